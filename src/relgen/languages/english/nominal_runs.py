"""Runs in English texts that no verb tells: `Seventy-eight months of unbroken surpluses`, `month seven of the slump`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from relgen.languages.english.counting import ORDINAL
from relgen.languages.english.runs import COUNT, IN_A_ROW, OVER_NOW, ROW, RUN, at_least, span, what_of
from relgen.languages.scanning import Found, Maker, Rule
from relgen.values.facts import Direction
from relgen.values.marks import Span

OPENS = r"(?:^|(?<=[.!?:;\u2014\u2013] )|(?<=\n)|(?<=[-\u2013*\u2022] ))"
THAT_IS = (
    r"(?:(?:that|this|it|which|now|today)(?: is|['’]s| makes?| made| marks?| marked| means?| meant)?(?: now| already)?|making|"
    r"mak(?:es|ing) it|made it|marking|marked|marks|(?:has|have|had) (?:now |already )?(?:seen|had|posted|recorded|notched up|"
    r"chalked up|enjoyed|suffered|endured|racked up|strung together|logged|clocked up)|completing|completed|rounded off|with)"
)
MANNER = (
    r"(?:unbroken|uninterrupted|unrelenting|relentless|steady|straight|consecutive|successive|"
    r"back-to-back|non-?stop|continuous|"
    r"continual|shrinking|sliding|monthly|export|trade|import|year-on-year|falling|rising|on-year|annual)"
)
NO = r"(?:without|with no|of no|minus) (?:an? |any |a single |monthly |year-on-year )?(?:export |import |overseas )?"
COUNTED = r"(?:and counting|in all|now|to date|so far|by now|and still|through|up to|as of|until|till)"
OTHER: dict[Direction, Direction] = {"up": "down", "down": "up"}


def without(make: Maker) -> Maker:
    """`a thirteenth month without growth`: of the other direction."""

    def turned(match: re.Match[str]) -> Found:
        made = make(match)
        if not isinstance(made, Span):
            return None
        return replace(made, way=OTHER.get(made.way) if made.way else None, side=OTHER.get(made.side) if made.side else None)

    return turned


def nominal_rules(nouns: dict[str, Direction]) -> tuple[Rule, ...]:
    patterns = (*by_length(nouns), *by_place(nouns))
    return tuple((re.compile(pattern, re.IGNORECASE | re.MULTILINE), make) for pattern, make in patterns)


def loose_rules(nouns: dict[str, Direction]) -> tuple[Rule, ...]:
    """Runs that nothing says to have ended: where words of an end stand before, another rule has taken them."""
    what, make = what_of(nouns), span("run", nouns)
    long = rf"\ban? {COUNT}-months?(?:[- ]long)?"
    patterns = (rf"{long} {RUN} of (?:{MANNER} )*{what}(?![\w-])", rf"{long} (?:{MANNER} )*{what} {RUN}(?![\w-])")
    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern in patterns)


def by_length(nouns: dict[str, Direction]) -> Iterator[tuple[str, Maker]]:
    what, make = what_of(nouns), span("run", nouns)
    manner = rf"(?:{MANNER} )*"
    over = rf"(?!{OVER_NOW})"
    shapes = (
        rf"{COUNT} (?:{ROW} )?months? (?:in a row )?(?:of|with) {manner}{what}",
        rf"{COUNT} (?:{ROW} |{MANNER} )*{what}",
        rf"{COUNT} (?:{ROW} )?months? {IN_A_ROW} of {manner}{what}",
    )
    yield rf"{OPENS}(?:Some |Now |Already |That is |It is )?{shapes[0]}(?![\w-]){over}", make
    yield rf"\b{THAT_IS} (?:an? (?:{RUN}) of )?{shapes[0]}(?![\w-]){over}", make
    yield rf"\b{shapes[0]}(?= (?:{COUNTED})\b)", make
    yield rf"{OPENS}{COUNT} months?,? (?:and )?(?:{COUNT.replace('number', 'again')}) {manner}{what}(?![\w-])", at_least(make)
    yield rf"\b{COUNT} (?:{ROW} )?months? {NO}{what}(?![\w-]){over}", without(make)
    yield (
        (
            rf"\b(?:a |the |this )?{COUNT}-months?(?:[- ]long)? (?:{MANNER} )*{what}(?: {RUN})?(?= (?:goes|"
            rf"went|rolls|continues|runs|lives) on\b)"
        ),
        make,
    )
    yield rf"\b{what} {RUN} (?:is |now |has )*(?:at|of|reached|stands at|stood at|hits?) {COUNT}(?: months)?\b", make


def by_place(nouns: dict[str, Direction]) -> Iterator[tuple[str, Maker]]:
    what, make = what_of(nouns), span("run", nouns)
    later = rf"(?P<number>(?!first|1st){ORDINAL})"
    manner = rf"(?:{MANNER} )*"
    yield rf"\b{what} (?:number|no\. ?|nr\. ?|#) ?{COUNT}(?: {IN_A_ROW})?(?![\w-])", make
    yield rf"{OPENS}{COUNT} {IN_A_ROW}(?=[:,] )", make
    yield (
        rf"\bmonth (?:number |no\. ?|nr\. ?)?{COUNT} (?:of|in) (?:the |this |its |a |our )?{manner}{what}(?: {RUN})?(?![\w-])",
        make,
    )
    yield rf"\b(?:a |an |the |its |their )?{later} (?:{ROW} )?months? {NO}{what}(?![\w-])", without(make)
    yield (
        (
            rf"\b(?:a |an |the |its |their )?{later} (?:{ROW} )?months? (?:of|in) (?:the |this |its |a |an |"
            rf"our )?(?:{RUN} of )?"
            rf"{manner}{what}(?: {RUN})?(?![\w-])"
        ),
        make,
    )
