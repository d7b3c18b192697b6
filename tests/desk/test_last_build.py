"""The page of a build shows what that build changed, that of the preview what the next one would change."""

import contextlib
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from conftest import ROOT
from relgen.cli import app
from relgen.desk.preview import Wanted, look
from relgen.reading.kept import Kept
from relgen.renderers.review import render

NOVEMBER = (
    "month: 2020-11\nannounced: 2020-12-01\nexports: {value: 45810, change: 4.0}\nimports: {value: 39880, change: -2.1}\n"
    "balance: 5930\nregions: {china: {change: 1.0}}\n"
)
MONTH, FOLDER = "releases/trade/2020-11.yaml", "build/trade/2020-11"
MARK = "differ from the last build"


def relgen(*arguments: str, cwd: Path) -> str:
    with contextlib.chdir(cwd):
        result = CliRunner().invoke(app, arguments, prog_name="relgen")
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "releases" / "trade").mkdir(parents=True)
    (tmp_path / MONTH).write_text(NOVEMBER, encoding="utf-8")
    shutil.copytree(ROOT / "phrasebook", tmp_path / "phrasebook")
    relgen("build", "2020-11", cwd=tmp_path)
    return tmp_path


def page(project: Path) -> str:
    return (project / FOLDER / "review.html").read_text(encoding="utf-8")


def live(project: Path) -> str:
    return render(look(Wanted(project, "2020-11"), None, Kept()).review)


def edit(path: Path, find: str, put: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, put), encoding="utf-8")


def revise(project: Path) -> None:
    edit(project / MONTH, "change: -2.1", "change: -2.4")


def test_the_page_of_a_first_build_has_no_marks(project: Path):
    assert "<ins>" not in page(project)
    assert MARK not in page(project)


def test_the_page_of_a_build_shows_what_that_build_changed(project: Path):
    revise(project)
    relgen("build", "2020-11", cwd=project)

    assert "5 sentences differ from the last build" in page(project)
    assert "<del>2.1</del>" in page(project)
    assert f"imports.change: 2.1 percent → 2.4 percent ({MONTH}:4:33)" in page(project)


def test_the_page_of_the_same_build_again_is_that_of_a_first_build(project: Path):
    revise(project)
    relgen("build", "2020-11", cwd=project)
    relgen("build", "2020-11", cwd=project)
    again = page(project)
    shutil.rmtree(project / "build")
    relgen("build", "2020-11", cwd=project)

    assert again == page(project)


def test_the_preview_shows_what_a_build_would_change_until_there_is_one(project: Path):
    assert MARK not in live(project)

    revise(project)
    assert "5 sentences differ from the last build" in live(project)

    relgen("build", "2020-11", cwd=project)
    assert MARK not in live(project)


def test_a_preview_without_drafts_has_no_marks(project: Path):
    shutil.rmtree(project / "build")

    assert "<ins>" not in live(project)


def test_an_editors_own_words_are_no_change_of_the_draft(project: Path):
    edit(project / FOLDER / "draft.en.md", "Imports edged down", "Imports slipped by")

    assert MARK not in live(project)
    relgen("build", "2020-11", cwd=project)
    assert MARK not in page(project)


def test_a_figure_that_enters_an_edited_draft_is_marked_in_the_draft(project: Path):
    edit(project / FOLDER / "draft.en.md", "Imports edged down", "Imports slipped by")
    revise(project)
    relgen("build", "2020-11", cwd=project)

    assert "<del>2.1</del>" in page(project)
    assert "5 sentences differ from the last build" in page(project)


def test_a_draft_of_which_nothing_is_kept_has_no_marks(project: Path):
    for code in ("en", "ko"):
        (project / FOLDER / f".drafts.draft.{code}.md.json").write_text("damaged", encoding="utf-8")
    revise(project)

    assert MARK not in live(project)


def test_a_signed_month_is_held_against_what_was_signed(project: Path):
    relgen("sign", "2020-11", "--by", "Kim", "--on", "2020-12-01", cwd=project)
    assert "what was signed" not in live(project)

    revise(project)
    shutil.rmtree(project / "build")
    assert "5 sentences differ from what was signed by Kim on 2020-12-01" in live(project)
    assert f"imports.change: 2.1 percent → 2.4 percent ({MONTH}:4:33)" not in live(project)
    assert f"imports.change: -2.1 percent → -2.4 percent ({MONTH}:4:33)" in live(project)


def test_an_editors_words_that_were_signed_are_no_change(project: Path):
    edit(project / FOLDER / "draft.en.md", "Imports edged down", "Imports slipped by")
    relgen("sign", "2020-11", "--by", "Kim", "--on", "2020-12-01", cwd=project)

    assert "what was signed" not in live(project)


def test_a_month_that_breaks_keeps_the_marks_of_the_last_good_page(project: Path):
    revise(project)
    good = look(Wanted(project, "2020-11"), None, Kept()).review
    edit(project / MONTH, "balance: 5930", "balance: 9930")

    assert "<del>2.1</del>" in render(look(Wanted(project, "2020-11"), good, Kept()).review)
