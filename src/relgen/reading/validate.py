"""Source + pydantic model → the model, or everything that is wrong with it, each fault at its place.

Names are shown by their key path (`items.semiconductors.value`); what *is* comes first, then what was expected.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, PlainValidator, ValidationError, WithJsonSchema
from pydantic_core import PydanticCustomError

from relgen.reading.amounts import AMOUNT_PATTERN, NUMBER_PATTERN, parse_amount, parse_number
from relgen.reading.faults import translated
from relgen.reading.meant import Meant, meant_amount, meant_day, meant_month, meant_months, meant_number, meant_word, readable
from relgen.reading.source import Source, shape
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic
from relgen.values.quantity import Quantity

ModelT = TypeVar("ModelT", bound=BaseModel)

MOST_MONTHS = 1200  # a run of a hundred years is longer than the statistics
LONGEST = 60  # letters of a figure, a day or a name that is typed
AMOUNT_HINT = "write millions (45810), or a number with its unit: 8.6 billion, 707 million"
NUMBER_HINT = "type digits with a point: 4.0 or -2.1"
MONTH_HINT = "write the year and the month in digits, as 2020-11"
DAY_HINT = "write the year, the month and the day in digits, as 2020-12-01"


class Strict(BaseModel):
    """A model of something that an editor types: unknown keys are faults, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    remedy: ClassVar[str] = ""  # what to do about an unknown key, said before the keys that may stand there


def typed(
    code: str,
    expected: str,
    parse: Callable[[str], Any],
    hint: str = "",
    *,
    meant: Meant = lambda _: None,
    longest: int = LONGEST,
) -> PlainValidator:
    """A field that is read from text by `parse`, which raises ValueError; `expected` completes "…, which is not …".

    `meant` gives the text to type instead, where that is plain; else the remedy is `hint`.
    """

    def read(value: Any) -> Any:
        if value == "":
            raise PydanticCustomError("RG109", "has no value", {"hint": "give it a value, or delete the key"})
        if not isinstance(value, str):
            raise PydanticCustomError("RG108", "is {is_}, not {expected}", {"is_": shape(value), "expected": expected})
        text = value.strip()
        try:
            return parse(text if len(text) <= longest else "")
        except ValueError:
            fix = readable(meant(text), parse) if len(text) <= longest else None
            shown = text if len(text) <= longest else f"{text[:longest]}…"
            context = {"value": shown, "expected": expected, "hint": f"write {fix}" if fix else hint, "fix": fix or ""}
            raise PydanticCustomError(code, "is '{value}', which is not {expected}", context) from None

    return PlainValidator(read)


def words_schema(*words: str) -> WithJsonSchema:
    """What the JSON Schema has for a field that is one of some words."""
    return WithJsonSchema({"enum": list(words)})


def one_of(*words: str) -> PlainValidator:
    def parse(text: str) -> str:
        if text not in words:
            raise ValueError(text)
        return text

    return typed("RG107", f"one of: {', '.join(words)}", parse, meant=lambda text: meant_word(text, words))


def parse_months(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_MONTHS:
        raise ValueError(text)
    return int(text)


def parse_day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError(text)
    return date.fromisoformat(text)


AmountText = Annotated[
    Quantity,
    typed("RG103", "an amount of US dollars", parse_amount, AMOUNT_HINT, meant=meant_amount),
    WithJsonSchema({"type": ["number", "string"], "pattern": AMOUNT_PATTERN}),
]
NumberText = Annotated[
    Quantity,
    typed("RG104", "a number", parse_number, NUMBER_HINT, meant=meant_number),
    WithJsonSchema({"type": ["number", "string"], "pattern": NUMBER_PATTERN}),
]
MonthText = Annotated[
    YearMonth,
    typed("RG105", "a month", YearMonth.parse, MONTH_HINT, meant=meant_month),
    WithJsonSchema({"type": "string", "pattern": "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$"}),
]
DayText = Annotated[
    date,
    typed("RG106", "a day", parse_day, DAY_HINT, meant=meant_day),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}),
]
LimitText = Annotated[
    Decimal, typed("RG104", "a number", lambda text: parse_number(text).value, NUMBER_HINT, meant=meant_number)
]
MONTHS = f"a whole number of months from 1 to {MOST_MONTHS:,}"
MonthsText = Annotated[
    int,
    typed("RG110", MONTHS, parse_months, "write how many months in digits, as 5", meant=meant_months),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MOST_MONTHS}),
]


def validate(source: Source, model: type[ModelT]) -> tuple[ModelT | None, list[Diagnostic]]:
    """The model of the data in `source`, or None with all that is wrong with it."""
    try:
        return model.model_validate(source.data), []
    except ValidationError as faults:
        return None, list(translated(source, faults.errors(include_url=False, include_input=True), model))
