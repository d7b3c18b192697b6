"""Marks → claims: each figure goes to its own subject, month and direction, each span of time to what it is of.

It knows no language: what it reads are marks, and where languages order words differently, the reader says so (`verb_last`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relgen.history.layout import Layout
from relgen.values.calendar import YearMonth
from relgen.values.marks import (
    Bound,
    Counted,
    DayOf,
    Figure,
    Link,
    Mark,
    Moment,
    Office,
    Peak,
    Rank,
    SoFar,
    Span,
    Stop,
    Way,
    Who,
)
from relgen.values.marks_of_order import DoubleDigit, Tally
from relgen.verifying.claims import (
    Claim,
    ComparedClaim,
    DayClaim,
    DigitsClaim,
    LooseClaim,
    MonthClaim,
    OfficeClaim,
    RankClaim,
)
from relgen.verifying.comparing import comparing_claims
from relgen.verifying.counts import count_claims
from relgen.verifying.excepted import except_claims
from relgen.verifying.figures import figure_claims
from relgen.verifying.lists import list_claims, way_claims
from relgen.verifying.moments import month_of, when
from relgen.verifying.named_months import named_month_claims
from relgen.verifying.order import order_claims
from relgen.verifying.predicates import is_pace, way_before
from relgen.verifying.sentences import Line, Sentence, is_link, is_stop
from relgen.verifying.spans import span_claims
from relgen.verifying.subjects import NOBODY, Scene, addresses_by_name, of_names, subjects_at
from relgen.verifying.surpluses import side_claims
from relgen.verifying.weighing import first_claims, pace_claims
from relgen.verifying.year_parts import year_part_claims


def claims(whole: Sequence[Line], layout: Layout, month: YearMonth, *, verb_last: bool) -> Iterator[Claim]:
    """What a text claims, line by line, in its order."""
    scene = Scene(layout, month, addresses_by_name(layout), verb_last=verb_last)
    for number, line in enumerate(whole):
        if (line.blank_before and not verb_last) or is_row(line):
            scene.topic_item = ()
        scene.way, scene.so_far = None, scene.so_far if not line.blank_before else None
        for place, sentence in enumerate(line.sentences):
            if is_heading(sentence):
                heading(sentence, scene)
            yield from of_sentence(sentence, scene, verb_last=verb_last, title=number == place == 0 and len(whole) > 1)
            remember(sentence, scene)


def is_row(line: Line) -> bool:
    """Whether a line is the row of a table."""
    return bool(line.sentences) and is_stop(line.sentences[0].marks[0], "cell")


def is_heading(sentence: Sentence) -> bool:
    return sentence.has(Who) and all(isinstance(mark, Who | Stop) for mark in sentence.marks)


def heading(sentence: Sentence, scene: Scene) -> None:
    scene.subject = tuple(
        address for subject in of_names(sentence, sentence.main, scene, firm=True) for address in subject.addresses[:1]
    )
    scene.topic_item = ()


def of_sentence(sentence: Sentence, scene: Scene, *, verb_last: bool, title: bool) -> Iterator[Claim]:
    marks = sentence.marks
    so_far = next((mark for mark in marks if isinstance(mark, SoFar)), None)
    if so_far:
        scene.so_far = so_far if not so_far.same or scene.so_far is None else scene.so_far
    used: set[int] = set()
    found: list[Claim] = []
    found += span_claims(sentence, scene, used, verb_last=verb_last)
    found += comparing_claims(sentence, scene, used, scene.so_far if so_far else None, verb_last=verb_last)
    found += order_claims(sentence, scene, used, verb_last=verb_last)
    found += figure_claims(sentence, scene, used, so_far=scene.so_far if so_far else None, verb_last=verb_last)
    found += side_claims(sentence, scene)
    found += count_claims(sentence, scene)
    found += way_claims(sentence, scene, used, so_far=scene.so_far if so_far else None)
    found += list_claims(sentence, scene)
    found += rank_claims(sentence, scene, verb_last=verb_last)
    found += day_claims(sentence, scene)
    found += year_part_claims(sentence, scene)
    found += except_claims(sentence, scene)
    found += [OfficeClaim(mark=mark, month=scene.month, office=mark) for mark in sentence.marks if isinstance(mark, Office)]
    found += digits_claims(sentence, scene)
    found += pace_claims(sentence, scene)
    found += first_claims(sentence, scene)
    found += named_month_claims(sentence, scene)
    found += compared_claims(sentence, scene, verb_last=verb_last)
    found += loose(sentence, scene, found)
    doubt = next((mark.start for mark in sentence.marks if is_link(mark, "doubt")), None)
    if doubt is not None:  # what is doubted stands behind its verb, or, where verbs stand last, before it
        found = [replace(each, firm=False) if verb_last or is_doubted(each, doubt) else each for each in found]
    then = max((mark.start for mark in marks if is_link(mark, "ago")), default=-1)
    found = [replace(each, firm=False) if each.mark.start < then else each for each in found]
    yield from found
    yield from month_claims(sentence, scene, found, title=title)


def is_doubted(claim: Claim, doubt: int) -> bool:
    """Whether a claim stands behind words of doubt, or is a noun before them: `growth in exports is expected`."""
    return claim.mark.start > doubt or (isinstance(claim.mark, Way) and claim.mark.noun)


def remember(sentence: Sentence, scene: Scene) -> None:
    """What the next sentence may refer to."""
    asked = [when(mark, scene.month) for mark in sentence.marks if isinstance(mark, Moment) and mark.month]
    scene.asked = asked[0] if asked and sentence.closed == "?" else None
    named = [subject for subject in of_names(sentence, sentence.main, scene, firm=True) if subject.addresses]
    if named and not all(subject.who and subject.who.back for subject in named):
        scene.subject = tuple(subject.addresses[0] for subject in named)[:1]
        scene.recent = tuple(each for each in scene.recent if each not in scene.subject)[-1:] + scene.subject
        entries = [each for each in scene.subject if scene.layout.breakdown(each)]
        if entries or scene.subject[0] != scene.layout.main:
            scene.topic_item = tuple(entries)
    every = [scene.address(mark) for mark in sentence.marks if isinstance(mark, Who) and not mark.back and mark.head]
    scene.also = tuple(address for address in every if address and address not in scene.subject)
    totals = [mark.number for mark in sentence.marks if isinstance(mark, Counted) and mark.total and mark.number > 0]
    scene.total = totals[-1] if totals else scene.total


def rank_claims(sentence: Sentence, scene: Scene, *, verb_last: bool) -> Iterator[Claim]:
    for index, mark in enumerate(sentence.marks):
        if isinstance(mark, Rank):
            after = sentence.after(index)
            named = isinstance(after, Who) and scene.address(after) is not None
            near = [*sentence.marks[max(0, index - 1) : index], *sentence.marks[index + 1 : index + 2 + named]]
            pace = mark.pace or any(isinstance(each, Way) and each.noun for each in near)
            pace = pace or (is_pace(sentence, index) if verb_last else is_of_rate(sentence, index))
            behind = of_names(sentence, (index + 1,), scene, firm=True) if named else []
            rate = way_before(sentence, index) if mark.either else None
            if rate and rate.noun:  # `the slump was the worst`: the deepest
                mark = replace(mark, either=False, low=mark.low != (rate.way == "down"))  # noqa: PLW2901
                pace = True
            for subject in behind or subjects_at(sentence, index, scene)[:1] or [NOBODY]:
                yield RankClaim(
                    mark=mark, subjects=subject.addresses, month=scene.month, who=subject.who,
                    firm=subject.firm and not sentence.has(SoFar), rank=replace(mark, pace=pace),
                )  # fmt: skip


def is_of_rate(sentence: Sentence, index: int) -> bool:
    """`a decline of 2 percent is the smallest`: a rate and its noun stand before, and nothing else."""
    before = [mark for mark in sentence.marks[:index] if not isinstance(mark, Link)][-2:]
    rates = [mark for mark in before if isinstance(mark, Figure) and mark.unit == "percent"]
    return bool(rates) and any(isinstance(mark, Way) and mark.noun for mark in before)


def digits_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    """That a change has two digits, where no span of time is of it."""
    for index, mark in enumerate(sentence.marks):
        if isinstance(mark, DoubleDigit) and not sentence.has(Span) and not sentence.has(Tally):
            moment, month = month_of(sentence, scene, index)
            for subject in subjects_at(sentence, index, scene)[:1]:
                yield DigitsClaim(
                    mark=mark, subjects=subject.addresses, month=month, moment=moment, who=subject.who, firm=subject.firm,
                    two=not mark.single,
                )  # fmt: skip


def compared_claims(sentence: Sentence, scene: Scene, *, verb_last: bool) -> Iterator[Claim]:
    """Two rates of a sentence, and behind the points between them a word that says which is more."""
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Bound) or not is_points(sentence.before(index)):
            continue
        rates = [at for at, each in enumerate(sentence.marks) if isinstance(each, Figure) and each.unit == "percent"]
        before, after = [at for at in rates if at < index], [at for at in rates if at > index]
        pair = before[-2:] if verb_last else (*before[-1:], *after[:1])
        if len(pair) != 2:  # noqa: PLR2004
            continue
        first, second = (sentence.marks[at] for at in pair)
        if isinstance(first, Figure) and isinstance(second, Figure):
            yield ComparedClaim(
                mark=mark, month=scene.month, first=first, second=second, more=mark.above, of_size=not verb_last
            )  # fmt: skip


def is_points(mark: Mark | None) -> bool:
    return isinstance(mark, Figure) and mark.unit == "points"


def day_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    said = any(is_link(mark, "announced") for mark in sentence.marks)
    alone = not sentence.has(Figure) and not sentence.has(Way)
    for index, mark in enumerate(sentence.marks):
        if isinstance(mark, DayOf):
            tied = is_link(sentence.after(index), "announced") or is_link(sentence.before(index), "announced")
            tied = tied or (said and is_stop(sentence.before(index), "reason"))  # `on July 31 the ministry published`
            announced = said or (alone and not sentence.has(Span))
            yield DayClaim(mark=mark, month=scene.month, day=mark, announced=announced, tied=tied)


def loose(sentence: Sentence, scene: Scene, found: list[Claim]) -> Iterator[Claim]:
    """Figures that no claim took."""
    taken = {claim.mark.start for claim in found} | {
        figure.start
        for claim in found
        for figure in (
            getattr(claim, "figure", None),
            getattr(claim, "apart", None),
            getattr(getattr(claim, "predicate", None), "figure", None),
        )
        if figure
    }
    for mark in sentence.marks:
        if (
            isinstance(mark, Figure | Span | Peak)
            and mark.start not in taken
            and not (isinstance(mark, Peak) and sentence.has(Span))
        ):
            yield LooseClaim(mark=mark, month=scene.month, firm=False)


def month_claims(sentence: Sentence, scene: Scene, found: list[Claim], *, title: bool) -> Iterator[Claim]:
    """Months that no figure or direction is said of."""
    taken = {claim.moment.start for claim in found if claim.moment}
    named = {when(mark, scene.month) for mark in sentence.marks if isinstance(mark, Moment) and mark.month}
    title = title and not sentence.closed and scene.month not in named
    for mark in sentence.marks:
        if (
            isinstance(mark, Moment)
            and mark.month
            and mark.start not in taken
            and (title or when(mark, scene.month) == scene.month)
            and not mark.start_of
        ):
            yield MonthClaim(mark=mark, month=scene.month, moment=mark, title=title, firm=title)
