"""The two sides of a word of comparing: what is compared, and what it is held to, by the names and months of a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.marks import Figure, Mark, Moment, Other, Stop, Way, Who
from relgen.values.marks_of_order import Comparing
from relgen.verifying.behind import described
from relgen.verifying.claims import Rival
from relgen.verifying.moments import A_YEAR, when
from relgen.verifying.sentences import Sentence
from relgen.verifying.subjects import DAYS, Scene, Subject, of_names, subjects_at

TWO = 2
Kind = TypeVar("Kind", bound=Mark)


@dataclass(frozen=True, slots=True)
class Held:
    """What something is held to, as far as its words tell; `foreign`: that it is no series of the release."""

    addresses: tuple[Address, ...]
    moments: tuple[Moment, ...]
    figures: tuple[Figure, ...]
    way: Way | None
    foreign: bool


def within(sentence: Sentence, span: tuple[int, int], kind: type[Kind]) -> tuple[Kind, ...]:
    return tuple(mark for mark in sentence.marks if isinstance(mark, kind) and mark.start < span[1] and mark.end > span[0])


def held_at(sentence: Sentence, scene: Scene, mark: Comparing) -> Held:
    names = [each for each in within(sentence, mark.held, Who) if not each.back and each.called != DAYS]
    addresses = [scene.address(each) for each in names]
    ways = within(sentence, mark.held, Way)
    first = min((each.start for each in names), default=mark.held[1])
    clause = max((each.end for each in ways if not each.noun and each.start < first and names), default=mark.held[0])
    unknown = any(each.subject and each.start < first for each in within(sentence, mark.held, Other))
    return Held(
        tuple(dict.fromkeys(address for address in addresses if address)),
        tuple(each for each in within(sentence, (clause, mark.held[1]), Moment) if each.month or each.back),
        within(sentence, mark.held, Figure),
        ways[-1] if ways else None,
        foreign=None in addresses or (bool(names) and unknown),
    )


def first_sides(sentence: Sentence, scene: Scene, index: int, mark: Comparing, *, verb_last: bool) -> list[Subject]:
    """What is compared: where verbs stand last, the nearest name before that is not held to; else the subject."""
    if mark.held == (0, 0) and mark.times:
        return [
            replace(each, firm=each.firm and is_sure(sentence, scene, index, each))
            for each in subjects_at(sentence, index, scene)[:1]
            if each.addresses
        ]
    if not verb_last:
        found = [each for each in subjects_at(sentence, index, scene) if each.addresses]
        return (
            found
            if not any(each.who in within(sentence, mark.held, Who) for each in found)
            else name_behind(sentence, scene, mark)
        )
    behind = described(sentence, index + 1) if isinstance(sentence.after(index), Way) else None
    if behind is not None:
        return of_names(sentence, (behind,), scene, firm=True)
    for at in range(index - 1, -1, -1):
        each = sentence.marks[at]
        if mark.held[0] <= each.start < mark.held[1] or sentence.depth[at]:
            continue
        if isinstance(each, Who) and not each.back and each.called != DAYS:
            return [subject for subject in of_names(sentence, (at,), scene, firm=True) if subject.addresses]
    return [each for each in subjects_at(sentence, index, scene)[:1] if each.addresses]


def name_behind(sentence: Sentence, scene: Scene, mark: Comparing) -> list[Subject]:
    """What is compared, where it stands last: `exceeding imports were exports`."""
    for at, each in enumerate(sentence.marks):
        if each.start >= mark.held[1] and isinstance(each, Stop):
            return []
        if each.start >= mark.held[1] and isinstance(each, Who) and not each.back:
            return of_names(sentence, (at,), scene, firm=True)
    return []


def is_sure(sentence: Sentence, scene: Scene, index: int, subject: Subject) -> bool:
    """Whether bare *exports* are no entry's that is named before, and the sentence tells of no two months but its own."""
    entries = any(
        isinstance(mark, Who) and scene.layout.breakdown(scene.address(mark) or ()) for mark in sentence.marks[:index]
    )
    dated = {when(mark, scene.month) for mark in sentence.marks if isinstance(mark, Moment) and mark.month}
    theirs = entries and subject.addresses[:1] == (scene.layout.main,)
    return not theirs and (len(dated) < TWO or scene.month in dated)


def rivals_of(
    sentence: Sentence, scene: Scene, mark: Comparing, own: tuple[Subject, YearMonth], held: Held
) -> Iterator[tuple[Rival, ...]]:
    """What each claim is held to: one of the series that are named, or the same series in another month."""
    subject, month = own
    named = [when(each, scene.month) if each.month else month.plus(-each.back) for each in held.moments]
    for address in held.addresses:
        other = (address, named[-1] if named else month)
        if other != (subject.addresses[0], month):
            yield (other,)
    if mark.earlier and (others := named_earlier(sentence, scene, mark, subject)):
        yield ((others[0], month), ((), month.plus(-1)))
    elif not held.addresses and named and named[-1] < month:
        yield (((), named[-1]),)
    elif mark.times and not held.addresses and not held.figures:
        yield tuple(((), each) for each in earlier(sentence, scene))


def named_earlier(sentence: Sentence, scene: Scene, mark: Comparing, subject: Subject) -> tuple[Address, ...]:
    """The one other series that is named before in the sentence; where there is none, that of the sentence before."""
    before = [each for each in sentence.marks if isinstance(each, Who) and each.start < mark.start and not each.back]
    named = {scene.address(each) for each in before if each.called != DAYS}
    others = named - {subject.addresses[0]} or set(scene.subject)
    return tuple(each for each in others if each and each != subject.addresses[0]) if len(others) == 1 else ()


def earlier(sentence: Sentence, scene: Scene) -> list[YearMonth]:
    """The months that an amount may be held to: those that its sentence names, else the last one and that of a year before."""
    moments = [mark for mark in sentence.marks if isinstance(mark, Moment)]
    named = {when(each, scene.month) for each in moments} | {scene.month.plus(-each.back) for each in moments if each.back}
    own = scene.month
    return sorted({each for each in named if each < own} or {own.plus(-1), own.plus(-A_YEAR)})
