"""Rates held to those of earlier months, and series held to each other: `the decline deepened`, `more than imports`."""

from collections.abc import Iterator

from relgen.history.layout import Address
from relgen.values.facts import Direction
from relgen.values.marks import Entries, Figure, Mark, Moment, Other, Peak, Rank, Span, Top, Way, Who
from relgen.values.marks_of_order import Top as Place
from relgen.verifying.claims import Claim, HeldClaim, ShareClaim, TopClaim
from relgen.verifying.moments import month_of, months_apart, when
from relgen.verifying.sentences import Sentence, is_link, is_stop
from relgen.verifying.subjects import Scene, subjects_at

FEW = 3  # names of a sentence from which on it speaks of them alone


def pace_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    """How a rate moved, by the word that names it before."""
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Way) or not mark.pace or mark.negated:
            continue
        named = rate_before(sentence, index)
        if named is None or not isinstance(rate := sentence.marks[named], Way):
            continue
        moment, month = month_of(sentence, scene, named)
        for subject in subjects_at(sentence, named, scene)[:1]:
            yield HeldClaim(
                mark=mark, subjects=subject.addresses, month=month, moment=moment, who=subject.who, measure="rate",
                way=rate.way, more=mark.way == "up", firm=subject.firm and not sentence.zone[index],
                rivals=(((), month.plus(-back_of(sentence, scene, index))),),
            )  # fmt: skip


def rate_before(sentence: Sentence, index: int) -> int | None:
    for at in range(index - 1, -1, -1):
        mark = sentence.marks[at]
        if isinstance(mark, Way) and not mark.pace and (mark.noun or at == index - 1):
            return at
        if is_stop(mark, "comma", "colon", "cell"):
            return None
    return None


def back_of(sentence: Sentence, scene: Scene, index: int) -> int:
    """Against which month, in months before: one that is named with it, else the month before."""
    for mark in reversed(sentence.marks[:index]):
        if isinstance(mark, Way) and not mark.noun:
            break
        of_figure = isinstance(mark, Moment) and is_link(figure_tail(sentence, mark), "from")
        if isinstance(mark, Moment) and (mark.basis or of_figure):
            return months_apart(when(mark, scene.month), scene.month) if mark.month else mark.back
    return 1


def figure_tail(sentence: Sentence, moment: Moment) -> Mark | None:
    """What stands behind the figure of a month: `against July's 28.1 percent`."""
    at = sentence.marks.index(moment)
    return sentence.marks[at + 2] if at + 2 < len(sentence.marks) and isinstance(sentence.after(at), Figure) else None


def first_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    """Which entry of a breakdown rose or fell the most; what is said of a span of time, or a year, is not of entries."""
    if sentence.has(Span) or sentence.has(Rank):
        return
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Peak | Top):
            continue
        at = topped(sentence, scene, index)
        who = None if at is None else sentence.marks[at]
        rate = way_of_top(sentence, index)
        if at is None or not isinstance(who, Who) or rate is None or not (address := scene.address(who)):
            continue
        moment, month = month_of(sentence, scene, index)
        found = [entry_at(sentence, each, scene) for each in range(len(sentence.marks))]
        named = tuple(each for each in found if each and each[0] == address[0])
        yield TopClaim(
            mark=mark, subjects=(address,), month=month, moment=moment, who=who, way=rate, firm=not sentence.zone[index],
            top=Place(start=mark.start, end=mark.end, high=mark.high), group=named if len(named) >= FEW else (),
        )  # fmt: skip


def topped(sentence: Sentence, scene: Scene, index: int) -> int | None:
    """The entry that is said to be first: behind `the item that fell the most`, else the nearest before."""
    after = sentence.marks[index + 1 : index + 3]
    behind = next((nth for nth, mark in enumerate(after, index + 1) if isinstance(mark, Entries)), None)
    if behind is None and is_link(after[0] if after else None, "than"):
        behind = index
    if behind is not None or (isinstance(after[0] if after else None, Other) and getattr(after[0], "topic", False)):
        start = behind or index
        return next((at for at in range(start, len(sentence.marks)) if entry_at(sentence, at, scene)), None)
    for at in range(index - 1, -1, -1):
        if entry_at(sentence, at, scene):
            return at
        if isinstance(sentence.marks[at], Entries):
            return None
    return None


def way_of_top(sentence: Sentence, index: int) -> Direction | None:
    after = sentence.after(index)
    if isinstance(after, Way) and not after.negated:
        return after.way
    nouns = [mark for mark in sentence.marks[:index] if isinstance(mark, Way) and mark.noun]
    return nouns[-1].way if nouns else None


def share_claim(sentence: Sentence, scene: Scene, index: int) -> Claim | None:
    """A part of the whole: of the nearest entry of a breakdown that is named before, or just behind."""
    mark = sentence.marks[index]
    if not isinstance(mark, Figure):
        return None
    moment, month = month_of(sentence, scene, index)
    found = [address for at in near(sentence, index) if (address := entry_at(sentence, at, scene))] or list(scene.topic_item)
    return ShareClaim(
        mark=mark, subjects=tuple(found[:1]), month=month, moment=moment, figure=mark, firm=not sentence.zone[index],
    )  # fmt: skip


def near(sentence: Sentence, index: int) -> list[int]:
    return [*range(index - 1, -1, -1), *range(index + 1, len(sentence.marks))]


def entry_at(sentence: Sentence, at: int, scene: Scene) -> Address | None:
    mark = sentence.marks[at]
    address = scene.address(mark) if isinstance(mark, Who) and not mark.back else None
    return address if address and scene.layout.breakdown(address) else None
