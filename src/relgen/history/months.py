"""The months at hand as they were known on a day: the figures of each series, and the direction that it took."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from relgen.history.layout import Address, Difference, Layout, PerDay, find
from relgen.history.prints import Known, Months, Moved, Prints, StatedRun
from relgen.history.stated import StatedHistory
from relgen.reading.fields import MonthModel
from relgen.reading.month_file import MonthFile
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Direction, Month, direction_of
from relgen.values.quantity import Quantity, half_up

Test = Callable[[YearMonth], bool | None]  # None: not known


@dataclass(frozen=True, slots=True)
class History:
    """The month files at hand, seen from the day `as_of`: later revisions, and months announced later, do not exist yet.

    `stated` is what an editor states of the time before them.
    """

    layout: Layout
    prints: Prints
    as_of: date
    stated: StatedHistory | None = None
    looked_up: dict[tuple[YearMonth, Address, str], Known | None] = field(default_factory=dict, repr=False)
    directions: dict[tuple[YearMonth, Address], Moved | None] = field(default_factory=dict, repr=False)

    @property
    def months(self) -> Months:
        return self.prints.months

    def file(self, month: YearMonth) -> MonthFile[MonthModel] | None:
        file = self.months.get(month)
        return file if file and file.model.announced <= self.as_of else None

    def known_months(self) -> Iterator[YearMonth]:
        return (month for month in self.months if self.file(month))

    def month_fact(self, month: YearMonth) -> Month:
        file = self.file(month)
        return Month(key=f"month.{month}", month=month, places=(file.source.place(("month",)),) if file else ())

    def value(self, month: YearMonth, address: Address) -> Known | None:
        """The value of a series in `month`; a difference that is not stated is worked out."""
        known = self.figure(month, address, "value")
        return self.difference(month, address) if known is None else known

    def change(self, month: YearMonth, address: Address) -> Known | None:
        return self.figure(month, address, "change")

    def figure(self, month: YearMonth, address: Address, name: str) -> Known | None:
        """The newest print that was announced by then."""
        for day, known in self.prints.of(month, address, name):
            if day <= self.as_of:
                return known
        return None

    def difference(self, month: YearMonth, address: Address) -> Known | None:
        """A figure that is the difference of two others, to the coarser of their last digits."""
        rule = next((rule for rule in self.layout.differences if rule.result == address), None)
        if rule is None:
            return None
        at = (month, address, "difference")
        if at not in self.looked_up:
            whole, part = self.value(month, rule.minuend), self.value(month, rule.subtrahend)
            self.looked_up[at] = less(rule, whole, part) if whole and part else None
        return self.looked_up[at]

    def moved(self, month: YearMonth, address: Address) -> Moved | None:
        """The direction of a series in `month`: by the printed figure, else by a `direction:` that was typed."""
        at = (month, address)
        if at not in self.directions:
            self.directions[at] = self.look_up_direction(month, address)
        return self.directions[at]

    def look_up_direction(self, month: YearMonth, address: Address) -> Moved | None:
        if self.layout.is_balance(address):
            balance = self.value(month, address)
            return Moved(direction_of(balance.quantity.value), balance.places) if balance else None
        change = self.change(month, address)
        if change:
            return self.prints.moved(month, address, change)
        file = self.file(month)
        typed = getattr(find(file.model, address), "direction", None) if file else None
        return Moved(typed, (file.source.place((*address, "direction")),)) if file and typed else None

    def level(self, month: YearMonth, address: Address) -> Known | None:
        """The amount of a series as an interval, for comparing months; it may be known better, or worse, than it was printed.

        Better: an average is its total over the days. Worse: where a later revision gave the change alone, the first amount is
        stale, and the true one lies between it and what the new change makes of it.
        """
        at = (month, address, "level")
        if at not in self.looked_up:
            self.looked_up[at] = self.look_up_level(month, address)
        return self.looked_up[at]

    def look_up_level(self, month: YearMonth, address: Address) -> Known | None:
        known = self.value(month, address)
        rule = next((rule for rule in self.layout.per_day if rule.average == address), None)
        if rule:
            return self.average_level(month, rule, known)
        if known and self.figure(month, address, "value") is None:
            return self.difference_level(month, address, known)
        change = self.change(month, address)
        if known is None or change is None or change.print <= known.print:
            return known
        first = self.change_of_print(month, address, known.print)
        if first is None:
            return None
        scaled = known.quantity.value * (100 + change.quantity.value) / (100 + first.value)
        ends = Quantity.between(min(known.quantity.low, scaled), max(known.quantity.high, scaled))
        return Known(ends, known.places + change.places, "as typed, and its revised change")

    def difference_level(self, month: YearMonth, address: Address, known: Known) -> Known | None:
        rule = next(rule for rule in self.layout.differences if rule.result == address)
        whole, part = self.level(month, rule.minuend), self.level(month, rule.subtrahend)
        return Known(whole.quantity - part.quantity, known.places, known.formula) if whole and part else None

    def average_level(self, month: YearMonth, rule: PerDay, known: Known | None) -> Known | None:
        total, days = self.level(month, rule.total), self.value(month, rule.days)
        if not total or not days or days.quantity.value <= 0:
            return known
        worked_out = total.quantity / days.quantity.value
        if known and known.quantity.step <= worked_out.step:
            return known
        return Known(worked_out, total.places + days.places, f"{rule.total[0]}.value / {rule.days[0]}.value")

    def change_of_print(self, month: YearMonth, address: Address, number: int) -> Quantity | None:
        """The change that was printed with the amount of that print, or before it."""
        changes = (known for _, known in self.prints.of(month, address, "change") if known.print <= number)
        known = next(changes, None)
        return known.quantity if known else None

    def settled(self, month: YearMonth, address: Address) -> Known | None:
        """The amount if it is no longer preliminary: a later print, or a file whose status is revised or final."""
        known, file = self.value(month, address), self.file(month)
        if not known or not file or (known.print == 0 and file.model.status == "preliminary"):
            return None
        level = self.level(month, address)
        return known if level and level.quantity.step <= known.quantity.step else None

    def stated_streak(self, month: YearMonth, address: Address, direction: Direction | None) -> StatedRun | None:
        """The run that the month's own file states, else the one that `history.yaml` states up to this month."""
        own = self.prints.stated_run(month, address) if self.file(month) else None
        if own:
            return own
        return self.stated.run(address, direction, month) if self.stated and direction else None


def less(rule: Difference, whole: Known, part: Known) -> Known:
    step = max(whole.quantity.step, part.quantity.step)
    value = half_up(whole.quantity.value - part.quantity.value, step)
    formula = f"{rule.minuend[0]}.value - {rule.subtrahend[0]}.value"
    return Known(Quantity.known(value, step), whole.places + part.places, formula)


@dataclass(frozen=True, slots=True)
class Course:
    """One series as a row of ups and downs: of its change, or, for a balance, of its sign (surplus is up)."""

    history: History
    address: Address

    def moved(self, month: YearMonth) -> Moved | None:
        return self.history.moved(month, self.address)

    def went(self, direction: Direction) -> Test:
        """The test whether the series went in `direction` in a month."""

        def test(month: YearMonth) -> bool | None:
            moved = self.moved(month)
            return None if moved is None else moved.direction == direction

        return test

    def places(self, month: YearMonth) -> tuple[Place, ...]:
        moved = self.moved(month)
        return moved.places if moved else ()

    def stated(self, month: YearMonth, direction: Direction) -> StatedRun | None:
        """The run in a direction that an editor states, this month counted."""
        moved = self.moved(month)
        if moved and moved.direction != direction:
            return None
        return self.history.stated_streak(month, self.address, direction)
