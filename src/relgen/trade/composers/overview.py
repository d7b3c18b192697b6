"""The main items of a set: how many rose and fell, which, and for how long; only a list where the set is not known whole."""

from collections.abc import Iterator

from relgen.diagnostics import Place
from relgen.facts import Count, Direction, Listed, Name, Names, Trend
from relgen.plan import Message, NameSet, Paragraph
from relgen.standing import Runs, Streak
from relgen.trade.derive import EntryFacts, TradeFacts
from relgen.trade.messages import ItemCounts, ItemGroup, ItemRuns, KnownItems

ORDER: tuple[Direction, ...] = ("up", "down", "flat")


def overview(facts: TradeFacts, members: NameSet) -> Paragraph | None:
    found = groups(facts.items, members)
    if not found:
        return None
    if whole(found, members):
        return Paragraph("overview", tuple(item_groups(found, members)), members.name)
    rest = {way: [entry for entry in entries if entry.reason is None] for way, entries in found.items()}
    if not any(rest.values()):
        return None
    names = {way: names_fact(f"items.{way}", rest.get(way, [])) for way in ORDER}
    known = KnownItems(rising=names["up"], falling=names["down"], flat=names["flat"])
    return Paragraph("overview", (known,), members.name)


def counts(facts: TradeFacts, members: NameSet) -> Paragraph | None:
    found = groups(facts.items, members)
    if not found or not whole(found, members):
        return None
    numbers = {way: count_fact(way, found[way], members) for way in found}
    line = ItemCounts(
        total=total_fact(members), rising=numbers.get("up"), falling=numbers.get("down"), flat=numbers.get("flat")
    )
    return Paragraph("counts", (line,), members.name)


def runs(facts: TradeFacts, members: NameSet) -> Paragraph | None:
    """The runs of rises, longest first; items of equal run stand together in the month's order."""
    rising: dict[int, list[tuple[Name, Streak]]] = {}
    for entry in facts.items:
        trend, streak = entry.line.trend, entry.line.streak
        if entry.name.name in members.members and streak and trend and trend.direction == "up":
            rising.setdefault(streak.months, []).append((entry.name, streak))
    if not rising:
        return None
    grouped = tuple(
        (tuple(name for name, _ in rising[months]), rising[months][0][1]) for months in sorted(rising, reverse=True)
    )
    places = tuple(place for rows in rising.values() for _, streak in rows for place in streak.places)
    return Paragraph("runs", (ItemRuns(runs=Runs(key="items.runs", groups=grouped, places=places)),), members.name)


def groups(entries: tuple[EntryFacts, ...], members: NameSet | None = None) -> dict[Direction, list[EntryFacts]]:
    """The entries by direction, each in the month's order; directions that none took are left out."""
    found: dict[Direction, list[EntryFacts]] = {}
    for way in ORDER:
        went = [
            entry
            for entry in entries
            if entry.line.trend
            and entry.line.trend.direction == way
            and (members is None or entry.name.name in members.members)
        ]
        if went:
            found[way] = went
    return found


def whole(found: dict[Direction, list[EntryFacts]], members: NameSet) -> bool:
    return sum(len(entries) for entries in found.values()) == len(members.members)


def item_groups(found: dict[Direction, list[EntryFacts]], members: NameSet) -> Iterator[Message]:
    last = len(found) - 1
    for index, (way, entries) in enumerate(found.items()):
        names = names_fact(f"items.{way}.{members.name}", entries)
        if names:
            yield ItemGroup(
                total=total_fact(members),
                count=count_fact(way, entries, members),
                names=names,
                trend=Trend(key=f"items.{way}", direction=way, places=names.places, formula="direction of each item"),
                opening=index == 0,
                remaining=index == last > 0,
                every=last == 0,
            )


def names_fact(key: str, entries: list[EntryFacts]) -> Names | None:
    if not entries:
        return None
    listed = tuple(
        Listed(
            key=f"{entry.name.key}.listed",
            name=entry.name,
            change=entry.line.change,
            amount=entry.line.amount,
            places=entry.name.places,
        )
        for entry in entries
    )
    return Names(key=key, entries=listed, places=direction_places(entries), formula="in the order of the month file")


def count_fact(way: Direction, entries: list[EntryFacts], members: NameSet) -> Count:
    formula = f"count of {members.name} items with direction {way}"
    return Count(
        key=f"items.{way}.{members.name}.count", number=len(entries), places=direction_places(entries), formula=formula
    )


def total_fact(members: NameSet) -> Count:
    formula = f"count of the set {members.name}"
    return Count(key=f"items.{members.name}.count", number=len(members.members), places=(members.place,), formula=formula)


def direction_places(entries: list[EntryFacts]) -> tuple[Place, ...]:
    return tuple(place for entry in entries if entry.line.trend for place in entry.line.trend.places)
