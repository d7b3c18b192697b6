"""The review page of a draft that was edited: the edited text with its findings at their words, and the draft beside it."""

import re

import pytest
from reading_html import Element, read

from relgen.desk.build import draft_month, page
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth

NOVEMBER = YearMonth(2020, 11)
HOSTILE = '<script>alert(1)</script> & <b onclick="x()">bold</b> </style>'
Changes = dict[str, list[tuple[str, str]]]


def edited_page(workspace: Workspace, changes: Changes, month: YearMonth = NOVEMBER) -> Element:
    draft = draft_month(workspace, month)
    words = {}
    for code, rows in changes.items():
        text = draft.texts[f"draft.{code}.md"]
        for was, typed in rows:
            assert was in text
            text = text.replace(was, typed, 1)
        words[code] = (f"build/draft.{code}.md", text)
    return read(page(workspace, draft, words))


def version(root: Element, code: str, name: str) -> Element:
    return next(each for each in root.every("article", of=name) if each.attributes["data-code"] == code)


def said(element: Element) -> str:
    """The text of a sentence or a cell, less what the page puts beside it."""
    if {"why-link", "mark"} & set(element.classes):
        return ""
    return "".join(part if isinstance(part, str) else said(part) for part in element.parts)


def slips(root: Element) -> list[tuple[str, str]]:
    """The words that are marked, and the label that stands beside them."""
    return [(each.text, each.attributes["data-tag"]) for each in root.every("a") if {"slip", "remark"} & set(each.classes)]


SLIP = {"en": [("Imports edged down 2.1 percent", "Imports edged down 2.6 percent")]}


@pytest.fixture(scope="module")
def slipped(workspace: Workspace) -> Element:
    """The page of a draft with a slip, which many tests look at."""
    return edited_page(workspace, SLIP)


def test_a_page_without_edited_drafts_has_one_version_of_each_text(workspace: Workspace):
    root = read(page(workspace, draft_month(workspace, NOVEMBER)))

    assert [each.classes for each in root.every(of="draft")] == [["draft"], ["draft"]]
    assert root.every(of="versions") == []


def test_a_finding_stands_at_its_words_and_leads_to_its_message_and_remedy(slipped: Element):
    assert slips(slipped) == [("2.6 percent", "RG402")]
    link = next(each for each in slipped.every("a") if "slip" in each.classes)
    card = slipped.with_id(link.attributes["href"][1:])
    assert "imports.change is -2.1, the text says 2.6 (releases/trade/2020-11.yaml:" in card.text
    assert "Write '2.1' for '2.6'" in card.text
    assert "build/draft.en.md:5" in card.text


def test_the_card_of_a_finding_leads_back_to_its_sentence_as_edited(slipped: Element):
    back = [link.attributes["href"][1:] for each in slipped.with_id("x-en-1").every(of="mentions") for link in each.every("a")]

    assert ["2.6 percent" in said(slipped.with_id(each)) for each in back] == [True]


def test_what_the_other_text_says_stands_on_the_same_card(slipped: Element):
    assert "RG421 note" in slipped.with_id("x-en-1").text
    assert "draft.ko.md:" in slipped.with_id("x-en-1").text


def test_findings_are_the_first_things_to_look_at(slipped: Element):
    first = slipped.every("li", of="look")[0]
    assert "slip" in first.classes
    assert "RG402 '2.6 percent'" in first.text
    assert first.every("a", of="to")[0].attributes["href"] == "#x-en-1"


def test_the_page_says_how_many_figures_were_judged_and_how_many_findings_there_are(workspace: Workspace):
    root = edited_page(
        workspace,
        {"en": [*SLIP["en"], ("The figures for November point", "Orders of 70 firms rose. The figures for November point")]},
    )

    judged, figures = re.search(r"(\d+) of (\d+) figures judged, 1 finding$", root.every(of="share")[0].text).groups()
    assert int(judged) == int(figures) - 1
    assert "1 finding" in root.every(of="counts")[0].text


def test_the_draft_stands_beside_the_edited_text(slipped: Element):
    assert "Imports edged down 2.1 percent" in version(slipped, "en", "drafted").text
    assert "Imports edged down 2.6 percent" in version(slipped, "en", "edited").text
    assert [each.attributes["id"] for each in slipped.every("input") if each.attributes["type"] == "radio"][-2:] == [
        "edited-en",
        "drafted-en",
    ]


def test_what_is_missing_is_marked_where_it_would_stand(workspace: Workspace):
    root = edited_page(
        workspace, {"en": [("a surplus of $5.9 billion, the seventh in a row, and", "a surplus of $5.9 billion, and")]}
    )

    assert slips(root) == [("", "missing")]
    sentence = next(each for each in root.every("span", of="s") if "surplus of $5.9 billion, and" in each.text)
    link = sentence.every("a", of="slip")[0]
    assert link.attributes["aria-label"] == "Something is missing here"


def test_a_figure_of_an_edited_sentence_that_is_right_leads_to_its_evidence(slipped: Element):
    sentence = next(each for each in version(slipped, "en", "edited").every("span", of="s") if "2.6 percent" in each.text)
    assert ("$39.9 billion", "#f-imports") in [(each.text, each.attributes["href"]) for each in sentence.every("a")]


def test_a_sentence_that_was_not_changed_is_as_it_was_drafted(slipped: Element):
    def links(name: str) -> list[tuple[str, str]]:
        sentence = next(
            each for each in version(slipped, "en", name).every("span", of="s") if said(each).startswith("The Ministry")
        )
        return [(each.text, each.attributes["href"]) for each in sentence.every("a")]

    assert links("edited") == links("drafted")


