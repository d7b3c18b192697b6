"""A month file as it was read: its model, and where each of its figures stands."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from relgen.reading.faults import at
from relgen.reading.fields import MonthModel
from relgen.reading.source import Data, Keys, Source
from relgen.reading.validate import validate
from relgen.values.diagnostics import Diagnostic

MonthT_co = TypeVar("MonthT_co", bound=MonthModel, covariant=True)


@dataclass(frozen=True, slots=True)
class MonthFile(Generic[MonthT_co]):
    model: MonthT_co
    source: Source


def read_month(source: Source, model: type[MonthT_co], main: Keys = ()) -> tuple[MonthFile[MonthT_co] | None, list[Diagnostic]]:
    """The month in a source, or None with all that is wrong with it.

    While `main`, the figure that a release is about, is there and empty, a month is not filled in: nothing of it is known, its
    empty fields are no faults, and it is None with a note.
    """
    typed = at(source.data, main) if main else None
    if typed not in (None, {}) and without_empty(typed) is None:
        return None, not_filled_in(source, model, main)
    month, found = validate(source, model)
    return (MonthFile(month, source) if month else None), found


def not_filled_in(source: Source, model: type[MonthModel], main: Keys) -> list[Diagnostic]:
    """The note that a month is not filled in, and what is wrong with what it has."""
    rest = Source(source.path, source.text, without_empty(source.data) or {}, source.marks)
    found = [each for each in validate(rest, model)[1] if each.code != "RG102"]
    message = f"{main[-1]} is empty: the month is not filled in yet, so it is not drafted"
    hint = f"fill in {main[-1]} first; a field that is not known is deleted, or commented out with #"
    return [*found, Diagnostic("RG112", source.place(main, of_key=True), message, hint, "note")]


def without_empty(data: Data) -> Any:
    """The data without keys that have no value; None if that leaves nothing."""
    if isinstance(data, dict):
        kept = {key: each for key, value in data.items() if (each := without_empty(value)) is not None}
        return kept or None
    return None if data == "" else data
