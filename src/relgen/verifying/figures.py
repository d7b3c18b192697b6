"""The figures of a sentence: what each is (an amount, a change, days, points), of which month, in which direction."""

from collections.abc import Iterator
from typing import TypedDict

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.marks import Bound, Figure, Link, Mark, Moment, Other, SoFar, Span, Stop, Way, Who
from relgen.verifying.claims import (
    AmountClaim,
    BoundClaim,
    ChangeClaim,
    Claim,
    DaysClaim,
    DifferenceClaim,
    LooseClaim,
    PointsClaim,
    SideClaim,
)
from relgen.verifying.sentences import Sentence, is_link, is_stop
from relgen.verifying.subjects import NOBODY, Scene, Subject, subjects_at

A_YEAR = 12


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
            apart = mark.unit == "dollars" and (mark.delta or lost)  # `by $2.0 billion`, `lost $2.0 billion`
            if apart and (claim := difference_claim(sentence, scene, index, so_far)):
                yield claim
                continue
            yield from figure_claim(sentence, scene, index, way if isinstance(way, Way) else None, so_far)


def figure_claim(sentence: Sentence, scene: Scene, index: int, way: Way | None, so_far: SoFar | None) -> Iterator[Claim]:
    mark = sentence.marks[index]
    if not isinstance(mark, Figure):
        return
    moment, month = month_of(sentence, scene, index)
    anchor = sentence.marks.index(way) if way else index
    subject = subject_of(sentence, scene, min(anchor, index), index)
    common = Common(mark=mark, subjects=subject.addresses, month=month, moment=moment, who=subject.who)
    if mark.unit == "days":
        yield DaysClaim(**common, firm=mark.named or mark.delta or named_days(sentence), figure=mark, way=way)
    elif mark.unit == "points":
        yield PointsClaim(**common, firm=subject.firm, figure=mark, so_far=so_far)
    elif mark.unit == "percent":
        yield ChangeClaim(
            **common, firm=subject.firm, figure=mark, way=way, so_far=so_far, back=basis_of(sentence, index, scene.month)
        )
    elif not subject.addresses:
        yield LooseClaim(mark=mark, month=scene.month, firm=False)
    elif bound := bound_of(sentence, index):
        yield BoundClaim(**common, firm=subject.firm, figure=mark, bound=bound, so_far=so_far)
    else:
        yield AmountClaim(**common, firm=subject.firm, figure=mark, so_far=so_far)


def difference_claim(sentence: Sentence, scene: Scene, index: int, so_far: SoFar | None) -> Claim | None:
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
    return DifferenceClaim(
        mark=mark, subjects=subject.addresses, month=month, moment=moment, who=subject.who, firm=subject.firm, figure=mark,
        so_far=so_far, back=back, beside=named_before(sentence, scene, index),
    )  # fmt: skip


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
    found = subjects_at(sentence, anchor, scene)
    if len(found) <= 1:
        return found[0] if found else side_or_nobody(sentence, scene, index)
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
        return found[row.index(index)]
    every = tuple(address for subject in found for address in subject.addresses)
    return Subject(every, found[-1].who, firm=False)


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
        while 0 <= at < len(sentence.marks) and sentence.depth[at] == sentence.depth[index] and passes(sentence.marks[at]):
            at += step
        inside = 0 <= at < len(sentence.marks) and sentence.depth[at] == sentence.depth[index]
        way = sentence.marks[at] if inside else None
        if isinstance(way, Way) and (
            step == -1 or verb_last or (at == index + 1 and (way.noun or is_link(sentence.after(at), "than")))
        ):
            return at
    opened = index - 1
    if sentence.depth[index] and is_stop(sentence.before(index), "open") and isinstance(sentence.before(opened), Way):
        return opened - 1
    return None


def passes(mark: Mark) -> bool:
    """Whether a mark may stand between a percentage and its direction: `rose from a year earlier by 4.0 percent`."""
    return isinstance(mark, Moment | Span) or (isinstance(mark, Link) and mark.sort in {"from", "of"})


def basis_of(sentence: Sentence, index: int, month: YearMonth) -> int:
    """How many months back a percentage is counted from: a year, unless the sentence says the month before."""
    near = [mark for mark in sentence.marks[max(0, index - 4) : index + 4] if isinstance(mark, Moment) and mark.basis]
    if near:
        return near[0].back
    than = next((at for at in range(index, min(index + 4, len(sentence.marks))) if is_link(sentence.marks[at], "than")), None)
    after = [mark for mark in sentence.marks[than : than + 4] if isinstance(mark, Moment) and mark.month] if than else []
    return months_back(after[0], month) if after else A_YEAR


