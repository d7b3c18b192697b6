"""Which way the change of an average went from the month before: −12.5 percent, then −7.3, went up."""

from decimal import Decimal

from relgen.history.layout import Address, PerDay
from relgen.history.months import History
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.quantity import Quantity

WHOLE = Decimal(100)  # percent


def moved_from_month_before(history: History, month: YearMonth) -> dict[Address, Direction]:
    """By average, the way of its change; only where the figures at hand settle it."""
    found: dict[Address, Direction] = {}
    for rule in history.layout.per_day:
        now, before = change_of_average(history, month, rule), change_of_average(history, month.plus(-1), rule)
        if now and before and not now.meets(before):
            found[rule.average] = "up" if now.low > before.high else "down"
    return found


def change_of_average(history: History, month: YearMonth, rule: PerDay) -> Quantity | None:
    """In percent from the year before: as printed, else from the total's change and the working days of both years."""
    printed = history.change(month, rule.average)
    if printed:
        return printed.quantity
    total, days, more = history.change(month, rule.total), history.value(month, rule.days), history.change(month, rule.days)
    if not (total and days and more):
        return None
    before = days.quantity.value - more.quantity.value
    if days.quantity.value <= 0 or before <= 0:
        return None
    return (total.quantity + WHOLE) * (before / days.quantity.value) - WHOLE
