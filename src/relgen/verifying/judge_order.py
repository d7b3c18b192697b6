"""What is more, what comes first, in how many months it was so: judged as far as the figures on both sides are known."""

from collections.abc import Iterator
from decimal import Decimal

from relgen.history.layout import Address, written
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.values.quantity import Quantity, exactly
from relgen.verifying.claims import ShareClaim, TopClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_figures import positive
from relgen.verifying.order import TallyClaim
from relgen.verifying.questions import question_of
from relgen.verifying.verdicts import COUNT, FIGURE, RANK, Remedy, Verdict, contradicted, proven, unknown
from relgen.verifying.words import SIGNS

YEAR = 12
SHARE_SLACK = Decimal("0.6")  # of a share, in points: words of the whole keep no hedge (*about a fifth of exports*)
ABOUT_POINTS = Decimal(1)  # by how much a share may be off that is said with *about*
FAR_POINTS = Decimal(2)  # from which on a share is another figure, whichever whole it is of
FEWEST = 2


def known(month: YearMonth, address: Address, name: str, data: Data) -> Known | None:
    return data.history.change(month, address) if name == "change" else data.history.level(month, address)


def top(claim: TopClaim, address: Address, data: Data) -> Verdict:
    """A place among its like: those that are known and beat it are enough to contradict one; all must be known to prove it."""
    name = "change" if claim.top.measure == "rate" else "value"
    key = data.key(address, name, claim.month)
    own = known(claim.month, address, name, data)
    if own is None or claim.month != data.month:
        return unknown(claim, "rank", f"the data have no {key}, or it is not of the text's own month")
    group = [each for each in claim.group or like(address, data) if each != address]
    rivals = {each: measured(claim, each, name, data) for each in group}
    mine = measured(claim, address, name, data)
    if mine is None or len(group) < FEWEST - 1:
        return unknown(claim, "rank", f"{written(address)} did not go the way that is said")
    beating = [
        each
        for each, value in rivals.items()
        if value and not value.meets(mine) and (value.value > mine.value) == claim.top.high
    ]
    unsure = [
        each
        for each, value in rivals.items()
        if (value is None and may_rival(claim, each, name, data)) or (value is not None and value.meets(mine))
    ]
    if len(beating) <= claim.top.rank - 1 <= len(beating) + len(unsure):
        return (
            unknown(claim, "rank", f"not all of its like are known: {written(unsure[0])}")
            if unsure
            else proven(claim, "rank", key)
        )
    best = ", ".join(
        f"{written(each)}: {value.quantity.value:,f}" for each in beating if (value := known(claim.month, each, name, data))
    )
    message = f"{key} is {own.quantity.value:,f}, and has rank {len(beating) + 1}" + (f" behind {best}" if best else "")
    remedy = (
        (Remedy(*claim.top.core, data.spoken.number(claim.top, len(beating) + 1)),)
        if claim.top.core[1] and beating and claim.who is None
        else ()
    )
    return contradicted(
        claim,
        "rank",
        RANK,
        key,
        message + at(own.places),
        places=own.places,
        remedies=remedy or rightful(claim, beating, rivals, data),
    )


def rightful(claim: TopClaim, beating: list[Address], rivals: dict[Address, Quantity | None], data: Data) -> tuple[Remedy, ...]:
    """The name of the one that has the place, where it is among those that are better."""
    sized = [(value.value, each) for each in beating if (value := rivals[each])]
    ranked = [each for _, each in sorted(sized, reverse=claim.top.high)]
    if claim.who is None or len(ranked) < claim.top.rank:
        return ()
    called = data.called(ranked[claim.top.rank - 1])
    name = next((each.text for each in data.lexicon.names if each.called == called and each.form == "name"), "")
    return (Remedy(*claim.who.part, name),) if name else ()


def like(address: Address, data: Data) -> Iterator[Address]:
    return (each for each in data.addresses() if len(each) == len(address) == FEWEST and each[0] == address[0])


