"""What the design promises of adding things, done for real: one obvious place each."""

import shutil
from pathlib import Path

import pytest

from conftest import ROOT
from relgen.desk.workspace import open_workspace
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.releases.trade import TRADE
from relgen.values.diagnostics import has_errors
from relgen.values.document import Document


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A project of its own, with a phrasebook to change."""
    shutil.copytree(ROOT / "phrasebook", tmp_path / "phrasebook")
    (tmp_path / "releases" / "trade").mkdir(parents=True)
    (tmp_path / "releases" / "trade" / "2031-05.yaml").write_text(
        "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\nitems:\n  kimchi: {change: 12.0}\n"
    )
    return tmp_path


def edit(path: Path, find: str, put: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, put), encoding="utf-8")


def opened(root: Path) -> Workspace:
    project = Project(root, root / "phrasebook")
    workspace = open_workspace(project, TRADE)
    assert workspace is not None, project.found
    return workspace


def drafts(workspace: Workspace) -> dict[str, Document]:
    plan = workspace.plan(max(workspace.months))
    return {code: workspace.draft(plan, code)[0] for code in workspace.books}


def test_an_unknown_item_is_refused_until_it_has_its_line(own: Path):
    assert has_errors(opened(own).check(max(opened(own).months)))

    edit(own / "phrasebook" / "names.yaml", "  robots: {en:", "  kimchi: {en: kimchi, ko: 김치}\n  robots: {en:")
    edit(own / "phrasebook" / "names.yaml", "    fifteen:\n", "    fifteen:\n      - kimchi\n")
    workspace = opened(own)

    assert workspace.check(max(workspace.months)) == []
    assert "김치(+12.0%)는 증가" in "\n".join(block.text for block in drafts(workspace)["ko"].blocks)


def test_a_wording_is_one_line(own: Path):
    edit(
        own / "phrasebook" / "en" / "words.yaml",
        "{past: increased}, {past: grew, plain: grow}",
        "{past: climbed, plain: climb}",
    )
    (own / "releases" / "trade" / "2031-05.yaml").write_text(
        "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\n"
    )

    document = drafts(opened(own))["en"]

    assert "exports climb 3.1%" in document.blocks[0].text
    assert "climbed 3.1 percent" in document.blocks[2].text


def test_a_threshold_is_one_line(own: Path):
    edit(own / "phrasebook" / "bands.yaml", "{band: slight, below: 2.5}", "{band: slight, below: 3.5}")
    (own / "releases" / "trade" / "2031-05.yaml").write_text(
        "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\n"
    )

    assert "inched up 3.1 percent" in drafts(opened(own))["en"].blocks[2].text


def test_a_paragraph_moves_with_its_line_in_the_outline(own: Path):
    (own / "releases" / "trade" / "2031-05.yaml").write_text(
        "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\nregions:\n  china: {change: 1.0}\n"
    )
    edit(own / "phrasebook" / "en" / "trade.yaml", "  - items\n  - regions\n", "  - items\n")
    edit(own / "phrasebook" / "en" / "trade.yaml", "  - headline\n", "  - headline\n  - regions\n")

    assert drafts(opened(own))["en"].blocks[1].text.startswith("By region")


def test_a_renderer_sees_the_document_alone(own: Path):
    """A toy format: every sentence a line."""
    (own / "releases" / "trade" / "2031-05.yaml").write_text(
        "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\n"
    )

    def render(document: Document) -> str:
        return "\n".join(sentence.text for sentence in document.sentences())

    assert render(drafts(opened(own))["en"]).count("\n") == 2
