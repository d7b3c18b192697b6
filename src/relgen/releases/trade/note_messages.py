"""What a trade release tells other editors below its text: notes, and the rows of tables."""

from dataclasses import dataclass

from relgen.values.facts import Amount, Change, Day, Days, DaysChange, Month, Name, Status, Trend
from relgen.values.plan import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisNote(Message):
    """How firm the figures are, and up to which day customs counted."""

    month: Month
    until: Day
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionNote(Message):
    month: Month
    series: Name
    before: Change
    after: Change
    last: bool  # of several


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundingNote(Message):
    """Rounded figures may not add up."""

    month: Month


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHead(Message):
    """What the columns hold; `first` is the name in the first row."""

    first: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow(Message):
    name: Name
    amount: Amount | None
    change: Change | None
    trend: Trend | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysRow(Message):
    days: Days
    days_change: DaysChange | None


NOTE_MESSAGES: tuple[type[Message], ...] = (BasisNote, RevisionNote, RoundingNote, TableHead, TableRow, DaysRow)
