"""What stands at the head: title, headline, subtitle, day, and the digest of the main figures."""

from relgen.facts import Balance, Figures
from relgen.plan import Message, Paragraph
from relgen.trade.derive import TradeFacts
from relgen.trade.messages import Dateline, Digest, Headline, Subtitle, Title


def title(facts: TradeFacts) -> Paragraph:
    return Paragraph("title", (Title(month=facts.month),))


def headline(facts: TradeFacts) -> Paragraph:
    line = Headline(month=facts.month, exports=facts.exports.amount, change=facts.exports.change)
    return Paragraph("headline", (line,))


def subtitle(facts: TradeFacts) -> Paragraph:
    line = Subtitle(
        month=facts.month,
        exports=Figures(key="exports.figures", amount=facts.exports.amount, change=facts.exports.change),
        imports=imports_figures(facts),
    )
    return Paragraph("subtitle", (line,))


def imports_figures(facts: TradeFacts) -> Figures | None:
    imports = facts.imports
    known = imports.amount or imports.change
    return Figures(key="imports.figures", amount=imports.amount, change=imports.change) if known else None


def dateline(facts: TradeFacts) -> Paragraph:
    return Paragraph("dateline", (Dateline(day=facts.day),))


def digest(facts: TradeFacts) -> Paragraph:
    line: Message = Digest(
        month=facts.month,
        exports=Figures(key="exports.figures", amount=facts.exports.amount, change=facts.exports.change),
        imports=imports_figures(facts),
        balance=facts.balance.amount if isinstance(facts.balance.amount, Balance) else None,
        streak=facts.balance.streak if "balance.streak" in facts.choice.said else None,
    )
    return Paragraph("digest", (line,))
