"""A draft that was edited in its folder is read when the page is made, by `build` and by the preview, and kept as it is."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from conftest import ROOT
from relgen.cli import app
from relgen.desk.preview import Wanted, look
from relgen.reading.kept import Kept

MONTH = (
    "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\nimports: {value: 40000, change: 1.5}\n"
    "balance: 10000\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one month, built once."""
    (tmp_path / "releases" / "trade").mkdir(parents=True)
    (tmp_path / "releases" / "trade" / "2031-05.yaml").write_text(MONTH)
    build(tmp_path)
    return tmp_path


def build(project: Path, *more: str) -> str:
    """The page of the month, as `build` writes it."""
    result = CliRunner().invoke(app, ["build", "--root", str(project), "--out", str(project / "build"), *more])
    assert result.exit_code == 0, result.output
    return (project / "build" / "trade" / "2031-05" / "review.html").read_text(encoding="utf-8")


def edit(project: Path, name: str = "draft.en.md", was: str = "3.1 percent", typed: str = "3.7 percent") -> Path:
    path = project / "build" / "trade" / "2031-05" / name
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, typed), encoding="utf-8")
    return path


def test_build_shows_an_edited_draft_with_its_findings_and_keeps_it(project: Path):
    path = edit(project)

    page = build(project)

    assert 'data-tag="RG402">3.7 percent</a>' in page
    assert "build/trade/2031-05/draft.en.md" in page
    assert "3.7 percent" in path.read_text(encoding="utf-8")


def test_an_edited_draft_is_known_again_after_it_was_kept_once(project: Path):
    edit(project)
    build(project)

    assert 'data-tag="RG402">3.7 percent</a>' in build(project)


def test_a_draft_that_is_older_than_the_month_file_and_was_not_edited_is_none(project: Path):
    month = project / "releases" / "trade" / "2031-05.yaml"
    month.write_text(MONTH.replace("change: 3.1", "change: 3.2"))

    assert 'class="versions"' not in build(project)


def test_a_draft_that_is_overwritten_is_shown_no_more(project: Path):
    edit(project)

    assert 'class="versions"' not in build(project, "--force")


def test_an_edited_draft_that_is_no_text_is_left_out(project: Path):
    path = project / "build" / "trade" / "2031-05" / "draft.en.md"
    path.write_bytes(b"\xff\xfe\x00 no text")

    assert 'class="versions"' not in build(project)
    assert path.read_bytes() == b"\xff\xfe\x00 no text"


def test_both_languages_may_be_edited(project: Path):
    edit(project)
    edit(project, "draft.ko.md", "+3.1%", "+3.8%")

    page = build(project)

    assert 'id="edited-en"' in page
    assert 'id="edited-ko"' in page
    assert 'data-tag="RG402">+3.8%</a>' in page


def test_the_preview_shows_what_build_shows(project: Path):
    edit(project)

    review = look(Wanted(project, "2031-05", out=project / "build"), None, Kept()).review

    assert [bool(text.edited) for text in review.texts] == [True, False]
    assert [slip.words for slip in review.slips] == ["3.7 percent"]


def test_the_preview_looks_into_build_if_no_folder_is_named(project: Path):
    edit(project)

    assert look(Wanted(project, "2031-05"), None, Kept()).review.slips


def test_a_draft_of_which_nothing_is_edited_is_shown_as_ever(project: Path):
    assert look(Wanted(project, "2031-05"), None, Kept()).review.slips == ()
    assert 'class="versions"' not in build(project)


def test_building_what_nobody_edited_reads_no_text_back(tmp_path: Path):
    shutil.copytree(ROOT / "releases", tmp_path / "releases")
    command = [sys.executable, "-X", "importtime", "-m", "relgen", "build", "2020-11", "--root", str(tmp_path)]

    told = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True).stderr

    assert "relgen.desk.review.make" in told
    assert "relgen.verifying" not in told
