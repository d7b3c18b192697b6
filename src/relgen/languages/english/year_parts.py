"""Months by their place in a quarter, a half or the year: `the last month of the second quarter`, `the first half ended`."""

import re

from relgen.languages.english.counting import count
from relgen.languages.scanning import Found, Rule
from relgen.values.marks import PartOfYear

YEAR, HALF, QUARTER = 12, 6, 3
PART = (
    r"(?:(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th) (?P<part>quarter|half)|(?P<short>Q[1-4]|H[12])|"
    r"(?P<year>year))"
)
LAST = r"last|final|closing|concluding|third|ultimate"
ENDS = (
    r"ended|ends|closed|closes|finished|finishes|concluded|concludes|drew to (?:a close|an end)|came to (?:a close|an end)|"
    r"is over|was over|bowed out|went out"
)
ENDED = (
    r"ended|ends|ending|end|closed|closes|closing|close|closed out|finished|finishing|concluded|concluding|completed|"
    r"completing|rounded off|rounds off|rounding off|wound up|wrapped up|capped|capping|at the end of"
)
BEGAN = r"began|begins|beginning|started|starts|starting|start|opened|opens|opening|kicked off|kicking off|at the start of"
BASIS = re.compile(
    r"\b(?:since|after|from|than|before|until|till|by|with|against|like|unlike|expected|will|would|could|should|may|might|not)\b[^.;]{0,20}$",
    re.IGNORECASE,
)


def year_part_rules() -> tuple[Rule, ...]:
    named = rf"(?:the |its |this year['’]s |the year['’]s )?{PART}"
    return (
        (re.compile(rf"\b(?P<word>(?P<place>{LAST}|first|opening|initial|second|middle) month of {named})\b"), month_of_part),
        (re.compile(rf"\b(?P<word>{named}) (?:{ENDS})\b", re.IGNORECASE), last_of_part),
        (re.compile(rf"\b(?:{ENDED}) (?P<word>{named})\b"), last_of_part),
        (re.compile(rf"\b(?:{BEGAN}) (?P<word>{named})\b"), first_of_part),
    )


def month_of_part(match: re.Match[str]) -> Found:
    size, last = size_and_last(match)
    word = match["place"]
    if re.fullmatch(r"first|opening|initial", word):
        return part(match, last - size + 1)
    if re.fullmatch(r"second|middle", word):
        return part(match, last - size + 2)
    if word == "third":
        return part(match, last - size + 3)
    return part(match, last)


def last_of_part(match: re.Match[str]) -> Found:
    return part(match, size_and_last(match)[1])


def first_of_part(match: re.Match[str]) -> Found:
    size, last = size_and_last(match)
    return part(match, last - size + 1)


def size_and_last(match: re.Match[str]) -> tuple[int, int]:
    """How many months a part has, and the last of them."""
    if match["year"]:
        return YEAR, YEAR
    short = match["short"] or ""
    size = HALF if match["part"] == "half" or short.startswith("H") else QUARTER
    nth = int(short[1]) if short else 0 if match["nth"] in {"final", "last"} else count(match["nth"].lower())
    return size, size * nth or YEAR


def part(match: re.Match[str], month: int) -> Found:
    if BASIS.search(match.string[: match.start()][-40:]):
        return None
    return PartOfYear(start=match.start("word"), end=match.end("word"), month=month)
