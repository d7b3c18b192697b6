"""The figures of a sentence: what each is (an amount, a change, days, points), of which month, in which direction."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypedDict

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.marks import Bound, Figure, Link, Mark, Moment, SoFar, Span, Way, Who
from relgen.values.marks_of_order import DoubleDigit
from relgen.verifying.around import is_foreign, is_of_side, of_compared, of_each, period_at, side_behind, worth_of
from relgen.verifying.bases import basis_of
from relgen.verifying.claims import (
    AmountClaim,
    BoundClaim,
    ChangeClaim,
    Claim,
    DaysClaim,
    DifferenceClaim,
    LooseClaim,
    PointsClaim,
)
from relgen.verifying.moments import A_YEAR, comes_from_named, is_tied, month_of, months_apart, of_each_month
from relgen.verifying.sentences import Sentence, is_link, is_stop
from relgen.verifying.subjects import NOBODY, Scene, Subject, of_names, per_day, subjects_at
from relgen.verifying.weighing import share_claim


class Common(TypedDict):
    """What every claim of a figure has."""

    mark: Mark
    subjects: tuple[Address, ...]
    month: YearMonth
    moment: Moment | None
    who: Who | None


def figure_claims(
    sentence: Sentence, scene: Scene, used: set[int], *, so_far: SoFar | None, verb_last: bool
) -> Iterator[Claim]:
    """`used`: the marks that a claim took; the directions of figures are added to them."""
    for index, mark in enumerate(sentence.marks):
        if isinstance(mark, Figure) and index not in used:
            way = None
            if mark.unit in {"percent", "days", "points"}:
                at = way_of(sentence, index, verb_last=verb_last)
                if at is not None:
                    used.add(at)
                    way = sentence.marks[at]
            lost = isinstance(before := sentence.before(index), Way) and not before.noun and not verb_last
            by = mark.delta and (verb_last or not is_of_side(sentence, index))
            apart = mark.unit == "dollars" and (by or lost)  # `by $2.0 billion`, `lost $2.0 billion`
            if apart and (claim := difference_claim(sentence, scene, index, so_far, verb_last=verb_last)):
                if claim.way:
                    used.add(index + 1)
                yield claim
                continue
            yield from figure_claim(sentence, scene, index, way if isinstance(way, Way) else None, so_far)


def figure_claim(sentence: Sentence, scene: Scene, index: int, way: Way | None, so_far: SoFar | None) -> Iterator[Claim]:
    mark = sentence.marks[index]
    if not isinstance(mark, Figure):
        return
    moment, month = month_of(sentence, scene, index)
    so_far, again = period_at(sentence, index, so_far) if so_far else (None, False)
    so_far = None if so_far and moment and (moment.start > so_far.start or is_tied(moment, mark)) else so_far
    anchor = sentence.marks.index(way) if way else index
    subject = subject_of(sentence, scene, min(anchor, index), index)
    if comes_from_named(sentence, moment) or (again and so_far):
        subject = replace(subject, firm=False)
    if mark.unit == "percent" and way and way.noun and is_link(sentence.before(index), "than"):
        subject = replace(subject, firm=False)  # `a weaker showing than the 2.0 percent fall in the total`: of something else
    if (moment is None or (month == scene.month and is_of_new(sentence, index, moment))) and comes_from(sentence, index):
        month, subject = scene.month.plus(-1), replace(subject, firm=False)
    perhaps = None if so_far or moment else scene.so_far
    common = Common(mark=mark, subjects=subject.addresses, month=month, moment=moment, who=subject.who)
    if mark.unit == "days":
        back = basis_of(sentence, index, scene.month) if mark.delta else A_YEAR
        yield DaysClaim(**common, firm=mark.named or mark.delta or named_days(sentence), figure=mark, way=way, back=back)
    elif mark.share and (claim := share_claim(sentence, scene, index)):
        yield claim
    elif mark.unit == "points":
        yield PointsClaim(**common, firm=subject.firm, figure=mark, so_far=so_far)
    elif mark.unit == "percent":
        if way and way.way == "flat" and any(is_link(each, "from") for each in sentence.marks[max(0, index - 2) : index]):
            way = None  # `little changed from 14.7 percent`
        told = any(isinstance(each, DoubleDigit) for each in sentence.marks)  # the size is told by how many digits it has
        way = replace(way, bands=()) if way and told else way
        yield ChangeClaim(
            **common, firm=subject.firm, figure=mark, way=way, so_far=so_far,
            back=A_YEAR if moment and moment.basis else basis_of(sentence, index, scene.month),
            perhaps=perhaps,
        )  # fmt: skip
    elif not subject.addresses:
        yield LooseClaim(mark=mark, month=scene.month, firm=False)
    elif bound := bound_of(sentence, index):
        yield BoundClaim(**common, firm=subject.firm, figure=mark, bound=bound, so_far=so_far)
    else:
        yield AmountClaim(**common, firm=subject.firm, figure=mark, so_far=so_far, perhaps=perhaps)


def is_of_new(sentence: Sentence, index: int, moment: Moment) -> bool:
    """Whether a month stands before the figure that one came to: `slowed in November, to 4.5 percent from 22.7 percent`."""
    figures = [mark for mark in sentence.marks[max(0, index - 4) : index] if isinstance(mark, Figure)]
    return bool(figures) and is_link(sentence.before(index), "from") and moment.start < figures[-1].start


def comes_from(sentence: Sentence, index: int) -> bool:
    """`from $2.4 billion to $1.7 billion`: that of an earlier month, most likely the one before."""
    before, after = sentence.before(index), sentence.marks[index + 1 : index + 3]
    near = sentence.marks[max(0, index - 4) : max(0, index - 1)]
    past = [mark for mark in near if not isinstance(mark, Moment) and not is_link(mark, "of")]
    first = past[-1] if past else None
    if before and is_link(before, "from") and isinstance(first, Figure) and first.end < before.start:
        return True  # `to $45.8 billion in November from $44.1 billion`; what is tied to a figure is a particle, and of it
    tied = len(after) > 1 and after[0].start == sentence.marks[index].end
    return len(after) > 1 and (
        (is_link(before, "from") and is_link(after[0], "to") and isinstance(after[1], Figure))
        or (tied and is_link(after[0], "from") and isinstance(after[1], Figure))
    )


def difference_claim(
    sentence: Sentence, scene: Scene, index: int, so_far: SoFar | None, *, verb_last: bool
) -> DifferenceClaim | None:
    mark = sentence.marks[index]
    subject = subject_of(sentence, scene, index, index)
    if not isinstance(mark, Figure) or not subject.addresses:
        return None
    moment, month = month_of(sentence, scene, index)
    stated = any(isinstance(each, Moment) and each.basis for each in sentence.marks[max(0, index - 4) : index + 4])
    since = next(
        (each.since for each in sentence.marks if isinstance(each, Span) and each.since and each.sort == "since"), None
    )
    back = basis_of(sentence, index, scene.month) if stated else months_apart(since, month) if since else 0
    back = back or came_from(sentence, scene, index, month)
    after = sentence.after(index)
    way = after if verb_last and isinstance(after, Way) and not after.pace and not after.negated else None
    return DifferenceClaim(
        mark=mark, subjects=subject.addresses, month=month, moment=moment, who=subject.who, firm=subject.firm, figure=mark,
        so_far=so_far, back=back, beside=() if way else named_before(sentence, scene, index), way=way,
    )  # fmt: skip


def came_from(sentence: Sentence, scene: Scene, index: int, month: YearMonth) -> int:
    """How many months back the amount was that a sentence says it was before: `from $4.1 billion in February`; 0 for none."""
    for at, mark in enumerate(sentence.marks[:index]):
        if isinstance(mark, Figure) and mark.unit == "dollars" and is_link(sentence.after(at), "from", "was"):
            moment, earlier = month_of(sentence, scene, at)
            return months_apart(earlier, month) if moment and earlier < month else 1
    return 0


def named_before(sentence: Sentence, scene: Scene, index: int) -> tuple[Address, ...]:
    """The series that a sentence names before a mark."""
    named = [scene.address(mark) for mark in sentence.marks[:index] if isinstance(mark, Who) and not mark.back]
    return tuple(dict.fromkeys(address for address in named if address))


def named_days(sentence: Sentence) -> bool:
    return any(isinstance(mark, Who) and mark.called == ("", "days") for mark in sentence.marks) or any(
        isinstance(mark, Figure) and mark.unit == "days" and mark.delta for mark in sentence.marks
    )


def subject_of(sentence: Sentence, scene: Scene, anchor: int, index: int) -> Subject:
    """The one subject of a figure; of several names and as many figures, each goes to its own."""
    own = of_compared(sentence, index)
    if (own := of_each(sentence, index) if own is None else own) is not None:
        return of_names(sentence, (own,), scene, firm=True)[0]
    if (own := worth_of(sentence, index)) is not None:
        return per_day(of_names(sentence, (own,), scene, firm=not sentence.zone[index])[0], sentence, index, scene)
    if (side := side_behind(sentence, index)) is not None:
        return of_names(sentence, (side,), scene, firm=True)[0]
    found = subjects_at(sentence, anchor, scene)
    if len(found) <= 1:
        one = found[0] if found else side_or_nobody(sentence, scene, index)
        return replace(one, firm=False) if is_in_row(sentence, index) and not of_each_month(sentence, index) else one
    mark = sentence.marks[index]
    row = [
        at
        for at, each in enumerate(sentence.marks)
        if isinstance(each, Figure)
        and isinstance(mark, Figure)
        and each.unit == mark.unit
        and sentence.group[at] == sentence.group[index]
        and not sentence.depth[at]
    ]
    if len(row) == len(found) and index in row:
        subject = found[row.index(index)]  # as many figures as names leave no doubt whose each is, whatever stands between
        return replace(subject, firm=subject.firm or not (sentence.zone[index] or is_foreign(sentence, index)))
    every = tuple(address for subject in found for address in subject.addresses)
    return Subject(every, found[-1].who, firm=False)


def is_in_row(sentence: Sentence, index: int) -> bool:
    """Whether a figure stands right beside another of its unit: they are of two, however few are named."""
    mark = sentence.marks[index]
    for step in (-1, 1):
        at = index + 2 * step
        other = sentence.marks[at] if 0 <= at < len(sentence.marks) else None
        if is_stop(sentence.marks[index + step] if other else None, "and") and isinstance(other, Figure):
            return isinstance(mark, Figure) and mark.unit == other.unit
    return False


def side_or_nobody(sentence: Sentence, scene: Scene, index: int) -> Subject:
    """`$5.9 billion surplus`: what is a surplus is of the balance."""
    after = sentence.after(index)
    if isinstance(after, Who) and after.side:
        address = scene.address(after)
        return Subject((address,) if address else (), after, firm=True)
    return NOBODY


def way_of(sentence: Sentence, index: int, *, verb_last: bool) -> int | None:
    """Where the direction of a percentage stands, if it has one of its own."""
    sides = (1, -1) if verb_last else (-1, 1)
    for step in sides:
        at = index + step
        while (
            0 <= at < len(sentence.marks) and sentence.depth[at] == sentence.depth[index] and passes(sentence.marks[at], step)
        ):
            at += step
        inside = 0 <= at < len(sentence.marks) and sentence.depth[at] == sentence.depth[index]
        way = sentence.marks[at] if inside else None
        after = at == index + 1 and isinstance(way, Way) and (way.noun or way.relative or is_link(sentence.after(at), "than"))
        if isinstance(way, Way) and not way.pace and (step == -1 or verb_last or after):
            return at
    opened = index - 1
    if sentence.depth[index] and is_stop(sentence.before(index), "open") and isinstance(sentence.before(opened), Way):
        return opened - 1
    return None


def passes(mark: Mark, step: int) -> bool:
    """Whether a mark may stand between a percentage and its direction: `rose from a year earlier by 4.0 percent`."""
    links = {"from", "of"} if step < 0 else {"of"}  # where a verb stands last, what a figure comes from is not of it
    linked = isinstance(mark, Link) and mark.sort in links
    return linked or isinstance(mark, Moment | Span) or (isinstance(mark, Way) and mark.pace)


def bound_of(sentence: Sentence, index: int) -> Bound | None:
    for at in (index - 1, index + 1):
        mark = sentence.marks[at] if 0 <= at < len(sentence.marks) else None
        own = sentence.marks[at - 1] if at == index - 1 and at > 0 else None
        if isinstance(mark, Bound) and not isinstance(own, Figure):
            return mark
    return None
