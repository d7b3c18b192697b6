"""Where a figure stands in its history: runs, turns, first-since months.

Each walks back month by month and stops at the first one that settles it. Where a month that could settle it is not known, the
answer is that month, never a guess.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count

from relgen.history.months import Course, Seen, Test
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Direction
from relgen.values.standing import Proof

Stated = Callable[[YearMonth], tuple[int, Place] | None]

OPPOSITE: Mapping[Direction, Direction] = {"up": "down", "down": "up"}


@dataclass(frozen=True, slots=True)
class Run:
    """How many months, up to and with the one asked for, a test has held; what proves it, or where it is stated."""

    months: int
    start: YearMonth
    proof: Proof
    places: tuple[Place, ...]
    statement: Place | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """The first month of a kind for some time: `months` after `last`, the latest one before it."""

    months: int
    last: YearMonth
    proof: Proof
    places: tuple[Place, ...]
    statement: Place | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """The month whose figure would settle the matter: it is not known, or rounding hides on which side it stands."""

    month: YearMonth
    hidden: bool = False


def run(month: YearMonth, test: Test, stated: Stated = lambda _: None) -> Run | Missing | None:
    """The run of `test` up to `month`: proven if the month that broke it is at hand, else carried on from a stated one.

    `stated` gives the run, up to and with a month, that an editor states for it; of several, the oldest counts, since the
    months after it are proven. None: the test fails in `month` itself.
    """
    read: list[Place] = []
    base: Run | None = None
    for months in count():
        here = month.plus(-months)
        seen = test(here)
        said = stated(here) if seen.holds is not False else None
        if said:
            base = Run(months + said[0], here.plus(1 - said[0]), "stated", (*read, said[1]), said[1])
        if seen.holds is not True:
            break
        read += seen.places
    if seen.holds is None:
        return base or Missing(here, hidden=bool(seen.places))
    return Run(months, here.plus(1), "proven", (*read, *seen.places)) if months else None


def course_run(course: Course, month: YearMonth, direction: Direction) -> Run | Missing | None:
    return run(month, course.went(direction), course.stated(direction))


def course_turn(course: Course, month: YearMonth) -> Return | Missing | None:
    """The return of a series, in `month`, to the direction that it last had before a run of the opposite one."""
    moved = course.moved(month)
    if moved is None or moved.direction == "flat":
        return None
    between = course_run(course, month.plus(-1), OPPOSITE[moved.direction])
    if between is None or isinstance(between, Missing):
        return between
    last = between.start.plus(-1)
    if course.went(moved.direction)(last).holds is False:  # a flat month broke the run: this is no simple return
        return None
    return Return(between.months + 1, last, between.proof, (*moved.places, *between.places), between.statement)


def last_time(month: YearMonth, test: Test) -> Return | Missing:
    """The latest month before `month` in which `test` held, every month between being known to fail it."""
    read = [*test(month).places]
    for months in count(1):
        here = month.plus(-months)
        seen = test(here)
        if seen.holds is None:
            break
        read += seen.places
        if seen.holds:
            return Return(months, here, "proven", tuple(read))
    return Missing(here, hidden=bool(seen.places))


def first_since(month: YearMonth, tests: tuple[Test, ...]) -> Return | Missing | None:
    """The latest month before `month` in which all `tests` held together, as they do now; None if that was the month before.

    One test that failed settles a month, whatever is unknown of the others.
    """
    if together(month, tests).holds is not True:
        return None
    found = last_time(month, lambda here: together(here, tests))
    return None if isinstance(found, Return) and found.months == 1 else found


def together(month: YearMonth, tests: tuple[Test, ...]) -> Seen:
    """Three-valued *and*: False beats unknown, unknown beats True."""
    seen = [test(month) for test in tests]
    answers = [each.holds for each in seen]
    places = tuple(place for each in seen for place in each.places)
    return Seen(False if False in answers else None if None in answers else True, places)
