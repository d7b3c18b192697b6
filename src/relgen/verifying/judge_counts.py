"""Counts of items and regions, held against the directions of those that they may be of."""

from collections.abc import Iterable
from decimal import Decimal

from relgen.history.layout import Address
from relgen.values.diagnostics import Place
from relgen.values.facts import Direction
from relgen.values.marks import Counted
from relgen.verifying.claims import CountClaim, TotalClaim
from relgen.verifying.data import Data, at
from relgen.verifying.verdicts import COUNT, Remedy, Verdict, contradicted, proven, unknown


def entries(data: Data, kind: str) -> dict[Address, Direction]:
    """The entries of a breakdown, and which way each went."""
    found: dict[Address, Direction] = {}
    for address in data.addresses():
        if len(address) == 2 and address[0] == kind:  # noqa: PLR2004 - of a breakdown, not within an entry of one
            known = data.history.moved(data.month, address)
            if known:
                found[address] = known.direction
    return found


def kind_of(claim: CountClaim | TotalClaim, data: Data) -> str:
    counted = tuple(each.kind for each in data.history.layout.breakdowns if each.counted)
    return claim.counted.of or next(iter(counted), "")


def count(claim: CountClaim, data: Data) -> Verdict:
    kind = kind_of(claim, data)
    known = entries(data, kind)
    groups = groups_of(claim, kind, known, data)
    if not groups and (told := out_of_bounds(claim, kind, known, data)):
        return told
    if not groups:
        return unknown(claim, "count", f"the data do not have every one of the {kind} that are counted")
    counts = {name: sum(known[address] == claim.way for address in group) for name, group in groups.items()}
    first, group = next(iter(groups.items()))
    places = places_of(data, group)
    number = claim.counted.number
    if claim.counted.every:
        number = number if number > 0 else len(group)
    for name, right in counts.items():
        if agrees(claim.counted, number, right, len(groups[name])):
            return proven(claim, "count", name, places)
    message = (
        f"{counts[first]} of {len(group)} {kind} are {claim.way}, the text says {told_as(claim.counted, number)}{at(places)}"
    )
    core = claim.counted.core
    remedy = (Remedy(*core, data.spoken.number(claim.counted, counts[first])),) if core[1] else ()
    return contradicted(claim, "count", COUNT, first, message, places=places, remedies=remedy)


def agrees(counted: Counted, number: int, right: int, size: int) -> bool:
    """Whether so many of `size` are what a text says: a number, or a part of the whole."""
    if counted.share is None or not size:
        return number == right
    least, most = counted.share
    return least <= Decimal(right) / size <= most


def told_as(counted: Counted, number: int) -> str:
    least, most = counted.share or (0, 0)
    return f"{number}" if counted.share is None else f"{least:.0%} to {most:.0%}"


def out_of_bounds(claim: CountClaim, kind: str, known: dict[Address, Direction], data: Data) -> Verdict | None:
    """A count that is wrong of every set that may be meant, whichever way those went that are not told."""
    sets = [tuple((kind, name) for name in each.members) for each in data.sets]
    sets = [each for each in sets if not claim.total or len(each) == claim.total]
    number, told = claim.counted.number, []
    for group in [*sets, *([] if claim.total else [tuple(known)])]:
        ways = [known.get(each) for each in group]
        least, most = ways.count(claim.way), ways.count(claim.way) + ways.count(None)
        if any(agrees(claim.counted, number, each, len(group)) for each in range(least, most + 1)):
            return None
        if not least and claim.counted.share is None:
            return None
        told.append(f"{least} to {most} of {len(group)}")
    if (claim.counted.every and claim.counted.share is None) or not told:
        return None
    message = f"{', or '.join(told)} {kind} are {claim.way}, the text says {told_as(claim.counted, number)}"
    return contradicted(claim, "count", COUNT, f"{kind}.{claim.way}.count", message)


def groups_of(claim: CountClaim, kind: str, known: dict[Address, Direction], data: Data) -> dict[str, tuple[Address, ...]]:
    """What a count may be of, by the key of the fact: the sets of which every name is known, else all that the month has.

    Where a text tells of how many it counts, it may be all that have a direction, or a rate.
    """
    if claim.among:
        return {f"{kind}.{claim.way}.count": claim.among} if all(each in known for each in claim.among) else {}
    rated = tuple(each for each in known if data.history.change(data.month, each))
    own = {f"{kind}.{claim.way}.count": tuple(known), f"{kind}.{claim.way}.rated.count": rated}
    if claim.told and (fitting := {key: group for key, group in own.items() if len(group) == claim.total}):
        return fitting
    if kind not in {each.kind for each in data.history.layout.breakdowns if each.counted}:
        return {f"{kind}.{claim.way}.count": tuple(known)} if known else {}
    whole = [each for each in data.sets if all((kind, name) in known for name in each.members)]
    return {
        f"{kind}.{claim.way}.{each.name}.count": tuple((kind, name) for name in each.members)
        for each in whole
        if not claim.total or len(each.members) == claim.total
    }


def places_of(data: Data, group: Iterable[Address]) -> tuple[Place, ...]:
    file = data.history.months[data.month]
    return tuple(file.source.place(address, of_key=True) for address in group)


def total(claim: TotalClaim, data: Data) -> Verdict:
    number = claim.counted.number
    sizes = {len(each.members): each for each in data.sets}
    kind = kind_of(claim, data)
    if number in sizes:
        return proven(claim, "total", f"{kind}.{sizes[number].name}.count", (sizes[number].place,))
    if number == len(entries(data, kind)):
        return proven(claim, "total", f"{kind}.count")
    known = ", ".join(f"{each.name} has {size}" for size, each in sizes.items())
    core = claim.counted.core
    nearest = min(sizes, key=lambda size: abs(size - number), default=0)
    remedy = (Remedy(*core, data.spoken.number(claim.counted, nearest)),) if core[1] and nearest else ()
    places = tuple(each.place for each in data.sets)
    return contradicted(
        claim,
        "count",
        COUNT,
        "sets",
        f"there is no set of {number} {claim.counted.of or 'names'}: {known}{at(places)}",
        places=places,
        remedies=remedy,
    )
