"""The month that a figure or a direction is said of, and what it is compared with."""

from collections.abc import Callable

from relgen.values.calendar import YearMonth
from relgen.values.marks import Bound, Figure, Mark, Moment, Other, Span, Stop, Way
from relgen.verifying.sentences import Sentence, is_link, is_stop
from relgen.verifying.subjects import Scene

A_YEAR = 12


def months_back(moment: Moment, month: YearMonth) -> int:
    """How many months before that of the text a month is that it is compared with; its own name is that of a year before."""
    return months_apart(when(moment, month), month) or A_YEAR


def months_apart(earlier: YearMonth, month: YearMonth) -> int:
    year = earlier.year or month.year - (earlier.month >= month.month)
    return (month.year - year) * A_YEAR + month.month - earlier.month


def month_of(sentence: Sentence, scene: Scene, index: int) -> tuple[Moment | None, YearMonth]:
    """The month that a mark is said of: one named with it, else one named before in the sentence, else that of the text."""
    if isinstance(ended := sentence.marks[index], Way) and ended.whole[1] == ended.end and sentence.marks[index + 1 :]:
        inside = sentence.marks[index + 1]  # `the growth ended in December`: that there was none is of December
        if isinstance(inside, Moment) and inside.month and not inside.basis and inside.start < ended.end:
            return inside, when(inside, scene.month)
    if (since := since_before(sentence, index)) is not None:
        year = since.year or scene.month.year - (since.month >= scene.month.month)
        return None, YearMonth(year, since.month)
    named = (
        of_each_month(sentence, index)
        or of_owner(sentence, index)
        or with_figure(sentence, index)
        or of_clause(sentence, index)
    )
    named = named or before_figure(sentence, index)
    return (named, when(named, scene.month)) if named else (None, scene.asked or scene.month)


def of_each_month(sentence: Sentence, index: int) -> Moment | None:
    """`in August and September they came to $39.66 billion and $48.05 billion`: of as many months each its own."""
    mark = sentence.marks[index]
    if not isinstance(mark, Figure) or mark.unit not in {"dollars", "percent"}:
        return None
    row = row_of(sentence, index, lambda each: isinstance(each, Figure) and each.unit == mark.unit)
    last = next((each for each in range(row[0] - 1, -1, -1) if is_month(sentence.marks[each])), None)
    months = row_of(sentence, last, is_month) if last is not None else []
    if len(row) < 2 or len(months) != len(row) or sentence.depth[index]:  # noqa: PLR2004
        return None
    named = sentence.marks[months[row.index(index)]]
    return named if isinstance(named, Moment) else None


def is_month(mark: Mark) -> bool:
    return isinstance(mark, Moment) and mark.month > 0 and not mark.basis


def row_of(sentence: Sentence, index: int, belongs: Callable[[Mark], bool]) -> list[int]:
    """Marks of a kind that stand beside each other, with nothing between but commas and *and*."""
    row = [index]
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(sentence.marks):
            mark = sentence.marks[at]
            if belongs(mark):
                row.append(at)
            elif not is_stop(mark, "comma", "and") or mark.style == "turn":
                break
            at += step
    return sorted(row)


def of_clause(sentence: Sentence, index: int) -> Moment | None:
    """The month that a relative clause is of: `since February, when they fell 11.1 percent`."""
    for at in range(index - 1, 0, -1):
        if is_stop(sentence.marks[at], "comma", "close", "colon"):
            return None
        if is_link(sentence.marks[at], "when"):
            named = sentence.marks[at - 1]
            return moment_of(named) if isinstance(named, Moment | Span) else None
    return None


def since_before(sentence: Sentence, index: int) -> YearMonth | None:
    """The month that a figure in brackets is of: `the biggest gain since October 2018 (22.7 percent)`."""
    before = sentence.marks[index - 2] if index > 1 and is_stop(sentence.before(index), "open") else None
    return before.since if isinstance(before, Span) and before.sort == "since" else None


def with_figure(sentence: Sentence, index: int) -> Moment | None:
    """`up 7.3 percent in September`, `(9)+7.3`, `$3.7 billion in October`."""
    after = sentence.after(index)
    if isinstance(after, Moment) and after.basis and after.back and is_link(sentence.before(index), "from"):
        return after
    following = sentence.marks[index + 2] if index + 2 < len(sentence.marks) else None
    if is_link(after, "was") and isinstance(following, Moment | Span) and (own := moment_of(following)):
        return own
    of_figure = isinstance(sentence.marks[index], Figure) and isinstance(after, Way) and after.noun
    if of_figure and is_link(following, "of"):  # `a 3.8 percent fall in October`
        behind = sentence.marks[index + 3] if index + 3 < len(sentence.marks) else None
        if isinstance(behind, Moment) and behind.month and not behind.basis:
            return behind
    told = isinstance(following, Moment) and (following.month or following.back) and not following.basis
    if is_link(after, "of") and isinstance(following, Moment) and told:
        return following
    if isinstance(sentence.marks[index], Figure) and is_stop(sentence.before(index), "close"):
        inside = sentence.marks[index - 2] if index > 1 else None
        if isinstance(inside, Moment) and inside.month:
            return inside
    return None


