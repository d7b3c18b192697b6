"""Rates against those of earlier months, series against each other, counted from the data."""

from relgen.history.layout import Address, written
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.verifying.claims import PaceClaim, WayClaim, WeighedClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_figures import known_figures
from relgen.verifying.verdicts import DIRECTION, RANK, Verdict, contradicted, proven, unknown

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


def of_period(claim: WayClaim, address: Address, data: Data) -> Verdict:
    """The direction of the months of a year so far, where their change is known."""
    key = f"{data.key(address)}.year_total.change"
    known = next(iter(known_figures(claim.month, address, "change", data, so_far=claim.so_far)), None)
    if known is None:
        return unknown(claim, "direction", f"the data have no {key}")
    value = known.quantity.value
    if (value * SIGNS.get(claim.way.way, 0) > 0) != claim.way.negated:
        return proven(claim, "direction", key, known.places)
    where = (claim.way.start, claim.way.whole[1] or claim.way.end)
    message = f"{key} is {value:+,f}{at(known.places)}"
    return contradicted(claim, "direction", DIRECTION, key, message, places=known.places, where=where)


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
