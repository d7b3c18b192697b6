"""An edited text, cut into blocks and sentences, each with its place in it, so that all between them can stay as it is."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from relgen.values.written import WrittenDraft

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
ALONE = re.compile(r"\s*(\||#|[-*+] |\\?-|(?:-{3,}|\*{3,})\s*$|<{7}|={7}\s*$|>{7})")  # never goes on a paragraph
MARKUP = re.compile(r"\s*(?:#+ |[-*+] )?")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*]*(\s+)(?:(?=[^\sa-z])|(?<=[\uac00-\ud7a3]\.\s))")
SHORT = re.compile(r"(?:^|[\s.(])[A-Z][a-z]?\.$")  # U.S., J. Kim, Dr. Lee
BEFORE_A_DAY = re.compile(r"(?:\d|\b[A-Z][a-z]{2,3})\.$")  # ’20. 12. 1, Dec. 12
MOST_JOINED = 5  # of the pieces that a sentence of a draft may be cut into


class Part(NamedTuple):
    """Where something stands in a text; `block` is the number of the paragraph, heading or row that it stands in."""

    start: int
    end: int
    block: int


class Cut(NamedTuple):
    """A text in blocks (whole, without the line ends around them) and sentences (without the marks around them)."""

    text: str
    blocks: tuple[Part, ...]
    sentences: tuple[Part, ...]

    def words(self, part: Part) -> str:
        return plain(self.text[part.start : part.end])


def plain(text: str) -> str:
    """A text without regard to how it is broken into lines."""
    return " ".join(text.split())


def cut(text: str, drafts: Iterable[WrittenDraft]) -> Cut:
    """A text that was made of one of some drafts; their marks are no words, and their sentences are not cut in two."""
    lines = [line for draft in drafts for line in draft.lines]
    frames = {(line.before.strip(), line.after.strip()) for line in lines if line.before.strip() or line.after.strip()}
    ordered = sorted(frames, key=lambda frame: (-len(frame[0]), -len(frame[1]), frame))
    known = frozenset(plain(sentence.text) for line in lines for sentence in line.sentences)
    blocks = tuple(blocks_of(text, tuple(before for before, _ in ordered if before)))
    sentences = tuple(part for block in blocks for part in sentences_of(text, block, ordered, known))
    return Cut(text, blocks, sentences)


def blocks_of(text: str, marks: tuple[str, ...]) -> Iterator[Part]:
    """Paragraphs, which may be broken into lines, and lines that stand for themselves: headings, points, rows."""
    open_: list[int] = []  # the start and end of a paragraph that may go on
    number = 0
    for line in LINE.finditer(text):
        words = line[1].lstrip("\ufeff")
        alone = bool(ALONE.match(words)) or words.lstrip().startswith(marks)
        if open_ and (alone or not words.strip()):
            yield Part(open_[0], open_[1], number)
            open_, number = [], number + 1
        if not words.strip():
            continue
        start, end = line.end(1) - len(words), line.start(1) + len(line[1].rstrip())
        open_ = [open_[0] if open_ else start, end]
        if alone and ALONE.match(words):
            yield Part(open_[0], open_[1], number)
            open_, number = [], number + 1
    if open_:
        yield Part(open_[0], open_[1], number)


def sentences_of(text: str, block: Part, frames: list[tuple[str, str]], known: frozenset[str]) -> Iterator[Part]:
    is_drawn = plain(text[block.start : block.end]) in known
    start, end = block[:2] if is_drawn else inside(text, block, frames)
    pieces = [(start, end)] if text[block.start : block.end].lstrip().startswith("|") else list(pieces_of(text, start, end))
    while pieces:
        joined = (count for count in range(min(len(pieces), MOST_JOINED), 1, -1) if plain(whole(text, pieces[:count])) in known)
        count = next(joined, 1)
        yield Part(pieces[0][0], pieces[count - 1][1], block.block)
        pieces = pieces[count:]


def whole(text: str, pieces: list[tuple[int, int]]) -> str:
    return text[pieces[0][0] : pieces[-1][1]]


def inside(text: str, block: Part, frames: list[tuple[str, str]]) -> tuple[int, int]:
    """A block without the marks before and after its sentences."""
    words = text[block.start : block.end]
    margin = len(words) - len(words.lstrip())
    for before, after in frames:
        inner = len(words) - margin - len(before) - len(after)
        if inner > 0 and words.startswith(before, margin) and words.endswith(after):
            start = margin + len(before)
            start += len(words[start:]) - len(words[start:].lstrip())
            return block.start + start, block.end - len(after) - trailing(words.removesuffix(after))
    found = MARKUP.match(words)
    return block.start + (found.end() if found and found.end() < len(words) else 0), block.end


def trailing(text: str) -> int:
    return len(text) - len(text.rstrip())


def pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where a sentence seems to end: not after an initial or a title, nor within a date."""
    at = start
    for found in SENTENCE_END.finditer(text, start, end):
        stop = found.start() + 1
        last = text[max(start, stop - 5) : stop]
        dated = text[found.end() : found.end() + 1].isdigit() and BEFORE_A_DAY.search(last)
        if found.end() < end and not dated and not SHORT.search(last):
            yield at, found.start(1)
            at = found.end()
    yield at, end
