"""Days with their weekdays, and months, named or told from that of the text, in English texts."""

import re

from relgen.languages.english.counting import MONTH, ORDINAL, WEEKDAYS, count, month_number
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.marks import DayOf, Moment

EARLIER = r"(?:earlier|ago|before)"
A_YEAR_AGO = re.compile(
    rf"\b(?:(?:compared (?:with|to)|from|than|as|over|on) )?(?:an?|one|the) year {EARLIER}\b"
    r"|\b(?:year-(?:on|over)-year|on-year|yoy|y/y)\b"
    r"|\b(?:the )?same (?:month|period) (?:of )?(?:last year|the (?:year before|previous year)|a year (?:earlier|ago))\b"
    r"|\b(?:from )?(?:last year|the previous year)\b"
)
A_MONTH_AGO = re.compile(
    rf"\b(?:compared (?:with|to) |from |than (?:in )?|over )?(?:an?|one|the) month {EARLIER}\b|\bmonth-(?:on|over)-month\b"
    r"|\b(?:from|than in|than|compared (?:with|to)) the (?:previous|preceding) month\b"
)
OPENS = r"(?:^|(?<=[.!?:;] )|(?<=\n)|(?<=[\u2014\u2013] ))"  # the head of a clause, where no month is held to another
YEAR_BEFORE = (
    r"(?:A|a|One|one|The|the) year (?:ago|earlier|before)|(?:Twelve|twelve|12) months (?:ago|"
    r"earlier)|(?:In the )?[Ss]ame month "
    r"(?:last year|a year (?:ago|earlier))|(?:This|this) time last year|(?:Last|last) year"
)
MONTH_BEFORE = r"(?:A|a|One|one|The|the) month (?:ago|earlier|before)"
A_MONTH_BEFORE = re.compile(r"(?<=[t%] )(?:(?:an?|one|the) month (?:earlier|ago|before)|the (?:previous|preceding) month)\b")
PAST = re.compile(
    r"\b(?:(?:after|following|from) (?:an? )?(?:[a-z]+ing|(?:drop|fall|rise|gain|decline|slide|jump|"
    r"dip)\w* of)|having|had)\b[^,]*$"
)
SAID = (
    r"(?:said|says|saying|announced|reported|released|published|unveiled|showed|shows?|disclosed|issued|out|due out|data|"
    r"figures|statement|briefing|revealed|indicated|told reporters|put out|came out|report)"
)
REPORT = r"(?:data|figures|release|numbers|report|statement|announcement|print|readout|bulletin)"
BODY = r"(?:the |a |Korea['’]s |South Korea['’]s |official |preliminary |new )*(?:[\w']+ ){0,4}?"
NO_FIGURE = r"(?![\d.,]*\d|%|\s?percent)"  # `May 5`, not `May 5.3 percent`


