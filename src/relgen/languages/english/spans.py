"""Runs, turns, since-months, ranks and periods in English texts."""

import re

from relgen.languages.english.counting import MONTH, NUMBER, ORDINAL, count, month_number, style
from relgen.languages.scanning import Found, Maker, Rule, at, either
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Other, Rank, SoFar, Span, SpanSort
from relgen.values.standing import Domain

MONTHS_OF_A_YEAR = 12
ROW = r"(?:consecutive|straight|successive)"
COUNT = rf"(?P<number>{NUMBER})"
UNITS = r"(?P<unit>months?|years?)"
OF_A_FIRST = re.compile(r"\b(?:first|highest|largest|biggest|lowest|smallest|fastest|steepest|sharpest|slowest)\b[^.\n]*$")
YEAR = r"(?P<year>(?:19|20)\d\d)"
PARTS = {"half": 6, "quarter": 3}
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


def span_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    turned: dict[str, Direction] = {"positive": "up", "negative": "down"}
    nouns = (
        turned
        | GERUNDS
        | {"losing": "down", "winning": "up"}
        | {word.text: word.way for word in lexicon.words if word.form == "noun" or word.text in ALSO_NOUNS}
    )
    return (*run_rules(nouns), *before_rules(nouns), *period_rules(), *rank_rules(), *last_rules(nouns))


def before_rules(nouns: dict[str, Direction]) -> tuple[Rule, ...]:
    what = rf"(?P<what>(?:trade )?(?:surplus|deficit)|{either(list(nouns))})"
    figure = r"(?: of [$\d][\w.,$% ]{0,25}?)?"
    pattern = rf"\b(?:after|following) (?:an? )?(?={what}{figure} in (?P<month>{MONTH}))"
    return ((re.compile(pattern, re.IGNORECASE), month_before(nouns)),)


def aside(match: re.Match[str]) -> Found:
    """`the second gain in three months`: of no first time, which alone is judged."""
    if match[0].lower().startswith("first"):
        return None
    return Other(start=match.start("word"), end=match.end("word"))


def last_rules(nouns: dict[str, Direction]) -> tuple[Rule, ...]:
    """What means something only where no longer words took it."""
    of_year = re.compile(rf"\b(?<=ports |rplus |ficit |lance |trade )of {YEAR}\b")
    return (
        (re.compile(rf"\b[Ii]n {YEAR}\b"), whole_year),
        (of_year, whole_year),
        (re.compile(rf"\b{ORDINAL} [^.,;\n]{{0,30}}(?P<word>in {COUNT} {UNITS})\b"), aside),
        (re.compile(rf"\bin {COUNT} {UNITS}\b"), span("turn", nouns)),
    )


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
