"""The lead, which announces exports, and imports after it."""

from relgen.history.facts import MonthFacts
from relgen.releases.trade.composers.history import in_turn
from relgen.releases.trade.messages import Imports, Lead
from relgen.releases.trade.series import EXPORTS, IMPORTS
from relgen.values.plan import Message, Paragraph


def summary(facts: MonthFacts) -> Paragraph:
    messages: list[Message] = [
        Lead(
            ministry=facts.bodies["ministry"],
            day=facts.day,
            month=facts.month,
            exports=facts.series[EXPORTS].amount,
            change=facts.series[EXPORTS].change,
        )
    ]
    imports = facts.series[IMPORTS]
    if imports.amount or imports.change:
        ways = [line.trend.direction for line in (facts.series[EXPORTS], imports) if line.trend]
        also = len(ways) == 2 and ways[0] == ways[1]  # noqa: PLR2004 - both are known
        messages.append(Imports(imports=imports.amount, change=imports.change, also=also))
    return Paragraph("summary", (*messages, *in_turn(facts, "imports", after="imports")))
