"""What stands around a mark, by the marks alone: words such as *per day*, reasons, the name that an amount is of."""

from relgen.values.marks import Figure, Link, Mark, Moment, Other, SoFar, Span, Stop, Way, Who
from relgen.values.marks_of_order import Comparing
from relgen.verifying.sentences import Sentence, in_same_brackets, is_link, is_stop, outside_brackets

PAIR = 2


def is_of_nobody(sentence: Sentence, index: int) -> bool:
    """Whether an amount stands in a sentence that names no series: `on an average day it topped $1.8 billion`."""
    mark = sentence.marks[index]
    return isinstance(mark, Figure) and mark.unit == "dollars" and not sentence.has(Who)


def opens_daily(sentence: Sentence, index: int) -> bool:
    """Whether words such as *per day* stand right before the name that a mark is said of: `per day, exports rose`."""
    first = sentence.group[index][0] if sentence.group[index] else 0
    before = sentence.marks[max(0, first - 2) : first]
    return bool(before) and (is_link(before[-1], "daily") or (is_link(before[0], "daily") and is_stop(before[-1], "comma")))


def is_daily(sentence: Sentence, index: int) -> bool:
    """Whether a mark stands behind words such as *per day*, or just before them."""
    end = next((at for at in range(index + 1, len(sentence.marks)) if isinstance(sentence.marks[at], Stop | Figure)), None)
    return any(is_link(mark, "daily") for mark in [*sentence.marks[: index + 3], *sentence.marks[index:end]])


def is_in_zone(sentence: Sentence, group: tuple[int, ...], index: int) -> bool:
    """Whether a figure has its own name and direction inside a reason: `as imports fell 2.1 percent`."""
    figure = sentence.marks[index]
    most = int(isinstance(figure, Figure) and figure.unit == "dollars")  # `with ships earning $1.3 billion`
    unknown = sum(isinstance(mark, Other) for mark in sentence.marks[group[-1] : index])
    own = sentence.zone[group[0]] and unknown <= most
    near = sentence.marks[index : index + 2]
    return own and any(isinstance(mark, Span) or (isinstance(mark, Figure) and mark.unit != "days") for mark in near)


def is_of_earlier(sentence: Sentence, index: int) -> bool:
    """`after a 3.8 percent fall in October`: a rate with its noun and month, which is of what the clause before is about."""
    at = index - 1 if isinstance(sentence.marks[index], Way) else index
    figure, way = sentence.marks[at], sentence.after(at)
    rate = isinstance(figure, Figure) and figure.unit == "percent" and isinstance(way, Way) and way.noun
    named = sentence.marks[at + 3] if at + 3 < len(sentence.marks) else None
    dated = isinstance(named, Moment) and named.month > 0 and not named.basis and is_link(sentence.marks[at + 2], "of")
    return rate and dated and is_stop(sentence.before(at), "reason")


def is_of_other(sentence: Sentence, index: int) -> bool:
    """Whether a word that names no series, and is marked as what is spoken of, stands just before."""
    before = sentence.before(index)
    return isinstance(before, Other) and before.topic


def is_foreign(sentence: Sentence, index: int) -> bool:
    """Whether the words just before are what the mark is said of, and they name no series: *demand rose*."""
    at = index - 1
    while at >= 0 and isinstance(sentence.marks[at], Figure | Moment) and isinstance(sentence.marks[index], Way):
        at -= 1
    before, mark = sentence.marks[at] if at >= 0 else None, sentence.marks[index]
    asks = isinstance(mark, Way) or (isinstance(mark, Figure) and mark.unit != "dollars")
    return asks and isinstance(before, Other) and before.subject


