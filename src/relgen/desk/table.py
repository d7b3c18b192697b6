"""A table of figures (month, kind, name, value, change) → what is given of a month; a cell that cannot be read is a finding."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from relgen.desk.form import FIGURES
from relgen.history.layout import Address
from relgen.phrasebook.names import all_callings, called
from relgen.pipeline import Workspace
from relgen.reading.amounts import parse_amount, parse_number
from relgen.reading.meant import Meant, meant_amount, meant_month, meant_number, readable
from relgen.reading.validate import AMOUNT_HINT, MONTH_HINT, NUMBER_HINT
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.naming import Callings, callings

COLUMNS = ("month", "kind", "name", "value", "change")
NEEDED = ("kind", "name")
TOTALS = "totals"  # the kind of the figures that are no breakdown's
EMPTY = ("", "-", "n/a", "N/A")


@dataclass(frozen=True, slots=True)
class Reader:
    """How a cell is read, and what is said of one that cannot be: `expected` completes "…, which is not …"."""

    code: str
    expected: str
    parse: Callable[[str], object]
    meant: Meant
    hint: str


MONTH = Reader("RG105", "a month", YearMonth.parse, meant_month, MONTH_HINT)
FIGURE = {
    "value": Reader("RG103", "an amount of US dollars", parse_amount, meant_amount, AMOUNT_HINT),
    "change": Reader("RG104", "a number", parse_number, meant_number, NUMBER_HINT),
}


@dataclass
class Table:
    """`label` names it in findings; `given` is what it has of the month, `others` how many rows are of other months."""

    label: str
    workspace: Workspace
    month: YearMonth
    given: dict[Address, dict[str, str]] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    others: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, and where it stands."""

    text: str
    place: Place


def read_table(text: str, label: str, workspace: Workspace, month: YearMonth) -> Table:
    """What a table has of a month; what is wrong with it is found, not raised."""
    table = Table(label, workspace, month)
    lines = text.removeprefix("\ufeff").splitlines()
    first = lines[0] if lines else ""
    comma = max(",;\t", key=first.count)
    columns = [cell.text.casefold() for cell in cells(first, 1, comma, label)]
    missing = [name for name in (*NEEDED, "value or change") if not set(name.split(" or ")) & set(columns)]
    if missing:
        message = f"the first line names no column '{missing[0]}'"
        table.found.append(Diagnostic("RG102", Place(label, 1, 1, len(first)), message, f"begin with {','.join(COLUMNS)}"))
        return table
    for number, line in enumerate(lines[1:], 2):
        read, place = list(cells(line, number, comma, label)), Place(label, number, 1, max(1, len(line)))
        if len(read) > len(columns):
            message = f"the line has {len(read)} cells, but the first line names {len(columns)}"
            hint = "put a figure that has a comma in double quotes, or write it without"
            table.found.append(Diagnostic("RG104", place, message, hint))
        elif any(cell.text for cell in read):
            read_row(table, dict(zip(columns, read, strict=False)), place)
    return table


def cells(line: str, number: int, comma: str, label: str) -> Iterator[Cell]:
    """The cells of a line, each with its place."""
    texts = next(csv.reader([line], delimiter=comma), [])
    start = 0
    for text in texts:
        begin = max(line.find(text, start), start)
        stripped = text.strip()
        yield Cell(stripped, Place(label, number, begin + 1 + len(text) - len(text.lstrip()), max(1, len(stripped))))
        start = max(line.find(comma, begin + len(text)), begin) + 1


def read_row(table: Table, row: Mapping[str, Cell], place: Place) -> None:
    month = row.get("month")
    if month and month.text:
        typed = readable(month.text, YearMonth.parse)
        if typed is None:
            table.found.append(unreadable(month, "month", MONTH))
            return
        if typed != str(table.month):
            table.others += 1
            return
    address = address_of(table, row, place)
    figures = {name: figure for name in FIGURES if (figure := read_figure(table, row, name, address))}
    if address and figures:
        if address in table.given:
            message = f"{'.'.join(address)} stands in the table twice"
            table.found.append(Diagnostic("RG003", row["name"].place, message, "keep one of the two"))
        table.given[address] = figures


def read_figure(table: Table, row: Mapping[str, Cell], name: str, address: Address | None) -> str | None:
    """A figure as it is typed in a month file; None for an empty cell, or one that cannot be read."""
    cell = row.get(name)
    if cell is None or cell.text in EMPTY:
        return None
    if readable(cell.text, FIGURE[name].parse) is None:
        where = ".".join((*(address or ("the row",)), name))
        table.found.append(unreadable(cell, where, FIGURE[name]))
        return None
    return cell.text.replace(",", "").removeprefix("+")


def unreadable(cell: Cell, name: str, reader: Reader) -> Diagnostic:
    fix = readable(reader.meant(cell.text), reader.parse)
    message = f"{name} is '{cell.text}', which is not {reader.expected}"
    return Diagnostic(reader.code, cell.place, message, f"write {fix}" if fix else reader.hint, fix=fix)


def address_of(table: Table, row: Mapping[str, Cell], place: Place) -> Address | None:
    """The series that a row is of; None, and a finding, if there is no such kind or name."""
    kind, name = row.get("kind"), row.get("name")
    if kind is None or name is None or not name.text:
        table.found.append(Diagnostic("RG102", place, "the row has no name", "give it one, or delete the row"))
        return None
    kinds = {TOTALS: totals_called(table.workspace), **sections_called(table.workspace)}
    meant = callings((each, each) for each in kinds).meant(kind.text or TOTALS)
    if meant is None:
        message = f"the kind is '{kind.text}', which is not one of: {', '.join(kinds)}"
        table.found.append(Diagnostic("RG107", kind.place, message, "write one of them"))
        return None
    known = kinds[meant].meant(name.text)
    if known is None:
        alike = kinds[meant].alike(name.text)
        listed = f"the {meant}: {', '.join(sorted(set(kinds[meant].names.values())))}"
        message = f"there is no '{name.text}' among the {meant}"
        table.found.append(Diagnostic("RG209", name.place, message, f"did you mean '{alike}'?" if alike else listed))
        return None
    return (known,) if meant == TOTALS else (meant, known)


def sections_called(workspace: Workspace) -> dict[str, Callings]:
    kinds = [breakdown.kind for breakdown in workspace.release.layout.breakdowns]
    every = called(workspace.shared.names)
    return {kind: every[kind] for kind in kinds if kind in every}


def totals_called(workspace: Workspace) -> Callings:
    """The series that are no breakdown's, by their key and by what sentences call them."""
    sections = workspace.shared.names.sections()
    rows = [(series.address[-1], series.address[-1]) for series in workspace.release.layout.series]
    for series in workspace.release.layout.series:
        section, entry = series.called
        named = {entry: sections[section][entry]} if section in sections and entry in sections[section] else {}
        rows += [(series.address[-1], text) for _, text in all_callings(named, {})]
    return callings(rows)
