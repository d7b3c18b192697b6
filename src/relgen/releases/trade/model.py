"""The month file of releases/trade/, as a pydantic model."""

from pydantic import Field

from relgen.reading.fields import (
    BalanceText,
    DaysText,
    Entry,
    Figure,
    MonthModel,
    NotesModel,
    RevisedBalanceText,
    RevisedFigure,
    RevisionModel,
    Texts,
    Total,
    TotalText,
)
from relgen.reading.validate import Strict


class Notes(NotesModel):
    momentum: Texts | None = None
    sectors: Texts | None = None


class Year(Strict):
    exports: Total | None = None
    imports: Total | None = None
    balance: TotalText | None = None


class Revision(RevisionModel):
    exports: RevisedFigure | None = None
    imports: RevisedFigure | None = None
    balance: RevisedBalanceText | None = None
    daily_exports: RevisedFigure | None = None
    working_days: DaysText | None = None
    items: dict[str, RevisedFigure] = Field(default_factory=dict)
    regions: dict[str, RevisedFigure] = Field(default_factory=dict)


class TradeMonth(MonthModel):
    exports: Figure
    imports: Figure | None = None
    balance: BalanceText | None = None
    daily_exports: Figure | None = None
    working_days: DaysText | None = None
    items: dict[str, Entry] = Field(default_factory=dict)
    regions: dict[str, Entry] = Field(default_factory=dict)
    year: Year = Year()
    notes: Notes = Notes()
    revisions: tuple[Revision, ...] = ()
