"""What a language brings along to be read: how the marks of a text are found, and how a remedy is written in its style."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from relgen.values.calendar import YearMonth
from relgen.values.lexicon import Lexicon
from relgen.values.marks import DayOf, Figure, Mark, Peak, Span, SpanSort
from relgen.values.quantity import Quantity


class Spoken(Protocol):
    """How a language writes what a text should have said, in the style of what it says."""

    def figure(self, mark: Figure, value: Quantity) -> str: ...
    def number(self, mark: Mark, number: int) -> str: ...
    def span(self, mark: Span, sort: SpanSort, months: int) -> str: ...
    def month(self, mark: Mark, month: YearMonth) -> str: ...
    def day(self, mark: DayOf, day: date) -> str: ...
    def weekday(self, day: date) -> str: ...
    def other_end(self, mark: Peak) -> str: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """A language as it is read: `read` finds the marks of a whole text, in its order; `spoken` writes a remedy."""

    read: Callable[[str, Lexicon], tuple[Mark, ...]]
    spoken: Spoken
    asides: Callable[[str], list[Mark]] = lambda _: []  # what no rule judges
    verb_last: bool = False  # a direction stands behind its figure, and a span of time before what it is of
