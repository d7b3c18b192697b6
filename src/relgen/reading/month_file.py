"""A month file as it was read: its model, and where each of its figures stands."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from relgen.reading.fields import MonthModel
from relgen.reading.source import Source
from relgen.reading.validate import validate
from relgen.values.diagnostics import Diagnostic

MonthT_co = TypeVar("MonthT_co", bound=MonthModel, covariant=True)


@dataclass(frozen=True, slots=True)
class MonthFile(Generic[MonthT_co]):
    model: MonthT_co
    source: Source


def read_month(source: Source, model: type[MonthT_co]) -> tuple[MonthFile[MonthT_co] | None, list[Diagnostic]]:
    """The month in a source, or None with all that is wrong with it."""
    month, found = validate(source, model)
    return (MonthFile(month, source) if month else None), found
