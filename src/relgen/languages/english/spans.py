"""Since-months in English texts, and what is of a year where no longer words are."""

import re

from relgen.languages.english.counting import MONTH, ORDINAL, month_number
from relgen.languages.english.periods import YEAR, whole_year
from relgen.languages.english.runs import COUNT, UNITS, span
from relgen.languages.scanning import Found, Rule
from relgen.values.calendar import YearMonth
from relgen.values.marks import Other, Span

OF_A_FIRST = re.compile(r"\b(?:first|highest|largest|biggest|lowest|smallest|fastest|steepest|sharpest|slowest)\b[^.\n]*$")


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


def since_rules() -> tuple[Rule, ...]:
    of_year = rf"(?: (?:of )?{YEAR})?"
    return ((re.compile(rf"\b(?P<first>first (?:time )?)?[Ss]ince (?P<month>{MONTH}),?{of_year}\b"), since),)
