"""Directions without a figure, counts of items, and lists of names by direction, held against the months' own."""

from dataclasses import replace
from decimal import Decimal

from relgen.history.layout import Address, written
from relgen.values.facts import Direction
from relgen.verifying.claims import ListClaim, WayClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_counts import entries, places_of
from relgen.verifying.judge_figures import known_figures
from relgen.verifying.judge_multiples import multiple
from relgen.verifying.periods import way_of_period
from relgen.verifying.verdicts import (
    DIRECTION,
    LIST,
    MONTH,
    PARTS,
    Remedy,
    Verdict,
    contradicted,
    proven,
    unknown,
)
from relgen.verifying.words import direction_remedy, is_emphatic, is_of_other_size, is_slight, near_flat, size_verdict

FEWEST = 2  # names of a list
LITTLE = Decimal("0.01")  # of an amount, up to which it may be called unchanged
A_YEAR = 12
MANY = 5  # names that must be listed, in both directions together, for the one that is not to be missed
SIGNS = {"up": 1, "down": -1}


def way(claim: WayClaim, address: Address, data: Data) -> list[Verdict]:
    """The direction, and that its word is of another size, where the change is known and the word is emphatic."""
    if claim.so_far is not None:
        return [of_period(claim, address, data)]
    verdict = direction(claim, address, data)
    if verdict.state == "proven" and claim.way.times:
        return [multiple(claim, address, verdict, data)]
    change = data.history.change(claim.month, address)
    year = claim.back > 1 and data.history.layout.unit(address) != "days"
    plain = (
        (claim.listed and not is_slight(claim.way, data.lexicon))
        or claim.way.negated
        or not is_emphatic(claim.way, data.lexicon)
    )
    if verdict.kind != "direction" or verdict.state != "proven" or plain or not year or change is None:
        return [verdict]
    sized = size_verdict(claim, change, data)
    return [verdict, sized] if sized.state == "contradicted" else [verdict]


def of_period(claim: WayClaim, address: Address, data: Data) -> Verdict:
    """The direction of the months of a year so far, where their change is known."""
    key = f"{data.key(address)}.year_total.change"
    known = next(iter(known_figures(claim.month, address, "change", data, so_far=claim.so_far)), None)
    if known is None:
        return way_of_period(claim, address, data) or unknown(claim, "direction", f"the data have no {key}")
    value = known.quantity.value
    if (value * SIGNS.get(claim.way.way, 0) > 0) != claim.way.negated:
        return proven(claim, "direction", key, known.places)
    where = (claim.way.start, claim.way.whole[1] or claim.way.end)
    message = f"{key} is {value:+,f}{at(known.places)}"
    return contradicted(claim, "direction", DIRECTION, key, message, places=known.places, where=where)


def direction(claim: WayClaim, address: Address, data: Data) -> Verdict:
    if data.history.layout.is_balance(address) or claim.back != A_YEAR:
        return moved(claim, address, data)
    key = data.key(address, "change" if data.history.layout.unit(address) == "days" else "direction", claim.month)
    known = data.history.moved(claim.month, address)
    if known is None or claim.so_far:
        return unknown(claim, "direction", f"the data have no {key}, or the words mean another time")
    holds = (known.direction == claim.way.way) != claim.way.negated or near_flat(claim, address, data)
    holds = holds or (claim.way.negated and is_of_other_size(claim, address, data))
    if holds:
        return proven(claim, "direction", key, known.places)
    if (
        claim.moment
        and claim.month != data.month
        and (own := data.history.moved(data.month, address))
        and own.direction == claim.way.way
        and claim.moment.month
        and not (claim.way.noun and claim.month == data.month.plus(-1))  # `after growth in October`: the month is right
    ):
        message = f"{key} is {known.direction}, but {own.direction} in {data.month}{at(own.places)}"
        remedy = (Remedy(*claim.moment.part, data.spoken.month(claim.moment, data.month)),)
        return contradicted(
            claim,
            "month",
            MONTH,
            key,
            message,
            places=own.places,
            remedies=remedy,
            where=(claim.moment.start, claim.moment.end),
        )
    message = f"{written(address)} is {known.direction}{at(known.places)}"
    if claim.listed:
        return contradicted(
            claim, "list", LIST, key, f"{message}, and listed among those that are {claim.way.way}", places=known.places
        )
    change = data.history.change(claim.month, address)
    band = data.band(abs(change.quantity.as_printed())) if change else ""
    remedies = direction_remedy(claim.way, known.direction, band, data.lexicon)
    return contradicted(
        claim,
        "direction",
        DIRECTION,
        key,
        message,
        places=known.places,
        remedies=remedies,
        where=(claim.way.start, claim.way.whole[1] or claim.way.end),
    )


