"""Sentences without a figure, which nothing reads, that an edited text has lost and the text of the other language has kept.

They are known by their draft: the pair of a sentence that stands as it was drafted, where nothing like it stands any more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from relgen.desk.near_draft import Near, rate
from relgen.desk.review.pairs import pairs, units
from relgen.desk.texts import Text
from relgen.renderers.markdown import escape
from relgen.values.document import HEAD_STYLES, Document, Sentence

ALIKE = 0.5  # from which likeness on a sentence is the same, said in other words
ENDS = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Dropped:
    """`said`: where the other text says it; `at`: where it would stand in this one."""

    said: tuple[int, int]
    at: int


def dropped(own: tuple[Text, Near], other: tuple[Text, Near], read: frozenset[str]) -> Iterator[Dropped]:
    """What the text has lost of its draft; `read`: the facts that are held against each other anyway."""
    (text, mine), (there, theirs) = own, other
    if not (mine.is_edited and theirs.is_edited):
        return
    kinds, sentences = mine.kinds & theirs.kinds, list(theirs.draft.sentences())
    matched = {first: second for second, first in pairs(units(mine.draft), units(theirs.draft)).items()}
    for number, sentence in drafted(mine.draft):
        pair = sentences[matched[number]] if number in matched else None
        if pair is None or sentence.paragraph not in kinds or facts(sentence) & read:
            continue
        found = stands(there.words, pair)
        if found and not stands(text.words, sentence) and not is_reworded(sentence, text.words):
            yield Dropped(found, after_the_one_before(mine.draft, number, text.words))


def drafted(draft: Document) -> Iterator[tuple[int, Sentence]]:
    """The sentences below the heading of a draft, with their numbers in it."""
    numbered = enumerate((sentence, block.style) for block in draft.blocks for sentence in block.sentences)
    return ((number, sentence) for number, (sentence, style) in numbered if style not in {*HEAD_STYLES, "section", "notes"})


def facts(sentence: Sentence) -> set[str]:
    return {rate(part.key) for span in sentence.spans if span.says for part in span.says.parts()}


def stands(words: str, sentence: Sentence) -> tuple[int, int] | None:
    said = escape(sentence.text)
    at = words.find(said)
    return (at, at + len(said)) if at >= 0 else None


def is_reworded(sentence: Sentence, words: str) -> bool:
    said = escape(sentence.text)
    return any(SequenceMatcher(None, said, each, autojunk=False).ratio() >= ALIKE for each in ENDS.split(words) if each)


def after_the_one_before(draft: Document, number: int, words: str) -> int:
    before = [found for sentence in list(draft.sentences())[:number] if (found := stands(words, sentence))]
    return before[-1][1] if before else 0
