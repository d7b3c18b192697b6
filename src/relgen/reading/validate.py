"""Source + pydantic model → the model, or everything that is wrong with it, each fault at its place.

Names are shown by their key path (`items.semiconductors.value`); what *is* comes first, then what was expected.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, PlainValidator, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from relgen.reading.amounts import parse_amount, parse_number
from relgen.reading.source import Keys, Source, shape
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import MOST_OF_A_CODE, Diagnostic, and_more, nearest
from relgen.values.quantity import Quantity

ModelT = TypeVar("ModelT", bound=BaseModel)

MOST_MONTHS = 1200  # a run of a hundred years is longer than the statistics
LONGEST = 60  # letters of a figure, a day or a name that is typed
AMOUNT_HINT = "write millions (45810), or a number with its unit: 8.6 billion, 707 million"


class Strict(BaseModel):
    """A model of something that an editor types: unknown keys are faults, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def typed(code: str, expected: str, parse: Callable[[str], Any], hint: str = "", longest: int = LONGEST) -> PlainValidator:
    """A field that is read from text by `parse`, which raises ValueError; `expected` completes "…, which is not …"."""

    def read(value: Any) -> Any:
        if value == "":
            raise PydanticCustomError("RG109", "has no value", {"hint": "give it a value, or delete the key"})
        if not isinstance(value, str):
            raise PydanticCustomError("RG108", "is {is_}, not {expected}", {"is_": shape(value), "expected": expected})
        text = value.strip()
        try:
            return parse(text if len(text) <= longest else "")
        except ValueError:
            context = {"value": text if len(text) <= longest else f"{text[:longest]}…", "expected": expected, "hint": hint}
            raise PydanticCustomError(code, "is '{value}', which is not {expected}", context) from None

    return PlainValidator(read)


def one_of(*words: str) -> PlainValidator:
    def parse(text: str) -> str:
        if text not in words:
            raise ValueError(text)
        return text

    return typed("RG107", f"one of: {', '.join(words)}", parse)


def parse_months(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_MONTHS:
        raise ValueError(text)
    return int(text)


def parse_day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError(text)
    return date.fromisoformat(text)


AmountText = Annotated[Quantity, typed("RG103", "an amount of US dollars", parse_amount, AMOUNT_HINT)]
NumberText = Annotated[Quantity, typed("RG104", "a number", parse_number, "type digits with a point: 4.0 or -2.1")]
MonthText = Annotated[YearMonth, typed("RG105", "a month", YearMonth.parse, "write it as 2020-11")]
DayText = Annotated[date, typed("RG106", "a day", parse_day, "write it as 2020-12-01")]
LimitText = Annotated[
    Decimal, typed("RG104", "a number", lambda text: parse_number(text).value, "type digits with a point: 2.5")
]
MonthsText = Annotated[int, typed("RG110", f"a whole number of months from 1 to {MOST_MONTHS:,}", parse_months)]


def validate(source: Source, model: type[ModelT]) -> tuple[ModelT | None, list[Diagnostic]]:
    """The model of the data in `source`, or None with all that is wrong with it."""
    try:
        return model.model_validate(source.data), []
    except ValidationError as faults:
        return None, list(translated(source, faults.errors(include_url=False, include_input=True), model))


def translated(source: Source, faults: list[ErrorDetails], model: type[BaseModel]) -> Iterator[Diagnostic]:
    """The faults as findings, of each kind the first ones: naming what was meant takes long."""
    kinds: dict[str, int] = {}
    for fault in faults:
        kinds[fault["type"]] = kinds.get(fault["type"], 0) + 1
        if kinds[fault["type"]] <= MOST_OF_A_CODE:
            last = translate(source, fault, model)
            yield last
        elif kinds[fault["type"]] == MOST_OF_A_CODE + 1:
            more = sum(each["type"] == fault["type"] for each in faults) - MOST_OF_A_CODE
            yield and_more(last.code, last.place, more)


def translate(source: Source, fault: ErrorDetails, model: type[BaseModel]) -> Diagnostic:
    """A fault of pydantic's in the words of the month file."""
    keys: Keys = tuple(key for key in fault["loc"] if key != "[key]")
    path = key_path(keys)
    if fault["type"] == "extra_forbidden":
        parent = key_path(keys[:-1]) or "the file"
        known = known_keys(model, keys[:-1])
        near = nearest(str(keys[-1]), known)
        hint = f"did you mean '{near}'?" if near else f"the keys that may stand here: {', '.join(known)}"
        return Diagnostic("RG101", source.place(keys, of_key=True), f"{parent} has no '{keys[-1]}'", hint)
    if fault["type"] == "missing":
        return Diagnostic("RG102", source.place(keys[:-1]), f"'{path}' is missing", f"add '{keys[-1]}: …'")
    context = fault.get("ctx", {})
    if fault["type"].startswith("RG"):
        message = fault["msg"] if context.get("alone") else f"{path} {fault['msg']}"
        return Diagnostic(fault["type"], source.inside(keys, context.get("offset", 0)), message, context.get("hint") or None)
    expected = {"dict_type": "a mapping", "model_type": "a mapping", "list_type": "a list", "tuple_type": "a list"}
    wanted = expected.get(fault["type"], "a text")
    if fault["input"] == "":
        return Diagnostic("RG109", source.place(keys), f"{path} has no value", "give it a value, or delete the key")
    if fault["type"] == "too_short":
        return Diagnostic("RG108", source.place(keys), f"{path} is an empty list", "give it a row, or delete the key")
    message = f"{path or 'the file'} is {shape(fault['input'])}, not {wanted}"
    return Diagnostic("RG108", source.place(keys), message)


def key_path(keys: Keys) -> str:
    """Keys as an editor reads them: `items.semiconductors.value`, list places as `revisions[2]` (counted from one)."""
    path = ""
    for key in keys:
        path += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if path else str(key)
    return path


def known_keys(model: type[BaseModel], keys: Keys) -> list[str]:
    """The keys that may stand at `keys`, as they are typed."""
    current: Any = model
    for key in keys:
        if not hasattr(current, "model_fields"):
            break
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        more = current.__annotations__.get("__pydantic_extra__")
        current = nested_model(fields[str(key)].annotation) if key in fields else nested_model(more) or current
    return [field.alias or name for name, field in current.model_fields.items()] if hasattr(current, "model_fields") else []


def nested_model(annotation: Any) -> Any:
    """The model inside `Item | None`, `dict[str, Item]` or `tuple[Item, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = nested_model(inner)
        if found is not None:
            return found
    return None
