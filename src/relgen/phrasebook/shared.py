"""What all languages share, read once: size bands, names, sets of names, and which angles are newsworthy."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import Field, RootModel

from relgen.phrasebook.names import NamesFile, called, name_sets, office_texts, sections_are_known, synonyms_are_of_names
from relgen.reading.source import Keys, Source
from relgen.reading.validate import AmountText, LimitText, MonthsText, Strict, one_of, validate
from relgen.values.diagnostics import Diagnostic, Place, nearest
from relgen.values.facts import Amount
from relgen.values.naming import Callings
from relgen.values.plan import NameSet
from relgen.values.policy import LeadRule, Limit, Policy
from relgen.values.quantity import Quantity


class BandRow(Strict):
    band: str
    below: LimitText | None = None


class BandsFile(Strict):
    """Sizes of change, smallest first; round amounts worth naming by release, then by series."""

    change: tuple[BandRow, ...]
    thresholds: dict[str, dict[str, tuple[AmountText, ...]]] = Field(default_factory=dict)


class LimitRow(Strict):
    each: MonthsText
    most: MonthsText


class LeadRow(Strict):
    angle: str
    at_least: MonthsText | None = None
    run: MonthsText | None = None
    direction: Annotated[str, one_of("up", "down")] | None = None
    likewise: str | None = None


class PolicyRow(Strict):
    order: tuple[str, ...]
    lead: tuple[LeadRow, ...] = ()
    at_least: dict[str, MonthsText] = Field(default_factory=dict)
    rising: tuple[str, ...] = ()
    limits: dict[str, LimitRow] = Field(default_factory=dict)
    replaces: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    chain: MonthsText = 13


class AnglesFile(RootModel[dict[str, PolicyRow]]):
    """By release."""


@dataclass(frozen=True, slots=True)
class Band:
    """A size of change: its name, and the percent that it stays under (None for the last)."""

    name: str
    below: Decimal | None
    place: Place


@dataclass(frozen=True, slots=True)
class Shared:
    """Of one release: the bands and the names are every release's, the sets and the policy its own."""

    release: str
    bands: tuple[Band, ...]
    names: NamesFile
    names_source: Source
    sets: tuple[NameSet, ...]
    policy: Policy
    policy_source: Source

    def ids(self) -> Mapping[str, frozenset[str]]:
        """The names that a month file may use, by kind."""
        return {kind: frozenset(rows) for kind, rows in self.names.sections().items()}

    def called(self) -> Mapping[str, Callings]:
        """What else an editor may call them, by kind."""
        return called(self.names)

    def band(self, size: Decimal) -> Band:
        """The band of a change of `size` percent, whatever its sign."""
        return next(band for band in self.bands if band.below is None or size < band.below)

    def band_note(self, size: Decimal) -> str:
        """The band of a size in words, with its neighbours: what `explain` shows of a verb that was chosen by size."""
        own = self.band(size)
        index = self.bands.index(own)
        low, high = self.bands[index - 1].below if index else None, own.below
        said = f"{size} is {own.name}" + (f", from {low}" if low is not None else "") + (f", under {high}" if high else "")
        near = [f"{self.bands[index - 1].name} ends at {low}"] if index else []
        near += [f"{self.bands[index + 1].name} begins at {high}"] if high is not None else []
        return f"{said} ({'; '.join(near)})"


def read_shared(
    bands_source: Source,
    names_source: Source,
    angles_source: Source,
    *,
    release: str,
    releases: frozenset[str],
    sections: frozenset[str],
) -> tuple[Shared | None, list[Diagnostic]]:
    """What the three files say for a release, or None with what is wrong.

    `releases` are those that there are, `sections` those that names may have.
    """
    bands, found = validate(bands_source, BandsFile)
    names, more = validate(names_source, NamesFile)
    angles, most = validate(angles_source, AnglesFile)
    found = [*found, *more, *most]
    if names:
        found += sections_are_known(names, names_source, sections)
        found += synonyms_are_of_names(names, names_source)
    if bands is None or names is None or angles is None:
        return None, found
    found += unknown_releases(angles_source, (), angles.root, releases)
    found += unknown_releases(names_source, ("sets",), names.sets, releases)
    found += unknown_releases(names_source, ("office",), names.office, releases)
    found += unknown_releases(bands_source, ("thresholds",), bands.thresholds, releases)
    rows = tuple(Band(row.band, row.below, bands_source.place(("change", index))) for index, row in enumerate(bands.change))
    row = angles.root.get(release, PolicyRow(order=()))
    policy = Policy(
        order=row.order,
        lead=tuple(
            LeadRule(
                name=rule.angle,
                at_least=rule.at_least or 0,
                run=rule.run or 0,
                direction=rule.direction or "",
                likewise=rule.likewise or "",
                place=angles_source.place((release, "lead", number)),
            )
            for number, rule in enumerate(row.lead)
        ),
        may_lead=frozenset(rule.angle for rule in row.lead),
        at_least=row.at_least,
        rising=frozenset(row.rising),
        limits={name: Limit(limit.each, limit.most) for name, limit in row.limits.items()},
        replaces={kind: frozenset(kinds) for kind, kinds in row.replaces.items()},
        thresholds={
            series: tuple(thresholds(bands_source, release, series, amounts))
            for series, amounts in bands.thresholds.get(release, {}).items()
        },
        chain=row.chain,
        office=tuple(office_texts(names, names_source, release)),
    )
    sets = name_sets(names, names_source, release)
    return Shared(release, rows, names, names_source, sets, policy, angles_source), found


def unknown_releases(source: Source, keys: Keys, rows: Iterable[str], known: frozenset[str]) -> Iterator[Diagnostic]:
    """A key of a release that there is not would silently be no one's."""
    for release in rows:
        if release not in known:
            near = nearest(release, sorted(known))
            hint = f"did you mean '{near}'?" if near else f"the releases: {', '.join(sorted(known))}"
            place = source.place((*keys, release), of_key=True)
            yield Diagnostic("RG315", place, f"no release is called '{release}'", hint)


def thresholds(source: Source, release: str, series: str, amounts: tuple[Quantity, ...]) -> Iterator[Amount]:
    for index, quantity in enumerate(amounts):
        place = source.place(("thresholds", release, series, index))
        key = f"{series}.threshold.{quantity.value.normalize():f}"
        yield Amount(key=key, quantity=quantity, places=(place,), formula="a round amount of the phrasebook")
