"""The project itself, read once, for the tests that look at every month."""

from pathlib import Path

import pytest

from relgen.pipeline import Desk, open_desk, read_months
from relgen.project import Project

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what comes out as what is expected; read the diff")


def read_desk(root: Path, register: str = "itemised") -> Desk:
    project = Project(root, ROOT / "phrasebook")
    desk = open_desk(project, registers={"ko": register})
    assert desk is not None, project.found
    read_months(desk)
    assert project.found == []
    return desk


@pytest.fixture(scope="session")
def desk() -> Desk:
    return read_desk(ROOT)


@pytest.fixture(scope="session")
def article_desk() -> Desk:
    return read_desk(ROOT, "article")


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
