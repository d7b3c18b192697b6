"""Where a figure stands in its history, as facts: runs, turns, peaks, records.

Each says a claim that is proven by the months at hand or stated by an editor; what is neither has no fact.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Fact, Name
from relgen.values.quantity import Quantity

Proof = Literal["proven", "stated"]
Domain = Literal["ever", "calendar", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Fact):
    """A claim about the past, and whether the months at hand prove it or an editor states it, and where."""

    proof: Proof = "proven"
    statement: Place | None = None

    TRAITS: ClassVar[tuple[str, ...]] = ("proven", "stated")

    @property
    def traits(self) -> tuple[str, ...]:
        return (self.proof,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak(Claim):
    """How many months something has now been so, this month counted, and since which."""

    months: int
    start: YearMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs(Fact):
    """Names and how many months each has run, longest first; names of equal length stand together."""

    groups: tuple[tuple[tuple[Name, ...], Streak], ...]

    def parts(self) -> Iterable[Fact]:
        return (fact for names, streak in self.groups for fact in (*names, streak))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Claim):
    """The first month of a kind after months of another: `months` after `last`, the latest one before it that was of this kind.

    Korean counts it as N개월 만에; in English it is "for the first time in N months", or "after one month of" the other.
    """

    months: int
    last: YearMonth

    TRAITS: ClassVar[tuple[str, ...]] = ("proven", "stated", "after_one")

    @property
    def traits(self) -> tuple[str, ...]:
        return (self.proof, "after_one") if self.months == 2 else (self.proof,)  # noqa: PLR2004 - one month lies between


@dataclass(frozen=True, slots=True, kw_only=True)
class Since(Turn):
    """The same of two things at once: the latest month before this one in which both were so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak(Turn):
    """The highest (or lowest) figure since `last`, the latest month whose figure was as high (or as low)."""

    high: bool

    TRAITS: ClassVar[tuple[str, ...]] = ("proven", "stated", "high", "low")

    @property
    def traits(self) -> tuple[str, ...]:
        return (self.proof, "high" if self.high else "low")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Claim):
    """The place of an amount among all months (`ever`), all months of its name (`calendar`), or those of its year so far."""

    rank: int
    domain: Domain
    month: YearMonth

    TRAITS: ClassVar[tuple[str, ...]] = (
        "proven",
        "stated",
        "first_ever",
        "ranked_ever",
        "first_calendar",
        "ranked_calendar",
        "first_year",
        "first_whole_year",
    )

    @property
    def traits(self) -> tuple[str, ...]:
        place = "first" if self.rank == 1 else "ranked"
        whole = "whole_" if self.domain == "year" and self.month.month == 12 else ""  # noqa: PLR2004 - the year is over
        return (self.proof, f"{place}_{whole}{self.domain}")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSoFar(Fact):
    """The months of a year up to one of them: `whole` when that is December, `half` when it is June."""

    last: YearMonth

    TRAITS: ClassVar[tuple[str, ...]] = ("whole", "half", "part")

    @property
    def traits(self) -> tuple[str, ...]:
        return ({12: "whole", 6: "half"}.get(self.last.month, "part"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Fact):
    """Percentage points that one series adds to the growth of another."""

    quantity: Quantity

    TRAITS: ClassVar[tuple[str, ...]] = ("up", "down", "flat")

    @property
    def traits(self) -> tuple[str, ...]:
        value = self.quantity.value
        return ("up",) if value > 0 else ("down",) if value < 0 else ("flat",)
