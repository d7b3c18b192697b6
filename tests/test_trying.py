"""What was found by trying: no traceback, no hang, nothing silent, nothing that leaves the text, nothing lost."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from conftest import ROOT
from relgen.cli import app

HEAD = "month: 2031-05\nannounced: 2031-06-01\n"
MONTH = f"{HEAD}exports: {{value: 50000, change: 3.1}}\n"
ITEM = "items:\n  ships:\n    change: 2.0\n    reason: {{en: {}, ko: 수주가 늘며}}\n"


class Desk:
    """A project of one month, and the commands run on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.months = folder / "releases" / "trade"
        self.months.mkdir(parents=True)
        self.out = folder / "build" / "trade" / "2031-05"

    def write(self, text: str, name: str = "2031-05.yaml") -> Path:
        (self.months / name).write_text(text, encoding="utf-8")
        return self.months / name

    def run(self, *arguments: str) -> Result:
        with contextlib.chdir(self.folder):
            result = CliRunner().invoke(app, arguments, prog_name="relgen")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        return result

    def english(self) -> str:
        return self.run("build", "--stdout").stdout


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write(MONTH)
    return desk


def own_phrasebook(desk: Desk) -> Path:
    shutil.copytree(ROOT / "phrasebook", desk.folder / "phrasebook")
    return desk.folder / "phrasebook"


# Tracebacks


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{HEAD}exports: {{value: {'9' * 30}, change: 3.1}}\n", "RG103"),
        (f"{HEAD}exports: {{value: 50000, change: 3.{'1' * 51}}}\n", "RG104"),
        (f"{MONTH}say: [exports.held]\n".replace("2031-05\n", "2031-04\n", 1), "RG208"),
        (f"{MONTH}# \ufffe\n", "RG005"),
        (f"{MONTH}# \uffff\n", "RG005"),
        (f"{MONTH}{ITEM.format('&quot;{exports:foo}&quot;').replace('&quot;', chr(34))}", "RG226"),
        (f"{HEAD}exports: {{value: 50000, change: 3.1, streak: 1000000}}\n", "RG110"),
        (f"{HEAD}exports: {{value: 5{' ' * 100_000}0, change: 3.1}}\n", "RG103"),
        (f"{MONTH}say: {'[' * 100_000}\n", "RG008"),
        ("\0" * 900_000, "RG005"),
        (f"{MONTH}#{'x' * 1_000_000}\n", "RG008"),
        (f"{MONTH}notes: {{momentum: {{en: \"A \\u202e note.\", ko: 수출 회복}}}}\n", "RG005"),
        (f"{MONTH}notes: {{momentum: {{en: \"A \\x1b note.\", ko: 수출 회복}}}}\n", "RG005"),
    ],
    ids=[
        "30 digits", "51 digits", "another month", "FFFE", "FFFF", "form", "streak", "spaces", "brackets", "NULs", "large",
        "escaped override", "escaped escape",
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", [["build"], ["check"], ["check", "--json"], ["explain", "2031-05"]], ids=" ".join)
def test_a_file_that_cannot_be_is_a_finding_in_every_command(desk: Desk, text: str, code: str, command: list[str]):
    desk.write(text)

    result = desk.run(*command)

    assert result.exit_code == 1
    assert code in result.output


@pytest.mark.parametrize(
    ("find", "put", "code"),
    [
        ("ko: 반도체", "ko: {name: {a: b}}", "RG108"),
        ("ko: 반도체", "ko: [반도체]", "RG108"),
        ("\nregions:\n", "\nregoins:\n", "RG101"),
        ("  trade:\n    twenty:", "  trad:\n    twenty:", "RG315"),
    ],
)
def test_names_that_cannot_be_are_a_finding(desk: Desk, find: str, put: str, code: str):
    names = own_phrasebook(desk) / "names.yaml"
    text = names.read_text(encoding="utf-8")
    assert text.count(find) == 1
    names.write_text(text.replace(find, put), encoding="utf-8")

    for command in (["check"], ["check", "--json"], ["build"], ["phrases", "en"]):
        result = desk.run(*command)
        assert result.exit_code == 1
        assert code in result.output


def process(desk: Desk, *arguments: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "relgen", *arguments], cwd=desk.folder, capture_output=True, check=False)


