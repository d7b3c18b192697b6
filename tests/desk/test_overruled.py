"""A sentence that `verify` takes for wrong, and an editor lets stand by its words, with a reason."""

import contextlib
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from conftest import ROOT
from relgen.cli import app

ENGLISH, KOREAN = "build/trade/2020-11/draft.en.md", "build/trade/2020-11/draft.ko.md"
LETS_STAND = "accept: [{code: %s, at: '%s', because: 'of tonnage, which is not in the data'}]\n"
SIGN = ("sign", "2020-11", "--by", "Kim Minji", "--on", "2020-12-01")


def relgen(*arguments: str, cwd: Path) -> Result:
    with contextlib.chdir(cwd):
        return CliRunner().invoke(app, arguments, prog_name="relgen")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A month whose English draft an editor has given a sentence that is contradicted."""
    (tmp_path / "releases" / "trade").mkdir(parents=True)
    for month in ("2020-10", "2020-11"):
        shutil.copy(ROOT / "releases" / "trade" / f"{month}.yaml", tmp_path / "releases" / "trade")
    assert relgen("build", "2020-11", cwd=tmp_path).exit_code == 0
    with (tmp_path / ENGLISH).open("a", encoding="utf-8") as draft:
        draft.write("\nAt the ports, exports\nfell.\n")
    return tmp_path


def let_stand(project: Path, code: str, words: str) -> None:
    with (project / "releases" / "trade" / "2020-11.yaml").open("a", encoding="utf-8") as month:
        month.write(LETS_STAND % (code, words))


def test_what_is_let_stand_is_a_note_with_its_reason_and_no_suggestion(project: Path):
    before = relgen("verify", ENGLISH, cwd=project)
    let_stand(project, "RG405", "exports fell")

    after, suggested = relgen("verify", ENGLISH, cwd=project), relgen("verify", ENGLISH, "--suggest", cwd=project)

    assert (before.exit_code, after.exit_code) == (1, 0)
    assert "RG405 'fell': exports is up" in before.stderr
    assert "RG405 note: 'fell': exports is up" in after.stderr
    assert "; accepted: of tonnage, which is not in the data" in after.stderr
    assert suggested.stdout == ""


@pytest.mark.parametrize(
    ("code", "words"), [("RG405", "exports rose"), ("RG402", "fell"), ("RG405", "ports,"), ("RG405", "fe.l")]
)
def test_other_words_and_another_code_let_nothing_stand(code: str, words: str, project: Path):
    let_stand(project, code, words)

    result = relgen("verify", ENGLISH, cwd=project)

    assert result.exit_code == 1
    assert "RG405 'fell': exports is up" in result.stderr


def test_only_what_is_right_or_let_stand_is_signed_and_the_reason_with_it(project: Path):
    refused = relgen(*SIGN, cwd=project)
    let_stand(project, "RG405", "fell")

    signed = relgen(*SIGN, cwd=project)
    kept = (project / "releases/trade/signed/2020-11.yaml").read_text(encoding="utf-8")

    assert (refused.exit_code, signed.exit_code) == (1, 0)
    assert "RG405 at fell: of tonnage, which is not in the data" in " ".join(kept.split())


def test_a_row_about_a_text_is_no_fault_of_its_month_and_a_needless_one_is_a_note_where_both_texts_are_read(project: Path):
    let_stand(project, "RG405", "slumped")

    month = relgen("check", "2020-11", "--format", "json", "--out", "elsewhere", cwd=project)
    one = relgen("verify", ENGLISH, "--json", cwd=project)
    both = relgen("verify", ENGLISH, KOREAN, "--json", cwd=project)
    codes = [[each["code"] for each in json.loads(result.stdout)["findings"]] for result in (month, one, both)]
    (needless,) = [each for each in json.loads(both.stdout)["findings"] if each["code"] == "RG221"]

    assert ["RG221" in each for each in codes] == [False, False, True]
    assert (needless["severity"], needless["message"]) == (
        "note", "accept[1] accepts RG405 at 'slumped', where these texts have none",
    )  # fmt: skip


def test_a_row_without_words_is_a_finding_of_its_month(project: Path):
    let_stand(project, "RG405", " ")

    result = relgen("check", "2020-11", cwd=project)

    assert result.exit_code == 1
    assert "RG221 accept[1] accepts RG405 and names no words of a text" in result.stderr


def test_the_page_shows_it_among_what_was_accepted(project: Path):
    let_stand(project, "RG405", "fell")

    assert relgen("build", "2020-11", cwd=project).exit_code == 0
    page = (project / "build/trade/2020-11/review.html").read_text(encoding="utf-8")

    assert "accepted: of tonnage, which is not in the data" in page
    assert "See that the reason still holds" in page


def test_a_code_tells_how_its_finding_can_be_let_stand(project: Path):
    assert "accept: [{code: RG405, at: its words" in relgen("explain", "RG405", cwd=project).stdout
    assert "accept" not in relgen("explain", "RG420", cwd=project).stdout
