"""The fields that every month model is made of, as pydantic models: what may be typed, and in which unit.

Amounts are millions of US dollars, changes are percent from the same month a year earlier, working days are days.
"""

import re
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from relgen.reading.validate import (
    LONGEST,
    AmountText,
    DayText,
    MonthsText,
    MonthText,
    NumberText,
    Strict,
    one_of,
    typed,
    words_schema,
)
from relgen.values.facts import Direction

WAYS = ("up", "down", "flat")
PRINTS = ("preliminary", "revised", "final")
HEAD = {"reporting": {"en": "11 a.m.", "ko": "11:00"}}  # as examples
ANGLES = ["exports.lowest", "balance.held"]


def scalar_is_value(data: Any) -> Any:
    """`balance: 5930` is short for `balance: {value: 5930}`."""
    return {"value": data} if isinstance(data, str) else data


def scalar_is_every_register(data: Any) -> Any:
    """`en: …` is short for `en: {"": …}`: the text of every register."""
    return {"": data} if isinstance(data, str) else data


def text_has_a_language(data: Any) -> Any:
    """A text without its language is refused with the one that it is written in, and so is a list of them."""
    if isinstance(data, list):
        raise PydanticCustomError(
            "RG108", "is a list, not a mapping", {"hint": "write each text under its language: {en: …, ko: …}"}
        )
    if not isinstance(data, str) or not data:
        return data
    text = data if len(data) <= LONGEST else "…"
    own = f"en: …, ko: {text}" if HANGUL.search(data) else f"en: {text}, ko: …"
    context = {"hint": f"write it under its language: {{{own}}}"}
    raise PydanticCustomError("RG108", "is a text, not a mapping", context)


def told(description: str, *examples: Any) -> Any:
    """What an editor is told of a field while typing: what it is, in which unit, and as what it may look like."""
    return Field(description=description, examples=list(examples))


HANGUL = re.compile("[\uac00-\ud7a3]")
TextByRegister = Annotated[
    dict[str, str], BeforeValidator(scalar_is_every_register, json_schema_input_type=str | dict[str, str])
]
Texts = Annotated[dict[str, TextByRegister], BeforeValidator(text_has_a_language)]  # by language, then by register

Value = Annotated[
    AmountText | None, told("The amount: millions of US dollars, or text with its unit as printed.", 45810, "8.6 billion")
]
PercentChange = Annotated[NumberText | None, told("Percent from the same month a year earlier, as printed.", 4.0, -2.1)]
Run = Annotated[
    MonthsText | None,
    told("Months in a row that it has gone this way, this one counted; only for a run that began before the files.", 5),
]
Way = Annotated[Direction, one_of(*WAYS), words_schema(*WAYS)]
Reason = Annotated[
    Texts | None,
    told(
        "Why, as a clause with its own connector, in every language; an item with a reason gets a paragraph of its own.",
        {"en": "on strong demand abroad", "ko": "해외 수요가 늘며"},
    ),
]


class Figure(Strict):
    """An amount and how it changed."""

    value: Value = None
    change: PercentChange = None
    streak: Run = None


class StatedBalance(Strict):
    """What comes in less what goes out, as published."""

    value: Value = None
    streak: Run = None


class RevisedBalance(Strict):
    value: Value = None


class WorkingDays(Strict):
    """Days on which was worked."""

    value: Annotated[NumberText | None, told("Days; half a Saturday counts as half a day.", 23.5)] = None
    change: Annotated[NumberText | None, told("Days more or less than in the same month a year earlier.", -0.5)] = None


class Entry(Strict):
    """One of a breakdown, an item or a region; one with a reason is featured."""

    value: Value = None
    change: PercentChange = None
    direction: Annotated[Way | None, told("Where not even a rate is known.", *WAYS)] = None
    streak: Run = None
    reason: Reason = None


class RevisedFigure(Strict):
    """A figure in a revision: its run is that of the first print."""

    value: Value = None
    change: PercentChange = None