def test_a_closed_standard_output_is_no_traceback(desk: Desk):
    command = f"{sys.executable} -m relgen check >&-"
    result = subprocess.run(command, shell=True, cwd=desk.folder, capture_output=True, text=True, check=False)  # noqa: S602

    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments", [[b"build", b"\xff\xfe"], [b"build", b"--root", b"/\xff"], [b"build", b"--register", b"\xff"]]
)
def test_an_argument_that_is_not_utf_8_is_a_usage_error(desk: Desk, arguments: list[bytes]):
    result = process(desk, *arguments)

    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_an_interrupt_says_nothing_and_exits_with_130(desk: Desk):
    interrupted_while_reading = """
import os, signal
from relgen.cli import app
from relgen.project import Project
Project.read = lambda *_: os.kill(os.getpid(), signal.SIGINT)
app(["check"])
"""
    command = [sys.executable, "-c", interrupted_while_reading]
    result = subprocess.run(command, cwd=desk.folder, capture_output=True, check=False)

    assert (result.returncode, result.stdout, result.stderr) == (130, b"", b"")


# Hangs


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_pipe_where_a_month_should_be_is_a_finding(desk: Desk, command: str):
    (desk.months / "2031-05.yaml").unlink()
    os.mkfifo(desk.months / "2031-05.yaml")

    result = desk.run(command)

    assert "2031-05.yaml is not a file" in result.stderr


@pytest.mark.parametrize("name", ["draft.en.md", ".drafts"])
def test_a_pipe_where_a_draft_or_the_bookkeeping_should_be_stops_nothing(desk: Desk, name: str):
    desk.out.mkdir(parents=True)
    os.mkfifo(desk.out / name)

    result = desk.run("build")

    assert result.exit_code == (1 if name == "draft.en.md" else 0)
    assert "is not a file: move it away" in result.stderr or (desk.out / "draft.en.md").is_file()


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("".join(f"key{number}: 1\n" for number in range(8000)), "and 7,980 more in this file"),
        ("items:\n" + "".join(f"  item{number}: {{change: 1}}\n" for number in range(8000)), "and 7,980 more in this file"),
        ("".join("imports: 1\n" for _ in range(16000)), "more in this file"),
        ("say: [" + ", ".join(f"exports.x{number}" for number in range(4000)) + "]\n", "and 3,980 more in this file"),
    ],
    ids=["keys", "items", "duplicates", "say"],
)
@pytest.mark.parametrize("command", [["check"], ["check", "--json"]], ids=" ".join)
def test_thousands_of_the_same_slip_are_shown_twenty_times(desk: Desk, more: str, says: str, command: list[str]):
    desk.write(MONTH + more)

    result = desk.run(*command)

    assert says in result.output
    assert len(result.output) < 60_000


# Wrong and silent


def test_a_history_that_cannot_be_read_is_a_finding(desk: Desk):
    (desk.months / "history.yaml").mkdir()

    assert "history.yaml is not a file" in desk.run("check").stderr


def test_the_lock_file_of_an_editor_stops_nothing(desk: Desk):
    (desk.months / ".#2031-05.yaml").symlink_to("editor@host.1")

    assert desk.run("build").exit_code == 0


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        ("as orders grew.", "ends in '.'"),
        ('""', "is empty"),
        ("수주가 늘며", "is not in 'en'"),
        ('"as {exports grew"', "has a '{' that is never closed"),
    ],
)
def test_a_reason_that_would_break_its_sentence_is_a_finding(desk: Desk, reason: str, says: str):
    desk.write(MONTH + ITEM.format(reason))

    assert says in desk.run("check").stderr


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("on strong demand abroad", "2.0 percent on strong demand abroad."),
        ("due to chip shortages", "2.0 percent due to chip shortages."),
        ("because of a low base", "2.0 percent because of a low base."),
        ("because orders grew", "2.0 percent, because orders grew."),
        ("as makers cut orders", "2.0 percent, as makers cut orders."),
        ("despite {exports} of imports", "2.0 percent despite $50.0 billion of imports."),
    ],
)
def test_a_reason_has_its_own_connector_and_the_comma_that_it_asks_for(desk: Desk, reason: str, said: str):
    desk.write(MONTH + ITEM.format(f'"{reason}"'))

    assert said in desk.english()


