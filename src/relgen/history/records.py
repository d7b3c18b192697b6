"""Records and totals of the year: the place of an amount among all months, all Novembers, the months of its year.

A record is claimed only over a domain that is closed: the months of a year so far, or the months at hand together with what
`history.yaml` states of the time before them.
"""

from collections.abc import Iterator
from decimal import Decimal

from relgen.history.claims import Said
from relgen.history.layout import find
from relgen.history.messages import RecordOf, YearTotal
from relgen.history.subject import Subject
from relgen.history.vintages import Known
from relgen.history.walks import Missing
from relgen.reading.fields import Total
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Amount, Balance, Change, Direction
from relgen.values.quantity import TENTH, Quantity, half_up, percent_change
from relgen.values.standing import Domain, Record, YearSoFar

HALF_A_YEAR = 6  # months: the highest of fewer is no news
MOST_RANK = 9  # "the tenth highest" is no news


def record(of: Subject) -> Said | Missing | None:
    """The rank among all months."""
    return ranked(of, "ever", None)


def month_record(of: Subject) -> Said | Missing | None:
    """The rank among all months of this name."""
    return ranked(of, "calendar", of.month.month)


def ranked(of: Subject, domain: Domain, calendar: int | None) -> Said | Missing | None:
    known, before = of.level, of.history.stated
    rows = [row for row in before.records(of.address, calendar) if row[0] < of.month] if before else []
    stated = max(rows, key=lambda row: row[0], default=None)
    if known is None or stated is None or (of.is_balance and of.direction != "up"):
        return None
    until, highest, place = stated
    rivals = list(highest)
    places = [*known.places, place]
    for month in since(until, of.month, 12 if calendar else 1):
        other = of.levels(month)
        if other is None:
            return Missing(month)
        rivals.append(other.quantity)
        places += other.places
    rank = rank_among(known.quantity, rivals)
    listed_to_the_end = known.quantity.low >= highest[-1].high
    if rank is None or rank > MOST_RANK or not listed_to_the_end:
        return None
    return record_said(of, domain, rank, tuple(places), (until, place))


def since(until: YearMonth, month: YearMonth, step: int) -> Iterator[YearMonth]:
    """The months between `until` and `month`, newest first; every twelfth of them for one month of the year."""
    here = month.plus(-step)
    while here > until:
        yield here
        here = here.plus(-step)


def rank_among(own: Quantity, rivals: list[Quantity]) -> int | None:
    """1 for the highest; None where rounding hides which is higher."""
    if any(rival.low < own.high and own.low < rival.high for rival in rivals):
        return None
    return 1 + sum(rival.low >= own.high for rival in rivals)


def year_record(of: Subject) -> Said | Missing | None:
    """The highest amount of the year so far."""
    known = of.level
    if known is None or of.month.month < HALF_A_YEAR or (of.is_balance and of.direction != "up"):
        return None
    places = [*known.places]
    rivals = []
    for month in since(YearMonth(of.month.year - 1, 12), of.month, 1):
        other = of.levels(month)
        if other is None:
            return Missing(month)
        rivals.append(other.quantity)
        places += other.places
    return record_said(of, "year", 1, tuple(places)) if rank_among(known.quantity, rivals) == 1 else None


def record_said(
    of: Subject, domain: Domain, rank: int, places: tuple[Place, ...], stated: tuple[YearMonth, Place] | None = None
) -> Said:
    kind = {"ever": "record", "calendar": "month_record", "year": "year_record"}[domain]
    proof = f"stated up to {stated[0]}, proven after it" if stated else "proven: every month of the year is known"
    fact = Record(
        key=f"{of.key}.{kind}",
        rank=rank,
        domain=domain,
        month=of.month,
        proof="stated" if stated else "proven",
        statement=stated[1] if stated else None,
        places=places,
        formula=proof,
    )
    return fact, RecordOf(subject=of.name(), record=fact, month=of.month_fact())


def year_total(of: Subject) -> Said | Missing | None:
    """The year so far: as the editor states it, else added up, if no month of it is still preliminary."""
    file = of.history.months[of.month]
    stated: Total | None = find(file.model, ("year", *of.address))
    if stated and stated.value:
        place = file.source.place(("year", *of.address, "value"))
        change = stated.change
        changed = Known(change, (file.source.place(("year", *of.address, "change")),)) if change else None
        return total_said(of, Known(stated.value, (place,)), changed)
    own = of.history.value(of.month, of.address)
    if own is None or of.month.month == 1:
        return None
    total = added_up(of, own)
    if isinstance(total, Missing):
        return total
    return total_said(of, total, change_of_year(of, total))


def added_up(of: Subject, own: Known) -> Known | Missing:
    """The sum from January on. A month whose amount is preliminary would make it a figure that nobody published."""
    parts = [own]
    for month in since(YearMonth(of.month.year - 1, 12), of.month, 1):
        known = of.history.settled(month, of.address)
        if known is None:
            return Missing(month)
        parts.append(known)
    places = tuple(place for known in reversed(parts) for place in known.places)
    step = max(known.quantity.step for known in parts)
    value = half_up(sum((known.quantity.value for known in parts), start=Decimal(0)), step)
    return Known(Quantity.known(value, step), places, f"{of.key}.value of {of.month.year}-01 to {of.month}, added up")


def change_of_year(of: Subject, total: Known) -> Known | None:
    """Percent from the same months of the year before; None where those are not settled or rounding leaves the tenth open."""
    months = [of.month.plus(-12 - back) for back in range(of.month.month)]
    known = [of.history.settled(month, of.address) for month in months]
    before = [each for each in known if each]
    if of.is_balance or len(before) < len(months):
        return None
    year_before = sum((each.quantity for each in before), start=Quantity.known(0, 0))
    own = total.quantity.widened(total.quantity.step * (of.month.month - 1) / 2)  # each of its months was rounded
    change = percent_change(own, year_before).settled(TENTH)
    places = (*total.places, *(place for each in before for place in each.places))
    return Known(change, places, "the total over that of the year before") if change else None


def total_said(of: Subject, total: Known, change: Known | None) -> Said:
    key = f"{of.key}.year_total"
    kind = Balance if of.is_balance else Amount
    fact = kind(key=key, quantity=total.quantity, places=total.places, formula=total.formula)
    changed = (
        Change(key=f"{key}.change", quantity=change.quantity, places=change.places, formula=change.formula) if change else None
    )
    way: Direction = "down" if of.is_balance and total.quantity.value < 0 else "up"
    file = of.history.months[of.month]
    span = YearSoFar(key="year.span", last=of.month, places=(file.source.place(("month",)),))
    return fact, YearTotal(subject=of.name(way), span=span, total=fact, change=changed)
