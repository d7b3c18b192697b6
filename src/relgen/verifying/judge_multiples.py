"""How many times as much a text says: `doubled`, `nearly tripled`."""

from dataclasses import replace
from decimal import Decimal

from relgen.history.layout import Address
from relgen.verifying.claims import WayClaim
from relgen.verifying.data import Data, at
from relgen.verifying.verdicts import SIZE, Verdict, contradicted

A_YEAR = 12
HUNDRED = Decimal(100)


def multiple(claim: WayClaim, address: Address, direction: Verdict, data: Data) -> Verdict:
    """The direction, where it is so; contradicted where it is so and not so many times."""
    known = times(claim, address, data)
    if known is None or claim.way.times is None or claim.way.negated:
        return direction
    low, high = claim.way.times
    if low <= known <= high:
        return direction
    message = (
        f"{data.key(address, 'value', claim.month)} is {known:.2f} times what it was, the text says {low:.2f} to {high:.2f}"
    )
    where = (claim.way.start, claim.way.end)
    wrong = contradicted(claim, "size", SIZE, direction.fact, message + at(direction.places), places=direction.places)
    return replace(wrong, where=where)


def times(claim: WayClaim, address: Address, data: Data) -> Decimal | None:
    change = data.history.change(claim.month, address) if claim.back == A_YEAR else None
    if change is not None:
        return 1 + change.quantity.value / HUNDRED
    new = data.history.level(claim.month, address)
    backs = (claim.back,) if claim.back == 1 or not data.history.layout.is_balance(address) else (1, A_YEAR)
    olds = [data.history.level(claim.month.plus(-back), address) for back in backs]
    known = [old.quantity.value for old in olds if old and old.quantity.value > 0]
    if new is None or len(known) != 1:
        return None
    return new.quantity.value / known[0]
