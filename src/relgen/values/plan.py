"""What a release says, in order, before any word is chosen.

A message is one sentence's worth of facts. Its fields are all that a template may mention and all that a rule may test.
"""

import re
import types
from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from typing import Any, ClassVar, NamedTuple, get_args

from relgen.values.diagnostics import Place
from relgen.values.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A field is a fact, a fact or None, or a yes-or-no. `KIND` is its name in the phrasebook."""

    KIND: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        cls.KIND = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


class Field(NamedTuple):
    """What a message may hold under a name: facts of `type` (bool for a yes-or-no), and whether it may be empty."""

    type: type
    optional: bool


def kind(message: type[Message]) -> str:
    """The name of a message in the phrasebook: `BalanceStands` is `balance_stands`.

    >>> kind(type("GrowthChain", (Message,), {}))
    'growth_chain'
    """
    return message.KIND


def fields(message: type[Message]) -> Mapping[str, Field]:
    return {field.name: read_type(field.type) for field in fields_of(message)}


def read_type(annotation: Any) -> Field:
    if isinstance(annotation, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not types.NoneType]
        return Field(inner[0], optional=True)
    return Field(annotation, optional=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Messages that stand together. `of` names the set of names that an overview counts; otherwise it is empty."""

    kind: str
    messages: tuple[Message, ...]
    of: str = ""


Plan = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class SentencePlan:
    """What one sentence says: a message, the messages that are said within it, and the kinds of those whose facts it took."""

    message: Message
    paragraph: str = ""
    joined: tuple["SentencePlan", ...] = ()
    taken: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return kind(type(self.message))


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """Sentences that stand together under a heading ("" for none): a paragraph, and those of one sentence that joined it.

    `below`: among the notes to editors, below the text.
    """

    kind: str
    heading: str
    place: Place
    sentences: tuple[SentencePlan, ...]
    below: bool = False


@dataclass(frozen=True, slots=True)
class NameSet:
    """A set of names that a release counts (the main export items), as names.yaml lists it."""

    name: str
    members: tuple[str, ...]
    place: Place


def following(message: Message) -> Message:
    """The same message, said right after one about the same subject."""
    changes: dict[str, Any] = {"follows": True}
    return replace(message, **changes)


def said(message: Message) -> list[Fact]:
    """The facts that a message holds."""
    values = (getattr(message, name) for name in (field.name for field in fields_of(message)))
    return [value for value in values if isinstance(value, Fact)]
