"""What stands below the text for other editors: how the figures came about, and tables of them."""

from collections.abc import Iterator

from relgen.history.facts import MonthFacts
from relgen.history.layout import BalanceSeries
from relgen.history.series_facts import SeriesFacts
from relgen.releases.trade.note_messages import BasisNote, DaysRow, RevisionNote, RoundingNote, TableHead, TableRow
from relgen.releases.trade.series import BALANCE, DAILY, EXPORTS, IMPORTS, LAYOUT
from relgen.values.facts import Balance, Name
from relgen.values.plan import Message, Paragraph


def basis(facts: MonthFacts) -> Paragraph:
    return Paragraph("basis", tuple(notes(facts)))


def notes(facts: MonthFacts) -> Iterator[Message]:
    yield BasisNote(month=facts.month, until=facts.until, status=facts.status)
    last = len(facts.revisions) - 1
    for index, each in enumerate(facts.revisions):
        yield RevisionNote(month=each.month, series=each.series, before=each.before, after=each.after, last=index == last > 0)
    yield RoundingNote(month=facts.month)


def totals(facts: MonthFacts) -> Paragraph:
    rows = [row(called(address, facts), facts.series[address]) for address in (EXPORTS, IMPORTS, BALANCE, DAILY)]
    days = (DaysRow(days=facts.days, days_change=facts.days_change),) if facts.days else ()
    known = [each for each in rows if each.amount or each.change]
    return Paragraph("totals", (TableHead(first=called(EXPORTS, facts)), *known, *days))


def called(address: tuple[str, ...], facts: MonthFacts) -> Name:
    """The name of a total; a deficit is called one."""
    series, amount = LAYOUT.by_address[address], facts.series[address].amount
    deficit = isinstance(amount, Balance) and amount.traits == ("deficit",)
    section, name = series.deficit if deficit and isinstance(series, BalanceSeries) else series.called
    return Name(key=f"{address[0]}.name", kind=section, name=name, places=amount.places if amount else ())


def row(name: Name, figures: SeriesFacts) -> TableRow:
    return TableRow(name=name, amount=figures.amount, change=figures.change, trend=figures.trend)


def items_table(facts: MonthFacts) -> Paragraph | None:
    return table("items_table", facts, "items")


def regions_table(facts: MonthFacts) -> Paragraph | None:
    return table("regions_table", facts, "regions")


def table(paragraph: str, facts: MonthFacts, kind: str) -> Paragraph | None:
    """A row for each of a breakdown, in the month's order."""
    rows = [row(entry.name, entry.figures) for entry in facts.entries[kind]]
    return Paragraph(paragraph, (TableHead(first=rows[0].name), *rows)) if rows else None
