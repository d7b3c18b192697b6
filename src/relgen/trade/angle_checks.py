"""What must be true of the angles that a month file asks for, of its totals of the year, and of `history.yaml`."""

from collections.abc import Iterator
from decimal import Decimal

from relgen.diagnostics import Diagnostic, nearest
from relgen.facts import YearMonth
from relgen.trade.before import WAYS, Before, disorder
from relgen.trade.check_context import Context, number
from relgen.trade.history import BALANCE, EXPORTS, IMPORTS, History, Line, Series
from relgen.trade.model import Filed
from relgen.trade.survey import CLAIMS, survey

REVISIONS = Decimal("0.01")  # by how much revisions that are not at hand may move a total (2020: 0.3 percent)


def angles_asked_for_are_there(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    """An angle to say must be proven or stated; one to skip must be the name of one."""
    month = filed.month
    if not (month.say or month.skip):
        return
    found = survey(context.history, month.month, context.policy)
    unknown = {each.name: each for each in found.unknown}
    subjects = ["exports", "imports", "balance", "daily_exports"]
    subjects += [f"{kind}.{name}" for kind in ("items", "regions") for name in getattr(month, kind)]
    names = [f"{subject}.{kind}" for subject in subjects for kind in (*CLAIMS, "year_total")] + ["daily_exports.both"]
    for field, asked in (("say", month.say), ("skip", month.skip)):
        for index, name in enumerate(asked):
            place = filed.source.place((field, index))
            if name not in names:
                near = nearest(name, names)
                hint = f"did you mean '{near}'?" if near else "`relgen explain` lists those that are left unsaid"
                yield Diagnostic("RG217", place, f"no angle is called '{name}'", hint)
            elif field == "say" and name in unknown:
                message = f"'{name}' is not proven: {unknown[name].key} of {unknown[name].month} is not known"
                yield Diagnostic("RG217", place, message, "add that month, state it in history.yaml, or delete the line")
            elif field == "say" and name not in found.angles:
                yield Diagnostic("RG217", place, f"'{name}' is not so in {month.month}", "delete the line")


def totals_of_the_year_are_those_of_its_months(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    lines: tuple[Line, ...] = (EXPORTS, IMPORTS, BALANCE)
    for line in lines:
        total = getattr(filed.month.year, line[0])
        if total is None or total.value is None:
            continue
        months = [YearMonth(filed.month.month.year, number) for number in range(1, filed.month.month.month + 1)]
        known = [context.history.value(month, line) for month in months]
        there = [each.quantity.value for each in known if each]
        traded = [context.history.value(month, EXPORTS) for month in months] if line == BALANCE else known
        slack = sum((each.quantity.value for each in traded if each), start=Decimal(0)) * REVISIONS
        if len(there) == len(known) and not total.value.meets(sum(there) - slack, sum(there) + slack):
            message = f"year.{line[0]} is {number(total.value)}, but its months add up to {sum(there):,f}"
            hint = "correct the figure that was mistyped"
            yield Diagnostic("RG219", filed.source.place(("year", line[0], "value")), message, hint)


def check_before(before: Before, history: History, names: Context) -> Iterator[Diagnostic]:
    """What `history.yaml` states and the months at hand contradict."""
    yield from disorder(before)
    for index, run in enumerate(before.file.runs):
        place = before.source.place(("runs", index, "of"))
        yield from unknown_name(run.of, names, before, ("runs", index, "of"))
        series, way = Series(history, run.of), WAYS[run.direction]
        first = run.until.plus(1 - run.months)
        for at in (month for month in history.filed if first <= month <= run.until):
            moved = series.moved(at)
            if moved and moved.direction != way:
                message = f"runs[{index + 1}] states {run.months} months up to {run.until}, but {at} went otherwise"
                yield Diagnostic("RG218", place, message, f"correct the run, or {at}")
                break
    for index, record in enumerate(before.file.records):
        yield from unknown_name(record.of, names, before, ("records", index, "of"))
        for month in history.filed:
            known = history.level(month, record.of)
            counts = month <= record.until and record.calendar in {None, month.month}
            if counts and known and record.highest and known.quantity.low > record.highest[0].high:
                highest = f"records[{index + 1}] states {number(record.highest[0])} as the highest"
                message = f"{highest}, but {month} had {number(known.quantity)}"
                yield Diagnostic("RG218", before.source.place(("records", index, "highest", 0)), message, "correct the record")


def unknown_name(line: Line, context: Context, before: Before, keys: tuple[str, int, str]) -> Iterator[Diagnostic]:
    if len(line) > 1 and line[1] not in context.names[line[0]]:
        message = f"names.yaml has no '{line[1]}' among its {line[0]}"
        yield Diagnostic("RG209", before.source.place(keys), message, "add it to phrasebook/names.yaml, in every language")
