"""Working days in English texts: how many, and how many more or fewer; of bare numbers where their sentence speaks of days."""

import re
from decimal import Decimal

from relgen.languages.english.counting import MONTH, NUMBER, quantity
from relgen.languages.english.figures import DIGITS, SIGN, sign
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Figure, Link
from relgen.values.quantity import Quantity

HALF = Decimal("0.5")
NUMBERS = rf"(?:half a|a day and a half|(?:{DIGITS}|{NUMBER})(?: and a half)?)"
LESS = frozenset({"fewer", "less", "down", "short", "shorter", "under", "below"})
MORE = r"(?P<more>more|fewer|less|longer|shorter|down|up|short)"
WITHIN = r"(?:[^.;\n]|\.(?=\d))"  # of a sentence, in which a point may stand in a number
EARLIER = (
    rf"(?:in |of )?(?:(?:a|one|the) year (?:earlier|ago|before)|(?:last|the) year|(?:19|20)\d\d|the (?:same|previous) month|"
    rf"(?:the )?(?:previous|preceding|prior) (?:year|month)|last {MONTH}|(?:the )?{MONTH})"
)
BASE = rf"(?= (?:than|on|from|over|compared (?:with|to)|as against) (?:it (?:had|did) |there were )?{EARLIER})"
AGAINST = (
    r"against|versus|vs\.?|compared (?:with|to)|rather than|instead of|(?:up|down) from|from|after|"
    r"where there (?:had been|were)"
)
SAME = (
    r"(?:exactly |just )?(?:the same(?: number)?|as many|equal|identical|level)(?= (?:as|to|with) )|"
    r"(?:no|without(?: any)?|not a single) (?:difference|change)|neither more nor fewer"
)
LOST = r"(?:extra|additional|fewer|missing|lost|surplus)"


def days(*, delta: bool, linked: bool = False) -> Maker:
    """`linked`: that words before the number say that it is of an earlier month."""

    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        more, number = (groups.get("more") or "").lower(), groups.get("number")
        parts = [match.span(name) for name in ("number", "more") if groups.get(name)] or [match.span()]
        start = match.start("word") if groups.get("word") else match.start()
        figure = Figure(
            start=match.start("number") if linked else start,
            end=match.end("word") if groups.get("word") else match.end(),
            core=(min(start for start, _ in parts), max(end for _, end in parts)),
            style="before" if more in {"down", "up"} else "same" if number is None else "",
            unit="days",
            quantity=of_days(number) if number else quantity("0"),
            sign=-1 if more in LESS else 1 if more else sign(groups.get("sign")),
            delta=delta,
            named=True,
        )
        return (Link(start=start, end=figure.start - 1, sort="from"), figure) if linked else figure

    return make


def of_days(text: str) -> Quantity:
    """`half a`, `a day and a half`, `two and a half`, `2.5`.

    >>> of_days("two and a half").value, of_days("21.5").value
    (Decimal('2.5'), Decimal('21.5'))
    """
    word = text.lower()
    if word == "half a":
        return quantity("0.5")
    if word.endswith("and a half"):
        whole = quantity(word.removesuffix(" and a half").removesuffix(" day").strip()).value
        return Quantity.known(whole + HALF, Decimal("0.1"))
    return quantity(word)


def row_of_days(match: re.Match[str]) -> Found:
    """The bare numbers in a row of a table on working days: how many there are, and how many more or fewer."""
    cells = [("level", "", False), ("change", "sign", True)]
    return tuple(
        Figure(
            start=match.start(mark) if mark and match[mark] else match.start(name),
            end=match.end(name),
            core=match.span(name),
            style="cell",
            unit="days",
            quantity=quantity(match[name]),
            sign=sign(match[mark]) if mark else 0,
            delta=delta,
            named=True,
        )
        for name, mark, delta in cells
        if match[name]
    )


def level_rules(day: str) -> tuple[tuple[str, Maker], ...]:
    number = rf"(?P<number>{DIGITS}|half a|{NUMBER})"
    counted = r"(?:numbered|came to|totall?ed|amounted to|stood at|were|was|reached|counted)"
    alone = rf"(?:{day}){WITHIN}{{0,60}}?(?P<word>\b{number})"
    return (
        (rf"{alone}(?= (?:in all|in total|altogether|all told)\b)", days(delta=False)),
        (
            rf"(?:{day})[^.;\d\n]{{0,30}}? {counted} (?P<word>(?P<number>{DIGITS}))(?! ?[%$\w]|[.,]\d)",
            days(delta=False),
        ),
        (
            rf"(?:{day})(?: in {MONTH}(?: \d{{4}})?)?: ?(?P<word>(?P<number>[12]\d(?:\.5)?))(?![\d%.]\d|%| ?[$\w])",
            days(delta=False),
        ),
        (rf"\b{number} (?:{day})\b", days(delta=False)),
    )


def earlier_rules(day: str) -> tuple[tuple[str, Maker], ...]:
    """Bare numbers behind working days: those of an earlier month, and how many more or fewer there are."""
    behind = rf"(?:{day}){WITHIN}{{0,70}}?"
    return (
        (
            rf"{behind}\b(?P<word>(?:{AGAINST}) (?P<number>[12]\d(?:\.\d)?))(?= (?:a year|last year|the year|in|{MONTH}))",
            days(delta=False, linked=True),
        ),
        (rf"{behind}(?P<word>\b(?P<number>{NUMBERS})(?: days?)? {MORE})(?:{BASE}|(?=[.,;)]|$))", days(delta=True)),
        (rf"\b(?P<word>(?P<number>{NUMBERS})(?: days?)? {MORE}){BASE}(?={WITHIN}{{0,60}}?\b(?:{day})\b)", days(delta=True)),
        (rf"{behind}(?P<word>\b(?:{SAME}))", days(delta=True)),
        (rf"(?P<word>\b(?:{SAME})) (?:in|in the number of|of) (?:the )?(?:{day})\b", days(delta=True)),
        (
            rf"{behind}\((?P<word>(?P<sign>[-+\u2212\u25b3\u25b2\u2013])(?P<number>\d(?:\.\d)?))(?= days?\)|\))",
            days(delta=True),
        ),
        (
            rf"\b{LOST} (?:{day})[ ,(]{{1,2}}(?P<word>(?P<number>{NUMBERS}))(?= (?:of them|in all|in total)\b|\))",
            days(delta=True),
        ),
    )


def working_day_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    day = either(lexicon.days)
    row = rf"\| *(?:{day}) *\| *(?P<level>{DIGITS})? *\| *{SIGN}(?P<change>{DIGITS})? *\|"
    number = rf"(?P<number>{NUMBERS})"
    patterns: tuple[tuple[str, Maker], ...] = (
        (row, row_of_days),
        (rf"\b{number} (?P<more>more|fewer|less|additional|extra) (?:{day})\b", days(delta=True)),
        (rf"\b{number}(?: of)?(?: a)? (?:{day}) {MORE}\b", days(delta=True)),
        (rf"\b(?:the )?same number of (?:{day})\b", days(delta=True)),
        (rf"\b{number} days? {MORE}(?= to work\b)", days(delta=True)),
        (rf"\b(?:took|taking|takes|lost|losing|cost|costing) (?P<word>{number} (?:{day}))\b", days(delta=False)),
        (rf"\b(?P<more>down|up) (?P<number>{DIGITS}) days?\b", days(delta=True)),
        *earlier_rules(day),
        *level_rules(day),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in patterns)
