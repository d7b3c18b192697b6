"""What a rebuild would change, what has changed since a revision of git or a signature, and why."""

import contextlib
import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from conftest import ROOT
from relgen.cli import app

OCTOBER = "month: 2020-10\nannounced: 2020-11-01\nexports: {value: 44980, change: -3.6}\n"
NOVEMBER = (
    "month: 2020-11\nannounced: 2020-12-01\nexports: {value: 45810, change: 4.0}\nimports: {value: 39880, change: -2.1}\n"
    "balance: 5930\nregions: {china: {change: 1.0}}\n"
)
MONTH, ENGLISH = "releases/trade/2020-11.yaml", "build/trade/2020-11/draft.en.md"
SIGN = ("sign", "2020-11", "--by", "Kim", "--on", "2020-12-01")


def relgen(*arguments: str, cwd: Path) -> Result:
    with contextlib.chdir(cwd):
        return CliRunner().invoke(app, arguments, prog_name="relgen")


def git(*arguments: str, cwd: Path) -> None:
    own = ("-c", "user.name=Kim", "-c", "user.email=kim@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *own, *arguments], cwd=cwd, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2020-10.yaml").write_text(OCTOBER, encoding="utf-8")
    (months / "2020-11.yaml").write_text(NOVEMBER, encoding="utf-8")
    shutil.copytree(ROOT / "phrasebook", tmp_path / "phrasebook")
    assert relgen("build", "2020-11", cwd=tmp_path).exit_code == 0
    return tmp_path


@pytest.fixture
def repository(project: Path) -> Path:
    git("init", "-q", cwd=project)
    git("add", "releases", "phrasebook", cwd=project)
    git("commit", "-qm", "November", cwd=project)
    return project


def edit(path: Path, find: str, put: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, put), encoding="utf-8")


def test_drafts_that_a_rebuild_would_leave_as_they_are_have_no_change(project: Path):
    result = relgen("diff", "2020-11", cwd=project)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "2020-11  what a rebuild would change\ndraft.en.md: nothing changes\ndraft.ko.md: nothing changes\n"
    )


