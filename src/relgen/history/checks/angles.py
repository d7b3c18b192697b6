"""What must be true of the angles that a month file asks for, and of its totals of the year."""

from collections.abc import Iterator
from decimal import Decimal

from relgen.history.all_claims import all_claims, angle_names
from relgen.history.checks.context import Context, File, figure, number
from relgen.history.checks.names import corrected
from relgen.history.layout import written
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Nearest
from relgen.values.quantity import Quantity

REVISIONS = Decimal("0.01")  # by how much revisions that are not at hand often move a total (2020: 0.3 percent)


def angles_asked_for_are_there(file: File, context: Context) -> Iterator[Diagnostic]:
    """An angle to say must be proven or stated; one to skip must be the name of one."""
    model = file.model
    if not (model.say or model.skip):
        return
    found = all_claims(context.history, model.month, context.policy)
    unknown = {each.name: each for each in found.unknown}
    names = angle_names(context.history, model.month)
    nearest = Nearest()
    for field, asked in (("say", model.say), ("skip", model.skip)):
        for index, name in enumerate(asked):
            place = file.source.place((field, index))
            if name not in names:
                meant, remedy = corrected(context, name)
                near = meant if meant in names else None if remedy else nearest(name, names)
                listed = "`relgen explain` lists those that are left unsaid"
                hint = f"did you mean '{near}'?" if near else remedy[0] if remedy else listed
                yield Diagnostic("RG217", place, f"no angle is called '{name}'", hint)
            elif field == "say" and name in unknown:
                message = f"'{name}' is not proven: {unknown[name].why}"
                yield Diagnostic("RG217", place, message, "add that month, state it in history.yaml, or delete the line")
            elif field == "say" and name not in found.angles:
                yield Diagnostic("RG217", place, f"'{name}' is not so in {model.month}", "delete the line")


def totals_of_the_year_are_those_of_its_months(file: File, context: Context) -> Iterator[Diagnostic]:
    layout, history = context.layout, context.history
    months = [YearMonth(file.model.month.year, number) for number in range(1, file.model.month.month + 1)]
    for address in layout.year_totals:
        total = figure(file.model, ("year", *address), "value")
        known = [history.value(month, address) for month in months]
        there = [each.quantity.value for each in known if each]
        if total is None or len(there) < len(known):
            continue
        traded = [history.value(month, layout.main) for month in months] if layout.is_balance(address) else known
        slack = sum((each.quantity.value for each in traded if each), start=Decimal(0)) * REVISIONS
        if total.meets(Quantity.known(sum(there), 2 * slack)):
            continue
        message = f"year.{written(address)} is {number(total)}, but its months add up to {sum(there):,f}"
        place = file.source.place(("year", *address, "value"))
        if total.meets(Quantity.known(sum(there), 4 * slack)):
            hint = "fits if its months were revised by one to two percent; add those revisions if they were announced"
            yield Diagnostic("RG219", place, message, hint, "note")
        else:
            yield Diagnostic("RG219", place, message, "correct the figure that was mistyped")