@pytest.mark.parametrize("reason", ["strong demand abroad", "onions sold well", "asking prices rose"])
def test_a_reason_without_a_connector_is_a_finding(desk: Desk, reason: str):
    desk.write(MONTH + ITEM.format(reason))

    assert "RG229" in desk.run("check").stderr


# Out of the text


@pytest.mark.parametrize("note", ["## x", "---", "~~~", "- a", "+ a", "1. a", "= a", "#hashtag", "> a"])
def test_a_note_is_text_whatever_it_begins_with(desk: Desk, note: str):
    desk.write(f'{MONTH}notes: {{momentum: {{en: "{note}", ko: 수출 회복}}}}\n')
    line = next(
        line
        for line in desk.english().splitlines()
        if line.endswith(note.rsplit(maxsplit=1)[-1]) and not line.startswith("# K")
    )

    assert line.lstrip()[0] == "\\" or line.startswith("#h") or line[1] == "\\"


def test_a_note_of_several_lines_is_one_paragraph(desk: Desk):
    desk.write(f"{MONTH}notes:\n  momentum:\n    en: |\n      One line.\n\n      ## Another\n    ko: 수출 회복\n")

    assert "One line. ## Another" in desk.english()


@pytest.mark.parametrize("start", ["iPhone sales rose.", "https://example.com has more.", "eSSD sales rose."])
def test_a_word_with_letters_of_its_own_keeps_them_where_a_sentence_begins(desk: Desk, start: str):
    desk.write(f'{MONTH}notes: {{momentum: {{en: "{start}", ko: 수출 회복}}}}\n')

    assert start in desk.english()


