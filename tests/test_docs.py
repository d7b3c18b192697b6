"""What the documents say is so."""

import re
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from conftest import ROOT
from relgen.cli import app

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_readme_begins_with_three_lines_and_two_commands_of_one_line():
    assert README.split("\n\n")[0].count("\n") == 2
    assert [block.count("\n") for block in BLOCKS[:2]] == [1, 1]
    assert "relgen build" in BLOCKS[0]
    assert "pytest" in BLOCKS[1]


def test_the_month_file_of_the_readme_gives_the_lines_of_the_readme(tmp_path: Path):
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2020-11.yaml").write_text(BLOCKS[2], encoding="utf-8")
    out = CliRunner().invoke(app, ["build", "--stdout", "--root", str(tmp_path)]).stdout

    assert BLOCKS[2].count("\n") == 10
    for paragraph in BLOCKS[3].strip().split("\n\n"):
        assert paragraph.replace("\n", " ") in out


def test_the_slip_of_the_readme_is_shown_as_the_readme_shows_it(tmp_path: Path):
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2020-11.yaml").write_text(BLOCKS[2].replace("balance:       5930", "balance: 5390"), encoding="utf-8")
    err = CliRunner().invoke(app, ["check", "--root", str(tmp_path)]).stderr

    assert BLOCKS[4] in err


def test_the_command_table_of_the_readme_is_that_of_the_help():
    table = re.findall(r"^\| `relgen (\w+)[^`]*` \| (.+) \|$", README, re.MULTILINE)
    helped = re.findall(
        r"^  (\w+)  +(\S.+)$", CliRunner().invoke(app, ["--help"]).stdout.partition("Commands:")[2], re.MULTILINE
    )

    assert [name for name, _ in table] == [name for name, _ in helped]
    assert all(text for _, text in table)


def test_every_option_of_build_stands_in_the_readme():
    text = CliRunner().invoke(app, ["build", "--help"]).stdout

    for option in set(re.findall(r"--[a-z-]+", text)) - {"--help"}:
        assert option in README, option


def test_every_dependency_has_its_line_in_contributing():
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)

    for name in re.findall(r'"([A-Za-z0-9.]+)', listed[1]):
        assert f"**{name}**" in contributing, name


def test_the_calibration_table_of_contributing_is_what_is_measured():
    sys.path.insert(0, str(ROOT / "tests" / "bench"))
    import calibration

    assert calibration.markdown() in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_top_level_holds_only_what_it_should():
    tracked = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=False).stdout.split()
    top = {path.split("/")[0] for path in tracked}
    allowed = {
        "pyproject.toml",
        "src",
        "releases",
        "phrasebook",
        "tests",
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "LICENSE",
    }

    assert {name for name in top if not name.startswith(".")} <= allowed
