"""YAML text → plain data and the place of every key and value.

All scalars stay text until a model types them, so `4.0` keeps its digits and `no` stays `no`. What YAML allows and relgen does
not use (anchors, aliases, tags, merge keys, a second document, a key twice) is refused by name and place.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from _ruamel_yaml import CParser  # libyaml's parser: without it the import fails, never silently the slow one
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from relgen.diagnostics import Diagnostic, Place
from relgen.values import frozen

Data = str | list["Data"] | dict[str, "Data"]
Keys = tuple[str | int, ...]

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00a0\u00ad\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]"
)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # what YAML itself does not take


@dataclass(slots=True)
class Mark:
    """Where a value starts, and the marks of what is in it: the shadow of the data, place for value."""

    line: int
    column: int
    width: int
    keys: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    children: dict[str | int, "Mark"] = field(default_factory=dict)


@frozen
class Source:
    """One YAML file: its text, its data with every scalar as text, and the place of every key and value."""

    path: str
    text: str
    data: Data
    mark: Mark

    def place(self, keys: Sequence[str | int], *, of_key: bool = False) -> Place:
        """Where the value (or the key) at `keys` stands; for a key that is not there, the key of its nearest parent that is."""
        mark, parent = self.mark, None
        for key in keys:
            at_key = mark.keys.get(str(key)) if isinstance(key, str) else None
            child = mark.children.get(key)
            if child is None:
                return Place(self.path, *parent) if parent else Place(self.path, mark.line, mark.column, mark.width)
            mark, parent = child, at_key
        if of_key and parent:
            return Place(self.path, *parent)
        return Place(self.path, mark.line, mark.column, mark.width)

    def has(self, keys: Sequence[str | int]) -> bool:
        mark: Mark | None = self.mark
        for key in keys:
            mark = mark.children.get(key) if mark else None
        return mark is not None


@dataclass(slots=True)
class Open:
    """A mapping or a list that is being read."""

    data: dict[str, Data] | list[Data]
    mark: Mark
    key: str | None = None


def read(path: str, text: str) -> tuple[Source | None, list[Diagnostic]]:
    """The source in `text`, or None if it is not YAML; and all that is wrong with it as a file. An empty file is a mapping."""
    text = text.removeprefix("\ufeff")
    found = list(hidden_characters(path, text))
    if CONTROL.search(text):
        return None, found
    reader = Reader(path)
    try:
        reader.read(CParser(text))
    except MarkedYAMLError as fault:
        return None, [*found, not_yaml(path, text, fault)]
    return Source(path, text, reader.data, reader.mark), [*found, *reader.found]


def not_yaml(path: str, text: str, fault: MarkedYAMLError) -> Diagnostic:
    mark = fault.problem_mark or fault.context_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path, 1, 1)
    problem = " ".join(str(part) for part in (fault.problem, fault.context) if part)
    line = (text.splitlines() or [""])[min(place.line, len(text.splitlines()) or 1) - 1]
    hint = None
    if "\t" in line:
        hint = "indent with spaces: YAML takes no tabs"
    elif "mapping values are not allowed" in problem:
        hint = "put a text that holds ': ' in double quotes"
    elif re.search(r"[\[{]", line) and "flow" in problem:
        hint = "a {mapping} or [list] in one line ends with its bracket, its parts are joined by commas"
    return Diagnostic("RG001", place, f"the text is not YAML from here: {problem}", hint)


def hidden_characters(path: str, text: str) -> Iterator[Diagnostic]:
    for match in INVISIBLE.finditer(text):
        name = unicodedata.name(match[0], "a control character")
        message = f"an invisible character stands here: U+{ord(match[0]):04X} {name}"
        yield Diagnostic("RG005", place_at(path, text, match.start()), message, "delete it, or type a plain space")
    if unicodedata.is_normalized("NFC", text):
        return
    for match in re.finditer(r"\S+", text):
        if not unicodedata.is_normalized("NFC", match[0]):
            place = place_at(path, text, match.start(), len(match[0]))
            composed = unicodedata.normalize("NFC", match[0])
            yield Diagnostic("RG006", place, "the letters here are decomposed (not NFC)", f"retype it as: {composed}")


def place_at(path: str, text: str, offset: int, width: int = 1) -> Place:
    before = text[:offset]
    return Place(path, before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1, width)


class Reader:
    """Builds data and marks from the parser's events in one pass, without recursion."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.data: Data = {}
        self.mark = Mark(1, 1, 1)
        self.found: list[Diagnostic] = []
        self.open: list[Open] = []
        self.documents = 0

    def read(self, parser: Any) -> None:
        while (event := parser.get_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                self.refuse_tag(event)
                self.add(event.value, self.marked(event, event.value))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.refuse_tag(event)
                mapping = kind is MappingStartEvent
                data: dict[str, Data] | list[Data] = {} if mapping else []
                mark = Mark(event.start_mark.line + 1, event.start_mark.column + 1, 1)
                self.add(data, mark)
                self.open.append(Open(data, mark))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.open.pop()
            elif kind is AliasEvent:
                self.refuse(event, f"'*{event.anchor}' is an alias", "write the value out")
                self.add("", self.marked(event, ""))
            elif kind is DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    self.refuse(event, "a second document starts here", "keep one document a file: delete the '---'")

    def marked(self, event: Any, value: str) -> Mark:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else len(value.split("\n", maxsplit=1)[0])
        return Mark(start.line + 1, start.column + 1, max(1, width))

    def add(self, data: Data, mark: Mark) -> None:
        if not self.open:
            if self.documents <= 1:
                self.data, self.mark = data, mark
            return
        parent = self.open[-1]
        if isinstance(parent.data, list):
            parent.mark.children[len(parent.data)] = mark
            parent.data.append(data)
        elif parent.key is None:
            parent.key = self.named(data, mark, parent)
        else:
            parent.data[parent.key] = data
            parent.mark.children[parent.key] = mark
            parent.key = None

    def named(self, data: Data, mark: Mark, parent: Open) -> str:
        here = (mark.line, mark.column, mark.width)
        if not isinstance(data, str):
            message = "a key is a list or a mapping here"
            self.found.append(Diagnostic("RG004", Place(self.path, *here), message, "a key is one word: quote {…} and […]"))
            return "?"
        if data == "<<":
            self.found.append(Diagnostic("RG004", Place(self.path, *here), "'<<' is a merge key", "write the keys out"))
        if data in parent.mark.keys:
            first = parent.mark.keys[data]
            message = f"'{data}' is given twice: first in line {first[0]}"
            self.found.append(Diagnostic("RG003", Place(self.path, *here), message, "keep one of the two"))
        parent.mark.keys[data] = here
        return data

    def refuse_tag(self, event: Any) -> None:
        if event.anchor is not None:
            self.refuse(event, f"'&{event.anchor}' is an anchor", "delete it, and write the value out where it is used")
        tag = getattr(event, "ctag", None)
        if tag is not None and str(tag) not in {"", "None"}:
            self.refuse(event, f"'{tag}' is a tag", "delete it; put a text that starts with '!' in double quotes")

    def refuse(self, event: Any, message: str, hint: str) -> None:
        place = Place(self.path, event.start_mark.line + 1, event.start_mark.column + 1)
        self.found.append(Diagnostic("RG004", place, message, hint))


def shape(data: Data) -> str:
    """What kind of YAML value this is, in a word that an editor knows."""
    if isinstance(data, Mapping):
        return "a mapping"
    return "a list" if isinstance(data, list) else "a text"
