"""Which side a balance is on, surplus or deficit."""

from relgen.history.layout import Address, written
from relgen.verifying.claims import SideClaim
from relgen.verifying.data import Data, at
from relgen.verifying.verdicts import SIDE, Verdict, contradicted, proven, unknown
from relgen.verifying.words import other_side

SIDES = {"up": "surplus", "down": "deficit", "flat": "balance"}


def side(claim: SideClaim, address: Address, data: Data) -> Verdict:
    known = data.history.moved(claim.month, address)
    key = data.key(address, "value", claim.month)
    if known is None:
        return unknown(claim, "side", f"the data have no {key}")
    if (known.direction == claim.side) != claim.negated:
        return proven(claim, "side", key, known.places)
    value = data.history.value(claim.month, address)
    amount = f" ({value.quantity.value:+,f})" if value else ""
    message = f"{written(address)} is a {SIDES[known.direction]}{amount}{at(known.places)}"
    return contradicted(
        claim,
        "side",
        SIDE,
        key,
        message,
        places=known.places,
        where=claim.who.denial if claim.negated and claim.who and claim.who.denial[1] else None,
        remedies=() if claim.negated else other_side(claim.who, data.lexicon),
    )
