"""Runs, turns, since-months, thresholds held and passed, peaks: counted anew from the months, in whatever words."""

from dataclasses import dataclass, replace

from relgen.history.layout import Address, written
from relgen.history.months import UNKNOWN, Seen, Test
from relgen.history.peaks import TEN, beats
from relgen.history.subject import Subject
from relgen.history.walks import Missing, Return, Run, last_time, run, together
from relgen.values.calendar import YearMonth
from relgen.values.marks import Peak
from relgen.verifying.claims import DigitsClaim, Predicate, SpanClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_runs import months, not_so, number_remedy, of_run, of_run_before, right_threshold
from relgen.verifying.questions import Question, both, passes, question_of, turn_of
from relgen.verifying.verdicts import (
    DIRECTION,
    MONTH,
    RANK,
    RUN,
    SINCE,
    TURN,
    Remedy,
    Verdict,
    contradicted,
    proven,
    unknown,
)

YEAR = 12
FIRST = 2  # months from which on a run is one


@dataclass(frozen=True, slots=True)
class Answer:
    """What the data say of a first time: the latest month before, in words and by the key of the fact."""

    words: str
    key: str
    found: Return
    question: Question | None = None


def span(claim: SpanClaim, address: Address, data: Data) -> list[Verdict]:
    """The span, and the round amount that it may be of."""
    if is_told_by_its_noun(claim, address, data):
        return []
    verdict, predicate = of_span(claim, address, data), claim.predicate
    if verdict.state == "contradicted" or not predicate.figure or not predicate.limit:
        return [verdict]
    seen = passes(data, address, predicate.limit.value, above=predicate.high)(claim.month)
    if not seen.holds:
        return [verdict]
    key = f"{written(address)}.threshold.{predicate.limit.value:.0f}"
    limit = replace(proven(claim, "threshold", key, seen.places), where=(predicate.figure.start, predicate.figure.end))
    return [verdict, limit]


def is_told_by_its_noun(claim: SpanClaim, address: Address, data: Data) -> bool:
    """Whether the month before was not so (`after a decline in October`), which the claim of the noun itself says."""
    if claim.span.sort != "after" or not claim.span.since:
        return False
    question = question_of(claim.predicate, address, data)
    return question is not None and question.test(claim.month.plus(-1)).holds is False


def of_span(claim: SpanClaim, address: Address, data: Data) -> Verdict:
    predicate = claim.predicate
    if predicate.sort == "peak":
        return peak(claim, address, data)
    question = both(claim, data) if claim.together else question_of(predicate, address, data)
    if question is None:
        return unknown(claim, "span", "the words do not tell of what it is")
    if claim.on_days:
        question = replace(question, test=with_days(question.test, claim.on_days, data), course=None)
    if claim.month > data.month or data.history.vintage(claim.month) is None:
        lost = unknown(claim, "span", f"the data have no {claim.month}")
        return own_month(claim, address, question, data) or lost
    return judge(claim, address, question, data)


def with_days(test: Test, sign: int, data: Data) -> Test:
    """The same, in months with more or fewer working days than a year earlier."""
    address = next((series.address for series in data.history.layout.series if series.unit == "days"), ())

    def days(month: YearMonth) -> Seen:
        known = data.history.change(month, address)
        return Seen(known.quantity.value * sign > 0, known.places) if known else UNKNOWN

    return lambda month: together(month, (test, days))


def judge(claim: SpanClaim, address: Address, question: Question, data: Data) -> Verdict:
    sort = claim.span.sort
    if sort == "run":
        verdict = of_run(claim, address, question, data)
    elif sort == "after":
        verdict = of_run_before(claim, address, question, data)
    else:
        verdict = of_turn(claim, address, question, data)
    if verdict.state == "contradicted":
        return own_month(claim, address, question, data) or verdict
    return verdict


