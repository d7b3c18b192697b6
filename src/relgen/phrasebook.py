"""The phrasebook of one language and register, loaded whole: size bands, names, words, outline, and the rules for each message.

It is data that editors change. Everything that could fail when a draft is written is found here, when it is loaded, with its
file, line and column.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import Field

from relgen.choice import Limit, Policy
from relgen.diagnostics import Diagnostic, Place
from relgen.facts import Amount
from relgen.plan import NameSet
from relgen.quantity import Quantity, parse_number
from relgen.rules import OutlineEntry, Rule, read_release
from relgen.source import Keys, Source
from relgen.validate import AmountText, MonthsText, Strict, parse_day, validate

Entry = Mapping[str, str]  # what names.yaml or words.yaml says of one name or word, in one language
BAND_OF_UNSIZED = ""


class BandsFile(Strict):
    change: tuple[dict[str, str], ...]  # {band, below}
    thresholds: dict[str, tuple[AmountText, ...]] = Field(default_factory=dict)


class NamesFile(Strict):
    items: dict[str, dict[str, Any]]
    regions: dict[str, dict[str, Any]]
    terms: dict[str, dict[str, Any]] = Field(default_factory=dict)
    totals: dict[str, dict[str, Any]] = Field(default_factory=dict)
    balances: dict[str, dict[str, Any]] = Field(default_factory=dict)
    bodies: dict[str, dict[str, Any]] = Field(default_factory=dict)
    sets: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class LimitRow(Strict):
    each: MonthsText
    most: MonthsText


class AnglesFile(Strict):
    order: tuple[str, ...]
    at_least: dict[str, MonthsText] = Field(default_factory=dict)
    limits: dict[str, LimitRow] = Field(default_factory=dict)
    replaces: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class VerbsModel(Strict):
    up: dict[str, tuple[dict[str, str], ...]]
    down: dict[str, tuple[dict[str, str], ...]]
    flat: tuple[dict[str, str], ...]


class WordsFile(Strict):
    register_: str = Field(alias="register")
    registers: dict[str, str]
    verbs: VerbsModel
    unsized: dict[str, tuple[dict[str, str], ...]]
    phrases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    marks: dict[str, str] = Field(default_factory=dict)
    order: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    readings: dict[str, str] = Field(default_factory=dict)
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A size of change: its name, and the percent that it stays under (None for the last)."""

    name: str
    below: Decimal | None
    place: Place


