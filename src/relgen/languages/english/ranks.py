"""Places among months in English texts: `the second-lowest of the past twelve months`."""

import re
from collections.abc import Iterator

from relgen.languages.english.counting import MONTH, NUMERAL, ORDINAL, count, month_number
from relgen.languages.english.denials import SO
from relgen.languages.english.periods import YEAR
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.marks import Link, Peak, Rank
from relgen.values.standing import Domain

YEAR_OF_MONTHS = 12
HIGHEST = r"highest|largest|biggest|greatest|heftiest|fattest"
LOWEST = r"lowest|smallest|poorest|thinnest|slimmest|tiniest"
STEEPEST = r"sharpest|steepest|fastest|deepest|heaviest|severest|most severe|quickest"
MILDEST = r"mildest|slowest|gentlest|shallowest|softest|least severe|most modest"
BEST, WORST = r"best|strongest|healthiest", r"worst|weakest|feeblest"
FALL = r"(?:[\w-]+ ){0,2}?(?:decline|drop|fall|slump|plunge|contraction|decrease|slide|dip|loss|setback|retreat|downturn)\b"
RISE = r"(?:[\w-]+ ){0,2}?(?:growth|gain|rise|increase|jump|surge|climb|advance|expansion|upturn)\b"
MONTHS_BACK = rf"(?:the )?(?:past|last|previous|latest|trailing|preceding) (?P<back>{NUMERAL}) months"
WHOLE_YEAR = r"(?P<whole>(?:the )?(?:past|last|trailing) year)"
THIS_YEAR = rf"(?:of |in )?(?:the|this) year\b|(?:of |in )(?:the )?(?:calendar year )?{YEAR}\b|(?:for |in )?the year to date"
WINDOW = (
    rf"(?:(?:so far |yet |recorded |seen |on record |of any month |in any month |among all months |of all months |"
    rf"of the months )*(?:(?:of|in|over|for|within) (?:{MONTHS_BACK}|{WHOLE_YEAR})|{THIS_YEAR})(?: so far| to date)?)"
)
BETWEEN = r"(?P<between>(?: (?!in\b|since\b|for\b|and\b|but\b|of\b|than\b|so far\b|yet\b|this\b)[\w’'-]+){0,4}?)"


def rank(domain: Domain) -> Maker:
    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        place, month = groups.get("rank") or groups.get("nth"), groups.get("month") or groups.get("any")
        return Rank(
            start=match.start(),
            end=match.end(),
            core=at(match, "rank" if groups.get("rank") else "nth") if place else (0, 0),
            style="ordinal",
            rank=count(place) if place else 1,
            domain=domain,
            month=month_number(month) if month else 0,
            year=int(groups.get("year") or 0),
        )

    return make


def in_window(*, low: bool, pace: bool = False, either: bool = False) -> Maker:
    """A place among the months of a year, or among the latest; the words between and the window stay apart."""

    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        place, back = groups["rank"], YEAR_OF_MONTHS if groups["whole"] else count(groups["back"] or "")
        best = Rank(
            start=match.start(),
            end=match.end("best"),
            core=at(match, "rank") if place else (0, 0),
            style="ordinal",
            rank=count(place) if place else 1,
            low=low,
            pace=pace,
            either=either,
            domain="recent" if back else "year",
            back=back,
            year=int(groups["year"] or 0),
        )
        return best, Link(start=match.start("window"), end=match.end("window"), sort="within")

    return make


def window_rules() -> Iterator[Rule]:
    ends: tuple[tuple[str, Maker], ...] = (
        (STEEPEST, in_window(low=False, pace=True)),
        (MILDEST, in_window(low=True, pace=True)),
        (rf"(?:{WORST})(?= {FALL})|(?:{BEST})(?= {RISE})", in_window(low=False, pace=True)),
        (rf"(?:{BEST})(?= {FALL})|(?:{WORST})(?= {RISE})", in_window(low=True, pace=True)),
        (BEST, in_window(low=False, either=True)),
        (WORST, in_window(low=True, either=True)),
        (LOWEST, in_window(low=True)),
        (HIGHEST, in_window(low=False)),
    )
    rank_of = rf"(?:the )?(?:(?P<rank>{ORDINAL})[- ])?"
    for words, make in ends:
        yield re.compile(rf"\b{rank_of}(?P<best>{words}){BETWEEN} (?P<window>{WINDOW})", re.IGNORECASE), make


SO_FAR = (
    ("fast|quickly|sharply|steeply|strongly|hard|far|deeply|badly|rapidly|swiftly|heavily|much", True, True),
    ("slowly|little|gently|mildly|modestly", False, True),
    ("high|large|big|strong", True, False),
    ("low|small|weak|poor", False, False),
)
DENIED = re.compile(r"(?:\b(?:not|never|nor|hardly|seldom)\b|n’t|n't)[^.;:!?\n]*$", re.IGNORECASE)
WITHIN = re.compile(rf"\bsince\b|\b(?:in|for) (?:over |more than |nearly |almost |at least )?(?:{NUMERAL}) (?:months|years)\b")


def denied(*, high: bool, pace: bool) -> Maker:
    """`exports had not grown so fast since`: what comes behind *not* and is held to a time."""

    def make(match: re.Match[str]) -> Found:
        before = re.split(r"[.;:!?\n]", match.string[: match.start()])[-1]
        behind = re.split(r"[.;:!?\n]", match.string[match.end() :])[0]
        if not DENIED.search(before) or not WITHIN.search(f"{before} {behind}"):
            return None
        return Peak(start=match.start(), end=match.end(), style=match[0], high=high, pace=pace, timed=True)

    return make


def denied_rules() -> Iterator[Rule]:
    for words, high, pace in SO_FAR:
        pattern = rf"\b{SO} (?:{words})\b(?: as (?:they|it|that|in|this)(?: (?:did|had|were|was|have|has)(?: in)?)?)?"
        yield re.compile(pattern, re.IGNORECASE), denied(high=high, pace=pace)


def rank_rules() -> tuple[Rule, ...]:
    best = rf"(?:(?P<rank>{ORDINAL})[- ])?(?:highest|largest) (?:monthly )?(?:value |figure |amount |level )?"
    any_month = rf"(?:for|of) (?:any|the month of) (?P<month>{MONTH})"
    of_month = f"{best.replace('rank', 'nth')}{any_month.replace('month>', 'any>')}"
    of_year = rf"(?: (?:so far )?(?:(?:of|in) (?:the year|{YEAR})|this year)(?: so far)?)"
    return (
        (re.compile(rf"\b{best}{of_year}\b"), rank("year")),
        (re.compile(rf"\b{best}(?:so far )?(?:(?:in|of) {YEAR}|this year)\b"), rank("year")),
        *window_rules(),
        *denied_rules(),
        (re.compile(rf"\b(?:all-time|record)[- ]high for (?P<month>{MONTH})\b|\b{of_month}\b"), rank("calendar")),
        (
            re.compile(rf"\b(?:all-time|record)[- ]high\b|\brecord (?=\$)|\b{best}(?:of all time|ever|on record)\b"),
            rank("ever"),
        ),
    )
