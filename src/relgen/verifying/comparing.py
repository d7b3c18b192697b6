"""Words of comparing, by what they compare: the series and month that a sentence speaks of, and what it is held to.

Which words name what is held to is grammar, and the language tells it (`Comparing.held`); what they mean is found here.
"""

from collections.abc import Iterator

from relgen.values.calendar import YearMonth
from relgen.values.marks import Figure, Moment, SoFar, Stop, Way
from relgen.values.marks_of_order import Comparing, Measure
from relgen.verifying.claims import Claim, ComparedClaim, HeldClaim
from relgen.verifying.moments import month_of, when
from relgen.verifying.operands import Held, first_sides, held_at, rivals_of
from relgen.verifying.sentences import Sentence, is_stop
from relgen.verifying.subjects import Scene


def comparing_claims(
    sentence: Sentence, scene: Scene, used: set[int], so_far: SoFar | None, *, verb_last: bool
) -> Iterator[Claim]:
    """`used`: figures that say by how much two differ are added to it."""
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Comparing):
            continue
        held = held_at(sentence, scene, mark)
        found = [] if held.foreign else list(of_sides(sentence, scene, index, held, so_far, verb_last=verb_last))
        used |= {sentence.marks.index(each.apart) for each in found if each.apart}
        yield from found
        if mark.times is None and not any(each.firm for each in found):
            yield from by_figures(sentence, scene, index, mark, held, verb_last=verb_last)


def of_sides(
    sentence: Sentence, scene: Scene, index: int, held: Held, so_far: SoFar | None, *, verb_last: bool
) -> Iterator[HeldClaim]:
    """A claim for each pair of what is compared and what it is held to."""
    mark = sentence.marks[index]
    if not isinstance(mark, Comparing):
        return
    ways = rate_words(sentence, index, mark, held, verb_last=verb_last)
    way = ways[-1].way if ways else mark.way
    measure = measure_of(sentence, index, mark, held, ways, verb_last=verb_last)
    if measure == "rate" and way is None and not mark.alone:
        return
    moment, month = own_month(sentence, scene, index, mark, held, verb_last=verb_last)
    apart = apart_by(sentence, index, mark, measure)
    sure = not sentence.zone[index] and not (held.moments and so_far) and way != "flat"
    for subject in first_sides(sentence, scene, index, mark, verb_last=verb_last):
        for rivals in rivals_of(sentence, scene, mark, (subject, month), held):
            yield HeldClaim(
                mark=mark, subjects=subject.addresses if mark.times else subject.addresses[:1], month=month, moment=moment,
                who=subject.who, way=way, rivals=rivals, times=mark.times, so_far=so_far, apart=apart,
                measure="amount" if apart and apart.unit == "dollars" else measure, more=mark.more,
                of_size=not mark.good and (mark.of_size or any(each.noun for each in ways)), firm=subject.firm and sure,
            )  # fmt: skip


def by_figures(
    sentence: Sentence, scene: Scene, index: int, mark: Comparing, held: Held, *, verb_last: bool
) -> Iterator[Claim]:
    """Two figures of a sentence, of whatever they are: no fact is needed to see which is more."""
    seconds = [each for each in held.figures if each.unit in {"percent", "dollars"}]
    firsts = [
        each
        for each in sentence.marks[:index]
        if isinstance(each, Figure) and seconds and each.unit == seconds[0].unit and each not in held.figures
    ]
    falls = not mark.of_size and any(each.way == "down" for each in sentence.marks if isinstance(each, Way))
    if not firsts or falls or (verb_last and min(firsts[-1].sign, seconds[0].sign) < 0):
        return  # a lower one of two falls may be the deeper or the milder
    yield ComparedClaim(
        mark=mark, month=scene.month, first=firsts[-1], second=seconds[0], more=mark.more, of_size=not verb_last
    )  # fmt: skip


def rate_words(sentence: Sentence, index: int, mark: Comparing, held: Held, *, verb_last: bool) -> list[Way]:
    """The words that tell which way the rates went that are compared, the likeliest last."""
    if mark.way:
        return [Way(start=mark.start, end=mark.end, way=mark.way, noun=True)]
    before = [each for each in sentence.marks[:index] if isinstance(each, Way) and not each.negated]
    if mark.earlier:
        return before[-1:]
    if not verb_last:
        own = way_before(sentence, index)
        return [each for each in (own, held.way if held.way and held.way.noun else None) if each]
    nouns = [each for each in before if each.noun]
    after = [each for each in sentence.marks[index + 1 : index + 4] if isinstance(each, Way)]
    return nouns[-1:] or after[:1]


def way_before(sentence: Sentence, index: int) -> Way | None:
    """The direction of the clause up to a mark."""
    for mark in reversed(sentence.marks[:index]):
        if isinstance(mark, Way) and not mark.negated:
            return mark
        if isinstance(mark, Stop) and mark.sort in {"comma", "reason", "that", "colon"} and mark.style == "turn":
            return None
    return None


def measure_of(sentence: Sentence, index: int, mark: Comparing, held: Held, ways: list[Way], *, verb_last: bool) -> Measure:
    """Of rates, where words or figures of rates are compared; of amounts, where amounts are; else of either."""
    if mark.measure:
        return mark.measure
    after, before = sentence.after(index), [each for each in sentence.marks[:index] if isinstance(each, Figure)]
    if any(each.noun for each in ways) or (verb_last and ways):
        return "rate"
    figures = held.figures or ((after,) if mark.earlier and isinstance(after, Figure) else ()) or tuple(before[-1:])
    units = {each.unit for each in figures}
    return "rate" if "percent" in units else "amount" if "dollars" in units else ""


def own_month(
    sentence: Sentence, scene: Scene, index: int, mark: Comparing, held: Held, *, verb_last: bool
) -> tuple[Moment | None, YearMonth]:
    """The month that is compared: one named between the word and what follows, else one named before."""
    between = [
        each for each in sentence.marks[index + 1 :] if isinstance(each, Moment) and each.month and each.start < mark.held[0]
    ]
    if mark.times and mark.held == (0, 0):
        return None, scene.month
    if between:
        return between[0], when(between[0], scene.month)
    if not verb_last or not held.moments:
        return month_of(sentence, scene, index)
    named = [
        each
        for each in sentence.marks[:index]
        if isinstance(each, Moment) and each.month and each not in held.moments and not each.basis
    ]
    return (named[-1], when(named[-1], scene.month)) if named else (None, scene.asked or scene.month)


def apart_by(sentence: Sentence, index: int, mark: Comparing, measure: Measure) -> Figure | None:
    """By how much two differ: `outpaced imports by 3 points`; of amounts, only between what is held to and a verb behind it."""
    between = [each for each in sentence.marks[:index] if isinstance(each, Figure) and each.start >= mark.held[1] > 0]
    if between and between[-1].unit in ({"points"} if measure == "rate" else {"dollars"}):
        return between[-1]
    found = [each for each in sentence.marks if isinstance(each, Figure) and each.unit == "points"]
    if len(found) != 1 or measure != "rate":
        return None
    first, last = sorted((index, sentence.marks.index(found[0])))
    return None if any(is_stop(each, "comma", "colon") for each in sentence.marks[first:last]) else found[0]