def test_a_link_out_of_the_project_shows_nothing_of_what_it_leads_to(desk: Desk, tmp_path_factory: pytest.TempPathFactory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("password: hunter2\n")
    (desk.months / "2031-06.yaml").symlink_to(secret)

    result = desk.run("check")

    assert "is a link to a file outside the project" in result.stderr
    assert "hunter2" not in result.output


def test_a_link_in_the_out_folder_is_not_written_through(desk: Desk, tmp_path_factory: pytest.TempPathFactory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    desk.out.parent.mkdir(parents=True)
    desk.out.symlink_to(elsewhere)

    result = desk.run("build")

    assert result.exit_code == 1
    assert "is a link" in result.stderr
    assert list(elsewhere.iterdir()) == []


def test_a_draft_that_is_a_link_is_left_and_what_it_leads_to_is_left(desk: Desk, tmp_path_factory: pytest.TempPathFactory):
    mine = tmp_path_factory.mktemp("elsewhere") / "mine.md"
    mine.write_text("mine")
    desk.out.mkdir(parents=True)
    (desk.out / "draft.en.md").symlink_to(mine)

    desk.run("build")

    assert mine.read_text() == "mine"
    assert (desk.out / "draft.en.new.md").is_file()


# Lost


def test_a_new_draft_that_was_edited_too_is_kept(desk: Desk):
    desk.run("build")
    (desk.out / ".drafts.draft.en.md.json").unlink()
    for name in ("draft.en.md", "draft.en.new.md", "draft.en.new2.md"):
        (desk.out / name).write_text(f"{name}, edited")
        desk.run("build")

    assert [(desk.out / name).read_text() for name in ("draft.en.md", "draft.en.new.md", "draft.en.new2.md")] == [
        "draft.en.md, edited", "draft.en.new.md, edited", "draft.en.new2.md, edited",
    ]  # fmt: skip
    assert "exports" in (desk.out / "draft.en.new3.md").read_text()


def test_an_unedited_draft_is_known_without_the_bookkeeping_beside_it(desk: Desk):
    desk.run("build")
    (desk.out / ".drafts").unlink()
    desk.write(MONTH.replace("3.1", "3.2"))

    desk.run("build")

    assert sorted(path.name for path in desk.out.glob("draft.en*")) == ["draft.en.md"]
    assert "3.2" in (desk.out / "draft.en.md").read_text()


def test_a_draft_that_would_be_written_again_word_for_word_was_not_edited(desk: Desk):
    """All that tells what was written last is gone."""
    desk.run("build")
    (desk.out / ".drafts").unlink()
    shutil.rmtree(desk.folder / "build" / ".drafts")

    result = desk.run("build")

    assert "kept" not in result.output
    assert sorted(path.name for path in desk.out.glob("draft.*")) == ["draft.en.md", "draft.ko.md"]


def test_quiet_still_tells_that_a_draft_was_kept(desk: Desk):
    desk.run("build")
    (desk.out / "draft.en.md").write_text("edited")

    assert desk.run("build", "--quiet").stdout == ""
    (desk.out / ".drafts.draft.en.md.json").unlink()
    result = desk.run("build", "--quiet")

    assert (
        result.stdout
        == "  kept: build/trade/2031-05/draft.en.md was edited; the new draft is draft.en.new.md (--force overwrites)\n"
    )


def test_what_a_killed_build_left_is_cleared_and_what_a_running_one_writes_is_not(desk: Desk):
    desk.out.mkdir(parents=True)
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (desk.out / f".draft.en.md.{gone.pid}").write_text("half")
    (desk.out / f".draft.ko.md.{os.getppid()}").write_text("half")

    desk.run("build")

    assert not (desk.out / f".draft.en.md.{gone.pid}").exists()
    assert (desk.out / f".draft.ko.md.{os.getppid()}").exists()


def test_a_build_that_is_killed_leaves_drafts_old_or_new_and_never_half(desk: Desk):
    desk.run("build")
    old = {path.name: path.read_bytes() for path in desk.out.glob("draft.*")}
    desk.write(MONTH.replace("3.1", "3.2"))
    new = {name: data.replace(b"3.1", b"3.2") for name, data in old.items()}
    for delay in range(12):
        running = subprocess.Popen([sys.executable, "-m", "relgen", "build", "--quiet"], cwd=desk.folder)
        time.sleep(0.15 + delay * 0.03)
        running.send_signal(signal.SIGKILL)
        running.wait()

        for name, data in old.items():
            assert (desk.out / name).read_bytes() in {data, new[name]}
    desk.run("build")
    assert {path.name: path.read_bytes() for path in desk.out.glob("draft.*")} == new
    assert not list(desk.out.glob(".draft.*"))


def test_a_folder_that_cannot_be_written_is_told(desk: Desk):
    (desk.folder / "build").write_text("in the way")

    result = desk.run("build", "--json")

    assert result.exit_code == 1
    assert "build" in result.stderr


def test_an_accepted_finding_is_a_note_with_its_reason_and_the_figure_is_printed_as_typed(desk: Desk):
    text = MONTH + "imports: {value: 40000, change: 1.0}\nbalance: 9000\n"
    desk.write(text)
    assert desk.run("build").exit_code == 1

    desk.write(text + 'accept: [{code: RG201, at: balance, because: "as published; the parts are rounded"}]\n')
    result = desk.run("build")

    assert result.exit_code == 0
    assert "RG201 note: balance is 9,000" in result.stderr
    assert "accepted: as published; the parts are rounded" in result.stderr
    assert "a surplus of $9.0 billion" in (desk.out / "draft.en.md").read_text()
    accepted = [each for each in json.loads(desk.run("check", "--json").stdout)["findings"] if each["code"] == "RG201"]
    assert [each["severity"] for each in accepted] == ["note"]


def test_a_claim_that_rests_on_a_change_near_zero_is_among_the_things_to_look_at():
    result = CliRunner().invoke(app, ["build", "2020-03", "--root", str(ROOT), "--stdout", "--json"])

    doubts = json.loads(result.stdout)["drafts"][0]["doubts"]
    assert "exports.turn rests on exports of 2020-03, which is near zero (-0.2)" in doubts
