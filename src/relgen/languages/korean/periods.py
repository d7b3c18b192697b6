"""Periods of a year in Korean texts: `1~11월`, `2020년 한 해`, `상반기 수출`, `3분기 수출`, `연간으로는`."""

import re

from relgen.languages.korean.counting import YEAR, year_of
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.marks import SoFar

A_YEAR, HALF, QUARTER = 12, 6, 3
HALVES = {"상반기": 1, "하반기": 2}
GOODS = r"(?:수출|수입|무역|흑자|교역|일평균)"
OF_ALL = r"(?:(?:전체|총|누적|연간|합산|한국|한국의|우리|우리나라|국내|우리\s?나라의)\s)*"
SUMMED = r"(?:\s?(?:전체|누적|누계|합계|통틀어|합산)|[을를]\s(?:통틀어|합치면|합하면|합쳐|합해|모두\s(?:더하|합치)))"
BEFORE_IT = r"(?<!지난해\s)(?<!작년\s)(?<!전년\s)(?<!재작년\s)(?<!내년\s)(?<![가-힣\d~∼-])"


def so_far(match: re.Match[str]) -> Found:
    groups = match.groupdict()
    last = int(groups.get("last") or 0)
    months = last or (HALF if "상반기" in match[0] else A_YEAR if groups.get("whole") else 0)
    core = at(match, "last") if last else at(match, "year") if groups.get("year") else (0, 0)
    return SoFar(
        start=match.start(), end=match.end(), core=core, style="digits", months=months,
        year=year_of(groups.get("year"), groups.get("short")),
    )  # fmt: skip


def part_of_year(size: int) -> Maker:
    def make(match: re.Match[str]) -> Found:
        nth = HALVES[match["nth"]] if size == HALF else int(match["nth"])
        year = year_of(match["year"], match["short"])
        return SoFar(start=match.start(), end=match.end(), first=size * (nth - 1) + 1, months=size * nth, year=year)

    return make


def period_rules() -> tuple[Rule, ...]:
    told = rf"(?:의)?(?=\s{OF_ALL}{GOODS}(?!\s?부진)|{SUMMED}|\s?\((?:약\s)?\d)"
    this = r"(?:(?:올해|올|금년|이번)\s)?"
    third = YEAR.replace("year", "y3").replace("short", "s3")
    return (
        (re.compile(rf"{YEAR}?1\s?[~∼-]\s?(?P<last>1[0-2]|[1-9])월"), so_far),
        (re.compile(rf"{BEFORE_IT}{YEAR}?{this}(?P<nth>상반기|하반기){told}"), part_of_year(HALF)),
        (re.compile(rf"{BEFORE_IT}{YEAR}?{this}(?P<nth>[1-4])\s?(?:/\s?4)?분기{told}"), part_of_year(QUARTER)),
        (re.compile(r"(?<![가-힣])(?:올해|올|금년)?\s?상반기(?=[^,.\n]{0,14}(?:누계|누적|합계))"), so_far),
        (
            re.compile(rf"{YEAR}(?P<whole>연간|한 해)|{YEAR.replace('year', 'y2').replace('short', 's2')}상반기"),
            so_far,
        ),
        (re.compile(rf"{third}(?:의\s?)?(?=(?:전체\s|연간\s|우리\s|총\s?)?(?:수출|수입|무역))"), so_far),
        (re.compile(r"(?<![가-힣])(?:지난해|작년|올해|금년)(?=\s(?:전체\s|연간\s)?(?:수출|수입|무역))"), so_far),
        (
            re.compile(
                r"(?<![가-힣])(?P<whole>연간|한\s해)(?=\s(?:전체\s|총\s?)?(?:수출|수입|무역|총)|으로\s?(?:는|도|보면|따지면)|\s?(?:기준|누적|누계|합계)|"
                r"\s(?:전체|기준)(?:로|으로))"
            ),
            so_far,
        ),
        (re.compile(r"(?P<last>1[0-2]|[1-9])월까지\s?(?:의\s)?(?:누계|누적)"), so_far),
        (
            re.compile(
                r"(?:올\s?들어|올해\s?들어|연초부터)\s?(?P<last>1[0-2]|[1-9])월까지(?=[^,.\n]{0,12}(?:모두|누적|총|합계|누계))"
            ),
            so_far,
        ),
    )
