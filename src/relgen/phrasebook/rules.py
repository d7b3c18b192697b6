"""One file of rules → the outline and the rules of each message: which wordings take turns when which facts are there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from relgen.phrasebook.template import JOINED, Part, TemplateError, parse, slots
from relgen.reading.source import Source, shape
from relgen.reading.validate import Strict, validate
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.document import INNER_STYLES


@dataclass(frozen=True, slots=True)
class Wording:
    text: str
    parts: tuple[Part, ...]
    place: Place


Short = Any  # a text, or a mapping of such


@dataclass(frozen=True, slots=True)
class Example:
    """Facts in short, by field of the message or by kind of one within its sentence, and what must be said of them."""

    of: Mapping[str, Short]
    says: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """Wordings that take turns, for messages that fit `when`: field → the words of which one must be true of it.

    `keys` name the wordings where their turns are remembered: the same sentence of two rules has one turn.
    """

    kind: str
    number: int
    place: Place
    when: Mapping[str, frozenset[str]]
    wordings: tuple[Wording, ...]
    keys: tuple[str, ...]
    style: str
    examples: tuple[Example, ...] = ()

    @property
    def inner(self) -> bool:
        """Whether it words a message within the sentence of another."""
        return self.style in INNER_STYLES

    @property
    def says_joined(self) -> bool:
        """Whether every wording has a place for what is said within its sentence."""
        return all(any(slot.name == JOINED for slot, _ in slots(wording.parts)) for wording in self.wordings)


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A paragraph of the text; `heading` stands once before the first of its paragraphs that is there.

    `joins`: the paragraphs that it joins, if it stands right after one of them and has a single sentence. `below`: it stands
    below the text, among the notes to editors, if words.yaml wants them.
    """

    paragraph: str
    of: str
    heading: str
    place: Place
    joins: tuple[str, ...] = ()
    below: bool = False


def alone_is_list(data: Any) -> Any:
    """`say: …` is short for `say: […]`."""
    return data if isinstance(data, list) else [data]


def read_condition(data: Any) -> frozenset[str]:
    words = alone_is_list(data)
    if not all(isinstance(word, str) for word in words):
        raise fault("RG108", "'when' is no mapping of words", "write {field: word} or {field: [word, word]}")
    return frozenset(words)


def read_template(data: Any) -> tuple[str, tuple[Part, ...]]:
    if not isinstance(data, str):
        raise fault("RG108", f"what is said is {shape(data)}, not a text", "put a text that holds ': ' or braces in quotes")
    try:
        return data, parse(data)
    except TemplateError as wrong:
        hint = "write {slot}, {slot:form} and [what may vanish]"
        raise fault("RG301", str(wrong), hint, offset=wrong.offset) from None


def fault(code: str, message: str, hint: str, offset: int = 0) -> PydanticCustomError:
    """What is wrong, in a sentence that needs no key path before it."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "alone": True, "offset": offset})


Condition = Annotated[frozenset[str], PlainValidator(read_condition)]
Template = Annotated[tuple[str, tuple[Part, ...]], PlainValidator(read_template)]


class ExampleRow(Strict):
    of: dict[str, Any] = Field(default_factory=dict)
    says: str


class RuleRow(Strict):
    when: dict[str, Condition] = Field(default_factory=dict)
    say: Annotated[tuple[Template, ...], BeforeValidator(alone_is_list), Field(min_length=1)]
    as_: str = Field(alias="as", default="text")
    examples: tuple[ExampleRow, ...] = ()


class EntryRow(Strict):
    paragraph: str
    of: str = ""
    joins: tuple[str, ...] = ()


EntryText = Annotated[EntryRow, BeforeValidator(lambda data: {"paragraph": data} if isinstance(data, str) else data)]


class OutlineRow(Strict):
    heading: str = ""
    below: bool = False
    paragraphs: tuple[EntryText, ...]


def lone_paragraph(data: Any) -> Any:
    """A row that is no group is a group of one, without a heading."""
    return data if isinstance(data, dict) and "paragraphs" in data else {"paragraphs": [data]}


class RulesFile(Strict):
    """A key beside `outline` and `merge` is a message, and has its rules."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Annotated[tuple[RuleRow, ...], Field(min_length=1)]] = Field(init=False)

    outline: tuple[Annotated[OutlineRow, BeforeValidator(lone_paragraph)], ...] = ()
    merge: dict[str, dict[str, str]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """By message: its rules, and those by which it is said within the sentence of another.

    `merge`: by message, those that its sentence may say, each as `joined` or as the field that takes its fact.
    """

    outline: tuple[OutlineEntry, ...]
    of: Mapping[str, tuple[Rule, ...]]
    inner: Mapping[str, tuple[Rule, ...]]
    merge: Mapping[str, Mapping[str, str]]


def read_rules(source: Source) -> tuple[Rules | None, list[Diagnostic]]:
    """The rules in a file, or None with all that cannot be read in it."""
    file, found = validate(source, RulesFile)
    if file is None:
        return None, found
    rules = {kind: tuple(rules_of(source, kind, rows)) for kind, rows in file.__pydantic_extra__.items()}
    own = {kind: tuple(rule for rule in of_kind if not rule.inner) for kind, of_kind in rules.items()}
    inner = {kind: tuple(rule for rule in of_kind if rule.inner) for kind, of_kind in rules.items()}
    return Rules(tuple(outline_of(source, file)), own, inner, file.merge), found


def outline_of(source: Source, file: RulesFile) -> Iterator[OutlineEntry]:
    for index, row in enumerate(file.outline):
        for entry in row.paragraphs:
            place = source.place(("outline", index))
            yield OutlineEntry(entry.paragraph, entry.of, row.heading, place, entry.joins, row.below)


def rules_of(source: Source, kind: str, rows: tuple[RuleRow, ...]) -> Iterator[Rule]:
    for number, row in enumerate(rows):
        keys = (kind, number)
        wordings = [Wording(text, parts, source.place((*keys, "say", index))) for index, (text, parts) in enumerate(row.say)]
        turns = tuple(f"{kind} {text}" for text, _ in row.say)
        examples = (Example(each.of, each.says, source.place((*keys, "examples", at))) for at, each in enumerate(row.examples))
        yield Rule(kind, number, source.place(keys), row.when, tuple(wordings), turns, row.as_, tuple(examples))
