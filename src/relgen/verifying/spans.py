"""Spans of time in a sentence, and what each is of: `for the fifth consecutive month`, `the highest since November 2018`."""

from collections.abc import Iterator
from dataclasses import replace

from relgen.history.layout import Address
from relgen.values.marks import Counted, Figure, Mark, Moment, SoFar, Span, Way, Who
from relgen.verifying.claims import Claim, LooseClaim, Predicate, SpanClaim
from relgen.verifying.moments import month_of
from relgen.verifying.predicates import neighbour, predicate_at, predicate_of, timed_at
from relgen.verifying.sentences import Sentence, is_link, is_stop
from relgen.verifying.subjects import Scene, Subject, names_before, of_names, subjects_at


def span_claims(sentence: Sentence, scene: Scene, used: set[int], *, verb_last: bool) -> Iterator[Claim]:
    """`used`: the amounts that a threshold is, and no claims of their own."""
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Span):
            continue
        if (mark.years and sentence.has(SoFar)) or (mark.sort == "turn" and not mark.months and is_span(sentence, index - 1)):
            yield LooseClaim(mark=mark, month=scene.month, firm=False)  # of years, or the first run of so many months
            continue
        at = index if mark.way or mark.side else timed_at(sentence)
        at = predicate_at(sentence, index, verb_last=verb_last) if at is None else at
        predicate = predicate_of(sentence, index, at)
        earlier = verb_last and at is not None and at > index and is_link(sentence.after(at), "then")
        if predicate is None or earlier or (predicate.sort == "bound" and sentence.has(SoFar)):
            yield LooseClaim(mark=mark, month=scene.month, firm=False)
            continue
        if mark.sort == "turn" and mark.way and not mark.months and is_of_balance(sentence, scene, index):
            predicate = replace(predicate, sort="side")
        if predicate.figure:
            used.add(sentence.marks.index(predicate.figure))
        if predicate.sort == "way" and at is not None and at != index and is_of_balance(sentence, scene, at):
            used.add(at)  # a balance that moves so for so long is one claim
        moment, month = month_of(sentence, scene, index if at is None else min(index, at))
        for subject in subjects_of(sentence, scene, index, index if at is None else at, predicate):
            yield SpanClaim(
                mark=mark, subjects=subject.addresses, month=month, moment=moment, who=subject.who, firm=subject.firm,
                span=mark, predicate=predicate, on_days=on_days(sentence, index),
                together=together(sentence, scene, index if at is None else at, predicate),
                begun=begun(sentence, index) if mark.sort == "run" else None,
            )  # fmt: skip


def begun(sentence: Sentence, index: int) -> Moment | None:
    """The month from which on a run is said to be: `for 13 months from December 2018 on`."""
    near = (mark for mark in reversed(sentence.marks[max(0, index - 3) : index]) if isinstance(mark, Moment))
    return next((mark for mark in near if mark.start_of and mark.month and mark.style != "on"), None)


def together(sentence: Sentence, scene: Scene, at: int, predicate: Predicate) -> tuple[Address, ...]:
    """The two series that a span is of together."""
    names = [mark for each in sentence.group[at] if isinstance(mark := sentence.marks[each], Who)]
    found = tuple(address for who in names if (address := scene.address(who)))
    return found if predicate.sort == "both" and len(found) == 2 else ()  # noqa: PLR2004


def is_span(sentence: Sentence, index: int) -> bool:
    return index >= 0 and isinstance(sentence.marks[index], Span)


def on_days(sentence: Sentence, index: int) -> int:
    """Which way the days went that a first time is said to be in spite of."""
    if not any(is_link(mark, "than") for mark in sentence.marks[:index]):
        return 0
    days = [at for at, mark in enumerate(sentence.marks[:index]) if isinstance(mark, Figure) and mark.unit == "days"]
    if not days:
        return 0
    figure = sentence.marks[days[0]]
    return figure.sign if isinstance(figure, Figure) else 0


def is_of_balance(sentence: Sentence, scene: Scene, at: int) -> bool:
    found = subjects_at(sentence, at, scene)
    return bool(found) and any(scene.layout.is_balance(address) for address in found[0].addresses[:1])


def subjects_of(sentence: Sentence, scene: Scene, index: int, at: int, predicate: Predicate) -> list[Subject]:
    if predicate.sort == "both":
        return [Subject(together(sentence, scene, at, predicate)[-1:], None, firm=True)]
    if predicate.sort == "side":
        balances = [series.address for series in scene.layout.series if scene.layout.is_balance(series.address)]
        return [
            Subject(
                tuple(balances[:1]), None, firm=not sentence.zone[at] or sentence.clean[at] or is_told(sentence.marks[index])
            )
        ]
    before = sentence.marks[index - 2] if index > 1 else None
    if sentence.depth[index] and is_stop(sentence.before(index), "open") and isinstance(before, Who):
        return of_names(sentence, names_before(sentence, index - 2), scene, firm=True)
    if has_count(sentence, at):
        return []
    apart = any(isinstance(mark, Who) and not mark.side for mark in sentence.marks[index:at])  # another name before the verb
    named = any(isinstance(mark := sentence.marks[each], Who) and not mark.back for each in sentence.group[index])
    first, second = (index, at) if apart and named else (at, index)
    found = subjects_at(sentence, first, scene) or subjects_at(sentence, second, scene)
    mark = sentence.marks[at]
    if (
        isinstance(mark, Way)
        and mark.noun
        and is_link(sentence.after(at), "of")
        and isinstance(neighbour(sentence, at, 2), Who)
    ):
        return of_names(sentence, (at + 2,), scene, firm=True)
    return found[:1] if predicate.sort != "way" else found


def is_told(mark: Mark) -> bool:
    """Whether a span tells itself of which side it is: `with a 94-month string of surpluses`."""
    return isinstance(mark, Span) and mark.side is not None


def has_count(sentence: Sentence, at: int) -> bool:
    counted, group = sentence.counted[at], sentence.group[at]
    return counted is not None and not group and isinstance(sentence.marks[counted], Counted)
