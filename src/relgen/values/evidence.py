"""Where a figure or a word of a draft comes from, as the page shows it: lines, formulas, prints, bands, months, rules."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from relgen.values.calendar import YearMonth

Unit = Literal["million US dollars", "percent"]


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of a file as typed; the `width` characters from `column` (from 1) are what it is shown for."""

    path: str
    number: int
    text: str
    column: int = 1
    width: int = 0

    @property
    def parts(self) -> tuple[str, str, str]:
        """The line before, at and after the place."""
        start = self.column - 1
        return self.text[:start], self.text[start : start + self.width], self.text[start + self.width :]


@dataclass(frozen=True, slots=True)
class Operand:
    """A typed figure that a fact was worked out from; `evidence` is its own, where the page has it."""

    key: str
    typed: str
    line: TypedLine
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Print:
    """One print of a figure; `known`: on the day that the draft is of."""

    announced: date
    value: str
    line: TypedLine
    known: bool
    used: bool = False


@dataclass(frozen=True, slots=True)
class BandWords:
    """The words of a band in one language; `chosen` are those that a text says of this fact."""

    language: str
    words: tuple[str, ...]
    chosen: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class BandRow:
    """A band of sizes in percent: from `low`, under `below` (None: the last)."""

    name: str
    low: Decimal
    below: Decimal | None
    words: tuple[BandWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruler:
    """The bands, and the size of a change on them. `own` counts from 0; `near` tells of the limit that is nearest."""

    size: Decimal
    bands: tuple[BandRow, ...]
    own: int
    near: str


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A month of a series: its figure (None: not known), and whether the claim rests on it."""

    month: YearMonth
    value: Decimal | None
    shown: str
    deciding: bool
    where: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """The months that a claim looks at, oldest first."""

    title: str
    unit: Unit
    rows: tuple[CourseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a fact comes from. `title` is the fact in words, `value` the figure as it is known.

    `basis` tells in a word what it rests on: typed, worked out, proven, stated, your own words, phrasebook.
    """

    id: str
    key: str
    title: str
    value: str
    basis: str
    formula: str = ""
    lines: tuple[TypedLine, ...] = ()
    operands: tuple[Operand, ...] = ()
    prints: tuple[Print, ...] = ()
    ruler: Ruler | None = None
    courses: tuple[Course, ...] = ()
    mentions: tuple[str, ...] = ()  # ids of the sentences that say it


@dataclass(frozen=True, slots=True)
class Wording:
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class MergedPart:
    """A message that a sentence says beside its own; `wording` is that of its own rule, if it has one."""

    kind: str
    choice: str = ""
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class RuleEvidence:
    """Which rule worded a sentence, and what takes turns with it. `when`: its conditions; `parts`: what was merged into it."""

    id: str
    sentence: str
    kind: str
    choice: str
    wording: Wording
    when: tuple[str, ...] = ()
    others: tuple[Wording, ...] = ()
    parts: tuple[MergedPart, ...] = ()