def moved(claim: WayClaim, address: Address, data: Data) -> Verdict:
    """An amount against that of the month before, or of the year before."""
    month, back = claim.month, claim.back
    key = data.key(address, "value", month)
    new = data.history.level(month, address)
    olds = [(each, data.history.level(month.plus(-each), address)) for each in ((1, 12) if back == A_YEAR else (back,))]
    known = [(each, old) for each, old in olds if old]
    if new is None or not known:
        return unknown(claim, "direction", f"the data have no {key}, or none to hold it against")
    sign = {"up": 1, "down": -1, "flat": 0}[claim.way.way]
    differences = [(each, abs(new.quantity.value) - abs(old.quantity.value)) for each, old in known]
    if sign == 0:  # what moved by a hundredth may be called unchanged
        differences = [
            (each, apart if abs(apart) > abs(new.quantity.value) * LITTLE else Decimal(0)) for each, apart in differences
        ]
    if any((difference * sign > 0 or (sign == 0 == difference)) != claim.way.negated for _, difference in differences):
        return proven(claim, "direction", key, new.places)
    each, old = known[0]
    was, now = old.quantity.value, new.quantity.value
    message = f"{written(address)} went from {was:,f} in {month.plus(-each)} to {now:,f}{at(new.places)}"
    return contradicted(
        claim, "direction", DIRECTION, key, message, places=new.places, remedies=(), where=(claim.way.start, claim.way.end)
    )


def whole(claim: ListClaim, data: Data) -> list[Verdict]:
    """That a list is whole, and as long as the text says."""
    known = entries(data, claim.kind)
    listed: set[Address] = {(claim.kind, who.called[1]) for who in claim.names}
    found = []
    some = claim.counted is not None and claim.counted.some and len(claim.names) < claim.counted.number
    if claim.counted and not some and claim.counted.number > 0 and claim.counted.number != len(claim.names):
        message = f"the text says {claim.counted.number}, and lists {len(claim.names)}"
        found.append(
            contradicted(claim, "parts", PARTS, "", message, remedies=(), where=(claim.counted.start, claim.counted.end))
        )
    group = smallest(claim, listed, known, data)
    wanted = [address for address in group if known.get(address) == claim.way]
    missing = [address for address in wanted if address not in listed and address not in claim.other]
    here = len([address for address in group if address in listed or address in claim.other])
    rest = len(group) - here  # in both directions
    if some:
        return found
    if not missing:
        return found or [proven(claim, "list", f"{claim.kind}.{claim.way}")]
    if not claim.counted and not claim.alone and (rest > 1 or here < MANY or len(claim.names) < FEWEST):
        return found
    names = ", ".join(written(address) for address in missing)
    places = places_of(data, missing)
    message = f"{names} {'is' if len(missing) == 1 else 'are'} {claim.way} too, and not listed{at(places)}"
    last = claim.names[-1]
    verdict = contradicted(
        claim, "list", LIST, f"{claim.kind}.{claim.way}", message, places=places, remedies=(), where=(last.start, last.end)
    )
    return [*found, replace(verdict, note=not claim.counted and not claim.alone)]


def smallest(claim: ListClaim, listed: set[Address], known: dict[Address, Direction], data: Data) -> tuple[Address, ...]:
    """The names that a list is about: of the sets that hold all it names, the smallest; else all that the month has."""
    everyone = listed | claim.other
    sets = [tuple((claim.kind, name) for name in each.members) for each in data.sets]
    fitting = [
        group
        for group in sets
        if everyone <= set(group) and (not claim.counted or not claim.total or len(group) == claim.total)
    ]
    return min(fitting, key=len) if fitting else tuple(known)
