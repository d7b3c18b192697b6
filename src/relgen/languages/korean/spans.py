"""Runs, turns, since-months, ranks, peaks and periods in Korean texts."""

import re

from relgen.languages.korean.counting import NUMBER, YEAR, count, year_of
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.marks import Peak, Rank, SoFar, Span, SpanSort
from relgen.values.standing import Domain

MONTHS_OF_A_YEAR = 12
SIDES: dict[str, Direction] = {"흑자": "up", "적자": "down"}
WAYS: dict[str, Direction] = {"증가": "up", "감소": "down", "상승": "up", "하락": "down"}
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
            way=WAYS.get(what),
            side=SIDES.get(what),
            years=years,
        )

    return make


def since(match: re.Match[str]) -> Found:
    rest = match.string[match.end() : match.end() + 60].split("\n")[0]
    return Span(
        start=match.start(),
        end=match.end(),
        core=match.span("when"),
        style=("" if FIRST.search(rest) else "open ") + ("full" if match["year"] else "short" if match["short"] else "month"),
        sort="since",
        since=YearMonth(year_of(match["year"], match["short"]), int(match["month"])),
    )


ORDINALS = {"첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5}
LOW = re.compile(r"최소|최저|작|낮|적")


def rank(domain: Domain) -> Maker:
    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        return Rank(
            start=match.start(),
            end=match.end(),
            core=at(match, "rank" if groups.get("rank") else "nth") if groups.get("rank") or groups.get("nth") else (0, 0),
            style="digits" if groups.get("rank") else "word",
            rank=int(groups.get("rank") or ORDINALS.get(groups.get("nth") or "", 1)),
            low=bool(LOW.search(match[0])),
            domain=domain,
            month=int(groups.get("month") or 0),
            year=int(groups.get("year") or 0),
        )

    return make


def peak(*, high: bool) -> Maker:
    return lambda match: Peak(start=match.start(), end=match.end(), style=match[0], high=high)


def so_far(match: re.Match[str]) -> Found:
    groups = match.groupdict()
    months = int(groups.get("last") or 0) or (6 if "상반기" in match[0] else MONTHS_OF_A_YEAR if "연간" in match[0] else 0)
    core = at(match, "last") if groups.get("last") else at(match, "year") if groups.get("year") else (0, 0)
    return SoFar(
        start=match.start(),
        end=match.end(),
        core=core,
        style="digits",
        months=months,
        year=year_of(groups.get("year"), groups.get("short")),
    )


def span_rules() -> tuple[Rule, ...]:
    number, unit = rf"(?<![\d가-힣])(?P<number>{NUMBER})\s?", r"(?P<unit>개월|달|년)"
    best = r"(?:최대|최고)(?:치|액|\s?실적)?"
    return (
        (
            re.compile(
                rf"{number}{unit}\s?(?:간|동안)(?:의|\s이어진|\s지속된|\s계속된)?\s?(?:무역수지\s?)?(?P<what>흑자|적자|증가|감소)(?:\s?행진)?"
            ),
            span("after"),
        ),
        (
            re.compile(
                rf"(?P<what>흑자|적자|증가|감소)(?:세|\s?행진|\s?기조|\s?흐름)?[이가은는]?\s{number}{unit}\s?만에\s?(?:멈|끝|막을|중단|끊|꺾|마침)"
            ),
            span("after"),
        ),
        (re.compile(rf"{number}{unit}\s?(?:연속|째|내리)"), span("run")),
        (re.compile(rf"{number}{unit}\s?만(?:에|의)?(?![가-힣])"), span("turn")),
        (re.compile(rf"(?<=\(){number}(?P<unit>개월)(?=\))"), span("run")),
        (re.compile(rf"(?P<when>{YEAR}?(?<!\d)(?P<month>1[0-2]|[1-9])월)\s?이(?:후|래)(?:로)?"), since),
        (
            re.compile(rf"(?:역대|사상)\s(?P<month>1[0-2]|[1-9])월\s?(?:중|기준)?\s?(?:(?P<rank>\d+)위|{best})"),
            rank("calendar"),
        ),
        (re.compile(rf"(?:역대|사상)\s?(?:월간\s?)?(?:(?P<rank>\d+)위|{best})"), rank("ever")),
        (
            re.compile(
                rf"(?:올해|금년)(?:\s?들어)?\s?(?:중\s)?(?:월간\s?)?(?:(?P<rank>\d+)위|{best})"
                rf"|(?P<year>(?:19|20)\d\d)년 중 (?:월간 )?{best}"
            ),
            rank("year"),
        ),
        (
            re.compile(
                r"(?:올해|금년)(?:\s?들어|\s?중)?\s?(?:월간\s)?(?:최소|최저|가장\s(?:작|낮|적|높|많|크|큰|컸)[은을았]?|(?P<nth>첫|두|세|네|다섯)\s?번째로\s?(?:크|큰|많|높|작|낮|적)[은을]?)"
            ),
            rank("year"),
        ),
        (re.compile(rf"{best}|가장\s(?:컸|큰|높|많|빠)"), peak(high=True)),
        (re.compile(r"최소(?:치)?|최저(?:치)?|가장\s(?:작|낮|적|느)"), peak(high=False)),
        (re.compile(rf"{YEAR}?1\s?[~∼-]\s?(?P<last>1[0-2]|[1-9])월"), so_far),
        (re.compile(rf"{YEAR}(?:연간|한 해)|{YEAR.replace('year', 'y2').replace('short', 's2')}상반기"), so_far),
        (re.compile(r"(?<![가-힣])(?:지난해|작년|올해|금년)(?=\s(?:전체\s|연간\s)?(?:수출|수입|무역))"), so_far),
        (re.compile(r"(?<![가-힣])(?:연간|한\s해)(?=\s(?:수출|수입|무역|총))"), so_far),
        (re.compile(r"(?P<last>1[0-2]|[1-9])월까지\s?(?:의\s)?(?:누계|누적)"), so_far),
    )
