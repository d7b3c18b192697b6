"""Exports by region, rising and falling."""

from collections.abc import Iterator

from relgen.history.facts import EntryFacts, MonthFacts
from relgen.releases.lists import ORDER, groups, is_whole, names_fact, total_fact, trend_of
from relgen.releases.trade.composers.history import in_turn
from relgen.releases.trade.messages import Regions
from relgen.values.plan import Message, NameSet, Paragraph


def regions(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    """All regions of a month, if it has some of the set."""
    if not any(entry.name.name in members.members for entry in facts.entries["regions"]):
        return None
    return Paragraph("regions", (*by_direction(facts.entries["regions"], members), *in_turn(facts, "regions")), members.name)


def by_direction(entries: tuple[EntryFacts, ...], members: NameSet) -> Iterator[Message]:
    found = groups(entries)
    together = len(found) == 1 and is_whole(groups(entries, members), members)
    lists = [(way, names) for way in ORDER if (names := names_fact(f"regions.{way}", found.get(way, [])))]
    for index, (way, names) in enumerate(lists):
        first = most(found[way]) if together else None
        yield Regions(
            names=names,
            trend=trend_of(names, way),
            after=index > 0,
            every=total_fact("regions", members) if together else None,
            first=first.name if first else None,
            first_change=first.figures.change if first else None,
        )


def most(entries: list[EntryFacts]) -> EntryFacts | None:
    """The one that moved most, where every change is known and no other moved as much."""
    sizes = [abs(entry.figures.change.printed) for entry in entries if entry.figures.change]
    if len(sizes) < len(entries) or sizes.count(max(sizes)) > 1:
        return None
    return entries[sizes.index(max(sizes))]
