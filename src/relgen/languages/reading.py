"""The languages that relgen reads, as a list that a reader can see."""

from importlib import import_module

from relgen.values.readers import Reader

MODULES = {"en": "relgen.languages.english.reading", "ko": "relgen.languages.korean.reading"}


def reader(code: str) -> Reader:
    """The reader of a language; KeyError for one that is not read."""
    found: Reader = import_module(MODULES[code]).READER
    return found
