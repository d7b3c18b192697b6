"""How each fact is said in English, form by form. Sources: the ministry's English releases of 2017 to 2020."""

import re
from collections.abc import Mapping
from decimal import Decimal

from relgen.languages.english.lists import chain, moved, moved_each, name, name_list, rated, runs, subject
from relgen.languages.english.numbers import (
    dated,
    dollars,
    month_and_year,
    month_name,
    number,
    ordinal,
    oxford,
    percent,
    working_days,
)
from relgen.languages.language import Form, Language, Voice, grouped, text
from relgen.values.document import INNER_STYLES, Span
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


def signed(value: Decimal) -> str:
    """`+4.0`, `−2.1`, `0.0`."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{grouped(abs(value))}"


def figures(fact: Figures, _: Voice) -> list[Span]:
    """`$45.8 billion (up 4.0 percent)`, as far as the figures are known."""
    amount = [Span(f"${dollars(fact.amount.quantity)}", fact.amount)] if fact.amount else []
    if fact.change is None:
        return amount
    change = Span(moved(fact.change, _), fact.change)
    return [*amount, Span(" ("), change, Span(")")] if amount else [change]


def days_change(change: DaysChange, _: Voice) -> str:
    if change.traits == ("same",):
        return "the same number of working days"
    return working_days(change.quantity, f"{change.traits[0]} ")


def days_compared(change: DaysChange, voice: Voice) -> str:
    """`0.5 fewer working days than a year earlier`."""
    return f"{days_change(change, voice)} {'as' if change.traits == ('same',) else 'than'} a year earlier"


def points(fact: Points) -> str:
    size = abs(fact.quantity.value)
    return f"{grouped(size)} percentage point{'' if size == 1 else 's'}"


def modifier(fact: Name, voice: Voice) -> str:
    """The name before a noun: `semiconductor exports`."""
    entry = voice.name(fact)
    voice.first(f"{fact.kind}.{fact.name}")
    return entry.get("modifier", entry["name"])


def clause(fact: Text, voice: Voice) -> list[Span]:
    """A reason with its own connector: ` on strong demand`, `, as makers cut orders`."""
    spans = text(fact, voice)
    return [Span(voice.before_clause("".join(span.text for span in spans))), *spans]


def finish(spans: list[Span]) -> list[Span]:
    """A sentence begins with a capital, unless its first word has letters of its own (iPhone, https://…)."""
    for index, span in enumerate(spans):
        if span.text.strip():
            first = span.text.split()[0]
            own = first[1:] != first[1:].lower() or "://" in first
            start = span.text if own else span.text[0].upper() + span.text[1:]
            return [*spans[:index], span._replace(text=start), *spans[index + 1 :]]
    return spans


def join(inner: list[tuple[str, list[Span]]]) -> list[Span]:
    """` after one month of decline, the fifth in a row and the largest since May, but imports fell`: in that order."""
    of = {style: [spans for each, spans in inner if each == style] for style in INNER_STYLES}
    spans = [span for each in of["adverbial"] for span in (Span(" "), *each)]
    if of["apposition"]:
        spans += [Span(", "), *oxford(of["apposition"])]
    return spans + [span for each in of["clause"] for span in (Span(", "), *each)]


FORMS: Mapping[type[Fact], Mapping[str, Form]] = {
    Month: {
        "": lambda fact, _: month_name(fact.month),
        "full": lambda fact, _: month_and_year(fact.month),
        "year": lambda fact, _: str(fact.month.year),
    },
    Day: {"": lambda fact, _: dated(fact.day, "MMMM d"), "full": lambda fact, _: dated(fact.day, "MMMM d, y")},
    Amount: {
        "": lambda fact, _: f"${dollars(fact.quantity)}",
        "usd": lambda fact, _: f"USD {dollars(fact.quantity)}",
        "round": lambda fact, _: f"${dollars(fact.quantity).replace('.0 ', ' ')}",
    },
    Balance: {},
    Status: {},
    Trend: {"way": lambda fact, _: "unchanged" if fact.direction == "flat" else fact.direction},
    Change: {
        "": lambda fact, _: percent(fact),
        "percent": lambda fact, _: percent(fact),
        "sign": lambda fact, _: f"{grouped(abs(fact.printed))}%",
        "signed": lambda fact, _: f"{signed(fact.printed)}%",
        "moved": moved,
    },
    Figures: {"": figures},
    Days: {
        "": lambda fact, _: working_days(fact.quantity),
        "bare": lambda fact, _: grouped(fact.quantity.value.normalize()),
    },
    DaysChange: {
        "": days_change,
        "compared": days_compared,
        "signed": lambda fact, _: signed(fact.quantity.value.normalize()),
    },
    Peak: {},
    Record: {"": lambda fact, _: ordinal(fact.rank)},
    YearSoFar: {
        "": lambda fact, _: str(fact.last.year),
        "months": lambda fact, _: number(fact.last.month),
        "year": lambda fact, _: str(fact.last.year),
    },
    Points: {"": lambda fact, _: points(fact)},
    Streak: {
        "": lambda fact, _: f"{number(fact.months)} months",
        "number": lambda fact, _: number(fact.months),
        "ordinal": lambda fact, _: ordinal(fact.months),
    },
    Turn: {
        "": lambda fact, _: f"{number(fact.months)} months",
        "last": lambda fact, _: month_and_year(fact.last),
        "before": lambda fact, _: month_name(fact.last.plus(fact.months - 1)),
    },
    Since: {"": lambda fact, _: month_and_year(fact.last)},
    Count: {"": lambda fact, _: grouped(Decimal(fact.number)), "words": lambda fact, _: number(fact.number)},
    Name: {"": name, "exports": subject, "modifier": modifier, "bare": lambda fact, voice: voice.name(fact)["name"]},
    Body: {"": lambda fact, voice: voice.body(fact)["name"]},
    Names: {
        "": name_list,
        "rates": rated,
        "moved": lambda fact, voice: moved_each(fact, voice, again=False),
        "those": lambda fact, voice: moved_each(fact, voice, again=True),
    },
    Runs: {"": runs},
    Chain: {"": chain},
    Text: {"": text, "clause": clause},
}

ENGLISH = Language(
    code="en",
    forms=FORMS,
    verb_forms={Change: ("past", "plain"), Trend: ("past", "plain", "noun")},
    finish=finish,
    join=join,
    is_pair=lambda _: False,
    particle=lambda _, pair, __: pair,
    owns=lambda text: not re.search("[\uac00-\ud7a3]", text),
)
