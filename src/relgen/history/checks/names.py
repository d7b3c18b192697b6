"""What must be true of the names of a month: they are those of names.yaml. All that they are called tells which is meant."""

from collections.abc import Iterator
from itertools import pairwise

from relgen.history.checks.context import Context, File, prints
from relgen.values.diagnostics import MOST_OF_A_CODE, Diagnostic

MOST_LISTED = 40  # names in a remedy
Remedy = tuple[str, str | None]  # what to do, and what to type in the place of the name


def names_are_known(file: File, context: Context) -> Iterator[Diagnostic]:
    found = 0
    for keys, part in prints(file):
        for address in context.layout.entries(part):
            kind, name = address[-2:]
            if name not in context.names[kind]:
                found += 1
                place = file.source.place((*keys, *address), of_key=True)
                hint, fix = remedy(context, kind, name, looked_up=found <= MOST_OF_A_CODE)
                yield Diagnostic("RG209", place, f"names.yaml has no '{name}' among its {kind}", hint, fix=fix)


def remedy(context: Context, kind: str, name: str, *, looked_up: bool = True) -> Remedy:
    """What to do about a name that is not one of a kind; looking for one that is alike takes long."""
    called = context.called[kind]
    meant = called.meant(name)
    if meant:
        return f"write {meant}", meant
    other = next((each for each in context.layout.kinds() if each != kind and context.called[each].meant(name)), None)
    if other:
        return f"'{context.called[other].meant(name)}' is one of the {other}: put it there", None
    alike = called.alike(name) if looked_up else None
    if alike:
        return f"did you mean '{alike}'?", None
    listed = ", ".join(sorted(context.names[kind])[:MOST_LISTED])
    return f"the {kind}: {listed}; add a new one to phrasebook/names.yaml, in every language", None


def corrected(context: Context, reference: str) -> tuple[str, Remedy | None]:
    """A reference such as `items.chips.turn` with its names as names.yaml has them, or as it is and what to do about a name."""
    parts = reference.split(".")
    for index, (kind, name) in enumerate(pairwise(parts)):
        if kind in context.layout.kinds() and name not in context.names[kind]:
            meant = context.called[kind].meant(name)
            if meant is None:
                return reference, remedy(context, kind, name)
            parts[index + 1] = meant
    return ".".join(parts), None
