"""How names are said in Korean, alone and in lists, with what is known of each."""

from collections.abc import Callable

from relgen.languages.korean.numbers import amount, signed
from relgen.languages.language import Form, Voice, in_house_order, joined
from relgen.values.document import Span
from relgen.values.facts import (
    Chain,
    Listed,
    Name,
    Names,
)
from relgen.values.standing import Runs


def name(fact: Name, voice: Voice) -> str:
    entry = voice.name(fact)
    if not voice.heading and voice.first(f"{fact.kind}.{fact.name}") and "first" in entry:
        return entry["first"]
    return entry["name"]


def subject(fact: Name, voice: Voice) -> str:
    """`반도체 수출`, `대중국 수출`; a total is its own name."""
    return voice.subject(fact.kind).format(name=name(fact, voice))


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
