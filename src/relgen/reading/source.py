"""YAML text → plain data and the place of every key and value.

All scalars stay text until a model types them, so `4.0` keeps its digits and `no` stays `no`. What YAML allows and relgen does
not use (anchors, aliases, tags, merge keys, a second document, a key twice) is refused by name and place.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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

from relgen.reading.letters import CONTROL, INVISIBLE, hidden_characters, invisible
from relgen.reading.slips import find_slip
from relgen.values.diagnostics import Diagnostic, Place, few

Data = str | list["Data"] | dict[str, "Data"]
Keys = tuple[str | int, ...]

MOST_BYTES = 1_000_000  # of a file that an editor writes
DEEPEST = 20  # mappings and lists within one another


At = tuple[int, int, int]  # line, column, width


class TooDeepError(ValueError):
    """Mappings and lists that stand deeper in one another than anything an editor writes; `place` is where."""

    def __init__(self, place: Place) -> None:
        super().__init__(str(place))
        self.place = place


class Marks:
    """Where a mapping or a list starts, and where each of its keys and values does: the shadow of the data, place for value."""

    __slots__ = ("at", "is_list", "keys", "values")

    def __init__(self, at: At, *, is_list: bool = False) -> None:
        self.at = at
        self.is_list = is_list
        self.keys: dict[str, At] = {}
        self.values: dict[str | int, At | Marks] = {}


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file: its text, its data with every scalar as text, and the place of every key and value."""

    path: str
    text: str
    data: Data
    marks: "At | Marks"

    def place(self, keys: Sequence[str | int], *, of_key: bool = False) -> Place:
        """Where the value (or the key) at `keys` stands; for a key that is not there, its nearest parent that is:
        a parent's key, or the text that stands in its place (`balance: 5930` for balance.value). A lone value is a list of one.
        """
        mark: At | Marks = self.marks
        parent: At | None = None
        for key in keys:
            child = mark.values.get(key) if isinstance(mark, Marks) else None
            if child is None and key == 0 and not (isinstance(mark, Marks) and mark.is_list):
                continue
            if child is None:
                return self.at(parent if parent and isinstance(mark, Marks) else mark)
            parent = mark.keys.get(str(key)) if isinstance(mark, Marks) else None
            mark = child
        return self.at(parent if of_key and parent else mark)

    def inside(self, keys: Sequence[str | int], offset: int) -> Place:
        """The place `offset` characters into the text at `keys`; the text itself if it runs over several lines."""
        place = self.place(keys)
        line = (self.text.splitlines() or [""])[place.line - 1]
        first = line[place.column - 1 : place.column]
        if not offset or first in {"|", ">"}:
            return place
        quote = 1 if first in {'"', "'"} else 0
        return Place(place.path, place.line, min(place.column + quote + offset, len(line)))

    def at(self, mark: "At | Marks") -> Place:
        return Place(self.path, *(mark.at if isinstance(mark, Marks) else mark))


def read(path: str, text: str) -> tuple[Source | None, list[Diagnostic]]:
    """The source in `text`, or None if it is not YAML; and all that is wrong with it as a file. An empty file is a mapping."""
    text = text.removeprefix("\ufeff")
    found = list(hidden_characters(path, text))
    if CONTROL.search(text):
        return None, found
    reader = Reader(path, text)
    try:
        reader.read(CParser(text))
    except MarkedYAMLError as fault:
        return None, [*found, not_yaml(path, text, fault)]
    except TooDeepError as fault:
        message = f"a mapping or list stands {DEEPEST} deep in others here"
        return None, [
            *found,
            Diagnostic("RG008", fault.place, message, "a month file is three or four deep: close what is open"),
        ]
    return Source(path, text, reader.data, reader.marks), few([*found, *reader.found])


def not_yaml(path: str, text: str, fault: MarkedYAMLError) -> Diagnostic:
    """The slip that an editor made, or where and why the parser gave up if it is none that is known."""
    mark = fault.problem_mark or fault.context_mark
    slip = find_slip(path, text, mark.line if mark else 0)
    if slip:
        return slip
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path, 1, 1)
    problem = " ".join(str(part) for part in (fault.problem, fault.context) if part)
    line = (text.splitlines() or [""])[min(place.line, len(text.splitlines()) or 1) - 1]
    hint = None
    if "\t" in line:
        hint = "indent with spaces: YAML takes no tabs"
    elif "mapping values are not allowed" in problem:
        hint = "put a text that holds ': ' in double quotes"
    elif "unexpected ':'" in problem:
        hint = 'put a text that holds a colon in double quotes: "11:00"'
    elif re.search(r"[\[{]", line) and "flow" in problem:
        hint = "a {mapping} or [list] in one line ends with its bracket, its parts are joined by commas"
    return Diagnostic("RG001", place, f"the text is not YAML from here: {problem}", hint)


