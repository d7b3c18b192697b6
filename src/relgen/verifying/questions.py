"""What a span of time is of, as a test of each month: up, in surplus, above a round amount, of two digits, both up."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from relgen.history.layout import Address, written
from relgen.history.months import UNKNOWN, Course, Seen, Test
from relgen.history.peaks import TEN
from relgen.history.vintages import StatedRun
from relgen.history.walks import Missing, Return, course_turn, last_time, together
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.verifying.claims import Predicate, SpanClaim
from relgen.verifying.data import Data

MOST = 400  # months that are looked back at


@dataclass(frozen=True, slots=True)
class Question:
    """What a span is of, as a test of a month; `words` says it in a message, `name` is the last part of the fact's key."""

    test: Test
    words: str
    name: Callable[[str], str]
    course: Course | None = None
    way: Direction | None = None
    stated: Callable[[YearMonth], StatedRun | None] = lambda _: None


def question_of(predicate: Predicate, address: Address, data: Data) -> Question | None:
    history, course = data.history, Course(data.history, address)
    key = written(address)
    if predicate.sort == "bound" and predicate.limit:
        limit = predicate.limit.value
        above = predicate.high
        return Question(
            passes(data, address, limit, above=above),
            f"{key} {'above' if above else 'below'} {limit:,f}",
            lambda sort: f"{key}.{'held' if sort == 'run' else 'crossed'}",
        )
    if predicate.sort == "double" and predicate.way:
        return Question(
            digits(data, address, predicate.way, two=predicate.high),
            f"{key}.change of two digits {predicate.way}",
            lambda _: f"{key}.double_digits",
        )
    if predicate.way in {"up", "down", "flat"} and predicate.sort in {"way", "side"}:
        way = predicate.way
        if history.layout.is_balance(address) and predicate.sort == "way":
            return Question(moves(data, address, way), f"{key} {way} from the month before", lambda _: f"{key}.moves")
        words = f"{key} in {'surplus' if way == 'up' else 'deficit'}" if history.layout.is_balance(address) else f"{key} {way}"
        name = {"run": "streak", "turn": "turn", "since": "turn", "after": "ended"}
        return Question(course.went(way), words, lambda sort: f"{key}.{name[sort]}", course, way, course.stated(way))
    return None


def both(claim: SpanClaim, data: Data) -> Question:
    """Of two series together."""
    way, names = claim.predicate.way or "up", [written(each) for each in claim.together]
    tests = tuple(Course(data.history, each).went(way) for each in claim.together)
    key = min(names, key=lambda name: name != written(data.history.layout.main))
    return Question(lambda month: together(month, tests), f"both {' and '.join(names)} {way}", lambda _: f"{key}.both")


def passes(data: Data, address: Address, limit: Decimal, *, above: bool) -> Test:
    def test(month: YearMonth) -> Seen:
        known = data.history.level(month, address)
        if known is None:
            return UNKNOWN
        if known.quantity.low < limit < known.quantity.high:
            return Seen(None, known.places)
        return Seen((known.quantity.value >= limit) == above, known.places)

    return test


def digits(data: Data, address: Address, way: Direction, *, two: bool) -> Test:
    sign = 1 if way == "up" else -1

    def test(month: YearMonth) -> Seen:
        known = data.history.change(month, address)
        size = known.quantity.as_printed() * sign if known else TEN
        return Seen(size >= TEN if two else 0 < size < TEN, known.places) if known else UNKNOWN

    return test


def moves(data: Data, address: Address, way: Direction) -> Test:
    """Whether an amount is more, or less, than in the month before."""

    def test(month: YearMonth) -> Seen:
        new, old = data.history.level(month, address), data.history.level(month.plus(-1), address)
        if new is None or old is None:
            return UNKNOWN
        rose = new.quantity.value - old.quantity.value
        return Seen(rose > 0 if way == "up" else rose < 0 if way == "down" else rose == 0, new.places + old.places)

    return test


def held_since(month: YearMonth, test: Test) -> int:
    for back in range(MOST):
        if test(month.plus(-back)).holds is not True:
            return back
    return MOST


def turn_of(month: YearMonth, question: Question) -> Return | Missing | None:
    if question.test(month).holds is not True:
        return None
    if question.course:
        found = course_turn(question.course, month)
        if isinstance(found, Return):
            return found
    return last_time(month, question.test)
