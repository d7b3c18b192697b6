"""Runs and their ends, turns, contributions: what can be claimed of one series in one month.

Each claim gives the fact and its sentence, or the month that is missing to prove it, or None where there is nothing to claim.
"""

from collections.abc import Callable

from relgen.history.messages import Contribution, RunEnded, RunOf, TurnOf
from relgen.history.subject import Subject
from relgen.history.walks import OPPOSITE, Missing, Return, Run, course_run, course_turn
from relgen.values.calendar import YearMonth
from relgen.values.facts import Fact
from relgen.values.plan import Message
from relgen.values.quantity import TENTH, Quantity
from relgen.values.standing import Points, Streak, Turn

Said = tuple[Fact, Message]
Claim = Callable[[Subject], Said | Missing | None]


def streak(of: Subject) -> Said | Missing | None:
    """A run worth saying is one of two months or more."""
    way = of.sided
    found = course_run(of.course, of.month, way) if way else None
    if not isinstance(found, Run) or way is None:
        return found if isinstance(found, Missing) else None
    fact = streak_fact(f"{of.key}.streak", found)
    return (fact, RunOf(subject=of.name(), trend=of.trend(way), streak=fact)) if fact else None


def turn(of: Subject) -> Said | Missing | None:
    found, way = course_turn(of.course, of.month), of.direction
    if not isinstance(found, Return) or way is None:
        return found if isinstance(found, Missing) else None
    fact = turn_fact(f"{of.key}.turn", found, of.month)
    return fact, TurnOf(subject=of.name(), trend=of.trend(way), turn=fact)


def ended(of: Subject) -> Said | Missing | None:
    """The run of the other sign that this month ends."""
    way = of.sided
    if not of.is_balance or way is None:
        return None
    found = course_run(of.course, of.month.plus(-1), OPPOSITE[way])
    if not isinstance(found, Run):
        return found
    fact = streak_fact(f"{of.key}.ended", found)
    return (fact, RunEnded(subject=of.name(OPPOSITE[way]), ended=fact, month=of.month_fact())) if fact else None


def contribution(of: Subject) -> Said | Missing | None:
    """Percentage points that a part adds to the growth of its whole; None where rounding leaves the tenth open."""
    whole = of.history.layout.whole(of.address)
    value, change = of.history.value(of.month, of.address), of.change
    total, growth = of.history.value(of.month, whole), of.history.change(of.month, whole)
    if not (whole and value and change and total and growth):
        return None
    try:
        points = rise(value.quantity, change.quantity) / base(total.quantity, growth.quantity) * 100
    except ZeroDivisionError:  # what fell by all of itself has no base
        return None
    settled = points.settled(TENTH)
    if settled is None:
        return None
    fact = Points(
        key=f"{of.key}.contribution",
        quantity=settled,
        places=(*value.places, *change.places, *total.places, *growth.places),
        formula=f"the rise of {of.key} over the {whole[-1]} of the year before",
    )
    return fact, Contribution(subject=of.name(), points=fact)


def base(amount: Quantity, percent: Quantity) -> Quantity:
    """What an amount was before it changed by some percent; ZeroDivisionError if it may have fallen by all of itself."""
    return amount / (percent + 100) * 100


def rise(amount: Quantity, percent: Quantity) -> Quantity:
    """By how much an amount has risen that changed by some percent."""
    return amount * (-(Quantity.known(100, 0) / (percent + 100)) + 1)


def streak_fact(key: str, found: Run) -> Streak | None:
    if found.months == 1:
        return None
    formula = f"{found.proof}: months from {found.start} on"
    return Streak(
        key=key,
        months=found.months,
        start=found.start,
        proof=found.proof,
        statement=found.statement,
        places=found.places,
        formula=formula,
    )


def turn_fact(key: str, found: Return, month: YearMonth) -> Turn:
    formula = f"{found.proof}: months from {found.last} to {month}"
    return Turn(
        key=key,
        months=found.months,
        last=found.last,
        proof=found.proof,
        statement=found.statement,
        places=found.places,
        formula=formula,
    )