def is_of_clause(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause of a word that names no series has a mark: `from a base that is much smaller`."""
    opened = next((at for at in range(index - 1, 0, -1) if not isinstance(sentence.marks[at], Other | Link)), 0)
    head = sentence.before(opened)
    named = any(isinstance(mark, Who) for mark in sentence.marks[:opened])
    return named and is_stop(sentence.marks[opened], "that") and isinstance(head, Other) and head.subject


def is_tight(between: list[Mark]) -> bool:
    return len(between) == 1 and (is_stop(between[0], "and") or is_link(between[0], "both"))


def of_each(sentence: Sentence, index: int) -> int | None:
    """The name of a figure in a row that is told to go to as many names, in their order (`respectively`, `3.4% vs 2.1%`).

    In brackets the row stands alone, behind its names: `imports grew faster than exports (11.4% vs 4.5%)`.
    """
    mark, depth = sentence.marks[index], sentence.depth[index]
    if not any(is_link(each, "each") for each in sentence.marks) or not isinstance(mark, Figure):
        return None
    opened = opens_at(sentence, index) if depth else index
    names = [at for at, each in enumerate(sentence.marks[:opened]) if isinstance(each, Who) and not sentence.depth[at]]
    if depth and not any(is_link(each, "each") for each in in_same_brackets(sentence, opened + 1)):
        return None
    if not names or any(is_of_unit(each, mark.unit) for each in outside_brackets(sentence.marks[names[0] : names[-1]])):
        return None  # some of the names have their figures
    row = [
        at
        for at, each in enumerate(sentence.marks)
        if is_of_unit(each, mark.unit) and at > max(names) and sentence.depth[at] == depth
    ]
    return names[row.index(index)] if len(row) == len(names) > 1 and index in row else None


def of_compared(sentence: Sentence, index: int) -> int | None:
    """The name of a figure that stands with a comparison.

    Of what is held to, it is of the name there (`than the 5.6% of imports`); of two behind both, each is of its own, in
    their order (`exports outpaced imports, 5.4 percent to 3.1 percent`).
    """
    mark = sentence.marks[index]
    for at, each in enumerate(sentence.marks):
        if not isinstance(each, Comparing) or not isinstance(mark, Figure):
            continue
        names = [nth for nth, who in enumerate(sentence.marks) if isinstance(who, Who) and is_within(who, each.held)]
        if len(names) != 1:
            continue
        inside = [other for other in sentence.marks if is_of_unit(other, mark.unit) and is_within(other, each.held)]
        if inside == [mark]:
            return names[0]
        behind = [nth for nth in range(names[0] + 1, len(sentence.marks)) if is_of_unit(sentence.marks[nth], mark.unit)]
        own = sentence.group[at]
        if at < names[0] and behind[:1] and index in behind and len(behind) == len(own) + 1 == PAIR:
            said = sentence.marks[names[0] + 1 : behind[-1]]
            return None if any(isinstance(between, Who | Way) for between in said) else (own[0], names[0])[behind.index(index)]
    return None


def is_within(mark: Mark, span: tuple[int, int]) -> bool:
    return span[0] <= mark.start < span[1]


def opens_at(sentence: Sentence, index: int) -> int:
    """Where the brackets open in which a mark stands."""
    return next((at for at in range(index - 1, -1, -1) if sentence.depth[at] < sentence.depth[index]), 0)


def is_of_unit(mark: Mark, unit: str) -> bool:
    return isinstance(mark, Figure) and mark.unit == unit


def worth_of(sentence: Sentence, index: int) -> int | None:
    """The name of an amount that is one of it: `$47 billion of imports`, `$47 billion inbound`."""
    if (behind := trailing_of(sentence, index)) is not None:
        return behind
    mark, named = sentence.marks[index], sentence.marks[index + 2] if index + 2 < len(sentence.marks) else None
    joined = is_link(sentence.after(index), "of") or is_stop(
        sentence.after(index), "that"
    )  # `the $36.5 billion that imports cost`
    if not (joined and isinstance(mark, Figure) and mark.unit == "dollars"):
        return None
    return index + 2 if isinstance(named, Who) and not named.back and named.called[0] else None


def trailing_of(sentence: Sentence, index: int) -> int | None:
    """The word behind an amount that tells of what it is: `goods worth $47 billion were brought in`."""
    mark = sentence.marks[index]
    for at in range(index + 1, len(sentence.marks) if isinstance(mark, Figure) and mark.unit == "dollars" else 0):
        named = sentence.marks[at]
        if isinstance(named, Who):
            return at if named.trailing else None
        if not isinstance(named, Other | Link):
            return None
    return None


def side_behind(sentence: Sentence, index: int) -> int | None:
    """The surplus that an amount stands just before, and that has no amount of its own: `a $5.9 billion surplus`."""
    mark, at = sentence.marks[index], index + 1 + is_link(sentence.after(index), "from")
    if not isinstance(mark, Figure) or mark.unit != "dollars" or at >= len(sentence.marks):
        return None
    who, own = sentence.marks[at], sentence.after(at)
    amount = isinstance(own, Figure) and own.unit == "dollars"
    return at if isinstance(who, Who) and who.side and who.called[1] and not amount else None


def is_of_side(sentence: Sentence, index: int) -> bool:
    """Whether an amount with *by* tells how large a surplus is, not how it moved: `in surplus, this time by $1.7 billion`."""
    behind = trailing_of(sentence, index)
    if behind is not None:
        return getattr(sentence.marks[behind], "side", None) is not None
    for mark in reversed(sentence.marks[:index]):
        if isinstance(mark, Way | Figure) or is_stop(mark, "reason"):
            return False
        if isinstance(mark, Who):
            return mark.side is not None
    return False


def is_of_several(sentence: Sentence, group: tuple[int, ...], index: int) -> bool:
    """Whether several names that are no list stand before a colon, or the name is one that another is held to."""
    parts = sentence.marks[group[-1] : index]
    colon = next((at for at, mark in enumerate(parts) if is_stop(mark, "colon")), None)
    colon = colon is not None and not any(isinstance(mark, Way) for mark in parts[:colon])  # its name has a verb of its own
    heads = {each for each, mark in zip(sentence.group[:index], sentence.marks[:index], strict=True) if isinstance(mark, Who)}
    return (colon and len({each[0] for each in heads if each}) > 1) or is_link(sentence.before(group[0]), "than")


def topic_of(sentence: Sentence, index: int) -> bool:
    mark = sentence.marks[index]
    return isinstance(mark, Who) and mark.topic


def parted(sentence: Sentence, index: int) -> bool:
    """Whether a clause ends between a mark and the first name of its sentence, behind it."""
    behind = sentence.marks[sentence.main[-1] :]
    says = any(isinstance(mark, Figure | Way) for mark in behind)
    return says and any(is_stop(mark, "comma") for mark in sentence.marks[index : sentence.main[0]])


def period_at(sentence: Sentence, index: int, so_far: SoFar) -> tuple[SoFar, bool]:
    """The period that is named last before a figure; and whether a series is named again behind it, perhaps of the month."""
    at = next((each for each in range(index, -1, -1) if isinstance(sentence.marks[each], SoFar)), None)
    own = so_far if at is None else sentence.marks[at]
    if at is None or not isinstance(own, SoFar) or own.same:
        return so_far, False
    names = [mark.called for mark in sentence.marks[at + 1 : index] if isinstance(mark, Who)]
    return own, len(names) > len(set(names))
