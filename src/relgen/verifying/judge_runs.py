"""Runs, and those that ended, counted anew from the months; what is meant where one is not so."""

from dataclasses import replace

from relgen.history.layout import Address, written
from relgen.history.months import Course
from relgen.history.walks import Missing, Return, Run, last_time, run
from relgen.values.marks import Span, Who
from relgen.verifying.claims import SpanClaim
from relgen.verifying.data import Data, at
from relgen.verifying.moments import when
from relgen.verifying.questions import Question, held_since, passes, turn_of
from relgen.verifying.verdicts import (
    DIRECTION,
    MONTH,
    RUN,
    SIDE,
    THRESHOLD,
    TURN,
    Remedy,
    Verdict,
    contradicted,
    proven,
    unknown,
)
from relgen.verifying.words import other_side

YEAR = 12
FIRST = 2  # months from which on a run is one


def of_run(claim: SpanClaim, address: Address, question: Question, data: Data) -> Verdict:
    key, said = question.name("run"), claim.span.months
    found = run(claim.month, question.test, question.stated)
    if found is None:
        return not_so(claim, address, question, data)
    if isinstance(found, Missing):
        least = held_since(claim.month, question.test)
        if said >= least or said <= 0 or claim.span.least:
            return unknown(claim, "run", f"the data do not reach far enough back: {question.words} for {months(least)} or more")
        return contradicted(claim, "run", RUN, key, f"{question.words} for {months(least)} or more")
    if (
        found.months == said
        or (claim.span.least and found.months >= said > 0)
        or (claim.span.years and found.months // YEAR == said // YEAR)
    ):
        return wrong_start(claim, found, key, data) or proven(claim, "run", key, found.places)
    return wrong_run(claim, address, question, found, data)


def wrong_start(claim: SpanClaim, found: Run, key: str, data: Data) -> Verdict | None:
    """A run that is as long as the text says, and began in another month."""
    moment = claim.begun
    if moment is None or when(moment, data.month) == found.start or found.months != claim.span.months:
        return None
    message = f"it is so for {months(found.months)}, from {found.start} on{at(found.places)}"
    remedy = (Remedy(*moment.part, data.spoken.month(moment, found.start)),)
    where = (moment.start, moment.end)
    return contradicted(claim, "month", MONTH, key, message, places=found.places, remedies=remedy, where=where)


def wrong_run(claim: SpanClaim, address: Address, question: Question, found: Run, data: Data) -> Verdict:
    """A run of another length; where it is the first for as many months, that is what was meant (a run for a first time)."""
    turned = turn_of(claim.month, question)
    if isinstance(turned, Return) and turned.months == claim.span.months and found.months == 1:
        message = (
            f"{question.words} for one month only, {claim.month.plus(-1)} was not: "
            f"it is the first time in {turned.months} months, the latest before was {turned.last}{at(found.places)}"
        )
        remedy = (Remedy(claim.span.start, claim.span.end, data.spoken.span(claim.span, "turn", turned.months)),)
        return contradicted(
            claim, "run", RUN, question.name("turn"), message, places=(*found.places, *turned.places), remedies=remedy
        )
    if claim.predicate.sort == "bound" and claim.predicate.figure and claim.predicate.limit:
        right = right_threshold(claim, address, data)
        if right is not None:
            return right
    message = f"{question.words} for {months(found.months)}, from {found.start} on{at(found.places)}"
    return contradicted(
        claim,
        "run",
        RUN,
        question.name("run"),
        message,
        places=found.places,
        remedies=number_remedy(claim.span, found.months, data),
    )


def right_threshold(claim: SpanClaim, address: Address, data: Data) -> Verdict | None:
    """The threshold of which the rest of the claim is true."""
    figure = claim.predicate.figure
    for limit in data.thresholds.get(written(address), ()) if figure else ():
        test = passes(data, address, limit.quantity.value, above=True)
        found: Run | Return | Missing | None = (
            run(claim.month, test) if claim.span.sort == "run" else last_time(claim.month, test)
        )
        fits = isinstance(found, Run | Return) and found.months == claim.span.months and test(claim.month).holds
        if fits and isinstance(found, Run | Return) and figure:
            above = f"{written(address)} is above {limit.quantity.value:,f} (million dollars)"
            message = f"the threshold is another: {above} for that long{at(found.places)}"
            remedy = (Remedy(*figure.part, data.spoken.figure(figure, limit.quantity)),)
            key = f"{written(address)}.{'held' if claim.span.sort == 'run' else 'crossed'}"
            return contradicted(
                claim,
                "threshold",
                THRESHOLD,
                key,
                message,
                places=found.places,
                remedies=remedy,
                where=(figure.start, figure.end),
            )
    return None


def number_remedy(said: Span, number: int, data: Data) -> tuple[Remedy, ...]:
    return (Remedy(*said.core, data.spoken.number(said, number)),) if said.core[1] and number > 0 and not said.years else ()


def months(number: int) -> str:
    return "one month" if number == 1 else f"{number} months"


def not_so(claim: SpanClaim, address: Address, question: Question, data: Data) -> Verdict:
    """What a span is of does not hold in its own month."""
    predicate, seen = claim.predicate, question.test(claim.month)
    places = seen.places
    if seen.holds is None and not (predicate.limit and right_threshold(claim, address, data)):
        return unknown(claim, "turn", f"the data do not tell whether {claim.month} was so: {question.words}")
    if predicate.sort == "bound" and (right := right_threshold(claim, address, data)):
        return right
    code = {"side": SIDE, "bound": THRESHOLD, "way": DIRECTION, "double": DIRECTION}.get(predicate.sort, TURN)
    message = f"not so in {claim.month}: {question.words}{at(places)}"
    if data.history.layout.is_balance(address) and predicate.sort == "way":
        message, code = balance_told(claim, address, data, message), RUN
        where = None
    else:
        where = (predicate.mark.start, predicate.mark.end) if predicate.mark and predicate.sort in {"side", "way"} else None
    return contradicted(
        claim,
        "run" if claim.span.sort == "run" else "turn",
        code,
        question.name(claim.span.sort),
        message,
        places=places,
        remedies=other_side(predicate.mark, data.lexicon) if isinstance(predicate.mark, Who) else (),
        where=where,
    )


def balance_told(claim: SpanClaim, address: Address, data: Data, message: str) -> str:
    """The balance did not move so: what its run of surpluses is, and from what to what it went."""
    new, old = data.history.value(claim.month, address), data.history.value(claim.month.plus(-1), address)
    course = Course(data.history, address)
    went = course.moved(claim.month)
    if not (new and old and went):
        return message
    side = "surplus" if went.direction == "up" else "deficit"
    held = run(claim.month, course.went(went.direction), course.stated(went.direction))
    ran = f"it was a {side} for {held.months} months, but " if isinstance(held, Run) else ""
    was, now = old.quantity.value, new.quantity.value
    return f"{ran}{written(address)} went from {was:,f} in {claim.month.plus(-1)} to {now:,f}{at(new.places)}"


def of_run_before(claim: SpanClaim, address: Address, question: Question, data: Data) -> Verdict:
    """A run that ended in the month before: `after one month of decline`, `ending 98 straight months`."""
    key = question.name("after") if claim.span.months > 1 and claim.span.side else f"{written(address)}.turn"
    found = run(claim.month.plus(-1), question.test, question.stated)
    if isinstance(found, Missing):
        return unknown(claim, "turn", f"the data do not reach far enough back: {found.month} is not known")
    if found is None or question.test(claim.month).holds:
        places = question.test(claim.month.plus(-1)).places
        return contradicted(
            claim, "turn", TURN, key, f"not so in {claim.month.plus(-1)}: {question.words}{at(places)}", places=places
        )
    if claim.span.since:
        return month_before(claim, key, found, data)
    if found.months == claim.span.months:
        return proven(claim, "turn", key, found.places)
    message = f"{question.words} for {months(found.months)} up to {claim.month.plus(-1)}{at(found.places)}"
    return contradicted(
        claim, "turn", TURN, key, message, places=found.places, remedies=number_remedy(claim.span, found.months, data)
    )


def month_before(claim: SpanClaim, key: str, found: Run, data: Data) -> Verdict:
    """`after a decline in October`: the month that is named must be the one before."""
    said, before = claim.span, claim.month.plus(-1)
    if said.since and said.since.month == before.month:
        return replace(proven(claim, "turn", key, found.places), where=(said.start, said.part[1]))
    message = f"the month before {claim.month} was {before}{at(found.places)}"
    remedy = (Remedy(*said.part, data.spoken.month(said, before)),)
    return contradicted(claim, "turn", MONTH, key, message, places=found.places, remedies=remedy, where=said.part)
