"""What must be true of a month's figures among themselves and beside other months, each finding at the figure that was typed.

Every printed figure is an interval (45.8 is 45.75 to 45.85): two figures disagree only when their intervals cannot meet, so
rounding never raises an alarm and a slip does.
"""

from collections.abc import Iterator
from decimal import Decimal

from relgen.history.checks.context import Context, File, figure, number, path, prints
from relgen.history.claims import base
from relgen.history.layout import Address, find, written
from relgen.reading.fields import MonthModel, RevisionModel
from relgen.values.diagnostics import Diagnostic
from relgen.values.facts import direction_of
from relgen.values.quantity import TENTH, Quantity, half_up, percent_change

UNIT_SLIP = Decimal(8)  # no total moves by this factor from one month to the next; a slip of unit is a factor of ten or more
EVERYTHING = Decimal(100)  # percent
USUAL = Decimal(1)  # points by which a change is off where last year's month was revised as it often is (0.6 in 2019-11)
REVISED = Decimal(2)  # percent by which a revision that is not at hand may have moved last year's month (1.1 for 2020-03)


def every_row_says_something(file: File, context: Context) -> Iterator[Diagnostic]:
    for address in context.layout.addresses(file.model):
        row = find(file.model, address)
        known = [getattr(row, field, None) for field in ("value", "change", "direction")]
        if row is not None and not any(known):
            message = f"{written(address)} has neither a value nor a change"
            declared = context.layout.declared(address)
            hint = "give one of them" if declared else "give one of them, or 'direction: up', 'down' or 'flat'"
            yield Diagnostic("RG216", file.source.place(address, of_key=True), message, hint)


def no_fall_exceeds_everything(file: File, context: Context) -> Iterator[Diagnostic]:
    for keys, part in prints(file):
        for address in dollars(part, context):
            change = figure(part, address, "change")
            if change and change.value < -EVERYTHING:
                name = path((*keys, *address), "change")
                message = f"{name} is {number(change)}: nothing falls by more than {EVERYTHING} percent"
                place = file.source.place((*keys, *address, "change"))
                yield Diagnostic("RG215", place, message, "correct the point in the figure")


def dollars(part: MonthModel | RevisionModel, context: Context) -> Iterator[Address]:
    """The series of a month, or of a revision, that are amounts of money."""
    layout = context.layout
    return (address for address in layout.addresses(part) if layout.unit(address) == "dollars")


def differences_are_what_they_say(file: File, context: Context) -> Iterator[Diagnostic]:
    for keys, part in prints(file):
        for rule in context.layout.differences:
            whole, less, stated = (figure(part, each, "value") for each in (rule.minuend, rule.subtrahend, rule.result))
            if not (whole and less and stated) or stated.meets(whole - less):
                continue
            message = (
                f"{path(keys, written(rule.result))} is {number(stated)}, but {written(rule.minuend)} {number(whole)} "
                f"minus {written(rule.subtrahend)} {number(less)} is {number(whole - less)}"
            )
            place = file.source.place((*keys, *rule.result, "value"))
            yield Diagnostic("RG201", place, message, "correct the figure that was mistyped")


def averages_times_days_are_totals(file: File, context: Context) -> Iterator[Diagnostic]:
    for rule in context.layout.per_day:
        average, days, total = (figure(file.model, each, "value") for each in (rule.average, rule.days, rule.total))
        if not (average and days and total) or total.meets(average * days.value):
            continue
        message = (
            f"{written(rule.average)} is {number(average)}, times {number(days)} working days {number(average * days.value)}, "
            f"but {written(rule.total)} is {number(total)}"
        )
        place = file.source.place((*rule.average, "value"))
        yield Diagnostic("RG202", place, message, "correct the figure that was mistyped")


def direction_is_that_of_the_change(file: File, context: Context) -> Iterator[Diagnostic]:
    for address in context.layout.entries(file.model):
        direction, change = find(file.model, address).direction, figure(file.model, address, "change")
        if direction and change and direction_of(change.as_printed()) != direction:
            message = f"{written(address)}.direction is '{direction}', but its change is {number(change)}"
            place = file.source.place((*address, "direction"))
            yield Diagnostic("RG203", place, message, "delete 'direction', or correct the sign")


