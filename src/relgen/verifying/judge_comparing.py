"""What is more, by how much, and how many times: judged by every reading of both sides that the words allow."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from relgen.history.layout import Address
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.values.quantity import Quantity
from relgen.verifying.claims import HeldClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_figures import known_figures, positive
from relgen.verifying.verdicts import FIGURE, POINTS, RANK, Verdict, contradicted, proven, unknown
from relgen.verifying.words import SIGNS

A_YEAR = 12
HUNDRED = Decimal(100)
TENTH = Decimal("0.1")


class Reading(NamedTuple):
    """What may be meant: of which measure, held to which series in which month."""

    name: str
    rival: Address
    month: YearMonth


def held(claim: HeldClaim, address: Address, data: Data) -> Verdict:
    """True if a likely reading says so (measure, print of a month); wrong if none does, and the likely ones are known."""
    asked = list(readings(claim, address, data))
    told = {each: answers for each in asked if (answers := answers_to(claim, address, each, data))}
    likeliest = [each for each in asked if (each.rival or address, each.month) == rival_of(claim, address) or claim.times]
    shown = next((each for each in likeliest if each in told), asked[0])
    key, other = data.key(address, shown.name, claim.month), data.key(shown.rival, shown.name, shown.month)
    first, seconds = known(claim, claim.month, address, shown.name, data), other_side(claim, shown, data)
    right = any(True in told.get(each, set()) for each in likeliest)
    perhaps = any(True in answers for answers in told.values())
    if not right and (perhaps or not all(each in told for each in likeliest)):
        return unknown(claim, "comparison", f"the data do not tell which is more, {key} or {other}")
    places = (first.places if first else ()) + (seconds[0].places if seconds else ())
    if right:
        return off_by(claim, key, first, seconds) or proven(claim, "comparison", key, places[:1])
    message = f"{key} is {written_of(first)}, {other} is {written_of(seconds[0] if seconds else None)}{at(places)}"
    return contradicted(claim, "comparison", FIGURE if claim.times else RANK, key, message, places=places)


def rival_of(claim: HeldClaim, address: Address) -> tuple[Address, YearMonth]:
    rival, month = claim.rivals[0]
    return rival or address, month


def readings(claim: HeldClaim, address: Address, data: Data) -> Iterator[Reading]:
    names = {"rate": ("change",), "amount": ("value",), "": ("change", "value")}[claim.measure]
    if data.history.layout.is_balance(address):
        names = ("value",)
    yield from (Reading(name, rival or address, month) for name in names for rival, month in claim.rivals)


def written_of(found: Known | None) -> str:
    return f"{found.quantity.value:,f}" if found else "not known"


def off_by(claim: HeldClaim, key: str, first: Known | None, seconds: list[Known]) -> Verdict | None:
    """Two that differ in the way that is said, and by another figure than is said."""
    said = claim.apart
    if said is None or first is None:
        return None
    gaps = [abs(first.quantity.value - each.quantity.value) for each in seconds]
    least = TENTH if said.unit == "points" else first.quantity.step
    slack = max(said.quantity.step / 2 + (said.quantity.value / 5 if said.hedge else 0), least)
    if any(abs(gap - said.quantity.value) <= slack for gap in gaps):
        return None
    message = f"{key} and what it is held to are {gaps[0]:,f} apart{at(first.places)}"
    code, where = POINTS if said.unit == "points" else FIGURE, (said.start, said.end)
    return contradicted(claim, "comparison", code, key, message, places=first.places, where=where)


def known(claim: HeldClaim, month: YearMonth, address: Address, name: str, data: Data) -> Known | None:
    if claim.so_far is not None:
        return next(iter(known_figures(month, address, name, data, so_far=claim.so_far)), None)
    return data.history.change(month, address) if name == "change" else data.history.level(month, address)


def other_side(claim: HeldClaim, reading: Reading, data: Data) -> list[Known]:
    """What a figure is held to: of another month, each print of it, for the text may speak of the first."""
    newest = known(claim, reading.month, reading.rival, reading.name, data)
    other_month = newest and reading.month != claim.month
    older = data.prints(reading.month, reading.rival, reading.name) if other_month else []
    return [newest, *(each for each in older if each != newest)] if newest else []


def answers_to(claim: HeldClaim, address: Address, reading: Reading, data: Data) -> set[bool]:
    """Whether it is as the claim says; none where it cannot be told, or the two did not go the way that is said."""
    if claim.times is not None:
        low, high = claim.times
        return {low <= ratio <= high for ratio in ratios(claim, address, reading, data)}
    first, layout = known(claim, claim.month, address, reading.name, data), data.history.layout
    alike = layout.unit(address) == layout.unit(reading.rival)
    if first is None or (layout.is_balance(address) if reading.name == "change" else not alike):
        return set()
    own = reading.rival == address
    found = [is_more(claim, first.quantity, each.quantity, reading.name, own=own) for each in other_side(claim, reading, data)]
    return {each == claim.more for each in found if each is not None}


def is_more(claim: HeldClaim, one: Quantity, other: Quantity, name: str, *, own: bool) -> bool | None:
    if name == "change" and claim.way == "flat":
        return None
    if name == "change" and claim.way in SIGNS and claim.of_size:
        sign = SIGNS[claim.way]
        if one.value * sign <= 0 or other.value * sign <= 0:
            return None
        one, other = (positive(one), other if sign > 0 else -other)
    elif name == "change" and claim.of_size and one.value < 0 and other.value < 0:
        return None  # of two falls of which no word tells that they are, either may be the larger
    if one.value == other.value:  # a rate that is printed as it was before is neither more nor less
        return not claim.more if own else None
    return None if one.low < other.high and other.low < one.high else one.value > other.value


def ratios(claim: HeldClaim, address: Address, reading: Reading, data: Data) -> Iterator[Decimal]:
    """How many times as much one is as the other: of rates by their sizes; an amount also by its change from a year before."""
    new, olds = known(claim, claim.month, address, reading.name, data), other_side(claim, reading, data)
    for old in olds if new else ():
        ratio = new.quantity.value / old.quantity.value if new and old.quantity.value else Decimal(0)
        if ratio > 0:
            yield ratio
    change = data.history.change(claim.month, address)
    of_year = (reading.rival, reading.month) == (address, claim.month.plus(-A_YEAR)) and reading.name == "value"
    if of_year and change and not (new and olds):
        yield 1 + change.quantity.value / HUNDRED