@pytest.mark.parametrize("month", ["2018-09", "2019-04", "2020-04", "2020-07", "2020-11", "2020-12"])
@pytest.mark.parametrize("code", ["en", "ko"])
def test_nothing_of_an_edited_text_is_lost(workspace: Workspace, month: str, code: str):
    draft = draft_month(workspace, YearMonth.parse(month))
    words = {code: (f"build/draft.{code}.md", draft.texts[f"draft.{code}.md"] + "\nA sentence of my own.\n")}
    root = read(page(workspace, draft, words))

    shown = version(root, code, "edited")
    rows = [[said(cell).strip() for cell in row.every() if cell.tag in {"td", "th"}] for row in shown.every("tr")]
    assert rows == [list(block.cells) for block in draft.documents[code].blocks if block.style in {"columns", "row"}]
    running = [said(each) for each in shown.every("span", of="s")]
    blocks = [block for block in draft.documents[code].blocks if block.style not in {"columns", "row"}]
    assert running == [*(sentence.text for block in blocks for sentence in block.sentences), "A sentence of my own."]


BOTH: Changes = {
    "en": [("\n\nThe figures for", "\n\nA new paragraph. It has two sentences.\n\nThe figures for")],
    "ko": [
        ("□ 수출 동향", "□ 새 소식\n\n ㅇ 새 문장\n\n□ 수출 동향"),
        ("| 자동차 | 40억 달러 | +2.1% |", "| 자동차 | 41억 달러 | +2.1% |\n| 새 품목 | | |"),
    ],
}
KOREAN: Changes = {"ko": [("59.3억 달러로 7개월 연속", "59.3억 달러로 6개월 연속")]}


@pytest.mark.parametrize("changes", [SLIP, KOREAN, BOTH], ids=["en", "ko", "both"])
def test_every_sentence_has_a_line_of_its_own_and_every_link_a_place(workspace: Workspace, changes: Changes):
    root = edited_page(workspace, changes)
    ids = [each.attributes["id"] for each in root.every() if "id" in each.attributes]
    links = {link.attributes["href"][1:] for link in root.every("a")}

    assert len(ids) == len(set(ids))
    assert links <= set(ids)
    for article in root.every("article"):
        rows = [re.search(r"--row: (\d+)", each.attributes["style"])[1] for each in article.every("span", of="s")]
        assert len(rows) == len(set(rows))


def test_sentences_that_say_the_same_still_share_a_line(workspace: Workspace):
    root = edited_page(workspace, {"en": [("\n\nThe figures for", "\n\nA new paragraph.\n\nThe figures for")]})

    def row(code: str, name: str, begins: str) -> str:
        article = (
            version(root, code, name)
            if name
            else next(each for each in root.every("article") if each.attributes["lang"] == code)
        )
        sentence = next(each for each in article.every("span", of="s") if said(each).startswith(begins))
        return sentence.attributes["style"]

    same = row("en", "edited", "The figures for November")
    assert same == row("en", "drafted", "The figures for November") == row("ko", "", "수출 회복세가")
    assert row("en", "edited", "A new paragraph") != same


def test_a_wrong_cell_is_marked_in_its_cell(workspace: Workspace):
    root = edited_page(workspace, {"ko": [("| 자동차 | 40억 달러 | +2.1% |", "| 자동차 | 41억 달러 | +2.1% |")]})

    row = next(each for each in version(root, "ko", "edited").every("tr") if said(each).startswith("자동차"))
    cells = [each for each in row.every() if each.tag in {"td", "th"}]
    assert [slips(cell) for cell in cells] == [[], [("41억 달러", "RG402")], []]


def test_markup_in_an_edited_text_is_shown_as_text(workspace: Workspace):
    root = edited_page(workspace, {"en": [("\n\nThe figures for", f"\n\n{HOSTILE}\n\nThe figures for")]})

    assert len(root.every("script")) == 1
    assert root.every("b") == []
    assert any(HOSTILE in each.text for each in version(root, "en", "edited").every("span", of="s"))


def test_an_empty_edited_text_is_a_page_too(workspace: Workspace):
    draft = draft_month(workspace, NOVEMBER)

    root = read(page(workspace, draft, {"en": ("build/draft.en.md", "")}))

    assert version(root, "en", "edited").every("span", of="s") == []
    assert "0 of 0 figures judged" in root.every(of="share")[0].text


def test_an_edited_sentence_stays_on_the_line_of_the_one_that_it_was_made_of(slipped: Element):
    def row(name: str) -> str:
        sentences = version(slipped, "en", name).every("span", of="s")
        return next(each.attributes["style"] for each in sentences if said(each).startswith("Imports edged down"))

    assert row("edited") == row("drafted")


def test_each_table_of_an_edited_text_is_one(slipped: Element):
    sizes = [
        [len(table.every("tr")) for table in version(slipped, "en", name).every("table")] for name in ("edited", "drafted")
    ]
    assert sizes[0] == sizes[1]
    assert len(sizes[0]) == 3


def test_the_same_slip_twice_in_a_line_is_looked_at_twice(workspace: Workspace):
    twice = "Imports edged down 2.6 percent. Imports edged down 2.6 percent"
    root = edited_page(workspace, {"en": [("Imports edged down 2.1 percent", twice)]})

    ids = [each.attributes["id"] for row in root.every("li", of="look") for each in row.every("input")]
    assert len(root.every("li", of="look")) == len(set(ids))
    assert [each for each in slips(root) if each[0] == "2.6 percent"] == [("2.6 percent", "RG402")] * 2
