"""Series and months that a sentence holds against each other: which is more, which is first, in how many months it was so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from relgen.values.facts import Direction
from relgen.values.marks import Figure, Link, Mark, Moment, Other, Span, Stop, Way, Who
from relgen.values.marks_of_order import Pace, Part, Tally, Top
from relgen.verifying.claims import Claim, HeldClaim, LooseClaim, Predicate, ShareClaim, TopClaim
from relgen.verifying.comparing import way_before
from relgen.verifying.moments import month_of, when
from relgen.verifying.predicates import of_words, predicate_at
from relgen.verifying.sentences import Sentence, is_link, is_stop
from relgen.verifying.subjects import NOBODY, Scene, Subject, of_names, subjects_at


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyClaim(Claim):
    tally: Tally
    predicate: Predicate


def order_claims(sentence: Sentence, scene: Scene, used: set[int], *, verb_last: bool) -> Iterator[Claim]:
    """`used`: the directions that are of many months, and no claims of this one."""
    for index, mark in enumerate(sentence.marks):
        if isinstance(mark, Pace):
            yield from pace_claim(sentence, scene, index, mark)
        elif isinstance(mark, Top):
            yield from top_claim(sentence, scene, index, mark)
        elif isinstance(mark, Tally):
            yield tally_claim(sentence, scene, index, mark, used, verb_last=verb_last)
        elif isinstance(mark, Part):
            yield share_claim(sentence, scene, index, mark)


def pace_claim(sentence: Sentence, scene: Scene, index: int, mark: Pace) -> Iterator[Claim]:
    at = next((each for each in range(index - 1, -1, -1) if is_noun(sentence.marks[each])), None)
    if at is None:
        return
    way, behind = sentence.marks[at], sentence.marks[at + 2] if at + 2 < index else None
    named = isinstance(behind, Who) and is_link(sentence.after(at), "of")
    found = of_names(sentence, (at + 2,), scene, firm=True) if named else subjects_at(sentence, at, scene)
    subject = next(iter(found), NOBODY)
    if not subject.addresses or not isinstance(way, Way):
        return
    earlier = [
        when(each, scene.month)
        for each in sentence.marks
        if isinstance(each, Moment) and (each.month or each.back == 1) and when(each, scene.month) != scene.month
    ]
    yield HeldClaim(
        mark=mark, subjects=subject.addresses[:1], month=scene.month, who=subject.who, measure="rate", more=mark.more,
        way=way.way, firm=subject.firm and len(set(earlier)) <= 1 and not sentence.has(Span),
        rivals=(((), earlier[0] if earlier else scene.month.plus(-1)),),
    )  # fmt: skip


def told_way(sentence: Sentence, index: int) -> Direction | None:
    found = way_before(sentence, index)
    return found.way if found else None


def is_noun(mark: Mark) -> bool:
    return isinstance(mark, Way) and mark.noun


def top_claim(sentence: Sentence, scene: Scene, index: int, mark: Top) -> Iterator[Claim]:
    if sentence.has(Span):
        return  # among the months of a series
    subject, firm = top_subject(sentence, scene, index, mark)
    address = subject.addresses[0] if subject.addresses else ()
    moment, month = month_of(sentence, scene, index)
    if not scene.layout.breakdown(address) or month != scene.month:
        return
    named = tuple(
        dict.fromkeys(
            other
            for each in sentence.marks
            if isinstance(each, Who)
            and (other := scene.address(each))
            and other[0] == address[0]
            and scene.layout.breakdown(other)
        )
    )
    way = mark.way or (told_way(sentence, index) if mark.measure == "rate" and not mark.good else None)
    if mark.measure == "rate" and not mark.good and way is None:
        return
    yield TopClaim(
        mark=mark, subjects=(address,), month=month, moment=moment, who=subject.who, top=mark, way=way,
        firm=firm and not (mark.named and len(named) < 2), group=named if mark.named else (),  # noqa: PLR2004
    )  # fmt: skip


def top_subject(sentence: Sentence, scene: Scene, index: int, mark: Top) -> tuple[Subject, bool]:
    """The name before, in the same clause; else the one behind: `hardest hit were ships`."""
    before = next((at for at in range(index - 1, -1, -1) if is_entry(sentence.marks[at], scene)), None)
    after = next((at for at in range(index + 1, len(sentence.marks)) if is_entry(sentence.marks[at], scene)), None)
    parted = before is not None and any(parts(each) for each in sentence.marks[before + 1 : index])
    described = after is not None and isinstance(way := sentence.marks[after - 1], Way) and way.describes
    apart = Stop if described else Stop | Figure
    close = after is not None and not any(isinstance(each, apart) for each in sentence.marks[index + 1 : after])
    if after is not None and (mark.behind or (close and (before is None or parted))):
        return of_names(sentence, (after,), scene, firm=True)[0], close
    if before is None or mark.behind:
        return NOBODY, False
    alone = mark.named or len(sentence.group[index]) == 1 or sentence.group[index][-1:] != (before,)
    return of_names(sentence, (before,), scene, firm=True)[0], alone and not parted


def is_entry(mark: Mark, scene: Scene) -> bool:
    return isinstance(mark, Who) and not mark.back and scene.layout.breakdown(scene.address(mark) or ()) is not None


def parts(mark: Mark) -> bool:
    """Whether a mark opens another clause."""
    return (
        (isinstance(mark, Stop) and mark.style == "turn")
        or is_stop(mark, "that", "and")
        or (isinstance(mark, Other) and mark.subject)
    )


def tally_claim(sentence: Sentence, scene: Scene, index: int, mark: Tally, used: set[int], *, verb_last: bool) -> Claim:
    at = predicate_at(sentence, index, verb_last=verb_last)
    predicate = None if at is None else of_words(sentence, at, sentence.marks[at])
    if at is None or predicate is None:
        return LooseClaim(mark=mark, month=scene.month, firm=False)
    used.add(at)
    subject = next(iter(subjects_at(sentence, at, scene) or subjects_at(sentence, index, scene)), NOBODY)
    if predicate.sort == "side":
        balances = [series.address for series in scene.layout.series if scene.layout.is_balance(series.address)]
        subject = replace(subject, addresses=tuple(balances[:1]), firm=True)
    way = sentence.marks[at]
    plain = predicate.sort in {"way", "side", "double"} and not (isinstance(way, Way) and (way.negated or way.noun))
    return TallyClaim(
        mark=mark, subjects=subject.addresses[:1], month=scene.month, who=subject.who, firm=subject.firm and plain, tally=mark,
        predicate=predicate,
    )  # fmt: skip


def share_claim(sentence: Sentence, scene: Scene, index: int, mark: Part) -> Claim:
    """A share of all, if the words say that it is of all: *13 percent of exports*."""
    subject = next(iter(subjects_at(sentence, index, scene)), NOBODY)
    behind = [each for each in sentence.marks[index + 1 : index + 4] if not isinstance(each, Link | Other)][:1]
    whole = behind[0] if behind else None
    of_all = isinstance(whole, Who) and scene.address(whole) == scene.layout.main
    if not of_all or not subject.addresses:
        return LooseClaim(mark=mark, month=scene.month, firm=False)
    figure = Figure(
        start=mark.start, end=mark.end, core=mark.core, style=mark.style, unit="percent", quantity=mark.quantity, share=True
    )
    return ShareClaim(
        mark=mark, subjects=subject.addresses[:1], month=scene.month, who=subject.who, firm=subject.firm, figure=figure,
        of_total=True,
    )  # fmt: skip
