"""An editor's own words → a fact: cut at the figures and terms that they name in {braces}."""

import re
from collections.abc import Iterator, Mapping

from relgen.reading.fields import Texts
from relgen.reading.source import Keys, Source
from relgen.values.diagnostics import Place
from relgen.values.facts import Fact, Name, Reference, Text

REFERENCE = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")


def read_text(source: Source, keys: Keys, texts: Texts, figures: Mapping[str, Fact]) -> Text:
    """The fact for the texts at `keys`, each on one line; `figures` are what they may name."""
    place = source.place(keys)
    versions = {
        language: {register: tuple(cut(" ".join(text.split()), place, figures)) for register, text in registers.items()}
        for language, registers in texts.items()
    }
    return Text(key=".".join(str(key) for key in keys), versions=versions, places=(place,), formula="an editor's own words")


def cut(text: str, place: Place, figures: Mapping[str, Fact]) -> Iterator[str | Reference]:
    end = 0
    for match in REFERENCE.finditer(text):
        if match.start() > end:
            yield text[end : match.start()]
        fact = named(match[1].strip(), place, figures)
        yield Reference(fact, (match[2] or "").strip()) if fact else match[0]
        end = match.end()
    if text[end:]:
        yield text[end:]


def named(name: str, place: Place, figures: Mapping[str, Fact]) -> Fact | None:
    kind, _, entry = name.partition(".")
    if kind == "terms" and entry:
        return Name(key=name, kind=kind, name=entry, places=(place,))
    return figures.get(name)
