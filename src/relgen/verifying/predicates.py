"""What a span of time is of, and where that is told: `rose`, `in surplus`, `above $50 billion`, `the highest`."""

from relgen.values.facts import Direction
from relgen.values.marks import Bound, Figure, Link, Mark, Moment, Peak, Span, Way, Who
from relgen.values.marks_of_order import DoubleDigit
from relgen.verifying.claims import Predicate
from relgen.verifying.lists import label_of
from relgen.verifying.sentences import Sentence, in_same_brackets, is_link, is_stop, opens_clause_of

OTHER: dict[Direction, Direction] = {"up": "down", "down": "up"}
TELLING = (Way, Bound, DoubleDigit, Peak)


def timed_at(sentence: Sentence) -> int | None:
    """`not so fast since`: what a span is of, wherever it stands."""
    return next((at for at, mark in enumerate(sentence.marks) if isinstance(mark, Peak) and mark.timed), None)


def predicate_at(sentence: Sentence, index: int, *, verb_last: bool) -> int | None:
    """Where the words stand that tell what a span is of."""
    marks = sentence.marks
    if sentence.depth[index] and not any(isinstance(mark, Figure) for mark in in_same_brackets(sentence, index)):
        behind = next((at for at in range(index + 1, len(marks)) if not isinstance(marks[at], Span)), index + 1)
        inside = [
            at
            for at in (behind, index - 1)
            if 0 <= at < len(marks) and isinstance(marks[at], Peak | Way) and sentence.depth[at]
        ]
        outside = next((at for at in range(index, -1, -1) if tells(marks[at]) and not sentence.depth[at]), None)
        peak = next((at for at in inside if isinstance(marks[at], Peak)), None)
        return outside if peak is None or (outside is not None and isinstance(marks[outside], Peak)) else peak
    right = next((at for at in range(index + 1, len(marks)) if tells(marks[at])), None)
    left = next((at for at in range(index - 1, -1, -1) if tells(marks[at])), None)
    if verb_last:
        near = right is not None and not any(
            is_stop(mark, "comma") and sentence.depth[index + 1 + nth] == sentence.depth[index]
            for nth, mark in enumerate(marks[index + 1 : right])
        )
        other = right is not None and any(isinstance(mark, Span) and mark.sort == "run" for mark in marks[index + 1 : right])
        if other:
            return left  # what stands behind another run is of that one
        return right if near else left if left is not None else right
    after = sentence.after(index)
    opens = is_stop(after, "that") or (is_link(after, "of") and right == index + 2)
    bound = next((at for at in range(index + 1, len(marks)) if is_bound(marks[at])), None) if is_stop(after, "that") else None
    if bound is not None:
        return bound
    if right is not None and (opens or right == index + 1 or opens_clause_of(sentence, left, index, right)):
        return right
    return left if left is not None else right


def is_bound(mark: Mark) -> bool:
    return isinstance(mark, Bound) or (isinstance(mark, Figure) and mark.unit == "dollars" and mark.hedge in {"above", "below"})


def tells(mark: Mark) -> bool:
    return isinstance(mark, TELLING) or is_bound(mark) or (isinstance(mark, Who) and mark.side is not None)


def predicate_of(sentence: Sentence, index: int, at: int | None) -> Predicate | None:
    span = sentence.marks[index]
    if not isinstance(span, Span):
        return None
    if span.way or span.side:
        return Predicate(sort="side" if span.side else "way", way=span.side or span.way)
    named = neighbour(sentence, index, -2)
    if is_stop(sentence.before(index), "open") and isinstance(named, Who) and not named.side:
        return of_list(sentence, index)
    return None if at is None else of_words(sentence, at, sentence.marks[at])


def of_words(sentence: Sentence, at: int, mark: Mark) -> Predicate | None:
    """What a span is of, by the words that tell it."""
    if isinstance(mark, Bound):
        return of_bound(sentence, at, mark)
    if isinstance(mark, Figure):
        return Predicate(sort="bound", high=mark.hedge == "above", limit=mark.quantity, mark=mark, figure=mark)
    if isinstance(mark, Peak):
        pace = mark.pace or is_pace(sentence, at)
        return Predicate(sort="peak", high=mark.high, pace=pace, way=nearest_way(sentence, at), mark=mark)
    if isinstance(mark, DoubleDigit):
        return Predicate(sort="double", high=not mark.single, way=nearest_way(sentence, at), mark=mark)
    if isinstance(mark, Way):
        return None if mark.pace or is_of_range(sentence, at) else of_way(sentence, at, mark)
    return of_side(mark) if isinstance(mark, Who) else None


