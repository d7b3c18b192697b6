"""Rates against those of earlier months, series against each other, counted from the data."""

from relgen.history.layout import Address, written
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.verifying.claims import WayClaim, WeighedClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_figures import known_figures
from relgen.verifying.verdicts import DIRECTION, RANK, Verdict, contradicted, proven, unknown

SIGNS = {"up": 1, "down": -1}


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
