"""One file of rules → the outline and the rules of each message: which wordings take turns when which facts are there."""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from relgen.diagnostics import Diagnostic, Place
from relgen.source import Keys, Source, shape
from relgen.template import Part, TemplateError, parse


@dataclass(frozen=True, slots=True)
class Wording:
    text: str
    parts: tuple[Part, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """Wordings that take turns, for messages that fit `when`: field → the words of which one must be true of it."""

    kind: str
    number: int
    place: Place
    when: Mapping[str, frozenset[str]]
    wordings: tuple[Wording, ...]
    style: str


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    paragraph: str
    of: str
    heading: str  # stands once before the first of its paragraphs that is there
    place: Place


def read_release(outline: list[OutlineEntry], rules: dict[str, tuple[Rule, ...]], source: Source) -> Iterator[Diagnostic]:
    data = source.data if isinstance(source.data, dict) else {}
    if not data:
        yield Diagnostic(
            "RG108", source.place(()), "the file is not a mapping of messages to rules", "give it messages with rules"
        )
    outline += read_outline(source, data.get("outline", []))
    for kind, rows in data.items():
        if kind == "outline":
            continue
        found: list[Rule] = []
        for number, row in enumerate(rows if isinstance(rows, list) else []):
            rule = yield from read_rule(source, (kind, number), row)
            if rule:
                found.append(rule)
        if not found:
            yield Diagnostic(
                "RG108", source.place((kind,)), f"{kind} has no rules", "give it a list of rules, each with 'say:'"
            )
        rules[kind] = tuple(found)


def read_outline(source: Source, rows: Any) -> Iterator[OutlineEntry]:
    for index, row in enumerate(rows if isinstance(rows, list) else []):
        place = source.place(("outline", index))
        group = row.get("paragraphs", []) if isinstance(row, dict) and "heading" in row else [row]
        heading = str(row.get("heading", "")) if isinstance(row, dict) else ""
        for inner in group:
            typed = {"paragraph": inner} if isinstance(inner, str) else inner
            yield OutlineEntry(str(typed.get("paragraph", "")), str(typed.get("of", "")), heading, place)


def read_rule(source: Source, keys: tuple[str, int], row: Any) -> Generator[Diagnostic, None, Rule | None]:
    kind, number = keys
    if not isinstance(row, dict) or not row.get("say") or set(row) - {"when", "say", "as"}:
        hint = "write 'say:', and if need be 'when:' and 'as:'"
        yield Diagnostic("RG108", source.place(keys), f"{kind}, rule {number + 1} is not a rule", hint)
        return None
    when = read_conditions(row.get("when", {}))
    if when is None:
        hint = "write {field: word} or {field: [word, word]}"
        yield Diagnostic("RG108", source.place((*keys, "when")), "'when' is no mapping of words", hint)
        return None
    wordings = yield from read_wordings(source, (*keys, "say"), row["say"])
    return Rule(kind, number, source.place(keys), when, wordings, str(row.get("as", "text")))


def read_conditions(typed: Any) -> dict[str, frozenset[str]] | None:
    """Field → the words of which one must be true of it; None if that is not what was typed."""
    lists = (
        {name: words if isinstance(words, list) else [words] for name, words in typed.items()}
        if isinstance(typed, dict)
        else None
    )
    if lists is None or not all(isinstance(word, str) for words in lists.values() for word in words):
        return None
    return {name: frozenset(words) for name, words in lists.items()}


def read_wordings(source: Source, keys: Keys, said: Any) -> Generator[Diagnostic, None, tuple[Wording, ...]]:
    wordings: list[Wording] = []
    for index, text in enumerate(said if isinstance(said, list) else [said]):
        at = (*keys, index) if isinstance(said, list) else keys
        if not isinstance(text, str):
            yield Diagnostic(
                "RG108",
                source.place(at),
                f"what is said is {shape(text)}, not a text",
                "put a text that holds ': ' or braces in quotes",
            )
            continue
        try:
            wordings.append(Wording(text, parse(text), source.place(at)))
        except TemplateError as fault:
            yield Diagnostic(
                "RG301", inside(source, at, fault.offset), str(fault), "write {slot}, {slot:form} and [what may vanish]"
            )
    return tuple(wordings)


def inside(source: Source, keys: Keys, offset: int, width: int = 1) -> Place:
    """The place `offset` characters into the text at `keys`; its start if the text runs over several lines."""
    place = source.place(keys)
    line = source.text.splitlines()[place.line - 1]
    if line[place.column - 1] in "|>":
        return place
    quote = 1 if line[place.column - 1] in "\"'" else 0
    return Place(place.path, place.line, min(place.column + quote + offset, len(line)), width)
