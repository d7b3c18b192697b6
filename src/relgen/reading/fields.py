"""The fields that every month model is made of, as pydantic models: what may be typed, and in which unit.

Amounts are millions of US dollars, changes are percent from the same month a year earlier, working days are days.
"""

import re
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from relgen.reading.validate import LONGEST, AmountText, DayText, MonthsText, MonthText, NumberText, Strict, one_of, typed
from relgen.values.facts import Direction


def scalar_is_value(data: Any) -> Any:
    """`balance: 5930` is short for `balance: {value: 5930}`."""
    return {"value": data} if isinstance(data, str) else data


def scalar_is_every_register(data: Any) -> Any:
    """`en: …` is short for `en: {"": …}`: the text of every register."""
    return {"": data} if isinstance(data, str) else data


def text_has_a_language(data: Any) -> Any:
    """A text without its language is refused with the one that it is written in."""
    if not isinstance(data, str) or not data:
        return data
    text = data if len(data) <= LONGEST else "…"
    own = f"en: …, ko: {text}" if HANGUL.search(data) else f"en: {text}, ko: …"
    context = {"hint": f"write it under its language: {{{own}}}"}
    raise PydanticCustomError("RG108", "is a text, not a mapping", context)


HANGUL = re.compile("[\uac00-\ud7a3]")
Texts = Annotated[
    dict[str, Annotated[dict[str, str], BeforeValidator(scalar_is_every_register)]],  # by language, then by register
    BeforeValidator(text_has_a_language),
]


class Figure(Strict):
    value: AmountText | None = None
    change: NumberText | None = None
    streak: MonthsText | None = None


class StatedBalance(Strict):
    value: AmountText | None = None
    streak: MonthsText | None = None


class RevisedBalance(Strict):
    value: AmountText | None = None


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


class RevisedFigure(Strict):
    """A figure in a revision: its run is that of the first print."""

    value: AmountText | None = None
    change: NumberText | None = None


class Total(Strict):
    """The year so far, up to and with the month."""

    value: AmountText | None = None
    change: NumberText | None = None


def parse_code(text: str) -> str:
    if not re.fullmatch(r"RG\d{3}", text):
        raise ValueError(text)
    return text


def parse_reason(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


CodeText = Annotated[str, typed("RG107", "the code of a finding", parse_code, "write it as RG205")]
ReasonText = Annotated[str, typed("RG107", "a reason", parse_reason, "say in a few words why the figure stands", longest=400)]
BalanceText = Annotated[StatedBalance, BeforeValidator(scalar_is_value)]
DaysText = Annotated[WorkingDays, BeforeValidator(scalar_is_value)]
RevisedBalanceText = Annotated[RevisedBalance, BeforeValidator(scalar_is_value)]
TotalText = Annotated[Total, BeforeValidator(scalar_is_value)]


class NotesModel(Strict):
    """An editor's own sentences by the paragraph that they join."""

    remedy: ClassVar[str] = "name the paragraph first, then the language: KEY: {en: …, ko: …}; "


class RevisionModel(Strict):
    """Later figures for the month, and the day on which they were announced."""

    announced: DayText


class Acceptance(Strict):
    """A finding that the editor knows better about: its code, the key path of the figure, and the reason."""

    code: CodeText
    at: str
    because: ReasonText


class MonthModel(Strict):
    """What every month file has, whatever it is about."""

    month: MonthText
    announced: DayText
    status: Annotated[str, one_of("preliminary", "revised", "final")] = "preliminary"
    say: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    revisions: tuple[RevisionModel, ...] = ()
