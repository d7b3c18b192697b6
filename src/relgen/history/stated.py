"""The time before the first month file, as an editor states it in `history.yaml`: runs that began then, and records of then.

Nothing of it is proven, so every row names its source.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from relgen.history.layout import Address, Layout
from relgen.reading.source import Source
from relgen.reading.validate import AmountText, MonthsText, MonthText, Strict, one_of, typed, validate
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.facts import Direction
from relgen.values.quantity import Quantity

WAYS: Mapping[str, Direction] = {"up": "up", "down": "down", "surplus": "up", "deficit": "down"}


def parse_address(text: str) -> Address:
    parts = tuple(text.split("."))
    if not all(parts):
        raise ValueError(text)
    return parts


def parse_source(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


def parse_calendar(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 12:  # noqa: PLR2004 - months of a year
        raise ValueError(text)
    return int(text)


AddressText = Annotated[Address, typed("RG111", "a series", parse_address, "write its keys with points between them")]
SourceText = Annotated[str, typed("RG111", "a source", parse_source)]
CalendarText = Annotated[int, typed("RG111", "the number of a month", parse_calendar, "write 11 for November")]


class StatedRun(Strict):
    """A run up to and with the month `until`, this month counted."""

    of: AddressText
    direction: Annotated[str, one_of(*WAYS)]
    months: MonthsText
    until: MonthText
    source: SourceText


class StatedRecord(Strict):
    """The highest amounts of all months up to and with `until`, highest first; with `calendar`, of one month of the year."""

    of: AddressText
    calendar: CalendarText | None = None
    until: MonthText
    highest: tuple[AmountText, ...]
    source: SourceText


class HistoryFile(Strict):
    runs: tuple[StatedRun, ...] = ()
    records: tuple[StatedRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedHistory:
    """What `history.yaml` states, and where."""

    file: HistoryFile
    source: Source

    def run(self, address: Address, direction: Direction, month: YearMonth) -> tuple[int, Place] | None:
        """The run that is stated up to and with `month`."""
        for index, row in enumerate(self.file.runs):
            if row.of == address and row.until == month and WAYS[row.direction] == direction:
                return row.months, self.source.place(("runs", index, "months"))
        return None

    def records(self, address: Address, calendar: int | None) -> Iterator[tuple[YearMonth, tuple[Quantity, ...], Place]]:
        """Up to which month, the highest amounts, and where that is stated."""
        for index, row in enumerate(self.file.records):
            if row.of == address and row.calendar == calendar and row.highest:
                yield row.until, row.highest, self.source.place(("records", index, "highest", 0))


def read_stated(source: Source, layout: Layout) -> tuple[StatedHistory | None, list[Diagnostic]]:
    """What a source states of the series that there are, or None with all that is wrong with it."""
    file, found = validate(source, HistoryFile)
    found = found if file is None else list(unknown_series(file, source, layout))
    return (StatedHistory(file, source) if file and not found else None), found


def unknown_series(file: HistoryFile, source: Source, layout: Layout) -> Iterator[Diagnostic]:
    names = [".".join(series.address) for series in layout.series if series.unit == "dollars"]
    forms = [*names, *(f"{breakdown.kind}.NAME" for breakdown in layout.breakdowns)]
    rows = [("runs", index, row.of) for index, row in enumerate(file.runs)]
    rows += [("records", index, row.of) for index, row in enumerate(file.records)]
    for section, index, address in rows:
        if ".".join(address) not in names and layout.breakdown(address) is None:
            message = f"{section}[{index + 1}].of is '{'.'.join(address)}', which is not a series"
            hint = f"write {', '.join(forms[:-1])} or {forms[-1]}"
            yield Diagnostic("RG111", source.place((section, index, "of")), message, hint)
