"""Which tests run which lines, and how long each takes: collected once, and again when the tests have changed.

A plugin of pytest (`-p covering`) notes the times; the lines are pytest-cov's contexts.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LEFT_OUT = ("tests/browser", "tests/fuzz", "tests/mutation")  # a browser, damage by the clock, and this
TIMES = "RELGEN_TEST_TIMES"
PYTEST = ("-q", "-p", "no:cacheprovider", "--hypothesis-seed=23", *(f"--ignore={path}" for path in LEFT_OUT))


class Times:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.taken: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.taken[report.nodeid] += report.duration

    def pytest_sessionfinish(self) -> None:
        before = json.loads(self.path.read_text(encoding="utf-8")) if self.path.exists() else {}
        self.path.write_text(json.dumps({**before, **self.taken}), encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    if TIMES in os.environ and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Times(Path(os.environ[TIMES])))


@dataclass(frozen=True, slots=True)
class Covering:
    """`lines`: for each file of the code, the tests that run each of its lines; `taken`: the seconds of each test."""

    lines: dict[str, dict[int, frozenset[str]]]
    taken: dict[str, float]

    def tests_of(self, path: str, lines: tuple[int, int]) -> set[str]:
        """The tests that run any of some lines; where none does (they declare something), those that run any of the file."""
        there = self.lines.get(path, {})
        found = {test for line in range(lines[0], lines[1] + 1) for test in there.get(line, ())}
        return found or {test for tests in there.values() for test in tests}


def collect(folder: Path, tests: Sequence[str]) -> None:
    """Run all tests, or some that are new, and keep in `folder` what they covered and how long they took."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "COVERAGE_FILE": str(folder / "coverage"), TIMES: str(folder / "times.json")}
    environment["PYTHONPATH"] = str(Path(__file__).parent)
    command = [sys.executable, "-m", "pytest", *PYTEST, "-p", "covering", "-n", "auto", "--dist", "worksteal"]
    coverage = ["--read-anew", "--cov=relgen", "--cov-context=test", "--cov-report=", *(["--cov-append"] if tests else [])]
    done = subprocess.run([*command, *coverage, *tests], cwd=ROOT, env=environment, check=False)
    if done.returncode:
        sys.exit("the tests must pass before faults are put into the code")


def read_covering(folder: Path) -> Covering:
    from coverage import CoverageData

    data = CoverageData(str(folder / "coverage"))
    data.read()
    lines: dict[str, dict[int, frozenset[str]]] = {}
    for file in data.measured_files():
        name = Path(file).relative_to(ROOT / "src" / "relgen").as_posix()
        contexts = data.contexts_by_lineno(file)
        lines[name] = {line: frozenset(each.partition("|")[0] for each in tests if each) for line, tests in contexts.items()}
    return Covering(lines, json.loads((folder / "times.json").read_text(encoding="utf-8")))
