"""Every figure of the month files as it was printed: the first print and each revision, looked up once for all histories."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from relgen.history.layout import Address, find
from relgen.reading.fields import MonthModel
from relgen.reading.month_file import MonthFile
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Direction, direction_of
from relgen.values.quantity import Quantity

StatedRun = tuple[int, Place]  # how many months, this one counted, and where that is stated
Months = Mapping[YearMonth, MonthFile[MonthModel]]


class Known(NamedTuple):
    """A figure as it was known on a day, the places that it was read from, and which print it is (0 is the first)."""

    quantity: Quantity
    places: tuple[Place, ...]
    formula: str = "as typed"
    print: int = 0


class Moved(NamedTuple):
    direction: Direction
    places: tuple[Place, ...]


class Printed(NamedTuple):
    """A figure, and the day on which it was announced."""

    announced: date
    known: Known


@dataclass(frozen=True, slots=True)
class Prints:
    months: Months
    found: dict[tuple[YearMonth, Address, str], tuple[Printed, ...]] = field(default_factory=dict, repr=False)
    ways: dict[tuple[YearMonth, Address, int], Moved] = field(default_factory=dict, repr=False)
    runs: dict[tuple[YearMonth, Address], StatedRun | None] = field(default_factory=dict, repr=False)

    def of(self, month: YearMonth, address: Address, name: str) -> tuple[Printed, ...]:
        """The prints of a figure, the newest first: the `value` or the `change` of a series in a month."""
        at = (month, address, name)
        if at not in self.found:
            self.found[at] = tuple(self.look_up(month, address, name))
        return self.found[at]

    def moved(self, month: YearMonth, address: Address, change: Known) -> Moved:
        """The direction of a change, by the figure as it is printed."""
        at = (month, address, change.print)
        if at not in self.ways:
            self.ways[at] = Moved(direction_of(change.quantity.as_printed()), change.places)
        return self.ways[at]

    def stated_run(self, month: YearMonth, address: Address) -> StatedRun | None:
        """The run that a month's own file states."""
        at = (month, address)
        if at not in self.runs:
            file = self.months.get(month)
            streak: int | None = getattr(find(file.model, address), "streak", None) if file else None
            self.runs[at] = (streak, file.source.place((*address, "streak"))) if file and streak else None
        return self.runs[at]

    def look_up(self, month: YearMonth, address: Address, name: str) -> Iterator[Printed]:
        file = self.months.get(month)
        if file is None:
            return
        revisions = file.model.revisions
        for number in range(len(revisions), 0, -1):
            quantity = getattr(find(revisions[number - 1], address), name, None)
            if quantity is not None:
                place = file.source.place(("revisions", number - 1, *address, name))
                yield Printed(revisions[number - 1].announced, Known(quantity, (place,), print=number))
        quantity = getattr(find(file.model, address), name, None)
        if quantity is not None:
            yield Printed(file.model.announced, Known(quantity, (file.source.place((*address, name)),)))
