"""The months at hand as they were known on a day, and each series in them as a row of ups and downs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from relgen.history.layout import Address, Layout
from relgen.history.stated import StatedHistory
from relgen.history.vintages import Known, Months, Moved, StatedRun, Vintage, Vintages
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Direction, Month


class Seen(NamedTuple):
    """Whether something holds in a month (None: not known), and the places that tell."""

    holds: bool | None
    places: tuple[Place, ...] = ()


UNKNOWN = Seen(None)
Test = Callable[[YearMonth], Seen]


@dataclass(frozen=True, slots=True)
class History:
    """The month files at hand, seen from the day `as_of`: later revisions, and months announced later, do not exist yet.

    `stated` is what an editor states of the time before them.
    """

    vintages: Vintages
    as_of: date
    stated: StatedHistory | None = None
    seen: dict[YearMonth, Vintage | None] = field(default_factory=dict, repr=False)

    @property
    def layout(self) -> Layout:
        return self.vintages.layout

    @property
    def months(self) -> Months:
        return self.vintages.months

    def known_months(self) -> Iterator[YearMonth]:
        return (month for month in self.months if self.vintage(month))

    def vintage(self, month: YearMonth) -> Vintage | None:
        try:
            return self.seen[month]
        except KeyError:
            return self.seen.setdefault(month, self.vintages.of(month, self.as_of))

    def month_fact(self, month: YearMonth) -> Month:
        seen = self.vintage(month)
        return Month(key=f"month.{month}", month=month, places=(seen.file.source.place(("month",)),) if seen else ())

    def value(self, month: YearMonth, address: Address) -> Known | None:
        seen = self.vintage(month)
        return seen.value(address) if seen else None

    def change(self, month: YearMonth, address: Address) -> Known | None:
        seen = self.vintage(month)
        return seen.change(address) if seen else None

    def moved(self, month: YearMonth, address: Address) -> Moved | None:
        seen = self.vintage(month)
        return seen.moved(address) if seen else None

    def level(self, month: YearMonth, address: Address) -> Known | None:
        seen = self.vintage(month)
        return seen.level(address) if seen else None

    def settled(self, month: YearMonth, address: Address) -> Known | None:
        seen = self.vintage(month)
        return seen.settled(address) if seen else None

    def stated_streak(self, month: YearMonth, address: Address, direction: Direction) -> StatedRun | None:
        """The run that the month's own file states, else the one that `history.yaml` states up to this month."""
        seen = self.vintage(month)
        own = seen.stated_run(address) if seen else None
        if own is None and self.stated:
            return self.stated.run(address, direction, month)
        return own


@dataclass(frozen=True, slots=True)
class Course:
    """One series as a row of ups and downs: of its change, or, for a balance, of its sign (surplus is up)."""

    history: History
    address: Address

    def moved(self, month: YearMonth) -> Moved | None:
        return self.history.moved(month, self.address)

    def went(self, direction: Direction) -> Test:
        """The test whether the series went in `direction` in a month."""

        def test(month: YearMonth) -> Seen:
            moved = self.history.moved(month, self.address)
            return Seen(moved.direction == direction, moved.places) if moved else UNKNOWN

        return test

    def places(self, month: YearMonth) -> tuple[Place, ...]:
        moved = self.moved(month)
        return moved.places if moved else ()

    def stated(self, direction: Direction) -> Callable[[YearMonth], StatedRun | None]:
        """The run in a direction that an editor states up to a month, that month counted."""
        return lambda month: self.history.stated_streak(month, self.address, direction)
