"""Amounts and rates in words, as they are read out: `forty-two billion dollars`, `thirteen point six percent`."""

import re
from decimal import Decimal

from relgen.languages.english.counting import IN_WORDS, SMALL, count
from relgen.languages.english.figures import BY, CLOSE, HEDGED, HEDGES, MORE, UNITS
from relgen.languages.scanning import Found, Rule
from relgen.values.marks import Figure
from relgen.values.quantity import Quantity

WORD = IN_WORDS.replace("-", "[- ]")
DIGIT = "|".join((*SMALL[:10], "oh", "nought"))
WHOLE = rf"(?:(?:(?:{WORD}|a) hundred(?: (?:and )?(?:{WORD}))?)|{WORD})"
NUMBER = rf"(?P<number>{WHOLE}(?: point(?: (?:{DIGIT}))+| and a half)?)"
ROUND = {"a": Decimal(1), "half a": Decimal("0.5")}
OTHERS = r"won|yen|yuan|euros?|people|barrels|tons|tonnes|units|users|subscribers"


def worded_rules() -> tuple[Rule, ...]:
    hedge = rf"(?:\b(?P<hedge>{HEDGED})\s)?"
    sign = r"(?:(?P<sign>minus|plus) )?"
    named = rf"(?<!thousand) (?:U\.?S\.? )?dollars?\b|(?<=billion)\b(?! (?:{OTHERS}))| dollars?\b"
    money = rf"(?P<unit>billion|million|thousand)(?:{named})"
    return (
        (re.compile(rf"{hedge}\b(?P<number>half a|a) {money}", re.IGNORECASE), dollars),
        (re.compile(rf"{hedge}\b{NUMBER} {money}", re.IGNORECASE), dollars),
        (re.compile(rf"{hedge}\b{sign}{NUMBER} (?:percent|per cent)\b(?! points?)", re.IGNORECASE), percent),
    )


def value(text: str) -> tuple[Decimal, Decimal]:
    """A number in words, and its last place."""
    words = text.lower()
    if words in ROUND:
        return ROUND[words], Decimal("0.1")
    half = words.endswith(" and a half")
    whole, _, decimals = words.removesuffix(" and a half").partition(" point ")
    hundreds, hundred, rest = whole.rpartition(" hundred")
    number = Decimal(count(hundreds) * 100 if hundred else 0) + count_words(rest)
    digits = "".join(str(SMALL.index(each) if each in SMALL else 0) for each in decimals.split())
    if digits:
        return number + Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits))
    return (number + Decimal("0.5"), Decimal("0.2")) if half else (number, Decimal(1))


def count_words(text: str) -> int:
    return count(text.removeprefix(" and").strip().replace(" ", "-"))


def dollars(match: re.Match[str]) -> Found:
    number, step = value(match["number"])
    unit = UNITS[match["unit"].lower()]
    return Figure(
        start=match.start(),
        end=match.end(),
        core=(match.start("number"), match.end("unit")),
        style="billion",
        unit="dollars",
        quantity=Quantity.known(number * unit, step * unit),
        hedge=HEDGES.get((match["hedge"] or "").lower(), ""),
        close=bool(CLOSE.match(match["hedge"] or "")),
        delta=bool(BY.search(match.string, max(0, match.start() - 8), match.start()) or MORE.match(match.string, match.end())),
    )


def percent(match: re.Match[str]) -> Found:
    number, step = value(match["number"])
    return Figure(
        start=match.start(),
        end=match.end(),
        core=match.span("number"),
        style="percent",
        unit="percent",
        quantity=Quantity.known(number, step),
        sign={"minus": -1, "plus": 1}.get((match["sign"] or "").lower(), 0),
        hedge=HEDGES.get((match["hedge"] or "").lower(), ""),
        close=bool(CLOSE.match(match["hedge"] or "")),
    )
