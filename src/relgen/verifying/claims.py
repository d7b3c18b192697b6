"""What a text claims of the data, each with the words that claim it, and how sure it is that they do."""

from dataclasses import dataclass
from typing import Literal

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.marks import (
    Bound,
    Counted,
    DayOf,
    Figure,
    Mark,
    Moment,
    Office,
    Rank,
    SoFar,
    Span,
    Way,
    Who,
)
from relgen.values.marks_of_order import Bounds, Measure
from relgen.values.marks_of_order import Top as Place
from relgen.values.quantity import Quantity

Rival = tuple[Address, YearMonth]  # what something is held to: a series, () for its own, and a month
PredicateSort = Literal["way", "side", "bound", "double", "peak", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What a span of time is of: a direction, a side of the balance, an amount that is passed, a peak.

    `pace`: of the rate of change, not of the amount. `mark`: the words that say it; `figure`: the amount that is passed.
    """

    sort: PredicateSort
    way: Direction | None = None
    high: bool = True  # of two digits: that it has two, not one
    pace: bool = False
    limit: Quantity | None = None
    mark: Mark | None = None
    figure: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`subjects`: what it may be about, the likeliest first; none where the words do not tell. `firm`: there is no doubt.

    `month` is the one that it is said of, by `moment` if the words name one; `who` are the words that name the subject.
    """

    mark: Mark
    subjects: tuple[Address, ...] = ()
    month: YearMonth
    moment: Moment | None = None
    who: Who | None = None
    firm: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountClaim(Claim):
    """`perhaps`: a period that the sentence before was of, which this one may go on with."""

    figure: Figure
    so_far: SoFar | None = None
    perhaps: SoFar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceClaim(Claim):
    """An amount that is more, or less, than another: of the month before or the year before, or of another series.

    `back`: of how many months before, if the words tell; `beside`: the other series that they name.
    """

    figure: Figure
    way: Way | None = None
    back: int = 0
    beside: tuple[Address, ...] = ()
    so_far: SoFar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundClaim(Claim):
    figure: Figure
    bound: Bound | None
    so_far: SoFar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeClaim(Claim):
    """`back`: against which month it is, in months before its own. `perhaps`: a period that the sentence before was of."""

    figure: Figure
    way: Way | None = None
    so_far: SoFar | None = None
    perhaps: SoFar | None = None
    back: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class WayClaim(Claim):
    """A direction without a figure; `listed`: of one name in a list."""

    way: Way
    listed: bool = False
    back: int = 12
    so_far: SoFar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideClaim(Claim):
    side: Direction
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysClaim(Claim):
    """`back`: from how many months before a difference is counted."""

    figure: Figure
    way: Way | None = None
    back: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsClaim(Claim):
    figure: Figure
    so_far: SoFar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanClaim(Claim):
    span: Span
    predicate: Predicate
    together: tuple[Address, ...] = ()  # the series that it is of together
    on_days: int = 0  # that it is said of months with more (1) or fewer (-1) working days only
    begun: Moment | None = None  # the month from which on a run is said to be


@dataclass(frozen=True, slots=True, kw_only=True)
class RankClaim(Claim):
    rank: Rank


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedClaim(Claim):
    """Of two figures of a sentence, which is more; `of_size`: however they are signed."""

    first: Figure
    second: Figure
    more: bool
    of_size: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldClaim(Claim):
    """That the rate or amount of its subject is more, or less, than that of another series, or of itself in another month.

    `rivals`: what it may be held to, () for its own series. `way`: of two that went this way; `of_size`: however they are
    signed. `times`: that it is so many times as much; `apart`: by how many points two rates differ.
    """

    measure: Measure
    more: bool
    of_size: bool = True
    way: Direction | None
    rivals: tuple[Rival, ...]
    times: Bounds | None = None
    so_far: SoFar | None = None
    apart: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopClaim(Claim):
    """A place among entries of a breakdown: those in `group`; all of its kind, if none are named. `way`: of a rate, which."""

    top: Place
    way: Direction | None
    group: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareClaim(Claim):
    """How much of the whole an entry of a breakdown is, in percent; `of_total`: that the words say of which whole it is."""

    figure: Figure
    of_total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitsClaim(Claim):
    """That a change has two digits, or one."""

    two: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeClaim(Claim):
    """A body that holds an office."""

    office: Office


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalClaim(Claim):
    counted: Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class CountClaim(Claim):
    """`total`: of how many, if the text says so before; `told`: whichever they are; `among`: those that it names."""

    counted: Counted
    way: Direction
    total: int = 0
    told: bool = False
    among: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListClaim(Claim):
    """Names that a text lists for one direction; `counted`: how many it says there are, `other`: those of its other lists."""

    names: tuple[Who, ...]
    kind: str
    way: Direction
    total: int = 0
    counted: Counted | None = None
    other: frozenset[Address] = frozenset()
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClaim(Claim):
    """`announced`: that its sentence tells of an announcement; `tied`: that the day is that of it."""

    day: DayOf
    announced: bool
    tied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthClaim(Claim):
    """A month that is named without a figure; `title`: as that of the text."""

    title: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseClaim(Claim):
    """A figure of which the words do not tell what it is."""
