"""Since-months and periods in English texts."""

import re

from relgen.languages.english.counting import MONTH, ORDINAL, count, month_number, style
from relgen.languages.english.runs import COUNT, MONTHS_OF_A_YEAR, UNITS, span
from relgen.languages.scanning import Found, Rule, at
from relgen.values.calendar import YearMonth
from relgen.values.marks import Other, SoFar, Span

OF_A_FIRST = re.compile(r"\b(?:first|highest|largest|biggest|lowest|smallest|fastest|steepest|sharpest|slowest)\b[^.\n]*$")
YEAR = r"(?P<year>(?:19|20)\d\d)"
PARTS = {"half": 6, "quarter": 3}


def since(match: re.Match[str]) -> Found:
    return Span(
        start=match.start(),
        end=match.end(),
        core=(match.start("month"), match.end("year") if match["year"] else match.end("month")),
        style=("" if match["first"] or OF_A_FIRST.search(match.string[max(0, match.start() - 60) : match.start()]) else "open ")
        + ("full" if match["year"] else "month"),
        sort="since",
        since=YearMonth(int(match["year"] or 0), month_number(match["month"])),
    )


def so_far(match: re.Match[str]) -> Found:
    groups = match.groupdict()
    last, number = groups.get("last"), groups.get("number") or ""
    months = month_number(last) if last else count(number) or PARTS.get(groups.get("part") or "", 0)
    return SoFar(
        start=match.start(),
        end=match.end(),
        core=at(match, "number") if number else at(match, "year") if groups.get("year") else (0, 0),
        style=style(number),
        months=months,
        year=int(groups.get("year") or 0),
        same="same period" in match[0] or "the period" in match[0],
    )


def whole_year(match: re.Match[str]) -> Found:
    return SoFar(
        start=match.start(),
        end=match.end(),
        core=at(match, "year"),
        style="digits",
        months=MONTHS_OF_A_YEAR,
        year=int(match["year"]),
    )


def aside(match: re.Match[str]) -> Found:
    """`the second gain in three months`: of no first time, which alone is judged."""
    if match[0].lower().startswith("first"):
        return None
    return Other(start=match.start("word"), end=match.end("word"))


def within(match: re.Match[str]) -> Found:
    """`has lost a seventh in a year`: of no first time."""
    first = OF_A_FIRST.search(match.string[max(0, match.start() - 60) : match.start()])
    return None if first else Other(start=match.start(), end=match.end())


def last_rules() -> tuple[Rule, ...]:
    """What means something only where no longer words took it."""
    of_year = re.compile(rf"\b(?<=ports |rplus |ficit |lance |trade )of {YEAR}\b")
    return (
        (re.compile(rf"(?<!than )(?<!from )(?<!over )(?<!with )(?<!was )\b[Ii]n {YEAR}\b"), whole_year),
        (of_year, whole_year),
        (re.compile(rf"\b{ORDINAL} [^.,;\n]{{0,30}}(?P<word>in {COUNT} {UNITS})\b"), aside),
        (re.compile(r"\bin an? (?:month|year)\b"), within),
        (re.compile(rf"\bin {COUNT} {UNITS}\b"), span("turn", {})),
    )


def period_rules() -> tuple[Rule, ...]:
    of_year = rf"(?: (?:of )?{YEAR})?"
    return (
        (re.compile(rf"(?:\b[Ff]or )?\b{YEAR} as a whole\b"), whole_year),
        (re.compile(r"\b[Aa]nnual(?= (?:exports|imports|trade|surplus|deficit|shipments)\b)"), so_far),
        (
            re.compile(
                r"\b(?:[Oo]ver|[Ff]or|[Ii]n) the (?:(?:whole|full|entire) year|year as a whole)\b|\b[Ff]or the "
                r"year\b(?! (?:before|earlier|to))"
            ),
            so_far,
        ),
        (re.compile(rf"\b(?:the )?(?:whole|full|entire) (?:year )?(?:of )?{YEAR}\b"), whole_year),
        (re.compile(rf"\b(?:\w+ )?the first {COUNT} months(?: of (?:the year|this year|{YEAR}))?"), so_far),
        (re.compile(rf"\bthe first (?P<part>half|quarter)(?: of {YEAR})?\b"), so_far),
        (re.compile(rf"\b(?:from |between )?January (?:to|through|and|-|–) (?P<last>{MONTH}){of_year}"), so_far),
        (re.compile(r"\b[Oo]ver the same period\b|\bfor the period\b"), so_far),
        (re.compile(rf"\b(?P<first>first (?:time )?)?[Ss]ince (?P<month>{MONTH}),?{of_year}\b"), since),
    )
