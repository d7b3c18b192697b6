"""A month signed: what is kept of it, what keeps it from being signed, and what is told of changes since."""

import contextlib
import json
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from conftest import ROOT
from relgen.cli import app
from relgen.merging.marker import UNSETTLED
from relgen.project import open_project
from relgen.reading.letters import INVISIBLE
from relgen.reading.signed import SignedModel, read_signed, signed_text, summed
from relgen.reading.source import read

OCTOBER = "month: 2020-10\nannounced: 2020-11-01\nexports: {value: 44980, change: -3.6}\n"
NOVEMBER = (
    "month: 2020-11\nannounced: 2020-12-01\nexports: {value: 45810, change: 4.0}\nimports: {value: 39880, change: -2.1}\n"
    "balance: 5930\nregions: {china: {change: 1.0}}\n"
)
SIGN = ("sign", "2020-11", "--by", "Kim Minji", "--on", "2020-12-01")
SIGNED = "releases/trade/signed/2020-11.yaml"
ENGLISH, KOREAN = "build/trade/2020-11/draft.en.md", "build/trade/2020-11/draft.ko.md"


def relgen(*arguments: str, cwd: Path) -> Result:
    with contextlib.chdir(cwd):
        return CliRunner().invoke(app, arguments, prog_name="relgen")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2020-10.yaml").write_text(OCTOBER, encoding="utf-8")
    (months / "2020-11.yaml").write_text(NOVEMBER, encoding="utf-8")
    assert relgen("build", "2020-11", cwd=tmp_path).exit_code == 0
    return tmp_path


def edit(path: Path, find: str, put: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_text(text.replace(find, put), encoding="utf-8")


def add(path: Path, text: str) -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")


def model_of(project: Path) -> SignedModel:
    source, found = read(SIGNED, (project / SIGNED).read_text(encoding="utf-8"))
    file, more = read_signed(source)
    assert [*found, *more] == []
    return file.model


def test_what_is_signed_are_the_drafts_as_they_stand_with_all_that_they_are_made_of(project: Path):
    add(project / ENGLISH, "Exports are recovering.")

    result = relgen(*SIGN, cwd=project)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{SIGNED}: draft.en.md, draft.ko.md signed by Kim Minji on 2020-12-01; commit it\n"
    model = model_of(project)
    assert (str(model.month), model.by, str(model.on)) == ("2020-11", "Kim Minji", "2020-12-01")
    assert model.texts["draft.en.md"].text == (project / ENGLISH).read_text(encoding="utf-8")
    assert model.texts["draft.en.md"].sha256 == summed((project / ENGLISH).read_text(encoding="utf-8"))
    assert model.texts["draft.en.md"].drafted != model.texts["draft.en.md"].sha256
    assert model.files["releases/trade/2020-11.yaml"] == summed(NOVEMBER)
    assert model.figures["exports.change"] == "+4.0 percent"
    assert "{day:full}" in model.wordings["en"]["dateline"]


def test_open_notes_and_acceptances_are_signed_too(project: Path):
    edit(
        project / "releases/trade/2020-11.yaml",
        "balance: 5930",
        "balance: 5950\naccept: [{code: RG201, at: balance, because: as published}]",
    )
    relgen("build", "2020-11", cwd=project)

    relgen(*SIGN, cwd=project)

    assert model_of(project).accepted == ("RG201 at balance: as published",)
    assert [note for note in model_of(project).notes if note.startswith("RG201") and note.endswith("accepted: as published")]


def test_signing_the_same_texts_twice_changes_nothing(project: Path):
    relgen(*SIGN, cwd=project)
    before = (project / SIGNED).read_bytes()

    result = relgen("sign", "2020-11", "--by", "Lee", "--on", "2020-12-02", cwd=project)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "signed by Kim Minji on 2020-12-01 with these very texts; nothing is changed" in result.stdout
    assert (project / SIGNED).read_bytes() == before


def test_a_text_that_was_saved_with_other_line_ends_is_the_same_text(project: Path):
    relgen(*SIGN, cwd=project)
    text = (project / KOREAN).read_bytes()

    (project / KOREAN).write_bytes(text.replace(b"\n", b"\r\n"))

    assert "nothing is changed" in relgen(*SIGN, cwd=project).stdout
    assert "nothing to correct" in relgen("check", "2020-11", cwd=project).stdout


def test_other_texts_are_signed_only_when_that_is_asked_for(project: Path):
    relgen(*SIGN, cwd=project)
    before = (project / SIGNED).read_bytes()
    add(project / KOREAN, "수출이 회복세를 이어감")

    refused = relgen(*SIGN, cwd=project)
    kept = (project / SIGNED).read_bytes()
    signed = relgen(*SIGN, "--again", cwd=project)

    assert (refused.exit_code, kept) == (1, before)
    assert "RG504 2020-11 was signed by Kim Minji on 2020-12-01, and draft.ko.md has changed since" in refused.stderr
    assert signed.exit_code == 0
    assert model_of(project).texts["draft.ko.md"].lines[-2] == "수출이 회복세를 이어감"


def test_a_text_that_the_data_contradict_is_not_signed(project: Path):
    edit(project / ENGLISH, "4.0 percent", "4.1 percent")

    result = relgen(*SIGN, cwd=project)

    assert result.exit_code == 1
    assert "RG402" in result.stderr
    assert not (project / SIGNED).exists()


def test_a_month_with_something_to_correct_is_not_signed(project: Path):
    edit(project / "releases/trade/2020-11.yaml", "balance: 5930", "balance: 5390")

    result = relgen(*SIGN, cwd=project)

    assert (result.exit_code, "RG201" in result.stderr) == (1, True)
    assert not (project / SIGNED).exists()


def test_a_text_with_an_invisible_character_is_not_signed(project: Path):
    add(project / ENGLISH, "Exports are\u00a0recovering.")

    result = relgen(*SIGN, cwd=project)

    assert (result.exit_code, "RG005" in result.stderr) == (1, True)
    assert not (project / SIGNED).exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--by", "Kim", "--on", "1 December"), "'1 December' is not a day: write it as --on 2020-12-01"),
        (("--by", "Kim", "--on", "2020-11-30"), "2020-11 is not over on 2020-11-30"),
        (("--by", " ", "--on", "2020-12-01"), "who signs?"),
    ],
)
def test_who_signs_and_when_is_asked_for_in_one_line(project: Path, arguments: tuple[str, ...], told: str):
    result = relgen("sign", "2020-11", *arguments, cwd=project)

    assert result.exit_code == 2
    assert told in result.stderr


