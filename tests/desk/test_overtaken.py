"""Notes on a release that is out: which of its figures a later revision has overtaken, and which revision that was."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from relgen.cli import app

REVISED = """month: 2031-05
announced: 2031-06-01
exports: {value: 50000, change: 3.1}
imports: {value: 40000, change: 1.2}
revisions:
  - {announced: 2031-06-16, exports: {value: 50100, change: 3.3}}
  - {announced: 2031-07-16, imports: {value: 40300, change: 2.0}}
"""


@pytest.fixture
def notes(tmp_path: Path) -> list[str]:
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2031-05.yaml").write_text(REVISED, encoding="utf-8")
    found = CliRunner().invoke(app, ["check", "2031-05", "--root", str(tmp_path)]).stderr
    return [line.partition("2031-05.yaml:")[2] for line in found.splitlines() if "RG220" in line]


def test_a_note_names_the_revision_that_its_figure_was_read_from(notes: list[str]):
    said = [(note.partition(":")[0], note.partition(" says ")[2]) for note in notes]

    assert ("6", "3.1% for exports.change; since 2031-06-16 it is 3.3%") in said
    assert ("7", "$40.0 billion for imports; since 2031-07-16 it is $40.3 billion") in said


def test_each_figure_that_was_overtaken_has_one_note(notes: list[str]):
    keys = [note.partition(" for ")[2].partition(";")[0] for note in notes]

    assert sorted(keys) == ["balance", "exports", "exports.change", "imports", "imports.change"]
