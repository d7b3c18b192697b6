"""Directions without a figure, counts, and lists of names by direction."""

from collections.abc import Iterator

from relgen.values.facts import Direction
from relgen.values.marks import (
    Counted,
    Entries,
    Figure,
    Moment,
    Other,
    Peak,
    Rank,
    SoFar,
    Span,
    Stop,
    Way,
    Who,
)
from relgen.verifying.around import is_of_clause
from relgen.verifying.bases import basis_of
from relgen.verifying.behind import described, is_counted, of_way_before
from relgen.verifying.claims import Claim, ListClaim, WayClaim
from relgen.verifying.entries import in_other_months, told_before
from relgen.verifying.heads import has_own_way, is_head, list_from, of_entries, opens_with_names, way_of_head
from relgen.verifying.moments import A_YEAR, month_of
from relgen.verifying.sentences import Sentence, is_background, is_except, is_link, is_stop
from relgen.verifying.subjects import DAYS, Scene, Subject, of_names, subjects_at


def way_claims(sentence: Sentence, scene: Scene, used: set[int], *, so_far: SoFar | None) -> Iterator[Claim]:
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Way) or mark.pace or index in used or labels(sentence, index) or is_aside(sentence, index):
            continue
        if mark.describes and isinstance(behind := sentence.after(index), Entries | Counted):
            if isinstance(behind, Entries) and behind.told:
                yield from told_before(sentence, scene, index, mark, behind.of)
            continue  # `the items that fell`
        if counted_before(sentence, index) is not None or is_of_pace(sentence, index) or is_background(sentence, index):
            continue
        if is_of_clause(sentence, index) or is_counted(sentence, sentence.group[index]):
            continue  # `two of the three, A, B and C, rose`: not every one of them
        subjects = said_of(sentence, index, scene)
        if any(subject.who and subject.who.called == DAYS for subject in subjects) and not closes(sentence, index):
            continue
        moment, month = month_of(sentence, scene, index)
        for subject in subjects:
            if not subject.addresses or (subject.who is None and not subject.firm):
                continue  # nothing tells that it is said of a series
            listed = len(subjects) > 1 or is_list(sentence, index)
            headed = listed and is_head(sentence, index)
            where = subject.who if listed and subject.who and not subject.who.pair else mark
            yield from in_other_months(sentence, scene, mark, moment, subject)
            yield WayClaim(
                mark=where, subjects=subject.addresses, month=month, moment=moment, who=subject.who,
                firm=subject.firm or headed, way=mark, listed=listed,
                so_far=None if so_far and moment and moment.start > so_far.start else so_far,
                back=A_YEAR if mark.noun and scene.verb_last else basis_of(sentence, index, scene.month),
            )  # fmt: skip
    yield from under_label(sentence, scene)


def is_of_pace(sentence: Sentence, index: int) -> bool:
    """Whether a direction is that of another: `the decline narrowed`."""
    mark, before, after = sentence.marks[index], sentence.before(index), sentence.after(index)
    if (
        isinstance(mark, Way)
        and mark.way == "flat"
        and any(isinstance(each, Way) and each.noun for each in sentence.marks[:index])
    ):
        return True  # `the fall was little changed`
    if isinstance(after, Way) and after.pace:
        return False  # `the decline narrowed`: it declined
    behind = sentence.marks[index + 2] if index + 2 < len(sentence.marks) else None
    apart = isinstance(mark, Way) and mark.relative and isinstance(after, Other) and isinstance(behind, Way) and behind.noun
    return (isinstance(before, Way) and before.noun) or (isinstance(after, Way) and after.noun) or apart


def closes(sentence: Sentence, index: int) -> bool:
    """Whether a direction ends its clause."""
    after = sentence.after(index)
    return after is None or isinstance(after, Stop)