def test_a_rebuild_never_touches_a_signed_draft(project: Path):
    relgen(*SIGN, cwd=project)
    before = (project / ENGLISH).read_bytes()
    edit(project / "releases/trade/2020-11.yaml", "change: 4.0", "change: 4.1")

    for _ in range(2):
        result = relgen("build", "2020-11", cwd=project)

        assert (project / ENGLISH).read_bytes() == before
        assert "4.1 percent" in (project / ENGLISH).with_name("draft.en.new.md").read_text(encoding="utf-8")
        assert f"kept: {ENGLISH} was signed by Kim Minji on 2020-12-01; the new draft is draft.en.new.md" in result.stdout
    relgen("build", "2020-11", "--force", cwd=project)
    assert "4.1 percent" in (project / ENGLISH).read_text(encoding="utf-8")


def test_a_new_draft_beside_a_signed_one_has_the_words_of_its_editor(project: Path):
    edit(project / ENGLISH, "Imports edged down", "Imports slipped a little, by")
    relgen(*SIGN, cwd=project)
    edit(project / "releases/trade/2020-11.yaml", "change: -2.1", "change: -2.4")

    relgen("build", "2020-11", cwd=project)

    new = (project / ENGLISH).with_name("draft.en.new.md").read_text(encoding="utf-8")
    assert "Imports slipped a little, by 2.4 percent" in new
    assert "by 2.1 percent" in (project / ENGLISH).read_text(encoding="utf-8")


