"""The things a release can say, each with the places it was worked out from.

A fact is language-free and final: no later stage computes a figure, and no earlier stage words one. Its `key` names it the same
way in every draft (`exports.change`), its `formula` says how it was worked out, in the keys of the month files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.quantity import Quantity

Direction = Literal["up", "down", "flat"]
FEW = 3


def direction_of(printed: Decimal) -> Direction:
    return "up" if printed > 0 else "down" if printed < 0 else "flat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    key: str
    places: tuple[Place, ...] = ()
    formula: str = "as typed"

    TRAITS: ClassVar[tuple[str, ...]] = ()

    @property
    def traits(self) -> tuple[str, ...]:
        """The words that a rule's `when` may test on this fact."""
        return ()

    def parts(self) -> Iterable["Fact"]:
        """The facts that are said when this one is: itself, unless it is made of others."""
        yield self


@dataclass(frozen=True, slots=True, kw_only=True)
class Month(Fact):
    month: YearMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Fact):
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Fact):
    """How firm the figures of a month are."""

    status: str

    TRAITS: ClassVar[tuple[str, ...]] = ("preliminary", "revised", "final")

    @property
    def traits(self) -> tuple[str, ...]:
        return (self.status,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Fact):
    """Millions of US dollars."""

    quantity: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance(Amount):
    """Exports minus imports, in millions of US dollars."""

    TRAITS: ClassVar[tuple[str, ...]] = ("surplus", "deficit", "balanced")

    @property
    def traits(self) -> tuple[str, ...]:
        value = self.quantity.value
        return ("surplus",) if value > 0 else ("deficit",) if value < 0 else ("balanced",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Fact):
    """A direction of which no figure is known."""

    direction: Direction

    TRAITS: ClassVar[tuple[str, ...]] = ("up", "down", "flat")

    @property
    def traits(self) -> tuple[str, ...]:
        return (self.direction,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Fact):
    """Percent from the same month a year earlier."""

    quantity: Quantity
    printed: Decimal = field(init=False)  # the figure as a reader sees it; it alone decides sign and size

    TRAITS: ClassVar[tuple[str, ...]] = ("up", "down", "flat")

    def __post_init__(self) -> None:
        object.__setattr__(self, "printed", self.quantity.as_printed())

    @property
    def direction(self) -> Direction:
        return direction_of(self.printed)

    @property
    def traits(self) -> tuple[str, ...]:
        return (self.direction,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Fact):
    """An amount and its change, as far as they are known: `458.1억 달러(+4.0%)`."""

    amount: Amount | None
    change: Change | None

    def parts(self) -> Iterable[Fact]:
        return (part for part in (self.amount, self.change) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days(Fact):
    """Working days."""

    quantity: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysChange(Fact):
    """Working days more (+) or fewer (-) than in the same month a year earlier."""

    quantity: Quantity

    TRAITS: ClassVar[tuple[str, ...]] = ("more", "fewer", "same")

    @property
    def traits(self) -> tuple[str, ...]:
        value = self.quantity.value
        return ("more",) if value > 0 else ("fewer",) if value < 0 else ("same",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Fact):
    number: int

    TRAITS: ClassVar[tuple[str, ...]] = ("one", "several")

    @property
    def traits(self) -> tuple[str, ...]:
        return ("one",) if self.number == 1 else ("several",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Fact):
    """Something of names.yaml: `kind` is a section there (items, regions, totals …), `name` an entry."""

    kind: str
    name: str

    @property
    def traits(self) -> tuple[str, ...]:
        return (self.kind,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Fact):
    """The body that holds an office on a day; which one is in names.yaml, where bodies have dates."""

    office: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Fact):
    """A name in a list, with its figures where they are known."""

    name: Name
    change: Change | None = None
    amount: Amount | None = None

    def parts(self) -> Iterable[Fact]:
        return (part for part in (self.name, self.change, self.amount) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(Fact):
    """Names in a list: `few` are so few, all with their changes, that each can be told in words of its own."""

    entries: tuple[Listed, ...]

    TRAITS: ClassVar[tuple[str, ...]] = ("one", "several", "few")

    @property
    def traits(self) -> tuple[str, ...]:
        few = len(self.entries) <= FEW and all(entry.change for entry in self.entries)
        return ("one" if len(self.entries) == 1 else "several", *(["few"] if few else []))

    def parts(self) -> Iterable[Fact]:
        return (part for entry in self.entries for part in entry.parts())


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain(Fact):
    """Changes of the latest months, oldest first."""

    links: tuple[tuple[Month, Change], ...]

    def parts(self) -> Iterable[Fact]:
        return (fact for link in self.links for fact in link)


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure or term that an editor's text names instead of typing it; `form` is what follows the colon, if anything."""

    fact: Fact
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Fact):
    """An editor's own words: by language, then by register ("" for every register), cut at the figures they name."""

    versions: Mapping[str, Mapping[str, tuple[str | Reference, ...]]]
