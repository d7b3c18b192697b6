"""The month file of releases/trade/, as pydantic models: what may be typed, and in which unit.

Amounts are millions of US dollars, changes are percent from the same month a year earlier, working days are days.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from relgen.facts import Direction
from relgen.source import Source
from relgen.validate import AmountText, DayText, MonthsText, MonthText, NumberText, Strict, one_of


def scalar_is_value(data: Any) -> Any:
    """`balance: 5930` is short for `balance: {value: 5930}`."""
    return {"value": data} if isinstance(data, str) else data


def scalar_is_every_register(data: Any) -> Any:
    """`en: …` is short for `en: {"": …}`: the text of every register."""
    return {"": data} if isinstance(data, str) else data


Texts = dict[str, Annotated[dict[str, str], BeforeValidator(scalar_is_every_register)]]  # by language, then by register


class Figure(Strict):
    value: AmountText | None = None
    change: NumberText | None = None
    streak: MonthsText | None = None


class StatedBalance(Strict):
    value: AmountText | None = None
    streak: MonthsText | None = None


class WorkingDays(Strict):
    value: NumberText | None = None
    change: NumberText | None = None


class Entry(Strict):
    """An item or a region; one with a reason is featured."""

    value: AmountText | None = None
    change: NumberText | None = None
    direction: Annotated[Direction, one_of("up", "down", "flat")] | None = None
    streak: MonthsText | None = None
    reason: Texts | None = None


class Notes(Strict):
    momentum: Texts | None = None
    sectors: Texts | None = None


class Total(Strict):
    """The year so far, up to and with the month."""

    value: AmountText | None = None
    change: NumberText | None = None


class Year(Strict):
    exports: Total | None = None
    imports: Total | None = None
    balance: Annotated[Total, BeforeValidator(scalar_is_value)] | None = None


BalanceText = Annotated[StatedBalance, BeforeValidator(scalar_is_value)]
DaysText = Annotated[WorkingDays, BeforeValidator(scalar_is_value)]


class Revision(Strict):
    """Later figures for the month, and the day on which they were announced."""

    announced: DayText
    exports: Figure | None = None
    imports: Figure | None = None
    balance: BalanceText | None = None
    daily_exports: Figure | None = None
    working_days: DaysText | None = None
    items: dict[str, Entry] = Field(default_factory=dict)
    regions: dict[str, Entry] = Field(default_factory=dict)


class TradeMonth(Strict):
    month: MonthText
    announced: DayText
    status: Annotated[str, one_of("preliminary", "revised", "final")] = "preliminary"
    exports: Figure
    imports: Figure | None = None
    balance: BalanceText | None = None
    daily_exports: Figure | None = None
    working_days: DaysText | None = None
    items: dict[str, Entry] = Field(default_factory=dict)
    regions: dict[str, Entry] = Field(default_factory=dict)
    year: Year = Year()
    notes: Notes = Notes()
    say: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    revisions: tuple[Revision, ...] = ()


class Filed:
    """A month and the file that it was read from: the figures, and where each of them stands."""

    __slots__ = ("month", "source")

    def __init__(self, month: TradeMonth, source: Source) -> None:
        self.month = month
        self.source = source
