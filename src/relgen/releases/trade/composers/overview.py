"""The main items of a set: how many rose and fell, which, and for how long; only a list where the set is not known whole."""

from collections.abc import Iterator

from relgen.history.facts import MonthFacts
from relgen.releases.lists import ORDER, Groups, count_fact, groups, is_whole, names_fact, runs_fact, total_fact, trend_of
from relgen.releases.trade.messages import ItemCounts, ItemGroup, ItemRuns, KnownItems
from relgen.releases.trade.series import EXPORTS
from relgen.values.plan import Message, NameSet, Paragraph


def overview(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    found = groups(facts.entries["items"], members)
    if not found:
        return None
    if is_whole(found, members):
        return Paragraph("overview", tuple(item_groups(found, members)), members.name)
    if any(entry.reason for entry in facts.entries["items"]):
        return None
    return known_items(facts, found, members, "overview")


def others(facts: MonthFacts, members: NameSet) -> Paragraph | None:
    """The items that are not featured, where those that are were told before, and the set is not known whole."""
    found = groups((entry for entry in facts.entries["items"] if not entry.reason), members)
    featured = any(entry.reason for entry in facts.entries["items"])
    whole = is_whole(groups(facts.entries["items"], members), members)
    return known_items(facts, found, members, "others") if found and featured and not whole else None


def known_items(facts: MonthFacts, found: Groups, members: NameSet, paragraph: str) -> Paragraph:
    lists = [(way, names) for way in ORDER if (names := names_fact(f"items.{way}", found.get(way, [])))]
    trend = facts.series[EXPORTS].trend
    against = paragraph != "others" and trend is not None and {way for way, _ in lists} | {trend.direction} == {"up", "down"}
    alone = against and len(lists) == 1
    return Paragraph(
        paragraph,
        tuple(
            KnownItems(names=names, trend=trend_of(names, way), others=paragraph == "others", after=index > 0, against=alone)
            for index, (way, names) in enumerate(lists)
        ),
        members.name,
    )


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
                trend=trend_of(names, way),
                opening=index == 0,
                remaining=index == last > 0,
                every=last == 0,
            )
