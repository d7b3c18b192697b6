"""A whole text held against a month: its marks, its claims, their verdicts, and how much of it could be judged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from relgen.values.marks import Counted, DayOf, Figure, Mark, Other, Rank, Reader, SoFar, Span, Who
from relgen.verifying.binding import claims
from relgen.verifying.claims import Claim, SideClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judging import judge
from relgen.verifying.verdicts import FIGURE, NAME, Remedy, Verdict

DIGIT = re.compile(r"\d")
FEW = 2  # figures that must all be another's, for the name to be the slip


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
    found = list(claims(marks, data.history.layout, data.month, verb_last=reader.verb_last))
    verdicts = once(swapped_names(list(judge(found, data)), data))
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
    return Checked(tuple(sorted(verdicts, key=lambda verdict: verdict.span)), len(figures), tied, tuple(marks))


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


def swapped_names(verdicts: list[Verdict], data: Data) -> list[Verdict]:
    """Where every figure that is said of a name is that of one other, the name is the slip, and not the figures."""
    by_name: dict[Who, list[Verdict]] = {}
    for verdict in verdicts:
        if (
            verdict.claim.who
            and isinstance(getattr(verdict.claim, "figure", None), Figure)
            and verdict.kind in {"amount", "change"}
        ):
            by_name.setdefault(verdict.claim.who, []).append(verdict)
    named = {verdict.claim.who.called for verdict in verdicts if verdict.claim.who}
    slips: dict[Who, Verdict] = {}
    for who, said in by_name.items():
        other = meant(said, named, data)
        if other:
            slips[who] = name_slip(who, said, other, data)
    dropped = [verdict for verdict in verdicts if not (verdict.claim.who in slips and verdict.state == "contradicted")]
    return [*dropped, *slips.values()]


def meant(said: list[Verdict], named: set[tuple[str, str]], data: Data) -> tuple[str, ...] | None:
    """The one series that all these figures are of; of a single figure, only if the text does not name that series."""
    if any(verdict.code != FIGURE or not verdict.belongs for verdict in said):
        return None
    common = set.intersection(*(set(verdict.belongs) for verdict in said))
    missing = {address for address in common if data.called(address) not in named}
    chosen = common if len(said) >= FEW else missing
    return next(iter(chosen)) if len(chosen) == 1 else None


def name_slip(who: Who, said: list[Verdict], other: tuple[str, ...], data: Data) -> Verdict:
    first = said[0]
    called = data.called(other)
    name = next((each.text for each in data.lexicon.names if each.called == called and each.form == who.style), None) or next(
        (each.text for each in data.lexicon.names if each.called == called and each.form == "name"), ""
    )
    right = [
        place for verdict in said for place in data.prints(data.month, other, verdict.kind.replace("amount", "value"))[0].places
    ]
    facts = " and ".join(verdict.fact for verdict in said)
    message = f"what the text says of {facts} is that of {'.'.join(other)}{at(tuple(right))}"
    remedies = (Remedy(*who.part, name),) if name else ()
    return replace(
        first, code=NAME, kind="name", message=message, remedies=remedies, where=who.part, fact=data.key(other, "name")
    )