class Open:
    """A mapping or a list that is being read, and the key that waits for its value."""

    __slots__ = ("data", "key", "marks")

    def __init__(self, data: dict[str, Data] | list[Data], marks: Marks) -> None:
        self.data, self.marks = data, marks
        self.key: str | None = None


class Reader:
    """Builds data and marks from the parser's events in one pass, without recursion."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.escapes = text if "\\" in text else ""
        self.data: Data = {}
        self.marks: At | Marks = (1, 1, 1)
        self.found: list[Diagnostic] = []
        self.open: list[Open] = []
        self.documents = 0

    def read(self, parser: Any) -> None:
        while (event := parser.get_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                self.scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.start(event, {} if kind is MappingStartEvent else [])
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.open.pop()
            elif kind is AliasEvent:
                self.refuse(event, f"'*{event.anchor}' is an alias", "write the value out")
                self.add("", (event.start_mark.line + 1, event.start_mark.column + 1, 1))
            elif kind is DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    self.refuse(event, "a second document starts here", "keep one document a file: delete the '---'")

    def scalar(self, event: Any) -> None:
        """A key or a text: the hot path, some hundred times a file."""
        value, start, end = event.value, event.start_mark, event.end_mark
        line, column = start.line, start.column
        width = end.column - column if end.line == line else len(value.partition("\n")[0])
        at = (line + 1, column + 1, width or 1)
        if event.anchor is not None or event.ctag is not None:
            self.refuse_tag(event)
        if self.escapes and (hidden := INVISIBLE.search(value)) and hidden[0] not in self.escapes:
            self.found.append(invisible(hidden[0], Place(self.path, *at)))
        parent = self.open[-1] if self.open else None
        if parent is None or parent.key is not None or isinstance(parent.data, list):
            self.add(value, at)
        else:
            self.name(parent, value, at)

    def start(self, event: Any, data: dict[str, Data] | list[Data]) -> None:
        self.refuse_tag(event)
        if len(self.open) >= DEEPEST:
            raise TooDeepError(Place(self.path, event.start_mark.line + 1, event.start_mark.column + 1))
        marks = Marks((event.start_mark.line + 1, event.start_mark.column + 1, 1), is_list=isinstance(data, list))
        self.add(data, marks)
        self.open.append(Open(data, marks))

    def add(self, data: Data, mark: At | Marks) -> None:
        """A value: of the key that waits for one, the next of a list, or the whole document."""
        if not self.open:
            if self.documents <= 1:
                self.data, self.marks = data, mark
            return
        parent = self.open[-1]
        if isinstance(parent.data, list):
            parent.marks.values[len(parent.data)] = mark
            parent.data.append(data)
        elif parent.key is None:
            at = mark.at if isinstance(mark, Marks) else mark
            hint = "a key is one word: quote {…} and […]"
            self.found.append(Diagnostic("RG004", Place(self.path, *at), "a key is a list or a mapping here", hint))
            parent.key = "?"
        else:
            parent.data[parent.key] = data
            parent.marks.values[parent.key] = mark
            parent.key = None

    def name(self, parent: Open, key: str, at: At) -> None:
        """A key, which now waits for its value."""
        if key == "<<":
            self.found.append(Diagnostic("RG004", Place(self.path, *at), "'<<' is a merge key", "write the keys out"))
        if key in parent.marks.keys:
            message = f"'{key}' is given twice: first in line {parent.marks.keys[key][0]}"
            self.found.append(Diagnostic("RG003", Place(self.path, *at), message, "keep one of the two"))
        parent.marks.keys[key] = at
        parent.key = key

    def refuse_tag(self, event: Any) -> None:
        if event.anchor is not None:
            self.refuse(event, f"'&{event.anchor}' is an anchor", "delete it, and write the value out where it is used")
        if event.ctag is not None and str(event.ctag) not in {"", "None"}:
            self.refuse(event, f"'{event.ctag}' is a tag", "delete it; put a text that starts with '!' in double quotes")

    def refuse(self, event: Any, message: str, hint: str) -> None:
        place = Place(self.path, event.start_mark.line + 1, event.start_mark.column + 1)
        self.found.append(Diagnostic("RG004", place, message, hint))


def shape(data: Data) -> str:
    """What kind of YAML value this is, in a word that an editor knows."""
    if isinstance(data, Mapping):
        return "a mapping"
    return "a list" if isinstance(data, list) else "a text"
