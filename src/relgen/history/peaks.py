"""The highest and the fastest for some time, and the crossing of round amounts: claims of one series in one month."""

from decimal import Decimal

from relgen.history.claims import Said, streak_fact, turn_fact
from relgen.history.messages import Crossed, DoubleDigits, Held, PaceOf, PeakOf, SmallestOf
from relgen.history.months import UNKNOWN, Seen, Test
from relgen.history.subject import Look, Subject
from relgen.history.vintages import Known
from relgen.history.walks import Missing, Run, last_time, run
from relgen.values.calendar import YearMonth
from relgen.values.facts import Amount
from relgen.values.standing import Peak

NEWS = 3  # months: the highest of two is no news
TEN = Decimal(10)  # percent: from here on a change has two digits


def beats(known: Known, look: Look, *, high: bool) -> Test:
    """The test whether a month's figure was at least as high (or low) as `known`; None where rounding hides it."""

    def test(month: YearMonth) -> Seen:
        other = look(month)
        if other is None:
            return UNKNOWN
        above, below = other.quantity.low >= known.quantity.high, other.quantity.high <= known.quantity.low
        return Seen(None if not (above or below) else above if high else below, other.places)

    return test


def peak(of: Subject, kind: str, known: Known, look: Look, *, high: bool) -> Peak | Missing:
    found = last_time(of.month, beats(known, look, high=high))
    if isinstance(found, Missing):
        return found
    formula = f"proven: no month after {found.last} was {'higher' if high else 'lower'}"
    return Peak(key=f"{of.key}.{kind}", months=found.months, last=found.last, high=high, places=found.places, formula=formula)


def level_peak(of: Subject, kind: str, *, high: bool) -> Said | Missing | None:
    known, wanted = of.level, "up" if high else "down"
    if known is None or (of.is_balance and of.direction != wanted):
        return None  # a balance is the largest surplus or the largest deficit, never the smallest
    found = peak(of, kind, known, of.levels, high=high)
    if isinstance(found, Missing):
        return found
    return (found, PeakOf(subject=of.name(), peak=found, amount=printed(of))) if found.months >= NEWS else None


def printed(of: Subject) -> Amount | None:
    """The amount as it is printed; none of a balance, whose sign is its name."""
    value = None if of.is_balance else of.history.value(of.month, of.address)
    return Amount(key=of.key, quantity=value.quantity, places=value.places, formula=value.formula) if value else None


def pace(of: Subject, kind: str, *, high: bool) -> Said | Missing | None:
    known = of.change
    if known is None or of.direction != ("up" if high else "down") or of.is_balance:
        return None
    found = peak(of, kind, known, of.changes, high=high)
    if isinstance(found, Missing):
        return found
    return (found, PaceOf(subject=of.name(), peak=found)) if found.months >= NEWS else None


def smallest(of: Subject) -> Said | Missing | None:
    """The smallest rise, or fall, for some time: since a month that rose, or fell, as little, or went the other way."""
    way, known = of.sided, of.change
    if of.is_balance or way is None or known is None:
        return None
    found = peak(of, "smallest", known, of.changes, high=way == "down")
    if isinstance(found, Missing):
        return found
    return (found, SmallestOf(subject=of.name(), trend=of.trend(way), peak=found)) if found.months > 1 else None


def double_digits(of: Subject) -> Said | Missing | None:
    """The first change of two digits in this direction for some time."""
    way = of.sided
    if of.is_balance or way is None or not of.change:
        return None
    sign = 1 if way == "up" else -1

    def reached(month: YearMonth) -> Seen:
        known = of.changes(month)
        return Seen(known.quantity.as_printed() * sign >= TEN, known.places) if known else UNKNOWN

    if not reached(of.month).holds:
        return None
    found = last_time(of.month, reached)
    if isinstance(found, Missing) or found.months == 1:
        return found if isinstance(found, Missing) else None
    fact = turn_fact(f"{of.key}.double_digits", found, of.month)
    return fact, DoubleDigits(subject=of.name(), trend=of.trend(way), turn=fact)


def above(of: Subject, limit: Amount) -> Test:
    """The test whether a month's amount was above a round amount; None where rounding hides it."""
    value = limit.quantity.value

    def test(month: YearMonth) -> Seen:
        known = of.levels(month)
        if known is None:
            return UNKNOWN
        open_ = known.quantity.low < value < known.quantity.high
        return Seen(None if open_ else known.quantity.value > value, known.places)

    return test


def passed(of: Subject) -> Amount | None:
    """The highest round amount that the month is above."""
    known = of.level
    reached = [limit for limit in of.thresholds if known and known.quantity.low > limit.quantity.value]
    return reached[-1] if reached else None


def crossed(of: Subject) -> Said | Missing | None:
    """The first month above a round amount for some time."""
    limit = passed(of)
    if limit is None:
        return None
    found = last_time(of.month, above(of, limit))
    if isinstance(found, Missing) or found.months == 1:
        return found if isinstance(found, Missing) else None
    fact = turn_fact(f"{of.key}.crossed", found, of.month)
    return fact, Crossed(subject=of.name(), threshold=limit, turn=fact)


def held(of: Subject) -> Said | Missing | None:
    """How many months the amount has been above a round one."""
    limit = passed(of)
    found = run(of.month, above(of, limit)) if limit else None
    if not isinstance(found, Run) or limit is None:
        return found if isinstance(found, Missing) else None
    fact = streak_fact(f"{of.key}.held", found)
    return (fact, Held(subject=of.name(), held=fact, threshold=limit)) if fact else None
