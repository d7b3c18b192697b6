"""A finished draft: blocks of sentences of spans, each span with the fact that it says and the place that worded it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from relgen.values.diagnostics import Place
from relgen.values.facts import Fact

HEAD_STYLES = ("title", "headline", "subtitle", "dateline")
INNER_STYLES = ("adverbial", "apposition", "clause")  # said within the sentence of another message, in this order
BODY_STYLES = ("text", "paragraph", "lead", "section", "point", "detail", "footnote", "notes", "note", "columns", "row")


class Span(NamedTuple):
    """Words in a row from one origin: a template (no fact), a fact, or a fact worded from a list in the phrasebook."""

    text: str
    says: Fact | None = None
    place: Place | None = None  # where the phrasebook has the word, if the word was chosen from a list there
    band_note: str = ""  # for a word chosen by size: the bands on either side


@dataclass(frozen=True, slots=True)
class Merged:
    """A message that is said within the sentence of another, as words of its own rule or, without one, as facts of it."""

    kind: str
    rule: Place | None = None
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`rule` is the place of the wording in the phrasebook; `choice` says which of how many it was.

    `paragraph` is the one that it was planned in, `merged` the messages that it says beside its own.
    """

    spans: tuple[Span, ...]
    kind: str
    rule: Place
    choice: str = ""
    paragraph: str = ""
    merged: tuple[Merged, ...] = ()

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a line of an itemised text or a row of a table. `mark` is what stands before it (□, ㅇ)."""

    style: str
    sentences: tuple[Sentence, ...]
    paragraph: str
    mark: str = ""

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of a row of a table, which a `|` of the template parts."""
        cells = [""]
        for span in (span for sentence in self.sentences for span in sentence.spans):
            first, *rest = [span.text] if span.says else span.text.split("|")
            cells[-1] += first
            cells += rest
        return tuple(cell.strip() for cell in cells)


@dataclass(frozen=True, slots=True)
class Document:
    language: str
    register: str
    blocks: tuple[Block, ...]

    def sentences(self) -> Iterator[Sentence]:
        return (sentence for block in self.blocks for sentence in block.sentences)
