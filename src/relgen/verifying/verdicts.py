"""What is known of a claim: that it is proven, contradicted, or not to be checked, with the fact, its places and the remedy."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.verifying.claims import Claim

State = Literal["proven", "contradicted", "not checkable"]

FIGURE, UNIT, POINTS, DIRECTION, SIZE, COUNT, RUN, TURN = "RG402", "RG403", "RG404", "RG405", "RG406", "RG407", "RG408", "RG409"
SINCE, THRESHOLD, RANK, DAY, DAYS, NAME, LIST, PARTS = "RG410", "RG411", "RG412", "RG413", "RG414", "RG415", "RG416", "RG417"
MONTH, SIDE, UNPROVEN = "RG418", "RG419", "RG420"


class Remedy(NamedTuple):
    """Words to put in the place of those from `start` to before `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`kind` is a word for programs; `fact` the key of the fact; `where` the words to point at, if not those of the claim."""

    claim: Claim
    state: State
    kind: str
    fact: str = ""
    code: str = ""
    message: str = ""
    places: tuple[Place, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    where: tuple[int, int] | None = None
    note: bool = False
    belongs: tuple[Address, ...] = ()  # of which series the figure would be right
    of_months: tuple[YearMonth, ...] = ()  # of which months it would be right, of its own series
    may_be_revised: bool = False
    was: "Verdict | None" = None  # what it would be, if its words left no doubt what it is of

    @property
    def span(self) -> tuple[int, int]:
        return self.where or (self.claim.mark.start, self.claim.mark.end)


def proven(claim: Claim, kind: str, fact: str, places: tuple[Place, ...] = ()) -> Verdict:
    return Verdict(claim=claim, state="proven", kind=kind, fact=fact, places=places)


def unknown(claim: Claim, kind: str, message: str) -> Verdict:
    return Verdict(claim=claim, state="not checkable", kind=kind, code=UNPROVEN, message=message, note=True)


def contradicted(
    claim: Claim,
    kind: str,
    code: str,
    fact: str,
    message: str,
    *,
    places: tuple[Place, ...] = (),
    remedies: tuple[Remedy, ...] = (),
    belongs: tuple[Address, ...] = (),
    of_months: tuple[YearMonth, ...] = (),
    where: tuple[int, int] | None = None,
    note: bool = False,
) -> Verdict:
    return Verdict(
        claim=claim,
        state="contradicted",
        kind=kind,
        fact=fact,
        code=code,
        message=message,
        places=places,
        remedies=remedies,
        belongs=belongs,
        of_months=of_months,
        where=where,
        note=note,
    )
