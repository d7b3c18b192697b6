"""What a trade release can say, sentence by sentence. Both phrasebooks have these messages, in this order."""

from relgen.facts import (
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
from relgen.plan import Message
from relgen.standing import Runs, Since, Streak, Turn
from relgen.trade.angle_messages import ANGLE_MESSAGES


class Title(Message):
    month: Month


class Headline(Message):
    month: Month
    exports: Amount | None
    change: Change | None


class Subtitle(Message):
    month: Month
    exports: Figures
    imports: Figures | None


class Dateline(Message):
    day: Day


class Digest(Message):
    month: Month
    exports: Figures
    imports: Figures | None
    balance: Balance | None
    streak: Streak | None


class Lead(Message):
    ministry: Body
    day: Day
    month: Month
    exports: Amount | None
    change: Change | None


class Imports(Message):
    imports: Amount | None
    change: Change | None
    also: bool  # they went the way that exports went


class BalanceStands(Message):
    balance: Balance
    streak: Streak | None
    turn: Turn | None
    ended: Streak | None  # the run of the other sign that ends here


class MomentumNote(Message):
    note: Text


class Growth(Message):
    month: Month
    change: Change
    turn: Turn | None
    streak: Streak | None
    days_change: DaysChange | None
    against: bool  # exports moved against the calendar: up on fewer working days, or down on more
    follows: bool  # the sentence before was about exports, too


class WorkingDays(Message):
    month: Month
    days_change: DaysChange


class GrowthChain(Message):
    chain: Chain


class DailyExports(Message):
    daily: Amount | None
    change: Change | None
    turn: Turn | None
    both: Since | None  # the last month in which exports and daily exports rose together
    contrast: bool  # they went the other way than exports


class SectorNote(Message):
    note: Text


class ItemCounts(Message):
    total: Count
    rising: Count | None
    falling: Count | None
    flat: Count | None


class ItemGroup(Message):
    """The items of a set that went one way. Exactly one of `opening`, `remaining` and neither: first, last, in between."""

    total: Count
    count: Count
    names: Names
    trend: Trend
    opening: bool
    remaining: bool
    every: bool


class KnownItems(Message):
    """Items whose direction is known, where the set is not known whole: no count can be given."""

    rising: Names | None
    falling: Names | None
    flat: Names | None


class ItemRuns(Message):
    runs: Runs


class Item(Message):
    item: Name
    exports: Amount | None
    change: Change | None
    trend: Trend | None
    reason: Text | None
    streak: Streak | None
    turn: bool  # the first item to fall after items that rose
    also: bool  # the second of two that went the same way
    follows: bool  # the sentence before was about another item's exports


class Regions(Message):
    rising: Names | None
    falling: Names | None
    flat: Names | None


MESSAGES: tuple[type[Message], ...] = (
    Title,
    Headline,
    Subtitle,
    Dateline,
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
    *ANGLE_MESSAGES,
)