def months_back(moment: Moment, month: YearMonth) -> int:
    """How many months before that of the text a month is that it is compared with; its own name is that of a year before."""
    return months_apart(when(moment, month), month) or A_YEAR


def months_apart(earlier: YearMonth, month: YearMonth) -> int:
    year = earlier.year or month.year - (earlier.month >= month.month)
    return (month.year - year) * A_YEAR + month.month - earlier.month


def bound_of(sentence: Sentence, index: int) -> Bound | None:
    for at in (index - 1, index + 1):
        mark = sentence.marks[at] if 0 <= at < len(sentence.marks) else None
        if isinstance(mark, Bound):
            return mark
    return None


def month_of(sentence: Sentence, scene: Scene, index: int) -> tuple[Moment | None, YearMonth]:
    """The month that a mark is said of: one named with it, else one named before in the sentence, else that of the text."""
    named = with_figure(sentence, index) or before_figure(sentence, index)
    return (named, when(named, scene.month)) if named else (None, scene.asked or scene.month)


def with_figure(sentence: Sentence, index: int) -> Moment | None:
    """`up 7.3 percent in September`, `(9)+7.3`, `$3.7 billion in October`."""
    after = sentence.after(index)
    if isinstance(after, Moment) and after.basis and after.back and is_link(sentence.before(index), "from"):
        return after
    following = sentence.marks[index + 2] if index + 2 < len(sentence.marks) else None
    if is_link(after, "was") and isinstance(following, Moment):
        return following
    if is_link(after, "of") and isinstance(following, Moment) and following.month and not following.basis:
        return following
    if isinstance(sentence.marks[index], Figure) and is_stop(sentence.before(index), "close"):
        inside = sentence.marks[index - 2] if index > 1 else None
        if isinstance(inside, Moment) and inside.month:
            return inside
    return None


def before_figure(sentence: Sentence, index: int) -> Moment | None:
    """The latest month named before, in the same brackets or outside them, that is no basis of comparison."""
    for at in range(index - 1, -1, -1):
        mark = sentence.marks[at]
        if isinstance(mark, Moment) and mark.back and is_stop(sentence.after(at), "open") and not sentence.depth[index]:
            continue  # `the month before (up 22.7%)`: it has its figure in brackets, and is of nothing else
        if (
            isinstance(mark, Moment)
            and not mark.basis
            and not mark.start_of
            and sentence.depth[at] <= min(sentence.depth[at : index + 1])
        ):
            return mark if is_of_all(sentence, at, index) else None
    return None


def is_of_all(sentence: Sentence, at: int, index: int) -> bool:
    """A month that follows a figure belongs to that figure alone."""
    if any(is_stop(mark, "colon") for mark in sentence.marks[at:index]):
        return True
    before = sentence.marks[at - 1] if at else None
    if at + 1 < index and is_link(sentence.marks[at + 2], "from") and isinstance(sentence.after(at), Figure):
        return False  # from that of this month to another's
    figure = sentence.marks[at - 2] if at > 1 and is_link(before, "of", "was") else None
    return not isinstance(figure, Figure) and not any(
        isinstance(mark, Stop) and mark.sort == "comma" and isinstance(figure, Other) for mark in sentence.marks[at:index]
    )


def when(moment: Moment, month: YearMonth) -> YearMonth:
    """The month that a text of `month` means: without a year, the latest one that is not after it."""
    if not moment.month:
        return month.plus(-moment.back)
    if moment.year:
        return YearMonth(moment.year, moment.month)
    return YearMonth(month.year - (moment.month > month.month), moment.month)


def has_amount(sentence: Sentence, index: int) -> bool:
    """`a surplus of $5.9 billion`, `$5.9 billion surplus`."""
    beside = [sentence.before(index), *sentence.marks[index + 1 : index + 3]]
    figures = [mark for mark in beside if isinstance(mark, Figure) and mark.unit == "dollars" and not mark.delta]
    return bool(figures) and (figures[0] is beside[0] or is_link(sentence.after(index), "of") or figures[0] is beside[1])


def side_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    """A balance that is called a surplus or a deficit."""
    spans = [mark for mark in sentence.marks if isinstance(mark, Span) and mark.side]
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Who) or not mark.side:
            continue
        address = scene.address(mark)
        if address and not any(span.start <= mark.start < span.end for span in spans):
            moment, month = month_of(sentence, scene, index)
            firm = has_amount(sentence, index) or (not sentence.zone[index] and not isinstance(sentence.before(index), Other))
            yield SideClaim(
                mark=mark,
                subjects=(address,),
                month=month,
                moment=moment,
                who=mark,
                firm=firm,
                side=mark.side,
                negated=mark.negated,
            )
