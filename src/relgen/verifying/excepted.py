"""Entries that a text leaves out of what it says of all the others: `all markets but the Middle East grew`."""

from collections.abc import Iterator
from dataclasses import dataclass

from relgen.history.layout import Address, written
from relgen.values.facts import Direction
from relgen.values.marks import Counted, Way, Who
from relgen.verifying.claims import Claim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_counts import entries, places_of
from relgen.verifying.sentences import Sentence, is_except, is_link
from relgen.verifying.subjects import Scene
from relgen.verifying.verdicts import LIST, Verdict, contradicted, proven, unknown

FAR = 4  # marks behind the exception within which its count and its direction stand


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptClaim(Claim):
    """`names`: the entries that are left out; `counted`: how many the others are."""

    names: tuple[Who, ...]
    way: Direction
    counted: Counted


def except_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    for index, mark in enumerate(sentence.marks):
        if not is_except(mark):
            continue
        names = tuple(each for at in sentence.group[index] if isinstance(each := sentence.marks[at], Who))
        behind = sentence.marks[index + 1 : index + 1 + FAR]
        counted = next((each for each in behind if isinstance(each, Counted)), None)
        way = next((each for each in behind if isinstance(each, Way) and not each.negated), None)
        known = [address for who in names if (address := scene.address(who)) and scene.layout.breakdown(address)]
        every = any(is_link(each, "both") for each in behind) or (counted is not None and (counted.every or counted.rest))
        if names and len(known) == len(names) and counted and way and every:
            yield ExceptClaim(
                mark=names[0], subjects=tuple(known), month=scene.month, who=names[0], names=names, way=way.way, counted=counted
            )  # fmt: skip


def excepted(claim: ExceptClaim, data: Data) -> Verdict:
    """Wrong where one of the others went another way, or one that is left out went the same way as they."""
    kind = claim.subjects[0][0]
    known, out = entries(data, kind), set(claim.subjects)
    rest = {address: way for address, way in known.items() if address not in out}
    number = claim.counted.number
    if number > 0 and number != len(rest):
        return unknown(claim, "list", f"the data do not have every one of the {kind} that are counted")
    wrong = [address for address, way in rest.items() if way != claim.way]
    same = [address for address in claim.subjects if known.get(address) == claim.way]
    if not wrong and not same:
        return proven(claim, "list", f"{kind}.{claim.way}")
    return contradicted(claim, "list", LIST, f"{kind}.{claim.way}", told(claim, wrong, same, data), where=place(claim))


def told(claim: ExceptClaim, wrong: list[Address], same: list[Address], data: Data) -> str:
    others = f"{', '.join(map(written, wrong))} went another way" if wrong else ""
    own = f"{', '.join(map(written, same))} went {claim.way} too" if same else ""
    return " and ".join(each for each in (own, others) if each) + at(places_of(data, (*same, *wrong)))


def place(claim: ExceptClaim) -> tuple[int, int]:
    return claim.names[0].start, claim.names[-1].end
