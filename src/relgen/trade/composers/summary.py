"""The lead, which announces exports, and imports after it."""

from relgen.plan import Message, Paragraph
from relgen.trade.composers.history import in_turn
from relgen.trade.derive import TradeFacts
from relgen.trade.messages import Imports, Lead


def summary(facts: TradeFacts) -> Paragraph:
    messages: list[Message] = [
        Lead(
            ministry=facts.ministry,
            day=facts.day,
            month=facts.month,
            exports=facts.exports.amount,
            change=facts.exports.change,
        )
    ]
    imports = facts.imports
    if imports.amount or imports.change:
        ways = [line.trend.direction for line in (facts.exports, imports) if line.trend]
        also = len(ways) == 2 and ways[0] == ways[1]  # noqa: PLR2004 - both are known
        messages.append(Imports(imports=imports.amount, change=imports.change, also=also))
    return Paragraph("summary", (*messages, *in_turn(facts, "imports", after="imports")))
