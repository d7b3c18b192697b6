"""The lead, which announces exports, and imports after it."""

from relgen.history.facts import MonthFacts
from relgen.releases.trade.composers.history import angles_of, runs_of, streak_in, turn_in
from relgen.releases.trade.messages import Imports, Lead
from relgen.releases.trade.series import EXPORTS, IMPORTS
from relgen.values.plan import Message, Paragraph, following


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
    runs = runs_of(facts, "imports") if imports.change else {}
    if imports.amount or imports.change:
        ways = [line.trend.direction for line in (facts.series[EXPORTS], imports) if line.trend]
        also = len(ways) == 2 and ways[0] == ways[1]  # noqa: PLR2004 - both are known
        messages.append(
            Imports(imports=imports.amount, change=imports.change, also=also, turn=turn_in(runs), streak=streak_in(runs))
        )
    rest = (angle.message for angle in angles_of(facts, "imports") if angle.kind not in runs)
    return Paragraph("summary", (*messages, *(following(message) for message in rest)))
