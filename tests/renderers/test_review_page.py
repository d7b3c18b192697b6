"""The review page as a file: what it says of every month, and that nothing which is put into it is more than text."""

import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest
from reading_html import Element, read

from conftest import ROOT
from relgen.desk.build import draft_month, page
from relgen.desk.workspace import open_workspace
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.releases.trade import TRADE
from relgen.renderers.review import render
from relgen.values.calendar import YearMonth
from relgen.values.review import Review

MONTHS = sorted(YearMonth.parse(path.stem) for path in (ROOT / "releases" / "trade").glob("2*.yaml"))


def page_of(workspace: Workspace, month: YearMonth) -> Element:
    return read(page(workspace, draft_month(workspace, month)))


@pytest.fixture(scope="module")
def pages(workspace: Workspace) -> Callable[[YearMonth], Element]:
    """The page of a month, made once."""
    return cache(partial(page_of, workspace))


def loose(element: Element) -> str:
    """The text of a sentence that leads to no evidence."""
    if "e" in element.classes or "why-link" in element.classes:
        return ""
    return "".join(part if isinstance(part, str) else loose(part) for part in element.parts)


def said(element: Element) -> str:
    """The text of a sentence or a cell, less what the page puts beside it."""
    if {"why-link", "mark"} & set(element.classes):
        return ""
    return "".join(part if isinstance(part, str) else said(part) for part in element.parts)


def digits_without_evidence(root: Element) -> list[str]:
    """The sentences that have a digit outside of what leads to its evidence, or whose evidence shows no line."""
    cards = {card.attributes["id"]: card for card in root.every(of="card")}
    found = []
    for sentence in root.every(of="s"):
        links = [link for link in sentence.every(of="e") if re.search(r"\d", link.text)]
        unproven = [link for link in links if not cards[link.attributes["href"][1:]].every(of="line")]
        if re.search(r"\d", loose(sentence)) or unproven:
            found.append(sentence.text)
    return found


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_every_digit_of_both_texts_leads_to_evidence_that_shows_a_line(pages: Callable[[YearMonth], Element], month: YearMonth):
    root = pages(month)

    assert len(root.every(of="draft")) == 2
    assert re.search(r"\d", "".join(sentence.text for sentence in root.every(of="s")))
    assert digits_without_evidence(root) == []


@pytest.mark.parametrize("month", MONTHS[-4:], ids=str)
def test_every_digit_of_the_other_register_leads_to_evidence_too(article_workspace: Workspace, month: YearMonth):
    assert digits_without_evidence(page_of(article_workspace, month)) == []


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_every_link_of_the_page_leads_to_one_place_on_it(pages: Callable[[YearMonth], Element], month: YearMonth):
    root = pages(month)
    ids = [each.attributes["id"] for each in root.every() if "id" in each.attributes]
    links = {link.attributes["href"] for link in root.every("a")}

    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links} <= set(ids)
    assert all(link.startswith("#") for link in links)


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_each_text_of_the_page_is_its_draft(workspace: Workspace, pages: Callable[[YearMonth], Element], month: YearMonth):
    for code, document in draft_month(workspace, month).documents.items():
        shown = next(text for text in pages(month).every(of="draft") if text.attributes["lang"] == code)
        rows = [[said(cell).strip() for cell in row.every() if cell.tag in {"td", "th"}] for row in shown.every("tr")]
        assert rows == [list(block.cells) for block in document.blocks if block.style in {"columns", "row"}]
        running = [said(sentence) for sentence in shown.every("span", of="s")]
        blocks = [block for block in document.blocks if block.style not in {"columns", "row"}]
        assert running == [sentence.text for block in blocks for sentence in block.sentences]


HOSTILE = """<script>alert(1)</script> ]]> --> "quoted" 'single' & &lt; <b onclick="x()">bold</b> </style></script>"""


def hostile_page(folder: Path) -> str:
    months = folder / "releases" / "trade"
    months.mkdir(parents=True)
    text = HOSTILE.replace("'", "''")
    (months / "2031-05.yaml").write_text(
        "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\n"
        f"notes:\n  momentum:\n    en: 'Seen {text}.'\n    ko: '수출 {text}'\n"
    )
    project = Project(folder, ROOT / "phrasebook")
    workspace = open_workspace(project, TRADE)
    assert workspace, project.found
    return page(workspace, draft_month(workspace, YearMonth(2031, 5)))


def test_a_note_that_holds_markup_is_shown_as_text(tmp_path: Path):
    text = hostile_page(tmp_path)
    root = read(text)

    assert len(root.every("script")) == 1
    assert text.count("</script>") == 1
    assert root.every("b") == []
    notes = [link.text for link in root.every(of="words")]
    assert notes == [f"Seen {HOSTILE}.", f"수출 {HOSTILE}"]
    lines = [line.text for line in root.with_id("f-notes.momentum").every("pre")]
    assert any("<script>alert(1)</script> ]]>" in line for line in lines)


def test_a_title_that_holds_markup_is_shown_as_text():
    root = read(render(Review(title="</title><script>x</script>", release="trade", month=YearMonth(2031, 5))))

    assert len(root.every("script")) == 1
    assert root.every("h1")[0].text == "</title><script>x</script>"


def test_the_page_may_load_and_send_nothing(workspace: Workspace):
    text = page(workspace, draft_month(workspace, MONTHS[-1]))
    root = read(text)

    policy = next(each for each in root.every("meta") if "http-equiv" in each.attributes).attributes["content"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "connect-src" not in policy
    assert [each for each in root.every() if "src" in each.attributes or each.tag in {"link", "img", "iframe"}] == []
    assert "url(" not in text


def test_building_markdown_alone_imports_nothing_of_the_page(tmp_path: Path):
    command = [sys.executable, "-X", "importtime", "-m", "relgen", "build", "2020-11", "--out", str(tmp_path)]
    alone = subprocess.run([*command, "--format", "md"], capture_output=True, text=True, cwd=ROOT, check=True)
    both = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)

    names = ("jinja2", "markupsafe", "relgen.desk.review", "relgen.renderers.review", "relgen.values.review")
    assert [name for name in names if name in alone.stderr] == []
    assert [name for name in names if name not in both.stderr] == []
    assert "review.html" in both.stdout
    assert "review.html" not in alone.stdout