def labels(sentence: Sentence, index: int) -> bool:
    """Whether a direction in brackets heads a list: `(up) semiconductors, …`."""
    behind = sentence.marks[index + 1 : index + 3]
    after = behind[-1] if behind and isinstance(behind[0], Entries) else sentence.after(index)  # `(items that rose)`
    if index == 0 and is_stop(after, "colon"):
        return True
    opened = is_stop(sentence.before(index), "open") or (index > 1 and is_stop(sentence.marks[index - 2], "open"))
    entries = bool(behind) and isinstance(behind[0], Entries)
    first = entries or not any(isinstance(mark, Who | Figure) for mark in sentence.marks[:index])
    return bool(sentence.depth[index]) and opened and first and is_stop(after, "close")


def label_of(sentence: Sentence, before: int | None = None) -> Way | None:
    """The label of a list: the first one, or the last before a mark."""
    found = [mark for at, mark in enumerate(sentence.marks[:before]) if isinstance(mark, Way) and labels(sentence, at)]
    return None if not found else found[0] if before is None else found[-1]


def under_label(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    for index, mark in enumerate(sentence.marks):
        label = label_of(sentence, index)
        if label and isinstance(mark, Who) and mark.start > label.start and not sentence.depth[index]:
            for subject in of_names(sentence, (index,), scene, firm=True):
                if subject.addresses:
                    yield WayClaim(mark=mark, subjects=subject.addresses, month=scene.month, who=mark, way=label, listed=True)


def said_of(sentence: Sentence, index: int, scene: Scene) -> list[Subject]:
    """The subjects of a direction: those that follow (`increased for A and B`, `a rise in exports`), else those before."""
    mark, after = sentence.marks[index], sentence.after(index)
    following = sentence.marks[index + 2] if index + 2 < len(sentence.marks) else None
    if isinstance(following, Who) and (
        is_link(after, "for") or (is_link(after, "to") and following.called[0] in scene.layout.kinds())
    ):
        return of_names(sentence, list_from(sentence, index + 2), scene, firm=True)
    if is_link(after, "for") and after and after.start == mark.end:
        return []  # a label, and nothing known behind it
    if isinstance(mark, Way) and mark.noun and is_link(after, "of"):
        if isinstance(following, Who) and (own := of_their_exports(sentence, index, following, scene)):
            return own
        if isinstance(following, Who) and not (following.called[0] and following.side):
            return of_names(sentence, (index + 2,), scene, firm=not sentence.zone[index])
        return (
            []
            if not isinstance(following, Rank | Peak | Figure) and following is not None and not has_moment(sentence, index + 2)
            else subjects_at(sentence, index, scene)
        )
    return subjects_at(sentence, index, scene)


def of_their_exports(sentence: Sentence, index: int, following: Who, scene: Scene) -> list[Subject]:
    """`A, B and C recorded a decrease in exports`: theirs, if nothing unknown stands between."""
    group, main = sentence.group[index], scene.address(following) == scene.layout.main
    names = [sentence.marks[at] for at in group]
    entries = all(isinstance(name, Who) and scene.layout.breakdown(scene.address(name) or ()) for name in names)
    theirs = bool(group) and main and entries and sentence.clean[index] and not is_stop(sentence.before(index), "comma")
    return of_names(sentence, group, scene, firm=not sentence.zone[index]) if theirs else []


def has_moment(sentence: Sentence, index: int) -> bool:
    return isinstance(sentence.marks[index], Moment | Span)


def is_list(sentence: Sentence, index: int) -> bool:
    """Whether a direction is said of a list, of however many names: an entry of a breakdown with figures in brackets."""
    group = sentence.group[index]
    return (
        bool(group)
        and is_stop(sentence.marks[group[-1] + 1] if group[-1] + 1 < len(sentence.marks) else None, "open")
        and group[-1] + 1 < index
    )


def is_aside(sentence: Sentence, index: int) -> bool:
    """Whether a direction is part of a reason that names no series: *despite rising sales*."""
    return sentence.zone[index] and not sentence.clean[index]


def counted_before(sentence: Sentence, index: int) -> int | None:
    """The count that a direction is said of, if it is said of no names, nearer ones or those that it sums up."""
    return None if sentence.group[index] else sentence.counted[index]


def list_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    """Each list of names with its direction; names after a count and a colon too (`saw growth: A, B`)."""
    found = [*lists(sentence, scene)]
    everyone = {address for _, names, _ in found for who in names if (address := scene.address(who))}
    for way, names, counted in found:
        kind = names[0].called[0]
        own = {scene.address(who) for who in names}
        other = frozenset(address for address in everyone if address not in own)
        yield ListClaim(
            mark=names[0], month=scene.month, names=names, kind=kind, way=way, total=scene.total, counted=counted, other=other,
            alone=is_alone(sentence, names),
        )  # fmt: skip
        if counted is not None or any(isinstance(mark, Entries) for mark in sentence.marks):
            for who in names if not (said_elsewhere(sentence) or label_of(sentence)) else ():
                address = scene.address(who)
                if address:
                    word = next(
                        (mark for mark in sentence.marks if isinstance(mark, Way) and mark.way == way),
                        Way(start=who.start, end=who.end, way=way),
                    )
                    yield WayClaim(mark=who, subjects=(address,), month=scene.month, who=who, way=word, listed=True)


def is_alone(sentence: Sentence, names: tuple[Who, ...]) -> bool:
    """Whether *only* is said of a list: it stands before all names, or right behind them."""
    first, last = sentence.marks.index(names[0]), sentence.marks.index(names[-1])
    return any(is_link(mark, "only") for mark in [*sentence.marks[:first], *sentence.marks[last + 1 : last + 2]])


def said_elsewhere(sentence: Sentence) -> bool:
    """Whether the directions of a counted list are said by `way_claims`: the list stands before its count."""
    first = next((index for index, mark in enumerate(sentence.marks) if isinstance(mark, Counted) and not mark.total), None)
    return first is not None and bool(sentence.group[first])


def lists(sentence: Sentence, scene: Scene) -> Iterator[tuple[Direction, tuple[Who, ...], Counted | None]]:
    done: set[int] = set()
    if any(isinstance(mark, Span) and is_stop(sentence.before(at), "open") for at, mark in enumerate(sentence.marks)):
        return  # `ships (15 months)`: the names that have run so long, not all that rose
    for index in range(len(sentence.marks)):
        if not isinstance(sentence.marks[index], Who) or index in done or sentence.depth[index]:
            continue
        group = list_from(sentence, index)
        done |= set(group)
        if is_counted(sentence, group):
            continue
        names = tuple(
            mark
            for at in group
            if isinstance(mark := sentence.marks[at], Who) and scene.layout.breakdown(scene.address(mark) or ())
        )
        if names:
            way, counted = way_of_list(sentence, scene, group)
            if way:
                yield way, names, counted


def way_of_list(sentence: Sentence, scene: Scene, group: tuple[int, ...]) -> tuple[Direction | None, Counted | None]:
    """The direction of a list: of its label, of the words before it (`increased for`, a count and a colon), or after it."""
    label = label_of(sentence, group[0])
    if label:
        return label.way, scene.counts.get(label.way)
    before = group[0] - 1
    if is_link(sentence.before(group[0]), "for", "to") and isinstance(way := sentence.before(before), Way):
        return (None if way.negated else way.way), None
    told = way_of_head(sentence, group)
    goes_on = is_stop(sentence.before(group[0]), "colon") or opens_with_names(sentence, group[0])
    if told is None and goes_on:
        return (None, None) if has_own_way(sentence, group) else (scene.way, scene.counted)
    if (told := told or of_entries(sentence, group) or of_way_before(sentence, group)) is not None:
        return told, None
    for at in range(group[-1] + 1, len(sentence.marks)):
        mark = sentence.marks[at]
        if sentence.depth[at]:
            continue
        if (isinstance(mark, Way) and described(sentence, at) is not None) or is_except(mark):
            break  # it stands before the names that it is of; what is left out of all others (`all but A and B grew`)
        if isinstance(mark, Way):
            nearest = sentence.counted[at]
            if nearest is not None and nearest > group[-1] and not sentence.group[nearest]:
                break  # `of A, B and C, only one grew`
            counted = None if nearest is None else sentence.marks[nearest]
            return (None if mark.negated else mark.way), counted if isinstance(counted, Counted) else None
        if isinstance(mark, Who | Figure) or (isinstance(mark, Stop) and mark.sort == "colon"):
            break
    return None, None
