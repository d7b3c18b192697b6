"""What can be claimed of one series in one month: a function for each kind of angle, from runs to contributions.

Each gives the fact and its sentence, or the month that is missing to prove it, or None where there is nothing to claim.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from relgen.diagnostics import Place
from relgen.facts import TENTH, Amount, Direction, Fact, Month, Name, Trend, YearMonth
from relgen.plan import Message
from relgen.quantity import Quantity, half_up
from relgen.standing import Peak, Points, Streak, Turn
from relgen.trade.angle_messages import Contribution, Crossed, DoubleDigits, Held, PaceOf, PeakOf, RunEnded, RunOf, TurnOf
from relgen.trade.angles import OPPOSITE, Missing, Return, Run, last_time, run, series_run, series_turn
from relgen.trade.history import BALANCE, EXPORTS, History, Known, Line, Series, Test

NEWS = 3  # months: the highest of two is no news
TEN = Decimal(10)  # percent: from here on a change has two digits
BALANCES: Mapping[Direction, str] = {"up": "surplus", "down": "deficit", "flat": "surplus"}

Said = tuple[Fact, Message]
Claim = Callable[["Subject"], Said | Missing | None]


@dataclass(frozen=True, slots=True)
class Subject:
    """A series in a month. `thresholds`: the round amounts worth naming, lowest first."""

    history: History
    month: YearMonth
    line: Line
    thresholds: tuple[Amount, ...] = ()

    @property
    def key(self) -> str:
        return ".".join(self.line)

    @property
    def series(self) -> Series:
        return Series(self.history, self.line)

    @property
    def direction(self) -> Direction | None:
        moved = self.series.moved(self.month)
        return moved.direction if moved else None

    @property
    def level(self) -> Known | None:
        return self.history.level(self.month, self.line)

    @property
    def change(self) -> Known | None:
        return self.history.change(self.month, self.line)

    @property
    def sided(self) -> Direction | None:
        """The direction, if it is up or down."""
        way = self.direction
        return None if way == "flat" else way

    def name(self, direction: Direction | None = None) -> Name:
        """What a sentence calls the series; the balance is a surplus or a deficit."""
        kind, name = self.line if len(self.line) > 1 else ("totals", self.line[0])
        if self.line == BALANCE:
            kind, name = "balances", BALANCES[direction or self.direction or "up"]
        return Name(key=f"{self.key}.name", kind=kind, name=name, places=self.series.places(self.month))

    def trend(self, direction: Direction) -> Trend:
        return Trend(key=f"{self.key}.direction", direction=direction, places=self.series.places(self.month))

    def month_fact(self) -> Month:
        file = self.history.filed.get(self.month)
        return Month(key=f"month.{self.month}", month=self.month, places=(file.source.place(("month",)),) if file else ())


def streak(of: Subject) -> Said | Missing | None:
    """A run worth saying is one of two months or more."""
    way = of.sided
    found = series_run(of.series, of.month, way) if way else None
    if not isinstance(found, Run) or way is None:
        return found if isinstance(found, Missing) else None
    fact = streak_fact(f"{of.key}.streak", found)
    return (fact, RunOf(subject=of.name(), trend=of.trend(way), streak=fact)) if fact else None


def turn(of: Subject) -> Said | Missing | None:
    found, way = series_turn(of.series, of.month), of.direction
    if not isinstance(found, Return) or way is None:
        return found if isinstance(found, Missing) else None
    fact = turn_fact(f"{of.key}.turn", found, of.month)
    return fact, TurnOf(subject=of.name(), trend=of.trend(way), turn=fact)


def ended(of: Subject) -> Said | Missing | None:
    """The run of the other sign that this month ends."""
    way = of.sided
    if of.line != BALANCE or way is None:
        return None
    found = series_run(of.series, of.month.plus(-1), OPPOSITE[way])
    if not isinstance(found, Run):
        return found
    fact = streak_fact(f"{of.key}.ended", found)
    return (fact, RunEnded(subject=of.name(OPPOSITE[way]), ended=fact, month=of.month_fact())) if fact else None


def beats(known: Known, look: Callable[[YearMonth], Known | None], *, high: bool) -> Test:
    """The test whether a month's figure was at least as high (or low) as `known`; None where rounding hides it."""

    def test(month: YearMonth) -> bool | None:
        other = look(month)
        if other is None:
            return None
        above, below = other.quantity.low >= known.quantity.high, other.quantity.high <= known.quantity.low
        return None if not (above or below) else above if high else below

    return test


def peak(of: Subject, kind: str, known: Known, look: Callable[[YearMonth], Known | None], *, high: bool) -> Peak | Missing:
    def places(month: YearMonth) -> tuple[Place, ...]:
        read = look(month)
        return read.places if read else ()

    found = last_time(of.month, beats(known, look, high=high), places)
    if isinstance(found, Missing):
        return found
    formula = f"proven: no month after {found.last} was {'higher' if high else 'lower'}"
    return Peak(key=f"{of.key}.{kind}", months=found.months, last=found.last, high=high, places=found.places, formula=formula)


