"""English words that say how many times as much one thing is as another: `twice as fast as imports`, `half that of May`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from relgen.languages.english.counting import MONTH
from relgen.languages.english.held import clause_before, comparing, rate_before
from relgen.languages.english.tops import AS
from relgen.languages.scanning import Found, Maker, either
from relgen.values.marks_of_order import Bounds

TIMES = {
    "twice": "2", "double": "2", "two times": "2", "three times": "3", "triple": "3", "thrice": "3", "four times": "4",
    "five times": "5", "six times": "6", "seven times": "7", "eight times": "8", "nine times": "9", "ten times": "10",
    "half": "0.5", "one and a half times": "1.5", "two and a half times": "2.5", "three and a half times": "3.5",
    "a third": "0.3333", "one third": "0.3333", "a quarter": "0.25", "one quarter": "0.25", "a fifth": "0.2",
    "two thirds": "0.6667", "two-thirds": "0.6667", "three quarters": "0.75", "three-quarters": "0.75", "a tenth": "0.1",
}  # fmt: skip
NEARLY = r"nearly|almost|close to|not quite|just under|just short of|all but|less than|under|barely|fewer than"
OVER = r"more than|over|better than|well over|just over|upwards of|at least|a little over|slightly more than|easily|fully"
NEW = Decimal("1.5")  # times so much is *more than* so much at most: from there on another number is nearer
BELOW = Decimal("0.75")
AMOUNTS = re.compile(
    r"\b(?:earn(?:ed|s|ing)?|brought (?:in|home)|brings in|sold|sell|worth|took in|fetched|raked in|generated|contributed|"
    r"spent|spend|cost|bought|made|makes|yielded|came to|amounted to|totall?ed|exported|imported|shipped|valued at|pulled in|"
    r"accounted for)\s(?:\w+\s|the country\s){0,2}$",
    re.IGNORECASE,
)
LARGE = frozenset({"large", "big", "great", "valuable"})
NO = re.compile(r"\b(?:not|never|nor|hardly|nowhere)\b|n’t|n't", re.IGNORECASE)
IS = re.compile(
    r"(?:\b(?:was|were|is|are|be|been|to|at|worth|came to|represents?|represented|reached|only|just|a mere|stood at|ran at|"
    r"about|made|earned|brought in|brought home|grew|sold|equal to|being|and)|,) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)


def bounds(said: Decimal, hedge: str) -> Bounds:
    """From so many to so many times as much."""
    if re.fullmatch(OVER, hedge):
        return said * Decimal("0.99"), said * NEW
    if re.fullmatch(NEARLY, hedge):
        return said * BELOW, said * Decimal("1.01")
    return said * Decimal("0.85"), said * Decimal("1.22")


def multiples(names: re.Pattern[str]) -> Iterator[tuple[str, Maker]]:
    number = rf"(?P<number>{either(list(TIMES))}|\d+(?:\.\d+)? times)"
    hedge = rf"(?:(?P<hedge>{OVER}|{NEARLY}|about|around|roughly|some|only|just|exactly|a mere) )?"
    how, month = rf"(?P<how>{AS}|steep|deep|large|big|high|great|valuable|severe|strong)", rf"(?: in {MONTH})?"
    size = r"(?: the (?:size|value|amount|rate|pace|level|depth))?"
    of = rf"(?P<than>(?: of| that of| those of| those to| what|(?= the)|(?= (?:{MONTH})(?:’s|'s))))(?= )"
    yield rf"\b(?P<word>{hedge}{number} as {how}{month}(?P<than> as))\b", times(names)
    yield rf"\b(?P<word>(?:(?P<hedge>{NEARLY}|at least|just|about|roughly) )?as {how}{month}(?P<than> as))\b", as_much(names)
    yield rf"\b(?P<word>{hedge}{number}{size}{of})", times(names)


def times(names: re.Pattern[str]) -> Maker:
    def make(match: re.Match[str]) -> Found:
        number, how = match["number"].lower(), match.groupdict().get("how")
        if not how and not IS.search(match.string, max(0, match.start() - 40), match.start()):
            return None  # `lost half of their value`
        said = Decimal(TIMES[number]) if number in TIMES else Decimal(number.split()[0])
        way = rate_before(match)
        amount = bool(AMOUNTS.search(clause_before(match))) or ((how or "").lower() in LARGE and not way)
        return comparing(
            match, names, times=bounds(said, (match["hedge"] or "").lower()), alone=True, way=None if amount else way,
            measure="amount" if amount else "rate" if how or way else "",
        )  # fmt: skip

    return make


def as_much(names: re.Pattern[str]) -> Maker:
    """`fell almost as fast as imports`; what is not as fast is said elsewhere."""

    def make(match: re.Match[str]) -> Found:
        hedge, before = (match["hedge"] or "").lower(), clause_before(match)
        low, high = ("0.85", "1.2")
        if re.fullmatch(NEARLY, hedge):
            low, high = ("0.65", "1.03")
        if hedge == "at least":
            low, high = ("0.97", "50")
        if NO.search(before):
            return None
        amount = bool(AMOUNTS.search(before)) or match["how"].lower() in LARGE
        return comparing(
            match, names, times=(Decimal(low), Decimal(high)), measure="amount" if amount else "rate", alone=amount,
        )  # fmt: skip

    return make
