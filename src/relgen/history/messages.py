"""The sentence of each angle, for when it stands alone: where a figure stands in its history.

`follows`: the sentence before it was about the same subject.
"""

from dataclasses import dataclass

from relgen.values.facts import Amount, Change, Month, Name, Trend
from relgen.values.plan import Message
from relgen.values.standing import Peak, Points, Record, Since, Streak, Turn, YearSoFar


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOf(Message):
    subject: Name
    trend: Trend
    streak: Streak
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnOf(Message):
    subject: Name
    trend: Trend
    turn: Turn
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEnded(Message):
    subject: Name  # what had lasted: the surplus that a deficit ends
    ended: Streak
    month: Month
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BothRose(Message):
    both: Since
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOf(Message):
    subject: Name
    record: Record
    month: Month
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeakOf(Message):
    """An amount: the highest, or the lowest, for some time."""

    subject: Name
    peak: Peak
    amount: Amount | None = None  # of a balance, whose sign is its name, none
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceOf(Message):
    """A change: the fastest rise, or the sharpest fall, for some time."""

    subject: Name
    peak: Peak
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallestOf(Message):
    """A change: the smallest rise, or fall, for some time."""

    subject: Name
    trend: Trend
    peak: Peak
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleDigits(Message):
    subject: Name
    trend: Trend
    turn: Turn
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed(Message):
    subject: Name
    threshold: Amount
    turn: Turn
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(Message):
    subject: Name
    held: Streak
    threshold: Amount
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTotal(Message):
    subject: Name
    span: YearSoFar
    total: Amount
    change: Change | None
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution(Message):
    subject: Name
    points: Points
    follows: bool = False


ANGLE_MESSAGES: tuple[type[Message], ...] = (
    RunOf,
    TurnOf,
    RunEnded,
    BothRose,
    RecordOf,
    PeakOf,
    PaceOf,
    SmallestOf,
    DoubleDigits,
    Crossed,
    Held,
    YearTotal,
    Contribution,
)
