"""What may be true of a month and is worth a look: each is a note."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from relgen.history.checks.context import Context, File, figure, number
from relgen.history.layout import find, written
from relgen.values.diagnostics import Diagnostic

MOST = Decimal("0.5")  # of a whole: no part is so large
TIMES = 10  # what a change has been at its largest
ENOUGH = 6  # months that a change must be known for, before it can be called unlike them
AGAINST = {"up": "down", "down": "up"}
TENTH_OF_A_BILLION = 100  # millions: shorter figures may end in a zero by chance
LONGEST_WAIT = 2  # months between a month and its release


def parts_that_are_most_of_their_whole(file: File, context: Context) -> Iterator[Diagnostic]:
    for address in context.layout.entries(file.model):
        breakdown = context.layout.breakdown(address)
        value, whole = figure(file.model, address, "value"), context.layout.whole(address)
        total = figure(file.model, whole, "value")
        if breakdown and breakdown.exclusive and value and total and total.high > value.low > total.high * MOST:
            message = f"{written(address)} is {number(value)}, more than half of all {written(whole)} ({number(total)})"
            yield Diagnostic("RG227", file.source.place((*address, "value")), message, "check the unit", "note")


def changes_unlike_any_before(file: File, context: Context) -> Iterator[Diagnostic]:
    earlier = [month for month in context.history.known_months() if month < file.model.month]
    for address in context.layout.addresses(file.model):
        change = figure(file.model, address, "change") if context.layout.unit(address) == "dollars" else None
        known = [context.history.change(month, address) for month in earlier] if change else []
        sizes = [abs(each.quantity.value) for each in known if each]
        if change and len(sizes) >= ENOUGH and abs(change.value) > TIMES * max(*sizes, Decimal(1)):
            message = f"{written(address)}.change is {number(change)}; in the months at hand it was {max(sizes):,f} at most"
            yield Diagnostic("RG227", file.source.place((*address, "change")), message, "check the point in the figure", "note")


def entries_that_no_draft_says(file: File, context: Context) -> Iterator[Diagnostic]:
    """Where a release counts sets of names, an entry that no set counts is said only if it has a reason."""
    for breakdown in context.layout.breakdowns:
        named: Mapping[str, object] = find(file.model, (breakdown.kind,)) or {}
        if breakdown.counted and context.counted:
            for name, entry in named.items():
                if name in context.names[breakdown.kind] - context.counted and not getattr(entry, "reason", None):
                    message = f"{breakdown.kind}.{name} is in no set of names.yaml and has no reason, so no draft says it"
                    place = file.source.place((breakdown.kind, name), of_key=True)
                    yield Diagnostic("RG228", place, message, "give it a reason, or add it to a set that counts it", "note")


def entries_that_all_moved_against_their_whole(file: File, context: Context) -> Iterator[Diagnostic]:
    """One riser in a month of a large fall: a reader asks what fell."""
    month, layout = file.model.month, context.layout
    for breakdown in layout.breakdowns:
        whole = context.history.moved(month, breakdown.of) if breakdown.counted and breakdown.of else None
        named: Mapping[str, object] = find(file.model, (breakdown.kind,)) or {}
        ways = {each.direction for name in named if (each := context.history.moved(month, (breakdown.kind, name)))}
        change = figure(file.model, breakdown.of, "change")
        if whole and change and ways and ways == {AGAINST.get(whole.direction)}:
            went = "rose" if whole.direction == "down" else "fell"
            total = f"{written(breakdown.of)} changed by {number(change)}"
            message = f"all {breakdown.kind} at hand {went} ({', '.join(named)}), but {total}"
            hint = f"add those that went the other way, {breakdown.kind}: {{NAME: {{direction: {whole.direction}}}}}"
            yield Diagnostic("RG230", file.source.place((breakdown.kind,), of_key=True), message, hint, "note")


def releases_long_after_their_month(file: File, _: Context) -> Iterator[Diagnostic]:
    announced = file.model.announced
    after = (announced.year - file.model.month.year) * 12 + announced.month - file.model.month.month
    if after > LONGEST_WAIT:
        message = f"announced is {announced}, more than two months after {file.model.month}"
        yield Diagnostic("RG227", file.source.place(("announced",)), message, "check the year and the month", "note")


def differences_of_rounded_amounts(file: File, context: Context) -> Iterator[Diagnostic]:
    """A difference that is not stated may be one off in the last digit that it is printed with; a stated one is as typed."""
    for rule in context.layout.differences:
        known = context.history.value(file.model.month, rule.result)
        level = context.history.level(file.model.month, rule.result)
        if known and level and level.quantity.step > known.quantity.step:
            message = f"{written(rule.result)} is worked out from rounded amounts as {number(known.quantity)}"
            hint = f"it may be one off in its last digit: state the published one, {written(rule.result)}: …"
            yield Diagnostic("RG223", file.source.place(rule.minuend, of_key=True), message, hint, "note")


def amounts_of_unlike_digits(file: File, context: Context) -> Iterator[Diagnostic]:
    """Amounts that a line says side by side and that hang together: in unlike digits, they look like a wrong sum."""
    for rule in context.layout.differences:
        addresses = (rule.minuend, rule.subtrahend, rule.result)
        known = {each: value for each in addresses if (value := figure(file.model, each, "value"))}
        finest = min((value.step for value in known.values()), default=Decimal(0))
        coarse = [each for each, value in known.items() if value.step > finest and value.step >= TENTH_OF_A_BILLION]
        if coarse:
            named = " and ".join(f"{written(each)} ({number(known[each])})" for each in coarse)
            others = " and ".join(f"{written(each)} ({number(known[each])})" for each in known if each not in coarse)
            message = f"{named} in fewer digits than {others}: side by side they look like a wrong sum"
            hint = (
                f"type the published digits of {' and '.join(map(written, coarse))}, down to {finest:f} million, if there are"
            )
            yield Diagnostic("RG231", file.source.place(coarse[0], of_key=True), message, hint, "note")
