"""Counts of items or regions, each with the direction that it is said of."""

from collections.abc import Iterator
from dataclasses import replace

from relgen.history.layout import Address
from relgen.values.facts import Direction
from relgen.values.marks import Counted, Entries, Way, Who
from relgen.verifying.behind import appositive
from relgen.verifying.claims import Claim, CountClaim, TotalClaim
from relgen.verifying.sentences import Sentence, is_except, is_link, is_stop
from relgen.verifying.subjects import Scene

OTHER: dict[Direction, Direction] = {"up": "down", "down": "up", "flat": "flat"}


def count_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    total, told, of_kind = scene.total, False, ""
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Counted):
            continue
        if mark.total and not mark.every:
            total, told, of_kind = mark.number, mark.told, mark.of
            if told:
                continue
            yield TotalClaim(mark=mark, month=scene.month, counted=mark)
            continue
        if any(is_except(each) for each in sentence.marks[max(0, index - 2) : index]):
            continue  # `all but A, six markets, grew`
        way = way_of_count(sentence, index)
        if way is not None:
            found = sentence.marks[way]
            if isinstance(found, Way):
                went = OTHER[found.way] if found.negated and mark.number > 0 else found.way  # `three items defied the slump`
                scene.way, scene.counted = went, mark
                scene.counts[went] = mark
                of = total_behind(sentence, index) or total
                yield CountClaim(
                    mark=mark, month=scene.month, counted=replace(mark, of=mark.of or of_kind), way=went, total=of,
                    told=told or is_told(sentence, index),
                    among=named_before(sentence, scene, index) or named_of(sentence, scene, index),
                )  # fmt: skip
    scene.total = total


def named_of(sentence: Sentence, scene: Scene, index: int) -> tuple[Address, ...]:
    """The entries that stand right behind the number of which a count is: `two of the three big markets, A, B and C`."""
    found = [scene.address(mark) for at in appositive(sentence, index) if isinstance(mark := sentence.marks[at], Who)]
    return tuple(each for each in found if each and scene.layout.breakdown(each))


def is_told(sentence: Sentence, index: int) -> bool:
    near = sentence.marks[index + 2 : index + 4] if is_link(sentence.after(index), "of") else []
    return any(isinstance(mark, Counted) and mark.told for mark in near)


def named_before(sentence: Sentence, scene: Scene, index: int) -> tuple[Address, ...]:
    """The entries that a sentence opens with and counts of: `of ships, steel and cars, only one grew`."""
    own = sentence.marks[index]
    if not isinstance(own, Counted) or not own.told:
        return ()
    names = [scene.address(mark) for mark in sentence.marks[:index] if isinstance(mark, Who)]
    found = tuple(dict.fromkeys(each for each in names if each and scene.layout.breakdown(each)))
    return found if len(found) == len(names) > 1 else ()


def total_behind(sentence: Sentence, index: int) -> int:
    """Of how many a count says that it is: `14 of the 20 main items`; 0 if it does not."""
    if not is_link(sentence.after(index), "of"):
        return 0
    near = sentence.marks[index + 2 : index + 4]
    return next((mark.number for mark in near if isinstance(mark, Counted) and mark.total), 0)


def way_of_count(sentence: Sentence, index: int) -> int | None:
    own = next((at for at in range(index - 1, max(-1, index - 4), -1) if isinstance(sentence.marks[at], Entries)), 0)
    if own and isinstance(sentence.marks[own - 1], Way):
        return own - 1  # `the items that fell were more than half`
    for at in range(index + 1, len(sentence.marks)):
        mark = sentence.marks[at]
        if isinstance(mark, Way):
            return at
        if (isinstance(mark, Counted) and not mark.total) or is_stop(mark, "colon"):
            break
    return next((at for at in range(index - 1, -1, -1) if isinstance(sentence.marks[at], Way)), None)
