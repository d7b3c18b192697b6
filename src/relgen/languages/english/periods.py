"""Periods in English texts: the first months of a year, its halves and quarters, the whole of it."""

import re

from relgen.languages.english.counting import MONTH, count, month_number, style
from relgen.languages.english.runs import COUNT, MONTHS_OF_A_YEAR
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.marks import SoFar

YEAR = r"(?P<year>(?:19|20)\d\d)"
DATED = re.compile(rf"(?:{MONTH}|\d),? (?:of )?$|\b(?:of|in|since|than|from|to|by|until|till|before) $")
SIZES = {"half": 6, "quarter": 3}
OF_YEAR = rf"(?: (?:of )?(?:{YEAR}|the year|this year))?"
NOT_THEN = (
    r"(?<!than )(?<!than in )(?<!than the )(?<!since )(?<!since the )(?<!from )(?<!from the )(?<!next )(?<!month of the )"
    r"(?<!of the )(?<!expected in the )(?<!last year’s )(?<!last year's )"
)
FLOWS = (
    r"(?:exports?|imports?|surplus|deficit|shipments|trade|total|balance|bill|tally|sales|outbound|inbound|purchases|overall|"
    r"foreign|overseas)"
)
NTH = r"(?P<nth>first|second|third|fourth|final|last|opening|closing|1st|2nd|3rd|4th)"
SHORT = r"(?P<short>Q[1-4]|[1-4]Q|H[12]|[12]H)"
HALF_YEAR = r"(?:the |a |over |in |for )*(?:half[- ]year|six months of the year|opening six months)"
WHOLE = r"(?:whole|full|entire)"


def so_far(match: re.Match[str]) -> Found:
    groups = match.groupdict()
    last, number = groups.get("last"), groups.get("number") or ""
    return SoFar(
        start=match.start(),
        end=match.end(),
        core=at(match, "number") if number else at(match, "year") if groups.get("year") else (0, 0),
        style=style(number),
        months=month_number(last) if last else count(number),
        year=int(groups.get("year") or 0),
        same="same period" in match[0] or "the period" in match[0],
    )


def part(match: re.Match[str]) -> Found:
    """A half or a quarter: from which month of its year to which."""
    groups = match.groupdict()
    short, size = (groups.get("short") or "").upper(), 0
    if short:
        size = SIZES["half"] if "H" in short else SIZES["quarter"]
        nth = int(short.strip("QH"))
    else:
        size = SIZES[match["part"].lower()]
        word = match["nth"].lower()
        nth = MONTHS_OF_A_YEAR // size if word in {"final", "last", "closing"} else 1 if word == "opening" else count(word)
    if size * nth > MONTHS_OF_A_YEAR:
        return None
    return SoFar(
        start=match.start(), end=match.end(), core=at(match, "year") if groups.get("year") else (0, 0), style="digits",
        first=size * (nth - 1) + 1, months=size * nth, year=int(groups.get("year") or 0),
    )  # fmt: skip


def half_year(match: re.Match[str]) -> Found:
    return SoFar(start=match.start(), end=match.end(), months=SIZES["half"])


def whole_year(match: re.Match[str]) -> Found:
    year = match.groupdict().get("year")
    return SoFar(
        start=match.start(),
        end=match.end(),
        core=at(match, "year") if year else (0, 0),
        style="digits",
        months=MONTHS_OF_A_YEAR,
        year=int(year or 0),
    )


def year_before_name(match: re.Match[str]) -> Found:
    """`2020 exports`, not `September 2018 exports`"""
    return None if DATED.search(match.string[max(0, match.start() - 12) : match.start()]) else whole_year(match)


def period_rules() -> tuple[Rule, ...]:
    return tuple((re.compile(pattern), make) for pattern, make in (*whole_years(), *parts(), *first_months()))


def whole_years() -> tuple[tuple[str, Maker], ...]:
    return (
        (rf"(?:\b[Ff]or )?\b{YEAR} as a whole\b", whole_year),
        (rf"\b[Aa]nnual(?= {FLOWS}\b)", so_far),
        (
            (
                rf"\b(?:[Oo]ver|[Ff]or|[Ii]n|[Aa]cross|[Dd]uring) the (?:{WHOLE} year|year as a whole)\b|\b[Ff]or the "
                r"year\b(?! (?:before|earlier|to))"
            ),
            so_far,
        ),
        (rf"\b(?:the )?{WHOLE} (?:year )?(?:of )?{YEAR}\b", whole_year),
        (r"\b(?:[Ff]ull|[Ww]hole|[Cc]alendar|[Tt]welve[- ]month|12[- ]month)[- ]year\b", whole_year),
        (rf"\b(?:[Tt]he|[Tt]his) year(?:’s|'s) (?=(?:\w+ )?{FLOWS}\b)", whole_year),
        (rf"\b(?:[Ff]or|[Dd]uring|[Oo]ver|[Aa]cross|[Tt]hroughout|[Aa]ll of|[Aa]ll through) {YEAR}\b", whole_year),
        (rf"\b{YEAR}(?:’s|'s)? (?=(?:total |overall |trade |annual )?{FLOWS}\b)", year_before_name),
        (
            (
                r"\b(?:[Oo]ver|[Ii]n|[Ff]or|[Dd]uring|[Aa]cross|[Tt]hroughout) the (?:whole|entirety|course|full "
                r"course|sum) of (?:the|this|that|a) "
                r"(?:[\w-]+ )?year\b"
            ),
            whole_year,
        ),
        (
            (
                r"\b(?:[Oo]ver|[Ii]n|[Ff]or|[Dd]uring|[Aa]cross|[Tt]hroughout) the (?:[\w-]+ )?year (?:just "
                r"(?:ended|past|gone|over)|"
                r"to (?:the end of )?December|that (?:has )?(?:just )?(?:ended|closed|passed|was))\b"
            ),
            whole_year,
        ),
        (r"\b[Ii]n a year (?=(?:of|that|when|which|marked|like|overshadowed|dominated)\b)", whole_year),
    )


def parts() -> tuple[tuple[str, Maker], ...]:
    named = rf"{NTH}[- ](?P<part>half|quarter)(?:’s|'s)?(?! (?:century|percent|percentage|point))"
    return (
        (rf"(?i:{NOT_THEN}\b(?:the )?{named}{OF_YEAR})\b", part),
        (rf"{NOT_THEN}\b{SHORT}(?: (?:of )?{YEAR})?\b", part),
        (rf"(?i:{NOT_THEN}\b{HALF_YEAR})\b", half_year),
        (
            (
                rf"\b(?i:over|in|for|during|across) (?:the )?(?P<number>six|nine|three|6|9|3) months (?:to|"
                rf"through|up to|ended) (?P<last>{MONTH})"
            ),
            so_far,
        ),
    )


def first_months() -> tuple[tuple[str, Maker], ...]:
    return (
        (
            (
                rf"(?<!each of )(?<!all of )(?<!each )(?<!all )\b(?:\w+ )?the (?:first|opening) {COUNT} months(?: "
                rf"of (?:the year|this year|{YEAR}))?"
            ),
            so_far,
        ),
        (rf"\b(?:from |between )?January (?:to|through|and|-|–) (?P<last>{MONTH})(?: (?:of )?{YEAR})?", so_far),
        (r"\b[Oo]ver the same period\b|\bfor the period\b", so_far),
    )
