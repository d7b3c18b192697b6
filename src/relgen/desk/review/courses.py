"""The months that a claim about the past looks at: the row of figures that proves it, with the deciding ones marked."""

from collections.abc import Iterator
from decimal import Decimal

from relgen.desk.review.files import Files
from relgen.desk.review.in_words import split_month, subject_name, subject_of
from relgen.history.all_claims import MADE_OF
from relgen.history.layout import Address
from relgen.history.months import History
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.values.evidence import Course, CourseRow
from relgen.values.quantity import half_up
from relgen.values.standing import Claim

OF_SIGNS = frozenset({"streak", "turn", "ended", "both"})  # these look at which way a series went, not how far
FEWEST = 13  # months that are shown, so that a short run is seen against its year
MOST = 37  # of a claim that goes back further, the latest


def courses(claim: Claim, files: Files, history: History, month: YearMonth) -> Iterator[Course]:
    """The series that a claim is made of; two for what is true of both."""
    workspace = files.workspace
    _, keys = split_month(claim.key)
    address, rest = subject_of(keys, workspace)
    deciding = {files.months[place.path] for place in claim.places if place.path in files.months}
    if not address or not rest or not deciding:
        return
    kind, pairs = rest[0], history.layout.together
    beside = [pair.second for pair in pairs if kind == "both" and pair.first == address]
    of_change = kind in OF_SIGNS or kind in MADE_OF
    for each in (address, *beside):
        changes = of_change and not history.layout.is_balance(each)
        about = "change from a year earlier" if changes else "amount"
        rows = tuple(course_rows(files, history, each, span(deciding, month), deciding, changes=changes))
        if rows:
            title = f"{subject_name(each, workspace)}, {about}"
            yield Course(title, "percent" if changes else "million US dollars", rows)


def span(deciding: set[YearMonth], month: YearMonth) -> list[YearMonth]:
    """From a month before the oldest deciding one to this one; a year at least, three at most."""
    count = min(max(min(deciding).until(month) + 2, FEWEST), MOST)
    return [month.plus(-back) for back in range(count - 1, -1, -1)]


def course_rows(
    files: Files, history: History, address: Address, months: list[YearMonth], deciding: set[YearMonth], *, changes: bool
) -> Iterator[CourseRow]:
    started = False
    for month in months:
        known = history.change(month, address) if changes else history.level(month, address)
        started = started or known is not None
        if not started:
            continue  # before the first month at hand there is nothing to show
        value = known.quantity.value if known else None
        where = str(files.line(known.places[0]).path) if known and known.places else ""
        yield CourseRow(month, value, figure(known, changes=changes), month in deciding, where)


def figure(known: Known | None, *, changes: bool) -> str:
    if known is None:
        return "not known"
    if changes:
        return f"{known.quantity.as_printed():+f}".replace("-", "−")
    return f"{half_up(known.quantity.value, Decimal(1)):,f}".replace("-", "−")
