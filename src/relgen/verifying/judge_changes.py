"""Changes in percent, and the points that a part adds, each held against that of its subject and month."""

from dataclasses import replace
from decimal import Decimal

from relgen.history import claims as history_claims
from relgen.history.layout import Address
from relgen.history.subject import Subject
from relgen.history.vintages import Known
from relgen.values.facts import direction_of
from relgen.values.marks import Figure
from relgen.values.quantity import TENTH, Quantity, half_up, percent_change
from relgen.values.standing import Points
from relgen.verifying.claims import ChangeClaim, PointsClaim
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
    rounded,
    sign_remedy,
)
from relgen.verifying.periods import change_of_period
from relgen.verifying.verdicts import (
    DIRECTION,
    FIGURE,
    POINTS,
    Remedy,
    Verdict,
    contradicted,
    proven,
    unknown,
)
from relgen.verifying.words import direction_remedy, said_way, size_verdict

YEAR = 12
LITTLE_POINTS = Decimal(1)  # by how much at most a rate is off that is *slightly* more or less


def change(claim: ChangeClaim, address: Address, data: Data) -> list[Verdict]:
    known = changes(claim, address, data)
    key = change_key(claim, address, data)
    if not known:
        at_ = (claim, claim.figure, address, "change", data)
        lost = change_of_period(claim, address, data) or own_month(*at_) or elsewhere(*at_)
        way = claim.way if claim.way and claim.way.relative else claim.figure  # `7.2 percent higher`
        where = (claim.figure.start, max(claim.figure.end, way.end))
        return [lost or replace(unknown(claim, "change", f"the data have no {key}"), where=where)]
    sign = claim.figure.sign or said_way(claim.way)
    fits = next((each for each in known if fits_change(claim, each.quantity, sign)), None)
    if fits and (turned := turned_word(claim, key, fits, data)):
        return [turned]
    if fits:
        earlier = "" if fits == known[0] else ".first" if fits.print == 0 else ".before"
        found = proven(claim, "change", f"{key}{earlier}", fits.places)
        return [
            found,
            *([size_verdict(claim, fits, data)] if claim.way and claim.way.bands and claim.back == YEAR else []),
        ]
    if claim.back != YEAR and (near := next((each for each in known if may_be(claim, each.quantity)), None)):
        message = f"{key} is {near.quantity.low:+.1f} to {near.quantity.high:+.1f}, as far as the data tell{at(near.places)}"
        return [replace(unknown(claim, "change", message), fact=key, places=near.places)]
    sized = next((each for each in known if says(claim.figure.quantity, positive(rounded(each.quantity)))), None)
    hedged = sized is not None and sign is not None and sign * sized.quantity.value > 0  # `less than 5%` of 5.2
    if sized is None or hedged:
        return [wrong_change(claim, address, key, known[0], data)]
    months = other_months(claim, claim.figure, address, "change", data) if claim.month != data.month else ()
    return [replace(wrong_direction(claim, key, sized, data), of_months=months)]


def change_key(claim: ChangeClaim, address: Address, data: Data) -> str:
    if claim.so_far is not None:
        return f"{data.key(address)}.year_total.change"
    name = {YEAR: "change", 1: "change_from_the_month_before"}.get(claim.back, f"change_from_{claim.back}_months_before")
    return data.key(address, name, claim.month)


def changes(claim: ChangeClaim, address: Address, data: Data) -> list[Known]:
    """What a percentage may be: the change from a year before, or from the month before."""
    if claim.back == YEAR:
        return known_figures(claim.month, address, "change", data, so_far=claim.so_far)
    before = claim.month.plus(-claim.back)
    news, level = data.prints(claim.month, address, "value"), data.history.level(before, address)
    olds = [*([level] if level else []), *data.prints(before, address, "value")]
    new = data.history.level(claim.month, address)
    pairs = [(one, other) for one in (*([new] if new else []), *news) for other in olds]
    return [
        Known(percent_change(one.quantity, other.quantity), one.places + other.places)
        for one, other in dict.fromkeys(pairs)
        if not other.quantity.low <= 0 <= other.quantity.high
    ]


def may_be(claim: ChangeClaim, known: Quantity) -> bool:
    """Whether a rate that is counted from two rounded amounts can be what the text says."""
    sign = claim.figure.sign or said_way(claim.way) or (1 if known.value > 0 else -1)
    said = claim.figure.quantity
    return known.low <= sign * said.value + said.step / 2 and sign * said.value - said.step / 2 <= known.high


def fits_change(claim: ChangeClaim, known: Quantity, sign: int | None) -> bool:
    size = positive(rounded(known))
    same = says(claim.figure.quantity, size)
    if claim.figure.hedge in {"above", "below"}:
        same = bounds(claim.figure, size.value, LITTLE_POINTS)
    elif claim.figure.hedge == "about":
        same = same or abs(size.value - claim.figure.quantity.value) <= 1
    printed = half_up(known.value, TENTH)
    if claim.way and claim.way.way == "flat" and not claim.way.negated:
        return same and abs(printed) <= Decimal("0.5")
    return same and (sign in {0, None} or printed * (sign or 0) > 0 or printed == 0 == claim.figure.quantity.value)