def test_a_signed_text_that_is_not_there_is_put_back(project: Path):
    edit(project / ENGLISH, "Imports edged down", "Imports slipped a little, by")
    signed = (project / ENGLISH).read_bytes()
    relgen(*SIGN, cwd=project)
    shutil.rmtree(project / "build")

    result = relgen("build", "2020-11", cwd=project)

    assert (project / ENGLISH).read_bytes() == signed
    assert f"restored: {ENGLISH}, as it was signed by Kim Minji on 2020-12-01" in result.stdout
    assert sorted(path.name for path in (project / ENGLISH).parent.glob("*.md")) == ["draft.en.md", "draft.ko.md"]
    assert relgen("check", "2020-11", cwd=project).stdout == "1 month checked: nothing to correct\n"


def test_a_rebuild_of_what_was_signed_and_edited_has_nothing_new(project: Path):
    edit(project / ENGLISH, "Imports edged down", "Imports slipped a little, by")
    relgen(*SIGN, cwd=project)
    before = {path: path.read_bytes() for path in project.rglob("draft*")}

    relgen("build", "2020-11", cwd=project)

    assert {path: path.read_bytes() for path in project.rglob("draft*")} == before


def test_a_text_in_which_an_editor_has_still_to_choose_is_not_signed(project: Path):
    edit(project / ENGLISH, "Imports edged down 2.1 percent", "Imports edged down 2.2 percent")
    edit(project / "releases/trade/2020-11.yaml", "change: -2.1", "change: -2.4")
    relgen("build", "2020-11", cwd=project)

    result = relgen(*SIGN, cwd=project)

    assert (result.exit_code, UNSETTLED in result.stderr) == (1, True)
    assert not (project / SIGNED).exists()


def test_an_unsigned_month_beside_a_signed_one_is_built_as_ever(project: Path):
    relgen(*SIGN, cwd=project)

    relgen("build", "2020-10", cwd=project)
    edit(project / "releases/trade/2020-10.yaml", "change: -3.6", "change: -3.7")
    result = relgen("build", "2020-10", cwd=project)

    assert "kept" not in result.stdout
    assert "3.7 percent" in (project / "build/trade/2020-10/draft.en.md").read_text(encoding="utf-8")


def test_check_and_build_tell_what_has_changed_since(project: Path):
    relgen(*SIGN, cwd=project)
    edit(project / "releases/trade/2020-11.yaml", "china: {change: 1.0}", "china: {change: 1.2}")
    add(project / KOREAN, "수출이 회복세를 이어감")

    check, build = relgen("check", "2020-11", cwd=project), relgen("build", "2020-11", cwd=project)

    for result in (check, build):
        assert result.exit_code == 0
        assert "RG506 warning: regions.china.change was +1.0 percent, and is +1.2 percent (signed by" in result.stderr
        assert "RG505 warning: draft.ko.md was signed by Kim Minji on 2020-12-01 and has changed since, in" in result.stderr
    assert check.stdout == "1 month checked: 2 warnings\n"


def test_a_figure_that_no_draft_says_is_no_change_of_what_was_signed(project: Path):
    relgen(*SIGN, cwd=project)
    edit(project / "releases/trade/2020-11.yaml", "balance: 5930", "balance: 5930  # as published")

    assert relgen("check", "2020-11", cwd=project).stdout == "1 month checked: nothing to correct\n"


def test_words_that_changed_since_are_only_counted_unless_the_month_is_named(project: Path):
    words = project / "phrasebook"
    shutil.copytree(ROOT / "phrasebook", words)
    relgen(*SIGN, cwd=project)
    edit(
        words / "en" / "trade.yaml",
        '"Imports {change:past} {change:percent} to {imports}{joined}."',
        '"Imports {change:past} by {change:percent} to {imports}{joined}."',
    )
    edit(words / "en" / "trade.yaml", "Imports fell 15.9 percent", "Imports fell by 15.9 percent")

    everything, named = relgen("check", cwd=project), relgen("check", "2020-11", cwd=project)

    assert (everything.exit_code, everything.stderr) == (0, "")
    assert "1 signed draft would be worded otherwise today" in everything.stdout
    assert "RG507 note: draft.en.md would be worded otherwise" in named.stderr
    assert "has imports no longer as “Imports {change:past} {change:percent} to {imports}{joined}.”" in named.stderr


