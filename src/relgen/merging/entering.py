"""A changed figure enters an edited sentence where its old value stands; the editor's words stay."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from relgen.merging.differing import Differing, differences
from relgen.merging.tokens import Passage, Token, occurrences, texts, tokens
from relgen.values.tongue import Agree
from relgen.values.written import WrittenSentence


class Entered(NamedTuple):
    """The edited sentence with what is new in it, and how many figures that are. `clash`: the facts that could not enter."""

    text: str
    figures: int
    clash: tuple[str, ...] = ()
    is_clash: bool = False


class Place(NamedTuple):
    """From where to where of the edited sentence `text` is put."""

    start: int
    end: int
    text: str


def enter(yours: str, base: WrittenSentence, new: WrittenSentence, agree: Agree) -> Entered:
    """What became of an edited sentence, what it was before, and the new one."""
    row = tokens(yours)
    passage = Passage(texts(tokens(base.text)), texts(row))
    places: list[Place] = []
    soft: list[Place] = []
    clash: list[str] = []
    figures, failed, worded = 0, False, True
    for each in differences(base, new):
        place = find(each, passage, row)
        if each.hard and place is None:
            clash += each.facts
            failed = True
        elif each.hard and place:
            places.append(place)
            figures += bool(each.facts) and place.text != yours[place.start : place.end]
        elif place is None:
            worded = False
        else:
            soft.append(place)
    chosen = sorted({*places, *(soft if worded else ())})
    if failed or any(one.end > other.start for one, other in pairwise(chosen)):
        return Entered(yours, 0, tuple(dict.fromkeys(clash)), is_clash=True)
    return Entered(put(yours, chosen, agree), figures)


def find(change: Differing, passage: Passage, row: tuple[Token, ...]) -> Place | None:
    """Where a change goes in an edited sentence; nowhere (an empty place) if it is there; None if the edit is in its way."""
    first, last = passage.between(change.start, change.end)
    wanted = texts(tokens(change.text))
    is_there = bool(occurrences(wanted, passage.after[first:last])) if wanted else first == last
    if change.start == change.end:
        return Place(0, 0, "") if is_there else inserted(change, passage, row)
    at = passage.place(change.start, change.end)
    is_said = at is not None and wanted and list(passage.after[at : at + len(wanted)]) == wanted
    if is_said or (at is None and is_there):
        return Place(0, 0, "")
    if at is None and change.is_figure:
        at = passage.place_elsewhere(change.start, change.end)
    if at is None:
        return None
    end = row[at + change.end - change.start - 1].end
    start = row[at].start if change.text or not at else row[at - 1].end
    return Place(start, end, change.text)


def inserted(change: Differing, passage: Passage, row: tuple[Token, ...]) -> Place | None:
    """Between two neighbours that still stand beside each other."""
    left = passage.to[change.start - 1] if change.start else -1
    right = passage.to[change.start] if change.start < len(passage.to) else len(row)
    if left is None or right != left + 1:
        return None
    at = row[left].end if left >= 0 else 0
    return Place(at, at, change.text)


def put(yours: str, places: list[Place], agree: Agree) -> str:
    """The edited sentence with the new words in their places, and with what stands beside them as it must then be."""
    text = yours
    for place in reversed(places):
        before, old, after = text[: place.start], text[place.start : place.end], text[place.end :]
        if place.text != old:
            before, after = agree(before, old, place.text, after)
            text = f"{before}{place.text}{after}"
    return text


def values(base: WrittenSentence, new: WrittenSentence, facts: tuple[str, ...]) -> Iterator[str]:
    """Each of some facts as it was said and as it is said now."""
    for fact in facts:
        said = [
            next((each.text for each in row if each.fact == fact and not each.chosen), "") for row in (base.words, new.words)
        ]
        yield f"{fact} {said[0]} → {said[1]}" if said[0] != said[1] else fact
