"""Months that Korean texts name as the best, the worst or the last one: `수출이 가장 많았던 달은 11월이다`."""

import re

from relgen.languages.korean.counting import year_of
from relgen.languages.korean.order import DOWN, RATE, UP, sentence_before
from relgen.languages.scanning import Found, Rule
from relgen.values.facts import Direction
from relgen.values.marks_of_order import NamedMonth

WINDOW = re.compile(
    r"(?P<quarter>[1-4])\s?분기|(?P<half>상반기|하반기)|(?P<year>(?:19|20)\d\d)년|(?P<this>올해|올\s|금년|이\s해|연중)|"
    r"(?P<last>지난해|작년)"
)
WHEN = (
    r"(?P<when>(?:(?P<year>(?:19|20)\d\d)년\s?|['\u2018\u2019](?P<short>\d\d)[.년]\s?|(?P<ago>지난해|작년|재작년|올해|올)\s)?"
    r"(?P<month>1[0-2]|[1-9])월)"
)
AGO = {"지난해": 1, "작년": 1, "재작년": 2, "올해": 0, "올": 0}
MONTHS = 12


OF_THOSE = re.compile(r"^\s?[\"“]?(?:그\s?중|이\s?중|이\s?가운데|그\s?가운데|이\s기간|그\s기간)")


def named(match: re.Match[str]) -> Found:
    before = sentence_before(match)
    if OF_THOSE.search(before):
        before = sentence_before(match, sentences=2)
    windows = list(WINDOW.finditer(before))
    if not windows:
        return None
    first, last = 1, MONTHS
    for each in windows:
        if each["quarter"]:
            first, last = 3 * int(each["quarter"]) - 2, 3 * int(each["quarter"])
        elif each["half"]:
            first, last = (1, 6) if each["half"] == "상반기" else (7, MONTHS)
    groups, rates = match.groupdict(), list(RATE.finditer(before))
    way: Direction | None = "up" if groups.get("up") else "down" if groups.get("down") else None
    if way is None and rates:
        way = "up" if rates[-1]["up"] else "down"
    return NamedMonth(
        start=match.start("word"), end=match.end("word"), core=match.span("when"), style="month", sort="best",
        high=not groups.get("low"), way=way, month=int(match["month"]), year=year_of(match["year"], match["short"]),
        first=first, last=last, of=next((int(each["year"]) for each in windows if each["year"]), 0),
        before=any(each["last"] for each in windows),
    )  # fmt: skip


def last_time(match: re.Match[str]) -> Found:
    way: Direction = "up" if match["up"] else "down"
    return NamedMonth(
        start=match.start("word"), end=match.end("word"), core=match.span("when"), style="month", sort="last", way=way,
        month=int(match["month"]), year=year_of(match["year"], match["short"]), ago=AGO.get(match["ago"] or "", -1),
    )  # fmt: skip


def named_month_rules() -> tuple[Rule, ...]:
    month = rf"(?:달|때|시기|시점)(?:은|이|는)\s(?:바로\s|다름\s아닌\s|역시\s)?{WHEN}"
    size = r"(?:(?P<high>많|컸|큰|크|높|좋)|(?P<low>적|작|낮|나빴|부진|초라))"
    verb = rf"(?:(?P<up>{UP}|플러스)|(?P<down>{DOWN}|마이너스))[가-힣]*(?:\s(?:기록한|기록했던|보인|돌아선))?"
    return (
        (re.compile(rf"(?P<word>가장\s{size}[가-힣]*\s(?:[가-힣]+\s)?{month})"), named),
        (re.compile(rf"(?P<word>가장\s(?:많이|크게|큰\s폭으로|가파르게|빠르게)\s{verb}\s{month})"), named),
        (re.compile(rf"(?P<word>마지막으로\s{verb}\s{month})"), last_time),
    )
