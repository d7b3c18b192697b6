"""English words of comparing: `faster than imports`, `a steeper drop than`, `outpaced those of cars`, `rose even faster`."""

import re
from collections.abc import Iterator

from relgen.languages.english.counting import MONTH
from relgen.languages.english.held import NOUN, clause_before, comparing, named_in, rate_before, way_of
from relgen.languages.english.times import AMOUNTS, multiples
from relgen.languages.english.tops import AS
from relgen.languages.scanning import Found, Maker, Rule
from relgen.values.lexicon import Lexicon
from relgen.values.marks_of_order import Comparing, Measure

ADVERBS = (
    r"(?:sharply|steeply|strongly|quickly|rapidly|deeply|heavily|badly|markedly|dramatically|severely|briskly|swiftly|"
    r"vigorously|precipitously|abruptly|substantially|significantly|robustly|drastically|widely|seriously|acutely)"
)
MILDLY = r"(?:slowly|gently|mildly|modestly|moderately|gradually|sluggishly|softly|weakly|lightly|slightly|sedately)"
FAST = rf"faster|harder|further|farther|deeper|steeper|sharper|quicker|heavier|more {ADVERBS}|less {MILDLY}"
SLOW = rf"slower|milder|gentler|softer|lighter|shallower|more {MILDLY}|less {ADVERBS}"
SEVERE = r"(?:severe|pronounced|marked|dramatic|rapid|drastic|violent|brutal|painful|acute|vigorous|robust|substantial|steep)"
MODEST = r"(?:modest|moderate|muted|subdued|gradual|gentle|measured|limited|restrained|sluggish|sedate|tepid|contained)"
BIG = (
    rf"faster|steeper|sharper|deeper|stronger|bigger|larger|greater|heavier|higher|wider|quicker|worse|rougher|harder|"
    rf"brisker|swifter|more {SEVERE}|less {MODEST}"
)
SMALL = (
    rf"slower|milder|gentler|weaker|shallower|smaller|softer|lighter|lower|narrower|lesser|slighter|feebler|"
    rf"more {MODEST}|less {SEVERE}"
)
OF_AMOUNTS = frozenset({"larger", "bigger", "greater", "higher", "lower", "smaller", "wider", "narrower", "fewer"})
NO_RATE = r"(?<!percent )(?<!cent )(?<!pct )(?<!% )(?<!points )(?<!point )(?<!no )"
BETWEEN = rf"(?: in {MONTH}(?: \d{{4}})?| last month| this month| this time| (?:this|last) year| over the month| by [\d.]+%?)?"
LITTLE = (
    r"(?:(?:a (?:touch|shade|bit|little|tad|fraction|hair|whisker|good deal|lot)|slightly|far|much|even|rather|somewhat|"
    r"considerably|marginally|fractionally|noticeably) )?"
)
WAS = r"(?:was|were|been|being|is|are)"
STOOD = rf"(?:{WAS}|stood|ran|stayed|came in|pulled|finished|moved)"
FAILED = "|".join(
    f"(?<={words} )"
    for words in (
        "could not", "couldn’t", "couldn't", "did not", "didn’t", "didn't", "do not", "does not", "unable to", "failed to",
        "cannot", "failing to",
    )
)  # fmt: skip
BEAT: tuple[tuple[str, bool, Measure], ...] = (
    (rf"{WAS} (?:\w+ )?(?:outpaced|outrun|outgrown|outperformed|outdone|outshone) by", False, "rate"),
    (
        (
            rf"{WAS} (?:\w+ )?(?:outsold|overtaken|outstripped|surpassed|eclipsed|exceeded|outweighed|dwarfed|trumped|topped|"
            r"beaten|bested) by"
        ),
        False,
        "",
    ),
    (
        (
            r"outpac(?:ed|es|ing)|outgr(?:ew|ows?|owing)|outran|outruns?|outrunning|outperform(?:ed|s|ing)?|outdid|outdoes|"
            r"outdoing|outshone|outshin(?:es|ing)|grew past|outdistanced|outraced"
        ),
        True,
        "rate",
    ),
    (
        (
            r"lagg(?:ed|ing)(?: behind)?|lags(?: behind)?|trail(?:ed|s|ing)(?: behind)?|underperform(?:ed|s|ing)?|"
            rf"(?:{FAILED})(?:quite )?(?:keep (?:pace|up|step) with|match)"
        ),
        False,
        "rate",
    ),
    (
        (
            r"outsold|outsell(?:s|ing)?|overtook|overtakes?|overtaking|outstripp(?:ed|ing)|outstrips|surpass(?:ed|es|ing)|"
            r"eclips(?:ed|es|ing)|exceed(?:ed|s|ing)|outweigh(?:ed|s|ing)|dwarf(?:ed|s|ing)|trump(?:ed|s|ing)|"
            r"topp(?:ed|ing)|tops|beats?|beating|bested|edged (?:out|past)|nudged past|"
            rf"{STOOD} (?:\w+ )?(?:ahead of|above)|came first, ahead of"
        ),
        True,
        "",
    ),
    (
        (
            r"fell (?:\w+ )?(?:short of|behind)|falls? (?:short of|behind)|falling (?:short of|behind)|undershot|"
            rf"{STOOD} (?:\w+ )?(?:behind|below|short of)"
        ),
        False,
        "",
    ),
)
COPULA = re.compile(
    rf"\b(?:{WAS}|proved|proves|looked|looks|turned out|came out|came in|remained|stayed|ran|seemed|became)"
    r"(?: to be)?(?: (?:much|far|even|slightly|a little|a bit|a shade|a touch|marginally|considerably|rather|still|also|"
    r"significantly|somewhat|only|clearly|noticeably|markedly|a good deal|no less|barely|distinctly|sharply|well))*\s$",
    re.IGNORECASE,
)
HURT = (
    r"(?:hit|hurt|struck|battered|punished|affected|squeezed|suffer(?:ed|s|ing)?|bruised|dented|took (?:it|a beating)|"
    r"shaken|knocked)"
)
OF_RATE = re.compile(r"\brate (?:[\w ,$%.-]+ )?$")


