"""A figure walks through the house from the YAML to the draft, and enters no room twice.

Traced with `sys.setprofile`: every call of a function of relgen from another room that is given the figure or gives it back.
`values/` is the floor that all rooms stand on; `pipeline`, `project` and `desk/` lead the way. They are no rooms of the walk.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from itertools import groupby
from pathlib import Path
from types import FrameType
from typing import Any

from conftest import ROOT
from relgen.desk.workspace import open_workspace
from relgen.drafting.realise import realise
from relgen.languages import language
from relgen.project import Project
from relgen.releases.release import compose
from relgen.releases.trade import TRADE
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.facts import Change
from relgen.values.plan import Message
from relgen.values.quantity import Quantity

PACKAGE = str(ROOT / "src" / "relgen")
GUIDES = {"values", "pipeline", "project", "desk", "cli"}


def room_of(frame: FrameType | None) -> str:
    path = frame.f_code.co_filename if frame else ""
    return Path(path).relative_to(PACKAGE).parts[0].removesuffix(".py") if path.startswith(PACKAGE) else ""


def parts(thing: object) -> Iterable[object]:
    """What a value is made of; what holds everything (a source, a history, a workspace) is not the figure's own."""
    module = type(thing).__module__
    own = module.startswith("relgen.values.") or module in {"relgen.history.facts", "relgen.history.series_facts"}
    if is_dataclass(thing) and (own or isinstance(thing, Message)):
        return [getattr(thing, field.name) for field in fields(thing) if field.name != "places"]
    if isinstance(thing, Mapping):
        return thing.values()
    return thing if isinstance(thing, tuple | list) else ()


def walk_of(carries: Callable[[object], bool], run: Callable[[], object]) -> list[str]:
    """The rooms that a figure is taken into, in order; one that it stays in is named once."""
    seen: list[str] = []
    given: set[FrameType] = set()

    def holds(thing: object) -> bool:
        return carries(thing) or any(holds(part) for part in parts(thing))

    def caller_room(frame: FrameType) -> str:
        here = frame.f_back
        while here and not room_of(here):
            here = here.f_back
        return room_of(here)

    def note(frame: FrameType, event: str, result: Any) -> None:
        if event not in {"call", "return"} or not (room := room_of(frame)) or room in GUIDES or caller_room(frame) == room:
            return
        if event == "call" and any(holds(value) for value in list(frame.f_locals.values())):
            given.add(frame)
            seen.append(room)
        elif event == "return" and frame not in given and holds(result):
            seen.append(room)

    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(None)
    return [room for room, _ in groupby(seen)]


def draft_of_lead(paragraph: str) -> str:
    """Read, derive, compose, realise and render a month, of which one paragraph is said."""
    month = YearMonth(2020, 11)
    workspace = open_workspace(Project(ROOT, ROOT / "phrasebook"), TRADE, codes=("en",), until=month)
    assert workspace is not None
    facts = workspace.facts(month, full=False)
    plan = [each for each in compose(TRADE, facts, ()) if each.kind == paragraph]
    document, found = realise(tuple(plan), workspace.books["en"], language("en"))
    assert found == []
    return render(document)


def is_exports(thing: object) -> bool:
    if isinstance(thing, str):
        return "value: 45810" in thing or thing in {"45810", "USD 45.8 billion"}
    return isinstance(thing, Quantity) and thing.value == 45810


def test_exports_walk_from_the_yaml_to_the_draft():
    walk = walk_of(is_exports, lambda: draft_of_lead("summary"))

    assert walk == ["reading", "history", "releases", "drafting", "languages", "renderers"]


def is_rate_of_automobiles(thing: object) -> bool:
    if isinstance(thing, str):
        return "change: 2.1" in thing or thing in {"2.1", "inched up"}
    return isinstance(thing, Change) and thing.key == "items.automobiles.change"


def test_a_rate_walks_from_the_yaml_to_its_verb():
    walk = walk_of(is_rate_of_automobiles, lambda: draft_of_lead("items"))

    assert walk == ["reading", "history", "releases", "drafting", "phrasebook", "languages", "renderers"]
