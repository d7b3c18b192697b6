"""A series in a month, as claims are made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from relgen.history.layout import Address, BalanceSeries, written
from relgen.history.months import Course, History
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.values.facts import Amount, Direction, Month, Name, Trend

Look = Callable[[YearMonth], Known | None]


@dataclass(frozen=True, slots=True)
class Subject:
    """`thresholds`: the round amounts worth naming, lowest first."""

    history: History
    month: YearMonth
    address: Address
    thresholds: tuple[Amount, ...] = ()

    @property
    def key(self) -> str:
        return written(self.address)

    @property
    def course(self) -> Course:
        return Course(self.history, self.address)

    @property
    def is_balance(self) -> bool:
        return self.history.layout.is_balance(self.address)

    @property
    def direction(self) -> Direction | None:
        moved = self.history.moved(self.month, self.address)
        return moved.direction if moved else None

    @property
    def sided(self) -> Direction | None:
        """The direction, if it is up or down."""
        way = self.direction
        return None if way == "flat" else way

    @property
    def level(self) -> Known | None:
        return self.history.level(self.month, self.address)

    @property
    def change(self) -> Known | None:
        return self.history.change(self.month, self.address)

    def levels(self, month: YearMonth) -> Known | None:
        return self.history.level(month, self.address)

    def changes(self, month: YearMonth) -> Known | None:
        return self.history.change(month, self.address)

    def name(self, direction: Direction | None = None) -> Name:
        """What a sentence calls the series; a balance is a surplus or a deficit."""
        series = self.history.layout.declared(self.address)
        kind, name = series.called if series else self.address[-2:]
        if isinstance(series, BalanceSeries) and (direction or self.direction) == "down":
            kind, name = series.deficit
        return Name(key=f"{self.key}.name", kind=kind, name=name, places=self.course.places(self.month))

    def trend(self, direction: Direction) -> Trend:
        return Trend(key=f"{self.key}.direction", direction=direction, places=self.course.places(self.month))

    def month_fact(self) -> Month:
        return self.history.month_fact(self.month)
