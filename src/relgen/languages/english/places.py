"""Peaks, thresholds, links and stops in English texts."""

import re

from relgen.languages.english.counting import MONTH
from relgen.languages.scanning import Maker, Rule, other
from relgen.values.marks import Bound, Link, LinkSort, Peak, Stop, StopSort
from relgen.values.marks_of_order import DoubleDigit

DOLLARS = r"\b(?=\s(?:the )?(?:USD|US\$|\$))"
ABOVE = (
    r"exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|topp(?:ed|ing)|tops?|more than|over|above|at least|"
    r"pass(?:ed|ing)|hit|past|beyond"
    r"|clear(?:ed|ing|s)?|cross(?:ed|ing|es)?|beat(?:ing|s)?|crack(?:ed|ing|s)?|broke(?:n)?(?: "
    r"through)?|through|breach(?:ed|ing|es)?"
    r"|upwards? of|in excess of|north of|to more than|higher than|larger than|bigger than"
)
REACHED = (
    r"reach|top|exceed|pass|clear|cross|beat|crack|break(?: through)?|surpass|get (?:past|over|above|"
    r"to)|make it (?:past|over|above|to)|hit"
)
BELOW = (
    rf"below|under|less than|fewer than|short of|shy of|beneath|lower than|smaller than|south of|missed|failed to (?:{REACHED})"
    rf"|(?:not|never|n’t|n't) (?:even |quite )?(?:{REACHED})"
)
DAY = r"(?:(?:working|business|trading|single)[- ])?day"
OF_DAYS = r"[^.;\n]{0,40}\bdays\b"
ANY_DAY = r"(?:an?|the|each|every)(?: (?:average|typical|normal|ordinary|single))? (?:working|business|trading) day"
DAILY = "|".join(
    (
        r"\b(?:on (?:an? )?(?:average )?)?daily\b(?: average| basis)?",
        rf"\bon an average {DAY}\b|\b(?:each|every) {DAY} of\b|\bin a single {DAY}\b|\bworking-day (?:average|basis)\b",
        rf"\bon a per[- ]{DAY} basis\b|\b(?:per|a|each|every|by)[- ]{DAY}\b",
        rf"\bday (?:for|by) day\b|\b{DAY}[- ]adjusted\b|\b(?:calendar|holiday)-(?:adjusted|corrected)\b",
        rf"\b(?:adjust|correct|allow|account)(?:ed|ing) for\b|\b(?:on|for|in) each of(?={OF_DAYS})",
        rf"\b(?:divided|spread|split|averaged)(?: out| evenly)? (?:by|over|across|among|between)(?={OF_DAYS})",
        rf"\b(?:on|for) {ANY_DAY}(?: of)?\b|\b(?:an )?average of(?={OF_DAYS})",
    )
)
BECAUSE = r"because(?: of)?|due to|owing to|amid|thanks to|on the back of|led by|driven by|given"
ENDED = (
    "closed",
    "ended",
    "finished",
    "left",
    "began",
    "opened",
    "started",
    "compares",
    "compared",
    "concluded",
    "exited",
    "came away",
)
WITH = "".join(f"(?<!{each} )" for each in ENDED) + "with"
ON = (
    "".join(
        f"(?<!{each} )"
        for each in (
            "clung",
            "held",
            "hung",
            "cling",
            "hang",
            "hold",
            "carried",
            "went",
            "going",
            "kept",
            "closed",
            "closes",
            "ended",
            "ends",
            "opened",
            "opens",
            "began",
            "begins",
            "started",
            "starts",
            "finished",
        )
    )
    + "on"
)
REASONS = rf"{BECAUSE}|despite|although|though|as|{WITH}|{ON}|after(?! (?:[a-z]+ly )?[a-z]+ing\b)"


MONTH_THAT = r"(?:the|a) (?:(?:last|previous|only|very) )?month (?:in which|when|that)"
IN_WHICH = rf"(?:, )?\b(?:when|in which|during which|{MONTH_THAT})\b(?! (?:will|would|could|might))"


PAPER = (
    r"\b(?:release|data|figures|numbers|report|statement|announcement|bulletin|print|tables?|"
    r"readout)(?:,)? (?:(?:that )?(?:came |come |"
    rf"put |were |was )?(?:of|from|dated|out|due|issued|published)(?: on)?)(?= (?:the )?(?:\w+day,? )?(?:{MONTH} \d|\d))"
)
STRAY = (
    r"(?:against the (?:tide|trend|current|odds|grain)|against this trend|again|as well|still|"
    r"sharply|strongly|steeply|instead|once more|"
    r"on the (?:year|month)|year on year|from a year (?:earlier|ago)|at the same time|by contrast|meanwhile|alone)"
)