def turned_word(claim: ChangeClaim, key: str, known: Known, data: Data) -> Verdict | None:
    """A figure with its right sign, beside a word of the other direction: `fell (+4.5%)`; not of a noun (`growth of -4.5%`)."""
    way = claim.way
    if way is None or way.noun or not claim.figure.sign or way.way == "flat" or said_way(way) in {None, claim.figure.sign}:
        return None
    return wrong_direction(replace(claim, figure=replace(claim.figure, sign=0)), key, known, data)


def wrong_direction(claim: ChangeClaim, key: str, known: Known, data: Data) -> Verdict:
    value = half_up(known.quantity.value, TENTH)
    message = f"{key} is {value:+,f}: {'up' if value > 0 else 'down' if value < 0 else 'unchanged'}{at(known.places)}"
    if claim.figure.sign and claim.figure.sign * value <= 0:
        return contradicted(
            claim, "change", DIRECTION, key, message, places=known.places, remedies=sign_remedy(claim.figure, value)
        )
    remedies: tuple[Remedy, ...] = ()
    where = None
    if claim.way:
        remedies = direction_remedy(claim.way, direction_of(value), data.band(abs(value)), data.lexicon)
        where = (claim.way.start, claim.way.end)
    return contradicted(claim, "change", DIRECTION, key, message, places=known.places, remedies=remedies, where=where)


def wrong_change(claim: ChangeClaim, address: Address, key: str, known: Known, data: Data) -> Verdict:
    months = other_months(claim, claim.figure, address, "change", data)
    if not is_beside(claim, months, data) and may_be_revised(claim, claim.figure, known, data):
        return revised(claim, "change", key, known, months)
    value = half_up(known.quantity.value, TENTH)
    right = data.spoken.figure(claim.figure, known.quantity)
    points = contribution(address, data)
    if points and says(claim.figure.quantity, positive(points.quantity)):
        message = (
            f"{points.key} is {points.quantity.value:+,f} percentage points; {key} is {value:+,f} percent{at(known.places)}"
        )
        return contradicted(claim, "change", POINTS, key, message, places=known.places, remedies=replaced(claim.figure, right))
    tail = belongs_to(claim, claim.figure, address, "change", data)
    message = f"{key} is {value:+,f}, the text says {claim.figure.quantity.value:,f}{at(known.places)}{tail}"
    belongs = others(claim.figure, address, "change", data, claim.month)
    return contradicted(
        claim, "change", FIGURE, key, message, places=known.places, remedies=replaced(claim.figure, right), belongs=belongs,
        of_months=months,
    )  # fmt: skip


def points(claim: PointsClaim, address: Address, data: Data) -> Verdict:
    said = contribution(address, data)
    key = data.key(address, "contribution")
    if said and says(claim.figure.quantity, positive(said.quantity)):
        return proven(claim, "points", key, said.places)
    change_ = known_figures(claim.month, address, "change", data, so_far=claim.so_far)
    same = next((each for each in change_ if says(claim.figure.quantity, positive(rounded(each.quantity)))), None)
    if same:
        value = same.quantity.value
        message = f"{data.key(address, 'change', claim.month)} is {value:+,f} percent, not percentage points{at(same.places)}"
        return contradicted(
            claim,
            "points",
            POINTS,
            data.key(address, "change"),
            message,
            places=same.places,
            remedies=points_remedy(claim.figure),
        )
    before = data.prints(claim.month.plus(-1), address, "change")
    if any(says(claim.figure.quantity, positive(rounded(new.quantity - old.quantity))) for new in change_ for old in before):
        return proven(claim, "points", data.key(address, "change"), change_[0].places)
    if said is None:
        return unknown(claim, "points", f"the data do not tell {key}")
    message = f"{key} is {said.quantity.value:+,f}{at(said.places)}"
    known = Known(said.quantity, said.places)
    return contradicted(
        claim,
        "points",
        FIGURE,
        key,
        message,
        places=known.places,
        remedies=replaced(claim.figure, data.spoken.figure(claim.figure, said.quantity)),
    )


def points_remedy(figure: Figure) -> tuple[Remedy, ...]:
    text = "%" if "%" in figure.style else "percent"
    return (Remedy(figure.end - len(figure.style), figure.end, text),)


def contribution(address: Address, data: Data) -> Points | None:
    if data.history.layout.breakdown(address) is None:
        return None
    found = history_claims.contribution(Subject(data.history, data.month, address))
    return found[0] if isinstance(found, tuple) and isinstance(found[0], Points) else None