def test_a_rebuild_is_shown_word_by_word_in_both_languages(project: Path):
    edit(project / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")

    shown = relgen("diff", "2020-11", cwd=project).stdout

    assert "By region, exports to China inched up [-1.0-]{+1.2+} percent." in shown
    assert "중국(+[-1.0-]{+1.2+}%)" in shown
    assert "draft.en.md: sentences 2 changed" in shown


def test_a_figure_that_enters_an_edited_sentence_is_told_with_both_reasons(project: Path):
    edit(project / ENGLISH, "Imports edged down 2.1 percent", "Imports slipped a little, by 2.1 percent,")
    edit(project / MONTH, "change: -2.1", "change: -2.4")

    shown = relgen("diff", "2020-11", cwd=project).stdout

    assert (
        "  Imports slipped a little, by [-2.1-]{+2.4+} percent, to $39.9 billion.\n"
        "      an editor's own words\n"
        f"      imports.change: 2.1 percent → 2.4 percent ({MONTH}:4:33)\n"
    ) in shown
    relgen("build", "2020-11", cwd=project)
    assert "draft.en.md: nothing changes" in relgen("diff", "2020-11", cwd=project).stdout


def test_a_place_at_which_an_editor_will_have_to_choose_is_told(project: Path):
    edit(project / ENGLISH, "Imports edged down 2.1 percent", "Imports edged down 2.2 percent")
    edit(project / MONTH, "change: -2.1", "change: -2.4")

    result = relgen("diff", "2020-11", cwd=project)

    assert "at a place you changed the very words that change: a rebuild shows both, and you choose" in result.stdout
    assert "2.4 percent" in result.stdout


def test_a_draft_of_which_nothing_is_known_has_no_reason(project: Path):
    (project / ENGLISH).with_name(".drafts.draft.en.md.json").unlink()
    edit(project / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")

    shown = relgen("diff", "2020-11", cwd=project).stdout

    assert "exports to China inched up [-1.0-]{+1.2+} percent" in shown
    assert "(no reason: it is not known what this sentence was made of)" in shown


def test_drafts_that_are_not_there_are_a_finding(project: Path):
    shutil.rmtree(project / "build")

    result = relgen("diff", "2020-11", cwd=project)

    assert result.exit_code == 1
    assert f"{ENGLISH}:1:1: RG503 there is no draft.en.md" in result.stderr


def test_nothing_is_written(project: Path):
    edit(project / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}

    relgen("diff", "2020-11", cwd=project)

    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_since_a_revision_each_figure_is_told_with_its_line_and_each_sentence_with_its_reason(repository: Path):
    edit(repository / MONTH, "exports: {value: 45810, change: 4.0}", "exports: {value: 45810, change: 24.2}")

    result = relgen("diff", "2020-11", "--since", "HEAD", cwd=repository)

    assert (result.exit_code, result.stderr) == (0, "")
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert lines[0] == "2020-11  as it was at HEAD, and as it is"
    assert f"figure: exports.change was +4.0 percent, and is +24.2 percent ({MONTH}:3:33)" in lines
    assert f"exports.change: 4.0 percent → 24.2 percent ({MONTH}:3:33)" in lines
    assert any(line.startswith("“increased” → “jumped”: exports.change has another size (24.2 is ") for line in lines)


def test_since_a_revision_words_of_the_phrasebook_are_told_with_their_rule(repository: Path):
    words = '"Imports {change:past} {change:percent} to {imports}{joined}."'
    edit(repository / "phrasebook/en/trade.yaml", words, words.replace(" {change:percent}", " by {change:percent}"))

    shown = relgen("diff", "2020-11", "--since", "HEAD", cwd=repository).stdout

    assert "Imports edged down{+ by+} 2.1 percent to $39.9 billion" in shown
    assert "the phrasebook words it otherwise (phrasebook/en/trade.yaml:" in shown
    assert "draft.ko.md: nothing changes" in shown


def test_a_figure_that_was_revised_is_told_with_the_day(repository: Path):
    months = repository / "releases" / "trade"
    (months / "2020-10.yaml").write_text(
        f"{OCTOBER}revisions: [{{announced: 2020-11-16, exports: {{change: -3.8}}}}]\n", encoding="utf-8"
    )

    shown = relgen("diff", "2020-11", "--since", "HEAD", cwd=repository).stdout

    assert "2020-10.exports.change: " in shown
    assert "revised on 2020-11-16)" in shown


def test_since_works_in_a_project_that_is_a_part_of_its_repository(tmp_path: Path, project: Path):
    whole = tmp_path / "whole"
    shutil.copytree(project, whole / "part" / "of")
    git("init", "-q", cwd=whole)
    git("add", ".", cwd=whole)
    git("commit", "-qm", "November", cwd=whole)
    edit(whole / "part" / "of" / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")

    shown = relgen("diff", "2020-11", "--since", "HEAD", cwd=whole / "part" / "of").stdout

    assert "regions.china.change was +1.0 percent, and is +1.2 percent" in shown


@pytest.mark.parametrize(
    ("revision", "told"),
    [
        ("HEAD~9", "there is no revision 'HEAD~9': write one that `git log` shows"),
        ("--help", "there is no revision '--help'"),
        ("", "there is no revision ''"),
    ],
)
def test_a_revision_that_there_is_not_is_told_in_one_line(repository: Path, revision: str, told: str):
    result = relgen("diff", "2020-11", f"--since={revision}", cwd=repository)

    assert result.exit_code == 2
    assert told in result.stderr


def test_a_revision_without_month_files_is_told_in_one_line(project: Path):
    git("init", "-q", cwd=project)
    git("add", "phrasebook", cwd=project)
    git("commit", "-qm", "Words alone", cwd=project)

    result = relgen("diff", "2020-11", "--since", "HEAD", cwd=project)

    assert (result.exit_code, result.stderr) == (2, "relgen: there is no folder 'releases' at revision 'HEAD'\n")


def test_a_revision_without_the_month_is_told_in_one_line(repository: Path):
    (repository / "releases/trade/2020-12.yaml").write_text(
        "month: 2020-12\nannounced: 2021-01-01\nexports: {value: 51410, change: 12.6}\n", encoding="utf-8"
    )

    result = relgen("diff", "2020-12", "--since", "HEAD", cwd=repository)

    assert (result.exit_code, result.stderr) == (2, "relgen: there is no releases/trade/2020-12.yaml at revision 'HEAD'\n")


def test_a_revision_whose_phrasebook_is_of_another_relgen_is_told_in_the_words_of_today(repository: Path):
    now = (repository / "phrasebook/en/trade.yaml").read_text(encoding="utf-8")
    edit(repository / "phrasebook/en/trade.yaml", "dateline:\n", "day_line:\n")
    git("commit", "-qam", "Of another relgen", cwd=repository)
    (repository / "phrasebook/en/trade.yaml").write_text(now, encoding="utf-8")
    edit(repository / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")

    result = relgen("diff", "2020-11", "--since", "HEAD", cwd=repository)

    assert result.exit_code == 0
    assert "in the words of today, since relgen cannot use the phrasebook of HEAD" in result.stdout.splitlines()[0]
    assert "regions.china.change was +1.0 percent, and is +1.2 percent" in result.stdout


def test_a_revision_that_cannot_be_drafted_is_told_in_one_line(repository: Path):
    edit(repository / MONTH, "balance: 5930", "balance: 5390")
    git("commit", "-qam", "A slip", cwd=repository)
    edit(repository / MONTH, "balance: 5390", "balance: 5930")

    result = relgen("diff", "2020-11", "--since", "HEAD", cwd=repository)

    assert result.exit_code == 2
    assert "2020-11 cannot be drafted as it was at HEAD: releases/trade/2020-11.yaml:5:10: RG201" in result.stderr


def test_a_folder_that_is_in_no_repository_is_told_in_one_line(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))

    result = relgen("diff", "2020-11", "--since", "HEAD", cwd=project)

    assert result.exit_code == 2
    assert "is in no git repository, so it has no revisions" in result.stderr


def test_a_machine_without_git_is_told_in_one_line(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(project))

    result = relgen("diff", "2020-11", "--since", "HEAD", cwd=project)

    assert (result.exit_code, "needs git" in result.stderr) == (2, True)


def test_a_signed_month_is_held_against_what_was_signed_for_the_notice_of_its_correction(project: Path):
    relgen(*SIGN, cwd=project)
    edit(project / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")
    edit(
        project / MONTH,
        "balance: 5930",
        "balance: 5930\ncorrected:\n  announced: 2020-12-03\n  because: {en: Exports to China had been mistyped., ko: 정정}",
    )

    result = relgen("diff", "2020-11", cwd=project)

    lines = [line.strip() for line in result.stdout.splitlines()]
    assert lines[0] == "2020-11  signed by Kim on 2020-12-01, and as it is"
    assert f"figure: regions.china.change was +1.0 percent, and is +1.2 percent ({MONTH}:9:27)" in lines
    assert "{+Corrected December 3, 2020: Exports to China had been mistyped.+}" in lines
    at = lines.index("China | +[-1.0-]{+1.2+}%")
    assert lines[at + 1] == f"regions.china.change: +1.0 percent → +1.2 percent ({MONTH}:9:27)"


def test_an_edit_of_a_signed_text_is_shown(project: Path):
    relgen(*SIGN, cwd=project)
    edit(project / ENGLISH, "Imports edged down", "Imports slipped")

    shown = relgen("diff", "2020-11", cwd=project).stdout

    assert "Imports [-edged down-]{+slipped+} 2.1 percent" in shown
    assert "an editor's own words" in shown
    assert "draft.ko.md: nothing changes" in shown


def test_programs_are_told_the_same(repository: Path):
    edit(repository / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")

    told = json.loads(relgen("diff", "2020-11", "--since", "HEAD", "--json", cwd=repository).stdout)

    assert told["figures"] == [{"fact": "regions.china.change", "was": "+1.0 percent", "now": "+1.2 percent"}]
    first = told["drafts"][0]["changes"][0]
    assert (first["change"], first["message"]) == ("changed", "regions")
    assert {"sort": "new", "text": "1.2"} in first["words"]
    assert first["reasons"][0] == {
        "reason": "figure", "of": "regions.china.change", "was": "1.0 percent", "now": "1.2 percent",
        "place": f"{MONTH}:6:27", "text": f"regions.china.change: 1.0 percent → 1.2 percent ({MONTH}:6:27)",
    }  # fmt: skip


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_has_colours_in_place_of_marks_unless_it_wants_none(
    project: Path, environment: dict[str, str], coloured: bool
):
    edit(project / MONTH, "china: {change: 1.0}", "china: {change: 1.2}")
    ours, theirs = pty.openpty()
    plain = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}

    command = [sys.executable, "-m", "relgen", "diff", "2020-11", "--root", str(project)]
    subprocess.run(command, stdout=theirs, stderr=subprocess.DEVNULL, env={**plain, **environment, "TERM": "xterm"}, check=True)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):
        while part := os.read(ours, 65536):
            shown += part
    os.close(ours)

    assert (b"\x1b[32m1.2\x1b[0m" in shown) is coloured
    assert (b"[-1.0-]{+1.2+}" in shown) is not coloured
