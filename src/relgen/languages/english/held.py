"""Where the words stand that name what an English text holds another thing to: behind *than*, *as*, a verb of beating."""

import re
from typing import TypedDict, Unpack

from relgen.languages.english.counting import MONTH
from relgen.languages.english.tops import MOVE, UPS
from relgen.languages.scanning import either
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon
from relgen.values.marks_of_order import Bounds, Comparing, Measure

END = re.compile(
    r"[;:!?\n\u2013\u2014]|,(?!\d{3})|\.(?!\d|[A-Z])|\)|\b(?:while|whereas|although|though|because|since|amid|which|who|so|yet|"
    r"despite|when|after|even|leaving|narrowing|widening|but|thanks|helped|hurt|with|according|reflecting|showed|show|said)\b"
)
FAR = 90  # letters within which what is held to is named
MONEY = r"(?:US)?(?:\$[\d.]+|\d[\d.]* (?:billion|trillion|million))"
OWNED = (
    r"(?: (?:billion|million|bn|trillion))? "
    r"(?:of|in|for|from|seen|a|recorded|posted|logged|registered|earned|that|it|the|spent)\b"
)
HEDGE = r"(?:about |around |some |over |under |nearly |almost |minus |plus )?"
OF_FIGURE = re.compile(
    rf"\s*{HEDGE}(?:the |an? )?{MONEY}(?!{OWNED})|\s*{HEDGE}[-+]?\d|"
    r"\s*(?:a|one|two|three|half|double|twice|offset|doubled|expected|ever|usual|enough)\b",
    re.IGNORECASE,
)
OF_MONTH = re.compile(rf"\b{MONTH}|\b(?:the|a|last) (?:previous |preceding |prior )?month\b|\bthe one before\b")
NOUN = re.compile(
    rf"\b(?P<move>{MOVE}|contraction|shrinkage|expansion|dip|tumble|advance|downturn|upturn|knock|hit|blow|beating|setback|"
    r"retreat|swing)s?\b",
    re.IGNORECASE,
)
GREW = frozenset({"expansion", "advance", "upturn", *UPS})
SENTENCE = re.compile(r"(?<!\b[A-Z])[.!?;]\s|\n")


class Known(TypedDict, total=False):
    more: bool
    measure: Measure
    of_size: bool
    way: Direction | None
    alone: bool
    good: bool
    times: Bounds | None


def way_of(noun: str) -> Direction | None:
    word = noun.lower()
    return None if not word or word.startswith("rate") else "up" if word in GREW else "down"


def named_in(lexicon: Lexicon) -> re.Pattern[str]:
    names = either([named.text for named in lexicon.names])
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)


def held_from(text: str, start: int) -> tuple[int, int]:
    end = END.search(text, start, start + FAR)
    return start, end.start() if end else min(len(text), start + FAR)


def clause_before(match: re.Match[str]) -> str:
    return SENTENCE.split(match.string[max(0, match.start() - 120) : match.start()])[-1]


def rate_before(match: re.Match[str]) -> Direction | None:
    """The way that the rate went which is named last before: `the drop in imports was steeper`."""
    found = [way for noun in NOUN.finditer(clause_before(match)) if (way := way_of(noun["move"]))]
    return found[-1] if found else None


def comparing(match: re.Match[str], names: re.Pattern[str], **known: Unpack[Known]) -> Comparing | None:
    """The mark of a word, if what follows *than* names a series or a month."""
    held = held_from(match.string, match.end("than"))
    words = match.string[held[0] : held[1]]
    if OF_FIGURE.match(words) or not (names.search(words) or OF_MONTH.search(words)):
        return None
    return Comparing(start=match.start("word"), end=match.end("word"), held=held, **known)