def day_rules() -> tuple[Rule, ...]:
    def day(match: re.Match[str]) -> Found:
        name = match.groupdict().get("weekday")
        return DayOf(
            start=match.start(),
            end=match.end(),
            core=(match.start("month"), match.end("year") if dated(match) else match.end("day")),
            style="iso" if match["month"].isdigit() else "dated" if dated(match) else match["month"],
            day=int(match["day"]),
            month=int(match["month"]) if match["month"].isdigit() else month_number(match["month"]),
            year=int(match["year"] or 0),
            weekday=WEEKDAYS.index(name) if name else None,
            weekday_at=at(match, "weekday") if name else (0, 0),
        )

    def turn_of_year(match: re.Match[str]) -> Found:
        last = match["name"] == "Eve"
        return DayOf(start=match.start(), end=match.end(), day=31 if last else 1, month=12 if last else 1)

    def nth_day(match: re.Match[str]) -> Found:
        name = match["weekday"]
        return DayOf(
            start=match.start(),
            end=match.end(),
            day=count(match["nth"]),
            month=month_number(match["month"]),
            year=int(match["year"] or 0),
            weekday=WEEKDAYS.index(name) if name else None,
            weekday_at=at(match, "weekday") if name else (0, 0),
        )

    def only_weekday(match: re.Match[str]) -> Found:
        name = match["weekday"]
        return DayOf(
            start=match.start("word"),
            end=match.end("word"),
            day=0,
            month=0,
            weekday=WEEKDAYS.index(name),
            weekday_at=match.span("weekday"),
        )

    named = rf"(?<!next )(?<!last )(?<!coming )(?P<word>(?P<weekday>{'|'.join(WEEKDAYS)}))"
    weekday = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?"
    number = rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{NO_FIGURE}"
    written = rf"\b{weekday}(?P<month>{MONTH})\s+{number}(?:,?\s+(?P<year>(?:19|20)\d\d))?\b"
    return (
        (re.compile(r"\bNew Year(?:['’]s)? (?P<name>Eve|Day)\b"), turn_of_year),
        (
            re.compile(
                rf"\b{weekday}(?:the )?(?P<nth>{ORDINAL}) (?:day )?of (?P<month>{MONTH})(?:,? (?P<year>(?:19|20)\d\d))?\b"
            ),
            nth_day,
        ),
        (re.compile(written), day),
        (re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b"), day),
        (re.compile(rf"\b{SAID}(?: [\w']+){{0,4}}?,? (?:on |late |early )?{named}\b(?!['’]s|,? {MONTH})"), only_weekday),
        (re.compile(rf"\b{named}['’]s (?:[\w-]+ ){{0,2}}?{REPORT}\b"), only_weekday),
        (re.compile(rf"\bOn {named},? {BODY}{SAID}\b"), only_weekday),
    )


def dated(match: re.Match[str]) -> bool:
    """Whether a day is written with its year, and that after it."""
    return bool(match["year"]) and match.start("year") > match.start("day")


def moment_rules() -> tuple[Rule, ...]:
    def month(match: re.Match[str]) -> Found:
        return Moment(
            start=match.start(),
            end=match.end(),
            core=match.span(1),
            style=match[1],
            month=month_number(match[1]),
            year=int(match[2] or 0),
            owns=match[0].endswith("s") and match[0][-2] in "’'",
        )

    def month_before(match: re.Match[str]) -> Found:
        """`after falling 9.9 percent the month before`: of that month, not against it."""
        told = PAST.search(re.split(r"[.;:\n]", match.string[max(0, match.start() - 60) : match.start()])[-1])
        return Moment(start=match.start(), end=match.end(), back=1, basis=False) if told else None

    def before(back: int, *, basis: bool) -> Maker:
        return lambda match: Moment(start=match.start(), end=match.end(), back=back, basis=basis)

    return (
        (
            re.compile(rf"{OPENS}(?:{YEAR_BEFORE})(?: in)?,?(?: {MONTH}(?:’s|'s)?)?(?! (?:levels?|comparison))"),
            before(12, basis=False),
        ),
        (re.compile(rf"{OPENS}(?:{MONTH_BEFORE}),?"), before(1, basis=False)),
        (
            re.compile(r"(?<=[,;] )(?:and |but |while )?(?:[Nn]ow|[Tt]his time)(?= (?:they|it|exports|imports|the)\b)"),
            before(0, basis=False),
        ),
        (A_YEAR_AGO, before(12, basis=True)),
        (
            re.compile(r"\b(?:than|from|over|on|against|compared (?:with|to)) (?:it was )?(?:in )?(?:19|20)\d\d\b(?! levels?)"),
            before(12, basis=True),
        ),
        (A_MONTH_BEFORE, month_before),
        (A_MONTH_AGO, before(1, basis=True)),
        (re.compile(r"\b(?:the )?(?:previous|preceding) month(?:’s|'s)?"), before(1, basis=False)),
        (re.compile(r"\b[Ll]ast month(?:’s|'s)?|\b[Tt]his month(?:’s|'s)?"), before(0, basis=False)),
        (re.compile(rf"\b({MONTH})(?:,? (?:of )?((?:19|20)\d\d))?(?:’s|'s)?"), month),
    )
