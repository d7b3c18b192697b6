"""Small charts of a month's facts, labelled in the language of each text: a series by month, its parts by growth."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from relgen.desk.review.in_words import name_of
from relgen.desk.review.texts import evidence_id
from relgen.drafting.voice import DraftVoice
from relgen.history.layout import Address, find, written
from relgen.history.months import History
from relgen.languages import language
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.facts import Amount, Change, Fact, Month
from relgen.values.quantity import Quantity
from relgen.values.review import Chart, ChartPoint

MONTHS = 13  # this month and the year before it
FEWEST = 2  # points that make a chart
LINES = 3  # of the grid
WITH_SIGN = ("signed", "moved", "percent")  # of these forms the first that a language has


@dataclass(frozen=True, slots=True)
class Pen:
    """What labels a chart: a month and its history, in one language. `known` are the ids of the evidence that the page has."""

    workspace: Workspace
    history: History
    month: YearMonth
    voice: DraftVoice
    known: frozenset[str]

    def say(self, fact: Fact | None, *forms: str) -> str:
        """A fact in the first of some forms that the language has; "" if there is no fact."""
        if fact is None:
            return ""
        names = self.voice.language.form_names(type(fact))
        form = next((form for form in forms if form in names), "")
        return "".join(span.text for span in self.voice.say_fact(fact, form))

    def name(self, kind: str, name: str) -> str:
        return name_of(kind, name, self.workspace, self.voice.language.code) or name.replace("_", " ")

    def point(self, month: YearMonth, address: Address, label: str) -> ChartPoint:
        """The amount and the change of a series in a month."""
        value, change = self.history.value(month, address), self.history.change(month, address)
        key = written(address) if month == self.month else f"{month}.{written(address)}"
        amount = Amount(key=key, quantity=value.quantity) if value else None
        moved = Change(key=f"{key}.change", quantity=change.quantity) if change else None
        ids = [evidence_id(each.key) for each in (moved, amount) if each]
        return ChartPoint(
            label=label,
            amount=amount.quantity.value if amount else None,
            change=moved.printed if moved else None,
            amount_text=self.say(amount),
            change_text=self.say(moved, *WITH_SIGN),
            evidence=next((each for each in ids if each in self.known), ""),
        )


def charts(workspace: Workspace, history: History, month: YearMonth, code: str, known: frozenset[str]) -> Iterator[Chart]:
    """The charts of one language."""
    voice = DraftVoice(workspace.books[code], language(code), heading=True)
    pen = Pen(workspace, history, month, voice, known)
    found = [by_month(pen), *(by_growth(pen, breakdown.kind) for breakdown in history.layout.breakdowns)]
    yield from (each for each in found if len(each.points) >= FEWEST)


def by_month(pen: Pen) -> Chart:
    """The main series in the latest months."""
    main = pen.history.layout.main
    series = pen.history.layout.declared(main)
    months = [pen.month.plus(-back) for back in range(MONTHS - 1, -1, -1)]
    points = [pen.point(here, main, pen.say(Month(key="month", month=here), "full")) for here in months]
    shown = tuple(each for each in points if each.amount is not None)
    return Chart("months", pen.name(*series.called) if series else written(main), written(main), shown, tuple(grid(pen, shown)))


def by_growth(pen: Pen, kind: str) -> Chart:
    """The parts of a breakdown whose change is known, the fastest first."""
    names = find(pen.workspace.months[pen.month].model, (kind,)) or {}
    points = [pen.point(pen.month, (kind, name), pen.name(kind, name)) for name in names]
    grown = sorted((each for each in points if each.change is not None), key=lambda each: -(each.change or 0))
    return Chart("dots", kind, kind, tuple(grown))


def grid(pen: Pen, points: tuple[ChartPoint, ...]) -> Iterator[tuple[Decimal, str]]:
    """Three round amounts up to the highest."""
    highest = max((each.amount for each in points if each.amount is not None), default=Decimal(0))
    if highest <= 0:
        return
    unit = Decimal(10) ** (highest.adjusted())
    steps = (unit * part for part in (Decimal("0.5"), 1, 2, 5))
    step = next(step for step in steps if step * (LINES + 1) > highest)
    for line in range(1, LINES + 1):
        amount = Amount(key="chart.grid", quantity=Quantity.known(step * line, unit / 10))
        yield step * line, pen.say(amount, "round")
