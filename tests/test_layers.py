"""Who may import whom. One case an import that is found, one that there is no circle."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "relgen"

# From the ground up. A room sees what stands below it, and of that only what is named here.
MAY_IMPORT: dict[str, set[str]] = {
    "values": set(),
    "reading": {"values"},
    "languages": {"values"},
    "phrasebook": {"values", "reading", "languages"},
    "drafting": {"values", "phrasebook", "languages"},
    "comparing": {"values", "merging"},
    "renderers": {"values"},
    "history": {"values", "reading"},
    "releases.release": {"values", "reading", "history"},  # what a kind of release declares
    "releases.lists": {"values", "history"},  # what composers of any kind may use
    "releases.trade": {"values", "reading", "history", "releases.release", "releases.lists"},
    "releases": {"reading", "releases.release", "releases.trade"},  # the list of them
    "project": {"values", "reading"},
    "former": {"values", "project"},  # the project at a revision of git
    "verifying": {"values", "history"},
    "merging": {"values"},
    "drafts": {"values", "merging", "project"},
    "pipeline": {"values", "reading", "languages", "phrasebook", "drafting", "history", "releases.release", "project"},
    "desk": {
        *("values", "reading", "languages", "phrasebook", "drafting", "renderers", "history", "pipeline", "project"),
        *("verifying", "merging", "comparing", "drafts", "former", "releases", "releases.release"),
    },
    "cli": {"values", "desk"},
    "__main__": {"cli"},
    "__init__": set(),
}


def module_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return room_of(*(part.removesuffix(".py") for part in parts))


def room_of(top: str, *below: str) -> str:
    """A folder is a room; of the kinds of releases, each is one."""
    return f"releases.{below[0]}" if top == "releases" and below and below[0] != "__init__" else top


@cache
def nodes() -> dict[Path, tuple[ast.AST, ...]]:
    """What every file is made of, read once."""
    return {path: tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8")))) for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def imports() -> list[tuple[str, str, str]]:
    """(file, module, what it imports), for every import statement, also inside functions."""
    found = []
    for path, parts in nodes().items():
        for node in parts:
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}: imports are absolute"
                names = [node.module or ""]
                if node.module == "relgen":
                    names = [f"relgen.{alias.name}" for alias in node.names]
            found += [(path.relative_to(PACKAGE).as_posix(), module_of(path), name) for name in names]
    return found


OWN = sorted(
    {(file, module, room_of(*name.split(".")[1:])) for file, module, name in imports() if re.match(r"relgen\.[a-z]", name)}
)


@pytest.mark.parametrize(("file", "module", "imported"), OWN)
def test_a_room_imports_only_what_stands_below_it(file: str, module: str, imported: str):
    assert imported == module or imported in MAY_IMPORT[module], f"{file} imports relgen.{imported}"


def test_every_room_has_its_row():
    assert {module_of(path) for path in PACKAGE.rglob("*.py")} == set(MAY_IMPORT)


def test_the_rooms_form_no_circle():
    done: set[str] = set()
    left = {module: set(needs) for module, needs in MAY_IMPORT.items()}
    while left:
        free = {module for module, needs in left.items() if needs <= done}
        assert free, f"these import one another: {sorted(left)}"
        done |= free
        left = {module: needs for module, needs in left.items() if module not in free}


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("typer", "cli"),
        ("ruamel", "reading"),
        ("_ruamel_yaml", "reading"),
        ("babel", "languages"),
        ("jinja2", "renderers"),
        ("markupsafe", "renderers"),
        ("watchfiles", "desk"),
    ],
)
def test_a_library_is_known_to_one_module(library: str, home: str):
    users = {module for _, module, name in imports() if name.split(".")[0] == library}

    assert users == {home}


def test_only_the_command_line_prints_or_exits():
    for path, parts in nodes().items():
        calls = {node.func.id for node in parts if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
        assert not calls & {"print", "exit", "quit", "input"} or path.parent.name == "cli", path


def test_only_project_and_drafts_touch_the_disk():
    touching = {"open", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "replace_file", "glob", "rglob"}
    for path, parts in nodes().items():
        called = {node.func.attr for node in parts if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
        called |= {node.func.id for node in parts if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
        # the preview looks what has changed, and what git has of another day is in a folder for a moment
        own = {"desk/preview.py": {"rglob"}, "former.py": {"mkdir", "write_bytes", "open"}}
        allowed = {"project.py": touching, "drafts.py": touching, **own}.get(str(path.relative_to(PACKAGE)), set())
        assert not called & touching - allowed, (path, called & touching)


@pytest.mark.parametrize("room", ["releases", "history", "verifying"])
def test_what_decides_what_to_say_holds_no_letter_of_another_script(room: str):
    for path in sorted((PACKAGE / room).rglob("*.py")):
        letters = {letter for letter in path.read_text(encoding="utf-8") if letter.isalpha() and not letter.isascii()}
        assert not letters, path


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_is_short_enough_to_read_at_a_sitting(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 260


def test_no_module_has_a_name_that_says_nothing():
    names = {path.stem for path in PACKAGE.rglob("*.py")}

    assert not names & {"utils", "helpers", "base", "core", "common", "manager"}
