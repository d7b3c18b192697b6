"""Runs, turns, since-months, ranks, peaks and periods in Korean texts."""

import re
from dataclasses import replace

from relgen.languages.korean.counting import NUMBER, YEAR, count, year_of
from relgen.languages.korean.periods import period_rules
from relgen.languages.korean.ranks import rank_rules
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.marks import Link, Moment, Other, Span, SpanSort

MONTHS_OF_A_YEAR = 12
SIDES: dict[str, Direction] = {"흑자": "up", "적자": "down"}
WAYS: dict[str, Direction] = {
    "증가": "up", "감소": "down", "상승": "up", "하락": "down", "플러스": "up", "마이너스": "down", "성장": "up",
    "역성장": "down", "내림": "down",
    "오름": "up", "뒷걸음질": "down", "내리막": "down",
}  # fmt: skip
VERBS: dict[str, Direction] = {
    "줄": "down", "늘": "up", "감소하": "down", "증가하": "up", "떨어지": "down", "오르": "up", "하락하": "down",
    "뒷걸음질하": "down", "뒷걸음치": "down", "상승하": "up", "내리": "down", "뒷걸음질치": "down",
}  # fmt: skip
WHAT = rf"(?P<what>{'|'.join((*SIDES, *WAYS))})"
GOING = r"(?:세|\s?행진|\s?기조|\s?흐름|\s?랠리|\s?고리|\s?기록|\s?성장|\s?터널|\s?늪|\s?사슬){0,2}"
ENDS = (
    r"(?:멈|끝|막을|막\s?내|중단|끊|꺾|마침|종지부|마감|깨[졌진지고]|"
    r"종료|제동|그쳤|그친|무너|탈출|벗어(?!나지)|접[었은고]|종언|브레이크)(?![가-힣]{0,3}지(?:는|도)?\s?[못않])"
)
KEPT_UP = r"(?:이어진|지속된|계속된|이어지던|계속되던|지속되던|이어오던|이어온|지켜온|이어졌던|계속됐던|지속됐던|지켜오던)"
FIRST = re.compile(r"처음|최대|최고|최소|최저|가장|최초|^\s?\d+(?:개월|년|달)\s만에")


def span(sort: SpanSort) -> Maker:
    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        what = groups.get("what") or ""
        years = groups.get("unit") == "년"
        return Span(
            start=match.start(),
            end=match.end(),
            core=match.span("number"),
            style="digits" if match["number"].isdigit() else "word",
            sort=sort,
            months=count(match["number"]) * (MONTHS_OF_A_YEAR if years else 1),
            way=VERBS.get(groups.get("verb") or "", WAYS.get(what)),
            side=SIDES.get(what),
            years=years,
        )

    return make


def ago(match: re.Match[str]) -> Found:
    """`(흑자로 돌아선) 지 석 달 만에`: what stands before was so at another time."""
    return Link(start=match.start(), end=match.end(), sort="ago")


def kept_up(match: re.Match[str]) -> Found:
    """A run that was so: whether it goes on is not told."""
    return Other(start=match.start(), end=match.end())


def since(match: re.Match[str]) -> Span:
    rest = match.string[match.end() : match.end() + 60].split("\n")[0]
    return Span(
        start=match.start(),
        end=match.end(),
        core=match.span("when"),
        style=("" if FIRST.search(rest) else "open ") + ("full" if match["year"] else "short" if match["short"] else "month"),
        sort="since",
        since=YearMonth(year_of(match["year"], match["short"]), int(match["month"])),
    )


def basis(back: int) -> Maker:
    """`1년 만에 457억 달러로`: from what it was then."""
    return lambda match: Moment(start=match.start(), end=match.end(), back=back, basis=True)


def since_with_figure(match: re.Match[str]) -> Found:
    """`4월(2.0%) 이후`: the figure is of that month."""
    found = since(match)
    month = Moment(
        start=match.start(), end=match.end(), core=match.span("when"), month=int(match["month"]), basis=True,
        year=year_of(match["year"], match["short"]),
    )  # fmt: skip
    return month, replace(found, start=match.start("after"), end=match.end("after"))


