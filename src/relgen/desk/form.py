"""The file of a new month, to be filled in: what stood in the last one, in its order, with the figures of then and a year ago.

A field stands there empty, or as a comment; a figure only if it is given.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from relgen.desk.schema import LINE
from relgen.history.layout import Address, Breakdown, find, written
from relgen.history.months import Course, History
from relgen.history.walks import Run, course_run
from relgen.pipeline import Workspace
from relgen.reading.faults import known_keys
from relgen.values.calendar import YearMonth
from relgen.values.quantity import Quantity, half_up

Cells = Mapping[Address, Mapping[str, str]]  # what is given of each series, as it is typed
FIGURES = ("value", "change")
MONTHS_BACK = 12  # an entry that stood in none of so many months is not offered
BILLION = 1000  # millions
TO_FILL_IN = """\
# Fill in what is known; an empty field is one that is not known yet. Amounts are millions of US dollars, or as printed
# (8.6 billion); changes are percent from a year earlier. A run that began before the files: streak: 5
# Where not even a rate is known: {direction: up}, down or flat. A paragraph of its own: reason: {en: on strong demand, ko: …}
"""
REST = """\
# say: []        # angles to say that would be left unsaid; `relgen explain MONTH` lists them
# skip: []       # angles not to say
# accept: []     # findings to let stand: {code: RG201, at: balance, because: as published}
# revisions: []  # later figures: {announced: 2020-12-16, exports: {change: 4.1}}
"""


@dataclass(frozen=True, slots=True)
class Form:
    """A month to fill in, the months before it, and what is given of it."""

    workspace: Workspace
    month: YearMonth
    announced: date
    given: Cells = field(default_factory=dict)

    @property
    def history(self) -> History:
        return History(self.workspace.vintages, self.announced, self.workspace.stated)

    @property
    def last(self) -> YearMonth | None:
        """The latest month before it that is at hand."""
        return max((month for month in self.workspace.months if month < self.month), default=None)


def new_month(workspace: Workspace, month: YearMonth, given: Cells | None = None) -> str:
    """The text of the file."""
    form = Form(workspace, month, expected_day(workspace, month), given or {})
    lines = [*head(form), "", *totals(form)]
    for breakdown in workspace.release.layout.breakdowns:
        lines += ["", *entries(form, breakdown)]
    return "\n".join([*lines, *tail(form)]) + "\n"


def expected_day(workspace: Workspace, month: YearMonth) -> date:
    """The day of the month on which the last release came out, as long after its month."""
    earlier = [each for each in workspace.months if each < month]
    if not earlier:
        return month.plus(1).first_day()
    announced = workspace.months[max(earlier)].model.announced
    then = month.plus(max(earlier).until(YearMonth(announced.year, announced.month)))
    return then.first_day().replace(day=min(announced.day, 28))


def head(form: Form) -> Iterator[str]:
    yield LINE
    yield from TO_FILL_IN.splitlines()
    yield f"month: {form.month}"
    by = announcer(form)
    told = [f"by {by}"] if by else []
    told += [f"that of {form.last} came out on {form.workspace.months[form.last].model.announced}"] if form.last else []
    yield f"announced: {form.announced}  # {'; '.join([*told, 'check the day'])}"
    yield "status: preliminary"


def announcer(form: Form) -> str:
    """Who holds the office that announces, on the day, in every language."""
    offices = set(form.workspace.release.offices.values())
    bodies = [body for body in form.workspace.shared.names.bodies.values() if body.office in offices]
    holding = [body for body in bodies if body.until is None or form.announced <= body.until][:1]
    return ", ".join(forms.name for body in holding for forms in body.__pydantic_extra__.values())


def totals(form: Form) -> list[str]:
    return rows(form, [(series.address, series.address[-1]) for series in form.workspace.release.layout.series], "")


def entries(form: Form, breakdown: Breakdown) -> list[str]:
    names = list(dict.fromkeys(entry_names(form, breakdown.kind)))
    if not names:
        return [f"# {breakdown.kind}:"]
    some = not form.given or any(address[0] == breakdown.kind for address in form.given)
    title = f"{breakdown.kind}:" if some else f"# {breakdown.kind}:"
    return [title, *rows(form, [((breakdown.kind, name), name) for name in names], "  ")]


def entry_names(form: Form, kind: str) -> Iterator[str]:
    """The names in last month's order, then those of the months before it, then those that are given beside.

    Where no month before it has any, those of the first month after it, else all that there are.
    """
    months = form.workspace.months
    earlier = [months[month] for back in range(1, MONTHS_BACK + 1) if (month := form.month.plus(-back)) in months]
    later = [file for month, file in months.items() if month > form.month]
    found = [name for file in earlier or later[:1] for name in find(file.model, (kind,)) or ()]
    yield from found or list(form.workspace.shared.names.sections().get(kind, {}))
    yield from (address[1] for address in form.given if address[0] == kind)


def rows(form: Form, series: Iterable[tuple[Address, str]], indent: str) -> list[str]:
    """A line for each series: its fields, and what is known of it from before, side by side."""
    made = [(address, row(form, address, name)) for address, name in series]
    width = max(len(text) for _, text in made)
    return [f"{indent}{text:{width}}  # {beside(form, address)}".rstrip(" #") for address, text in made]


def row(form: Form, address: Address, name: str) -> str:
    """The fields of a series: given ones are filled in; where some are given, the rest is a comment, but for the main one."""
    fields = figures_of(form, address)
    given = form.given.get(address, {})
    if form.given and not given and address != form.workspace.release.layout.main:
        return f"# {name}: {in_braces(fields)}"
    shown = [each for each in fields if not given or each in given] + [each for each in given if each not in fields]
    return f"{name}: {in_braces(shown, given)}"


def figures_of(form: Form, keys: Address) -> list[str]:
    """The figures that the month model has at some keys."""
    return [each for each in known_keys(form.workspace.release.month, keys) if each in FIGURES]


def in_braces(fields: Iterable[str], given: Mapping[str, str] | None = None) -> str:
    return "{" + ", ".join(f"{each}: {(given or {}).get(each, '')}" for each in fields) + "}"


def beside(form: Form, address: Address) -> str:
    """Last month's and last year's figures, and a run that goes on and rests on a statement."""
    parts = [figures(form, month, address) for month in (form.last, form.month.plus(-12)) if month]
    return "; ".join(each for each in [*parts, stated_run(form, address)] if each)


def figures(form: Form, month: YearMonth, address: Address) -> str:
    value, change = form.history.value(month, address), form.history.change(month, address)
    moved = form.history.moved(month, address)
    known = [amount(value.quantity)] if value else []
    known += [f"{change.quantity.value:+f}"] if change else []
    known = known or ([moved.direction] if moved else [])
    return f"{month}: {', '.join(known)}" if known else ""


def amount(quantity: Quantity) -> str:
    """A figure as it is typed: in billions if no more than hundreds of millions are known of it."""
    if quantity.step >= BILLION // 10:
        return f"{half_up(quantity.value / BILLION, quantity.step / BILLION):f} billion"
    return f"{half_up(quantity.value, quantity.step):f}" if quantity.step < 1 else f"{quantity.value.normalize():f}"


def stated_run(form: Form, address: Address) -> str:
    """The run up to last month, where an editor states it: relgen carries it on, so it is not typed again."""
    if form.last is None:
        return ""
    course = Course(form.history, address)
    moved = course.moved(form.last)
    run = course_run(course, form.last, moved.direction) if moved and moved.direction != "flat" else None
    if not (isinstance(run, Run) and run.statement and moved):
        return ""
    sides = {"up": "surplus", "down": "deficit"} if form.workspace.release.layout.is_balance(address) else {}
    where = run.statement.path.rpartition("/")[2]
    return f"{sides.get(moved.direction, moved.direction)} for {run.months} months, as stated in {where}"


def tail(form: Form) -> Iterator[str]:
    layout = form.workspace.release.layout
    if layout.year_totals:
        yield ""
        yield "# year:  # the year so far, as the office states it"
        for address in layout.year_totals:
            yield f"#   {written(address)}: {in_braces(figures_of(form, ('year', *address)))}"
    if layout.notes:
        yield ""
        yield "# notes:  # sentences of your own, by the paragraph that they join"
        yield from (f"#   {name}: {{en: …, ko: …}}" for name in layout.notes)
    yield ""
    yield from REST.splitlines()
