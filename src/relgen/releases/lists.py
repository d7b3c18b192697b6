"""The entries of a breakdown as lists: by direction, counted, and with their runs."""

from collections.abc import Iterable, Mapping, Sequence

from relgen.history.facts import EntryFacts
from relgen.values.diagnostics import Place
from relgen.values.facts import Count, Direction, Listed, Name, Names, Trend
from relgen.values.plan import NameSet
from relgen.values.standing import Runs, Streak

ORDER: tuple[Direction, ...] = ("up", "down", "flat")
Groups = Mapping[Direction, list[EntryFacts]]


def groups(entries: Iterable[EntryFacts], members: NameSet | None = None) -> Groups:
    """The entries by direction, each in the month's order; directions that none took are left out."""
    found: dict[Direction, list[EntryFacts]] = {way: [] for way in ORDER}
    for entry in entries:
        if entry.figures.trend and (members is None or entry.name.name in members.members):
            found[entry.figures.trend.direction].append(entry)
    return {way: went for way, went in found.items() if went}


def names_fact(key: str, entries: Sequence[EntryFacts]) -> Names | None:
    """The names in a list, each with its figures where they are known; None for an empty one."""
    listed = [
        Listed(
            key=f"{entry.name.key}.listed",
            name=entry.name,
            change=entry.figures.change,
            amount=entry.figures.amount,
            places=entry.name.places,
        )
        for entry in entries
    ]
    if not listed:
        return None
    return Names(key=key, entries=tuple(listed), places=direction_places(entries), formula="in the order of the month file")


def trend_of(names: Names, way: Direction) -> Trend:
    """The direction that all the names in a list share."""
    return Trend(key=names.key, direction=way, places=names.places, formula="direction of each")


def is_whole(found: Groups, members: NameSet) -> bool:
    """Whether the direction of every member of a set is known."""
    return sum(len(entries) for entries in found.values()) == len(members.members)


def count_fact(kind: str, way: Direction, entries: Sequence[EntryFacts], members: NameSet) -> Count:
    formula = f"count of {members.name} {kind} with direction {way}"
    key = f"{kind}.{way}.{members.name}.count"
    return Count(key=key, number=len(entries), places=direction_places(entries), formula=formula)


def total_fact(kind: str, members: NameSet) -> Count:
    formula = f"count of the set {members.name}"
    return Count(key=f"{kind}.{members.name}.count", number=len(members.members), places=(members.place,), formula=formula)


def runs_fact(kind: str, entries: Iterable[EntryFacts], members: NameSet) -> Runs | None:
    """The runs of rises, longest first; entries of equal run stand together in the month's order."""
    rising: dict[int, list[tuple[Name, Streak]]] = {}
    for entry in entries:
        trend, streak = entry.figures.trend, entry.figures.streak
        if entry.name.name in members.members and streak and trend and trend.direction == "up":
            rising.setdefault(streak.months, []).append((entry.name, streak))
    if not rising:
        return None
    grouped = tuple(
        (tuple(name for name, _ in rising[months]), rising[months][0][1]) for months in sorted(rising, reverse=True)
    )
    places = tuple(place for rows in rising.values() for _, streak in rows for place in streak.places)
    return Runs(key=f"{kind}.runs", groups=grouped, places=places)


def direction_places(entries: Iterable[EntryFacts]) -> tuple[Place, ...]:
    return tuple(place for entry in entries if entry.figures.trend for place in entry.figures.trend.places)
