"""How each fact is said in Korean, form by form, after the ministry's monthly 수출입 동향 and the rules of official writing."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

from relgen.languages.korean.josa import UnreadableWord, is_pair, particle
from relgen.languages.language import Form, Language, Voice, grouped, in_house_order, joined, text
from relgen.values.calendar import YearMonth
from relgen.values.document import Span
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
    Listed,
    Month,
    Name,
    Names,
    Status,
    Text,
    Trend,
)
from relgen.values.quantity import TENTH, Quantity, half_up
from relgen.values.standing import Peak, Points, Record, Runs, Since, Streak, Turn, YearSoFar

__all__ = ["KOREAN", "UnreadableWord", "particle"]

LOCALE = Locale(
    "ko",
)
EOK = Decimal(100)  # 억 달러 in millions of dollars
MAN = Decimal("0.01")  # 만 달러
TRIANGLE = "△"


def dollars(quantity: Quantity, currency: str) -> str:
    """`458.1억 달러`; an amount that is not known to a tenth of 억 is said without one (`86억 달러`); always without a sign."""
    size = abs(quantity.value)
    eok = half_up(size / EOK, TENTH if quantity.step < EOK else Decimal(1))
    if eok:
        return f"{grouped(eok)}억{currency}"
    return f"{grouped(half_up(size / MAN, Decimal(1)))}만{currency}"


def amount(fact: Amount, voice: Voice) -> str:
    return dollars(fact.quantity, voice.currency())


def signed_amount(fact: Amount, voice: Voice) -> str:
    """`59.3억 달러`, a deficit as `△9.5억 달러`."""
    return f"{TRIANGLE if fact.quantity.value < 0 else ''}{amount(fact, voice)}"


def percent(change: Change) -> str:
    return f"{grouped(abs(change.printed))}%"


def signed(change: Change, mark: str = "%") -> str:
    """`+4.0%`, `△2.1%`, `0.0%`."""
    sign = {"up": "+", "down": TRIANGLE, "flat": ""}[change.direction]
    return f"{sign}{grouped(abs(change.printed))}{mark}"


def figures(fact: Figures, voice: Voice) -> list[Span]:
    """`458.1억 달러(+4.0%)`, as far as the figures are known."""
    known = [Span(amount(fact.amount, voice), fact.amount)] if fact.amount else []
    if fact.change is None:
        return known
    change = Span(signed(fact.change), fact.change)
    return [*known, Span("("), change, Span(")")] if known else [change]


def short_month(month: YearMonth) -> str:
    return dated(month.first_day(), "’yy.M월")


def full_month(month: YearMonth) -> str:
    return dated(month.first_day(), "y년 M월")


@lru_cache(maxsize=256)  # a draft names its month in every other sentence
def dated(day: date, pattern: str) -> str:
    return format_date(day, pattern, LOCALE)


def days(quantity: Quantity) -> str:
    size = abs(quantity.value)
    return f"{grouped(size.to_integral_value() if size == size.to_integral_value() else size.normalize())}일"


def days_change(fact: DaysChange, _: Voice) -> str:
    """`0.5일 감소`, `2일 증가`, `동일`."""
    word = {"more": "증가", "fewer": "감소"}.get(fact.traits[0])
    return f"{days(fact.quantity)} {word}" if word else "동일"


def days_changed(fact: DaysChange, voice: Voice) -> str:
    """`전년 동월 대비 0.5일 감소했다`, `전년 동월과 같았다`."""
    return "전년 동월과 같았다" if fact.traits == ("same",) else f"전년 동월 대비 {days_change(fact, voice)}했다"


def name(fact: Name, voice: Voice) -> str:
    entry = voice.name(fact)
    if not voice.heading and voice.first(f"{fact.kind}.{fact.name}") and "first" in entry:
        return entry["first"]
    return entry["name"]


def subject(fact: Name, voice: Voice) -> str:
    """`반도체 수출`, `대중국 수출`; a total is its own name."""
    return voice.subject(fact.kind).format(name=name(fact, voice))


def span(fact: YearSoFar) -> str:
    """`2020년 연간`, `1~11월`."""
    return f"{fact.last.year}년 연간" if fact.traits == ("whole",) else f"1~{fact.last.month}월"


def points(fact: Points) -> str:
    sign = {"up": "+", "down": TRIANGLE, "flat": ""}[fact.traits[0]]
    return f"{sign}{grouped(abs(fact.quantity.value))}%p"


def listed(fact: Listed, voice: Voice) -> list[Span]:
    return [Span(name(fact.name, voice), fact.name)]


def listed_with_rate(fact: Listed, voice: Voice) -> list[Span]:
    """`반도체(+16.4%)`, or the name alone."""
    spans = listed(fact, voice)
    return [*spans, Span("("), Span(signed(fact.change), fact.change), Span(")")] if fact.change else spans


def listed_with_figures(fact: Listed, voice: Voice) -> list[Span]:
    """`반도체(74억 달러, +9.4%)`, as far as the figures are known."""
    if not fact.change or not fact.amount:
        return listed_with_rate(fact, voice)
    figures = [Span(amount(fact.amount, voice), fact.amount), Span(", "), Span(signed(fact.change), fact.change)]
    return [*listed(fact, voice), Span("("), *figures, Span(")")]


def name_list(entry_form: Callable[[Listed, Voice], list[Span]], separator: str) -> Form:
    def say(names: Names, voice: Voice) -> list[Span]:
        order = in_house_order((entry.name.name for entry in names.entries), voice.order(names.entries[0].name.kind))
        return joined((entry_form(names.entries[index], voice) for index in order), separator)

    return say


def runs(fact: Runs, voice: Voice) -> list[Span]:
    """`바이오헬스(15개월), 컴퓨터(14개월), 반도체·가전(5개월)`."""
    return joined(
        (
            [
                *joined(([Span(name(entry, voice), entry)] for entry in names), "·"),
                Span("("),
                Span(f"{streak.months}개월", streak),
                Span(")"),
            ]
            for names, streak in fact.groups
        ),
        ", ",
    )


def chain(fact: Chain, _: Voice) -> list[Span]:
    """`(’20.9)+7.3 → (10)△3.8 → (11)+4.0`: a year is named where it begins."""
    parts: list[list[Span]] = []
    year = 0
    for month, change in fact.links:
        named = f"’{month.month.year % 100:02}.{month.month.month}" if month.month.year != year else str(month.month.month)
        year = month.month.year
        parts.append([Span("("), Span(named, month), Span(")"), Span(signed(change, ""), change)])
    return joined(parts, " → ")


FORMS: Mapping[type[Fact], Mapping[str, Form]] = {
    Month: {
        "": lambda fact, _: dated(fact.month.first_day(), "M월"),
        "full": lambda fact, _: full_month(fact.month),
        "year": lambda fact, _: f"{fact.month.year}년",
    },
    Day: {
        "": lambda fact, _: dated(fact.day, "M월 d일"),
        "full": lambda fact, _: dated(fact.day, "y. M. d.(EEE)"),
        "stamp": lambda fact, _: dated(fact.day, "’yy. M. d(EEE)"),
    },
    Amount: {"": amount},
    Balance: {"signed": signed_amount},
    Status: {},
    Trend: {},
    Change: {
        "": lambda fact, _: percent(fact),
        "percent": lambda fact, _: percent(fact),
        "signed": lambda fact, _: signed(fact),
    },
    Figures: {"": figures},
    Days: {"": lambda fact, _: days(fact.quantity)},
    DaysChange: {"": days_change, "past": days_changed},
    Peak: {},
    Record: {"": lambda fact, _: f"{fact.rank}위"},
    YearSoFar: {"": lambda fact, _: span(fact), "year": lambda fact, _: f"{fact.last.year}년"},
    Points: {"": lambda fact, _: points(fact)},
    Streak: {"": lambda fact, _: f"{fact.months}개월 연속", "months": lambda fact, _: f"{fact.months}개월"},
    Turn: {
        "": lambda fact, _: f"{fact.months}개월 만에",
        "last": lambda fact, _: short_month(fact.last),
        "lastfull": lambda fact, _: full_month(fact.last),
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
