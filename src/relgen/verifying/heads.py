"""Words before a list that tell of what it is: `markets that bought more: China, India`."""

from relgen.values.facts import Direction
from relgen.values.marks import Entries, Figure, Link, Moment, Other, Peak, Stop, Top, Way, Who
from relgen.verifying.sentences import Sentence, is_stop, outside_brackets


def list_from(sentence: Sentence, first: int) -> tuple[int, ...]:
    """The names of a list that begins at an index."""
    found = [first]
    names = (
        at for at in range(first + 1, len(sentence.marks)) if isinstance(sentence.marks[at], Who) and not sentence.depth[at]
    )
    for index in names:
        if sentence.group[index][: len(found)] != tuple(found):
            break
        found.append(index)
    return tuple(found)


def is_head(sentence: Sentence, index: int) -> bool:
    """Whether a direction heads the list behind its colon."""
    colon = next((at for at, mark in enumerate(sentence.marks) if is_stop(mark, "colon")), None)
    if colon is None or colon < index:
        return False
    return way_of_head(sentence, list_from(sentence, colon + 1)) is not None


def has_own_way(sentence: Sentence, group: tuple[int, ...]) -> bool:
    """Whether a list has its verb right behind it: what stands before its colon is of others then."""
    after = sentence.after(group[-1])
    return isinstance(after, Way) and not after.noun and not after.describes


def way_of_head(sentence: Sentence, group: tuple[int, ...]) -> Direction | None:
    """The direction of a list of names alone behind a colon: `markets that bought more: China, India`."""
    colon = group[0] - 1
    if not is_stop(sentence.before(group[0]), "colon") or group[0] < 2:  # noqa: PLR2004
        return None
    head, behind = sentence.marks[:colon], outside_brackets(sentence.marks[colon + 1 :])
    ways = [mark for mark in head if isinstance(mark, Way)]
    if (
        len(ways) != 1
        or ways[0].negated
        or not all(isinstance(mark, Way | Link | Moment | Other | Stop | Entries) for mark in head)
    ):
        return None
    return ways[0].way if all(isinstance(mark, Who) or is_stop(mark, "comma", "and") for mark in behind) else None


def of_entries(sentence: Sentence, group: tuple[int, ...]) -> Direction | None:
    """The direction of `the items that fell: A and B`, where no other stands behind the names."""
    at = next((each for each in range(group[0] - 1, 0, -1) if isinstance(sentence.marks[each], Entries | Figure | Peak)), None)
    if at is None or not isinstance(sentence.marks[at], Entries):
        return None
    way, behind = sentence.marks[at - 1], outside_brackets(sentence.marks[group[-1] + 1 :])
    if not isinstance(way, Way) or not way.describes or way.negated or isinstance(sentence.before(at - 1), Top | Peak):
        return None
    return None if any(isinstance(mark, Way | Who) for mark in behind) else way.way


def opens_with_names(sentence: Sentence, first: int) -> bool:
    """`They are A, B, and C.`: names alone, which go on with the count of the sentence before."""
    others = [mark for index, mark in enumerate(sentence.marks) if index < first and not isinstance(mark, Stop | Link)]
    back = all(isinstance(mark, Who) and mark.back for mark in others)
    return back and bool(others) and not sentence.has(Way)
