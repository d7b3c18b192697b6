"""A month as it was known on a day: its first prints and the revisions announced by then, each figure looked up once.

Two days between which nothing of a month was revised see the same vintage of it, so all histories share their vintages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from relgen.history.layout import Address, Difference, Layout, PerDay, find
from relgen.reading.fields import MonthModel, RevisionModel
from relgen.reading.month_file import MonthFile
from relgen.reading.source import Keys
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Direction, direction_of
from relgen.values.quantity import Quantity, half_up

Months = Mapping[YearMonth, MonthFile[MonthModel]]
StatedRun = tuple[int, Place]  # how many months, this one counted, and where that is stated


class Known(NamedTuple):
    """A figure as it was known on a day, the places that it was read from, and which print it is (0 is the first)."""

    quantity: Quantity
    places: tuple[Place, ...]
    formula: str = "as typed"
    print: int = 0


class Moved(NamedTuple):
    direction: Direction
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Vintage:
    """A month with the first `revised` of its revisions."""

    layout: Layout
    file: MonthFile[MonthModel]
    revised: int
    figures: dict[tuple[Address, str], Known | None] = field(default_factory=dict, repr=False)
    ways: dict[Address, Moved | None] = field(default_factory=dict, repr=False)
    runs: dict[Address, StatedRun | None] = field(default_factory=dict, repr=False)

    def first_print(self) -> "Vintage":
        return self if self.revised == 0 else Vintage(self.layout, self.file, 0)

    def value(self, address: Address) -> Known | None:
        """The value of a series; a difference that is not stated, or older than what it is made of, is worked out."""
        at = (address, "known value")
        if at not in self.figures:
            stated = self.figure(address, "value")
            self.figures[at] = stated if stated and not self.is_overtaken(address, stated) else self.difference(address)
        return self.figures[at]

    def is_overtaken(self, address: Address, stated: Known) -> bool:
        """Whether a difference was stated before a part of it was revised."""
        rule = self.difference_rule(address)
        parts = (self.value(rule.minuend), self.value(rule.subtrahend)) if rule else ()
        return len(parts) > 0 and all(parts) and max(part.print for part in parts if part) > stated.print

    def change(self, address: Address) -> Known | None:
        return self.figure(address, "change")

    def figure(self, address: Address, name: str) -> Known | None:
        """The newest print of a figure that was typed: the `value` or the `change` of a series."""
        at = (address, name)
        if at not in self.figures:
            self.figures[at] = next(self.prints(address, name, self.revised), None)
        return self.figures[at]

    def prints(self, address: Address, name: str, revised: int) -> Iterator[Known]:
        """The prints of a figure, newest first, from the one of a revision on (0 is the first print)."""
        model = self.file.model
        for number in range(revised, -1, -1):
            part: MonthModel | RevisionModel = model.revisions[number - 1] if number else model
            quantity = getattr(find(part, address), name, None)
            if quantity is not None:
                before: Keys = ("revisions", number - 1) if number else ()
                yield Known(quantity, (self.file.source.place((*before, *address, name)),), print=number)

    def difference(self, address: Address) -> Known | None:
        """A figure that is the difference of two others, to the coarser of their last digits."""
        rule = self.difference_rule(address)
        if rule is None:
            return None
        whole, part = self.value(rule.minuend), self.value(rule.subtrahend)
        if not whole or not part:
            return None
        step = max(whole.quantity.step, part.quantity.step)
        value = half_up(whole.quantity.value - part.quantity.value, step)
        formula = f"{rule.minuend[0]}.value - {rule.subtrahend[0]}.value"
        return Known(Quantity.known(value, step), whole.places + part.places, formula, min(whole.print, part.print))

    def difference_rule(self, address: Address) -> Difference | None:
        return next((rule for rule in self.layout.differences if rule.result == address), None)

    def moved(self, address: Address) -> Moved | None:
        """The direction of a series: by the printed figure, else by a `direction:` that was typed."""
        if address not in self.ways:
            self.ways[address] = self.look_up_direction(address)
        return self.ways[address]

    def look_up_direction(self, address: Address) -> Moved | None:
        if self.layout.is_balance(address):
            balance = self.value(address)
            return Moved(direction_of(balance.quantity.value), balance.places) if balance else None
        change = self.change(address)
        if change:
            return Moved(direction_of(change.quantity.as_printed()), change.places)
        typed = getattr(find(self.file.model, address), "direction", None)
        return Moved(typed, (self.file.source.place((*address, "direction")),)) if typed else None

    def level(self, address: Address) -> Known | None:
        """The amount of a series as an interval, for comparing months; it may be known better, or worse, than it was printed.

        Better: an average is its total over the days. Worse: where a later revision gave the change alone, the first amount is
        stale, and the true one lies between it and what the new change makes of it.
        """
        at = (address, "level")
        if at not in self.figures:
            self.figures[at] = self.look_up_level(address)
        return self.figures[at]

    def look_up_level(self, address: Address) -> Known | None:
        known = self.value(address)
        rule = next((rule for rule in self.layout.per_day if rule.average == address), None)
        if rule:
            return self.average_level(rule, known)
        if known and known.formula != "as typed":
            return self.difference_level(address, known)
        change = self.change(address)
        if known is None or change is None or change.print <= known.print:
            return known
        first = next(self.prints(address, "change", known.print), None)
        if first is None or first.quantity.value <= -100:  # noqa: PLR2004 - percent: what fell by all of itself has no base
            return None
        scaled = known.quantity.value * (100 + change.quantity.value) / (100 + first.quantity.value)
        ends = Quantity.between(min(known.quantity.low, scaled), max(known.quantity.high, scaled))
        return Known(ends, known.places + change.places, "as typed, and its revised change")

    def difference_level(self, address: Address, known: Known) -> Known | None:
        rule = self.difference_rule(address)
        whole, part = (self.level(rule.minuend), self.level(rule.subtrahend)) if rule else (None, None)
        return Known(whole.quantity - part.quantity, known.places, known.formula) if whole and part else None

    def average_level(self, rule: PerDay, known: Known | None) -> Known | None:
        total, days = self.level(rule.total), self.value(rule.days)
        if not total or not days or days.quantity.value <= 0:
            return known
        worked_out = total.quantity / days.quantity.value
        if known and known.quantity.step <= worked_out.step:
            return known
        return Known(worked_out, total.places + days.places, f"{rule.total[0]}.value / {rule.days[0]}.value")

    def settled(self, address: Address) -> Known | None:
        """The amount if it is no longer preliminary: a later print, or a file whose status is revised or final."""
        known, level = self.value(address), self.level(address)
        if not known or not level or (known.print == 0 and self.file.model.status == "preliminary"):
            return None
        return known if level.quantity.step <= known.quantity.step else None

    def stated_run(self, address: Address) -> StatedRun | None:
        """The run that the month's own file states, if no revision has turned the direction that it counts."""
        if address not in self.runs:
            streak: int | None = getattr(find(self.file.model, address), "streak", None)
            first, now = self.first_print().moved(address) if streak else None, self.moved(address)
            turned = first is not None and now is not None and first.direction != now.direction
            place = self.file.source.place((*address, "streak"))
            self.runs[address] = (streak, place) if streak and not turned else None
        return self.runs[address]


@dataclass(frozen=True, slots=True)
class Vintages:
    """The month files at hand, and every vintage of them that was asked for."""

    layout: Layout
    months: Months
    found: dict[tuple[YearMonth, int], Vintage] = field(default_factory=dict, repr=False)

    def of(self, month: YearMonth, as_of: date) -> Vintage | None:
        """A month as it was known on a day; None if it was not yet announced, or is not at hand."""
        file = self.months.get(month)
        if file is None or file.model.announced > as_of:
            return None
        at = (month, sum(revision.announced <= as_of for revision in file.model.revisions))
        if at not in self.found:
            self.found[at] = Vintage(self.layout, file, at[1])
        return self.found[at]
