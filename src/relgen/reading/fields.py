"""The fields that every month model is made of, as pydantic models: what may be typed, and in which unit.

Amounts are millions of US dollars, changes are percent from the same month a year earlier, working days are days.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator

from relgen.reading.validate import AmountText, DayText, MonthsText, MonthText, NumberText, Strict, one_of
from relgen.values.facts import Direction


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
    """One of a breakdown, an item or a region; one with a reason is featured."""

    value: AmountText | None = None
    change: NumberText | None = None
    direction: Annotated[Direction, one_of("up", "down", "flat")] | None = None
    streak: MonthsText | None = None
    reason: Texts | None = None


class Total(Strict):
    """The year so far, up to and with the month."""

    value: AmountText | None = None
    change: NumberText | None = None


BalanceText = Annotated[StatedBalance, BeforeValidator(scalar_is_value)]
DaysText = Annotated[WorkingDays, BeforeValidator(scalar_is_value)]
TotalText = Annotated[Total, BeforeValidator(scalar_is_value)]


class RevisionModel(Strict):
    """Later figures for the month, and the day on which they were announced."""

    announced: DayText


class MonthModel(Strict):
    """What every month file has, whatever it is about."""

    month: MonthText
    announced: DayText
    status: Annotated[str, one_of("preliminary", "revised", "final")] = "preliminary"
    say: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    revisions: tuple[RevisionModel, ...] = ()
