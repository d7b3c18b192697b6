"""The review page of a draft that is not what it was: what is new, gone and another figure, marked at its words, and why."""

import re
from dataclasses import replace

from reading_html import Element, read

from relgen.comparing.sentences import State
from relgen.desk.build import draft_month, page
from relgen.desk.last_build import Earlier
from relgen.pipeline import Workspace
from relgen.renderers.written import written
from relgen.values.calendar import YearMonth
from relgen.values.document import Document
from relgen.values.written import Words, WrittenDraft, WrittenLine, WrittenSentence

NOVEMBER = YearMonth(2020, 11)
HOSTILE = '<script>alert(1)</script> & <b onclick="x()">bold</b>'


def another(draft: WrittenDraft, find: str, put: str) -> WrittenDraft:
    """A draft in which words read otherwise, and the fact that they say is another."""

    def of(words: Words) -> Words:
        return words._replace(text=words.text.replace(find, put), value="0") if find in words.text else words

    return replace(
        draft,
        lines=tuple(
            replace(line, sentences=tuple(replace(each, words=tuple(map(of, each.words))) for each in line.sentences))
            for line in draft.lines
        ),
    )


def without(draft: WrittenDraft, start: str) -> WrittenDraft:
    lines = (
        replace(line, sentences=tuple(each for each in line.sentences if not each.text.startswith(start)))
        for line in draft.lines
    )
    return replace(draft, lines=tuple(line for line in lines if line.sentences))


def with_first(draft: WrittenDraft, text: str) -> WrittenDraft:
    line = WrittenLine((WrittenSentence("own", (Words(text),)),))
    return replace(draft, lines=(line, replace(draft.lines[0], gap="\n\n"), *draft.lines[1:]))


def with_behind(draft: WrittenDraft, start: str, text: str) -> WrittenDraft:
    lines = []
    for line in draft.lines:
        lines.append(line)
        if line.text.startswith(start):
            lines.append(WrittenLine((WrittenSentence("own", (Words(text),)),), gap="\n\n"))
    return replace(draft, lines=tuple(lines))


def changed_page(workspace: Workspace, change, code: str = "en", edited=None) -> tuple[Element, str]:
    draft = draft_month(workspace, NOVEMBER)
    new = written(draft.documents[code])
    was = change(new)
    assert was != new
    text = page(workspace, draft, edited, {code: Earlier("the last build", State(was.text, was), State(new.text, new))})
    return read(text), text


def sentence_with(root: Element, words: str) -> Element:
    return next(each for each in root.every(of="s") if words in each.text)


def marks(element: Element, tag: str) -> list[str]:
    return [each.text for each in element.every(tag)]


def told(root: Element, sentence: Element) -> str:
    (link,) = sentence.every("a", of="change")
    return root.with_id(link.attributes["href"][1:]).text


def document(workspace: Workspace, code: str = "en") -> Document:
    return draft_month(workspace, NOVEMBER).documents[code]


def test_another_figure_stands_beside_the_old_one_which_is_struck(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: another(draft, "2.1 percent", "2.6 percent"))

    sentence = sentence_with(root, "Imports edged down")
    assert (marks(sentence, "del"), marks(sentence, "ins")) == (["2.6"], ["2.1"])
    assert sentence.text.startswith("Imports edged down 2.62.1 percent to $39.9 billion.")


def test_the_new_figure_still_leads_to_its_evidence_and_the_old_one_does_not(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: another(draft, "2.1 percent", "2.6 percent"))

    links = sentence_with(root, "Imports edged down").every("a", of="figure")
    assert (links[0].text, links[0].attributes["href"]) == ("2.1 percent", "#f-imports.change")


def test_why_a_sentence_is_another_stands_as_evidence_with_the_line_of_the_figure(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: another(draft, "2.1 percent", "2.6 percent"))

    card = told(root, sentence_with(root, "Imports edged down"))
    assert "Changed, against the last build" in card
    assert re.search(r"imports\.change: 2\.6 percent → 2\.1 percent \(releases/trade/2020-11\.yaml:\d+:\d+\)", card)


def test_a_mark_does_not_rest_on_colour(workspace: Workspace):
    root, text = changed_page(workspace, lambda draft: another(draft, "2.1 percent", "2.6 percent"))

    (link,) = sentence_with(root, "Imports edged down").every("a", of="change")
    assert (link.attributes["data-tag"], link.attributes["aria-label"]) == ("changed", "changed: why")
    assert "ins { text-decoration: underline" in text
    assert "del { text-decoration: line-through" in text


def test_a_sentence_that_is_new_is_underlined_whole(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: without(draft, "Imports edged down"))

    sentence = sentence_with(root, "Imports edged down")
    assert "".join(marks(sentence, "ins")) == "Imports edged down 2.1 percent to $39.9 billion."
    assert marks(sentence, "del") == []
    assert "Added, against the last build" in told(root, sentence)
    assert "is said now (phrasebook/en/trade.yaml:" in told(root, sentence)


