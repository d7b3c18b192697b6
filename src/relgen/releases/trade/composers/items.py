"""The featured items: each with its size, its reason and its run, and how it stands to the item before it."""

from collections.abc import Iterator

from relgen.history.facts import EntryFacts, MonthFacts
from relgen.releases.trade.composers.history import followers, in_turn
from relgen.releases.trade.messages import Item
from relgen.values.plan import Message, Paragraph


def items(facts: MonthFacts) -> Paragraph | None:
    featured = [entry for entry in facts.entries["items"] if entry.reason]
    messages = (*in_order(facts, featured), *in_turn(facts, "other_items"))
    return Paragraph("items", messages) if messages else None


def in_order(facts: MonthFacts, featured: list[EntryFacts]) -> Iterator[Message]:
    ways = [entry.figures.trend.direction if entry.figures.trend else None for entry in featured]
    for index, entry in enumerate(featured):
        before = ways[:index]
        yield Item(
            item=entry.name,
            exports=entry.figures.amount,
            change=entry.figures.change,
            trend=entry.figures.trend,
            reason=entry.reason,
            turn=ways[index] == "down" and "up" in before and "down" not in before,
            also=before.count(ways[index]) == 1 and before[-1:] == [ways[index]],
            after=index > 0,
        )
        yield from followers(facts, "items", f"items.{entry.name.name}")
