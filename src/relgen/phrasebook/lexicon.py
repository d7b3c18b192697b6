"""The words that a text is read with: those of the phrasebook, which a draft is written with, and its `read:` section."""

import re
from collections.abc import Iterator, Mapping

from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.template import literals
from relgen.phrasebook.words import ReadWords
from relgen.values.facts import Direction
from relgen.values.lexicon import Holder, Lexicon, Named, Worded
from relgen.values.marks import Called

WAYS: tuple[Direction, ...] = ("up", "down", "flat")
ANY, NOUN = "any", "noun"
STRONG = "strong"  # and whatever is stronger
WORD = re.compile(r"\w+")


def lexicon(book: Phrasebook, *, sections: frozenset[str], main: Called) -> Lexicon:
    """`sections` are those of names.yaml that the release uses, `main` is the name of the series that it is about."""
    read, bands = book.words.read, tuple(band.name for band in book.bands)
    return Lexicon(
        names=tuple(names(book, sections)),
        words=tuple(words(book, bands)),
        heads=read.heads,
        days=read.days,
        corrections=read.corrections,
        ignored=(*read.ignored, *terms(book)),
        doubts=read.doubts,
        offices=tuple(Holder(each.entry["name"], each.office, each.until) for each in book.names.holders),
        bands=bands,
        main=main,
        drafted=frozenset(drafted(book)),
    )


def drafted(book: Phrasebook) -> Iterator[str]:
    """The words that drafts are worded with, beside names and verbs, in small letters."""
    for rule in (rule for of_kind in (*book.rules.values(), *book.inner.values()) for rule in of_kind):
        for wording in rule.wordings:
            yield from WORD.findall(" ".join(literals(wording.parts)).lower())


def names(book: Phrasebook, sections: frozenset[str]) -> Iterator[Named]:
    for section, entries in book.names.entries.items():
        for name, entry in entries.items() if section in sections else ():
            yield from (Named(entry[form], (section, name), form) for form in ("first", "name", "modifier") if form in entry)
    for key, texts in book.words.read.names.items():
        section, _, name = key.partition(".")
        if section in sections:
            yield from (Named(text, (section, name)) for text in texts)


def terms(book: Phrasebook) -> Iterator[str]:
    """The terms that an editor's text may name; no series is called by one."""
    for entry in book.names.entries.get("terms", {}).values():
        yield from (entry[form] for form in ("first", "name") if form in entry)


def words(book: Phrasebook, bands: tuple[str, ...]) -> Iterator[Worded]:
    found: dict[tuple[str, Direction, str], list[str]] = {}
    for way in WAYS:
        for band, rows in rows_of(book, way).items():
            for form, text in ((form, text) for row in rows for form, text in row.items()):
                found.setdefault((text, way, form), []).append(band)
    for (text, way, form), sizes in found.items():
        yield Worded(text, way, tuple(band for band in bands if band in sizes), form)
    printed: ReadWords = book.words.read
    for way in WAYS:
        for size, texts in getattr(printed, way).items():
            yield from (Worded(text, way, sizes_of(size, bands), NOUN if size == NOUN else "") for text in texts)


def rows_of(book: Phrasebook, way: Direction) -> Mapping[str, tuple[Mapping[str, str], ...]]:
    unsized = {"": getattr(book.words.unsized, way)}
    if way == "flat":
        return {"flat": book.words.verbs.flat, **unsized}
    sized: Mapping[str, tuple[Mapping[str, str], ...]] = getattr(book.words.verbs, way)
    return {**sized, **unsized}


def sizes_of(size: str, bands: tuple[str, ...]) -> tuple[str, ...]:
    """The bands of a synonym: one of that name, or the strongest ones; none for a word of any size."""
    return bands[bands.index(size) :] if size in bands and size == STRONG else (size,) if size in bands else ()
