"""Places among months in English texts: `the second-lowest of the past twelve months`."""

import re

from relgen.languages.english.counting import MONTH, ORDINAL, count, month_number
from relgen.languages.english.spans import YEAR
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.marks import Rank
from relgen.values.standing import Domain

LOW = r"(?:lowest|smallest|weakest|poorest)"
PACE = r"(?:sharpest|steepest|fastest|deepest|worst)"


def rank(domain: Domain, *, low: bool = False, pace: bool = False) -> Maker:
    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        place, month = groups.get("rank") or groups.get("nth"), groups.get("month") or groups.get("any")
        return Rank(
            start=match.start(),
            end=match.end(),
            core=at(match, "rank" if groups.get("rank") else "nth") if place else (0, 0),
            style="ordinal",
            rank=count(place) if place else 1,
            low=low,
            pace=pace,
            domain=domain,
            month=month_number(month) if month else 0,
            year=int(groups.get("year") or 0),
        )

    return make


def rank_rules() -> tuple[Rule, ...]:
    best = rf"(?:(?P<rank>{ORDINAL})[- ])?(?:highest|largest) (?:monthly )?(?:value |figure |amount |level )?"
    any_month = rf"(?:for|of) (?:any|the month of) (?P<month>{MONTH})"
    of_month = f"{best.replace('rank', 'nth')}{any_month.replace('month>', 'any>')}"
    of_year = rf"(?: (?:so far )?(?:(?:of|in) (?:the year|{YEAR})|this year)(?: so far)?)"
    return (
        (re.compile(rf"\b(?:(?P<rank>{ORDINAL})[- ])?{LOW}(?: \w+)?{of_year}\b"), rank("year", low=True)),
        (re.compile(rf"\b(?:(?P<rank>{ORDINAL})[- ])?{PACE}(?: \w+)?{of_year}\b"), rank("year", pace=True)),
        (re.compile(rf"\b{best}{of_year}\b"), rank("year")),
        (re.compile(rf"\b(?:all-time|record)[- ]high for (?P<month>{MONTH})\b|\b{of_month}\b"), rank("calendar")),
        (
            re.compile(rf"\b(?:all-time|record)[- ]high\b|\brecord (?=\$)|\b{best}(?:of all time|ever|on record)\b"),
            rank("ever"),
        ),
        (re.compile(rf"\b{best}(?:so far )?(?:(?:in|of) {YEAR}|this year)\b"), rank("year")),
    )
