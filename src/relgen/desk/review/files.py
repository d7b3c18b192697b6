"""The files behind a draft: from a place to its line as typed, its key, and every print of the figure that stands there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from relgen.history.layout import written
from relgen.pipeline import Workspace
from relgen.reading.places import keys_by_place, typed_at
from relgen.reading.source import Keys
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place, around
from relgen.values.evidence import Print, TypedLine

FIGURES = ("value", "change", "streak", "direction")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a month file: the month, and its keys there; `revision` counts from 1 (0 is the first print)."""

    month: YearMonth
    keys: tuple[str, ...]
    revision: int = 0

    def key(self, own: YearMonth) -> str:
        """As facts are keyed: `exports`, `exports.change`, `2020-09.exports.change`."""
        name = ".".join(self.keys).removesuffix(".value")
        return name if self.month == own else f"{self.month}.{name}"

    @property
    def figure(self) -> tuple[tuple[str, ...], str]:
        """The series, and which figure of it."""
        last = self.keys[-1] if self.keys else ""
        return (self.keys[:-1], last) if last in FIGURES else (self.keys, "value")


@dataclass(frozen=True)
class Files:
    """The months of a workspace by the path of their files; a file is turned round only when it is asked for."""

    workspace: Workspace
    months: Mapping[str, YearMonth]
    keys: dict[str, Mapping[Place, Keys]] = field(default_factory=dict)
    split: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, workspace: Workspace) -> "Files":
        return cls(workspace, {file.source.path: month for month, file in workspace.months.items()})

    def text(self, path: str) -> str:
        return self.workspace.project.texts.get(path, "")

    def line(self, place: Place) -> TypedLine:
        """The line of a place as typed; one that is too long to read is cut on both sides."""
        if place.path not in self.split:
            self.split[place.path] = self.text(place.path).splitlines()
        lines = self.split[place.path]
        whole = lines[place.line - 1].expandtabs(1) if 0 < place.line <= len(lines) else ""
        shown, start = around(whole, place.column - 1)
        return TypedLine(place.path, place.line, shown, start + 1, place.width)

    def lines(self, places: Iterable[Place]) -> tuple[TypedLine, ...]:
        """The lines of some places, each line once."""
        first: dict[tuple[str, int], Place] = {}
        for place in places:
            first.setdefault((place.path, place.line), place)
        return tuple(self.line(place) for place in first.values())

    def typed(self, place: Place) -> str:
        return typed_at(self.text(place.path), place)

    def cell(self, place: Place) -> Cell | None:
        """What of a month file stands at a place; None if it is in another file."""
        month = self.months.get(place.path)
        if month is None:
            return None
        if place.path not in self.keys:
            self.keys[place.path] = keys_by_place(self.workspace.months[month].source)
        keys = self.keys[place.path].get(place, ())
        if keys[:1] == ("revisions",) and len(keys) > 1:
            return Cell(month, tuple(str(key) for key in keys[2:]), int(keys[1]) + 1)
        return Cell(month, tuple(str(key) for key in keys))

    def prints(self, place: Place, as_of: date) -> Iterator[Print]:
        """Every print of the figure at a place, oldest first; nothing where there is only one."""
        cell = self.cell(place)
        seen = self.workspace.vintages.of(cell.month, date.max) if cell else None
        if cell is None or seen is None:
            return
        address, name = cell.figure
        found = [*seen.prints(address, name, seen.revised)]
        if len(found) < 2:  # noqa: PLR2004 - the one that is used
            return
        model = self.workspace.months[cell.month].model
        for known in reversed(found):
            day = model.revisions[known.print - 1].announced if known.print else model.announced
            there = known.places[0]
            yield Print(day, self.typed(there), self.line(there), day <= as_of, there == place)

    def called(self, cell: Cell) -> str:
        address, name = cell.figure
        return f"{written(address)}, {name} of {cell.month}"
