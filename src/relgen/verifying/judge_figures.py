"""What all figures are judged with: the known ones, whose a figure is that is wrong, and how a contradiction is told."""

from dataclasses import replace
from decimal import Decimal

from relgen.history.layout import Address
from relgen.history.subject import Subject
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.values.facts import Amount, Change
from relgen.values.marks import Figure, SoFar
from relgen.values.quantity import TENTH, Quantity, half_up
from relgen.verifying.claims import Claim
from relgen.verifying.data import Data, at, says
from relgen.verifying.periods import is_year_so_far
from relgen.verifying.verdicts import (
    FIGURE,
    Remedy,
    Verdict,
    contradicted,
    unknown,
)

REVISED_POINTS = Decimal("0.9")  # by how much revisions move a change, in points, and an amount, in parts of it or in millions
REVISED_SHARE = Decimal("0.015")
REVISED_MILLIONS = Decimal(400)


def known_figures(month: YearMonth, address: Address, name: str, data: Data, *, so_far: SoFar | None) -> list[Known]:
    """The prints of a figure; of a period, the total of the year, if it is the text's own."""
    if so_far is None:
        return data.prints(month, address, name)
    if not is_year_so_far(so_far, data.month):
        return []
    total = data.year_total(address, name) or derived_total(address, name, data)
    return [total] if total else []


def derived_total(address: Address, name: str, data: Data) -> Known | None:
    from relgen.history.records import year_total  # noqa: PLC0415 - few texts have one

    rule = next((each for each in data.history.layout.differences if each.result == address), None)
    if rule and name == "value":
        whole, part = (
            data.year_total(each, name) or derived_total(each, name, data) for each in (rule.minuend, rule.subtrahend)
        )
        return Known(whole.quantity - part.quantity, whole.places + part.places) if whole and part else None
    found = year_total(Subject(data.history, data.month, address))
    if not isinstance(found, tuple):
        return None
    fact = found[0] if name == "value" else getattr(found[1], "change", None)
    return Known(fact.quantity, fact.places) if isinstance(fact, Amount | Change) else None


def positive(quantity: Quantity) -> Quantity:
    return quantity if quantity.value >= 0 else -quantity


def rounded(quantity: Quantity) -> Quantity:
    """A change as a reader sees it: to a tenth."""
    return Quantity.known(half_up(quantity.value, TENTH), TENTH) if quantity.step < 1 and quantity.step > 0 else quantity


def replaced(figure: Figure, text: str) -> tuple[Remedy, ...]:
    return (Remedy(*figure.part, text),)


def sign_remedy(figure: Figure, value: Decimal) -> tuple[Remedy, ...]:
    """The sign that was typed, turned; none where none was."""
    start = figure.start
    if not figure.sign or figure.part[0] == start:
        return ()
    return (Remedy(start, start + 1, "+" if value > 0 else "\N{WHITE UP-POINTING TRIANGLE}"),)


def others(figure: Figure, address: Address, name: str, data: Data, month: YearMonth) -> tuple[Address, ...]:
    """The other series of which a figure of this month would be right."""
    found = []
    for other in data.addresses() if month == data.month else ():
        known = (
            data.prints(data.month, other, name)[:1]
            if other != address and data.history.layout.unit(other) == "dollars"
            else []
        )
        if known and says(figure.quantity, positive(known[0].quantity)):
            found.append(other)
    return tuple(found)


def belongs_to(claim: Claim, figure: Figure, address: Address, name: str, data: Data) -> str:
    """That a figure is right for another series, or another month of its own."""
    found = others(figure, address, name, data, claim.month)
    if found:
        return f"; it is that of {', '.join(data.key(each, name) for each in found[:3])}"
    for month in data.months_back():
        if any(says(figure.quantity, positive(each.quantity)) for each in data.prints(month, address, name)):
            return f"; it is that of {month}"
    return ""


def elsewhere(claim: Claim, figure: Figure, address: Address, name: str, data: Data) -> Verdict | None:
    """A figure of a series that has none, and that is another's: said of the wrong one."""
    found = others(figure, address, name, data, claim.month)
    own = data.prints(claim.month, address, "change" if name == "value" else "value")
    if not found or claim.month != data.month or own or data.history.moved(claim.month, address) is None:
        return None
    message = (
        f"the data have no {data.key(address, name)}; it is that of {', '.join(data.key(each, name) for each in found[:3])}"
    )
    known = data.prints(data.month, found[0], name)[0]
    kind = "amount" if name == "value" else name
    return contradicted(claim, kind, FIGURE, data.key(address, name), message, places=known.places, belongs=found)


def other_months(claim: Claim, figure: Figure, address: Address, name: str, data: Data) -> tuple[YearMonth, ...]:
    """The months of which a figure would be right that is said of another one."""
    months = (data.month, *data.months_back())
    return tuple(each for each in months if each != claim.month and is_of(figure, each, address, name, data))


def is_of(figure: Figure, month: YearMonth, address: Address, name: str, data: Data) -> bool:
    return any(
        says(figure.quantity, positive(each.quantity)) and figure.sign * each.quantity.value >= 0
        for each in data.prints(month, address, name)
    )


def own_month(claim: Claim, figure: Figure, address: Address, name: str, data: Data) -> Verdict | None:
    """A figure that is said of a month of which the data have none, and that is the text's own, or of a month beside it."""
    months = other_months(claim, figure, address, name, data)
    if claim.month == data.month or claim.moment is None or not (months and is_beside(claim, months, data)):
        return None
    known = data.prints(months[0], address, name)[0]
    key = data.key(address, name, months[0])
    message = f"{key} is {known.quantity.value:,f}, and the text says it of {claim.month}{at(known.places)}"
    kind = "amount" if name == "value" else name
    return contradicted(claim, kind, FIGURE, key, message, places=known.places, of_months=months)


def may_be_revised(claim: Claim, figure: Figure, known: Known, data: Data) -> bool:
    """Whether a figure of an earlier month may be a later print, which no file has: near the known one, itself not of late."""
    if claim.month >= data.month or is_revised(claim, known, data):
        return False
    size = abs(known.quantity.value)
    slack = REVISED_POINTS if figure.unit == "percent" else max(size * REVISED_SHARE, REVISED_MILLIONS)
    return abs(size - figure.quantity.value) <= slack


def is_beside(claim: Claim, months: tuple[YearMonth, ...], data: Data) -> bool:
    """Whether one of the months is the text's own, or stands beside the one that is named, which is then taken for it."""
    near = {data.month, claim.month.plus(1), claim.month.plus(-1)}
    return claim.month > data.month or any(month in near for month in months)


def is_revised(claim: Claim, known: Known, data: Data) -> bool:
    """Whether the newest print that the data have came out since the release of the month before, and is hardly outdated."""
    seen = data.history.vintage(claim.month)
    if seen is None or known.print == 0:
        return False
    before = data.history.months.get(data.month.plus(-1))
    announced = seen.file.model.revisions[known.print - 1].announced
    return before is not None and announced > before.model.announced


def revised(claim: Claim, kind: str, key: str, known: Known, months: tuple[YearMonth, ...]) -> Verdict:
    message = f"{key} is {known.quantity.value:,f} in the data{at(known.places)}; a later revision may be missing there"
    return replace(unknown(claim, kind, message), fact=key, places=known.places, may_be_revised=True, of_months=months)
