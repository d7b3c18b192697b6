"""The month file of releases/trade/, as a pydantic model."""

from typing import Annotated

from pydantic import Field

from relgen.reading.fields import (
    BalanceText,
    Correction,
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
    told,
)
from relgen.reading.validate import Strict

CHANGED, TOTAL = {"value": 45810, "change": 4.0}, {"value": "512.9 billion", "change": -5.4}
SENTENCE = {"en": "Exports are recovering.", "ko": "..."}
CORRECTED = {"announced": "2020-12-03", "because": {"en": "exports rose {exports.change}, not 4.1 percent.", "ko": "..."}}

EXPORTS = told("All exports of the month.", CHANGED)
IMPORTS = told("All imports of the month.", {"value": 39880, "change": -2.1})
BALANCE = told("Exports less imports, as published: millions of US dollars.", 5930)
DAILY = told("Exports by working day.", {"value": 1990, "change": 6.3})
DAYS = told("Working days of the month, and how many more than a year earlier.", {"value": 23, "change": -0.5})
ITEMS = told("Exports by item, in the order of the release.", {"semiconductors": {"value": "8.6 billion", "change": 16.4}})
REGIONS = told("Exports by region, in the order of the release.", {"china": {"change": 1.0}})


class Notes(NotesModel):
    momentum: Annotated[Texts | None, told("A sentence for the paragraph on momentum.", SENTENCE)] = None
    sectors: Annotated[Texts | None, told("A sentence for the paragraph on items.", SENTENCE)] = None


class Year(Strict):
    """The year so far, as the ministry states it."""

    exports: Annotated[Total | None, told("All exports of the year so far.", TOTAL)] = None
    imports: Annotated[Total | None, told("All imports of the year so far.", TOTAL)] = None
    balance: Annotated[TotalText | None, told("Exports less imports of the year so far.", "45.7 billion")] = None


class Revision(RevisionModel):
    exports: Annotated[RevisedFigure | None, EXPORTS] = None
    imports: Annotated[RevisedFigure | None, IMPORTS] = None
    balance: Annotated[RevisedBalanceText | None, BALANCE] = None
    daily_exports: Annotated[RevisedFigure | None, DAILY] = None
    working_days: Annotated[DaysText | None, DAYS] = None
    items: Annotated[dict[str, RevisedFigure], ITEMS] = Field(default_factory=dict)
    regions: Annotated[dict[str, RevisedFigure], REGIONS] = Field(default_factory=dict)


class TradeMonth(MonthModel):
    """A month of trade, as it was first announced, and what was revised later."""

    exports: Annotated[Figure, EXPORTS]
    imports: Annotated[Figure | None, IMPORTS] = None
    balance: Annotated[BalanceText | None, BALANCE] = None
    daily_exports: Annotated[Figure | None, DAILY] = None
    working_days: Annotated[DaysText | None, DAYS] = None
    items: Annotated[dict[str, Entry], ITEMS] = Field(default_factory=dict)
    regions: Annotated[dict[str, Entry], REGIONS] = Field(default_factory=dict)
    year: Annotated[Year, told("The year so far.", {"exports": TOTAL})] = Year()
    notes: Annotated[Notes, told("Your own sentences, by the paragraph that they join.", {"momentum": SENTENCE})] = Notes()
    corrected: Annotated[
        Correction | None,
        told("A correction of this release; the figures of the file are the right ones.", CORRECTED),
    ] = None
    revisions: Annotated[
        tuple[Revision, ...],
        told("Later figures, oldest first.", [{"announced": "2020-12-16", "exports": {"change": 4.1}}]),
    ] = ()