def is_of_range(sentence: Sentence, at: int) -> bool:
    """Whether what is told is how high a rate was: `the decline was in the tens`."""
    mark, rate = sentence.marks[at], sentence.after(at)
    tens = isinstance(rate, Figure) and rate.unit == "percent" and isinstance(neighbour(sentence, at, 2), Bound)
    return tens and isinstance(mark, Way) and mark.noun


def of_side(mark: Who) -> Predicate:
    """What is no longer a deficit is a surplus."""
    other: Direction = "down" if mark.side == "up" else "up"
    return Predicate(sort="side", way=other if mark.negated else mark.side, mark=mark)


def of_bound(sentence: Sentence, at: int, mark: Bound) -> Predicate | None:
    """That an amount is passed; of a rate (`of 20 percent and more`) nothing is told."""
    figure = next((each for step in (1, -1) if isinstance(each := neighbour(sentence, at, step), Figure)), None)
    if figure is None or figure.unit != "dollars":
        return None
    return Predicate(sort="bound", high=mark.above, limit=figure.quantity, mark=mark, figure=figure)


def neighbour(sentence: Sentence, at: int, step: int) -> Mark | None:
    return sentence.marks[at + step] if 0 <= at + step < len(sentence.marks) else None


def of_list(sentence: Sentence, index: int) -> Predicate | None:
    """`ships (15 months)`: the run of a name in a list, in the direction of the list."""
    label = label_of(sentence)
    way = (
        label
        or next((mark for mark in reversed(sentence.marks[:index]) if isinstance(mark, Way)), None)
        or next((mark for mark in sentence.marks[index:] if isinstance(mark, Way)), None)
    )
    return Predicate(sort="way", way=way.way, mark=way) if way else None


def of_way(sentence: Sentence, at: int, mark: Way) -> Predicate:
    before = neighbour(sentence, at, -1)
    if isinstance(before, Peak):
        return Predicate(sort="peak", high=before.high, pace=True, way=mark.way, mark=before)
    digits = next((each for each in in_clause(sentence, at) if isinstance(each, DoubleDigit)), None)
    if digits:
        return Predicate(sort="double", high=not digits.single, way=mark.way, mark=mark)
    way = OTHER.get(mark.way) if mark.negated and mark.whole[1] else mark.way  # `out of decline for the first time in a year`
    return Predicate(sort="both" if is_both(sentence, at) else "way", way=way, mark=mark)


def in_clause(sentence: Sentence, at: int) -> list[Mark]:
    """The mark before, and those that follow up to the next comma."""
    stop = next((each for each in range(at + 1, len(sentence.marks)) if is_stop(sentence.marks[each], "comma")), None)
    return sentence.marks[max(0, at - 1) : stop]


def is_both(sentence: Sentence, at: int) -> bool:
    """Whether a direction is said of two series together: A and B both rose; of A, that it rose with B."""
    group = sentence.group[at]
    if len(group) == 2:  # noqa: PLR2004
        return any(is_link(mark, "both") for mark in sentence.marks)
    if len(group) != 1 or not any(is_link(mark, "both") for mark in sentence.marks[group[0] : at]):
        return False
    return len({mark.called for mark in sentence.marks[:at] if isinstance(mark, Who)}) == 2  # noqa: PLR2004


def is_pace(sentence: Sentence, at: int) -> bool:
    """Whether the highest is said of a rate of change: `the decline was the smallest`."""
    way, after = way_before(sentence, at), sentence.after(at)
    return (way is not None and way.noun) or (isinstance(after, Way) and after.noun)


def way_before(sentence: Sentence, at: int) -> Way | None:
    for index in range(at - 1, -1, -1):
        mark = sentence.marks[index]
        if isinstance(mark, Way) and mark.pace:
            continue
        if isinstance(mark, Way):
            return mark
        aside = isinstance(mark, Figure | Moment) or is_stop(mark, "open", "close")
        if not isinstance(mark, Span | Link | Who) and not is_stop(mark, "and") and not aside:
            return None
    return None


def nearest_way(sentence: Sentence, at: int) -> Direction | None:
    ways = [(abs(index - at), mark.way) for index, mark in enumerate(sentence.marks) if isinstance(mark, Way)]
    return min(ways)[1] if ways else None