def level_peak(of: Subject, kind: str, *, high: bool) -> Said | Missing | None:
    known, wanted = of.level, "up" if high else "down"
    if known is None or (of.line == BALANCE and of.direction != wanted):
        return None  # a balance is the largest surplus or the largest deficit, never the smallest
    found = peak(of, kind, known, lambda at: of.history.level(at, of.line), high=high)
    if isinstance(found, Missing):
        return found
    return (found, PeakOf(subject=of.name(), peak=found)) if found.months >= NEWS else None


def pace(of: Subject, kind: str, *, high: bool) -> Said | Missing | None:
    known = of.change
    if known is None or of.direction != ("up" if high else "down") or of.line == BALANCE:
        return None
    found = peak(of, kind, known, lambda at: of.history.change(at, of.line), high=high)
    if isinstance(found, Missing):
        return found
    return (found, PaceOf(subject=of.name(), peak=found)) if found.months >= NEWS else None


def double_digits(of: Subject) -> Said | Missing | None:
    """The first change of two digits in this direction for some time."""
    way = of.sided
    if of.line == BALANCE or way is None or not of.change:
        return None
    sign = 1 if way == "up" else -1

    def reached(month: YearMonth) -> bool | None:
        known = of.history.change(month, of.line)
        return half_up(known.quantity.value, max(known.quantity.step, TENTH)) * sign >= TEN if known else None

    if not reached(of.month):
        return None
    found = last_time(of.month, reached, of.series.places)
    if isinstance(found, Missing) or found.months == 1:
        return found if isinstance(found, Missing) else None
    fact = turn_fact(f"{of.key}.double_digits", found, of.month)
    return fact, DoubleDigits(subject=of.name(), trend=of.trend(way), turn=fact)


def above(of: Subject, limit: Amount) -> Test:
    """The test whether a month's amount was above a round amount; None where rounding hides it."""
    value = limit.quantity.value

    def test(month: YearMonth) -> bool | None:
        known = of.history.level(month, of.line)
        if known is None or known.quantity.low < value < known.quantity.high:
            return None
        return known.quantity.value > value

    return test


def passed(of: Subject) -> Amount | None:
    """The highest round amount that the month is above."""
    known = of.level
    reached = [limit for limit in of.thresholds if known and known.quantity.low > limit.quantity.value]
    return reached[-1] if reached else None


def level_places(of: Subject) -> Callable[[YearMonth], tuple[Place, ...]]:
    def places(month: YearMonth) -> tuple[Place, ...]:
        known = of.history.level(month, of.line)
        return known.places if known else ()

    return places


def crossed(of: Subject) -> Said | Missing | None:
    """The first month above a round amount for some time."""
    limit = passed(of)
    if limit is None:
        return None
    found = last_time(of.month, above(of, limit), level_places(of))
    if isinstance(found, Missing) or found.months == 1:
        return found if isinstance(found, Missing) else None
    fact = turn_fact(f"{of.key}.crossed", found, of.month)
    return fact, Crossed(subject=of.name(), threshold=limit, turn=fact)


def held(of: Subject) -> Said | Missing | None:
    """How many months the amount has been above a round one."""
    limit = passed(of)
    found = run(of.month, above(of, limit), level_places(of)) if limit else None
    if not isinstance(found, Run) or limit is None:
        return found if isinstance(found, Missing) else None
    fact = streak_fact(f"{of.key}.held", found)
    return (fact, Held(subject=of.name(), held=fact, threshold=limit)) if fact else None


def contribution(of: Subject) -> Said | Missing | None:
    """Percentage points that an item or region adds to the growth of exports; None where rounding leaves the tenth open."""
    value, change = of.history.value(of.month, of.line), of.change
    total, growth = of.history.value(of.month, EXPORTS), of.history.change(of.month, EXPORTS)
    if len(of.line) == 1 or not (value and change and total and growth):
        return None
    ends = [
        100 * (amount - amount / (1 + rate / 100)) / (whole / (1 + all_rate / 100))
        for amount in (value.quantity.low, value.quantity.high)
        for rate in (change.quantity.low, change.quantity.high)
        for whole in (total.quantity.low, total.quantity.high)
        for all_rate in (growth.quantity.low, growth.quantity.high)
        if min(rate, all_rate) > -100 and whole > 0  # noqa: PLR2004 - percent: what fell by all of itself has no base
    ]
    tenths = {half_up(end, TENTH) for end in ends}
    if len(tenths) != 1:
        return None
    fact = Points(
        key=f"{of.key}.contribution",
        quantity=Quantity(tenths.pop(), TENTH),
        places=(*value.places, *change.places, *total.places, *growth.places),
        formula=f"the rise of {of.key} over the exports of the year before",
    )
    return fact, Contribution(subject=of.name(), points=fact)


def streak_fact(key: str, found: Run) -> Streak | None:
    if found.months == 1:
        return None
    formula = f"{found.proof}: months from {found.start} on"
    return Streak(key=key, months=found.months, start=found.start, proof=found.proof, places=found.places, formula=formula)


def turn_fact(key: str, found: Return, month: YearMonth) -> Turn:
    formula = f"{found.proof}: months from {found.last} to {month}"
    return Turn(key=key, months=found.months, last=found.last, proof=found.proof, places=found.places, formula=formula)
