"""What a language is to the rest: a table of forms, the words it needs, and how a sentence is finished."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from babel.numbers import format_decimal

from relgen.values.document import Span
from relgen.values.facts import Body, Fact, Name, Reference, Text

Spoken = str | list[Span]


class Voice(Protocol):
    """What a form may ask of the draft that it speaks in."""

    heading: bool  # a headline: no first-mention forms, and nothing counts as mentioned

    def name(self, name: Name) -> Mapping[str, str]: ...
    def body(self, body: Body) -> Mapping[str, str]: ...
    def first(self, key: str) -> bool: ...
    def order(self, kind: str) -> tuple[str, ...]: ...
    def subject(self, kind: str) -> str: ...
    def before_clause(self, clause: str) -> str: ...
    def currency(self) -> str: ...
    def text(self, text: Text) -> tuple[str | Reference, ...]: ...
    def say(self, fact: Fact, form: str) -> list[Span]: ...


Form = Callable[[Any, Voice], Spoken]


def by_commas(inner: list[tuple[str, list[Span]]]) -> list[Span]:
    """What is said within a sentence, in a row, whatever its style."""
    return joined((spans for _, spans in inner), ", ")


@dataclass(frozen=True, slots=True)
class Language:
    """`forms`: by the type of a fact, then by the name of the form; "" is the one that is meant when none is named.

    `verb_forms` are those whose words the phrasebook has, by direction and size. `owns` tells whether an editor's text may be
    in this language, by its letters.
    `join` puts together what is said within a sentence, each with its style, and what stands before it.
    """

    code: str
    forms: Mapping[type[Fact], Mapping[str, Form]]
    verb_forms: Mapping[type[Fact], tuple[str, ...]]
    finish: Callable[[list[Span]], list[Span]]
    is_pair: Callable[[str], bool]
    particle: Callable[[str, str, Mapping[str, str]], str]
    owns: Callable[[str], bool]
    join: Callable[[list[tuple[str, list[Span]]]], list[Span]] = by_commas

    def can_say(self, kind: type, form: str) -> bool:
        """Whether a text may name a fact of `kind` in a form, or with a pair of particles, or both."""
        name, _, pair = form.rpartition(" ") if self.is_pair(form.rpartition(" ")[2]) else (form, "", "")
        return name in self.form_names(kind) or (not name and bool(pair))

    def form(self, kind: type, name: str) -> Form | None:
        """How a fact of `kind` is said in the form `name`; a fact of a narrower kind may use the forms of the wider one."""
        for base in kind.__mro__:
            form = self.forms.get(base, {}).get(name)
            if form:
                return form
        return None

    def is_verb(self, kind: type, name: str) -> bool:
        """Whether the form is one of the words that the phrasebook has for a direction and size."""
        return name in self.verb_forms.get(kind, ())

    def form_names(self, kind: type) -> list[str]:
        """Every form in which a fact of `kind` can be said."""
        return sorted({*self.verb_forms.get(kind, ())} | {name for base in kind.__mro__ for name in self.forms.get(base, {})})


def joined(parts: Iterable[list[Span]], separator: str) -> list[Span]:
    """The parts in a row with `separator` between them."""
    spans: list[Span] = []
    for index, part in enumerate(parts):
        if index:
            spans.append(Span(separator))
        spans += part
    return spans


def text(fact: Text, voice: Voice) -> list[Span]:
    """An editor's own words, and the figures that they name."""
    spans: list[Span] = []
    for part in voice.text(fact):
        spans += voice.say(part.fact, part.form) if isinstance(part, Reference) else [Span(part, fact)]
    return spans


def in_house_order(names: Iterable[str], order: tuple[str, ...]) -> list[int]:
    """The positions of `names` in the order that a language prefers; names that it does not order keep their places after."""
    listed = list(names)
    rank = {name: index for index, name in enumerate(order)}
    return sorted(range(len(listed)), key=lambda index: rank.get(listed[index], len(rank)))


def grouped(value: Decimal) -> str:
    """Digits with a comma between thousands, decimals as they are; babel groups, and never rounds (it would do so half-even).

    >>> grouped(Decimal("1234.50")), grouped(Decimal("23"))
    ('1,234.50', '23')
    """
    if abs(value) < 1000:  # noqa: PLR2004 - nothing to group
        return f"{value:f}"
    decimals = max(0, -int(value.as_tuple().exponent))
    return format_decimal(value, f"#,##0.{'0' * decimals}", "en")