def changes_agree_with_last_year(file: File, context: Context) -> Iterator[Diagnostic]:
    """A change implies what last year's month was; that may have been revised since, but not by much."""
    month, year_before = file.model.month, file.model.month.plus(-12)
    averages = [rule.average for rule in context.layout.per_day]
    for address in dollars(file.model, context):
        value, change = figure(file.model, address, "value"), figure(file.model, address, "change")
        before = context.history.value(year_before, address)
        if address in averages or not (value and change and before) or before.quantity.low <= 0 or change.low <= -EVERYTHING:
            continue
        worked_out, implied = percent_change(value, before.quantity), base(value, change)
        if change.meets(worked_out.widened(USUAL)) or slip_of_unit(value, before.quantity):
            continue
        place = file.source.place((*address, "change"))
        revised = percent_change(implied, before.quantity)
        said = f"{written(address)}.change is {number(change)}, but from {number(before.quantity)} in {year_before}"
        message = f"{said} to {number(value)} in {month} is {half_up(worked_out.value, TENTH):+f} percent"
        if abs(revised.value) > REVISED:
            yield Diagnostic("RG205", place, message, "correct the sign or the figure that was mistyped")
        else:
            to = half_up(implied.value, max(before.quantity.step, Decimal(1)))
            hint = f"fits if {year_before} was revised to about {to:,f}, by {half_up(revised.value, TENTH):+f} percent"
            yield Diagnostic("RG205", place, message, f"{hint}; add that revision if it was announced", "note")


def slip_of_unit(value: Quantity, usual: Quantity) -> bool:
    """Whether a figure is so far from a positive one that another unit was meant."""
    return not usual.value / UNIT_SLIP < value.value < usual.value * UNIT_SLIP


def working_days_agree_with_last_year(file: File, context: Context) -> Iterator[Diagnostic]:
    year_before = file.model.month.plus(-12)
    for address in (rule.days for rule in context.layout.per_day):
        days, change = figure(file.model, address, "value"), figure(file.model, address, "change")
        before = context.history.value(year_before, address)
        if days and days.value > 31:  # noqa: PLR2004 - no month is longer
            message = f"{written(address)} is {number(days)}, more than a month has"
            yield Diagnostic("RG214", file.source.place((*address, "value")), message)
        elif days and change and before and days.value - before.quantity.value != change.value:
            message = (
                f"{written(address)}.change is {number(change)}, but {number(days)} days less {number(before.quantity)} "
                f"in {year_before} is {days.value - before.quantity.value:+f}"
            )
            place = file.source.place((*address, "change"))
            yield Diagnostic("RG214", place, message, "correct the figure that was mistyped")


def units_are_those_of_the_month_before(file: File, context: Context) -> Iterator[Diagnostic]:
    month_before = file.model.month.plus(-1)
    for address in dollars(file.model, context):
        value, before = figure(file.model, address, "value"), context.history.value(month_before, address)
        if value is None or context.layout.declared(address) is None or context.layout.is_balance(address):
            continue
        slipped = before is not None and before.quantity.value > 0 and slip_of_unit(value, before.quantity)
        if value.value <= 0 or slipped:
            than = f", but {month_before} had {number(before.quantity)}" if before else ""
            message = f"{written(address)} is {number(value)} million dollars{than}"
            yield Diagnostic("RG207", file.source.place((*address, "value")), message, slip_hint(value))


def no_part_exceeds_its_whole(file: File, context: Context) -> Iterator[Diagnostic]:
    for address in context.layout.entries(file.model):
        whole = context.layout.whole(address)
        value, total = figure(file.model, address, "value"), figure(file.model, whole, "value")
        if value and total and value.low > total.high:
            more = f"more than all {written(whole)} ({number(total)})"
            message = f"{written(address)} is {number(value)} million dollars, {more}"
            yield Diagnostic("RG207", file.source.place((*address, "value")), message, slip_hint(value))


def units_of_revisions_are_those_of_the_first_print(file: File, context: Context) -> Iterator[Diagnostic]:
    for index, revision in enumerate(file.model.revisions):
        for address in dollars(revision, context):
            value, first = figure(revision, address, "value"), figure(file.model, address, "value")
            if value and first and first.value > 0 and slip_of_unit(value, first):
                name = path(("revisions", index, *address), "value")
                message = f"{name} is {number(value)} million dollars, but the first print is {number(first)}"
                place = file.source.place(("revisions", index, *address, "value"))
                yield Diagnostic("RG207", place, message, slip_hint(value))


def slip_hint(value: Quantity) -> str:
    if 0 < value.value < 1000:  # noqa: PLR2004 - millions, which may have been typed as billions
        return f"if billions are meant, write '{value.value.normalize():f} billion'"
    return "check the unit"


def parts_do_not_add_up_to_more_than_their_whole(file: File, context: Context) -> Iterator[Diagnostic]:
    groups: dict[tuple[Address, str], list[Quantity]] = {}
    for address in context.layout.entries(file.model):
        breakdown, value = context.layout.breakdown(address), figure(file.model, address, "value")
        if breakdown and breakdown.exclusive and value:
            groups.setdefault((context.layout.whole(address), breakdown.kind), []).append(value)
    for (whole, kind), values in groups.items():
        total, added = figure(file.model, whole, "value"), sum(values, start=Quantity.known(0, 0))
        if total and len(values) > 1 and added.low > total.high:
            message = f"the {kind} add up to {number(added)}, more than all {written(whole)} ({number(total)})"
            place = file.source.place((*whole, kind) if find(file.model, (*whole, kind)) else (kind,), of_key=True)
            yield Diagnostic("RG213", place, message, f"one of the {kind} has a slip of unit")
