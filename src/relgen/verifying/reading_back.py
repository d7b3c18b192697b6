"""A whole text held against a month: its marks, its claims, their verdicts, and how much of it could be judged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from relgen.values.marks import Counted, DayOf, Figure, Mark, Other, Rank, SoFar, Span
from relgen.values.readers import Reader
from relgen.verifying.binding import claims
from relgen.verifying.claims import Claim, LooseClaim, MonthClaim, SideClaim
from relgen.verifying.data import Data
from relgen.verifying.judging import judge
from relgen.verifying.misread import without_misread
from relgen.verifying.second_readings import doubted, sure
from relgen.verifying.sentences import lines
from relgen.verifying.slips import settled
from relgen.verifying.verdicts import Verdict, unknown

DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Checked:
    """`figures`: how many figures the text has, `tied`: how many of them are tied to facts; `marks`: all that was read."""

    verdicts: tuple[Verdict, ...]
    figures: int
    tied: int
    marks: tuple[Mark, ...] = ()

    def count(self, state: str) -> int:
        return sum(verdict.state == state for verdict in self.verdicts)

    def findings(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.state != "proven"]


def check(text: str, reader: Reader, data: Data) -> Checked:
    marks = reader.read(text, data.lexicon)
    whole = tuple(lines(marks))
    sentences = tuple(sentence for line in whole for sentence in line.sentences)
    found = list(claims(whole, data.history.layout, data.month, verb_last=reader.verb_last))
    judged = doubted(sure(list(judge(found, data)), sentences), sentences, data)
    verdicts = once(settled(without_misread(judged, sentences, text, data), text, data))
    verdicts += left_open(reader.asides(text), verdicts, data)
    figures = [mark for mark in marks if is_figure(mark, text)]
    known = [(verdict.claim.mark.start, verdict.claim.mark.end) for verdict in verdicts if verdict.state != "not checkable"]
    known += [
        (figure.start, figure.end)
        for verdict in verdicts
        if verdict.state != "not checkable"
        if (figure := limit_of(verdict.claim))
    ]
    tied = sum(any(start <= mark.start < end for start, end in known) for mark in figures)
    tied += sum(isinstance(mark, SoFar) and mark.core[1] > 0 for mark in figures)
    return Checked(tuple(sorted(verdicts, key=lambda verdict: verdict.span)), len(figures), tied, marks)


def left_open(asides: Iterable[Mark], verdicts: list[Verdict], data: Data) -> list[Verdict]:
    """What is said of the data and judged by no rule, where no other claim has its words: a note, so that nobody trusts it."""
    taken = [verdict.span for verdict in verdicts if not isinstance(verdict.claim, MonthClaim)]
    free = [mark for mark in asides if not any(start < mark.end and mark.start < end for start, end in taken)]
    message = "no rule holds against the data what these words say"
    return [unknown(LooseClaim(mark=mark, month=data.month, firm=False), "unjudged", message) for mark in free]


def limit_of(claim: Claim) -> Mark | None:
    return getattr(getattr(claim, "predicate", None), "figure", None)


def is_figure(mark: Mark, text: str) -> bool:
    """Figures of the text: numbers in digits or words; not the years and months that name a time, nor digits in a name."""
    if isinstance(mark, Figure | Span | Rank | DayOf):
        return True
    if isinstance(mark, Counted | SoFar):
        return mark.core[1] > 0
    return isinstance(mark, Other) and bool(DIGIT.match(text[mark.start : mark.end]))


def once(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The same words said of the same fact are one claim; a surplus that is contradicted is not left open as well."""
    seen: dict[object, Verdict] = {}
    for verdict in verdicts:
        seen.setdefault((verdict.span, verdict.kind, verdict.fact, verdict.state, verdict.claim.subjects), verdict)
    wrong = {verdict.span for verdict in seen.values() if verdict.state == "contradicted"}
    return [verdict for verdict in seen.values() if not (left_open_side(verdict) and verdict.span in wrong)]


def left_open_side(verdict: Verdict) -> bool:
    return verdict.state == "not checkable" and isinstance(verdict.claim, SideClaim)
