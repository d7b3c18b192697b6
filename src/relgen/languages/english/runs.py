"""Runs and turns in English texts: `for the fifth straight month`, `snapping a 13-month losing streak`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from relgen.languages.english.counting import MONTH, NUMBER, ORDINAL, count, month_number, style
from relgen.languages.english.denials import KEPT_OUT
from relgen.languages.scanning import Found, Maker, Rule, at, either
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Span, SpanSort

MONTHS_OF_A_YEAR = 12
ROW = r"(?:consecutive|straight|successive)"
COUNT = rf"(?P<number>{NUMBER})"
UNITS = r"(?P<unit>months?|years?)"
IN_A_ROW = (
    r"(?:in a row|running|on end|in succession|on the trot|straight|solid|uninterrupted|non-?stop|back to back|"
    r"without (?:interruption|a break|a pause|fail|let-up))"
)
RUN = r"(?:run|streak|string|spell|series|stretch|sequence|succession)"
DET = r"(?:an?|the|its|their|our|this|that|no fewer than|as many as|exactly|some|what was an?)"
ADJ = (
    r"(?:(?:monthly|year-on-year|on-year|annual|yearly|export|import|unbroken|uninterrupted|straight|consecutive|losing|steady|"
    r"back-to-back) )*"
)
ENDING = (
    r"after|following|from|end(?:s|ed|ing)?|snap(?:s|ped|ping)?|halt(?:s|ed|ing)?|break(?:s|ing)?|broke|broken|"
    r"stop(?:s|ped|ping)?|(?:bring|put|call)(?:s|ing)? an end to|(?:brought|put) an end to|revers(?:es?|ed|ing)|"
    r"shak(?:es?|ing) off|shook off|cut(?:s|ting)? short|interrupt(?:s|ed|ing)|conclud(?:es?|ed|ing)|"
    r"emerg(?:es?|ed|ing) from|com(?:es?|ing) after|came after|follow(?:s|ed)|clos(?:es?|ed|ing) the book on|"
    r"end to|break with|break from|arrest(?:s|ed|ing)?"
)
OVER_NOW = (
    r"(?: (?:in|for|of|to) (?:\w+ ){0,3}?\w+| \w+)? (?:came to an? (?:end|close|halt)|(?:has |have |had )?ended|"
    r"(?:is|are|was|were) (?:now )?(?:over|history|behind us|snapped|broken|brought to|halted|followed by)|"
    r"drew to a close|gave way|to an? (?:end|close|halt))\b"
)
SUPERLATIVE = (
    r"\b(?:highest|lowest|largest|smallest|biggest|best|worst|steepest|sharpest|fastest|slowest|most|weakest|strongest|"
    r"mildest|deepest)\b"
)
GOING_ON = r"\b(?:has|have|’ve|'ve|with|been|kept|keeps|keeping|stayed|remained|remains|is|are|running|runs|now)\b"
OVER = r"\b(?:had|until|till|before|will|would|could|may|might)\b"
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
        if side and KEPT_OUT.search(match.string[max(0, match.start() - 60) : match.start()]):
            return None
        return Span(
            start=match.start(),
            end=match.end(),
            core=at(match, "number") if number else (0, 0),
            style=style(number or ""),
            sort=sort,
            months=count(number or "") * (MONTHS_OF_A_YEAR if years else 1),
            way=None if side else ways.get(what, ways.get(what.removesuffix("s"))),
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
    pattern = (
        rf"\b(?:after|following) (?:an? )?(?={what}{figure} in (?:{MONTH}(?:,? and|,| to| through) "
        rf")*(?P<month>{MONTH})(?!(?:,? and|,| to| through) {MONTH}))"
    )
    return ((re.compile(pattern, re.IGNORECASE), month_before(nouns)),)


def at_least(make: Maker) -> Maker:
    """The same, and longer ones."""

    def longer(match: re.Match[str]) -> Found:
        made = make(match)
        return replace(made, least=True) if isinstance(made, Span) else made

    return longer


def of_words_before(pattern: str, sort: SpanSort, ways: dict[str, Direction]) -> Maker:
    """A span of time that is one only behind certain words of its sentence."""
    asked, make = re.compile(rf"{pattern}[^.;:!?\n]*$", re.IGNORECASE), span(sort, ways)
    return lambda match: make(match) if asked.search(match.string[max(0, match.start() - 90) : match.start()]) else None


def lasting(ways: dict[str, Direction]) -> Maker:
    """`for seven months`: a run, if the words before say that it goes on; of a superlative, since when nothing was more."""
    of_first, runs_on, over = (re.compile(rf"{each}[^.;:!?\n]*$", re.IGNORECASE) for each in (SUPERLATIVE, GOING_ON, OVER))

    def make(match: re.Match[str]) -> Found:
        before = match.string[max(0, match.start() - 70) : match.start()]
        if of_first.search(before):
            return span("turn", ways)(match)
        if not runs_on.search(before) or over.search(before):
            return None
        return span("run", ways)(match)

    return make


def run_rules(nouns: dict[str, Direction]) -> tuple[Rule, ...]:
    patterns = (*ended(nouns), *going_on(nouns), *counted(nouns))
    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in patterns)


def what_of(nouns: dict[str, Direction]) -> str:
    return rf"{ADJ}(?P<what>(?:trade )?(?:surplus(?:es)?|deficits?)|(?:{either(list(nouns))})s?)"


def ended(nouns: dict[str, Direction]) -> Iterator[tuple[str, Maker]]:
    """Runs that were over with the month before."""
    what, make = what_of(nouns), span("after", nouns)
    shapes = (
        rf"(?:{RUN} of )?{COUNT} (?:{ROW} )?months? (?:of|in|with) {what}",
        rf"{COUNT}-months?(?:[- ]long)? (?:{RUN} (?:of|in) )?{what}(?: {RUN})?",
        rf"{RUN} of {COUNT} (?:{ROW} )?{what}",
        rf"{COUNT} (?:{ROW}|back-to-back) {what}",
    )
    for shape in shapes:
        yield rf"\b(?:{ENDING})(?: {DET})? {shape}\b", make
        yield rf"\b{DET} {shape}(?={OVER_NOW})", make
        yield rf"\b{shape}(?={OVER_NOW})", make
    yield rf"\bafter (?P<what>{either(list(GERUNDS))}) (?:for )?{COUNT} (?:{ROW} )?months\b", make
    yield rf"\ba run of {COUNT} (?:{ROW} )?months of {what}\b", make


def going_on(nouns: dict[str, Direction]) -> Iterator[tuple[str, Maker]]:
    """Runs that reach up to the month, by how long they are."""
    what, make, turned = what_of(nouns), span("run", nouns), span("turn", nouns)
    lasted = r"(?:lasted|reached|stretched to|run to|gone on for|continued for|persisted for)"
    yield (
        (
            rf"\b(?P<what>(?:trade )?surplus|(?:trade )?deficit|losing|winning)(?: streak| run| spell)? "
            rf"(?:has |have |had |now |already )*{lasted} (?:for )?{COUNT} {UNITS}\b"
        ),
        make,
    )
    yield rf"\bhad {lasted} {COUNT} (?:{ROW} )?{UNITS}\b", span("after", nouns)
    yield rf"\b{lasted} {COUNT} (?:{ROW} )?{UNITS}\b", of_words_before(rf"\b(?:{RUN}|{either(list(nouns))})\b", "run", nouns)
    yield rf"\b(?:for )?(?:the |a )?first time (?:in|for) {COUNT} {UNITS}\b", turned
    yield r"\bfor (?:the )?first time\b(?! (?:since|in))", turned
    yield rf"\b(?:for )?{COUNT} {ROW} {UNITS}(?: of {what})?\b", make
    yield rf"\b(?:for )?{COUNT} {UNITS} {IN_A_ROW}(?![\w-])", make
    yield rf"\b(?:for )?{COUNT} (?:uninterrupted|unbroken|solid|back-to-back) {UNITS}\b", make
    yield rf"\b{COUNT} {what} {IN_A_ROW}(?![\w-])", make
    yield rf"\b{COUNT} (?:{ROW}|back-to-back) {what}(?![\w-])", make
    yield (
        rf"\b(?:each|every one|all) (?:of|in) the (?:past|last|previous|latest) {COUNT} {UNITS}\b",
        at_least(span("run", nouns)),
    )
    yield rf"\bfor (?:more than|over|at least|well over|upwards of|no less than) {COUNT} {UNITS}\b", at_least(lasting(nouns))
    yield (
        (
            rf"\bfor (?:the (?:past|last|latest) |now |all of |a full |exactly |some )?{COUNT} {UNITS}\b"
            rf"(?! (?:of|from|to|until|till|before|by|through|earlier|ahead|in (?:the|20))\b)"
        ),
        lasting(nouns),
    )
    yield r"\b(?:turned|swung|flipped|went) (?:back )?(?:to |into )?(?P<what>positive|negative)\b", turned
    yield rf"(?<=\(){COUNT} {UNITS}(?: each)?(?=\))", make
    yield rf"(?<=streak )to {COUNT} {UNITS}\b", make
    yield rf"(?<=run )to {COUNT} {UNITS}\b", make
    extended = rf"\b(?:extend|lengthen|stretch|prolong)\w*\b[^.;:!?\n]*\b(?:{RUN}|{either(list(nouns))})\s"
    yield rf"\bto {COUNT}(?: {UNITS})?(?=[,.;]| in a row\b| and\b|$)", of_words_before(extended, "run", nouns)
    yield rf"{COUNT} {UNITS} (?:old|long)\b", make


def counted(nouns: dict[str, Direction]) -> Iterator[tuple[str, Maker]]:
    """Runs by the place that their month has in them: `the fifth straight month`."""
    what, make = what_of(nouns), span("run", nouns)
    nth = rf"(?P<number>{ORDINAL})"
    later = rf"(?P<number>(?!first|1st){ORDINAL})"
    before = r"(?:monthly|year-on-year|above|below|over|under)"
    yield rf"\b(?:for )?(?:{DET} )?{later} (?:{ROW} )?months? (?:in a row )?of {what}(?: {IN_A_ROW})?(?![\w-])", make
    yield rf"\b(?:for )?(?:the )?{nth} {ROW} {UNITS}(?![\w-])", make
    yield rf"\b(?:for )?(?:{DET} )?{nth} {UNITS} {IN_A_ROW}(?![\w-])", make
    yield rf"\b(?:{DET} )?{nth} {what} {IN_A_ROW}(?![\w-])", make
    yield rf"\b(?:{DET} )?{later} (?:{ROW} )?{what} in as many months\b", make
    yield rf"\b(?:{DET} )?{later} in as many months\b", make
    yield rf"\b(?:the )?{nth} (?:in a row|in succession|running|on the trot|on end)(?![\w-])", make
    yield rf"\b(?:the |an? )?{nth} {ROW}(?= {before}| {what})", make
    yield rf"\bfor (?:an? |the |its )?{nth} (?:month|time running)\b(?! of)", make
    yield rf"\b(?:enter(?:s|ed|ing)?|in|into|reach(?:es|ed|ing)?) (?:its|their) {later} (?:{ROW} )?{UNITS}\b", make
    yield rf"\b(?:the )?{nth} time (?:straight|running|on the trot|on end|in succession)\b", make
