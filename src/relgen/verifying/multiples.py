"""Amounts that are said to be a part, or so many times, of what they were: `half of what it was in December`."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.marks import Moment, Who
from relgen.values.marks_of_order import Multiple
from relgen.verifying.claims import Claim
from relgen.verifying.data import Data, at
from relgen.verifying.moments import when
from relgen.verifying.sentences import Sentence
from relgen.verifying.subjects import Scene, Subject, subjects_at
from relgen.verifying.verdicts import FIGURE, Verdict, contradicted, proven, unknown

YEAR = 12
TWO = 2
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleClaim(Claim):
    """`earlier`: the months that it may be held to."""

    multiple: Multiple
    earlier: tuple[YearMonth, ...]


def multiple_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Multiple):
            continue
        moments = [each for each in sentence.marks if isinstance(each, Moment)]
        named = {when(each, scene.month) for each in moments} | {scene.month.plus(-each.back) for each in moments if each.back}
        own, dated = scene.month, {when(each, scene.month) for each in moments if each.month}
        earlier = {each for each in named if each < own} or {own.plus(-1), own.plus(-YEAR)}
        sure = len(dated) < TWO or own in dated
        for subject in subjects_at(sentence, index, scene)[:1]:
            yield MultipleClaim(
                mark=mark, subjects=subject.addresses, month=own, who=subject.who, multiple=mark,
                earlier=tuple(sorted(earlier)),
                firm=subject.firm and sure and not sentence.zone[index] and not of_entries(sentence, scene, index, subject),
            )  # fmt: skip


def of_entries(sentence: Sentence, scene: Scene, index: int, subject: Subject) -> bool:
    """Whether bare *exports* behind names of entries may be theirs."""
    entries = any(
        isinstance(mark, Who) and scene.layout.breakdown(scene.address(mark) or ()) for mark in sentence.marks[:index]
    )
    return entries and subject.addresses[:1] == (scene.layout.main,)


def ratios(claim: MultipleClaim, address: Address, data: Data) -> Iterator[tuple[YearMonth, Decimal]]:
    """How many times its amount of each earlier month one is, by the amounts or by the change from a year before."""
    new = data.history.level(claim.month, address)
    for month in claim.earlier:
        old = data.history.level(month, address)
        change = data.history.change(claim.month, address) if month == claim.month.plus(-YEAR) else None
        if new and old and old.quantity.low > 0:
            yield month, new.quantity.value / old.quantity.value
        elif change:
            yield month, 1 + change.quantity.value / HUNDRED


def multiple(claim: MultipleClaim, address: Address, data: Data) -> Verdict:
    key, known = f"{data.key(address, 'value', claim.month)}.multiple", list(ratios(claim, address, data))
    if not known:
        return unknown(claim, "multiple", f"the data do not tell {key}")
    if any(claim.multiple.low <= ratio <= claim.multiple.high for _, ratio in known):
        return proven(claim, "multiple", key)
    told = ", ".join(f"{ratio:.2f} times that of {month}" for month, ratio in known)
    place = data.history.level(claim.month, address)
    return contradicted(claim, "multiple", FIGURE, key, f"{key} is {told}{at(place.places if place else ())}")
