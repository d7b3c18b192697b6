"""Where a figure stands in its history: runs, turns, first-since months.

Each walks back month by month and stops at the first one that settles it. What no month settles is None.
"""

from collections.abc import Callable, Mapping
from itertools import count

from relgen.diagnostics import Place
from relgen.facts import Direction, Proof, YearMonth
from relgen.trade.history import Series, Test
from relgen.values import Value

Stated = Callable[[YearMonth], tuple[int, Place] | None]
Places = Callable[[YearMonth], tuple[Place, ...]]

OPPOSITE: Mapping[Direction, Direction] = {"up": "down", "down": "up"}


class Run(Value):
    """How many months, up to and with the one asked for, a test has held; and the places that prove it."""

    months: int
    start: YearMonth
    proof: Proof
    places: tuple[Place, ...]


class Return(Value):
    """The first month of a kind for some time: `months` after `last`, the latest one before it."""

    months: int
    last: YearMonth
    proof: Proof
    places: tuple[Place, ...]


def run(month: YearMonth, test: Test, places: Places, stated: Stated = lambda _: None) -> Run | None:
    """The run of `test` up to `month`: proven if the month that broke it is at hand, else carried on from a stated one."""
    read: list[Place] = []
    base: Run | None = None
    for months in count():
        here = month.plus(-months)
        holds = test(here)
        if holds is not True:
            break
        said = stated(here) if base is None else None
        if said:
            base = Run(months + said[0], here.plus(1 - said[0]), "stated", (*read, said[1]))
        read += places(here)
    if months == 0:
        return None
    if holds is False:
        return Run(months, here.plus(1), "proven", (*read, *places(here)))
    return base


def series_run(series: Series, month: YearMonth, direction: Direction) -> Run | None:
    return run(month, series.went(direction), series.places, series.stated)


def series_turn(series: Series, month: YearMonth) -> Return | None:
    """The return of a series, in `month`, to the direction that it last had before a run of the opposite one."""
    moved = series.moved(month)
    if moved is None or moved.direction == "flat":
        return None
    between = series_run(series, month.plus(-1), OPPOSITE[moved.direction])
    if between is None:
        return None
    last = between.start.plus(-1)
    if series.went(moved.direction)(last) is False:  # a flat month broke the run: this is no simple return
        return None
    return Return(between.months + 1, last, between.proof, (*moved.places, *between.places))


def first_since(month: YearMonth, tests: tuple[Test, ...], places: Places) -> Return | None:
    """The latest month before `month` in which all `tests` held together, as they do now; None if that was the month before.

    One test that failed settles a month, whatever is unknown of the others.
    """
    if together(month, tests) is not True:
        return None
    read = [*places(month)]
    for months in count(1):
        here = month.plus(-months)
        holds = together(here, tests)
        if holds is None:
            return None
        read += places(here)
        if holds:
            return Return(months, here, "proven", tuple(read)) if months > 1 else None
    return None


def together(month: YearMonth, tests: tuple[Test, ...]) -> bool | None:
    """Three-valued *and*: False beats unknown, unknown beats True."""
    answers = [test(month) for test in tests]
    return False if False in answers else None if None in answers else True
