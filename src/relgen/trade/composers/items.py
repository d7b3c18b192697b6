"""The featured items: each with its size, its reason and its run, and how it stands to the item before it."""

from collections.abc import Iterator

from relgen.plan import Message, Paragraph, following
from relgen.standing import Streak
from relgen.trade.composers.history import in_turn
from relgen.trade.derive import EntryFacts, TradeFacts
from relgen.trade.messages import Item


def items(facts: TradeFacts) -> Paragraph | None:
    featured = [entry for entry in facts.items if entry.reason]
    messages = (*in_order(facts, featured), *in_turn(facts, "other_items"))
    return Paragraph("items", messages) if messages else None


def in_order(facts: TradeFacts, featured: list[EntryFacts]) -> Iterator[Message]:
    ways = [entry.line.trend.direction if entry.line.trend else None for entry in featured]
    for index, entry in enumerate(featured):
        before = ways[:index]
        angles = facts.choice.of(f"items.{entry.name.name}")
        yield Item(
            item=entry.name,
            exports=entry.line.amount,
            change=entry.line.change,
            trend=entry.line.trend,
            reason=entry.reason,
            streak=next((angle.fact for angle in angles if isinstance(angle.fact, Streak)), None),
            turn=ways[index] == "down" and "up" in before and "down" not in before,
            also=before.count(ways[index]) == 1 and before[-1:] == [ways[index]],
            follows=index > 0,
        )
        yield from (following(angle.message) for angle in angles if not isinstance(angle.fact, Streak))
