"""The main items of a set: how many rose and fell, which, and for how long; only a list where the set is not known whole."""

from collections.abc import Iterator

from relgen.history.facts import MonthFacts
from relgen.releases.lists import ORDER, Groups, count_fact, groups, is_whole, names_fact, runs_fact, total_fact
from relgen.releases.trade.messages import ItemCounts, ItemGroup, ItemRuns, KnownItems
from relgen.values.facts import Trend
from relgen.values.plan import Message, NameSet, Paragraph


def overview(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    found = groups(facts.entries["items"], members)
    if not found:
        return None
    if is_whole(found, members):
        return Paragraph("overview", tuple(item_groups(found, members)), members.name)
    rest = {way: [entry for entry in entries if entry.reason is None] for way, entries in found.items()}
    if not any(rest.values()):
        return None
    names = {way: names_fact(f"items.{way}", rest.get(way, [])) for way in ORDER}
    known = KnownItems(rising=names["up"], falling=names["down"], flat=names["flat"])
    return Paragraph("overview", (known,), members.name)


def counts(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    found = groups(facts.entries["items"], members)
    if not found or not is_whole(found, members):
        return None
    numbers = {way: count_fact("items", way, found[way], members) for way in found}
    line = ItemCounts(
        total=total_fact("items", members),
        rising=numbers.get("up"),
        falling=numbers.get("down"),
        flat=numbers.get("flat"),
    )
    return Paragraph("counts", (line,), members.name)


def runs(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    fact = runs_fact("items", facts.entries["items"], members)
    return Paragraph("runs", (ItemRuns(runs=fact),), members.name) if fact else None


def item_groups(found: Groups, members: NameSet) -> Iterator[Message]:
    last = len(found) - 1
    for index, (way, entries) in enumerate(found.items()):
        names = names_fact(f"items.{way}.{members.name}", entries)
        if names:
            yield ItemGroup(
                total=total_fact("items", members),
                count=count_fact("items", way, entries, members),
                names=names,
                trend=Trend(key=f"items.{way}", direction=way, places=names.places, formula="direction of each item"),
                opening=index == 0,
                remaining=index == last > 0,
                every=last == 0,
            )