class Names:
    """The names in one language: kind → id → entry, the place of each, and who holds which office until when."""

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Entry]] = {}
        self.places: dict[tuple[str, str], Place] = {}
        self.bodies: list[tuple[str, date | None, Entry]] = []


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Everything that one language says, in one register."""

    language: str
    register: str
    shared: "Shared"
    names: Names
    words: WordsFile
    words_source: Source
    outline: tuple[OutlineEntry, ...]
    rules: Mapping[str, tuple[Rule, ...]]

    @property
    def bands(self) -> tuple[Band, ...]:
        return self.shared.bands

    def band(self, size: Decimal) -> Band:
        """The band of a change of `size` percent, whatever its sign."""
        return next(band for band in self.bands if band.below is None or size < band.below)

    def verbs(self, direction: str, band: str) -> tuple[tuple[Mapping[str, str], Place], ...]:
        """The words for a change of this direction and size, each with its place; "" is the band of a change without figure."""
        keys: Keys
        if band == BAND_OF_UNSIZED:
            rows, keys = self.words.unsized.get(direction, ()), ("unsized", direction)
        elif direction == "flat":
            rows, keys = self.words.verbs.flat, ("verbs", "flat")
        else:
            rows, keys = getattr(self.words.verbs, direction).get(band, ()), ("verbs", direction, band)
        return tuple((row, self.words_source.place((*keys, index))) for index, row in enumerate(rows))


@dataclass(frozen=True, slots=True)
class Shared:
    """What all languages share, read once: size bands, sets of names, the names, and which angles are newsworthy."""

    bands: tuple[Band, ...]
    sets: tuple[NameSet, ...]
    names: NamesFile
    source: Source
    policy: Policy
    policy_source: Source

    def ids(self) -> Mapping[str, frozenset[str]]:
        """The names that a month file may use, by kind."""
        return {kind: frozenset(getattr(self.names, kind)) for kind in ("items", "regions", "terms")}


def read_shared(bands_source: Source, names_source: Source, angles_source: Source) -> tuple[Shared | None, list[Diagnostic]]:
    bands, found = validate(bands_source, BandsFile)
    names, more = validate(names_source, NamesFile)
    angles, most = validate(angles_source, AnglesFile)
    if bands is None or names is None or angles is None:
        return None, [*found, *more, *most]
    rows: list[Band] = []
    for index, row in enumerate(bands.change):
        place = bands_source.place(("change", index))
        try:
            rows.append(Band(row["band"], parse_number(row["below"]).value if "below" in row else None, place))
        except (KeyError, ValueError):
            found.append(Diagnostic("RG104", place, "this is no band", "write {band: name, below: percent}"))
    thresholds = {line: tuple(read_thresholds(bands_source, line, amounts)) for line, amounts in bands.thresholds.items()}
    sets = tuple(NameSet(name, members, names_source.place(("sets", name))) for name, members in names.sets.items())
    policy = Policy(
        order=angles.order,
        at_least=angles.at_least,
        limits={name: Limit(row.each, row.most) for name, row in angles.limits.items()},
        replaces={kind: frozenset(kinds) for kind, kinds in angles.replaces.items()},
        thresholds=thresholds,
    )
    return Shared(tuple(rows), sets, names, names_source, policy, angles_source), found


def read_thresholds(source: Source, line: str, amounts: tuple[Quantity, ...]) -> Iterator[Amount]:
    for index, quantity in enumerate(amounts):
        place = source.place(("thresholds", line, index))
        key = f"{line}.threshold.{quantity.value.normalize():f}"
        yield Amount(key=key, quantity=quantity, places=(place,), formula="a round amount of the phrasebook")


def read_words(source: Source) -> tuple[WordsFile | None, list[Diagnostic]]:
    """The words of a language; they say which registers it has, and in which file each stands."""
    return validate(source, WordsFile)


def load(
    language: str, register: str, shared: Shared, *, words: WordsFile, words_source: Source, release: Source
) -> tuple[Phrasebook, list[Diagnostic]]:
    """The phrasebook as typed, and what of it cannot be read; phrasebook_checks tells whether the rest is sound."""
    names = Names()
    found = list(read_names(names, language, shared))
    outline: list[OutlineEntry] = []
    rules: dict[str, tuple[Rule, ...]] = {}
    found += read_release(outline, rules, release)
    book = Phrasebook(
        language=language,
        register=register,
        shared=shared,
        names=names,
        words=words,
        words_source=words_source,
        outline=tuple(outline),
        rules=rules,
    )
    return book, found


def read_names(names: Names, language: str, shared: Shared) -> Iterator[Diagnostic]:
    for kind in ("items", "regions", "terms", "totals", "balances", "bodies"):
        for name, row in getattr(shared.names, kind).items():
            place = names.places[kind, name] = shared.source.place((kind, name), of_key=True)
            typed = row.get(language)
            entry = {"name": typed} if isinstance(typed, str) else typed
            if not isinstance(entry, Mapping) or not entry.get("name"):
                hint = f"add '{language}: …' to the line"
                yield Diagnostic("RG310", place, f"{kind}.{name} has no name in '{language}'", hint)
                continue
            names.entries.setdefault(kind, {})[name] = entry
            if kind == "bodies":
                until = row.get("until")
                try:
                    last = parse_day(until) if until else None
                except (TypeError, ValueError):
                    message = f"bodies.{name}.until is '{until}', which is not a day"
                    yield Diagnostic("RG106", shared.source.place((kind, name, "until")), message, "write it as 2025-09-30")
                    continue
                names.bodies.append((str(row.get("office", "")), last, entry))