def moment_of(mark: Moment | Span) -> Moment | None:
    """A month, or the one since which something has been so."""
    if isinstance(mark, Moment) or mark.since is None:
        return mark if isinstance(mark, Moment) else None
    return Moment(start=mark.start, end=mark.end, core=mark.core, month=mark.since.month, year=mark.since.year)


def is_dollars(mark: Mark) -> bool:
    return isinstance(mark, Figure) and mark.unit == "dollars"


def of_owner(sentence: Sentence, index: int) -> Moment | None:
    """`October's 3.8 percent`, `the $50.6 billion of a year earlier`."""
    own, following = sentence.before(index), sentence.marks[index + 2] if index + 2 < len(sentence.marks) else None
    of = is_link(sentence.after(index), "of") and is_dollars(sentence.marks[index])
    if of and isinstance(following, Moment) and following.back:
        return following
    tied = isinstance(own, Moment) and own.month and not own.basis and is_tied(own, sentence.marks[index])
    return own if tied and isinstance(own, Moment) else None


def is_tied(moment: Moment, figure: Mark) -> bool:
    """Whether a month has its figure right behind it."""
    return isinstance(figure, Figure) and moment.owns and figure.start - moment.end <= 1


def before_figure(sentence: Sentence, index: int) -> Moment | None:
    """The latest month named before, in the same brackets or outside them, that is no basis of comparison."""
    past = False
    for at in range(index - 1, -1, -1):
        mark = sentence.marks[at]
        past = past or is_link(mark, "then")
        if past and isinstance(mark, Moment):
            continue  # a month of a relative clause holds in it alone
        if isinstance(mark, Moment) and mark.back and is_stop(sentence.after(at), "open") and not sentence.depth[index]:
            continue  # `the month before (up 22.7%)`: it has its figure in brackets, and is of nothing else
        if (
            isinstance(mark, Moment)
            and not (mark.basis and not has_in_brackets(sentence, at, index))
            and not mark.start_of
            and not (is_held_to(sentence, at) and sentence.depth[at] == sentence.depth[index])
            and sentence.depth[at] <= min(sentence.depth[at : index + 1])
        ):
            return mark if is_of_all(sentence, at, index) else None
    return None


def has_in_brackets(sentence: Sentence, at: int, index: int) -> bool:
    """Whether a figure stands in brackets that open behind a month: `than in November ($51.9 billion)`."""
    return is_stop(sentence.after(at), "open") and sentence.depth[index] > sentence.depth[at]


def is_held_to(sentence: Sentence, at: int) -> bool:
    """`less than in May`, `narrowed from March, to 2.0 percent`: a month that another is held to."""
    before, after = sentence.before(at), [mark for mark in sentence.marks[at + 1 : at + 3] if not is_stop(mark, "comma")]
    return (
        is_link(before, "than")
        or (is_link(before, "of") and is_link(sentence.marks[at - 2], "than"))
        or (is_link(after[0] if after else None, "to") and any(is_link(mark, "from") for mark in sentence.marks[:at]))
    )


def comes_from_named(sentence: Sentence, moment: Moment | None) -> bool:
    """Whether a month is one that something changed from, and has no figure of its own: what follows may be of the next."""
    if moment is None:
        return False
    if moment.ago and moment.month == A_YEAR:
        return True  # `last December`, in January: that of the release, or the one a year before
    if moment not in sentence.marks:
        return False  # told by a span of time
    at = sentence.marks.index(moment)
    return is_link(sentence.before(at), "from") and not isinstance(sentence.after(at), Figure) and not moment.basis


def is_of_all(sentence: Sentence, at: int, index: int) -> bool:
    """A month that follows a figure belongs to that figure alone."""
    if any(is_stop(mark, "colon") for mark in sentence.marks[at:index]):
        return True
    before = sentence.marks[at - 1] if at else None
    behind = next((mark for mark in sentence.marks[at + 2 : index + 1] if not isinstance(mark, Bound)), None)
    if at + 1 < index and is_link(behind, "from", "was") and isinstance(sentence.after(at), Figure):
        return False  # from that of this month to another's
    figure = sentence.marks[at - 2] if at > 1 and is_link(before, "of", "was") else None
    if isinstance(figure, Way) and figure.noun and at > 2:  # noqa: PLR2004 - `a 3.8 percent fall in October`
        figure = sentence.marks[at - 3]
    return not isinstance(figure, Figure) and not any(
        isinstance(mark, Stop) and mark.sort == "comma" and isinstance(figure, Other) for mark in sentence.marks[at:index]
    )


def when(moment: Moment, month: YearMonth) -> YearMonth:
    """The month that a text of `month` means: without a year, the latest one that is not after it."""
    if not moment.month:
        return month.plus(-moment.back)
    if moment.year:
        return YearMonth(moment.year, moment.month)
    if moment.ago is not None:
        return YearMonth(month.year - moment.ago, moment.month)
    return YearMonth(month.year - (moment.month > month.month), moment.month)
