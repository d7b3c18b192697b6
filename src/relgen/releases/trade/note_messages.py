"""What a trade release tells beside its text: the head of the page, notes to other editors, and the rows of tables."""

from dataclasses import dataclass

from relgen.values.facts import Amount, Change, Day, Days, DaysChange, Month, Name, Status, Text, Trend
from relgen.values.plan import Message
from relgen.values.standing import YearSoFar


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingRow(Message):
    """From when the release may be reported."""

    day: Day
    reporting: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow(Message):
    contact: Text
    first: bool  # of the rows at the head


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote(Message):
    """What the figures are worked out from. `span`: the half year or the year that is told, too."""

    month: Month
    span: YearSoFar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedNote(Message):
    """Up to which day customs counted, and how firm the figures are."""

    until: Day
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesNote(Message):
    """Until when figures may change."""

    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisNote(Message):
    """The same in a sentence: how firm the figures are, and up to which day customs counted."""

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
    """What the columns hold; `first` is the name in the first row. `apart`: a second table, of what the set does not count.

    `bare`: no amount of the table is known, so that it has no column for them.
    """

    first: Name
    apart: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow(Message):
    name: Name
    amount: Amount | None
    change: Change | None
    trend: Trend | None
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysRow(Message):
    days: Days
    days_change: DaysChange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearHead(Message):
    """What the columns of a table of the year so far hold."""

    span: YearSoFar


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow(Message):
    span: YearSoFar
    subject: Name
    total: Amount
    change: Change | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapNote(Message):
    """A table has a place for an amount that is not known."""

    month: Month


NOTE_MESSAGES: tuple[type[Message], ...] = (
    ReportingRow,
    ContactRow,
    SourceNote,
    CountedNote,
    ChangesNote,
    BasisNote,
    RevisionNote,
    RoundingNote,
    TableHead,
    TableRow,
    DaysRow,
    YearHead,
    YearRow,
    GapNote,
)
