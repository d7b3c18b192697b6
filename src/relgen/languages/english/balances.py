"""The balance where English texts do not name it: `what is left after paying for imports`, `exports less imports`."""

import re

from relgen.languages.english.implied import AMOUNT, COUNTRY, DOLLARS, MONEY
from relgen.languages.scanning import Found, Maker, Rule
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Who

BALANCE = ("balances", "")
SELL, BUY = (
    r"(?:exports|(?:its |their |our )?foreign sales|shipments|sales abroad)",
    r"(?:imports|(?:its |their |our )?purchases abroad)",
)
PAID = (
    r"(?:pay(?:ing)? for (?:its |the |our |their )?(?:imports|import bill|foreign goods|purchases)|"
    r"(?:the )?imports (?:are|were|have been|"
    r"had been) (?:paid(?: for)?|deducted|subtracted|taken (?:off|out|away))|(?:deducting|"
    r"subtracting|netting (?:out|off)|taking (?:off|"
    r"away|out)) (?:the )?(?:imports|import bill)|(?:its|the|their|our) import bill (?:is|was|has "
    r"been) (?:paid|settled|met)|imports)"
)
LEFT = (
    r"(?:what(?:['’]s| is| was| remains| remained|ever is|ever was)?(?: (?:still|then))? ?(?:left(?: over)?|remaining)?|"
    r"(?:the )?(?:money|cash|sum|amount|remainder|rest)(?: that (?:is|was))?(?: left(?: over)?| remaining)?)"
)
NET = (
    r"net (?:take|earnings|income|receipts|proceeds|gain|inflow|surplus|trade income|export "
    r"earnings)(?: from (?:foreign )?trade)?|"
    r"(?:profit|earnings|takings) (?:on|from) (?:foreign )?trade"
)
KEPT = (
    rf"(?:was|were|is|are|been|being)? ?left with|(?:{COUNTRY} )(?:kept|keeps|pocketed|pockets|cleared|netted)|"
    r"which leaves|which left|leaving|leaves|leave|left"
)
REMAINS = (
    r"(?:remains|remained|is left(?: over)?|are left(?: over)?|was left(?: over)?|were left(?: "
    r"over)?|left over|to spare|to the good)"
)
BOTH = re.compile(r"\b(?:exports?|imports?|shipments|foreign sales|purchases|trade)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?]\s|\n")


def named(match: re.Match[str]) -> Found:
    return Who(start=match.start(), end=match.end(), called=BALANCE, head=True, typed=match[0])


def beside_totals(*, trailing: bool) -> Maker:
    """Words that mean the balance only where their sentence speaks of trade."""

    def make(match: re.Match[str]) -> Found:
        before = SENTENCE.split(match.string[: match.start()])[-1]
        if not BOTH.search(before) or (trailing and not MONEY.search(match.string[max(0, match.start() - 60) : match.start()])):
            return None
        return Who(start=match.start(), end=match.end(), called=BALANCE, head=True, typed=match[0], trailing=trailing)

    return make


def more_for(match: re.Match[str]) -> Found:
    """`paid $950 million more for imports than it took in from exports`"""
    if not MONEY.search(match.string[max(0, match.start() - 60) : match.start()]):
        return None
    deficit = (match["more"].lower() == "more") == (match["first"].lower().endswith("imports"))
    called = ("balances", "deficit" if deficit else "surplus")
    return Who(
        start=match.start(), end=match.end(), called=called, head=True, trailing=True, side="down" if deficit else "up"
    )  # fmt: skip


def balance_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    if lexicon.main != ("totals", "exports"):
        return ()

    pairs = (
        (rf"\b{LEFT} (?:after|once|when) {PAID}", named),
        (
            (
                rf"\b(?:after|once|with|when) {PAID}(?:,| are paid,)? (?=.{{0,30}}?\b(?:kept|left|remain|had|has|"
                rf"pocketed|is|was)\b)"
            ),
            named,
        ),
        (rf"\b(?:the )?(?:excess|lead|margin|advantage|overhang) of {SELL} over {BUY}\b", named),
        (rf"\b(?:the )?(?:gap|difference|distance|margin) between {SELL} and {BUY}\b", named),
        (rf"\b(?:the )?(?:gap|difference|distance|margin) between {BUY} and {SELL}\b", named),
        (rf"\b{SELL}(?: less| minus| net of) {BUY}\b", named),
        (rf"\b(?:{NET})\b", named),
        (
            (
                rf"\b(?P<more>more|less) (?:for|on|from) (?P<first>{BUY}|{SELL}) than (?:{COUNTRY} )?(?:\w+ "
                rf"){{1,3}}?(?:from |for |on |with |"
                rf"through )?(?:{BUY}|{SELL})\b"
            ),
            more_for,
        ),
        (rf"\b(?:{KEPT})(?= {AMOUNT}{DOLLARS})", beside_totals(trailing=False)),
        (rf"\b{REMAINS}(?!\w)", beside_totals(trailing=True)),
    )

    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in pairs)
