"""English words that hold series or months against each other: `faster than imports`, `fell the most`, `in two months`."""

import re

from relgen.languages.english.comparing import comparing_rules
from relgen.languages.english.counting import MONTH, NUMERAL, count, quantity, style
from relgen.languages.english.tops import MOVE, top_rules
from relgen.languages.scanning import Found, Maker, Rule, at, either
from relgen.values.lexicon import Lexicon
from relgen.values.marks_of_order import Pace, Part, Tally

HEDGED = r"(?:about|around|nearly|almost|roughly|some|over|more than|less than|under|just over|just under|close to|only|just)"


SLOWER = (
    r"(?:eas|slow|narrow|soften|moderat|slacken|abat|weaken|cool|diminish|lessen)(?:ed|e?s|ing)|shrank|shrinks|shrinking|"
    r"lost (?:steam|pace|speed|momentum)|tapered off|let up|(?:became|was) (?:milder|smaller|gentler|slower)"
)
FASTER = (
    r"(?:deepen|accelerat|widen|steepen|sharpen|quicken|intensifi|worsen|strengthen)(?:ed|e?s|ing)|"
    r"gathered (?:pace|speed|steam|momentum)|picked up(?: pace| speed| steam)?|sped up|got worse|"
    r"(?:grew|became) (?:steeper|sharper|deeper|worse)"
)


def pace_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """`the decline in exports eased`: the verb alone; its noun and its name are marks of their own."""
    names = either([named.text for named in lexicon.names])
    noun = (
        rf"\b{MOVE}(?: rate)?(?: (?:in|of) (?:the )?(?:{names}))?(?: (?:has|had|have|also|then|too|"
        rf"sharply|further|slightly|clearly|again|in {MONTH}))*"
    )

    def pace(*, more: bool) -> Maker:
        return lambda match: Pace(start=match.start("word"), end=match.end("word"), more=more)

    return tuple(
        (re.compile(rf"{noun} (?P<word>{words})\b", re.IGNORECASE), pace(more=more))
        for words, more in ((SLOWER, False), (FASTER, True))
    )


def tally(*, least: bool = False, most: bool = False) -> Maker:
    def make(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        number, months, year = groups.get("number"), groups.get("months"), groups.get("year")
        every, none = bool(groups.get("every")), bool(groups.get("none"))
        found = -1 if every else 0 if none else count(number or "")
        return Tally(
            start=match.start(),
            end=match.end(),
            core=at(match, "number") if number else (0, 0),
            style=style(number or ""),
            number=found,
            months=count(months or ""),
            year=int(year or 0),
            least=least,
            most=most,
        )

    return make


def tally_rules() -> tuple[Rule, ...]:
    whose = r"(?:the |those |these |its |this year’s |this year's |last year’s |last year's )"
    year = r"(?:(?:of |in )?(?P<year>(?:19|20)\d\d)|(?:of )?(?:this|the) year(?: so far)?|so far this year)"
    patterns = (
        (
            rf"\b(?:in )?(?:only |just |all but )?(?P<number>{NUMERAL})(?: out)? of {whose}?(?:\w+ "
            rf")?(?P<months>{NUMERAL}) months(?: {year})?"
        ),
        rf"\b(?:in )?(?:only |just )?(?P<number>{NUMERAL}) months {year}",
        (
            rf"\b(?:in )?(?P<every>every)(?: single)? month {year}|\b(?:in )?all (?P<months>{NUMERAL}) months "
            rf"{year.replace('?P<year>', '?:')}"
        ),
        rf"\b(?:in )?(?P<none>no|not a|not one)(?: single| other)? month {year}",
    )
    return tuple((re.compile(pattern, re.IGNORECASE), tally()) for pattern in patterns)


def share(match: re.Match[str]) -> Found:
    return Part(start=match.start(), end=match.end(), core=at(match, "number"), quantity=quantity(match["number"]))


def share_rules() -> tuple[Rule, ...]:
    number, unit = r"(?P<number>\d+(?:\.\d+)?)", r"(?:\s?percent|\s?per cent|\s?pct|\s?%)"
    before = (
        r"(?:made up|makes? up|making up|account(?:ed|s|ing)? for|a share of|share was|represent(?:ed|"
        r"ing|s)?|constitut(?:ed|es)|compris(?:ed|es))"
    )
    return (
        (re.compile(rf"\b{before} (?:{HEDGED} )?{number}{unit}", re.IGNORECASE), share),
        (
            re.compile(
                rf"(?<![\d.]){number}{unit} (?=(?:of (?:all|the|our|its|Korea|Korean|total|these|those|overall)\b|"
                rf"share\b))",
                re.IGNORECASE,
            ),
            share,
        ),
    )


def order_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    return (*share_rules(), *tally_rules(), *top_rules(), *comparing_rules(lexicon), *pace_rules(lexicon))
