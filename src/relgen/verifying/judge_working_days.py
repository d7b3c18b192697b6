"""Working days, and how many more or fewer they are than a year earlier."""

from relgen.history.layout import Address
from relgen.history.vintages import Known
from relgen.values.facts import direction_of
from relgen.values.quantity import Quantity
from relgen.verifying.claims import DaysClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_figures import other_months, own_month, replaced
from relgen.verifying.verdicts import (
    DAYS,
    Verdict,
    contradicted,
    proven,
    unknown,
)
from relgen.verifying.words import direction_remedy, said_way

A_YEAR = 12
FEWEST = 10  # working days that a month has at least


def is_told(claim: DaysClaim, known: Known) -> bool:
    """Days are counted, by halves: as they are known, or rounded to whole ones."""
    said = claim.figure.quantity
    return abs(abs(known.quantity.value) - said.value) <= (said.step / 2 if said.step >= 1 else 0)


def days(claim: DaysClaim, data: Data) -> Verdict:
    address = next((series.address for series in data.history.layout.series if series.unit == "days"), None)
    if address is None:
        return unknown(claim, "days", "this release has no working days")
    ask = of_month if claim.back == A_YEAR else from_earlier
    return ask(claim, address, data)


def of_month(claim: DaysClaim, address: Address, data: Data) -> Verdict:
    flat = claim.way is not None and claim.way.way == "flat"  # so many days, as a year earlier
    delta = claim.figure.delta or (claim.way is not None and not flat) or claim.figure.sign != 0
    few = not claim.figure.delta and claim.figure.quantity.value < FEWEST  # `it cost 2.5 days`: no month has so few
    name = "change" if delta or few else "value"
    known = data.prints(claim.month, address, name)
    key = data.key(address, name, claim.month)
    sign = claim.figure.sign or (said_way(claim.way) or 0)
    if not known:
        lost = own_month(claim, claim.figure, address, name, data)
        return lost or unknown(claim, "days", f"the data have no {key}")
    fits = next(
        (each for each in known if is_told(claim, each) and each.quantity.value * sign >= 0),
        None,
    )
    if fits:
        return proven(claim, "days", key, fits.places)
    if not claim.firm:
        return unknown(claim, "days", "these days may not be working days")
    if other := own_month(claim, claim.figure, address, name, data):
        return other
    value = known[0].quantity.value.normalize()
    message = f"{key} is {value:+,f}{at(known[0].places)}" if delta else f"{key} is {value:,f}{at(known[0].places)}"
    remedies = replaced(claim.figure, data.spoken.figure(claim.figure, known[0].quantity))
    if claim.way and said_way(claim.way) and value * (said_way(claim.way) or 0) < 0:
        remedies = (*remedies, *direction_remedy(claim.way, direction_of(value), "", data.lexicon))
    return contradicted(
        claim, "days", DAYS, key, message, places=known[0].places, remedies=remedies,
        of_months=other_months(claim, claim.figure, address, name, data),
    )  # fmt: skip


def from_earlier(claim: DaysClaim, address: Address, data: Data) -> Verdict:
    """How many more, or fewer, than in a month that is named."""
    before = claim.month.plus(-claim.back)
    key = f"{data.key(address, 'value', claim.month)} less {data.key(address, 'value', before)}"
    news, olds = data.prints(claim.month, address, "value"), data.prints(before, address, "value")
    apart = [(new, new.quantity.value - old.quantity.value) for new in news for old in olds]
    if not apart:
        return unknown(claim, "days", f"the data have no {key}")
    sign = claim.figure.sign or (said_way(claim.way) or 0)
    new, value = apart[0]
    if any(abs(each) == claim.figure.quantity.value and each * sign >= 0 for _, each in apart):
        return proven(claim, "days", key, new.places)
    message = f"{key} is {value.normalize():+,f}{at(new.places)}"
    remedies = replaced(claim.figure, data.spoken.figure(claim.figure, Quantity.known(value, new.quantity.step)))
    return contradicted(claim, "days", DAYS, key, message, places=new.places, remedies=remedies)
