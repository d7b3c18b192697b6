"""The marks of a text, cut into lines and sentences, and where each stands in its sentence: in brackets, after which name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from relgen.values.marks import Counted, Figure, Link, Mark, Moment, Other, Rank, Span, Stop, Way, Who
from relgen.values.marks_of_order import Comparing

DAYS = ("", "days")  # what working days are called: their change stands beside what a sentence is about


@dataclass(slots=True)
class Line:
    sentences: list["Sentence"] = field(default_factory=list)
    blank_before: bool = False


@dataclass(slots=True)
class Sentence:
    """`depth`: in how many brackets each mark stands. `group`: the names that are the subject at each mark, by index.

    `clean`: that nothing unknown stands between them and the mark. `zone`: that the mark is part of a reason.
    """

    marks: list[Mark]
    depth: list[int] = field(default_factory=list)
    group: list[tuple[int, ...]] = field(default_factory=list)
    counted: list[int | None] = field(default_factory=list)
    clean: list[bool] = field(default_factory=list)
    zone: list[bool] = field(default_factory=list)
    main: tuple[int, ...] = ()
    closed: str = ""  # how it ends, if with a stop: `.` or `?`

    def before(self, index: int) -> Mark | None:
        return self.marks[index - 1] if index > 0 else None

    def after(self, index: int) -> Mark | None:
        return self.marks[index + 1] if index + 1 < len(self.marks) else None

    def has(self, kind: type[Mark]) -> bool:
        return any(isinstance(mark, kind) for mark in self.marks)


def is_stop(mark: Mark | None, *sorts: str) -> bool:
    return isinstance(mark, Stop) and mark.sort in sorts


def is_link(mark: Mark | None, *sorts: str) -> bool:
    return isinstance(mark, Link) and mark.sort in sorts


def is_except(mark: Mark | None) -> bool:
    """Whether what stands before is left out of what is said: `all but A and B grew`."""
    return is_link(mark, "doubt") and mark is not None and mark.style == "except"


def lines(marks: Iterable[Mark]) -> Iterator[Line]:
    """Lines that say something, each with its sentences."""
    line, marks_of_sentence, blank = Line(), [], False
    for mark in [*marks, Stop(start=0, end=0, sort="line")]:
        if not is_stop(mark, "line", "sentence"):
            marks_of_sentence.append(mark)
            continue
        if marks_of_sentence:
            if line.sentences and is_told_of(line.sentences[-1], marks_of_sentence):
                marks_of_sentence += line.sentences.pop().marks
            line.sentences.append(placed(Sentence(marks_of_sentence, closed=mark.style)))
            marks_of_sentence = []
        if is_stop(mark, "line"):
            if line.sentences:
                yield line
            line = Line(blank_before=blank or not line.sentences)
            blank = False


def is_told_of(before: Sentence, marks: list[Mark]) -> bool:
    """Whether a sentence is a figure alone, and the next one, without a figure, tells what it is: `7 percent. That is …`."""
    alone = len(before.marks) == 1 and isinstance(before.marks[0], Figure) and before.closed == "."
    return alone and any(isinstance(mark, Who) for mark in marks) and not any(isinstance(mark, Figure) for mark in marks)


def placed(sentence: Sentence) -> Sentence:
    """The sentence with the place of each mark in it."""
    depth, clean, zone = 0, True, False
    group: tuple[int, ...] = ()
    counted: int | None = None
    first: tuple[int, ...] = ()  # what is compared, where the names that stand now are what it is held to
    for index, mark in enumerate(sentence.marks):
        if is_stop(mark, "close"):
            depth = max(0, depth - 1)
        first = group if isinstance(mark, Comparing) else first
        group, clean = (first, True) if first and is_participle(sentence, index) else (group, clean)
        if depth == 0 or opens_topic(sentence, index):
            if isinstance(mark, Who) and is_named(sentence, group, index):
                group = (*group, index) if joins(sentence, group, index) else (index,)
                counted = counted if group[:-1] and counted is not None and counted > group[0] else None
                clean, zone = True, zone and not opens_clause(sentence, index)
            elif isinstance(mark, Counted) and not (mark.total and not mark.every):
                group, counted, clean = (group if trails(sentence, group, index) else ()), index, True
            elif isinstance(mark, Other):
                clean = False
            elif is_stop(mark, "reason"):
                clean, zone = False, True
            elif is_stop(mark, "that") and not isinstance(sentence.before(index), Span):
                clean, zone = False, False
            elif is_stop(mark, "cell"):
                clean, zone = True, False
        if (not sentence.main and group and not zone) or (sentence.main and group[: len(sentence.main)] == sentence.main):
            sentence.main = group
        sentence.depth.append(depth)
        sentence.group.append(group)
        sentence.counted.append(counted)
        sentence.clean.append(clean)
        sentence.zone.append(zone)
        if is_stop(mark, "open"):
            depth += 1
    return sentence


def is_participle(sentence: Sentence, index: int) -> bool:
    """Whether a clause opens that is of the subject of the sentence: `imports outran exports, growing 27.9 percent`."""
    mark = sentence.marks[index]
    return isinstance(mark, Way) and mark.form == "ing" and is_stop(sentence.before(index), "comma")


def is_named(sentence: Sentence, group: tuple[int, ...], index: int) -> bool:
    """Whether a name is what the marks behind it are about: not the days beside a subject, nor a bare noun that is of others.

    `semiconductors, too, exports fell`: where names are marked as what is spoken of, the bare noun behind them is theirs.
    """
    mark, last = sentence.marks[index], sentence.marks[group[-1]] if group else None
    if not isinstance(mark, Who) or (mark.called == DAYS and sentence.main) or (mark.held and group):
        return False
    if mark.plain and is_count(sentence.before(index)):
        return False  # `in three regions exports fell`: theirs
    if mark.back and last and any(is_stop(each, "colon") for each in sentence.marks[group[-1] : index]):
        return False  # `chips and ships suffered: they fell`: those of its own sentence
    if mark.held and isinstance(last, Who) and last.topic:
        return False  # `imports, more than exports, rose`
    if not isinstance(last, Who) or not mark.plain or not last.topic or last.head:
        return True
    return not all(isinstance(each, Moment) for each in sentence.marks[group[-1] + 1 : index])


def is_count(mark: Mark | None) -> bool:
    return isinstance(mark, Counted) and not (mark.total and not mark.every)


def opens_clause(sentence: Sentence, index: int) -> bool:
    """Whether a comma stands before a mark, alone or with *and*."""
    before = sentence.marks[max(0, index - 2) : index]
    return bool(before) and (is_stop(before[-1], "comma") or (is_stop(before[0], "comma") and is_stop(before[-1], "and")))


def opens_topic(sentence: Sentence, index: int) -> bool:
    """A name in brackets at the start of a line is what the line is about: `(semiconductors) $8.6 billion`."""
    mark = sentence.marks[index]
    first = all(isinstance(each, Stop | Other) for each in sentence.marks[:index])
    return isinstance(mark, Who) and first and is_stop(sentence.after(index), "close")


def joins(sentence: Sentence, group: tuple[int, ...], index: int) -> bool:
    """Whether a name goes on with a list: only commas, *and* and brackets stand between, and they are of one kind."""
    if not group:
        return False
    last, mark = sentence.marks[group[-1]], sentence.marks[index]
    if not isinstance(last, Who) or not isinstance(mark, Who) or last.called[0] != mark.called[0] or not mark.called[0]:
        return False
    between = outside_brackets(sentence.marks[group[-1] + 1 : index])
    stops = [each for each in between if not is_link(each, "to")]  # `to the U.S. and to the EU`
    return bool(stops) and all(is_stop(each, "comma", "and") and each.style != "turn" for each in stops)


def trails(sentence: Sentence, group: tuple[int, ...], index: int) -> bool:
    """Whether a count sums up the list just before it: `A, B, and others, 10 items`."""
    if not group or len(group) < 2:  # noqa: PLR2004 - one name is no list
        return False
    between = outside_brackets(sentence.marks[group[-1] + 1 : index])
    return not any(isinstance(each, Way | Figure | Moment | Rank | Stop) or is_except(each) for each in between)


def outside_brackets(marks: list[Mark]) -> list[Mark]:
    depth, found = 0, []
    for mark in marks:
        depth += is_stop(mark, "open")
        if depth == 0:
            found.append(mark)
        depth -= is_stop(mark, "close")
    return found


def in_same_brackets(sentence: Sentence, index: int) -> list[Mark]:
    """What follows a mark in its brackets."""
    found = []
    for at in range(index + 1, len(sentence.marks)):
        if sentence.depth[at] < sentence.depth[index]:
            break
        found.append(sentence.marks[at])
    return found


def opens_clause_of(sentence: Sentence, left: int | None, index: int, right: int) -> bool:
    """Whether a span stands at the head of a clause that says of what it is: `…, and for the first time they rose`."""
    parted, behind = (
        any(is_stop(mark, "comma", "and") for mark in sentence.marks[left:index]),
        sentence.marks[index + 1 : right],
    )
    return parted and any(isinstance(mark, Who) for mark in behind) and not any(isinstance(mark, Stop) for mark in behind)


def is_background(sentence: Sentence, index: int) -> bool:
    """Whether a noun of direction only tells of what something else is: `an end to a run of growth`, `since the downturn`."""
    mark, before = sentence.marks[index], sentence.before(index)
    if not isinstance(mark, Way) or not mark.noun:
        return False
    return is_link(before, "of", "from") and not any(isinstance(each, Who) for each in sentence.marks[index + 2 : index + 3])
