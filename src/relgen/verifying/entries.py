"""Entries of a breakdown that are told by what they did, behind their names: `A and B are items that fell`."""

from collections.abc import Iterator

from relgen.values.marks import Mark, Peak, Top, Way, Who
from relgen.verifying.claims import Claim, WayClaim
from relgen.verifying.moments import month_of
from relgen.verifying.sentences import Sentence
from relgen.verifying.subjects import Scene, of_names


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
