"""Which series a word of a sentence is about: the names before it, those in its brackets, those of the sentence before."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from relgen.history.layout import Address, BalanceSeries, Layout
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.marks import Called, Counted, Figure, Other, SoFar, Way, Who
from relgen.verifying.around import (
    is_daily,
    is_foreign,
    is_in_zone,
    is_of_earlier,
    is_of_nobody,
    is_of_other,
    is_of_several,
    is_tight,
    opens_daily,
    parted,
    topic_of,
)
from relgen.verifying.behind import described, described_list, goes_on_inverted
from relgen.verifying.sentences import Sentence, is_stop

FOREIGN = ("", "")
DAYS = ("", "days")
PAIR = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """`addresses`: what a word may be about, the likeliest first; `firm`: that its sentence leaves no doubt."""

    addresses: tuple[Address, ...] = ()
    who: Who | None = None
    firm: bool = False


NOBODY = Subject()


@dataclass(slots=True)
class Scene:
    """What the sentences so far leave in mind: the subject, the list that was begun, the period, the month."""

    layout: Layout
    month: YearMonth
    called: Mapping[Called, Address] = field(default_factory=dict)
    subject: tuple[Address, ...] = ()
    way: Direction | None = None
    total: int = 0
    counted: Counted | None = None
    counts: dict[Direction, Counted] = field(default_factory=dict)  # of each direction, the latest
    so_far: SoFar | None = None
    topic_item: tuple[Address, ...] = ()
    also: tuple[Address, ...] = ()  # what else the sentence before named
    recent: tuple[Address, ...] = ()  # what the sentences so far were about, the latest two
    verb_last: bool = False  # that what a word is of stands before it
    asked: YearMonth | None = None  # the month of a question that the sentence before asked

    def address(self, who: Who) -> Address | None:
        """The series that a name is of; None for one that the release does not have."""
        known = self.called.get(who.called)
        if known is None and who.called[0] in self.layout.kinds():
            return who.called
        return known


def addresses_by_name(layout: Layout) -> Mapping[Called, Address]:
    """The names of names.yaml → the series that they are of; a balance is called by either side, and by the section alone."""
    named: dict[Called, Address] = {}
    for series in layout.series:
        named[series.called] = series.address
        if isinstance(series, BalanceSeries):
            named[series.deficit] = series.address
            named[(series.called[0], "")] = series.address
    named.pop(FOREIGN, None)
    for series in layout.series:
        if series.unit == "days":
            named[DAYS] = series.address
    return named


def of_names(sentence: Sentence, group: tuple[int, ...], scene: Scene, *, firm: bool) -> list[Subject]:
    """A subject for each name of a group."""
    found = []
    for index in group:
        who = sentence.marks[index]
        if isinstance(who, Who) and who.pair:
            found += [Subject((address,), who, firm and len(scene.recent) == PAIR) for address in scene.recent]
        elif isinstance(who, Who) and who.back and not scene.subject and (named := earlier(sentence, index, scene)):
            found.append(Subject(named, who, firm))
        elif isinstance(who, Who):
            plain = who.called == plain_name(scene)
            subject = of_name(who, scene, firm=firm, plain=plain)
            found.append(with_more(subject, named_alone(sentence, index, scene)) if plain else subject)
    return found


def named_alone(sentence: Sentence, index: int, scene: Scene) -> tuple[Address, ...]:
    """Series of which bare *exports* may be: those named before it without a figure: `all wanted ships: exports rose`."""
    found: list[Address] = []
    theirs = getattr(sentence.marks[index], "theirs", False)
    for mark in reversed(sentence.marks[:index]):
        if isinstance(mark, Figure) and mark.unit != "days" and not theirs:
            break
        address = scene.address(mark) if isinstance(mark, Who) and not mark.back else None
        if address and (scene.layout.breakdown(address) or address == daily(scene)):
            found.append(address)
    return tuple(found)


def daily(scene: Scene) -> Address | None:
    """The average per day of what the release is mainly about."""
    return next((rule.average for rule in scene.layout.per_day if rule.total == scene.layout.main), None)


def earlier(sentence: Sentence, index: int, scene: Scene) -> tuple[Address, ...]:
    """What *they* may be where no sentence stands before: the names before it in its own, the latest first."""
    named = [scene.address(mark) for mark in sentence.marks[:index] if isinstance(mark, Who) and not mark.back]
    return tuple(address for address in reversed(named) if address)


def plain_name(scene: Scene) -> Called:
    series = scene.layout.declared(scene.layout.main)
    return series.called if series else FOREIGN


def of_name(who: Who, scene: Scene, *, firm: bool, plain: bool = False) -> Subject:
    if who.back:
        wider = tuple(each for each in (*scene.also, scene.layout.main) if each not in scene.subject)
        return Subject((*scene.subject, *wider), who, firm and bool(scene.subject))
    address = scene.address(who)
    if address is None:
        return Subject((), who, firm=False)
    if plain and scene.topic_item:
        return Subject((address, *scene.topic_item), who, firm)  # *exports* in a paragraph on ships may be those of ships
    return Subject((address,), who, firm)


def subjects_at(sentence: Sentence, index: int, scene: Scene) -> list[Subject]:
    """The subjects of a mark: of each name in a list, one; beside *a day*, *exports* are those of a day, if they can be."""
    found, average = of_total(sentence, index, scene), daily(scene)
    if not found and average and is_of_nobody(sentence, index) and is_daily(sentence, index):
        return [Subject((average,), None, firm=not sentence.zone[index])]
    return [per_day(each, sentence, index, scene) for each in found]


def per_day(subject: Subject, sentence: Sentence, index: int, scene: Scene) -> Subject:
    average, main = daily(scene), scene.layout.main
    if average is None or main not in subject.addresses or not is_daily(sentence, index):
        return subject
    if opens_daily(sentence, index):
        return replace(subject, addresses=(average,))
    return replace(subject, addresses=(average, *subject.addresses))


def of_total(sentence: Sentence, index: int, scene: Scene) -> list[Subject]:
    if sentence.depth[index]:
        inside = in_brackets(sentence, index, scene)
        if inside:
            doubt = isinstance(sentence.before(index), Other)
            return [replace(each, firm=each.firm and not doubt) for each in inside]
    return [] if is_foreign(sentence, index) else outside_brackets(sentence, index, scene)


def outside_brackets(sentence: Sentence, index: int, scene: Scene) -> list[Subject]:
    """The names just before, if nothing unknown stands between; else what the sentence is about; else the one before it.

    Where a nearer name than that stands before unknown words, either may be meant.
    """
    group = sentence.group[index]
    if (behind_it := described(sentence, index)) is not None:
        every = described_list(sentence, behind_it) if isinstance(sentence.marks[index], Way) else (behind_it,)
        behind = of_names(sentence, every, scene, firm=not sentence.zone[index])
        others = [] if goes_on_inverted(sentence, index) else of_names(sentence, group, scene, firm=False)
        return [with_more(each, tuple(address for other in others for address in other.addresses)) for each in behind]
    if group and (sentence.clean[index] or (topic_of(sentence, group[-1]) and group != sentence.main)):
        firm = not (
            (sentence.zone[index] and not is_in_zone(sentence, group, index))
            or is_of_other(sentence, index)
            or is_of_several(sentence, group, index)
        )
        return of_names(sentence, group, scene, firm=firm)
    if sentence.main and not (scene.verb_last and scene.subject and parted(sentence, index)):
        before = sentence.before(index)
        firm = not sentence.zone[index] or is_of_earlier(sentence, index)
        firm = firm and not (isinstance(before, Other) and (before.subject or before.topic))
        late = isinstance(sentence.marks[index], Way) and index < sentence.main[0]
        firm = firm and not late  # a direction that stands before all names may be of none
        first = sentence.marks[sentence.main[0]]
        firm = firm and not any(is_stop(mark, "colon") for mark in sentence.marks[index : sentence.main[0]])
        firm = firm and not (isinstance(first, Who) and first.trailing and index < sentence.main[0])
        topic = next((at for at in sentence.main if topic_of(sentence, at)), None)
        named = sentence.main if topic is None else (topic,)
        found = of_names(sentence, named, scene, firm=firm and len(sentence.main) == 1)
        nearer = of_names(sentence, group, scene, firm=False) if group != sentence.main else []
        return [with_more(each, tuple(address for near in nearer for address in near.addresses)) for each in found]
    if group:
        return of_names(sentence, group, scene, firm=False)
    if scene.subject:
        return [Subject(scene.subject, None, firm=sentence.clean[index] and not sentence.zone[index])]
    return [Subject(totals(scene), None, firm=True)] if names_nothing(sentence, index, scene) else []


def names_nothing(sentence: Sentence, index: int, scene: Scene) -> bool:
    """Whether no word of a sentence may be what a mark is of: then it is one of the totals."""
    return not sentence.zone[index] and not any(
        isinstance(mark, Who | Counted) or (isinstance(mark, Other) and (mark.subject or scene.verb_last))
        for mark in sentence.marks
    )


def totals(scene: Scene) -> tuple[Address, ...]:
    found = [
        each.address for each in scene.layout.series if each.unit == "dollars" and not scene.layout.breakdown(each.address)
    ]
    return tuple(dict.fromkeys((scene.layout.main, *found)))


def with_more(subject: Subject, others: tuple[Address, ...]) -> Subject:
    """The same, and what else it may be."""
    more = [address for address in dict.fromkeys(others) if address not in subject.addresses]
    return replace(subject, addresses=(*subject.addresses, *more))


def in_brackets(sentence: Sentence, index: int, scene: Scene) -> list[Subject]:
    """The name inside the brackets, else those just before them, else the subject where they open."""
    opened = max(
        (at for at in range(index) if is_stop(sentence.marks[at], "open") and sentence.depth[at] < sentence.depth[index]),
        default=-1,
    )
    inside = [at for at in range(opened + 1, index) if isinstance(sentence.marks[at], Who)]
    if inside:
        return of_names(sentence, tuple(inside[-1:]), scene, firm=True)
    before = opened - 1
    if before >= 0 and isinstance(sentence.marks[before], Who):
        return of_names(sentence, names_before(sentence, before), scene, firm=True)
    if before >= 0 and isinstance(sentence.marks[before], Counted):
        return []
    if before >= 0 and isinstance(sentence.marks[before], Other):
        return of_names(sentence, sentence.group[before], scene, firm=False) if sentence.group[before] else []
    return subjects_at(sentence, before, scene) if before >= 0 else []


def names_before(sentence: Sentence, last: int) -> tuple[int, ...]:
    """The name before brackets, and those of its list before it that have no brackets of their own: `A and B (5 months)`."""
    group, found = sentence.group[last], [last]
    for at in reversed([each for each in group if each < last]):
        between = sentence.marks[at + 1 : found[0]]
        if any(is_stop(each, "open", "close") for each in between) or not is_tight(between):
            break
        found.insert(0, at)
    return tuple(found)