def comparing_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    names = named_in(lexicon)
    than = rf"(?={BETWEEN}(?P<than>,? than) )"
    how = rf"(?:{AS}|steep|deep|sharp|large|big|high|great|severe|strong)"
    not_as = rf"\b(?:not|never|nor|n’t|n't)\b[^.,;:!?\n]{{0,40}} (?P<word>as {how})(?={BETWEEN}(?P<than> as) )"
    hurt_less = r"less(?: (?:hard|badly|\w+ly))?|more (?:gently|lightly|mildly)"
    pairs: list[tuple[str, Maker]] = [
        *of_rates(names),
        (rf"\b(?:of|between|among) {TWO},[^.;:,\n]{{3,60}} (?P<word>{FAST}|{SLOW}|more|less)(?=[.,;])", of_two),
        *unnamed(),
        (rf"\b(?P<word>more ground){than}", of_verb(names, more=True)),
        (rf"\b(?P<word>less ground){than}", of_verb(names, more=False)),
        (rf"\b{HURT} (?P<word>harder|worse|(?:even )?more(?: \w+ly)?){than}", good(names, more=False)),
        (rf"\b{HURT} (?P<word>{hurt_less}){than}", good(names, more=True)),
        (rf"\b(?P<word>better){than}", good(names, more=True)),
        (rf"\b(?P<word>worse|less well|poorer){than}", good(names, more=False)),
        (rf"{NO_RATE}\b(?P<word>{LITTLE}(?:{BIG}|more)){than}", than_of(names, more=True)),
        (rf"{NO_RATE}\b(?P<word>{LITTLE}(?:{SMALL}|less|fewer)){than}", than_of(names, more=False)),
        (rf"{NO_RATE}\b(?P<word>{LITTLE}(?:{FAST})){than}", than_of(names, more=True)),
        (rf"{NO_RATE}\b(?P<word>{LITTLE}(?:{SLOW})){than}", than_of(names, more=False)),
        (not_as, than_of(names, more=False)),
        *multiples(names),
        *((rf"\b(?P<word>{words})(?P<than>) (?=\w)", beat(names, more=more, measure=measure)) for words, more, measure in BEAT),
    ]
    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in pairs)


TWO = r"(?:the two|[^.,;:\n]{3,40} and [^.,;:\n]{3,30})"
PACES = "pace|rate|clip|speed|percentage|proportion|margin|degree|extent"


