"""An edited draft meets a revised figure, as an editor sees it on the command line."""

import contextlib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relgen.cli import app

MONTH = "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\nimports: {value: 44000, change: 2.2}\n"


class Desk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.month = folder / "releases" / "trade" / "2031-05.yaml"
        self.draft = folder / "build" / "trade" / "2031-05" / "draft.en.md"

    def run(self, *arguments: str) -> Result:
        with contextlib.chdir(self.folder):
            result = CliRunner().invoke(app, arguments, prog_name="relgen")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        return result

    def edit(self, old: str, new: str) -> None:
        text = self.draft.read_text(encoding="utf-8")
        assert old in text
        self.draft.write_text(text.replace(old, new, 1), encoding="utf-8")

    def revise(self, old: str, new: str) -> None:
        self.month.write_text(self.month.read_text().replace(old, new))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.month.parent.mkdir(parents=True)
    desk.month.write_text(MONTH)
    desk.run("build")
    return desk


def test_a_build_tells_what_it_merged_and_holds_the_text_against_the_data(desk: Desk):
    desk.edit("increased 3.1 percent", "rose by a solid 3.1 percent")
    desk.edit("44.0 billion.", "44.0 billion. Exports fell 9.9 percent in May.")
    desk.revise("3.1", "3.4")

    result = desk.run("build")

    assert "rose by a solid 3.4 percent" in desk.draft.read_text(encoding="utf-8")
    assert "merged: build/trade/2031-05/draft.en.md: 2 sentences are yours; 1 new figure entered them; " in result.stdout
    assert "(as it was: draft.en.md.orig)" in result.stdout
    assert "build/trade/2031-05/draft.en.md:5:" in result.stderr
    assert "RG405" in result.stderr or "RG402" in result.stderr
    assert result.exit_code == 1


def test_no_command_passes_over_a_place_where_an_editor_has_to_choose(desk: Desk):
    desk.edit("increased 3.1 percent", "increased about 3 percent")
    desk.revise("3.1", "3.4")

    merged = desk.run("build")
    commands = (["build"], ["check"], ["check", "2031-05"], ["verify", str(desk.draft), "--month", "2031-05"])
    before = desk.draft.read_text(encoding="utf-8")
    results = [desk.run(*command) for command in commands]

    assert "1 conflict at line 5" in merged.stdout
    assert "<<<<<<< your text\nThe Ministry" in before
    for result in (merged, *results):
        assert "build/trade/2031-05/draft.en.md:5:1: RG430" in result.stderr
        assert result.exit_code == 1
    assert "and waits for you to choose" in results[0].stdout
    assert desk.draft.read_text(encoding="utf-8") == before


def test_what_was_chosen_stays(desk: Desk):
    desk.edit("increased 3.1 percent", "increased about 3 percent")
    desk.revise("3.1", "3.4")
    desk.run("build")
    text = desk.draft.read_text(encoding="utf-8")
    start, end = text.index("<<<<<<<"), text.index(">>>>>>>")
    mine = text[start:end].split("=======")[0].removeprefix("<<<<<<< your text\n")
    desk.draft.write_text(text[:start] + mine + text[text.index("\n", end) + 1 :], encoding="utf-8")

    again = desk.run("build")

    assert "increased about 3 percent" in desk.draft.read_text(encoding="utf-8")
    assert "yours: build/trade/2031-05/draft.en.md was edited, and nothing in it is new" in again.stdout


def test_what_a_deleted_sentence_would_say_is_told(desk: Desk):
    sentence = next(each for each in desk.draft.read_text(encoding="utf-8").split(". ") if "imports" in each.lower())
    desk.edit(f"{sentence}. ", "")
    desk.revise("44000, change: 2.2", "43000, change: 1.9")

    result = desk.run("build")

    assert "deleted: a sentence that you took out of draft.en.md would now read “" in result.stdout


def test_forcing_leaves_what_was_overwritten(desk: Desk):
    desk.edit("increased 3.1 percent", "increased about 3 percent")

    result = desk.run("build", "--force")

    assert "forced: build/trade/2031-05/draft.en.md: overwritten (as it was: draft.en.md.orig)" in result.stdout
    assert "increased about 3 percent" in desk.draft.with_name("draft.en.md.orig").read_text(encoding="utf-8")
