"""The same input gives the same bytes: in every process, whatever Python hashes strings to, wherever it runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

HERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Seoul", "LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {"PYTHONHASHSEED": "20201201", "TZ": "America/Los_Angeles", "LANG": "en_US.UTF-8", "LC_ALL": "C.UTF-8"}


def run(folder: Path, settings: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-m", "relgen", *arguments, "--root", str(ROOT)]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **settings}, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def built(folder: Path, settings: dict[str, str]) -> dict[str, bytes]:
    folder.mkdir()
    run(folder, settings, "build", "2020-04", "2020-11", "--out", str(folder), "--quiet")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_processes_build_the_same_bytes_whatever_strings_hash_to(tmp_path: Path):
    first, second = built(tmp_path / "here", HERE), built(tmp_path / "elsewhere", ELSEWHERE)

    assert {name for name in first if not name.endswith(".drafts")} >= {
        f"trade/{month}/{file}" for month in ("2020-04", "2020-11") for file in ("draft.en.md", "draft.ko.md", "review.html")
    }
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


@pytest.mark.parametrize(
    "arguments",
    [
        ("explain", "2020-11"),
        ("explain", "2020-11", "--lang", "ko", "--json"),
        ("check", "2020-04", "2020-10", "--json"),
        ("phrases", "ko"),
        ("schema",),
    ],
    ids=" ".join,
)
def test_what_a_command_prints_is_the_same_in_two_processes(tmp_path: Path, arguments: tuple[str, ...]):
    assert run(tmp_path, HERE, *arguments) == run(tmp_path, ELSEWHERE, *arguments)
