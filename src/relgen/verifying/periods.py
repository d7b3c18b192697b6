"""Periods of a year: which months one has, and what they add up to where nobody states it.

A sum of months is known roughly alone, since some were revised later: what is far from it is wrong, what is near stays open.
"""

from decimal import Decimal

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.marks import Figure, SoFar
from relgen.values.quantity import Quantity
from relgen.verifying.claims import AmountClaim, BoundClaim, ChangeClaim, WayClaim
from relgen.verifying.data import Data
from relgen.verifying.verdicts import DIRECTION, FIGURE, THRESHOLD, Verdict, contradicted
from relgen.verifying.words import said_way

A_YEAR = 12
REVISED_TOTAL = Decimal("0.02")  # by how much of itself a sum of months may have been revised
REVISED_MONTH = Decimal(400)  # the same of a balance, in millions a month
REVISED_POINTS = Decimal("1.5")  # by how much a rate of two such sums may be off


def months_of(so_far: SoFar, month: YearMonth) -> tuple[YearMonth, ...]:
    """The months of a period; none where it is not over by the month of the text."""
    last = so_far.months or month.month
    year = so_far.year or (month.year if last <= month.month else month.year - 1)
    found = tuple(YearMonth(year, each) for each in range(so_far.first, last + 1))
    return found if found and found[-1] <= month else ()


def is_year_so_far(so_far: SoFar, month: YearMonth) -> bool:
    """Whether a period is the year of the text up to its month, of which a total may be stated."""
    return so_far.year in {0, month.year} and so_far.first == 1 and so_far.months in {0, month.month}


def total(so_far: SoFar, address: Address, data: Data) -> tuple[Decimal, int] | None:
    """What the months of a period add up to, and how many they are."""
    months = months_of(so_far, data.month)
    levels = [data.history.level(each, address) for each in months]
    if not levels or not all(levels):
        return None
    return sum((each.quantity.value for each in levels if each), start=Decimal(0)), len(levels)


def slack(value: Decimal, months: int, address: Address, data: Data) -> Decimal:
    balance = data.history.layout.is_balance(address)
    return REVISED_MONTH * months if balance else abs(value) * REVISED_TOTAL


def added_up(claim: AmountClaim, address: Address, data: Data) -> Verdict | None:
    """A total that nobody states, far from the sum of its months."""
    if claim.so_far is None or (found := total(claim.so_far, address, data)) is None:
        return None
    value, months = found
    near = slack(value, months, address, data) + claim.figure.quantity.step
    if not is_off(claim.figure, abs(value), near):
        return None
    message = f"its months add up to {value:,f} (million dollars), the text says {claim.figure.quantity.value:,f}"
    return contradicted(claim, "amount", FIGURE, f"{data.key(address)}.year_total", message)


def is_off(figure: Figure, value: Decimal, near: Decimal) -> bool:
    """Whether a figure is far from a value, on the side that its hedge leaves out."""
    said = figure.quantity.value
    if figure.hedge == "above":
        return value + near < said
    return value - near > said if figure.hedge == "below" else abs(said - value) > near


def bound_of_period(claim: BoundClaim, address: Address, data: Data) -> Verdict | None:
    """A threshold that the sum of a period's months is far from on the other side."""
    if claim.so_far is None or (found := total(claim.so_far, address, data)) is None:
        return None
    value, months = found
    above, limit = claim.bound.above if claim.bound else True, claim.figure.quantity.value
    near = slack(value, months, address, data)
    if (abs(value) + near >= limit) if above else (abs(value) - near <= limit):
        return None
    message = f"its months add up to {value:,f} (million dollars), {'not above' if above else 'not below'} {limit:,f}"
    marks = (claim.figure, claim.bound or claim.figure)
    where = (min(mark.start for mark in marks), max(mark.end for mark in marks))
    return contradicted(claim, "threshold", THRESHOLD, f"{data.key(address)}.year_total", message, where=where)


def growth(own: SoFar, address: Address, data: Data) -> Decimal | None:
    """The change of the sum of a period's months from that of the year before, in percent."""
    if not (months := months_of(own, data.month)) or data.history.layout.is_balance(address):
        return None
    before = SoFar(start=0, end=0, first=own.first, months=months[-1].month, year=months[-1].year - 1)
    new, old = total(own, address, data), total(before, address, data)
    return None if new is None or old is None or not old[0] else (new[0] - old[0]) / old[0] * 100


def way_of_period(claim: WayClaim, address: Address, data: Data) -> Verdict | None:
    """A direction that is the other one of the sums of both years' months."""
    rate = None if claim.so_far is None else growth(claim.so_far, address, data)
    sign = said_way(claim.way)
    if rate is None or not sign or sign * rate > -REVISED_POINTS:
        return None
    key = f"{data.key(address)}.year_total.change"
    where = (claim.way.start, claim.way.end)
    return contradicted(claim, "direction", DIRECTION, key, f"{key} is {rate:+.1f}, by the sums of its months", where=where)


def change_of_period(claim: ChangeClaim, address: Address, data: Data) -> Verdict | None:
    """A rate that is far from that of the sums of both years' months."""
    if claim.so_far is None or (rate := growth(claim.so_far, address, data)) is None:
        return None
    sign = claim.figure.sign or said_way(claim.way) or (1 if rate > 0 else -1)
    said: Quantity = claim.figure.quantity
    key = f"{data.key(address)}.year_total.change"
    if sign * rate < -REVISED_POINTS:
        message = f"{key} is {rate:+.1f}, by the sums of its months"
        where = (claim.way.start, claim.way.end) if claim.way and not claim.figure.sign else None
        return contradicted(claim, "change", DIRECTION, key, message, where=where)
    if is_off(claim.figure, abs(rate), REVISED_POINTS + said.step / 2):
        message = f"{key} is {rate:+.1f}, by the sums of its months, the text says {said.value:,f}"
        return contradicted(claim, "change", FIGURE, key, message)
    return None
