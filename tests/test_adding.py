"""What the design promises of adding things, done for real: one obvious place each."""

import shutil
from pathlib import Path

import pytest

from conftest import ROOT
from relgen.diagnostics import has_errors
from relgen.document import Document
from relgen.pipeline import Desk, open_desk, read_months
from relgen.project import Project


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


def opened(root: Path) -> Desk:
    project = Project(root, root / "phrasebook")
    desk = open_desk(project)
    assert desk is not None, project.found
    read_months(desk)
    return desk


def drafts(desk: Desk) -> dict[str, Document]:
    plan = desk.plan(max(desk.filed))
    return {code: desk.draft(plan, code)[0] for code in desk.books}


def test_an_unknown_item_is_refused_until_it_has_its_line(own: Path):
    assert has_errors(opened(own).check(max(opened(own).filed)))

    edit(own / "phrasebook" / "names.yaml", "  robots: {en:", "  kimchi: {en: kimchi, ko: 김치}\n  robots: {en:")
    edit(own / "phrasebook" / "names.yaml", "  fifteen:\n", "  fifteen:\n    - kimchi\n")
    desk = opened(own)

    assert desk.check(max(desk.filed)) == []
    assert "김치(+12.0%)는 증가" in "\n".join(block.text for block in drafts(desk)["ko"].blocks)


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
