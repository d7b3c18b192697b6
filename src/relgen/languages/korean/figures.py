"""Amounts, percent, points, working days and monthly chains in Korean texts."""

import re
from decimal import Decimal

from relgen.languages.korean.counting import DIGITS, MINUS, quantity, sign, year_of
from relgen.languages.scanning import Found, Rule
from relgen.values.marks import Bound, Figure, Hedge, Lexicon, Moment
from relgen.values.quantity import Quantity

UNITS = {"조": Decimal(1000000), "억": Decimal(100), "만": Decimal("0.01"), "백만": Decimal(1), "천만": Decimal(10)}
SIGN = rf"(?P<sign>[+{MINUS}]\s?|마이너스\s?|플러스\s?)?"
HEDGES: dict[str, Hedge] = {"약": "about", "대략": "about", "거의": "about"}
NEAR = {"육박": "about", "가까": "about", "안팎": "about"}
LEVEL_OF_ROW = 2  # cell of a row that has a level: name, level, change
PARTS = re.compile(rf"({DIGITS})\s?(조|억|천만|백만|만)")


def dollars(match: re.Match[str]) -> Found:
    value, step = Decimal(0), Decimal(0)
    for number, unit in PARTS.findall(match["amount"]):
        part = quantity(number, UNITS[unit])
        value, step = value + part.value, part.step
    tail = match.string[match.end() : match.end() + 8].strip()
    after: Hedge = "about" if any(tail[:4].lstrip("에 ").startswith(near) for near in NEAR) else ""
    figure = Figure(
        start=match.start(),
        end=match.end("unit"),
        core=(match.start("amount"), match.end("unit")),
        style=match["unit"],
        unit="dollars",
        quantity=Quantity.known(value, step),
        sign=sign(match["sign"]),
        hedge=HEDGES.get(match["hedge"] or "", after),
    )
    if match["range"]:  # `400억 달러대`: above it
        return figure, Bound(start=match.start("range"), end=match.end("range"), above=True)
    return figure


def percent(match: re.Match[str]) -> Found:
    points = match["unit"] in {"%p", "%P", "%포인트", "퍼센트포인트"}
    return Figure(
        start=match.start(),
        end=match.end(),
        core=match.span("number"),
        style=match["unit"],
        unit="points" if points else "percent",
        quantity=quantity(match["number"]),
        sign=sign(match["sign"]),
        hedge=HEDGES.get(match["hedge"] or "", ""),
    )


def line_of(match: re.Match[str]) -> str:
    text = match.string
    stop = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : stop if stop >= 0 else len(text)]


def days(lexicon: Lexicon) -> Rule:
    def make(match: re.Match[str]) -> Found:
        if not any(word in line_of(match) for word in lexicon.days):
            return None
        typed, before = sign(match["sign"]), match.string[: match.start()].rpartition("\n")[2]
        last_of_row = before.startswith("|") and before.count("|") > LEVEL_OF_ROW
        return Figure(
            start=match.start(),
            end=match.end(),
            core=match.span("number"),
            unit="days",
            quantity=quantity(match["number"]),
            sign=typed,
            delta=typed != 0 or last_of_row,
        )

    return re.compile(rf"{SIGN}(?<![\d.])(?P<number>\d+(?:\.\d+)?)일(?!\s?평균|째|까지|자|부터)"), make


def link(match: re.Match[str]) -> Found:
    """A link of a monthly chain, `(10)△3.8`: what it is of stands before the colon of its line."""
    head = line_of(match).partition(":")[0]
    if ":" not in line_of(match) or not match["number"]:
        return None
    first = match.start("sign") if match["sign"] else match.start("number")
    rate = match["percent"] or "률" in head or "(%)" in head or "율" in head
    month = Moment(
        start=match.start(), end=first, core=match.span("month"), style="chain",
        month=int(match["month"]), year=year_of(match["year"], match["short"]),
    )  # fmt: skip
    figure = Figure(
        start=first,
        end=match.end(),
        core=match.span("number"),
        style="chain",
        unit="percent" if rate else "dollars",
        quantity=quantity(match["number"], Decimal(1) if rate else UNITS["억"]),
        sign=sign(match["sign"]),
    )
    return month, figure


def figure_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    hedge = rf"(?:(?P<hedge>{'|'.join(HEDGES)})\s)?"
    year = r"(?:(?P<year>(?:19|20)\d\d)[.년]\s?|['\u2018\u2019](?P<short>\d\d)[.년]\s?)?"
    no_unit = r"(?![\d.]|\s?개월|\s?(?:조|억|만))"
    chain = rf"\({year}(?P<month>1[0-2]|[1-9])월?\)\s?{SIGN}(?P<number>{DIGITS})(?P<percent>%)?{no_unit}"
    amount = rf"(?P<amount>{DIGITS}\s?(?:조|억|백만|천만|만)(?:\s?{DIGITS}\s?(?:억|천만|백만|만))*)"
    return (
        (re.compile(chain), link),
        days(lexicon),
        (re.compile(rf"{hedge}{SIGN}(?<![\d.]){amount}\s?(?P<unit>달러|불|弗)(?P<range>대)?"), dollars),
        (
            re.compile(rf"{hedge}{SIGN}(?<![\d.])(?P<number>{DIGITS})\s?(?P<unit>%p|%P|%포인트|퍼센트포인트|%|％|퍼센트)"),
            percent,
        ),
    )
