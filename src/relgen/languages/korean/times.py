"""Days, and months as Korean texts name them: with a year or without, told from that of the text, or as a range of days."""

import re

from relgen.languages.korean.counting import NUMBER, WEEKDAYS, YEAR, count, year_of
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.marks import DayOf, Moment

MONTH = r"(?P<month>1[0-2]|0?[1-9])"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
THAN = re.compile(
    r"(?:\([^()\n]*\))?(?:보다|에\s?비해|과\s?(?:비교|똑같|같[은이]|마찬가지|비슷|다름)|\s?대비|과\s?견[주줘]|에\s?견[주줘])"
)
YEARS_AGO = {
    "올해": 0, "올": 0, "금년": 0, "같은 해": 0, "지난해": 1, "작년": 1, "전년": 1, "재작년": 2, "지지난해": 2, "2년 전": 2,
}  # fmt: skip
HELD = (
    r"\s?(?:대비|보다는|보다|보단|에\s?비해서?는?|에\s?비하면|과\s?비교(?:해|하면)?|와\s?비교(?:해|하면)?|과\s?견줘|와\s?견줘|"
    r"[과와]\s?견주(?:면|어)|에\s?견줘|에\s?견주면|[과와]\s?비교(?:할\s때|하자면|했을\s때|해도|해보면|해\s보면))"
)
SAME = (
    r"(?:(?:전년|작년|지난해|1년\s?전|일\s?년\s?전)의?\s?(?:동월|동기|이맘때|"
    r"이\s?무렵|같은\s?(?:달|기간|시기|월))|일\s?년\s?전|1년\s?전|한\s?해\s?전)"
)
BEFORE = r"(?:바로\s)?(?:전월|전달|직전\s?달|직전\s?월|앞선\s달|앞\s?달|그\s전달|그\s전월|한\s?달\s전|1개월\s전|한\s?달\s앞)"


GOES_ON = re.compile(r"월에\s이어(?:서)?\s(?!(?:\d{1,2}월|이달))")
MONTH_OF_LINE = re.compile(r"(?<!\d)(1[0-2]|[1-9])월(?!\s?\d)")
MOST_DIGITS = 3  # of an amount of a month, in hundreds of millions


def line_of(match: re.Match[str]) -> str:
    whole = match.string
    stop = whole.find("\n", match.end())
    return whole[whole.rfind("\n", 0, match.start()) + 1 : stop if stop >= 0 else len(whole)]


HELD_WITH = r"(?:[과와]\s?(?:비교|견주|견줘)[가-힣]*|에\s?(?:견주|견줘|비해|비하면)[가-힣]*)?"