def own_month(claim: SpanClaim, address: Address, question: Question, data: Data) -> Verdict | None:
    """What is said of a month that is named, and is true of the text's own."""
    moment = claim.moment
    if claim.month == data.month or not moment or not moment.month:
        return None
    own = judge(replace(claim, month=data.month, moment=None), address, question, data)
    if own.state != "proven":
        return None
    message = f"{own.fact} is that of {data.month}, not of {claim.month}"
    remedy = (Remedy(*moment.part, data.spoken.month(moment, data.month)),)
    where = (moment.start, moment.end)
    return contradicted(claim, "month", MONTH, own.fact, message, places=own.places, remedies=remedy, where=where)


def of_turn(claim: SpanClaim, address: Address, question: Question, data: Data) -> Verdict:
    found, key = turn_of(claim.month, question), question.name("turn")
    if found is None:
        return not_so(claim, address, question, data)
    if isinstance(found, Missing):
        held = run(claim.month, question.test, question.stated)
        if isinstance(held, Run) and held.months >= FIRST:
            return no_first_time(claim, question, held, data)
        return unknown(
            claim, "turn", f"the data do not reach far enough back: {question.words}, and {found.month} is not known"
        )
    return against_return(claim, address, Answer(question.words, key, found, question), data)


def against_return(claim: SpanClaim, address: Address, answer: Answer, data: Data) -> Verdict:
    said, words, key, found, question = claim.span, answer.words, answer.key, answer.found, answer.question
    if said.sort == "since" and said.since:
        return since(claim, answer, data)
    if said.months == 0 or (said.sort == "run" and question is None):
        return first_time(claim, answer) if said.months == 0 else no_run(claim, answer, data)
    after_one = said.months == 1 and found.months == FIRST  # in one month: after one of the other kind
    if found.months == said.months or after_one or (said.years and abs(found.months - said.months) < YEAR / 2):
        return proven(claim, "turn", key, found.places)
    held = run(claim.month, question.test, question.stated) if question else None
    if isinstance(held, Run) and held.months == said.months and said.months >= FIRST and question:
        return no_first_time(claim, question, held, data)
    if claim.predicate.sort == "bound" and (right := right_threshold(claim, address, data)):
        return right
    message = f"{words}: the latest before {claim.month} was {found.last}, {months(found.months)} before{at(found.places)}"
    return contradicted(
        claim, "turn", TURN, key, message, places=found.places, remedies=number_remedy(said, found.months, data)
    )


def no_first_time(claim: SpanClaim, question: Question, held: Run, data: Data) -> Verdict:
    """`the first time in 22 months`, of what has been so for months."""
    said = claim.span
    message = f"{question.words} for {held.months} months in a row, not for the first time{at(held.places)}"
    remedy = (Remedy(said.start, said.end, data.spoken.span(said, "run", held.months)),) if held.months == said.months else ()
    return contradicted(claim, "turn", TURN, question.name("run"), message, places=held.places, remedies=remedy)


def no_run(claim: SpanClaim, answer: Answer, data: Data) -> Verdict:
    """The highest for so many months in a row, of what is the highest for the first time since then."""
    said, found = claim.span, answer.found
    if found.months <= 1:
        return unknown(claim, "run", f"the data do not tell in how many months it was {answer.words}")
    remedy = (Remedy(said.start, said.end, data.spoken.span(said, "turn", found.months)),)
    message = f"{answer.words} since {found.last}, for the first time in {found.months} months{at(found.places)}"
    return contradicted(claim, "run", RUN, answer.key, message, places=found.places, remedies=remedy)


def first_time(claim: SpanClaim, answer: Answer) -> Verdict:
    """`for the first time`, and no word of since when: only the month before can contradict it."""
    found = answer.found
    if found.months > 1 and claim.span.way:  # `turned positive`: only that the month before was not so
        return proven(claim, "turn", answer.key, found.places)
    if found.months > 1:
        return unknown(claim, "turn", f"the words do not tell since when; the latest before it was {found.last}")
    message = f"{answer.words} in {found.last} too{at(found.places)}"
    return contradicted(claim, "turn", TURN, answer.key, message, places=found.places)


