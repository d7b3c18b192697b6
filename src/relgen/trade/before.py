"""The time before the first month file, as an editor states it in `history.yaml`: runs that began then, and records of then.

Nothing of it is proven, so every row names its source.
"""

from collections.abc import Iterator
from typing import Annotated

from relgen.diagnostics import Diagnostic, Place
from relgen.facts import YearMonth
from relgen.quantity import Quantity
from relgen.source import Source
from relgen.validate import AmountText, MonthsText, MonthText, Strict, one_of, typed

Line = tuple[str, ...]
TOTALS = ("exports", "imports", "balance", "daily_exports")
KINDS = ("items", "regions")
WAYS = {"up": "up", "down": "down", "surplus": "up", "deficit": "down"}


def parse_line(text: str) -> Line:
    parts = tuple(text.split("."))
    if text not in TOTALS and not (len(parts) == 2 and parts[0] in KINDS and parts[1]):  # noqa: PLR2004 - kind and name
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


LineText = Annotated[
    Line, typed("RG111", "a series", parse_line, "write exports, imports, balance, daily_exports, items.NAME or regions.NAME")
]
SourceText = Annotated[str, typed("RG111", "a source", parse_source)]
CalendarText = Annotated[int, typed("RG111", "the number of a month", parse_calendar, "write 11 for November")]


class StatedRun(Strict):
    """A run up to and with the month `until`, this month counted."""

    of: LineText
    direction: Annotated[str, one_of(*WAYS)]
    months: MonthsText
    until: MonthText
    source: SourceText


class StatedRecord(Strict):
    """The highest amounts of all months up to and with `until`, highest first; with `calendar`, of one month of the year."""

    of: LineText
    calendar: CalendarText | None = None
    until: MonthText
    highest: tuple[AmountText, ...]
    source: SourceText


class HistoryFile(Strict):
    runs: tuple[StatedRun, ...] = ()
    records: tuple[StatedRecord, ...] = ()


class Before:
    """What `history.yaml` states, and where."""

    __slots__ = ("file", "source")

    def __init__(self, file: HistoryFile, source: Source) -> None:
        self.file = file
        self.source = source

    def run(self, line: Line, direction: str, month: YearMonth) -> tuple[int, Place] | None:
        """The run that is stated up to and with `month`."""
        for index, row in enumerate(self.file.runs):
            if row.of == line and row.until == month and WAYS[row.direction] == direction:
                return row.months, self.source.place(("runs", index, "months"))
        return None

    def records(self, line: Line, calendar: int | None) -> Iterator[tuple[YearMonth, tuple[Quantity, ...], Place]]:
        """Up to which month, the highest amounts, and where that is stated."""
        for index, row in enumerate(self.file.records):
            if row.of == line and row.calendar == calendar and row.highest:
                yield row.until, row.highest, self.source.place(("records", index, "highest", 0))


def disorder(before: Before) -> Iterator[Diagnostic]:
    """Records that are not stated highest first."""
    for index, row in enumerate(before.file.records):
        for number in range(1, len(row.highest)):
            if row.highest[number].value > row.highest[number - 1].value:
                message = (
                    f"records[{index + 1}].highest is not in order: {row.highest[number].value:,f} stands after a lower one"
                )
                place = before.source.place(("records", index, "highest", number))
                yield Diagnostic("RG218", place, message, "write the highest first")
