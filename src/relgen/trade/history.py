"""The months at hand as they were known on a day: figures, and the direction of each series in each month."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, cast

from relgen.diagnostics import Place
from relgen.facts import TENTH, Direction, YearMonth, direction_of
from relgen.quantity import Quantity, half_up
from relgen.source import Keys
from relgen.trade.before import Before
from relgen.trade.model import Entry, Figure, Filed, Revision, StatedBalance, TradeMonth, WorkingDays

Line = tuple[str, ...]  # ("exports",), ("items", "semiconductors"): a series, as the keys of the month file
Test = Callable[[YearMonth], bool | None]  # None: not known
Row = Figure | StatedBalance | WorkingDays | Entry

EXPORTS: Line = ("exports",)
IMPORTS: Line = ("imports",)
BALANCE: Line = ("balance",)
DAILY: Line = ("daily_exports",)
DAYS: Line = ("working_days",)


class Known(NamedTuple):
    """A figure as it was known on a day, the places that it was read from, and which print it is (0 is the first)."""

    quantity: Quantity
    places: tuple[Place, ...]
    formula: str = "as typed"
    print: int = 0


class Moved(NamedTuple):
    direction: Direction
    places: tuple[Place, ...]


class History:
    """The month files at hand, seen from the day `as_of`: later revisions, and months announced later, do not exist yet.

    `before` is what an editor states of the time before them.
    """

    def __init__(self, filed: Mapping[YearMonth, Filed], as_of: date, before: Before | None = None) -> None:
        self.filed = {month: file for month, file in filed.items() if file.month.announced <= as_of}
        self.as_of = as_of
        self.before = before
        self.looked_up: dict[tuple[YearMonth, Line, str], Known | None] = {}
        self.directions: dict[tuple[YearMonth, Line], Moved | None] = {}

    def value(self, month: YearMonth, line: Line) -> Known | None:
        """The value of a series in `month`; a balance that is not stated is worked out from exports and imports."""
        known = self.figure(month, line, "value")
        return self.worked_out_balance(month) if known is None and line == BALANCE else known

    def change(self, month: YearMonth, line: Line) -> Known | None:
        return self.figure(month, line, "change")

    def figure(self, month: YearMonth, line: Line, field: str) -> Known | None:
        at = (month, line, field)
        if at not in self.looked_up:
            self.looked_up[at] = self.look_up(month, line, field)
        return self.looked_up[at]

    def look_up(self, month: YearMonth, line: Line, field: str) -> Known | None:
        file = self.filed.get(month)
        if file is None:
            return None
        for keys, part in self.vintages(file.month):
            quantity = getattr(find(part, line), field, None)
            if quantity is not None:
                number = int(keys[1]) + 1 if keys else 0
                return Known(quantity, (file.source.place((*keys, *line, field)),), print=number)
        return None

    def moved(self, month: YearMonth, line: Line) -> Moved | None:
        """The direction of a series in `month`: by the printed figure, else by a `direction:` that was typed."""
        if (month, line) not in self.directions:
            self.directions[month, line] = self.look_up_direction(month, line)
        return self.directions[month, line]

    def look_up_direction(self, month: YearMonth, line: Line) -> Moved | None:
        if line == BALANCE:
            balance = self.value(month, BALANCE)
            return Moved(direction_of(balance.quantity.value), balance.places) if balance else None
        change = self.change(month, line)
        if change:
            printed = half_up(change.quantity.value, max(change.quantity.step, TENTH))
            return Moved(direction_of(printed), change.places)
        file = self.filed.get(month)
        typed = getattr(find(file.month, line), "direction", None) if file else None
        return Moved(typed, (file.source.place((*line, "direction")),)) if file and typed else None

    def level(self, month: YearMonth, line: Line) -> Known | None:
        """The amount of a series as an interval, for comparing months; it may be known better, or worse, than it was printed.

        Better: daily exports are exports over working days. Worse: where a later revision gave the change alone, the first
        amount is stale, and the true one lies between it and what the new change makes of it.
        """
        at = (month, line, "level")
        if at not in self.looked_up:
            known = self.value(month, line)
            self.looked_up[at] = self.daily_level(month, known) if line == DAILY else self.widened(month, line, known)
        return self.looked_up[at]

    def widened(self, month: YearMonth, line: Line, known: Known | None) -> Known | None:
        if line == BALANCE and known and known.formula != "as typed":
            return self.balance_level(month, known)
        change = self.change(month, line)
        if known is None or change is None or change.print <= known.print:
            return known
        first = self.change_of_print(month, line, known.print)
        if first is None:
            return None
        scaled = known.quantity.value * (100 + change.quantity.value) / (100 + first.value)
        low, high = min(known.quantity.low, scaled), max(known.quantity.high, scaled)
        return Known(Quantity((low + high) / 2, high - low), known.places + change.places, "as typed, and its revised change")

    def balance_level(self, month: YearMonth, known: Known) -> Known | None:
        exports, imports = self.level(month, EXPORTS), self.level(month, IMPORTS)
        if not exports or not imports:
            return None
        value, step = exports.quantity.value - imports.quantity.value, exports.quantity.step + imports.quantity.step
        return Known(Quantity(value, step), known.places, known.formula)

    def daily_level(self, month: YearMonth, known: Known | None) -> Known | None:
        exports, days = self.level(month, EXPORTS), self.value(month, DAYS)
        if not exports or not days or days.quantity.value <= 0:
            return known
        worked_out = Quantity(exports.quantity.value / days.quantity.value, exports.quantity.step / days.quantity.value)
        if known and known.quantity.step <= worked_out.step:
            return known
        return Known(worked_out, exports.places + days.places, "exports.value / working_days.value")

    def change_of_print(self, month: YearMonth, line: Line, number: int) -> Quantity | None:
        """The change that was printed with the amount of that print, or before it."""
        file = self.filed[month].month
        first: list[TradeMonth | Revision] = [file]
        changes = [getattr(find(part, line), "change", None) for part in first + list(file.revisions[:number])]
        known = [change for change in changes if change is not None]
        return known[-1] if known else None

    def settled(self, month: YearMonth, line: Line) -> Known | None:
        """The amount if it is no longer preliminary: a later print, or a file whose status is revised or final."""
        known = self.value(month, line)
        file = self.filed.get(month)
        if not known or not file or (known.print == 0 and file.month.status == "preliminary"):
            return None
        level = self.level(month, line)
        return known if level and level.quantity.step <= known.quantity.step else None

    def vintages(self, month: TradeMonth) -> Iterator[tuple[Keys, TradeMonth | Revision]]:
        """The newest figures that were announced by then first, the first print last."""
        for index in range(len(month.revisions) - 1, -1, -1):
            if month.revisions[index].announced <= self.as_of:
                yield ("revisions", index), month.revisions[index]
        yield (), month

    def worked_out_balance(self, month: YearMonth) -> Known | None:
        exports, imports = self.value(month, EXPORTS), self.value(month, IMPORTS)
        if not exports or not imports:
            return None
        step = max(exports.quantity.step, imports.quantity.step)
        value = half_up(exports.quantity.value - imports.quantity.value, step)
        return Known(Quantity(value, step), exports.places + imports.places, "exports.value - imports.value")

    def stated_streak(self, month: YearMonth, line: Line, direction: Direction | None) -> tuple[int, Place] | None:
        """The run that the month's own file states, else the one that `history.yaml` states up to this month."""
        file = self.filed.get(month)
        streak = getattr(find(file.month, line), "streak", None) if file else None
        if file and streak:
            return cast("int", streak), file.source.place((*line, "streak"))
        return self.before.run(line, direction, month) if self.before and direction else None


@dataclass(frozen=True, slots=True)
class Series:
    """One series as a row of ups and downs: of its change, or, for the balance, of its sign (surplus is up)."""

    history: History
    line: Line

    def moved(self, month: YearMonth) -> Moved | None:
        return self.history.moved(month, self.line)

    def went(self, direction: Direction) -> Test:
        """The test whether the series went in `direction` in a month."""

        def test(month: YearMonth) -> bool | None:
            moved = self.moved(month)
            return None if moved is None else moved.direction == direction

        return test

    def places(self, month: YearMonth) -> tuple[Place, ...]:
        moved = self.moved(month)
        return moved.places if moved else ()

    def stated(self, month: YearMonth, direction: Direction) -> tuple[int, Place] | None:
        """The run in a direction that an editor states, this month counted."""
        moved = self.moved(month)
        if moved and moved.direction != direction:
            return None
        return self.history.stated_streak(month, self.line, direction)


def find(part: TradeMonth | Revision, line: Line) -> Row | None:
    row = getattr(part, line[0])
    return cast("Row | None", row.get(line[1]) if len(line) > 1 else row)