def test_a_sentence_that_is_gone_is_struck_behind_the_one_that_it_stood_behind(workspace: Workspace):
    start = "Outbound shipments of automobiles"
    root, _ = changed_page(workspace, lambda draft: with_behind(draft, start, "Ships were many in the ports of Busan."))

    sentence = sentence_with(root, start)
    assert marks(sentence, "del") == ["Ships were many in the ports of Busan."]
    assert marks(sentence, "ins") == []
    assert "own is no longer said" in told(root, sentence)


def test_a_sentence_that_is_gone_from_the_head_is_struck_before_the_first(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: with_first(draft, "Embargoed until eleven o’clock in the morning."))

    first = root.every(of="s")[0]
    assert first.text.startswith("Embargoed until eleven o’clock in the morning. Korea’s November exports")
    assert marks(first, "del") == ["Embargoed until eleven o’clock in the morning."]


def test_a_row_of_a_table_is_marked_in_its_cell(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: another(draft, "−2.1%", "−2.6%"))

    row = next(each for each in root.every("tr") if each.text.startswith("Imports"))
    assert [(marks(cell, "del"), marks(cell, "ins")) for cell in row.every("td")] == [([], []), (["2.6"], ["2.1"])]
    assert "imports.change: −2.6% → −2.1%" in told(root, row)


def test_a_row_of_a_table_that_is_gone_is_struck_above_it_where_there_is_room(workspace: Workspace):
    root, _ = changed_page(
        workspace, lambda draft: with_behind(draft, "| Trade surplus", "| Trade in services | $9.9 billion | +7.7% |")
    )

    (struck,) = [each for each in root.every(of="s") if marks(each, "del")]
    assert marks(struck, "del") == ["| Trade in services | $9.9 billion | +7.7% |"]
    assert struck.tag == "span"


def test_korean_words_are_marked_too(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: another(draft, "59.3억 달러", "58.7억 달러"), "ko")

    sentences = [each for each in root.every(of="s") if marks(each, "ins")]
    assert {(*marks(each, "del"), *marks(each, "ins")) for each in sentences} == {("58.7", "59.3")}


def test_one_line_above_the_texts_says_how_many_sentences_differ_and_leads_to_why(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: another(draft, "edged down", "slipped"))

    (line,) = root.every("p", of="changes")
    assert " ".join(line.text.split()) == "1 sentence differs from the last build · English 4"
    assert [each.attributes["href"] for each in line.every("a")] == ["#c-en-1"]
    assert root.with_id("c-en-1").every("a")[0].attributes["href"] == "#s-en-4"


def test_a_sentence_of_which_nothing_is_known_says_so(workspace: Workspace):
    draft = draft_month(workspace, NOVEMBER)
    new = written(draft.documents["en"])
    was = State(new.text.replace("Imports edged down", "Imports slid"))
    root = read(page(workspace, draft, None, {"en": Earlier("what was signed by Kim", was, State(new.text, new))}))

    assert "it is not known what this sentence was made of" in told(root, sentence_with(root, "Imports"))
    assert "1 sentence differs from what was signed by Kim" in root.every("p", of="changes")[0].text


def test_what_was_said_before_is_text_and_never_markup(workspace: Workspace):
    root, text = changed_page(workspace, lambda draft: another(draft, "edged down", HOSTILE))

    assert HOSTILE in "".join(marks(sentence_with(root, "Imports"), "del"))
    assert HOSTILE in told(root, sentence_with(root, "Imports"))
    assert "<script>alert" not in text
    assert "<b onclick" not in text


def test_signs_of_markdown_in_what_was_said_are_shown_as_they_read(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: another(draft, "edged down", r"edged \<down\>"))

    assert "\\" not in sentence_with(root, "Imports").text
    assert "\\" not in told(root, sentence_with(root, "Imports"))


def test_a_page_on_which_nothing_differs_is_the_page_without_marks(workspace: Workspace):
    draft = draft_month(workspace, NOVEMBER)
    new = written(draft.documents["en"])
    same = Earlier("the last build", State(new.text, new), State(new.text, new))

    assert page(workspace, draft, None, {"en": same}) == page(workspace, draft)
    assert "<ins>" not in page(workspace, draft)
    assert "del { text-decoration" not in page(workspace, draft)


def test_an_edited_text_is_marked_where_a_sentence_stands_in_it_as_drafted(workspace: Workspace):
    text = draft_month(workspace, NOVEMBER).texts["draft.en.md"].replace("Exports exceeded", "And exports exceeded")
    root, _ = changed_page(
        workspace, lambda draft: another(draft, "2.1 percent", "2.6 percent"), edited={"en": ("build/draft.en.md", text)}
    )

    versions = root.every("article", of="edited") + root.every("article", of="drafted")
    assert [marks(each, "ins")[:1] for each in versions] == [["2.1"], ["2.1"]]
    identity = next(each.attributes["id"] for each in versions[0].every(of="s") if marks(each, "ins"))
    assert root.with_id("c-en-1").every("a")[0].attributes["href"] == f"#{identity}"


def test_every_link_of_the_marks_leads_somewhere(workspace: Workspace):
    root, _ = changed_page(workspace, lambda draft: without(another(draft, "2.1", "2.6"), "Semiconductor"))

    ids = [each.attributes["id"] for each in root.every() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    assert {each.attributes["href"][1:] for each in root.every("a")} <= set(ids)
