"""What stands beside the text for other editors: who releases and when, how the figures came about, and tables of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relgen.history.facts import EntryFacts, MonthFacts
from relgen.history.layout import BalanceSeries
from relgen.history.messages import YearTotal
from relgen.history.series_facts import SeriesFacts
from relgen.releases.trade.composers.headline import span_told
from relgen.releases.trade.note_messages import (
    BasisNote,
    ChangesNote,
    ContactRow,
    CountedNote,
    DaysRow,
    GapNote,
    ReportingRow,
    RevisionNote,
    RoundingNote,
    SourceNote,
    TableHead,
    TableRow,
    YearHead,
    YearRow,
)
from relgen.releases.trade.series import BALANCE, DAILY, EXPORTS, IMPORTS, LAYOUT
from relgen.values.facts import Balance, Name
from relgen.values.plan import Message, NameSet, Paragraph


def office(facts: MonthFacts) -> Paragraph | None:
    """The head of the page, of what is known of it."""
    reporting, contact = facts.office.get("reporting"), facts.office.get("contact")
    rows: list[Message] = [ReportingRow(day=facts.day, reporting=reporting)] if reporting else []
    if contact:
        rows.append(ContactRow(contact=contact, first=not rows))
    return Paragraph("office", tuple(rows)) if rows else None


def method(facts: MonthFacts) -> Paragraph:
    """The basis in lines of their own, for the head of a page."""
    notes: list[Message] = [
        SourceNote(month=facts.month, span=span_told(facts)),
        CountedNote(until=facts.until, status=facts.status),
    ]
    if facts.status.status != "final":
        notes.append(ChangesNote(status=facts.status))
    return Paragraph("method", tuple(notes))


def basis(facts: MonthFacts) -> Paragraph:
    return Paragraph("basis", (BasisNote(month=facts.month, until=facts.until, status=facts.status),))


def revised(facts: MonthFacts) -> Paragraph:
    return Paragraph("revised", tuple(notes(facts)))


def notes(facts: MonthFacts) -> Iterator[Message]:
    last = len(facts.revisions) - 1
    for index, each in enumerate(facts.revisions):
        yield RevisionNote(month=each.month, series=each.series, before=each.before, after=each.after, last=index == last > 0)
    yield RoundingNote(month=facts.month)


def totals(facts: MonthFacts) -> Paragraph:
    rows = [row(called(address, facts), facts.series[address]) for address in (EXPORTS, IMPORTS, BALANCE, DAILY)]
    days = (DaysRow(days=facts.days, days_change=facts.days_change),) if facts.days else ()
    known = [each for each in rows if each.amount or each.change]
    return Paragraph("totals", (TableHead(first=called(EXPORTS, facts)), *known, *days, *year_rows(facts)))


def year_rows(facts: MonthFacts) -> Iterator[Message]:
    """The totals of the year so far that the text says, too."""
    said = [angle.message for angle in facts.choice.said.values()]
    totals = [message for message in said if isinstance(message, YearTotal)]
    if totals:
        yield YearHead(span=totals[0].span)
    for each in totals:
        yield YearRow(span=each.span, subject=each.subject, total=each.total, change=each.change)


def called(address: tuple[str, ...], facts: MonthFacts) -> Name:
    """The name of a total; a deficit is called one."""
    series, amount = LAYOUT.by_address[address], facts.series[address].amount
    deficit = isinstance(amount, Balance) and amount.traits == ("deficit",)
    section, name = series.deficit if deficit and isinstance(series, BalanceSeries) else series.called
    return Name(key=f"{address[0]}.name", kind=section, name=name, places=amount.places if amount else ())


def row(name: Name, figures: SeriesFacts) -> TableRow:
    return TableRow(name=name, amount=figures.amount, change=figures.change, trend=figures.trend)


def items_table(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    return table("items_table", facts.entries["items"], members)


def regions_table(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    return table("regions_table", facts.entries["regions"], members)


def table(paragraph: str, entries: Sequence[EntryFacts], members: NameSet) -> Paragraph | None:
    """A row for each of a set, in the month's order; what the set does not count stands in a table of its own below it."""
    counted = list(rows_of([entry for entry in entries if entry.name.name in members.members]))
    apart = [entry for entry in entries if entry.name.name not in members.members]
    if not counted:
        return None
    figures = any(entry.figures.amount or entry.figures.change for entry in apart)
    return Paragraph(paragraph, (*counted, *(rows_of(apart, apart=True) if figures else ())), members.name)


def rows_of(entries: Sequence[EntryFacts], *, apart: bool = False) -> Iterator[Message]:
    """A table, without a column of amounts where none is known."""
    bare = not any(entry.figures.amount for entry in entries)
    if entries:
        yield TableHead(first=entries[0].name, apart=apart, bare=bare)
    for entry in entries:
        yield replace(row(entry.name, entry.figures), bare=bare)


def gaps(facts: MonthFacts) -> Paragraph | None:
    """That an amount is not known, where a table has a place for it."""
    tables = [[entry.figures for entry in facts.entries[kind]] for kind in ("items", "regions")]
    tables.append([facts.series[address] for address in (EXPORTS, IMPORTS, DAILY)])
    some = any(any(each.amount for each in rows) and any(lacks(each) for each in rows) for rows in tables)
    return Paragraph("gaps", (GapNote(month=facts.month),)) if some else None


def lacks(figures: SeriesFacts) -> bool:
    return figures.amount is None and (figures.change is not None or figures.trend is not None)
