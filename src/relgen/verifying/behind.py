"""Names that stand behind what is said of them: `down were A and B, up C alone`, `two of the three markets, A, B and C`."""

from relgen.values.facts import Direction
from relgen.values.marks import Counted, Figure, Mark, Moment, Span, Way, Who
from relgen.verifying.sentences import DAYS, Sentence, is_link, is_stop


def described(sentence: Sentence, index: int) -> int | None:
    """The name that a direction, or a rate with it, stands before and is said of: `the 4.2 percent fallen automobiles`."""
    at = index
    while at + 1 < len(sentence.marks) and isinstance(sentence.marks[at], Figure | Moment | Span):
        at += 1
    way = sentence.marks[at]
    if not isinstance(way, Way) or not (way.describes or goes_on_inverted(sentence, at)):
        return None
    at += 1
    while at + 1 < len(sentence.marks) and passes_to_name(sentence.marks[at]):
        at += 1
    named = sentence.marks[at] if at < len(sentence.marks) else None
    return at if isinstance(named, Who) and not named.back and named.called != DAYS else None


def appositive(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The names that stand behind the number of which a count is, and are as many: `two of the three markets, A, B and C`."""
    near = sentence.marks[index + 1 : index + 4]
    total = next((mark for mark in near if isinstance(mark, Counted) and mark.total and mark.number > 1), None)
    if total is None or not is_link(sentence.after(index), "of"):
        return ()
    names = next((group for group in sentence.group[index + 2 :] if group), ())
    whole = next((group for group in reversed(sentence.group) if group[:1] == names[:1]), ())[: total.number]
    between = sentence.marks[sentence.marks.index(total) + 1 : whole[0]] if whole else []
    apart = any(isinstance(mark, Way | Figure) for mark in between)
    return whole if len(whole) == total.number and not apart else ()


def goes_on_inverted(sentence: Sentence, index: int) -> bool:
    """Whether a direction opens the next list of a sentence that puts directions first: `down were A and B, up C alone`."""
    first = next((mark for mark in sentence.marks[:index] if isinstance(mark, Way | Who)), None)
    inverted = isinstance(first, Way) and first.describes and is_stop(sentence.before(index), "comma", "and")
    return inverted and isinstance(sentence.after(index), Who)


def described_list(sentence: Sentence, first: int) -> tuple[int, ...]:
    """The names of a list that a direction stands before, up to one that has a direction or a figure of its own."""
    found = [first]
    for at in range(first + 1, len(sentence.marks)):
        mark = sentence.marks[at]
        if isinstance(mark, Who) and sentence.group[at][: len(found)] == tuple(found):
            found.append(at)
        elif isinstance(mark, Way | Figure) and not sentence.depth[at] and not is_link(sentence.before(at), "from"):
            own = at == found[-1] + 1  # right behind its name: that one is of the next clause
            return tuple(found[:-1]) if own and len(found) > 1 else tuple(found)
        elif isinstance(mark, Who):
            break
    return tuple(found)


def passes_to_name(mark: Mark) -> bool:
    """Whether a mark may stand between a direction and the name that it is said of: `up 3 percent in May were ships`."""
    rate = isinstance(mark, Figure) and mark.unit == "percent"
    return rate or isinstance(mark, Moment) or is_link(mark, "then", "of")


def is_counted(sentence: Sentence, group: tuple[int, ...]) -> bool:
    """Whether names only tell of which a count is."""
    counts = [at for at, mark in enumerate(sentence.marks) if isinstance(mark, Counted) and (not mark.total or mark.every)]
    return bool(group) and any(group[: len(found)] == found for at in counts if (found := appositive(sentence, at)))


def of_way_before(sentence: Sentence, group: tuple[int, ...]) -> Direction | None:
    """The direction that stands before the names that it is of: `down were A and B`."""
    at = next((at for at in range(group[0]) if described(sentence, at) == group[0]), None)
    way = next((mark for mark in sentence.marks[at:] if isinstance(mark, Way)), None) if at is not None else None
    return way.way if way and not way.negated else None
