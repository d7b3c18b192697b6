"""An edited draft in Markdown → the lines and sentences that the page shows, each with its place in the text.

It is read as relgen writes it (`renderers/markdown.py`); what is written otherwise is a paragraph, and nothing is lost.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relgen.values.document import Document
from relgen.values.marks import Mark, Stop

Place = tuple[int, int]  # from the first letter to before the last

LINE = re.compile(r"[^\n]+")
RULE = re.compile(r"\s*(?:-{3,}|\|(?:\s*:?-+:?\s*\|)+)\s*")
FRAMES = (
    ("headline", re.compile(r"#\s+(.*)")),
    ("subtitle", re.compile(r"#{2,}\s+(.*)")),
    ("notes", re.compile(r"\*\*(.+)\*\*\s*")),
    ("dateline", re.compile(r"\*(.+)\*\s*")),
    ("note", re.compile(r"[-*]\s+(.*)")),
)
MARKED = re.compile(r"\s*(\\?\S)\s+(.*)")
CELL = re.compile(r"(?:\\.|[^|\\])+")
ESCAPED = re.compile(r"\\([\\`*_\[\]<>&|#+=~.)-])")
ENDS = ".!?"
CLOSING = "\"'”’)*_"


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its style as blocks have it, the mark before it, its sentences, and of a row of a table its cells.

    `first`: of a table.
    """

    style: str
    mark: str
    sentences: tuple[Place, ...]
    cells: tuple[Place, ...] = ()
    first: bool = False


def read_lines(text: str, marks: tuple[Mark, ...], draft: Document) -> Iterator[Line]:
    """`marks`: what was read of the text, which tells where sentences end; the marks of lines are those of its draft."""
    styles = {block.mark: block.style for block in draft.blocks if block.mark}
    ends = [end_of(text, mark) for mark in marks if isinstance(mark, Stop) and text[mark.start : mark.end] in set(ENDS)]
    for line in LINE.finditer(text):
        if not line[0].strip() or RULE.fullmatch(line[0]):
            continue
        if line[0].lstrip().startswith("|"):
            cells = tuple(stripped(text, *cell.span()) for cell in CELL.finditer(text, *line.span()) if cell[0] != "\n")
            first = not text[: line.start()].removesuffix("\n").rpartition("\n")[2].lstrip().startswith("|")
            yield Line("row", "", (stripped(text, *line.span()),), cells, first)
            continue
        style, mark, place = framed(text, line.span(), styles)
        yield Line(style, mark, tuple(sentences(text, place, ends)))


def framed(text: str, line: Place, styles: Mapping[str, str]) -> tuple[str, str, Place]:
    """The style of a line, its mark, and where its words are."""
    marked = MARKED.match(text, *line)
    if marked and shown(marked[1]) in styles and (marked[1].startswith("\\") or marked[1] not in "-*"):
        return styles[shown(marked[1])], shown(marked[1]), stripped(text, *marked.span(2))
    for style, pattern in FRAMES:
        if found := pattern.fullmatch(text, *line):
            return style, "", stripped(text, *found.span(1))
    return "paragraph", "", stripped(text, *line)


def sentences(text: str, line: Place, ends: list[int]) -> Iterator[Place]:
    start, last = line
    for end in (*(each for each in ends if start < each < last), last):
        found = stripped(text, start, end)
        if found[0] < found[1]:
            yield found
        start = end


def end_of(text: str, stop: Mark) -> int:
    """Where a sentence ends: behind its stop, and what closes after it."""
    end = stop.end
    while end < len(text) and text[end] in CLOSING:
        end += 1
    return end


def stripped(text: str, start: int, end: int) -> Place:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def shown(source: str) -> str:
    """Markdown as it is read: without the backslashes that keep a letter from being a sign."""
    return ESCAPED.sub(r"\1", source)