def day_rules() -> tuple[Rule, ...]:
    weekday = rf"(?:\s?\(?(?P<weekday>[{WEEKDAYS}])(?:요일)?\)|\s(?P<weekday2>[{WEEKDAYS}])요일)?"

    def day(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        name = "weekday" if groups.get("weekday") else "weekday2"
        return DayOf(
            start=match.start(),
            end=match.end(),
            core=(match.start("month"), match.end("day")),
            style=match["between"],
            day=int(match["day"]),
            month=int(match["month"]),
            year=year_of(groups.get("year"), groups.get("short")),
            weekday=WEEKDAYS.index(groups[name]) if groups.get(name) else None,
            weekday_at=at(match, name) if groups.get(name) else (0, 0),
        )

    def whole(match: re.Match[str]) -> Found:
        """`3월 1일부터 30일까지`: from the first day of a month, to its last one."""
        month = Moment(
            start=match.start(), end=match.end("from"), core=match.span("month"), style="month",
            month=int(match["month"]), year=year_of(match["year"], match["short"]),
        )  # fmt: skip
        last = DayOf(
            start=match.start("last"), end=match.end("last"), core=match.span("day"), style="last", day=int(match["day"]),
            month=month.month, year=month.year, until=True,
        )  # fmt: skip
        return month, last

    return (
        (
            re.compile(
                rf"(?P<from>(?:{YEAR})?(?<!\d){MONTH}월)\s?0?1일?\s?(?:부터\s?|[~∼\u2013-]\s?)"
                rf"(?:(?:같은\s달|(?P=month)월)\s?)?(?P<last>{DAY}일)(?:까지)?"
            ),
            whole,
        ),
        (
            re.compile(
                rf"(?P<weekday>[{WEEKDAYS}])요일(?:인|이던|이었던|,)?\s(?:{YEAR})?(?<!\d){MONTH}(?P<between>월\s?){DAY}일"
            ),
            day,
        ),
        (re.compile(rf"(?:{YEAR})?(?<!\d){MONTH}(?P<between>월\s?){DAY}일{weekday}"), day),
        (
            re.compile(
                rf"(?:(?P<year>(?:19|20)\d\d)|"
                rf"['\u2018\u2019](?P<short>\d\d))\.\s?{MONTH}(?P<between>\.\s?){DAY}(?!\d)\.?{weekday}"
            ),
            day,
        ),
        (re.compile(rf"(?P<year>(?:19|20)\d\d)-{MONTH}(?P<between>-){DAY}(?!\d)"), day),
    )


def moment_rules() -> tuple[Rule, ...]:
    def month(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        ago = groups.get("ago")
        year = "full" if groups.get("year") else "short" if groups.get("short") else "told" if ago else "month"
        on = bool(GOES_ON.match(match.string, match.end("month")))  # `11월에 이어`: what follows is of the next
        return Moment(
            start=match.start(), end=match.end(), core=(match.start(), match.end("month") + len("월")),
            style="on" if on else year,
            month=int(match["month"]), year=year_of(groups.get("year"), groups.get("short")),
            ago=YEARS_AGO[ago] if ago else None,
            start_of=on or match.string.startswith("부터", match.end()),
            basis=bool(THAN.match(match.string, match.end("month") + len("월"))),
        )  # fmt: skip

    def before(back: int, *, basis: bool) -> Maker:
        return lambda match: Moment(start=match.start(), end=match.end(), back=back, basis=basis)

    def months_ago(match: re.Match[str]) -> Found:
        held = bool(match["held"])
        return Moment(start=match.start(), end=match.end(), back=count(match["number"]), basis=held)

    def of_year(match: re.Match[str]) -> Found:
        """`2018년 485억 달러, 2019년 457억 달러로 줄던 12월 수출`: the years of a month that is named."""
        named = MONTH_OF_LINE.findall(line_of(match))
        if len(set(named)) != 1 or len(match["digits"]) > MOST_DIGITS:
            return None
        return Moment(
            start=match.start(), end=match.end("when"), core=match.span("when"), month=int(named[0]), year=int(match["year"])
        )

    ago = rf"(?<![가-힣\d])(?P<ago>{'|'.join(sorted(YEARS_AGO, key=len, reverse=True))})(?:의)?\s(?=(?:1[0-2]|[1-9])월)"
    return (
        (re.compile(rf"{ago}(?P<month>1[0-2]|[1-9])월(?!\s?평균){HELD_WITH}"), month),
        (
            re.compile(rf"{SAME}(?:{HELD})|전년\s?(?:대비|보다)|(?:지난해|작년)(?:보다|에\s?비해)|{SAME}(?:과|와)"),
            before(12, basis=True),
        ),
        (re.compile(rf"(?:{BEFORE}|지난달){HELD}"), before(1, basis=True)),
        (re.compile(rf"{SAME}(?:의|에|에는|엔|에도)?\s?(?=\(?[\d,.]+\s?(?:조|억))"), before(12, basis=False)),
        (re.compile(r"(?:전년|작년|지난해)\s?(?:동월|동기|같은\s?(?:달|기간|시기))"), before(12, basis=True)),
        (re.compile(r"(?:(?:일|1)\s?년|한\s?해)\s?전(?:의|에)?"), before(12, basis=False)),
        (re.compile(rf"(?<![가-힣\d])(?P<number>{NUMBER})\s?(?:달|개월)\s전(?P<held>{HELD})?(?:의|에는|에|엔)?"), months_ago),
        (re.compile(rf"{BEFORE}(?:의|에는|에도|에|엔|까지|까지만)?(?=[\s(])"), before(1, basis=False)),
        (re.compile(r"지난달"), before(0, basis=False)),
        (
            re.compile(r"(?P<when>(?P<year>(?:19|20)\d\d)년)(?:에는|에|엔|의)?\s(?=(?P<digits>\d+)(?:\.\d+)?\s?(?:억|%))"),
            of_year,
        ),
        (re.compile(rf"(?:{YEAR})?(?<![\d~.])(?P<month>1[0-2]|[1-9])월(?!\s?평균){HELD_WITH}"), month),
    )