class Total(Strict):
    """The year so far, up to and with the month."""

    value: Value = None
    change: Annotated[NumberText | None, told("Percent from the same months of the year before.", -5.4)] = None


def parse_code(text: str) -> str:
    if not re.fullmatch(r"RG\d{3}", text):
        raise ValueError(text)
    return text


def parse_reason(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


CodeText = Annotated[
    str,
    typed("RG107", "the code of a finding", parse_code, "write it as RG205"),
    WithJsonSchema({"type": "string", "pattern": "^RG[0-9]{3}$"}),
]
ReasonText = Annotated[
    str,
    typed("RG107", "a reason", parse_reason, "say in a few words why the figure stands", longest=400),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": 400}),
]
BalanceText = Annotated[StatedBalance, BeforeValidator(scalar_is_value, json_schema_input_type=AmountText | StatedBalance)]
DaysText = Annotated[WorkingDays, BeforeValidator(scalar_is_value, json_schema_input_type=NumberText | WorkingDays)]
RevisedBalanceText = Annotated[
    RevisedBalance, BeforeValidator(scalar_is_value, json_schema_input_type=AmountText | RevisedBalance)
]
TotalText = Annotated[Total, BeforeValidator(scalar_is_value, json_schema_input_type=AmountText | Total)]
Announced = Annotated[DayText, told("The day of the release, on which it decides what was known.", "2020-12-01")]


class NotesModel(Strict):
    """An editor's own sentences by the paragraph that they join."""

    remedy: ClassVar[str] = "name the paragraph first, then the language: KEY: {en: …, ko: …}; "


class Office(Strict):
    """What the head of the page says of the office that releases: from when it may be reported, and who answers."""

    reporting: Annotated[
        Texts | None, told("From when it may be reported: what stands beside the day.", {"en": "11 a.m.", "ko": "11:00"})
    ] = None
    contact: Annotated[Texts | None, told("Who answers questions.", {"en": "Trade Statistics Division", "ko": "..."})] = None


class RevisionModel(Strict):
    """Later figures for the month, and the day on which they were announced."""

    announced: Announced


class Correction(Strict):
    """What was wrong in a release that is out, once the figures of its file are the right ones."""

    announced: Annotated[DayText, told("The day of the correction.", "2020-12-03")]
    because: Annotated[
        Texts,
        told(
            "What was wrong and is right now, in every language; it may name what was printed.",
            {"en": "exports rose {exports.change}, not 4.1 percent.", "ko": "..."},
        ),
    ]


class Acceptance(Strict):
    """A finding that the editor knows better about: its code, the figure by its keys or the words of a text, and the reason."""

    code: Annotated[CodeText, told("The code of the finding.", "RG205")]
    at: Annotated[
        str,
        told(
            "The figure, by its keys with points between them; of what `verify` found in a text, its words.", "exports.change"
        ),
    ]
    because: Annotated[ReasonText, told("Why the figure stands, in a few words.", "as published")]


class MonthModel(Strict):
    """What every month file has, whatever it is about."""

    month: Annotated[MonthText, told("The month that the figures are about: the name of the file.", "2020-11")]
    announced: Announced
    status: Annotated[str, one_of(*PRINTS), words_schema(*PRINTS), told("Which print the figures are.", *PRINTS)] = (
        "preliminary"
    )
    office: Annotated[Office, told("The head of the page, where it differs from names.yaml.", HEAD)] = Office()
    say: Annotated[tuple[str, ...], told("Angles to say that would be left unsaid; `relgen explain` lists them.", ANGLES)] = ()
    skip: Annotated[tuple[str, ...], told("Angles not to say.", ANGLES)] = ()
    accept: Annotated[
        tuple[Acceptance, ...],
        told("Findings to let stand.", [{"code": "RG201", "at": "balance", "because": "as published"}]),
    ] = ()
    revisions: tuple[RevisionModel, ...] = ()
