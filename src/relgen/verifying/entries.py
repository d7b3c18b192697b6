"""Directions of entries that are named before them (`A and B are items that fell`), and of several months in a row."""

from collections.abc import Iterator

from relgen.values.marks import Mark, Moment, Peak, Top, Way, Who
from relgen.verifying.claims import Claim, WayClaim
from relgen.verifying.moments import month_of, when
from relgen.verifying.sentences import Sentence, is_stop
from relgen.verifying.subjects import Scene, Subject, of_names


def told_before(sentence: Sentence, scene: Scene, index: int, way: Way, kind: str) -> Iterator[Claim]:
    """`A and B are items that fell`: each of the names before, in their last list."""
    last = next((at for at in range(index - 1, -1, -1) if is_entry(sentence.marks[at], kind)), None)
    if last is None or way.negated or isinstance(sentence.before(index), Top | Peak):
        return
    for subject in of_names(sentence, sentence.group[last], scene, firm=not sentence.zone[index]):
        moment, month = month_of(sentence, scene, index)
        if subject.addresses and subject.who:
            yield WayClaim(
                mark=subject.who, subjects=subject.addresses, month=month, moment=moment, who=subject.who, way=way, listed=True,
                firm=subject.firm,
            )  # fmt: skip


def is_entry(mark: Mark, kind: str) -> bool:
    return isinstance(mark, Who) and mark.called[0] == kind


def in_other_months(sentence: Sentence, scene: Scene, way: Way, moment: Moment | None, subject: Subject) -> Iterator[Claim]:
    """`October and November, and December exports all rose`: the months in a row with the one that a direction is of."""
    at = sentence.marks.index(moment) if moment in sentence.marks and moment else 0
    while at > 1 and is_stop(sentence.marks[at - 1], "comma", "and") and isinstance(earlier := sentence.marks[at - 2], Moment):
        if not earlier.month or earlier.basis:
            return
        at -= 2
        yield WayClaim(
            mark=earlier, subjects=subject.addresses, month=when(earlier, scene.month), moment=earlier, who=subject.who,
            firm=subject.firm, way=way, listed=True,
        )  # fmt: skip
