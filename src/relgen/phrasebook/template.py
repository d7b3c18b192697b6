"""The syntax of one sentence: text, `{slot}`, `{slot:form}`, `[what vanishes when a slot in it is empty]`.

`{joined}` is the place of what the messages that are merged into the sentence say.

A Korean slot may end in a pair of particles, `{item:은/는}` or `{names:rates 이/가}`; `{:은/는}` agrees with the text before.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(r"(?P<slot>\{(?P<inside>[^{}\[\]]*)\})|(?P<open>\[)|(?P<close>\])|(?P<stray>[{}])|(?P<text>[^{}\[\]]+)")
INSIDE = re.compile(r"(?P<name>[a-z_]*)(?::\s*(?P<form>[a-z_]+)?\s*(?P<pair>[^\s:a-z]+/[^\s:]+)?)?")
JOINED = "joined"  # the slot of what is merged into a sentence; a condition may test it, too


class Slot(NamedTuple):
    """`name` is empty for a particle that agrees with the text before it."""

    name: str
    form: str = ""
    pair: str = ""
    offset: int = 0


class Optional(NamedTuple):
    parts: tuple[str | Slot, ...]


Part = str | Slot | Optional


class TemplateError(ValueError):
    """A template that cannot be read; `offset` is where, in characters from its start."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def parse(text: str) -> tuple[Part, ...]:
    """The parts of a template; TemplateError if it cannot be read.

    >>> parse("exports[ {change:past}].")
    ('exports', Optional(parts=(' ', Slot(name='change', form='past', pair='', offset=9))), '.')
    """
    parts: list[Part] = []
    inner: list[str | Slot] | None = None
    opened = 0
    for match in TOKEN.finditer(text):
        target: list[Part] | list[str | Slot] = parts if inner is None else inner
        if match["text"]:
            target.append(match["text"])
        elif match["slot"]:
            target.append(read_slot(match["inside"], match.start()))
        elif match["open"]:
            if inner is not None:
                raise TemplateError("[brackets] stand in [brackets]", match.start())
            inner, opened = [], match.start()
        elif match["close"]:
            if inner is None:
                raise TemplateError("']' closes nothing", match.start())
            parts.append(checked(inner, opened))
            inner = None
        else:
            raise TemplateError(f"'{match['stray']}' stands alone", match.start())
    if inner is not None:
        raise TemplateError("'[' is never closed", opened)
    return tuple(parts)


def read_slot(inside: str, offset: int) -> Slot:
    match = INSIDE.fullmatch(inside.strip())
    if not match or not (match["name"] or match["pair"]):
        raise TemplateError(f"'{{{inside}}}' is no slot: write {{name}} or {{name:form}}", offset)
    return Slot(match["name"], match["form"] or "", match["pair"] or "", offset)


def checked(inner: list[str | Slot], opened: int) -> Optional:
    if not any(isinstance(part, Slot) and part.name for part in inner):
        raise TemplateError("[brackets] without a slot never vanish", opened)
    return Optional(tuple(inner))


def slots(parts: tuple[Part, ...]) -> Iterator[tuple[Slot, bool]]:
    """Every slot, and whether it stands in brackets."""
    for part in parts:
        if isinstance(part, Slot):
            yield part, False
        elif isinstance(part, Optional):
            yield from ((slot, True) for slot in part.parts if isinstance(slot, Slot))


def literals(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Optional):
            yield from (inner for inner in part.parts if isinstance(inner, str))
