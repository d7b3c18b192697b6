"""The months at hand as they were known on a day: figures, and the direction of each series in each month."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, cast

from relgen.diagnostics import Place
from relgen.facts import TENTH, Direction, YearMonth, direction_of
from relgen.quantity import Quantity, half_up
from relgen.source import Keys
from relgen.trade.model import Entry, Figure, Filed, Revision, StatedBalance, TradeMonth, WorkingDays
from relgen.values import Value

Line = tuple[str, ...]  # ("exports",), ("items", "semiconductors"): a series, as the keys of the month file
Test = Callable[[YearMonth], bool | None]  # None: not known
Row = Figure | StatedBalance | WorkingDays | Entry

EXPORTS: Line = ("exports",)
IMPORTS: Line = ("imports",)
BALANCE: Line = ("balance",)
DAILY: Line = ("daily_exports",)
DAYS: Line = ("working_days",)


class Known(NamedTuple):
    """A figure as it was known on a day, and the places that it was read from."""

    quantity: Quantity
    places: tuple[Place, ...]
    formula: str = "as typed"


class Moved(NamedTuple):
    direction: Direction
    places: tuple[Place, ...]


class History:
    """The month files at hand, seen from the day `as_of`: later revisions, and months announced later, do not exist yet."""

    def __init__(self, filed: Mapping[YearMonth, Filed], as_of: date) -> None:
        self.filed = {month: file for month, file in filed.items() if file.month.announced <= as_of}
        self.as_of = as_of
        self.looked_up: dict[tuple[YearMonth, Line, str], Known | None] = {}

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
                return Known(quantity, (file.source.place((*keys, *line, field)),))
        return None

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

    def stated_streak(self, month: YearMonth, line: Line) -> tuple[int, Place] | None:
        file = self.filed.get(month)
        streak = getattr(find(file.month, line), "streak", None) if file else None
        return (cast("int", streak), file.source.place((*line, "streak"))) if file and streak else None


class Series(Value):
    """One series as a row of ups and downs: of its change, or, for the balance, of its sign (surplus is up)."""

    history: History
    line: Line

    def moved(self, month: YearMonth) -> Moved | None:
        """The direction in `month`: by the printed figure, else by a `direction:` that was typed."""
        if self.line == BALANCE:
            balance = self.history.value(month, BALANCE)
            return Moved(direction_of(balance.quantity.value), balance.places) if balance else None
        change = self.history.change(month, self.line)
        if change:
            printed = half_up(change.quantity.value, max(change.quantity.step, TENTH))
            return Moved(direction_of(printed), change.places)
        file = self.history.filed.get(month)
        typed = getattr(find(file.month, self.line), "direction", None) if file else None
        return Moved(typed, (file.source.place((*self.line, "direction")),)) if file and typed else None

    def went(self, direction: Direction) -> Test:
        """The test whether the series went in `direction` in a month."""

        def test(month: YearMonth) -> bool | None:
            moved = self.moved(month)
            return None if moved is None else moved.direction == direction

        return test

    def places(self, month: YearMonth) -> tuple[Place, ...]:
        moved = self.moved(month)
        return moved.places if moved else ()

    def stated(self, month: YearMonth) -> tuple[int, Place] | None:
        """The run that an editor states in `month`, in the direction that the series had in it."""
        return self.history.stated_streak(month, self.line)


def find(part: TradeMonth | Revision, line: Line) -> Row | None:
    row = getattr(part, line[0])
    return cast("Row | None", row.get(line[1]) if len(line) > 1 else row)
