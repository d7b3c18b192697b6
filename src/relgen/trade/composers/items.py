"""The featured items: each with its size, its reason and its run, and how it stands to the item before it."""

from collections.abc import Iterator

from relgen.plan import Message, Paragraph
from relgen.trade.derive import EntryFacts, TradeFacts
from relgen.trade.messages import Item


def items(facts: TradeFacts) -> Paragraph | None:
    featured = [entry for entry in facts.items if entry.reason]
    return Paragraph("items", tuple(in_order(featured))) if featured else None


def in_order(featured: list[EntryFacts]) -> Iterator[Message]:
    ways = [entry.line.trend.direction if entry.line.trend else None for entry in featured]
    for index, entry in enumerate(featured):
        before = ways[:index]
        yield Item(
            item=entry.name,
            exports=entry.line.amount,
            change=entry.line.change,
            trend=entry.line.trend,
            reason=entry.reason,
            streak=entry.line.streak,
            turn=ways[index] == "down" and "up" in before and "down" not in before,
            also=before.count(ways[index]) == 1 and before[-1:] == [ways[index]],
            follows=index > 0,
        )
