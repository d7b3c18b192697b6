"""What a trade release can say, sentence by sentence. Both phrasebooks have these messages, in this order.

Runs and turns of a subject follow its message as messages of their own; a phrasebook may put them into fields of it (`merge:`).
"""

from dataclasses import dataclass

from relgen.history.messages import ANGLE_MESSAGES
from relgen.releases.trade.note_messages import NOTE_MESSAGES
from relgen.values.facts import (
    Amount,
    Balance,
    Body,
    Chain,
    Change,
    Count,
    Day,
    DaysChange,
    Figures,
    Month,
    Name,
    Names,
    Text,
    Trend,
)
from relgen.values.plan import Message
from relgen.values.standing import Peak, Record, Runs, Since, Streak, Turn, YearSoFar


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Message):
    """`span`: the half year or the year that ends with the month, where its exports are stated."""

    month: Month
    span: YearSoFar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline(Message):
    """The main figure and, where there is some, the news; beside it daily exports that went the other way."""

    month: Month
    exports: Amount | None
    change: Change | None
    imports: Figures | None
    turn: Turn | None = None
    balance: Balance | None = None
    balance_turn: Turn | None = None
    record: Record | None = None
    crossed: Turn | None = None
    threshold: Amount | None = None
    smallest: Peak | None = None
    daily: Change | None = None
    days_change: DaysChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline(Message):
    day: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine(Message):
    """That the release was corrected, and what was wrong in it."""

    day: Day
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest(Message):
    month: Month
    exports: Figures
    imports: Figures | None
    balance: Balance | None
    streak: Streak | None
    turn: Turn | None  # told first of a balance that turned


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead(Message):
    ministry: Body
    day: Day
    month: Month
    exports: Amount | None
    change: Change | None
    before: Month | None = None  # the month before, where the run that leads has its rate
    rate: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports(Message):
    imports: Amount | None
    change: Change | None
    also: bool  # they went the way that exports went
    turn: Turn | None = None
    streak: Streak | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceStands(Message):
    balance: Balance
    streak: Streak | None = None
    turn: Turn | None = None
    ended: Streak | None = None  # the run of the other sign that ends here


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentumNote(Message):
    note: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth(Message):
    month: Month
    change: Change
    turn: Turn | None
    streak: Streak | None
    rate: Change | None  # of the month before, where that was the only one of the other kind
    days_change: DaysChange | None
    against: bool  # exports moved against the calendar: up on fewer working days, or down on more
    after: bool  # the sentence before was about exports, too


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays(Message):
    month: Month
    change: Change | None
    days_change: DaysChange
    contrast: bool  # daily exports went the other way than exports


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthChain(Message):
    """`revised`: some of its rates are not as they were first printed."""

    chain: Chain
    revised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyExports(Message):
    daily: Amount | None
    change: Change | None
    contrast: bool  # they went the other way than exports
    same: bool = False  # they went the way that exports went
    also: bool = False  # they fell, as exports did, though fewer working days could have been why
    turn: Turn | None = None
    streak: Streak | None = None
    both: Since | None = None  # the last month in which exports and daily exports rose together


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorNote(Message):
    note: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCounts(Message):
    total: Count
    rising: Count | None
    falling: Count | None
    flat: Count | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGroup(Message):
    """The items of a set that went one way. Exactly one of `opening`, `remaining` and neither: first, last, in between."""

    total: Count
    count: Count
    names: Names
    trend: Trend
    opening: bool
    remaining: bool
    every: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownItems(Message):
    """Items that went one way, where the set is not known whole: no count can be given."""

    names: Names
    trend: Trend
    others: bool  # featured items were told before
    after: bool  # items that went another way were told before
    against: bool = False  # they are all that is told, and exports went the other way


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRuns(Message):
    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Message):
    item: Name
    exports: Amount | None
    change: Change | None
    trend: Trend | None
    reason: Text | None
    turn: bool  # the first item to fall after items that rose
    also: bool  # the second of two that went the same way
    after: bool  # the sentence before was about another item's exports
    streak: Streak | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions(Message):
    """Regions that went one way. `every`: all of the set did; `first` is the one that rose most, `first_change` by how much."""

    names: Names
    trend: Trend
    after: bool  # regions that went another way were told before
    every: Count | None = None
    first: Name | None = None
    first_change: Change | None = None


MESSAGES: tuple[type[Message], ...] = (
    Title,
    Headline,
    Dateline,
    CorrectionLine,
    Digest,
    Lead,
    Imports,
    BalanceStands,
    MomentumNote,
    Growth,
    WorkingDays,
    GrowthChain,
    DailyExports,
    SectorNote,
    ItemCounts,
    ItemGroup,
    KnownItems,
    ItemRuns,
    Item,
    Regions,
    *NOTE_MESSAGES,
    *ANGLE_MESSAGES,
)
