"""Amounts, each held against that of its subject and month, and the thresholds that a text says are passed."""

from dataclasses import replace
from decimal import Decimal

from relgen.history.layout import Address
from relgen.history.vintages import Known
from relgen.values.marks import Figure
from relgen.values.quantity import Quantity
from relgen.verifying.claims import AmountClaim, BoundClaim
from relgen.verifying.data import Data, at, bounds, says
from relgen.verifying.judge_figures import (
    belongs_to,
    elsewhere,
    is_beside,
    known_figures,
    may_be_revised,
    other_months,
    others,
    own_month,
    positive,
    replaced,
    revised,
    sign_remedy,
)
from relgen.verifying.periods import added_up, bound_of_period
from relgen.verifying.verdicts import (
    DIRECTION,
    FIGURE,
    THRESHOLD,
    UNIT,
    Verdict,
    contradicted,
    proven,
    unknown,
)

SCALES = tuple(Decimal(10) ** power for power in (-6, -4, -3, 3, 4, 6))  # a slip of a unit word
LITTLE = Decimal("0.05")  # by how much of itself an amount is off at most that is *slightly* more or less
ABOUT = Decimal("0.03")  # by how much of itself an amount may be off that is said with *about*


def amount(claim: AmountClaim, address: Address, data: Data) -> Verdict:
    known = known_figures(claim.month, address, "value", data, so_far=claim.so_far)
    key = data.key(address, "value", claim.month) if claim.so_far is None else f"{data.key(address)}.year_total"
    if not known and claim.so_far is not None and (near := added_up(claim, address, data)):
        return near
    if not known:
        at_ = (claim, claim.figure, address, "value", data)
        return own_month(*at_) or elsewhere(*at_) or unknown(claim, "amount", f"the data have no {key}")
    if claim.figure.foreign:
        return of_other_money(claim, key, known[0], data)
    fits = next((each for each in known if fits_amount(claim.figure, each.quantity)), None)
    if fits:
        return proven(claim, "amount", key, fits.places)
    return wrong_amount(claim, address, key, known[0], data)


def of_other_money(claim: AmountClaim, key: str, known: Known, data: Data) -> Verdict:
    """`1.6 billion won`: nothing is told of another money, unless the figure is that of dollars."""
    if not says(claim.figure.quantity, positive(known.quantity)):
        return unknown(claim, "amount", f"{key} is in dollars{at(known.places)}")
    right = replaced(claim.figure, data.spoken.figure(replace(claim.figure, style=""), known.quantity))
    message = f"{key} is {known.quantity.value:,f} (million dollars), the text says that of another money{at(known.places)}"
    return contradicted(claim, "amount", UNIT, key, message, places=known.places, remedies=right)


def fits_amount(figure: Figure, known: Quantity) -> bool:
    size = Quantity(abs(known.value), min(abs(known.low), abs(known.high)), max(abs(known.low), abs(known.high)))
    if figure.sign and figure.sign * known.value < 0:
        return False
    if figure.hedge == "about":
        slack = min(size.value * ABOUT, last_place(figure.quantity.value))
        return says(figure.quantity, size) or abs(figure.quantity.value - size.value) <= slack
    if figure.hedge in {"above", "below"}:
        return bounds(figure, size.value, figure.quantity.value * LITTLE)
    return says(figure.quantity, size)


def last_place(value: Decimal) -> Decimal:
    """One of the last digit that is not 0, to which a figure was rounded: of 8,700 it is 100."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def wrong_amount(claim: AmountClaim, address: Address, key: str, known: Known, data: Data) -> Verdict:
    months = other_months(claim, claim.figure, address, "value", data)
    if not is_beside(claim, months, data) and may_be_revised(claim, claim.figure, known, data):
        return revised(claim, "amount", key, known, months)
    said, true = claim.figure.quantity, abs(known.quantity.value)
    right = data.spoken.figure(claim.figure, known.quantity)
    unit = any(says(Quantity.known(said.value * scale, said.step * scale), positive(known.quantity)) for scale in SCALES)
    if claim.figure.sign * known.quantity.value < 0 and says(said, positive(known.quantity)):
        message = f"{key} is {known.quantity.value:,f}, with the other sign{at(known.places)}"
        return contradicted(
            claim,
            "amount",
            DIRECTION,
            key,
            message,
            places=known.places,
            remedies=sign_remedy(claim.figure, known.quantity.value),
        )
    verdict = "the unit is another" if unit else f"the text says {said.value:,f}"
    tail = belongs_to(claim, claim.figure, address, "value", data)
    message = f"{key} is {true:,f} (million dollars), {verdict}{at(known.places)}{tail}"
    return contradicted(
        claim, "amount", UNIT if unit else FIGURE, key, message, places=known.places, remedies=replaced(claim.figure, right),
        belongs=others(claim.figure, address, "value", data, claim.month), of_months=months,
    )  # fmt: skip


def bound(claim: BoundClaim, address: Address, data: Data) -> Verdict:
    total = claim.so_far is not None
    key = f"{data.key(address)}.year_total" if total else data.key(address, "value", claim.month)
    years = known_figures(claim.month, address, "value", data, so_far=claim.so_far) if total else []
    known = (years[0] if years else None) if total else data.history.level(claim.month, address)
    if known is None:
        return bound_of_period(claim, address, data) or unknown(claim, "threshold", f"the data have no {key}")
    above = claim.bound.above if claim.bound else True
    size = positive(known.quantity)
    holds = size.value > claim.figure.quantity.value if above else size.value < claim.figure.quantity.value
    if holds or size.value == claim.figure.quantity.value:
        return proven(claim, "threshold", key, known.places)
    side = "not above" if above else "not below"
    message = f"{key} is {size.value:,f} (million dollars), {side} {claim.figure.quantity.value:,f}{at(known.places)}"
    marks = (claim.figure, claim.bound or claim.figure)
    where = (min(mark.start for mark in marks), max(mark.end for mark in marks))
    return contradicted(claim, "threshold", THRESHOLD, key, message, places=known.places, where=where)