def span_rules() -> tuple[Rule, ...]:
    number, unit = rf"(?<![\d가-힣])(?P<number>{NUMBER})\s?", r"(?P<unit>개월|달|년)"
    return (
        (
            re.compile(
                rf"{number}{unit}\s?(?:연속|째|간|동안|내리)?의?\s?(?:{KEPT_UP}\s)?(?:수출\s?|무역수지\s?|"
                rf"무역\s?)?{WHAT}{GOING}(?:[이가은는을를도에]|에서)?\s"
                rf"(?:[가-힣]{{1,4}}\s)?{ENDS}"
            ),
            span("after"),
        ),
        (
            re.compile(
                rf"{number}{unit}\s?(?:연속|째|내리|연이어|동안|간)?\s(?:[가-힣]{{1,4}}\s)?(?P<verb>{either(list(VERBS))})"
                r"(?:다가|더니|던|었다가|했다가|은\s(?:뒤|끝)|한\s(?:뒤|끝))"
            ),
            span("after"),
        ),
        (
            re.compile(
                rf"{number}{unit}\s?(?:간|동안|연속|째|내리)(?:의)?\s{KEPT_UP}\s(?:두\s?자릿수\s)?(?:무역수지\s?)?{WHAT}{GOING}"
            ),
            kept_up,
        ),
        (
            re.compile(rf"{number}{unit}\s?(?:간|동안)(?:의)?\s?(?:무역수지\s?)?(?P<what>흑자|적자|증가|감소)(?:\s?행진)?"),
            span("after"),
        ),
        (
            re.compile(
                rf"(?:연속\s)?{WHAT}{GOING}[이가은는도을를]?\s{number}{unit}\s?(?:만에|에서|째에서|에|째에|만)\s?{ENDS}"
            ),
            span("after"),
        ),
        (re.compile(rf"연속\s{WHAT}{GOING}[이가은는도을를]?[\s:]+{number}{unit}(?:째)?(?!\s?(?:만|전|간|앞|뒤))"), span("run")),
        (
            re.compile(
                rf"(?<![가-힣])(?:무역)?{WHAT}(?:세|\s?행진|\s?기조|\s?랠리|\s?흐름)[이가은는도을를]?\s"
                r"(?:\d+월(?:로|에|까지|에도|에는|로써)\s)?(?:(?:꼭|딱|무려|총|모두|어느새|벌써|이제)\s)?"
                rf"{number}{unit}(?:째|"
                rf"\s연속)?(?!\s?(?:만|전|간|앞|뒤|에서|에))"
            ),
            span("run"),
        ),
        (re.compile(rf"(?<=[소가러스너자]에서)\s(?:{NUMBER})\s?(?:개월|달)\s?만(?:에|이[가-힣]*|임|인)?(?![가-힣])"), kept_up),
        (
            re.compile(rf"(?<=[가-힣])\s지\s(?:불과\s|꼭\s)?(?:{NUMBER})\s?(?:개월|달|년)\s?(?:여\s)?만(?:에|인|이[가-힣]*)?"),
            ago,
        ),
        (re.compile(rf"{number}{unit}\s?(?:연속|째|내리|연이어|잇따라|연달아|잇달아)"), span("run")),
        (re.compile(r"(?<![가-힣\d])(?:(?:1|일)\s?년|한\s?해)\s?만에\s(?=[\d,.]+\s?(?:%|조|억|퍼))"), basis(MONTHS_OF_A_YEAR)),
        (re.compile(r"(?<![가-힣\d])(?:한\s?달|1개월)\s?만에\s(?=[\d,.]+\s?(?:조|억))"), basis(1)),
        (re.compile(rf"{number}{unit}\s?만(?:에|의|에야|이[가-힣]*|인|임|에서야|으로|엔|에는|에도)?(?![가-힣])"), span("turn")),
        (re.compile(rf"(?<=\(){number}(?P<unit>개월)(?=\))"), span("run")),
        (re.compile(rf"(?P<when>{YEAR}?(?<!\d)(?P<month>1[0-2]|[1-9])월)\s?이(?:후|래)(?:로)?"), since),
        (
            re.compile(rf"(?P<when>{YEAR}?(?<!\d)(?P<month>1[0-2]|[1-9])월)(?=\([^()\n]*\)\s?(?P<after>이(?:후|래)))"),
            since_with_figure,
        ),
        *rank_rules(),
        *period_rules(),
    )
