"""Changes that English texts tell as parts: `fell by a third`, `lost a third of their value`, `two thirds of it were gone`."""

import re
from decimal import Decimal

from relgen.languages.english.figures import CLOSE, HEDGED, HEDGES
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.marks import Figure
from relgen.values.quantity import Quantity

SIZES = {
    "half": ("50", "8"), "third": ("33.3", "6"), "quarter": ("25", "5"), "fifth": ("20", "4"), "sixth": ("16.7", "3"),
    "seventh": ("14.3", "2.4"), "eighth": ("12.5", "2"), "ninth": ("11.1", "1.6"), "tenth": ("10", "2"),
}  # fmt: skip
SEVERAL = {
    "two thirds": ("66.7", "8"), "three quarters": ("75", "8"), "two fifths": ("40", "6"), "three fifths": ("60", "6"),
    "four fifths": ("80", "6"), "nine tenths": ("90", "4"), "three tenths": ("30", "4"), "half": ("50", "8"),
}  # fmt: skip
IN_SO_MANY = {"two": "half", "three": "third", "four": "quarter", "five": "fifth", "six": "sixth", "ten": "tenth"}
PARTS = {
    **SEVERAL,
    **{name.replace(" ", "-"): size for name, size in SEVERAL.items()},
    **{
        f"{one}{name}": size
        for name, size in SIZES.items()
        for one in ("a ", "an ", "one ", "one-", "a full ", "a good ", "fully a ", "one whole ")
    },
    **{f"one {thing}in {number}": SIZES[name] for number, name in IN_SO_MANY.items() for thing in ("", "dollar ", "unit ")},
}
MOVED = (
    r"by|fell|fallen|dropped|drop|lost|lose|losing|shed|shedding|risen|rose|jumped|gained|grew|grown|"
    r"slumped|plunged|sank|declined|"
    r"shrank|tumbled|climbed|down|up|off|surged|soared|collapsed|plummeted|gave up|giving up|forfeited|added|adding|put on|cut"
)
BESIDE = r"less|more|lower|higher|smaller|larger|fewer|down|up|below|above|short of|shy of"
WHOLE = r"(?:value|worth|total|level|size|sales|revenues?|earnings|exports|shipments|volume|strength|business|ground)"
THEIRS = rf"of (?:their|its|the) (?:\w+ |[\w-]+['’]s )?{WHOLE}\b"
GONE = (
    r"gone|lost|wiped (?:out|off|away)|erased|evaporated?|vanished|disappeared|missing|shaved off|"
    r"knocked off|lopped off|sliced off|"
    r"cut away|washed away|swept away|melted away|went up in smoke|fell away|dropped away|went missing"
)
OF_WHAT = r"(?: of (?:[\w’'.-]+ ){1,12}?[\w’'.-]+)?"


def size_of(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    value, step = PARTS[match["part"].lower()]
    return Decimal(value), Decimal(step)


def hedge_of(match: re.Match[str]) -> str:
    good = "a good" in match["part"].lower() or "a full" in match["part"].lower() or "fully" in match["part"].lower()
    return "at least" if good else (match["hedge"] or "").lower()


def part(*, sign: int = 0) -> Maker:
    def make(match: re.Match[str]) -> Found:
        value, step = size_of(match)
        return Figure(
            start=match.start("word"),
            end=match.end("word"),
            core=match.span("part"),
            style="fraction",
            unit="percent",
            quantity=Quantity.known(value, step),
            sign=sign,
            hedge=HEDGES.get(hedge_of(match), ""),
            close=bool(CLOSE.match(match["hedge"] or "")),
        )

    return make


WORD = rf"(?P<word>(?:(?P<hedge>{HEDGED})\s)?(?P<part>{either(list(PARTS))}))"


def gone_rules() -> tuple[Rule, ...]:
    """Parts of a value that were lost: `two thirds of it were gone`, `gone was a third`, `lost a quarter of their value`."""
    has = r"(?:(?:has|have|had|was|were|is|are|been|simply|just|now|has been|have been|had been) )*"
    return (
        (re.compile(rf"(?<![\w-]){WORD}(?={OF_WHAT} {has}(?:{GONE})\b)", re.IGNORECASE), part(sign=-1)),
        (re.compile(rf"\b(?:gone|lost) (?:is|was|are|were) {WORD}(?! of a\b)(?![\w-])", re.IGNORECASE), part(sign=-1)),
        (re.compile(rf"\b(?:{MOVED}) {WORD}(?= {THEIRS})", re.IGNORECASE), part()),
    )


def fraction_rules() -> tuple[Rule, ...]:
    unit = r"(?!-| (?:an? )?(?:percent|point|month|year|day|of a percent))(?![\w-])"
    return (
        (re.compile(rf"\b(?:{MOVED}) {WORD}(?! of\b| as\b){unit}", re.IGNORECASE), part()),
        (re.compile(rf"(?<![\w-]){WORD}(?= (?:{BESIDE})\b)", re.IGNORECASE), part()),
    )
