"""Runs and turns in English texts: `for the fifth straight month`, `snapping a 13-month losing streak`."""

import re

from relgen.languages.english.counting import MONTH, NUMBER, ORDINAL, count, month_number, style
from relgen.languages.scanning import Found, Maker, Rule, at, either
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Span, SpanSort

MONTHS_OF_A_YEAR = 12
ROW = r"(?:consecutive|straight|successive)"
COUNT = rf"(?P<number>{NUMBER})"
UNITS = r"(?P<unit>months?|years?)"
GERUNDS: dict[str, Direction] = {
    **dict.fromkeys(("falling", "declining", "dropping", "shrinking", "sliding", "contracting", "losing ground"), "down"),
    **dict.fromkeys(("rising", "growing", "increasing", "climbing", "expanding", "advancing"), "up"),
}
ALSO_NOUNS = frozenset({"increase", "decrease", "gain", "drop", "rise", "fall"})


def span(sort: SpanSort, ways: dict[str, Direction]) -> Maker:
    """A span of time; `ways` are the words that tell of what, in the group `what`."""

    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        number, what = groups.get("number"), (groups.get("what") or "").lower()
        years = (groups.get("unit") or "").startswith("year")
        side: Direction | None = "up" if "surplus" in what else "down" if "deficit" in what else None
        return Span(
            start=match.start(),
            end=match.end(),
            core=at(match, "number") if number else (0, 0),
            style=style(number or ""),
            sort=sort,
            months=count(number or "") * (MONTHS_OF_A_YEAR if years else 1),
            way=None if side else ways.get(what),
            side=side,
            years=years,
        )

    return make


def month_before(ways: dict[str, Direction]) -> Maker:
    """`after a decline of 8.2 percent in September`: the month before was of the other direction; the noun has its own mark."""

    def make(match: re.Match[str]) -> Found:
        what = match["what"].lower()
        side: Direction | None = "up" if "surplus" in what else "down" if "deficit" in what else None
        return Span(
            start=match.start(),
            end=match.end(),
            core=at(match, "month"),
            style="month",
            sort="after",
            since=YearMonth(0, month_number(match["month"])),
            way=None if side else ways.get(what),
            side=side,
        )

    return make


def nouns_of(lexicon: Lexicon) -> dict[str, Direction]:
    """The words that tell of what a run is."""
    turned: dict[str, Direction] = {"positive": "up", "negative": "down", "losing": "down", "winning": "up"}
    return turned | GERUNDS | {word.text: word.way for word in lexicon.words if word.form == "noun" or word.text in ALSO_NOUNS}


def before_rules(nouns: dict[str, Direction]) -> tuple[Rule, ...]:
    what = rf"(?P<what>(?:trade )?(?:surplus|deficit)|{either(list(nouns))})"
    figure = r"(?: of [$\d][\w.,$% ]{0,25}?)?"
    pattern = rf"\b(?:after|following) (?:an? )?(?={what}{figure} in (?P<month>{MONTH}))"
    return ((re.compile(pattern, re.IGNORECASE), month_before(nouns)),)


def run_rules(nouns: dict[str, Direction]) -> tuple[Rule, ...]:
    what = rf"(?P<what>(?:trade )?(?:surplus(?:es)?|deficits?)|{either(list(nouns))})"
    nth = rf"(?P<number>{ORDINAL})"
    before = (
        r"(?:monthly|year-on-year|gain|increase|rise|drop|fall|decline|decrease|surplus|deficit|growth|above|below|over|under)"
    )
    patterns: tuple[tuple[str, SpanSort], ...] = (
        (
            rf"\b(?:after|ending|ended|snapping|from) (?:a (?:run|streak) of )?{COUNT} (?:{ROW} )?months? (?:of|in) {what}\b",
            "after",
        ),
        (rf"\bafter (?P<what>{either(list(GERUNDS))}) (?:for )?{COUNT} (?:{ROW} )?months\b", "after"),
        (
            (
                rf"\b(?P<what>(?:trade )?surplus|(?:trade )?deficit|losing|winning)(?: streak| run| spell)? "
                rf"(?:has |have |had |now |already )*"
                rf"(?:lasted|reached|stretched to|run to|gone on for|continued for|persisted for) (?:for )?{COUNT} {UNITS}\b"
            ),
            "run",
        ),
        (rf"\ba run of {COUNT} (?:{ROW} )?months of {what}\b", "after"),
        (rf"\b(?:for )?(?:the |a )?first time (?:in|for) {COUNT} {UNITS}\b", "turn"),
        (r"\bfor (?:the )?first time\b(?! (?:since|in))", "turn"),
        (rf"\b(?:for )?(?:the )?{nth} {ROW} {UNITS}(?![\w-])", "run"),
        (rf"\b(?:for )?(?:the )?{nth} {UNITS} (?:in a row|running)\b", "run"),
        (rf"\b(?:for )?{COUNT} {ROW} {UNITS}\b", "run"),
        (rf"\b(?:for )?{COUNT} {UNITS} (?:in a row|running|on end|in succession)\b", "run"),
        (rf"\b(?:the |an? |its )?{nth} (?:monthly |year-on-year |annual )?{what} (?:in a row|in succession|running)\b", "run"),
        (r"\b(?:turned|swung|flipped|went) (?:back )?(?:to |into )?(?P<what>positive|negative)\b", "turn"),
        (rf"\b(?:the )?{nth} (?:in a row|in succession|running|on the trot)\b", "run"),
        (rf"\b(?:the |a )?{nth} {ROW}(?= {before})", "run"),
        (rf"(?<=\(){COUNT} {UNITS}(?: each)?(?=\))", "run"),
        (rf"\bfor (?:an? |the |its )?{nth} (?:month|time running)\b(?! of)", "run"),
        (
            (
                rf"\b(?:for )?{COUNT} {UNITS} (?:without (?:interruption|a break|a pause|fail|let-up)|"
                r"uninterrupted|non-?stop|on the trot|straight|solid)\b"
            ),
            "run",
        ),
        (rf"\b(?:for )?{COUNT} (?:uninterrupted|unbroken|solid) {UNITS}\b", "run"),
        (rf"\b(?:the )?{nth} (?:month|time) (?:straight|running|on the trot|on end|in succession)\b", "run"),
        (rf"(?<=streak )to {COUNT} {UNITS}\b", "run"),
        (rf"(?<=run )to {COUNT} {UNITS}\b", "run"),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), span(sort, nouns)) for pattern, sort in patterns)