def measured(claim: TopClaim, address: Address, name: str, data: Data) -> Quantity | None:
    """The figure by which a series has its place; None where it is not known, or went the other way."""
    found = known(claim.month, address, name, data)
    if found is None or name == "value" or claim.top.good or claim.way is None:
        return found.quantity if found else None
    sign = SIGNS.get(claim.way, 0)
    return positive(found.quantity) if found.quantity.value * sign > 0 else None


def may_rival(claim: TopClaim, address: Address, name: str, data: Data) -> bool:
    """Whether a series without a figure may have a better one."""
    moved = data.history.moved(claim.month, address)
    if name == "value" or claim.way is None or claim.top.good or moved is None:
        return known(claim.month, address, name, data) is None
    return known(claim.month, address, name, data) is None and moved.direction == claim.way


def tally(claim: TallyClaim, address: Address, data: Data) -> Verdict:
    question, said = question_of(claim.predicate, address, data), claim.tally
    months = list(window(claim, data))
    if question is None or not months:
        return unknown(claim, "tally", "the words do not tell of which months it is")
    seen = [question.test(month).holds for month in months]
    least, most = seen.count(True), len(seen) - seen.count(False)
    number = len(months) if said.number < 0 else said.number
    key = f"{written(address)}.tally"
    if least <= number <= most:
        doubt = f"the data do not tell all of {months[0]} to {months[-1]}"
        return proven(claim, "tally", key) if least == most else unknown(claim, "tally", doubt)
    if most < len(months) and least != most and most - least > number:
        return unknown(claim, "tally", f"the data do not tell all of {months[0]} to {months[-1]}")
    told = f"{least}" if least == most else f"{least} to {most}"
    message = f"{question.words} in {told} of the {len(months)} months {months[0]} to {months[-1]}"
    remedy = (Remedy(*said.core, data.spoken.number(said, least)),) if said.core[1] and least == most and least else ()
    return contradicted(claim, "tally", COUNT, key, message, remedies=remedy)


def window(claim: TallyClaim, data: Data) -> Iterator[YearMonth]:
    """The months of a tally: of a year, or of the text's own so far."""
    said, month = claim.tally, data.month
    year = said.year or month.year
    last = YEAR if year < month.year else month.month
    if year > month.year or (said.months and said.months != last):
        return
    yield from (YearMonth(year, number) for number in range(1, last + 1))


def share(claim: ShareClaim, address: Address, data: Data) -> Verdict:
    """How much of the total an entry is; what may be of another whole (a year, several entries) is wrong if it is far off."""
    part, whole = known(claim.month, address, "value", data), known(claim.month, data.history.layout.main, "value", data)
    key = f"{written(address)}.share"
    if part is None or whole is None or whole.quantity.low <= 0 or data.history.layout.breakdown(address) is None:
        return unknown(claim, "share", f"the data do not tell {key}")
    right, said = (part.quantity / whole.quantity) * 100, claim.figure.quantity
    if fits(claim, right):
        return proven(claim, "share", key, part.places)
    message = f"{key} is {right.low:.1f} to {right.high:.1f} percent{at(part.places)}"
    far = min(abs(said.value - right.low), abs(said.value - right.high)) >= FAR_POINTS
    if claim.of_total or (far and claim.month == data.month):
        return contradicted(claim, "share", FIGURE, key, message, places=part.places)
    return unknown(claim, "share", message)


def fits(claim: ShareClaim, right: Quantity) -> bool:
    said, hedge = claim.figure.quantity, claim.figure.hedge
    if hedge in {"above", "below"}:
        return right.high > said.value if hedge == "above" else right.low < said.value
    slack = said.step / 2 + (SHARE_SLACK if claim.of_total else 0)
    return right.widened(max(slack, ABOUT_POINTS) if hedge == "about" else slack).meets(exactly(said.value))
