"""The project itself, read once, for the tests that look at every month."""

from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

from relgen.desk.workspace import open_workspace
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.reading.kept import Kept
from relgen.releases.trade import TRADE

ROOT = Path(__file__).parents[1]
collect_ignore = [] if find_spec("mutmut") else ["mutation"]  # which needs an extra of its own
pytest_plugins = ("browsing",)  # the fixtures of tests/browser/


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what comes out as what is expected; read the diff")
    parser.addoption("--read-anew", action="store_true", help="share between tests nothing that a command has read")


def read_workspace(root: Path, register: str = "itemised") -> Workspace:
    project = Project(root, ROOT / "phrasebook")
    workspace = open_workspace(project, TRADE, register=register)
    assert workspace is not None, project.found
    assert project.found == []
    return workspace


@pytest.fixture(scope="session", autouse=True)
def read_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a command read and proved sound, the commands of later tests need not: it goes by the text that it was made of.

    Half of the suite's time was the phrasebook, read anew by each command. Commands in processes of their own read it still.
    """
    with pytest.MonkeyPatch.context() as patch:
        if not request.config.getoption("--read-anew"):
            patch.setattr("relgen.project.Project", partial(Project, kept=Kept()))
        yield


@pytest.fixture(scope="session")
def workspace() -> Workspace:
    return read_workspace(ROOT)


@pytest.fixture(scope="session")
def article_workspace() -> Workspace:
    return read_workspace(ROOT, "article")


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Hold a text against a file; a file that is missing fails, unless it is being updated."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path} is missing: run pytest --update-golden, and read what it writes"
        assert text == path.read_text(encoding="utf-8")

    return compare
