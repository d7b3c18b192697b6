"""Which sentence of a draft each sentence of an edited text was made of: by the same words, like ones, or the place."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from relgen.merging.cutting import Cut, cut, plain
from relgen.values.written import WrittenDraft

ALIKE_HERE, ALIKE_ANYWHERE = 0.4, 0.6  # of 1: how like a sentence must be where it stood, and elsewhere
FIGURE = re.compile(r"\d[\d,.]*\d|\d")
NEAR = 0.15  # what it counts that a sentence stands where it stood


class Aligned(NamedTuple):
    """`of`: for each sentence of the text its sentence of the draft, by number; None for one that was added.

    `gone`: the sentences of the draft that the text has no more.
    """

    cut: Cut
    of: tuple[int | None, ...]
    gone: tuple[int, ...]


def align(text: str, draft: WrittenDraft, other: WrittenDraft | None = None) -> Aligned:
    """An edited text beside the draft that it was made of; sentences of an `other` draft are not cut in two either."""
    found = cut(text, [draft, other] if other else [draft])
    drafted = [plain(sentence.text) for sentence in draft.sentences()]
    of = paired([found.words(part) for part in found.sentences], drafted)
    line_of = [at for at, line in enumerate(draft.lines) for _ in line.sentences]
    pair_by_place(of, [part.block for part in found.sentences], line_of)
    taken = set(of)
    return Aligned(found, tuple(of), tuple(number for number in range(len(drafted)) if number not in taken))


def paired(edited: Sequence[str], drafted: Sequence[str]) -> list[int | None]:
    """For each of some edited sentences the number of the drafted one that it is like; each drafted one is taken once."""
    of: list[int | None] = [None] * len(edited)
    gap_of = [0] * len(edited), [0] * len(drafted)
    blocks = SequenceMatcher(None, edited, drafted, autojunk=False).get_matching_blocks()
    for number, (first, second, size) in enumerate(blocks, 1):
        of[first : first + size] = range(second, second + size)
        for gaps, at in ((gap_of[0], first), (gap_of[1], second)):
            gaps[at:] = [number] * (len(gaps) - at)
    pair_moved(of, edited, drafted)
    pair_alike(of, edited, drafted, gap_of)
    return of


def left_over(of: Sequence[int | None], count: int) -> tuple[list[int], list[int]]:
    """The edited and the drafted sentences that have no partner yet."""
    taken = set(of)
    return [place for place, number in enumerate(of) if number is None], [each for each in range(count) if each not in taken]


def pair_moved(of: list[int | None], edited: Sequence[str], drafted: Sequence[str]) -> None:
    """The same words elsewhere."""
    places, numbers = left_over(of, len(drafted))
    for place in places:
        same = next((number for number in numbers if drafted[number] == edited[place]), None)
        if same is not None:
            of[place] = same
            numbers.remove(same)


def pair_alike(
    of: list[int | None], edited: Sequence[str], drafted: Sequence[str], gap_of: tuple[Sequence[int], Sequence[int]]
) -> None:
    """Like words, those that are most alike first."""
    places, numbers = left_over(of, len(drafted))
    letters = {number: pairs_of_letters(drafted[number]) for number in numbers}
    figures = {number: frozenset(FIGURE.findall(drafted[number])) for number in numbers}
    beside = {(place + step, number + step) for place, number in enumerate(of) if number is not None for step in (-1, 1)}
    scored: list[tuple[float, int, int]] = []
    for place in places:
        own, own_figures = pairs_of_letters(edited[place]), frozenset(FIGURE.findall(edited[place]))
        for number in numbers:
            alike = likeness(own, letters[number])
            here = gap_of[0][place] == gap_of[1][number] or (place, number) in beside
            if here and figures[number] and figures[number] <= own_figures:
                alike = max(alike, ALIKE_HERE)
            if alike >= (ALIKE_HERE if here else ALIKE_ANYWHERE):
                scored.append((-alike - (NEAR if here else 0), place, number))
    taken: set[int] = set()
    for _, place, number in sorted(scored):
        if of[place] is None and number not in taken:
            of[place] = number
            taken.add(number)


def pair_by_place(of: list[int | None], block_of: Sequence[int], line_of: Sequence[int]) -> None:
    """As many sentences as there were, between two that are known: each stands for the one that stood there."""
    taken = set(of)
    for start, end in runs_of_none(of):
        before = of[start - 1] if start else -1
        after = of[end] if end < len(of) else len(line_of)
        if before is None or after is None or after - before - 1 != end - start:
            continue
        between = range(before + 1, after)
        same_places = all(
            goes_on(block_of, place) == goes_on(line_of, number)
            for place, number in zip(range(start, end), between, strict=True)
        )
        if same_places and not taken.intersection(between):
            of[start:end] = between


def goes_on(blocks: Sequence[int], at: int) -> bool:
    """Whether a sentence stands in the block of the one before it."""
    return at > 0 and blocks[at] == blocks[at - 1]


def runs_of_none(of: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    start = None
    for place, number in enumerate([*of, -1]):
        if number is None and start is None:
            start = place
        elif number is not None and start is not None:
            yield start, place
            start = None


def pairs_of_letters(text: str) -> frozenset[str]:
    folded = text.casefold()
    return frozenset(folded[at : at + 2] for at in range(len(folded) - 1)) or frozenset({folded})


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two texts have in common, of 1; in every script."""
    return 2 * len(one & other) / (len(one) + len(other))
