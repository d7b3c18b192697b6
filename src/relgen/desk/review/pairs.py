"""Which sentences of two languages say the same, and on which line each stands so that they stand side by side.

They are matched by their kind of message and the facts that they share, and, where messages were merged or are told otherwise
in the other language, by the facts alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relgen.values.document import Document, Sentence
from relgen.values.facts import Body, Day, Month


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a heading: its number in its text, what kind of message it is, and which facts it says."""

    number: int
    kind: str
    facts: frozenset[str]
    is_heading: bool


def units(document: Document) -> list[Unit]:
    """The sentences of a draft in their order."""
    found: list[Unit] = []
    for block in document.blocks:
        for sentence in block.sentences:
            heading = block.style == "section"
            found.append(Unit(len(found), "" if heading else sentence.kind, facts_of(sentence), heading))
    return found


def facts_of(sentence: Sentence) -> frozenset[str]:
    """The keys of what a sentence says, less what nearly every sentence says: the month, the day, the ministry."""
    return frozenset(span.says.key for span in sentence.spans if span.says and not isinstance(span.says, Month | Day | Body))


def pairs(first: Sequence[Unit], second: Sequence[Unit]) -> Mapping[int, int]:
    """By number in the second text, the number in the first of the sentence that says the same."""
    found: dict[int, int] = {}
    for same_kind in (True, False):
        scored = [
            (shared, -one.number, -other.number)
            for other in second
            for one in first
            if other.number not in found and one.number not in found.values() and not (one.is_heading or other.is_heading)
            if (shared := likeness(one, other, same_kind=same_kind)) > 0
        ]
        for _, below, under in sorted(scored, reverse=True):
            one_number, number = -below, -under
            if number not in found and one_number not in found.values():
                found[number] = one_number
    return found


def likeness(one: Unit, other: Unit, *, same_kind: bool) -> float:
    """How much of the smaller of two sentences the other says too; 0 where that is not enough to call them the same."""
    fewest = min(len(one.facts), len(other.facts))
    share = len(one.facts & other.facts) / fewest if fewest else 0.0
    if same_kind:
        return max(share, 0.01) if one.kind == other.kind and (share or not fewest) else 0.0
    return share if share > 0.5 else 0.0  # noqa: PLR2004 - more than half of it


def lines(texts: Sequence[Sequence[Unit]]) -> tuple[list[list[int]], list[Mapping[int, int]]]:
    """The line of every sentence of every text, and which of the first text each pairs with.

    The first text keeps its order. A sentence that it lacks stands on a line of its own after the one before it in its own
    text; a heading goes right before the sentence that it heads.
    """
    matched: list[Mapping[int, int]] = [pairs(texts[0], text) for text in texts[1:]] if texts else []
    order: list[dict[int, int]] = [{0: unit.number} for unit in texts[0]] if texts else []
    for index, (text, pair) in enumerate(zip(texts[1:], matched, strict=True), start=1):
        place_text(order, text, pair, index)
    result = [[0] * len(text) for text in texts]
    for line, there in enumerate(order, start=1):
        for index, number in there.items():
            result[index][number] = line
    return result, matched


def place_text(order: list[dict[int, int]], text: Sequence[Unit], pair: Mapping[int, int], index: int) -> None:
    last: dict[int, int] | None = None
    waiting: list[int] = []
    for unit in text:
        if unit.is_heading:
            waiting.append(unit.number)
            continue
        there = next((row for row in order if unit.number in pair and row.get(0) == pair[unit.number]), None)
        if there is None:
            there = {}
            order.insert(0 if last is None else position(order, last) + 1, there)
        there[index] = unit.number
        for number in waiting:
            order.insert(position(order, there), {index: number})
        waiting, last = [], there
    order += [{index: number} for number in waiting]


def position(order: list[dict[int, int]], row: dict[int, int]) -> int:
    return next(number for number, each in enumerate(order) if each is row)
