"""The phrasebook of one language and register, loaded whole: what languages share, names, words, outline, and rules.

It is data that editors change. Everything that could fail when a draft is written is found here, when it is loaded, with its
file, line and column.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from relgen.phrasebook.names import Names, names_are_whole, names_in
from relgen.phrasebook.rules import OutlineEntry, Rule, read_rules
from relgen.phrasebook.shared import Band, Shared
from relgen.phrasebook.words import WordsFile
from relgen.reading.source import Keys, Source
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.facts import Change, Direction, Trend

BAND_OF_UNSIZED = ""
PlacedWord = tuple[Mapping[str, str], Place]


@dataclass(frozen=True, slots=True)
class Sized:
    """How big a change is: its band, a note on the bands beside it, and the words that take turns for it, with places."""

    band: str
    note: str
    words: tuple[PlacedWord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """Everything that one language says, in one register."""

    language: str
    register: str
    shared: Shared
    names: Names
    words: WordsFile
    words_source: Source
    rules_source: Source
    outline: tuple[OutlineEntry, ...]
    rules: Mapping[str, tuple[Rule, ...]]  # by message: those of its own sentence
    inner: Mapping[str, tuple[Rule, ...]]  # by message: those by which the sentence of another says it
    merge: Mapping[str, Mapping[str, str]]  # by message: what its sentence says of others, `joined` or in a field
    tested: Mapping[str, tuple[str, ...]]  # by message: the fields that its rules have conditions on
    fitting: dict[object, Rule | None] = field(default_factory=dict, repr=False)  # found, by message and what is true of it
    sizes: dict[tuple[Direction, Decimal | None], Sized] = field(default_factory=dict, repr=False)  # found, by size

    @property
    def bands(self) -> tuple[Band, ...]:
        return self.shared.bands

    def sized(self, change: Change | Trend) -> Sized:
        """The band of a change, whatever its sign, and the words for one of this direction and size."""
        size = abs(change.printed) if isinstance(change, Change) else None
        at = (change.direction, size)
        if at not in self.sizes:
            self.sizes[at] = self.look_up_size(change.direction, size)
        return self.sizes[at]

    def look_up_size(self, direction: Direction, size: Decimal | None) -> Sized:
        band = BAND_OF_UNSIZED if size is None else self.shared.band(size).name
        rows, keys = self.look_up_verbs(direction, band)
        words = tuple((row, self.words_source.place((*keys, index))) for index, row in enumerate(rows))
        return Sized(band, "" if size is None else self.shared.band_note(size), words)

    def look_up_verbs(self, direction: Direction, band: str) -> tuple[tuple[Mapping[str, str], ...], Keys]:
        if band == BAND_OF_UNSIZED:
            return getattr(self.words.unsized, direction), ("unsized", direction)
        if direction == "flat":
            return self.words.verbs.flat, ("verbs", "flat")
        return getattr(self.words.verbs, direction).get(band, ()), ("verbs", direction, band)


def load(
    language: str, register: str, shared: Shared, *, words: WordsFile, words_source: Source, rules_source: Source
) -> tuple[Phrasebook | None, list[Diagnostic]]:
    """The phrasebook as typed, and what of it cannot be read; `checks` tells whether the rest is sound."""
    rules, found = read_rules(rules_source)
    found = [*names_are_whole(shared.names, shared.names_source, language), *found]
    if rules is None:
        return None, found
    book = Phrasebook(
        language=language,
        register=register,
        shared=shared,
        names=names_in(shared.names, language),
        words=words,
        words_source=words_source,
        rules_source=rules_source,
        outline=rules.outline,
        rules=rules.of,
        inner=rules.inner,
        merge=rules.merge,
        tested={
            kind: tuple(sorted({name for rule in (*of_kind, *rules.inner[kind]) for name in rule.when}))
            for kind, of_kind in rules.of.items()
        },
    )
    return book, found
