"""How each fact is said in Korean, form by form, after the ministry's monthly 수출입 동향 and the rules of official writing."""

import re
from collections.abc import Mapping
from decimal import Decimal

from relgen.languages.korean.josa import UnreadableWord, is_pair, particle
from relgen.languages.language import Form, Language, grouped, text
from relgen.values.facts import (
    Amount,
    Balance,
    Body,
    Chain,
    Change,
    Count,
    Day,
    Days,
    DaysChange,
    Fact,
    Figures,
    Month,
    Name,
    Names,
    Status,
    Text,
    Trend,
)
from relgen.values.standing import Peak, Points, Record, Runs, Since, Streak, Turn, YearSoFar

__all__ = ["KOREAN", "UnreadableWord", "particle"]

from relgen.languages.korean.lists import chain, listed, listed_with_figures, listed_with_rate, name, name_list, runs, subject
from relgen.languages.korean.numbers import (
    amount,
    dated,
    days,
    days_change,
    days_changed,
    days_signed,
    figures,
    full_month,
    moved,
    percent,
    points,
    short_month,
    signed,
    signed_amount,
    since,
    span,
    told_month,
)

FORMS: Mapping[type[Fact], Mapping[str, Form]] = {
    Month: {
        "": lambda fact, _: dated(fact.month.first_day(), "M월"),
        "full": lambda fact, _: full_month(fact.month),
        "told": lambda fact, _: told_month(fact.month),
        "year": lambda fact, _: f"{fact.month.year}년",
    },
    Day: {
        "": lambda fact, _: dated(fact.day, "M월 d일"),
        "full": lambda fact, _: dated(fact.day, "y. M. d.(EEE)"),
        "points": lambda fact, _: dated(fact.day, "y. M. d."),
        "stamp": lambda fact, _: dated(fact.day, "’yy. M. d(EEE)"),
        "on": lambda fact, _: dated(fact.day, "y년 M월 d일" if fact.day.month == 1 else "M월 d일"),
    },
    Amount: {"": amount, "signed": signed_amount},
    Balance: {},
    Status: {},
    Trend: {},
    Change: {
        "": lambda fact, _: percent(fact),
        "percent": lambda fact, _: percent(fact),
        "signed": lambda fact, _: signed(fact),
        "moved": lambda fact, _: moved(fact),
    },
    Figures: {"": figures},
    Days: {"": lambda fact, _: days(fact.quantity)},
    DaysChange: {"": days_change, "signed": days_signed, "by": lambda fact, _: days(fact.quantity), "past": days_changed},
    Peak: {},
    Record: {"": lambda fact, _: f"{fact.rank}위"},
    YearSoFar: {"": lambda fact, _: span(fact), "year": lambda fact, _: f"{fact.last.year}년"},
    Points: {"": lambda fact, _: points(fact)},
    Streak: {"": lambda fact, _: f"{fact.months}개월 연속", "months": lambda fact, _: f"{fact.months}개월"},
    Turn: {
        "": lambda fact, _: f"{fact.months}개월 만에",
        "last": lambda fact, _: short_month(fact.last),
        "lastfull": lambda fact, _: since(fact),
    },
    Since: {"": lambda fact, _: short_month(fact.last), "full": lambda fact, _: full_month(fact.last)},
    Count: {"": lambda fact, _: grouped(Decimal(fact.number))},
    Name: {"": name, "exports": subject},
    Body: {"": lambda fact, voice: voice.body(fact)["name"]},
    Names: {
        "": name_list(listed, ", "),
        "dots": name_list(listed, "·"),
        "rates": name_list(listed_with_rate, ", "),
        "figures": name_list(listed_with_figures, ", "),
    },
    Runs: {"": runs},
    Chain: {"": chain},
    Text: {"": text},
}

KOREAN = Language(
    code="ko",
    forms=FORMS,
    verb_forms={Change: ("noun", "stem"), Trend: ("noun", "stem")},
    finish=lambda spans: spans,
    is_pair=is_pair,
    particle=particle,
    owns=lambda text: bool(re.search("[\uac00-\ud7a3]", text)),
)
