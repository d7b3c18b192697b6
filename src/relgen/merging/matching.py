"""Which sentence of a new draft says what one of the draft before it said: by message and subject, never by line."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from relgen.values.written import WrittenSentence

SHARED = 0.5  # of 1: how many of all facts of two sentences both must say to be taken for the same

Key = tuple[str, str]


def matched(before: Sequence[WrittenSentence], new: Sequence[WrittenSentence]) -> list[int | None]:
    """For each sentence the number of the new one; None where what it said is said no more. Each new one is taken once."""
    keys = [key(each) for each in before], [key(each) for each in new]
    of: list[int | None] = [None] * len(before)
    for first, second, size in SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks():
        of[first : first + size] = range(second, second + size)
    left = [number for number in range(len(new)) if number not in set(of)]
    for place in (place for place, number in enumerate(of) if number is None):
        best = max(((likeness(before[place], new[number]), -number) for number in left), default=(0.0, 0))
        if best[0] >= SHARED:
            of[place] = -best[1]
            left.remove(-best[1])
    return of


def key(sentence: WrittenSentence) -> Key:
    """The message and what it is about; of a line without a message, its words."""
    return (sentence.kind, sentence.subject or ("" if sentence.kind else sentence.text))


def likeness(one: WrittenSentence, other: WrittenSentence) -> float:
    """The same message about the same; else what part of their facts both say."""
    if one.kind and key(one) == key(other):
        return 1.0
    both = one.facts | other.facts
    share = len(one.facts & other.facts) / len(both) if both else 0.0
    return share if is_row(one) == is_row(other) else 0.0


def is_row(sentence: WrittenSentence) -> bool:
    return "|" in sentence.text
