"""What a percentage or direction is compared with: the year before, or an earlier month that its sentence names."""

from relgen.values.calendar import YearMonth
from relgen.values.marks import Figure, Mark, Moment, Stop, Way
from relgen.values.marks_of_order import Comparing
from relgen.verifying.moments import A_YEAR, is_dollars, months_back
from relgen.verifying.sentences import Sentence, is_link, is_stop


def basis_of(sentence: Sentence, index: int, month: YearMonth) -> int:
    """How many months back a percentage is counted from: a year, unless the sentence says the month before."""
    if is_moved(sentence, index):
        return A_YEAR
    near = [
        mark
        for at, mark in enumerate(sentence.marks[: index + 4])
        if at >= index - 4
        and isinstance(mark, Moment)
        and mark.basis
        and not is_of_next(sentence, index, at)
        and not is_spent(sentence, at, index)
        and not is_compared(sentence, mark)
        and not is_of_figure(sentence, index, at)
    ]
    if near and is_of_rates(sentence, sentence.marks.index(near[0])):
        return A_YEAR
    if near:
        return months_back(near[0], month) if near[0].month else near[0].back
    mark = sentence.marks[index]
    if isinstance(mark, Way) and (back := came_from(sentence, index, month)):
        return back
    if isinstance(mark, Way) and not mark.relative:
        return A_YEAR
    behind = sentence.marks[index + 1 : index + 3]
    than = next((index + 1 + nth for nth, each in enumerate(behind) if is_link(each, "than")), None)
    stop = than is not None and any(isinstance(each, Stop | Figure) for each in sentence.marks[index + 1 : than + 2])
    after = (
        [mark for mark in sentence.marks[than : than + 4] if isinstance(mark, Moment) and mark.month]
        if than and not stop
        else []
    )
    return months_back(after[0], month) if after else A_YEAR


def is_of_figure(sentence: Sentence, index: int, at: int) -> bool:
    """Whether a basis stands right behind another figure of its own verb: `rose 7.7 percent after falling 9.9 percent …`."""
    own = sentence.marks[at - 1] if at > index + 1 else None
    verb = any(isinstance(mark, Way) for mark in sentence.marks[index + 1 : at])
    return verb and isinstance(own, Figure) and own.unit == "percent"


def came_from(sentence: Sentence, index: int, month: YearMonth) -> int:
    """How many months back the amount was from which one has moved: `rose to $9.0 billion from $6.8 billion in May`.

    Without a month, the one before; 0 where no two amounts stand behind, nor before, as where verbs stand last.
    """
    ends = (at for at in range(index + 1, len(sentence.marks)) if closes_clause(sentence, at))
    clause = sentence.marks[index + 1 : next(ends, None)]
    return (
        came_from_before(sentence, index, month) if not any(is_dollars(mark) for mark in clause) else moved_from(clause, month)
    )


def closes_clause(sentence: Sentence, at: int) -> bool:
    """Whether a mark ends what is said of a direction; `to $5.9 billion, from $6.0 billion` goes on."""
    mark = sentence.marks[at]
    return isinstance(mark, Way) or (isinstance(mark, Stop) and not is_link(sentence.after(at), "from"))


def came_from_before(sentence: Sentence, index: int, month: YearMonth) -> int:
    """The same where verbs stand last: an amount with a particle that tells what it came from, another, and the verb."""
    starts = (at for at in range(index - 1, -1, -1) if isinstance(sentence.marks[at], Stop | Way))
    first = next(starts, -1) + 1
    amounts = [at for at in range(first, index) if is_dollars(sentence.marks[at])]
    if len(amounts) != 2 or amounts[-1] != index - 1 or not is_link(sentence.after(amounts[0]), "from"):  # noqa: PLR2004
        return 0
    named = sentence.before(amounts[0])
    if not isinstance(named, Moment) or sentence.marks[amounts[0] + 1].start != sentence.marks[amounts[0]].end:
        return 0
    return months_back(named, month) if named.month else named.back


def moved_from(clause: list[Mark], month: YearMonth) -> int:
    amounts = [at for at, mark in enumerate(clause) if is_dollars(mark)]
    if len(amounts) != 2 or any(isinstance(mark, Figure) and not is_dollars(mark) for mark in clause):  # noqa: PLR2004
        return 0
    old = next((at for at in amounts if at and is_link(clause[at - 1], "from")), None)
    if old is None:
        return 0
    named = next((mark for mark in clause[old + 1 : old + 3] if isinstance(mark, Moment)), None)
    if named is None:
        return 1
    return months_back(named, month) if named.month else named.back


def is_moved(sentence: Sentence, index: int) -> bool:
    """Whether a word names a rate that is then said to have moved since a month: `the decline has narrowed from May`."""
    behind = (mark for mark in sentence.marks[index + 1 :] if not isinstance(mark, Moment | Figure))
    mark, after = sentence.marks[index], next(behind, None)
    return isinstance(mark, Way) and mark.noun and isinstance(after, Way) and after.pace


def is_of_next(sentence: Sentence, index: int, at: int) -> bool:
    """Whether a basis stands in the next clause, before what is said there: `fell, but the decline has narrowed from May`."""
    stop = any(is_stop(mark, "comma") for mark in sentence.marks[index:at])
    after = sentence.after(at)
    return stop and isinstance(after, Way) and after.pace


def is_compared(sentence: Sentence, moment: Moment) -> bool:
    """Whether a month is what a word of comparing holds another to: `the decline was smaller than in May`."""
    held = [mark.held for mark in sentence.marks if isinstance(mark, Comparing)]
    return any(start < moment.end and moment.start < end for start, end in held)


def is_spent(sentence: Sentence, at: int, index: int) -> bool:
    """Whether what is held to a month stands behind it, and another month opens the next clause."""
    between = sentence.marks[at + 1 : index]
    opened = next((nth for nth, mark in enumerate(between) if isinstance(mark, Moment) and not mark.basis), None)
    return opened is not None and any(isinstance(mark, Figure | Way | Comparing) for mark in between[:opened])


def is_of_rates(sentence: Sentence, at: int) -> bool:
    """Whether what is compared with a month are rates: `10.9%, 12.8 points less than in May (23.7%)`."""
    inside = sentence.marks[at + 2] if is_stop(sentence.after(at), "open") and at + 2 < len(sentence.marks) else None
    of_rate = isinstance(inside, Figure) and inside.unit == "percent"
    return of_rate or any(isinstance(mark, Figure) and mark.unit == "points" for mark in sentence.marks)