def of_rates(names: re.Pattern[str]) -> Iterator[tuple[str, Maker]]:
    """`a steeper drop than the 24.8 percent of February`, `at a slower pace than imports`"""
    for words, more in ((BIG, True), (SMALL, False)):
        noun = rf"(?= (?:[\w-]+ )??{NOUN.pattern})(?=[^.;:\n]{{1,50}}?(?P<than> than) )"
        yield rf"(?P<word>(?:{words})){noun}", of_noun(names, more=more)
        yield (
            rf"\b(?:at|by) an? (?:\w+ )?(?P<word>{words}) (?:{PACES})(?={BETWEEN}(?P<than> than) )",
            of_verb(names, more=more),
        )


def unnamed() -> Iterator[tuple[str, Maker]]:
    """`rose even faster`, `at a slower 9.2 percent`, `could not keep pace`: than what was named before."""
    ended = r"(?=[,.:; ]+(?:by|at|up|down|with)?\b)"
    pushed = r"(?:even |still |yet |much |far |slightly |somewhat )?"
    rate = r"(?= (?:rate |pace |clip )?(?:of )?[\d.]+ ?(?:%|per))"
    kept = rf"(?:{FAILED})(?:quite )?(?:keep (?:pace|up|step)|match (?:it|that|them))|lagged(?: behind)?|trailed(?: behind)?"
    yield rf"\b(?:even|still|yet) (?P<word>{FAST}|more){ended}", implied(more=True)
    yield rf"\b(?P<word>{FAST})(?= still\b)", implied(more=True)
    yield (
        r"\b(?:did|fared|performed|doing) (?:even|still) (?P<word>better)(?=[,.:;])",
        implied(more=True, alone=True, good=True),
    )
    yield (
        r"\b(?:did|fared|performed|doing) (?:even|still) (?P<word>worse)(?=[,.:;])",
        implied(more=False, alone=True, good=True),
    )
    for words, more in ((BIG, True), (SMALL, False)):
        yield rf"\b(?:at|by) (?:an?|the) {pushed}(?P<word>{words}){rate}", implied(more=more)
    yield rf"\b(?P<word>{kept})(?= ?(?:[,.;:]|at\b|with\b|by\b))", implied(more=False, alone=True)


def of_noun(names: re.Pattern[str], *, more: bool) -> Maker:
    def make(match: re.Match[str]) -> Found:
        way = way_of(match["move"])
        return comparing(match, names, more=more, measure="rate", way=way) if way else None

    return make


def of_verb(names: re.Pattern[str], *, more: bool) -> Maker:
    return lambda match: comparing(match, names, more=more, measure="rate")


def than_of(names: re.Pattern[str], *, more: bool) -> Maker:
    """Of rates behind a verb (`fell less than`) or noun (`the drop was steeper than`), else of amounts (`earned more than`)."""

    def make(match: re.Match[str]) -> Found:
        before, adjective = clause_before(match), COPULA.search(match.string, max(0, match.start() - 40), match.start())
        way = rate_before(match) if adjective else None
        if way:
            return comparing(match, names, more=more, measure="rate", way=way)
        if OF_RATE.search(before) and adjective:
            return comparing(match, names, more=more, measure="rate", alone=True, of_size=False)
        if adjective or AMOUNTS.search(before):
            found = comparing(match, names, more=more, measure="amount")
            series = found and names.search(match.string[found.held[0] : found.held[1]])
            return found if series or not adjective else None
        return None if match["word"].lower().split()[-1] in OF_AMOUNTS else comparing(match, names, more=more, measure="rate")

    return make


def of_two(match: re.Match[str]) -> Found:
    """`between exports and imports, it was imports that grew more`"""
    more = not re.fullmatch(rf"{SLOW}|less", match["word"], re.IGNORECASE)
    return implied(more=more)(match)


def implied(*, more: bool, alone: bool = False, good: bool = False) -> Maker:
    return lambda match: Comparing(
        start=match.start("word"), end=match.end("word"), more=more, measure="rate", earlier=True, of_size=not alone,
        alone=alone, good=good,
    )  # fmt: skip


def good(names: re.Pattern[str], *, more: bool) -> Maker:
    """Of rates with their signs: what fell less did better; a fall that was worse was a deeper one."""

    def make(match: re.Match[str]) -> Found:
        way = rate_before(match) if COPULA.search(match.string, max(0, match.start() - 40), match.start()) else None
        if way:
            return comparing(match, names, more=more == (way == "up"), measure="rate", way=way)
        return comparing(match, names, more=more, measure="rate", of_size=False, alone=True, good=True)

    return make


def beat(names: re.Pattern[str], *, more: bool, measure: Measure) -> Maker:
    return lambda match: comparing(match, names, more=more, measure=measure, of_size=False, alone=True)
