"""Figures of a list whose unit others of it have: `up 18.1 and 46.4 percent`, `cars +5.8, ships +53.6`."""

import re

from relgen.languages.english.counting import quantity
from relgen.languages.english.figures import DIGITS, SIGN, UNITS, sign
from relgen.languages.scanning import Found, Rule, either
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Figure
from relgen.values.quantity import Quantity

RATES = r"(?:percent(?! ?age)|per cent|pct|%(?!p))"
MONEY = r"(?:USD\s?|US\$\s?|\$\s?)"
SIZES = r"(?P<unit>trillion|billion|million|bln|bn|trn|tn|mln|mn)"
TIED = r",? (?:and|or|to|versus|vs\.?|against|compared with)(?: by| of)? "
SIGNED = r"[-+\u2212\u25b3\u25b2\u2013]"
BLOCK = re.compile(r"\n[ \t]*\n")
SAID = re.compile(r"\d(?:%|\s?per\s?cent|\s?pct)", re.IGNORECASE)
MOVED = re.compile(
    r"\b(?:up|down|rose|fell|grew|gained|lost|dropped|slid|slipped|declined|increased|decreased|"
    r"climbed|sank|jumped|surged|plunged|"
    r"was|were|by|plus|minus)(?: by)? $",
    re.IGNORECASE,
)
FEW, MANY = 2, 3  # pairs of a name and a number of a block that make it a list of rates: signed ones, and bare ones
OTHER_UNIT = re.compile(rf"{MONEY}|\b(?:billion|million|trillion|bn|bln|mn|points?|tons|tonnes)\b|%p|\|", re.IGNORECASE)


def rate(match: re.Match[str]) -> Figure:
    return Figure(
        start=match.start("sign") if match["sign"] else match.start("number"),
        end=match.end("number"),
        core=match.span("number"),
        style="percent",
        unit="percent",
        quantity=quantity(match["number"]),
        sign=sign(match["sign"]),
    )


def between(match: re.Match[str]) -> Found:
    """`between 13 and 14 percent`: from the one to the other."""
    low, high = quantity(match["low"]).value, quantity(match["high"]).value
    if low >= high:
        return None
    return Figure(
        start=match.start(), end=match.end(), core=(match.start("low"), match.end("high")), style="percent", unit="percent",
        quantity=Quantity.known((low + high) / 2, high - low),
    )  # fmt: skip


def amount(match: re.Match[str]) -> Figure:
    """`$34.9 and $33.4 billion`"""
    unit = match["unit"].lower()
    return Figure(
        start=match.start("word"), end=match.end("word"), core=match.span("number"), style=unit, unit="dollars",
        quantity=quantity(match["number"], UNITS[unit]),
    )  # fmt: skip


def shared_rules() -> tuple[Rule, ...]:
    """Numbers of a row that is closed by one with the unit."""
    number = rf"{SIGN}(?P<number>\d{{1,3}}(?:\.\d+)?)"
    more = rf"(?:, {SIGNED}?\d{{1,3}}(?:\.\d+)?)*{TIED}{SIGNED}?\d{{1,3}}(?:\.\d+)?"
    dollars = rf"(?:, {MONEY}?(?:{DIGITS}))*{TIED}{MONEY}?(?:{DIGITS})\s?{SIZES}\b"
    apart = r"(?:[- ]to[- ]| ?[\u2013-] ?)"
    return (
        (
            re.compile(rf"\b(?:(?:somewhere )?between (?P<low>{DIGITS}) and (?P<high>{DIGITS})) ?{RATES}(?!\w)", re.IGNORECASE),
            between,
        ),
        (re.compile(rf"(?<=by )(?P<low>{DIGITS}){apart}(?P<high>{DIGITS}) ?{RATES}(?!\w)", re.IGNORECASE), between),
        (re.compile(rf"(?<![\w.,$/])(?<!between ){number}(?={more}(?:\s|-)?{RATES}(?!\w))", re.IGNORECASE), rate),
        (re.compile(rf"(?<![\w.])(?P<word>{MONEY}(?P<number>{DIGITS}))(?={dollars})", re.IGNORECASE), amount),
    )


def list_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """Bare numbers behind names, where their block has several: of rates, if nothing in it tells another unit."""
    names = either([named.text for named in lexicon.names])
    what = rf"(?<![\w-])(?:{names})(?: (?:{either(lexicon.heads)}))?"
    apart = r"(?: (?:rose|fell|grew|up|down|by|at|was|were))*\s?(?:[:(,=]|[\u2013\u2014-](?= ))?\s?"
    after = r"(?![\d%\w]|[.,]\d|\s?(?:percent|per ?cent|pct|billion|bn|bln|million|mn|points|days|working)\b|\s?%)"
    number = rf"(?P<sign>{SIGNED}|minus\s|plus\s)?(?P<number>\d{{1,3}}\.\d){after}"
    pair = re.compile(rf"{what}{apart}{number}", re.IGNORECASE)
    behind = re.compile(rf"{what}{apart}$", re.IGNORECASE)

    def in_list(match: re.Match[str]) -> Found:
        moved = (match["sign"] or "")[1:] or MOVED.search(match.string, max(0, match.start() - 24), match.start())
        if moved and is_said(line_before(match)):
            return rate(match)
        if not behind.search(match.string[max(0, match.start() - 60) : match.start()]):
            return None
        block = block_of(match.string, match.start())
        pairs = [] if OTHER_UNIT.search(block) else [each["sign"] for each in pair.finditer(block)]
        known = len(pairs) >= MANY or len([each for each in pairs if each]) >= FEW
        return rate(match) if known else None

    bare = rf"(?P<sign>)(?P<number>\d{{1,3}})(?=,? (?:and )?(?:{names})(?: (?:up|down|by))? \d{{1,3}}(?:\.\d)? ?{RATES})"

    def in_row(match: re.Match[str]) -> Found:
        return rate(match) if behind.search(match.string[max(0, match.start() - 60) : match.start()]) else None

    return (
        (re.compile(rf"(?<![\w.,$]){number}"), in_list),
        (re.compile(rf"(?<=[a-z] )(?<![\w.,$]){bare}", re.IGNORECASE), in_row),
    )


def is_said(before: str) -> bool:
    """Whether a rate stands before with its unit, and no other unit in the sentence itself."""
    return bool(SAID.search(before)) and not OTHER_UNIT.search(re.split(r"[.!?;]\s", before)[-1])


def line_before(match: re.Match[str]) -> str:
    return match.string[: match.start()].rpartition("\n")[2]


def block_of(text: str, place: int) -> str:
    """The paragraph or list that a place stands in."""
    start = max((each.end() for each in BLOCK.finditer(text, 0, place)), default=0)
    end = BLOCK.search(text, place)
    return text[start : end.start() if end else len(text)]
