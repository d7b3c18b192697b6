"""Rates against those of earlier months, series against each other, and parts of the whole, counted from the data."""

from decimal import Decimal

from relgen.history.layout import Address, written
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.verifying.claims import PaceClaim, ShareClaim, WeighedClaim
from relgen.verifying.data import Data, at
from relgen.verifying.verdicts import FIGURE, RANK, Verdict, contradicted, proven, unknown

HUNDRED = Decimal(100)
ABOUT_POINTS = Decimal(1)  # by how much a part of the whole may be off that is said with *about*
FAR = Decimal(2)  # points from which on a part is another figure, whichever whole it is of
SIGNS = {"up": 1, "down": -1}


def pace(claim: PaceClaim, address: Address, data: Data) -> Verdict:
    key = data.key(address, "change", claim.month)
    before = claim.month.plus(-claim.back)
    news, olds = data.prints(claim.month, address, "change"), data.prints(before, address, "change")
    sign = SIGNS.get(claim.rate.way, 0)
    if not (news and olds and sign) or data.history.layout.is_balance(address):
        return unknown(claim, "pace", f"the data have no {key}, or none of {before}")
    new, sizes = news[0].quantity.value * sign, [old.quantity.value * sign for old in olds]
    if new <= 0 or min(sizes) <= 0:
        return unknown(claim, "pace", f"{key} and that of {before} are not both {claim.rate.way}")
    if any((new > old) == claim.grew and new != old for old in sizes):
        return proven(claim, "pace", key, news[0].places)
    message = f"{key} was {olds[0].quantity.value:+,f} in {before}, and is {news[0].quantity.value:+,f}{at(news[0].places)}"
    return contradicted(claim, "pace", RANK, key, message, places=news[0].places)


def measured(month: YearMonth, address: Address, data: Data, *, rate: bool) -> Known | None:
    return data.history.change(month, address) if rate else data.history.level(month, address)


def weighed(claim: WeighedClaim, address: Address, data: Data) -> Verdict:
    rate = claim.rate in SIGNS
    first, second = (measured(claim.month, each, data, rate=rate) for each in (address, claim.other))
    key = data.key(address, "change" if rate else "value", claim.month)
    if first is None or second is None or data.history.layout.unit(address) != data.history.layout.unit(claim.other):
        return unknown(claim, "comparison", f"the data have no {key}, or none of {written(claim.other)}")
    sign = SIGNS.get(claim.rate or "up", 1)
    one, other = first.quantity.value * sign, second.quantity.value * sign
    if rate and min(one, other) < 0:
        return unknown(claim, "comparison", f"{key} and that of {written(claim.other)} are not both {claim.rate}")
    if first.quantity.meets(second.quantity):
        return unknown(claim, "comparison", f"{key} and that of {written(claim.other)} are nearly the same")
    if (one > other) == claim.more:
        return proven(claim, "comparison", key, first.places)
    message = f"{key} is {first.quantity.value:,f}, that of {written(claim.other)} {second.quantity.value:,f}{at(first.places)}"
    return contradicted(claim, "comparison", RANK, key, message, places=first.places)


def share(claim: ShareClaim, address: Address, data: Data) -> Verdict:
    """How much of the total an entry is; of another whole (a year, several entries) nothing is told."""
    part, whole = data.history.level(claim.month, address), data.history.level(claim.month, data.history.layout.main)
    key = f"{written(address)}.share"
    if part is None or whole is None or whole.quantity.low <= 0:
        return unknown(claim, "share", f"the data do not tell {key}")
    low, high = part.quantity.low / whole.quantity.high * HUNDRED, part.quantity.high / whole.quantity.low * HUNDRED
    said, slack = claim.figure.quantity, claim.figure.quantity.step / 2
    if claim.figure.hedge == "about":
        slack = max(slack, ABOUT_POINTS)
    fits = low - slack <= said.value <= high + slack
    if claim.figure.hedge in {"above", "below"}:
        fits = (high > said.value) if claim.figure.hedge == "above" else (low < said.value)
    if fits:
        return proven(claim, "share", key, part.places)
    message = f"{key} is {low:.1f} to {high:.1f} percent{at(part.places)}"
    if claim.month == data.month and min(abs(said.value - low), abs(said.value - high)) >= FAR:
        return contradicted(claim, "share", FIGURE, key, message, places=part.places)
    return unknown(claim, "share", message)