DAMAGES = {
    "empty": ("^[\\s\\S]*$", "", "RG102"),
    "not YAML": ("files:", "files: {", "RG001"),
    "a key too many": ("by:", "bye: x\nby:", "RG101"),
    "no day": ("on: .*", "on: tomorrow", "RG106"),
    "of another month": ("month: 2020-11", "month: 2020-10", "RG208"),
    "a sum that is none": ("sha256: \\w+", "sha256: abc", "RG107"),
    "a line that was edited": ("December 1", "December 2", "RG508"),
    "a list for a mapping": ("figures:\n", "figures: []\nold:\n", "RG108"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_a_finding_at_its_place_and_its_drafts_are_kept(project: Path, damage: str):
    find, put, code = DAMAGES[damage]
    relgen(*SIGN, cwd=project)
    text, draft = (project / SIGNED).read_text(encoding="utf-8"), (project / ENGLISH).read_bytes()
    damaged = re.sub(find, put, text, count=1)
    assert damaged != text
    (project / SIGNED).write_text(damaged, encoding="utf-8")
    edit(project / "releases/trade/2020-11.yaml", "change: 4.0", "change: 4.1")

    for arguments in (("check", "2020-11"), ("build", "2020-11"), ("build", "2020-11"), SIGN):
        result = relgen(*arguments, cwd=project)

        assert result.exit_code == 1
        assert isinstance(result.exception, SystemExit)
        assert re.search(rf"^{SIGNED}:\d+:\d+: {code} ", result.stderr, re.MULTILINE), result.stderr
    assert (project / ENGLISH).read_bytes() == draft


def test_a_folder_or_bytes_in_the_place_of_the_file_are_a_finding(project: Path):
    (project / SIGNED).mkdir(parents=True)

    assert "RG007" in relgen("check", "2020-11", cwd=project).stderr
    (project / SIGNED).rmdir()
    (project / SIGNED).write_bytes(b"by: \xff")
    assert "RG002" in relgen("check", "2020-11", cwd=project).stderr


def test_what_was_signed_is_no_month(project: Path):
    relgen(*SIGN, cwd=project)
    opened = open_project(project, project)

    assert [str(month) for month in opened.months("trade")] == ["2020-10", "2020-11"]
    assert opened.found == []


def test_programs_are_told_what_was_signed(project: Path):
    told = json.loads(relgen(*SIGN, "--json", cwd=project).stdout)

    assert told["findings"] == []
    assert (told["file"], told["signed"]["by"]) == (SIGNED, "Kim Minji")


def test_the_hook_runs_on_what_is_signed_and_not_on_other_files():
    files = re.search(r"^  files: (.*)$", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE)[1]

    assert re.search(files, SIGNED)
    assert re.search(files, "releases/trade/2020-11.yaml")
    assert not re.search(files, "releases/trade/notes/2020-11.yaml")


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Mn", "Mc", "Me", "Co", "Cn")).filter(
    lambda letter: not INVISIBLE.match(letter)
)


@given(
    lines=st.lists(st.text(LETTERS | st.sampled_from("\t\"\\:#-'{}[]&*!|>%@`,? 가"), max_size=20), min_size=1, max_size=6),
    by=st.text(LETTERS, min_size=1),
)
def test_every_text_is_read_back_as_it_was_signed(lines: list[str], by: str):
    import unicodedata

    lines, by = [unicodedata.normalize("NFC", line) for line in lines], unicodedata.normalize("NFC", by)
    text = {"sha256": summed("\n".join(lines)), "drafted": "0" * 64, "register": "release", "lines": lines}
    model = SignedModel(
        month="2020-11", by=by, on="2020-12-01", relgen="0.2.0", files={}, notes=lines, figures={by: by},
        wordings={"en": {"lead": lines}, "ko": {}}, texts={"draft.en.md": text},
    )  # fmt: skip

    source, found = read(SIGNED, signed_text(model))
    assert found == []
    file, found = read_signed(source)

    assert found == []
    assert file.model == model
