"""Months that Korean texts name by their place in a quarter, a half or the year: `2분기 마지막 달`, `3분기의 문을 연`."""

import re

from relgen.languages.scanning import Found, Rule
from relgen.values.marks import PartOfYear

YEAR, HALF, QUARTER = 12, 6, 3
PART = (
    r"(?<![\d가-힣~∼-])(?:(?:올해|올|작년|지난해|금년|이번|(?:19|20)\d\d년)\s)?(?:(?P<quarter>[1-4])\s?(?:/\s?4\s?)?분기|"
    r"(?P<half>상반기|하반기)|(?P<year>한\s해|올해|금년|2\d{3}년))의?"
)
PLACES = {"첫": 1, "첫째": 1, "첫번째": 1, "둘째": 2, "두번째": 2, "가운데": 2, "마지막": 0, "끝": 0, "막바지": 0}
PLACE = r"(?P<place>첫\s번째|첫째|첫|두\s번째|둘째|가운데|마지막|끝)\s?달"
NOW = (
    r"(?=인|이[었자며고]|이?[,.!]|에\s?(?!이어|비해|견줘|비하면)|의\s|"
    r"은\s|도\s|[을를]\s|답게|치고|부터\s(?:부진|삐걱|순조|기분))"
)
BEGAN = r"(?:을|를)?\s?(?:시작하는|시작한|시작하며|여는|연|열며|열어젖힌|문을\s(?:연|여는|열며|열었)|스타트를\s끊은|출발한)"
ENDED = (
    r"(?:을|를)?\s?(?:마감하는|마감한|마감하며|마무리하는|마무리한|마무리하며|"
    r"매듭지은|닫는|닫은|끝내는|끝낸|끝맺은|마친|마치는|마지막을\s장식한)"
)
BEHIND = r"(?=\s(?:[가-힣]{1,4}\s)?(?:\d{1,2}월|이달|이번\s?달|수출|무역|성적|우리))"


def part_of(match: re.Match[str]) -> tuple[int, int]:
    """How many months a part of the year has, and the last of them."""
    if match["quarter"]:
        return QUARTER, QUARTER * int(match["quarter"])
    if match["half"]:
        return HALF, HALF if match["half"] == "상반기" else YEAR
    return YEAR, YEAR


def month_of_part(match: re.Match[str]) -> Found:
    size, last = part_of(match)
    place = PLACES[match["place"].replace(" ", "")]
    return part(match, last - size + place if place else last)


def first_of_part(match: re.Match[str]) -> Found:
    size, last = part_of(match)
    return part(match, last - size + 1)


def last_of_part(match: re.Match[str]) -> Found:
    return part(match, part_of(match)[1])


def part(match: re.Match[str], month: int) -> Found:
    return PartOfYear(start=match.start(), end=match.end(), month=month)


def year_part_rules() -> tuple[Rule, ...]:
    return (
        (re.compile(rf"{PART}\s{PLACE}{NOW}"), month_of_part),
        (re.compile(rf"{PART}{BEGAN}{BEHIND}"), first_of_part),
        (re.compile(rf"{PART}{ENDED}{BEHIND}"), last_of_part),
    )
