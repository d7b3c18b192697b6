"""The lead, which announces exports with what leads of them, and imports after it."""

from collections.abc import Iterator

from relgen.history.facts import MonthFacts
from relgen.releases.trade.composers.history import followers
from relgen.releases.trade.lead import lead_angle, month_before
from relgen.releases.trade.messages import Imports, Lead
from relgen.releases.trade.series import EXPORTS, IMPORTS
from relgen.values.plan import Message, Paragraph, following


def summary(facts: MonthFacts) -> Paragraph:
    return Paragraph("summary", (lead(facts), *leading(facts), *imports(facts)))


def lead(facts: MonthFacts) -> Message:
    angle = lead_angle(facts)
    before, rate = month_before(facts) if angle and angle.kind == "streak" else (None, None)
    return Lead(
        ministry=facts.bodies["ministry"],
        day=facts.day,
        month=facts.month,
        exports=facts.series[EXPORTS].amount,
        change=facts.series[EXPORTS].change,
        before=before,
        rate=rate,
    )


def leading(facts: MonthFacts) -> Iterator[Message]:
    angle = lead_angle(facts)
    if angle:
        yield following(angle.message)


def imports(facts: MonthFacts) -> Iterator[Message]:
    imports = facts.series[IMPORTS]
    if imports.amount or imports.change:
        ways = [line.trend.direction for line in (facts.series[EXPORTS], imports) if line.trend]
        also = len(ways) == 2 and ways[0] == ways[1]  # noqa: PLR2004 - both are known
        yield Imports(imports=imports.amount, change=imports.change, also=also)
        yield from followers(facts, "imports", "imports")
