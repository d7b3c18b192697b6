"""What must be true of a month's figures: one generator a sentence, each finding at the figure that was typed.

Every printed figure is an interval (45.8 is 45.75 to 45.85): two figures disagree only when their intervals cannot meet, so
rounding never raises an alarm and a slip does.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from relgen.diagnostics import Diagnostic
from relgen.facts import TENTH, YearMonth, direction_of
from relgen.quantity import Quantity, half_up
from relgen.trade.angle_checks import angles_asked_for_are_there, totals_of_the_year_are_those_of_its_months
from relgen.trade.angles import Run, series_run
from relgen.trade.check_context import Check, Context, entries, number, path, prints
from relgen.trade.history import DAYS, EXPORTS, IMPORTS, Line, Series, find
from relgen.trade.model import Filed
from relgen.trade.text_checks import (
    names_are_known,
    references_name_what_is_there,
    texts_are_in_every_language,
    typed_figures_are_the_months_own,
)

UNIT_SLIP = Decimal(
    8
)  # a total never moves by this factor from one month to the next; a slip of unit is a factor of ten or more
EVERYTHING = Decimal(100)  # percent
TOTALS = ("exports", "imports", "balance", "daily_exports", "working_days")
REVISED = Decimal(1)  # points by which revisions of last year's month that are not at hand may move a change (0.6 in 2019-11)


def every_row_says_something(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    rows: list[tuple[Line, object]] = [((name,), getattr(filed.month, name)) for name in TOTALS]
    rows += [((kind, name), entry) for kind, name, entry in entries(filed.month)]
    for line, row in rows:
        known = [getattr(row, field, None) for field in ("value", "change", "direction")]
        if row is not None and not any(known):
            message = f"{'.'.join(line)} has neither a value nor a change"
            hint = "give one of them" if len(line) == 1 else "give one of them, or 'direction: up', 'down' or 'flat'"
            yield Diagnostic("RG216", filed.source.place(line, of_key=True), message, hint)


def no_fall_exceeds_everything(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    lines: list[Line] = [EXPORTS, IMPORTS, ("daily_exports",), *((kind, name) for kind, name, _ in entries(filed.month))]
    for line in lines:
        change = getattr(find(filed.month, line), "change", None)
        if change and change.value < -EVERYTHING:
            message = f"{'.'.join(line)}.change is {number(change)}: nothing falls by more than {EVERYTHING} percent"
            yield Diagnostic("RG215", filed.source.place((*line, "change")), message, "correct the point in the figure")


def balance_is_exports_minus_imports(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    for keys, part in prints(filed):
        exports, imports, balance = part.exports, part.imports, part.balance
        if not (exports and exports.value and imports and imports.value and balance and balance.value):
            continue
        low, high = exports.value.low - imports.value.high, exports.value.high - imports.value.low
        if not balance.value.meets(low, high):
            difference = exports.value.value - imports.value.value
            message = (
                f"{path(keys, 'balance')} is {number(balance.value)}, "
                f"but exports {number(exports.value)} minus imports {number(imports.value)} is {difference:,f}"
            )
            yield Diagnostic(
                "RG201", filed.source.place((*keys, "balance", "value")), message, "correct the figure that was mistyped"
            )


def daily_exports_times_days_is_exports(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    month = filed.month
    daily, days = month.daily_exports, month.working_days
    if not (daily and daily.value and days and days.value and month.exports.value):
        return
    low, high = daily.value.low * days.value.value, daily.value.high * days.value.value
    if not month.exports.value.meets(low, high):
        product = daily.value.value * days.value.value
        message = (
            f"daily_exports is {number(daily.value)}, times {number(days.value)} working days {product:,f}, "
            f"but exports is {number(month.exports.value)}"
        )
        yield Diagnostic(
            "RG202", filed.source.place(("daily_exports", "value")), message, "correct the figure that was mistyped"
        )


def direction_is_that_of_the_change(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    for kind, name, entry in entries(filed.month):
        if entry.direction and entry.change:
            typed = direction_of(half_up(entry.change.value, max(entry.change.step, TENTH)))
            if typed != entry.direction:
                message = f"{kind}.{name}.direction is '{entry.direction}', but its change is {number(entry.change)}"
                yield Diagnostic(
                    "RG203", filed.source.place((kind, name, "direction")), message, "delete 'direction', or correct the sign"
                )


def stated_runs_agree_with_history(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    month = filed.month.month
    lines: list[Line] = [("exports",), ("imports",), ("balance",), ("daily_exports",)]
    lines += [(kind, name) for kind, name, _ in entries(filed.month)]
    for line in lines:
        row = find(filed.month, line)
        streak = getattr(row, "streak", None)
        if streak is None:
            continue
        yield from streak_faults(filed, Series(context.history, line), month, streak)


def streak_faults(filed: Filed, series: Series, month: YearMonth, streak: int) -> Iterator[Diagnostic]:
    keys = (*series.line, "streak")
    moved = series.moved(month)
    name = ".".join(series.line)
    if moved is None or moved.direction == "flat":
        message = f"{name}.streak is {streak}, but the month has no rise or fall of it to count"
        yield Diagnostic("RG204", filed.source.place(keys), message, "give its change or direction, or delete 'streak'")
        return
    went = series.went(moved.direction)
    for back in range(1, streak):
        if went(month.plus(-back)) is False:
            message = f"{name}.streak is {streak}, but {month.plus(-back)} went the other way: the run is {back}"
            yield Diagnostic("RG204", filed.source.place(keys), message, f"write {back}, or correct {month.plus(-back)}")
            return
    run = series_run(series, month, moved.direction)
    if isinstance(run, Run) and run.months != streak and went(month.plus(-streak)) is not True:
        message = f"{name}.streak is {streak}, but the run is {run.months} months, as stated for the months before"
        yield Diagnostic("RG204", filed.source.place(keys), message, f"write {run.months}, or correct what is stated before")
        return
    if went(month.plus(-streak)) is True:
        message = f"{name}.streak is {streak}, but {month.plus(-streak)} went the same way: the run is longer"
        yield Diagnostic("RG204", filed.source.place(keys), message, f"count again, or correct {month.plus(-streak)}")


def changes_agree_with_last_year(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    month, year_before = filed.month.month, filed.month.month.plus(-12)
    lines: list[Line] = [EXPORTS, IMPORTS, *((kind, name) for kind, name, _ in entries(filed.month))]
    for line in lines:
        row = find(filed.month, line)
        value, change = getattr(row, "value", None), getattr(row, "change", None)
        before = context.history.value(year_before, line)
        if not (value and change and before) or before.quantity.low <= 0:
            continue
        low = (value.low / before.quantity.high - 1) * 100 - REVISED
        high = (value.high / before.quantity.low - 1) * 100 + REVISED
        off_by_unit = not 1 / UNIT_SLIP < value.value / before.quantity.value < UNIT_SLIP
        if not off_by_unit and not change.meets(low, high):
            worked_out = half_up((value.value / before.quantity.value - 1) * 100, TENTH)
            message = (
                f"{'.'.join(line)}.change is {number(change)}, but from {number(before.quantity)} in {year_before} "
                f"to {number(value)} in {month} is {worked_out:+f} percent"
            )
            yield Diagnostic(
                "RG205", filed.source.place((*line, "change")), message, "correct the sign or the figure that was mistyped"
            )


def working_days_agree_with_last_year(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    days = filed.month.working_days
    year_before = filed.month.month.plus(-12)
    before = context.history.value(year_before, DAYS)
    if days and days.value and days.value.value > 31:  # noqa: PLR2004 - no month is longer
        message = f"working_days is {number(days.value)}, more than a month has"
        yield Diagnostic("RG214", filed.source.place(("working_days", "value")), message)
    elif days and days.value and days.change and before:
        difference = days.value.value - before.quantity.value
        if difference != days.change.value:
            message = (
                f"working_days.change is {number(days.change)}, "
                f"but {number(days.value)} days less {number(before.quantity)} in {year_before} is {difference:+f}"
            )
            yield Diagnostic(
                "RG214", filed.source.place(("working_days", "change")), message, "correct the figure that was mistyped"
            )


def days_are_in_order(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    month = filed.month
    announced = YearMonth(month.announced.year, month.announced.month)
    if month.month.until(announced) < 1:
        message = f"announced is {month.announced}, before the month {month.month} is over"
        yield Diagnostic(
            "RG206",
            filed.source.place(("announced",)),
            message,
            f"a release of {month.month} is of {month.month.plus(1)}-01 or later",
        )
    elif month.month.until(announced) > 2:  # noqa: PLR2004 - months
        message = f"announced is {month.announced}, more than two months after {month.month}"
        yield Diagnostic("RG206", filed.source.place(("announced",)), message, "check the year and the month")
    for index, revision in enumerate(month.revisions):
        if revision.announced <= month.announced:
            message = f"revisions[{index + 1}] is announced on {revision.announced}, not after the release of {month.announced}"
            yield Diagnostic("RG206", filed.source.place(("revisions", index, "announced")), message, "correct the day")
    for index, (earlier, later) in enumerate(pairwise(month.revisions), start=1):
        if later.announced <= earlier.announced:
            message = f"revisions[{index + 1}] is announced on {later.announced}, not after {earlier.announced} before it"
            yield Diagnostic(
                "RG206", filed.source.place(("revisions", index, "announced")), message, "order the revisions by day"
            )


def units_are_those_of_the_month_before(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    for line in (("exports",), ("imports",), ("daily_exports",)):
        row = find(filed.month, line)
        value = getattr(row, "value", None)
        before = context.history.value(filed.month.month.plus(-1), line)
        if value is None:
            continue
        usual = before.quantity.value if before else None
        if value.value <= 0 or (usual and usual > 0 and not usual / UNIT_SLIP < value.value < usual * UNIT_SLIP):
            than = f", but {filed.month.month.plus(-1)} had {number(before.quantity)}" if before else ""
            message = f"{'.'.join(line)} is {number(value)} million dollars{than}"
            yield Diagnostic("RG207", filed.source.place((*line, "value")), message, slip_hint(value))
    total = filed.month.exports.value
    for kind, name, entry in entries(filed.month):
        if entry.value and total and entry.value.low > total.high:
            message = f"{kind}.{name} is {number(entry.value)} million dollars, more than all exports ({number(total)})"
            yield Diagnostic("RG207", filed.source.place((kind, name, "value")), message, slip_hint(entry.value))


def slip_hint(value: Quantity) -> str:
    return f"if billions are meant, write '{value.value.normalize():f} billion'" if 0 < value.value < 1000 else "check the unit"  # noqa: PLR2004


def items_do_not_exceed_exports(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    total = filed.month.exports.value
    values = [entry.value for entry in filed.month.items.values() if entry.value]
    if total and len(values) > 1 and sum(value.low for value in values) > total.high:
        message = f"the items add up to {sum(value.value for value in values):,f}, more than all exports ({number(total)})"
        yield Diagnostic("RG213", filed.source.place(("items",), of_key=True), message, "one of the items has a slip of unit")


def the_month_is_that_of_the_file_name(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    name = filed.source.path.rpartition("/")[2].removesuffix(".yaml")
    if name != str(filed.month.month):
        message = f"month is {filed.month.month}, but the file is {name}.yaml"
        yield Diagnostic("RG208", filed.source.place(("month",)), message, "rename the file, or correct the month")


CHECKS: tuple[Check, ...] = (
    the_month_is_that_of_the_file_name,
    days_are_in_order,
    every_row_says_something,
    no_fall_exceeds_everything,
    units_are_those_of_the_month_before,
    balance_is_exports_minus_imports,
    daily_exports_times_days_is_exports,
    direction_is_that_of_the_change,
    stated_runs_agree_with_history,
    changes_agree_with_last_year,
    working_days_agree_with_last_year,
    items_do_not_exceed_exports,
    angles_asked_for_are_there,
    totals_of_the_year_are_those_of_its_months,
    names_are_known,
    texts_are_in_every_language,
    references_name_what_is_there,
    typed_figures_are_the_months_own,
)


def check(filed: Filed, context: Context) -> list[Diagnostic]:
    """All that is wrong with the figures and texts of a month."""
    return [diagnostic for each in CHECKS for diagnostic in each(filed, context)]
