"""What stands at the head: title, headline, day, what was corrected, and the digest of the main figures."""

from relgen.history.facts import MonthFacts
from relgen.history.layout import written
from relgen.history.messages import YearTotal
from relgen.releases.trade.composers.summary import leading
from relgen.releases.trade.lead import imports_figures, with_news
from relgen.releases.trade.messages import CorrectionLine, Dateline, Digest, Title
from relgen.releases.trade.series import BALANCE, EXPORTS
from relgen.values.facts import Balance, Figures
from relgen.values.plan import Message, Paragraph
from relgen.values.standing import Turn, YearSoFar


def title(facts: MonthFacts) -> Paragraph:
    return Paragraph("title", (Title(month=facts.month, span=span_told(facts)),))


def span_told(facts: MonthFacts) -> YearSoFar | None:
    """The year so far, where its exports are stated."""
    year = facts.choice.leading(f"{written(EXPORTS)}.year_total")
    return year.message.span if year and isinstance(year.message, YearTotal) else None


def headline(facts: MonthFacts) -> Paragraph:
    return Paragraph("headline", (with_news(facts),))


def dateline(facts: MonthFacts) -> Paragraph:
    return Paragraph("dateline", (Dateline(day=facts.day),))


def correction(facts: MonthFacts) -> Paragraph | None:
    corrected = facts.correction
    return Paragraph("correction", (CorrectionLine(day=corrected.day, because=corrected.because),)) if corrected else None


def digest(facts: MonthFacts) -> Paragraph:
    balance, turn = facts.series[BALANCE], facts.choice.leading("balance.turn")
    line: Message = Digest(
        month=facts.month,
        exports=Figures(key="exports.figures", amount=facts.series[EXPORTS].amount, change=facts.series[EXPORTS].change),
        imports=imports_figures(facts),
        balance=balance.amount if isinstance(balance.amount, Balance) else None,
        streak=balance.streak if "balance.streak" in facts.choice.said else None,
        turn=turn.fact if turn and isinstance(turn.fact, Turn) else None,
    )
    return Paragraph("digest", (line, *leading(facts)))