def peak(*, high: bool, pace: bool) -> Maker:
    return lambda match: Peak(start=match.start(), end=match.end(), style=match[0], high=high, pace=pace)


def bound(*, above: bool) -> Maker:
    return lambda match: Bound(start=match.start(), end=match.end(), above=above)


def link(sort: LinkSort) -> Maker:
    return lambda match: Link(start=match.start(), end=match.end(), sort=sort)


def stop(sort: StopSort) -> Maker:
    return lambda match: Stop(start=match.start(), end=match.end(), sort=sort)


def turn(match: re.Match[str]) -> Stop:
    """A comma that no list goes on behind."""
    return Stop(start=match.start(), end=match.end(), sort="comma", style="turn")


def sentence_end(match: re.Match[str]) -> Stop:
    return Stop(start=match.start(), end=match.end(), sort="sentence", style=match[0])


def place_rules() -> tuple[Rule, ...]:
    return (
        (
            re.compile(r"\bnot (?:in |into |a |at )?(?:double[- ]digits?|two[- ]digits?)\b"),
            lambda match: DoubleDigit(start=match.start(), end=match.end(), single=True),
        ),
        (
            re.compile(r"\bdouble[- ]digits?\b|\btwo-digit\b"),
            lambda match: DoubleDigit(start=match.start(), end=match.end()),
        ),
        (re.compile(r"\bsingle[- ]digits?\b"), lambda match: DoubleDigit(start=match.start(), end=match.end(), single=True)),
        (re.compile(r"\b(?:highest|largest|biggest|greatest)\b"), peak(high=True, pace=False)),
        (re.compile(r"\b(?:lowest|smallest)\b"), peak(high=False, pace=False)),
        (re.compile(r"\b(?:fastest|steepest|sharpest)\b"), peak(high=True, pace=True)),
        (re.compile(r"\bslowest\b"), peak(high=False, pace=True)),
        (re.compile(rf"(?<![\w])(?:did |could |does |do |would |has |had |have )?(?:{BELOW}){DOLLARS}"), bound(above=False)),
        (re.compile(rf"\b(?:{ABOVE}){DOLLARS}"), bound(above=True)),
        (re.compile(IN_WHICH), link("when")),
        (re.compile(rf"(?<=[a-z] ){STRAY}(?=,? (?:were|was|went|are|is) )"), link("of")),
        (re.compile(r"\bsuch as\b|\bas well(?: as)?\b|\bas a whole\b"), other),
        (re.compile(r"\bafter one(?= of\b)"), link("from")),  # `a decline, after one of 3.8 percent`: of the same
        (re.compile(r"\bone(?= (?:of|worth) [^.;]{0,20}\d)"), link("of")),  # `a surplus, compared with one of $5.1 billion`
        (re.compile(DAILY, re.IGNORECASE), link("daily")),
        (re.compile(rf"\b(?:{REASONS})\b", re.IGNORECASE), stop("reason")),
        (re.compile(r"\b(?:while|whereas|but)\b", re.IGNORECASE), turn),
        (re.compile(r"\bthat\b"), stop("that")),
        (re.compile(r"\b(?:announced|released|reported|unveiled|published|issued|disclosed)\b"), link("announced")),
        (re.compile(PAPER, re.IGNORECASE), link("announced")),
        (re.compile(r"\bfor\b"), link("for")),
        (re.compile(r"\bboth\b"), link("both")),
        (re.compile(r"\brespectively\b|(?<=[t%\d] )(?:against|versus|vs\.?)(?= (?:minus |plus |[-+\u2212])?\d)"), link("each")),
        (re.compile(r"\bonly\b"), link("only")),
        (re.compile(r"\bfrom\b"), link("from")),
        (re.compile(r"\bto\b"), link("to")),
        (re.compile(r"\bthan\b"), link("than")),
        (re.compile(r"\bof\b|\bin\b"), link("of")),
        (re.compile(r"\band\b|&|\bnor\b(?! (?:did|do|does|was|were|has|have|had|is|are|can|could)\b)"), stop("and")),
        (re.compile(r"\("), stop("open")),
        (re.compile(r"\)"), stop("close")),
        (re.compile(r"\|"), stop("cell")),
        (re.compile(r":(?=\s)"), stop("colon")),
        (re.compile(r","), stop("comma")),
        (re.compile(r"[.!?](?=[\s\"”’)*_]|$)|;"), sentence_end),
        (re.compile(r"\n"), stop("line")),
    )
