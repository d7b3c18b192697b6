"""What a kind of release declares of its months: which figures there are, how they hang together, and who says them.

An address is the keys of a series as the month file has them: ("exports",), ("items", "semiconductors"),
("items", "semiconductors", "regions", "china"). `Layout.addresses` alone makes them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from relgen.reading.fields import MonthModel, RevisionModel

Address = tuple[str, ...]
Called = tuple[str, str]  # section and entry of names.yaml
Unit = Literal["dollars", "days"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A figure that stands in one place in every month file; `paragraph` says its angles, `called` is its name in sentences."""

    address: Address
    unit: Unit = "dollars"
    paragraph: str = ""
    called: Called = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceSeries(Series):
    """A figure whose sign is its direction: `called` is the name of a surplus, `deficit` that of a deficit."""

    deficit: Called


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """Series by name under `kind`, which is also their section of names.yaml.

    `paragraph` says the angles of those that are featured, `others` those of the rest; a breakdown within another has none.
    `exclusive`: they do not overlap, so they cannot add up to more than `of`. `counted`: a draft lists them by the sets of
    names.yaml.
    """

    kind: str
    of: Address = ()
    paragraph: str = ""
    others: str = ""
    exclusive: bool = False
    counted: bool = False
    within: tuple["Breakdown", ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """`result` is `minuend` less `subtrahend`."""

    result: Address
    minuend: Address
    subtrahend: Address


@dataclass(frozen=True, slots=True)
class PerDay:
    """`total` is `average` times `days`."""

    total: Address
    average: Address
    days: Address


@dataclass(frozen=True, slots=True)
class Together:
    """Two series whose rising together is worth saying, as an angle of the second: the last month in which both rose."""

    first: Address
    second: Address
    paragraph: str


@dataclass(frozen=True, kw_only=True)
class Layout:
    """`main` is the series that a release is about, `angles` are the kinds of claims that it has a sentence for.

    `examples`, shown in remedies, are references that an editor's text may hold.
    """

    main: Address
    angles: tuple[str, ...]
    series: tuple[Series, ...]
    breakdowns: tuple[Breakdown, ...] = ()
    differences: tuple[Difference, ...] = ()
    per_day: tuple[PerDay, ...] = ()
    together: tuple[Together, ...] = ()
    year_totals: tuple[Address, ...] = ()
    notes: tuple[str, ...] = ()
    angle_paragraphs: tuple[str, ...] = ()
    examples: str = ""

    def addresses(self, part: MonthModel | RevisionModel) -> Iterator[Address]:
        """Every series of a month or a revision of it: the declared ones, then the entries of each breakdown."""
        yield from (series.address for series in self.series)
        yield from self.entries(part)

    def entries(self, part: object) -> Iterator[Address]:
        for breakdown in self.breakdowns:
            yield from entries(part, breakdown)

    @cached_property
    def by_address(self) -> Mapping[Address, Series]:
        return {series.address: series for series in self.series}

    def declared(self, address: Address) -> Series | None:
        return self.by_address.get(address)

    def is_balance(self, address: Address) -> bool:
        return isinstance(self.declared(address), BalanceSeries)

    def unit(self, address: Address) -> Unit:
        series = self.declared(address)
        return series.unit if series else "dollars"

    def breakdown(self, address: Address) -> Breakdown | None:
        """The breakdown that an address is an entry of."""
        found, level = None, self.breakdowns
        if len(address) % 2:
            return None
        for kind in address[:-1:2]:
            found = next((each for each in level if each.kind == kind), None)
            if found is None:
                return None
            level = found.within
        return found

    def whole(self, address: Address) -> Address:
        """What an entry of a breakdown is a part of."""
        breakdown = self.breakdown(address)
        return address[:-2] or (breakdown.of if breakdown else ())

    def paragraph(self, address: Address, model: MonthModel) -> str:
        """Which paragraph says the angles of a series in a month."""
        series, breakdown = self.declared(address), self.breakdown(address)
        if series:
            return series.paragraph
        if breakdown is None or len(address) > len(("kind", "name")):
            return ""
        return breakdown.paragraph if getattr(find(model, address), "reason", None) else breakdown.others

    def called(self) -> tuple[Called, ...]:
        """The entries of names.yaml that the declared series need."""
        names = [[series.called, *([series.deficit] if isinstance(series, BalanceSeries) else [])] for series in self.series]
        return tuple(name for each in names for name in each if name[0])

    def kinds(self) -> tuple[str, ...]:
        """The sections of names.yaml that its breakdowns need."""
        return tuple(dict.fromkeys(kind for breakdown in self.breakdowns for kind in kinds(breakdown)))

    def sections(self) -> frozenset[str]:
        """All sections of names.yaml that it uses."""
        return frozenset({*self.kinds(), *(section for section, _ in self.called())})


def kinds(breakdown: Breakdown) -> Iterator[str]:
    yield breakdown.kind
    for inner in breakdown.within:
        yield from kinds(inner)


def entries(part: object, breakdown: Breakdown, before: Address = ()) -> Iterator[Address]:
    """The addresses of a breakdown's entries, each followed by those within it."""
    named: Mapping[str, object] = find(part, (breakdown.kind,)) or {}
    for name, entry in named.items():
        address = (*before, breakdown.kind, name)
        yield address
        for inner in breakdown.within:
            yield from entries(entry, inner, address)


def find(part: object, keys: Address) -> Any:
    """What a month, or a part of one, has at some keys; None if it has nothing there."""
    for key in keys:
        part = part.get(key) if isinstance(part, dict) else getattr(part, key, None)
    return part


def written(address: Address) -> str:
    """An address as editors write it: `items.semiconductors`."""
    return ".".join(address)
