"""Places among months in Korean texts: `역대 2위`, `올해 들어 두 번째로 큰`, `가장 나쁜 성적`."""

import re
from dataclasses import replace

from relgen.languages.korean.order import DOWN, RATE, sentence_before
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.marks import Peak, Rank, Top
from relgen.values.standing import Domain

OF_MONTHS = re.compile(r"(?:이후|이래|만에|역대|사상)\s(?:[가-힣]{1,4}\s)?$")


def top(match: re.Match[str]) -> Found:
    if OF_MONTHS.search(match.string, max(0, match.start() - 24), match.start()):
        return Peak(start=match.start(), end=match.end(), style=match[0], high=True, pace=True)
    return Top(start=match.start(), end=match.end(), high=True)


ORDINALS = {"첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
THIS_YEAR = r"(?:올해|금년|올|(?:이|그|같은)\s해|(?P<of>(?:19|20)\d\d)년(?=\s(?:들어|중|가운데|한\s해)))"
AMID = (
    r"(?:(?:월간|월별|기준|기준으로|기준으로는|가운데|가운데서도|중|중에서|중에서도|순위로|순위로는|순위에서|실적|실적으로는|실적\s중|통틀어|"
    r"열두\s달|열한\s달|12개월|11개월|지금까지|나온|기록한|수출|수출액|수입|감소율|증가율|무역흑자|무역수지|흑자|달|달\s가운데|한\s해)\s?){0,4}"
)
NTH = r"(?:(?P<nth>첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째로|둘째로|셋째로)\s?"
LOW = re.compile(r"최소|최저|작|낮|적|나쁜|나빴|나쁘|부진|저조|초라")
BAD = r"나쁜|나빴|나쁘|부진|저조|초라|암울|참담"
GOOD = r"좋은|좋았|좋다|양호|뛰어난|화려"
DECLINE = re.compile(DOWN)


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
            year=int(groups.get("year") or groups.get("of") or 0),
        )

    return make


def peak(*, high: bool) -> Maker:
    return lambda match: Peak(start=match.start(), end=match.end(), style=match[0], high=high)


def good_or_bad(match: re.Match[str]) -> tuple[bool, bool] | None:
    """`가장 나쁜 성적`: of a decline the deepest, of an amount the lowest. Whether it is the most, and of rates."""
    before = sentence_before(match) + match[0]
    rates, good = list(RATE.finditer(before)), match["good"] is not None
    if "달러" in before and "%" in before:
        return None  # it may be of either
    if rates or "%" in before:
        falls = rates[-1]["down"] is not None if rates else DECLINE.search(before) is not None
        return good != falls, True
    return (good, False) if "달러" in before else None


def best_or_worst(match: re.Match[str]) -> Found:
    told = good_or_bad(match)
    return None if told is None else Peak(start=match.start(), end=match.end(), style=match[0], high=told[0], pace=told[1])


def ranked_by_it(match: re.Match[str]) -> Found:
    """`올해 들어 두 번째로 나쁜 성적`."""
    told, found = good_or_bad(match), rank("year")(match)
    return replace(found, low=not told[0], pace=told[1]) if told and isinstance(found, Rank) else None


def rank_rules() -> tuple[Rule, ...]:
    best = r"(?:최대|최고)(?:치|액|\s?실적)?"
    return (
        (
            re.compile(rf"(?:역대|사상)\s(?P<month>1[0-2]|[1-9])월\s?(?:중|기준)?\s?(?:(?P<rank>\d+)위|{best})"),
            rank("calendar"),
        ),
        (re.compile(rf"(?:역대|사상)\s?(?:월간\s?)?(?:(?P<rank>\d+)위|{best})"), rank("ever")),
        (
            re.compile(
                rf"{THIS_YEAR}(?:\s?들어서?)?\s?(?:중\s)?(?:월간\s?|월\s?)?{AMID}(?:(?P<rank>\d+)위|{best})"
                rf"|(?P<year>(?:19|20)\d\d)년 중 (?:월간 )?{best}"
            ),
            rank("year"),
        ),
        (
            re.compile(
                rf"{THIS_YEAR}(?:\s?들어서?|\s?중|\s?열두\s달\s(?:중|가운데))?\s?(?:월간\s)?{AMID}(?:최소|최저|(?:가장\s|제일\s|{NTH})"
                rf"(?:작|낮|적|높|많|크|큰|컸|커|가파른|가팔|깊|얕|완만)[은을았]?(?![은을]?\s(?:품목|지역|시장|나라|조업)))"
            ),
            rank("year"),
        ),
        (
            re.compile(rf"{THIS_YEAR}(?:\s?들어서?|\s?중)?\s?{AMID}(?:가장\s|제일\s|{NTH})(?:(?P<good>{GOOD})|{BAD})"),
            ranked_by_it,
        ),
        (re.compile(r"(?:가장|제일)\s(?:크게|많이|큰\s폭으로|가파르게|빠르게|급격하게)(?=\s)"), top),
        (re.compile(rf"(?:가장|제일)\s(?:(?P<good>{GOOD})|{BAD})"), best_or_worst),
        (re.compile(rf"{best}|가장\s(?:컸|큰|높|많|빠|가팔|깊)"), peak(high=True)),
        (re.compile(r"최소(?:치)?|최저(?:치)?|가장\s(?:작|낮|적|느)"), peak(high=False)),
    )