def since(claim: SpanClaim, answer: Answer, data: Data) -> Verdict:
    words, key, found, question = answer.words, answer.key, answer.found, answer.question
    said = claim.span.since or claim.month
    named = said if said.year else YearMonth(claim.month.year - (said.month >= claim.month.month), said.month)
    if named == found.last:
        return proven(claim, "since", key, found.places)
    if claim.span.style.startswith("open") and question:
        held = run(claim.month, question.test, question.stated)
        if isinstance(held, Run) and named in {held.start, held.start.plus(-1)}:
            return proven(claim, "since", question.name("run"), held.places)
        return unknown(claim, "since", f"the words do not tell whether it is the first since {named}")
    if claim.predicate.sort == "double" and named == found.last.plus(1):
        return unknown(
            claim, "since", f"{named} may be meant as the first that was not so; the latest that was is {found.last}"
        )
    message = f"{words}: the latest before {claim.month} was {found.last}, not {named}{at(found.places)}"
    remedy = (Remedy(*claim.span.part, data.spoken.month(claim.span, found.last)),)
    return contradicted(claim, "since", SINCE, key, message, places=found.places, remedies=remedy)


def digits_of(claim: DigitsClaim, address: Address, data: Data) -> Verdict:
    known = data.history.change(claim.month, address)
    key = data.key(address, "change", claim.month)
    if known is None:
        return unknown(claim, "digits", f"the data have no {key}")
    value = known.quantity.as_printed()
    if (abs(value) >= TEN) == claim.two:
        return proven(claim, "digits", key, known.places)
    message = f"{key} is {value:+,f}, of {'one digit' if claim.two else 'two digits'}{at(known.places)}"
    return contradicted(claim, "digits", DIRECTION, key, message, places=known.places)


def peak(claim: SpanClaim, address: Address, data: Data) -> Verdict:
    """The highest or lowest since then; where the other one is true of those words, that is what is wrong."""
    verdict, predicate = peak_of(claim, address, data), claim.predicate
    if verdict.state != "contradicted" or predicate.mark is None:
        return verdict
    other = peak_of(replace(claim, predicate=replace(predicate, high=not predicate.high)), address, data)
    if other.state != "proven":
        return verdict
    message = f"it is {other.fact}{at(other.places)}: the other end"
    where = (predicate.mark.start, predicate.mark.end)
    word = data.spoken.other_end(predicate.mark) if isinstance(predicate.mark, Peak) else ""
    remedies = (Remedy(*where, word),) if word else ()
    return contradicted(claim, "peak", RANK, other.fact, message, places=other.places, remedies=remedies, where=where)


def peak_of(claim: SpanClaim, address: Address, data: Data) -> Verdict:
    predicate, history = claim.predicate, data.history
    course = history.moved(claim.month, address)
    is_deficit = history.layout.is_balance(address) and course is not None and course.direction == "down"
    down = predicate.way == "down" if predicate.pace else is_deficit
    high = predicate.high != down
    of = Subject(history, claim.month, address)
    look = of.changes if predicate.pace else of.levels
    known = look(claim.month)
    name = peak_name(predicate, high=high, down=down)
    key = f"{written(address)}.{name}"
    if known is None:
        return unknown(claim, "peak", f"the data have no {key}")
    found = last_time(claim.month, beats(known, look, high=high))
    if isinstance(found, Missing):
        return unknown(
            claim, "peak", f"the data do not tell: {found.month} {'is hidden by rounding' if found.hidden else 'is not known'}"
        )
    what = f"{written(address)}{'.change' if predicate.pace else ''} the {'highest' if high else 'lowest'}"
    return against_return(claim, address, Answer(what, key, found), data)


def peak_name(predicate: Predicate, *, high: bool, down: bool) -> str:
    if not predicate.pace:
        return "highest" if high or down else "lowest"
    if not predicate.high:
        return "smallest"
    return "sharpest" if down else "fastest"
