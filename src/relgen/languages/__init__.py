"""The languages that relgen writes, as a list that a reader can see; a language's module is imported when it is spoken."""

from importlib import import_module

from relgen.languages.language import Language
from relgen.values.tongue import Tongue

MODULES = {"en": ("relgen.languages.english.forms", "ENGLISH"), "ko": ("relgen.languages.korean.forms", "KOREAN")}
AGREEING = {"en": "relgen.languages.english.agreeing", "ko": "relgen.languages.korean.agreeing"}
CODES: tuple[str, ...] = tuple(MODULES)


def language(code: str) -> Language:
    """The language of a code of `CODES`; KeyError for another."""
    module, name = MODULES[code]
    found: Language = getattr(import_module(module), name)
    return found


def tongue(code: str) -> Tongue:
    """What a merge must know of a language."""
    found: Tongue = import_module(AGREEING[code]).TONGUE
    return found
