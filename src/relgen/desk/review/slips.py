"""What was found in an edited draft, at its words: findings that meet are one slip, and what is right leads to its evidence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from relgen.desk.review.edited_lines import Place, shown
from relgen.desk.review.looks import ACCEPTED, look
from relgen.desk.review.texts import evidence_id
from relgen.desk.texts import Text
from relgen.values.codes import CODES
from relgen.values.diagnostics import Diagnostic, around
from relgen.values.evidence import TypedLine
from relgen.values.marks import Counted, DayOf, Figure, Rank, Span
from relgen.values.review import Finding, Look, LookKind, ReviewSpan, ReviewText, SpanKind
from relgen.verifying.claims import SpanClaim
from relgen.verifying.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Found:
    """Findings that are about the same words."""

    id: str
    place: Place
    found: tuple[Diagnostic, ...]

    @property
    def kind(self) -> SpanKind:
        return "slip" if any(each.severity == "error" for each in self.found) else "remark"

    def findings(self, text: Text) -> tuple[Finding, ...]:
        return tuple(
            Finding(each.severity, each.code, each.message, each.hint or "", line_of(each, text)) for each in self.found
        )


def gathered(text: Text, found: Iterable[Diagnostic]) -> list[Found]:
    """The findings of a text by their words, in its order; those whose words meet are told together, the gravest first."""
    starts = [0]
    for line in text.words.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    groups: list[tuple[Place, list[Diagnostic]]] = []
    for each in sorted(found, key=lambda each: each.place):
        start = starts[each.place.line - 1] + each.place.column - 1
        place = (start, start + each.place.width)
        if groups and meet(groups[-1][0], place):
            (first, last), own = groups.pop()
            groups.append(((first, max(last, place[1])), [*own, each]))
        else:
            groups.append((place, [each]))
    rank = ("error", "warning", "note").index
    return [
        Found(f"x-{text.language}-{number}", place, tuple(sorted(own, key=lambda each: rank(each.severity))))
        for number, (place, own) in enumerate(groups, start=1)
    ]


def meet(one: Place, other: Place) -> bool:
    """Whether two places have a letter in common; a place between letters meets only itself."""
    return one == other or max(one[0], other[0]) < min(one[1], other[1])


def edited_looks(texts: Iterable[ReviewText]) -> Iterator[Look]:
    """What was found in texts that were edited, as things to look at; the same in one line again is told to be so."""
    told = Counter[str]()
    for slip in (slip for text in texts if text.edited for slip in text.edited.slips):
        first, *others = slip.findings
        message, _, because = first.message.partition(ACCEPTED)
        kind: LookKind = "slip" if slip.is_error else "accepted" if because else "remark"
        what, where = f"{first.code} {message}", f"{first.line.path}:{first.line.number}"
        told[what + where] += 1
        again = f", occurrence {told[what + where]}" if told[what + where] > 1 else ""
        reason = (f"accepted: {because}",) if because else ()
        why = "; ".join((where + again, *reason, *(f"{each.code} {each.message}" for each in others)))
        hint = "see that the reason still holds" if because else first.hint or CODES[first.code].remedy
        yield look(kind, what, why, hint, where=slip.id)


def line_of(found: Diagnostic, text: Text) -> TypedLine:
    place = found.place
    line, start = around(text.words.split("\n")[place.line - 1], place.column - 1)
    return TypedLine(place.path, place.line, line, start + 1, place.width)


def inside(place: Place, within: Place) -> Place:
    start = min(max(place[0], within[0]), within[1])
    return start, max(start, min(place[1], within[1]))


@dataclass(frozen=True, slots=True)
class Words:
    """The text, what was found in a sentence of it, and the evidence that the page has."""

    text: Text
    found: Sequence[Found]
    known: frozenset[str]

    def spans(self, within: Place, found: Sequence[Found]) -> tuple[ReviewSpan, ...]:
        """The words of a sentence, or a cell: what is found, what leads to evidence, and what lies between."""
        own = [(*inside(each.place, within), each.kind, each.id) for each in found]
        proven = (each for each in self.proven(within) if not any(meet(each[:2], one[:2]) for one in own))
        result, at = list[ReviewSpan](), within[0]
        for start, end, kind, evidence in sorted([*own, *proven]):
            if start < at:
                continue
            result += [*self.plain(at, start), ReviewSpan(shown(self.text.words[start:end]), kind, evidence)]
            at = end
        return (*result, *self.plain(at, within[1]))

    def plain(self, start: int, end: int) -> list[ReviewSpan]:
        return [ReviewSpan(shown(self.text.words[start:end]))] if start < end else []

    def proven(self, within: Place) -> Iterator[tuple[int, int, SpanKind, str]]:
        """The figures that are tied to a fact of which the page has evidence."""
        for verdict in self.text.checked.verdicts:
            (start, end), evidence = verdict.span, evidence_id(verdict.fact)
            if within[0] <= start and end <= within[1] and is_figure(verdict) and evidence in self.known:
                yield start, end, "claim" if isinstance(verdict.claim, SpanClaim) else "figure", evidence


def is_figure(verdict: Verdict) -> bool:
    figures = Counted | DayOf | Figure | Rank | Span
    return verdict.state == "proven" and verdict.kind != "size" and isinstance(verdict.claim.mark, figures)
