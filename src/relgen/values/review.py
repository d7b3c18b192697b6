"""What the review page shows, as plain values: the texts, what to look at, the evidence of every figure and word, and charts.

`desk/review/` makes a Review of the documents, the history and the findings of a month; the renderer sees only this. Ids are
those of the page: `f-exports.change` is the evidence of a fact, `r-en-3` that of a rule, `s-ko-4` a sentence.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Severity
from relgen.values.evidence import Evidence, RuleEvidence, TypedLine

# What a span is to a reviewer: a figure, a word chosen by size, a claim about the past, an editor's own words, a name; in an
# edited text, words that a finding is about (`slip`), or a note (`remark`); `change`: no words, the way to why some are others.
SpanKind = Literal["figure", "verb", "claim", "words", "name", "plain", "slip", "remark", "change"]
LookKind = Literal["slip", "remark", "stated", "doubt", "accepted", "note", "typed", "band", "unsaid"]


@dataclass(frozen=True, slots=True)
class ReviewPiece:
    """Words that the draft before had too, had not, or had and this one has no more."""

    sort: Literal["same", "new", "gone"]
    text: str


@dataclass(frozen=True, slots=True)
class ReviewSpan:
    """`pieces`: its text cut by what is other than in the draft before, with what is gone; none where all is the same."""

    text: str
    kind: SpanKind = "plain"
    evidence: str = ""
    stated: bool = False  # a claim on the editor's word
    look: bool = False  # something to look at is about it
    pieces: tuple[ReviewPiece, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewSentence:
    """`row` is the line that it shares with the sentence of the other language that says the same (`pair`).

    `cells`: of a row of a table, whose spans they part; `is_head`: of the row that names the columns.
    """

    id: str
    row: int
    spans: tuple[ReviewSpan, ...]
    rule: str
    pair: str = ""
    cells: tuple[tuple[ReviewSpan, ...], ...] = ()
    is_head: bool = False

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class ReviewBlock:
    """As the draft has it; the rows of a table are one block, of the style `table`."""

    style: str
    mark: str
    sentences: tuple[ReviewSentence, ...]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A bar, a point of a line, or a dot: `amount` and `change` in words of the text's language, with their figures."""

    label: str
    amount: Decimal | None = None
    change: Decimal | None = None
    amount_text: str = ""
    change_text: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """`months`: amounts as bars, changes as a line below them. `dots`: names by change. `name` is what is charted."""

    kind: Literal["months", "dots"]
    name: str
    of: str  # the key of the series, or the kind of the names
    points: tuple[ChartPoint, ...]
    grid: tuple[tuple[Decimal, str], ...] = ()  # round amounts, lowest first, and how the language says them


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic as the page shows it; `severity` error blocks the draft."""

    severity: Severity
    code: str
    message: str
    hint: str
    line: TypedLine


@dataclass(frozen=True, slots=True)
class Slip:
    """What was found at some words of an edited text, or at the place where some are missing; it has evidence of its own."""

    id: str
    sentence: str
    words: str
    findings: tuple[Finding, ...]

    @property
    def is_error(self) -> bool:
        return any(each.severity == "error" for each in self.findings)

    @property
    def mentions(self) -> tuple[str, ...]:
        return (self.sentence,)


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence that the draft before had otherwise, or not, or that is gone from here, and why."""

    id: str
    language: str
    sort: Literal["changed", "added", "gone"]
    sentence: str
    why: tuple[str, ...]

    @property
    def mentions(self) -> tuple[str, ...]:
        return (self.sentence,)


@dataclass(frozen=True, slots=True)
class EditedText:
    """The text of a language as someone edited it: its file, what was found, how many of its figures are tied to facts."""

    file: str
    blocks: tuple[ReviewBlock, ...]
    slips: tuple[Slip, ...]
    judged: int
    figures: int

    @property
    def sentences(self) -> tuple[ReviewSentence, ...]:
        return tuple(sentence for block in self.blocks for sentence in block.sentences)


@dataclass(frozen=True, slots=True)
class ReviewText:
    """One language: its name in itself, and the draft; `edited`: that draft as someone edited it."""

    language: str
    name: str
    blocks: tuple[ReviewBlock, ...]
    charts: tuple[Chart, ...] = ()
    edited: EditedText | None = None

    @property
    def sentences(self) -> tuple[ReviewSentence, ...]:
        return tuple(sentence for block in self.blocks for sentence in block.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Something to look at. `id` is made of its content, so a box that was ticked stays ticked while nothing changes.

    `where` is the sentence or the evidence that it is about, `copy` a line to copy into the month file.
    """

    id: str
    kind: LookKind
    what: str
    why: str
    do: str
    where: str = ""
    where_text: str = ""
    line: TypedLine | None = None
    copy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A month for review. With `findings` there is no new draft: `texts` are then the last good ones, or none.

    `changed` is what is other in the drafts than in those before, `since` says which those are.
    """

    title: str
    release: str
    month: YearMonth
    status: str = ""
    announced: date | None = None
    as_of: date | None = None
    texts: tuple[ReviewText, ...] = ()
    looks: tuple[Look, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rules: tuple[RuleEvidence, ...] = ()
    changed: tuple[Changed, ...] = ()
    since: str = ""
    stale: bool = False  # the texts are older than the month file

    @property
    def slips(self) -> tuple[Slip, ...]:
        """What was found in edited texts."""
        return tuple(slip for text in self.texts if text.edited for slip in text.edited.slips)
