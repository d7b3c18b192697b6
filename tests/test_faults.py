"""Whatever is done to a file, what comes is a finding at a place, never a traceback."""

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT
from relgen.desk.workspace import open_workspace
from relgen.project import Project
from relgen.reading.kept import Kept
from relgen.releases.trade import TRADE
from relgen.values.diagnostics import show

PIECES = [
    "{",
    "}",
    "[",
    "]",
    ":",
    " ",
    "-",
    "x",
    "",
    "{a: b}",
    "[a]",
    "1",
    '"',
    "''",
    "{exports}",
    "\n",
    "yes",
    "null",
    "[[a]]",
]
ROUNDS = 250


def damaged(text: str, chance: random.Random) -> str:
    """The text with a line, a word or a value taken out or put wrong."""
    spans = [match.span() for match in re.finditer(chance.choice([r"[\w.%-]+", r"(?<=: )[^\n]+", r"[^\n]*\n", r"."]), text)]
    start, end = chance.choice(spans)
    return text[:start] + chance.choice(PIECES) + text[end:]


def cases(folder: Path) -> Iterator[tuple[Path, str]]:
    chance = random.Random(20201201)  # noqa: S311 - the same damage in every run
    shutil.copytree(ROOT / "phrasebook", folder / "phrasebook")
    (folder / "releases" / "trade").mkdir(parents=True)
    for month in ("2019-11", "2020-10", "2020-11"):
        shutil.copy(ROOT / "releases" / "trade" / f"{month}.yaml", folder / "releases" / "trade")
    files = [*sorted(folder.glob("phrasebook/**/*.yaml")), folder / "releases" / "trade" / "2020-11.yaml"]
    for _ in range(ROUNDS):
        path = chance.choice(files)
        before = path.read_text(encoding="utf-8")
        yield path, damaged(before, chance)
        path.write_text(before, encoding="utf-8")


def test_a_damaged_file_is_a_finding_and_never_a_traceback(tmp_path: Path):
    refused, kept = 0, Kept()  # what is made of the files that are whole is made once
    for path, text in cases(tmp_path):
        path.write_text(text, encoding="utf-8")
        project = Project(tmp_path, tmp_path / "phrasebook", kept=kept)
        register = "article" if "article" in path.name else "itemised"
        workspace = open_workspace(project, TRADE, register=register)
        found = project.found
        if workspace:
            found = [*project.found, *(each for month in workspace.months for each in workspace.check_draft(month))]
        assert workspace or found
        assert all(show(each, project.texts) for each in found)
        refused += bool(found)

    assert refused > ROUNDS / 4
