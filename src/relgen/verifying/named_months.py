"""Months that are named as the best or the worst of a year, or as the last in which a series rose or fell."""

from collections.abc import Iterator
from dataclasses import dataclass

from relgen.history.layout import Address, written
from relgen.values.calendar import YearMonth
from relgen.values.marks_of_order import NamedMonth
from relgen.values.quantity import Quantity
from relgen.verifying.claims import Claim
from relgen.verifying.data import Data
from relgen.verifying.sentences import Sentence
from relgen.verifying.subjects import Scene, subjects_at
from relgen.verifying.verdicts import MONTH, Verdict, contradicted, proven, unknown

FARTHEST = 40  # months that are looked back at
LAST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMonthClaim(Claim):
    named: NamedMonth


def named_month_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    for index, mark in enumerate(sentence.marks):
        if isinstance(mark, NamedMonth):
            for subject in subjects_at(sentence, index, scene)[:1]:
                yield NamedMonthClaim(
                    mark=mark, subjects=subject.addresses, month=scene.month, who=subject.who, named=mark,
                    firm=subject.firm and not sentence.zone[index],
                )  # fmt: skip


def named_month(claim: NamedMonthClaim, address: Address, data: Data) -> Verdict:
    return last_time(claim, address, data) if claim.named.sort == "last" else best(claim, address, data)


def measured(claim: NamedMonthClaim, month: YearMonth, address: Address, data: Data) -> Quantity | None:
    """The amount of a month; of a direction, how far it went that way, signed."""
    way = claim.named.way
    known = data.history.change(month, address) if way else data.history.level(month, address)
    return None if known is None else -known.quantity if way == "down" else known.quantity


def best(claim: NamedMonthClaim, address: Address, data: Data) -> Verdict:
    """Contradicted where another month beats the named one in each year that may be meant."""
    said, key = claim.named, f"{written(address)}.best_month"
    back = (0, 1) if said.before and data.month.month < LAST else (0,)  # told of in January, the year is the one before
    years = [said.of] if said.of else [data.month.year - each for each in back]
    beaten = []
    for year in years:
        months = [YearMonth(year, each) for each in range(said.first, said.last + 1) if YearMonth(year, each) <= data.month]
        own = YearMonth(year, said.month)
        value = measured(claim, own, address, data)
        others = [(each, measured(claim, each, address, data)) for each in months if each != own]
        if value is None or own not in months:
            return unknown(claim, "month", f"the data do not tell {own} of {written(address)}")
        better = [each for each, other in others if other and is_beaten(value, other, high=said.high)]
        if not better:
            missing = any(other is None or other.meets(value) for _, other in others)
            return unknown(claim, "month", f"not all of {key} are told") if missing else proven(claim, "month", key)
        beaten += better
    told = ", ".join(map(str, beaten))
    return contradicted(claim, "month", MONTH, key, f"{written(address)}: {told} beat the month that the text names")


def is_beaten(value: Quantity, other: Quantity, *, high: bool) -> bool:
    return not other.meets(value) and (other.value > value.value) == high


def last_time(claim: NamedMonthClaim, address: Address, data: Data) -> Verdict:
    said, key = claim.named, f"{written(address)}.last_{claim.named.way}"
    for back in range(FARTHEST):
        month = data.month.plus(-back)
        known = data.history.moved(month, address)
        if known is None:
            break
        if known.direction == said.way:
            return of_last(claim, month, address, data)
    return unknown(claim, "month", f"the data do not tell {key}")


def of_last(claim: NamedMonthClaim, month: YearMonth, address: Address, data: Data) -> Verdict:
    said, key = claim.named, f"{written(address)}.last_{claim.named.way}"
    year = said.year or (data.month.year - said.ago if said.ago >= 0 else 0)
    if said.month == month.month and (not year or year in {month.year, month.year + 1}):
        return proven(claim, "month", key)
    return contradicted(claim, "month", MONTH, key, f"{written(address)} was {said.way} in {month} for the last time")
