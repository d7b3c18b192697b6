"""What stands at the head: title, headline, subtitle, day, and the digest of the main figures."""

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
        exports=facts.exports.amount,
        exports_change=facts.exports.change,
        imports=facts.imports.amount,
        imports_change=facts.imports.change,
    )
    return Paragraph("subtitle", (line,))


def dateline(facts: TradeFacts) -> Paragraph:
    return Paragraph("dateline", (Dateline(day=facts.day),))


def digest(facts: TradeFacts) -> Paragraph:
    line: Message = Digest(
        month=facts.month,
        exports=facts.exports.amount,
        exports_change=facts.exports.change,
        imports=facts.imports.amount,
        imports_change=facts.imports.change,
        balance=facts.balance.amount,
        streak=facts.balance.streak,
    )
    return Paragraph("digest", (line,))
