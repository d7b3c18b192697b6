"""Changes that English texts tell as parts: `fell by a third`, `a fifth less than`."""

import re
from decimal import Decimal

from relgen.languages.english.figures import CLOSE, HEDGED, HEDGES
from relgen.languages.scanning import Found, Rule, either
from relgen.values.marks import Figure
from relgen.values.quantity import Quantity

PARTS = {
    "half": ("50", "8"), "two thirds": ("66.7", "8"), "two-thirds": ("66.7", "8"), "three quarters": ("75", "8"),
    "three-quarters": ("75", "8"), "a third": ("33.3", "6"), "one third": ("33.3", "6"), "one-third": ("33.3", "6"),
    "a quarter": ("25", "5"), "one quarter": ("25", "5"), "one-quarter": ("25", "5"), "a fifth": ("20", "4"),
    "one fifth": ("20", "4"), "one-fifth": ("20", "4"), "a sixth": ("16.7", "3"), "an eighth": ("12.5", "2"),
    "a tenth": ("10", "2"), "one tenth": ("10", "2"), "one-tenth": ("10", "2"),
}  # fmt: skip
MOVED = (
    r"by|fell|fallen|dropped|drop|lost|shed|rose|risen|jumped|gained|grew|grown|slumped|plunged|sank|declined|shrank|tumbled|"
    r"climbed|down|up|off|surged|soared|collapsed|plummeted"
)
BESIDE = r"less|more|lower|higher|smaller|larger|fewer|down|up|below|above"


def part(match: re.Match[str]) -> Found:
    value, step = PARTS[match["part"].lower()]
    hedge = match["hedge"] or ""
    return Figure(
        start=match.start("word"),
        end=match.end("word"),
        core=match.span("part"),
        style="fraction",
        unit="percent",
        quantity=Quantity.known(Decimal(value), Decimal(step)),
        hedge=HEDGES.get(hedge.lower(), ""),
        close=bool(CLOSE.match(hedge)),
    )


def fraction_rules() -> tuple[Rule, ...]:
    word = rf"(?P<word>(?:(?P<hedge>{HEDGED})\s)?(?P<part>{either(list(PARTS))}))"
    return (
        (
            re.compile(
                rf"\b(?:{MOVED}) {word}(?! of\b| as\b|-| (?:an? )?(?:percent|point|month|year|day))(?![\w-])", re.IGNORECASE
            ),
            part,
        ),
        (re.compile(rf"(?<![\w-]){word}(?= (?:{BESIDE})\b)", re.IGNORECASE), part),
    )
