"""The guide of the README, done as it is written: every command in it is run, and every text in it typed in."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from relgen.reading.source import read

README = (ROOT / "README.md").read_text(encoding="utf-8")
VENV = Path(sys.prefix)

pytestmark = pytest.mark.skipif(
    not (VENV / "bin" / "activate").exists(), reason="Python runs outside of a virtual environment here"
)


def section(title: str) -> str:
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def blocks(text: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


class Newcomer:
    """Someone in a clone, with a terminal that stays open and an editor."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("releases", "phrasebook"):
            shutil.copytree(ROOT / name, folder / name)
        (folder / ".venv").symlink_to(VENV)

    def type(self, commands: str) -> str:
        """What is printed; all of it must succeed."""
        script = f"set -euo pipefail\n{blocks(section('The first hour'), 'sh')[0].splitlines()[0]}\n{commands}"
        environment = {**os.environ, "PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def edit(self, line: str) -> None:
        """Put a line in the place of the one that has its key."""
        path = self.folder / "releases" / "trade" / "2021-01.yaml"
        key = line.split(":", maxsplit=1)[0]
        text, edited = re.subn(rf"^{key}:.*$", line.rstrip("\n"), path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert edited == 1
        path.write_text(text, encoding="utf-8")


def test_the_first_hour_of_the_readme_ends_with_two_drafts_that_were_looked_through(tmp_path: Path):
    newcomer = Newcomer(tmp_path)
    guide = section("The first hour")
    start, begin, draft, why, again, away = blocks(guide, "sh")
    built = tmp_path / "build" / "trade" / "2021-01"

    assert "29 months checked" in newcomer.type(start)
    assert "releases/trade/2021-01.yaml is written" in newcomer.type(begin)
    newcomer.edit(blocks(guide, "yaml")[0])
    printed = newcomer.type(draft)
    assert "exports" in printed
    assert "470.0억 달러" in printed
    assert "on strong demand from data centers" in printed
    assert "데이터센터 수요가 늘며" in printed
    assert "items.semiconductors.streak (7) is stated by you in releases/trade/2020-11.yaml" in printed
    assert "rule: phrasebook/ko/trade.yaml" in newcomer.type(why)
    assert "draft.en.md: 1 sentence is yours; " in newcomer.type(again)
    merged = (built / "draft.en.md").read_text(encoding="utf-8")
    assert "Semiconductor exports expanded 17.9 percent" in merged
    assert merged.endswith("\nA sentence of my own.\n")
    assert sorted(path.name for path in built.glob("draft.*")) == ["draft.en.md", "draft.en.md.orig", "draft.ko.md"]
    newcomer.type(away)
    assert not built.exists()
    assert "29 months checked" in newcomer.type(start)


def test_what_the_workflow_of_the_readme_runs_is_what_can_be_run(tmp_path: Path):
    workflow = blocks(section("Checks where you work"), "yaml")[0]
    source, found = read("relgen.yaml", workflow)
    assert found == []

    steps = source.data["jobs"]["drafts"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert commands == ["pipx install .", "relgen check --format github", "relgen build"]
    newcomer = Newcomer(tmp_path)
    for command in commands[1:]:
        newcomer.type(command)
    assert (tmp_path / steps[-1]["with"]["path"] / "trade" / "2020-12" / "draft.ko.md").exists()


def test_the_hook_runs_for_month_files_and_the_phrasebook_alone(tmp_path: Path):
    source, found = read(".pre-commit-hooks.yaml", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert found == []

    (hook,) = source.data
    assert hook["id"] == "relgen-check"
    changed = ["releases/trade/2020-11.yaml", "phrasebook/en/words.yaml", "press/releases/trade/history.yaml"]
    others = ["README.md", "src/relgen/pipeline.py", "releases/trade/month.schema.json", "tests/errors/RG101.yaml"]
    assert [path for path in (*changed, *others) if re.search(hook["files"], path)] == changed
    Newcomer(tmp_path).type(hook["entry"])
