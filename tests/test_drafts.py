"""What must be true of every draft of every month, in both languages and both Korean registers."""

import re

import pytest

from conftest import ROOT
from golden_text import value
from relgen.phrasebook.template import literals
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.document import HEAD_STYLES, Document, Sentence
from relgen.values.facts import Body, Day, Fact, Month, Name, Text

MONTHS = sorted(path.stem for path in (ROOT / "releases" / "trade").glob("2*.yaml"))
DRAFTS = ["en", "ko", "ko.article"]
FRAME = (Month, Day, Body)  # which month and day a text is of: English names it in sentences, Korean in its head


def drafted(workspace: Workspace, article_workspace: Workspace, month: str, draft: str) -> Document:
    chosen = article_workspace if draft.endswith("article") else workspace
    plan = chosen.plan(YearMonth.parse(month))
    document, found = chosen.draft(plan, draft[:2])
    assert found == []
    return document


def test_the_months_are_the_29_from_august_2018_to_december_2020():
    assert [str(YearMonth(2018, 8).plus(index)) for index in range(29)] == MONTHS


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_has_no_finding_at_all(workspace: Workspace, month: str):
    """But for one month without its published balance, three with only the items that rose, and two with short amounts."""
    expected = {
        "2018-08": ["RG223"],
        "2018-09": ["RG231"],
        "2019-05": ["RG230"],
        "2019-08": ["RG231"],
        "2020-03": ["RG230"],
        "2020-04": ["RG230"],
    }
    codes = [each.code for each in workspace.check_draft(YearMonth.parse(month))]

    assert codes == expected.get(month, [])


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("month", MONTHS)
def test_every_digit_has_a_fact_with_a_yaml_place(workspace: Workspace, article_workspace: Workspace, month: str, draft: str):
    for sentence in drafted(workspace, article_workspace, month, draft).sentences():
        for span in sentence.spans:
            if re.search(r"\d", span.text):
                assert span.says is not None, (sentence.text, span.text)
                assert span.says.places, (sentence.text, span.says)
                assert all(place.path.endswith(".yaml") and place.line >= 1 for place in span.says.places)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("month", MONTHS)
def test_every_sentence_has_the_place_of_its_rule(workspace: Workspace, article_workspace: Workspace, month: str, draft: str):
    for sentence in drafted(workspace, article_workspace, month, draft).sentences():
        assert sentence.rule.path.startswith(f"phrasebook/{draft[:2]}/trade")


def said_by_paragraph(document: Document) -> dict[str, set[str]]:
    """For each kind of paragraph, the facts that it says, but for which month and day it is of; "" for all below the head."""
    said: dict[str, set[str]] = {"": set()}
    for block in document.blocks:
        for sentence in block.sentences:
            said.setdefault(sentence.paragraph, set()).update(keys(sentence))
            if block.style not in HEAD_STYLES:
                said[""] |= keys(sentence)
    return said


def keys(sentence: Sentence) -> set[str]:
    facts = [fact for span in sentence.spans if span.says for fact in span.says.parts()]
    return {normal(fact) for fact in facts if not isinstance(fact, FRAME) and not is_total(fact)}


def is_total(fact: Fact) -> bool:
    """English calls exports "they" where Korean names them again."""
    return isinstance(fact, Name) and fact.kind in {"totals", "balances"}


def normal(fact: Fact) -> str:
    """A direction that is said by a sized verb and one said by a plain one are one fact; a term is part of its text."""
    if isinstance(fact, Name) and fact.kind == "terms":
        return "term"
    if isinstance(fact, Text):
        return fact.key
    key = fact.key.removesuffix(".direction") + ".change" if fact.key.endswith(".direction") else fact.key
    return key if fact.key.endswith((".direction", ".change")) else f"{key} {value(fact)}"


SHARED_ITEMISED = {
    "office",
    "balance",
    "correction",
    "momentum",
    "year",
    "sectors",
    "items",
    "regions",
    "revised",
    "totals",
    "regions_table",
}
SHARED_ARTICLE = (SHARED_ITEMISED - {"office"}) | {"summary", "basis"}


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize(("draft", "shared"), [("ko", SHARED_ITEMISED), ("ko.article", SHARED_ARTICLE)])
def test_both_languages_say_the_same_facts_in_the_paragraphs_they_share(
    workspace: Workspace, article_workspace: Workspace, month: str, draft: str, shared: set[str]
):
    english = said_by_paragraph(drafted(workspace, article_workspace, month, "en"))
    korean = said_by_paragraph(drafted(workspace, article_workspace, month, draft))

    for kind in shared:  # a sentence may say what the other language has in another paragraph
        assert english.get(kind, set()) - korean[""] == set(), kind
        assert korean.get(kind, set()) - english[""] == set(), kind


def test_the_shared_paragraphs_are_those_that_both_outlines_name(workspace: Workspace, article_workspace: Workspace):
    def named(chosen: Workspace, code: str) -> set[tuple[str, str]]:
        return {(entry.paragraph, entry.of) for entry in chosen.books[code].outline}

    headings = {"headline", "title", "subtitle", "dateline"}  # one line each, built differently by language
    itemised = {kind for kind, _ in named(workspace, "en") & named(workspace, "ko")} - headings
    article = {kind for kind, _ in named(workspace, "en") & named(article_workspace, "ko")} - headings

    assert itemised == SHARED_ITEMISED
    assert article == SHARED_ARTICLE


@pytest.mark.parametrize("draft", DRAFTS)
def test_two_builds_are_byte_identical(workspace: Workspace, article_workspace: Workspace, draft: str):
    for month in MONTHS:
        first = render(drafted(workspace, article_workspace, month, draft))
        second = render(drafted(workspace, article_workspace, month, draft))
        assert first.encode() == second.encode()


def test_no_template_holds_a_digit(workspace: Workspace, article_workspace: Workspace):
    for book in (*workspace.books.values(), article_workspace.books["ko"]):
        for rules in book.rules.values():
            for rule in rules:
                for wording in rule.wordings:
                    assert not re.search(r"\d", "".join(literals(wording.parts))), wording.place


@pytest.mark.parametrize("month", MONTHS)
def test_usd_is_said_once(workspace: Workspace, article_workspace: Workspace, month: str):
    assert render(drafted(workspace, article_workspace, month, "en")).count("USD") == 1


@pytest.mark.parametrize("month", MONTHS)
def test_a_triangle_never_stands_before_a_word_for_falling(workspace: Workspace, article_workspace: Workspace, month: str):
    for draft in ("ko", "ko.article"):
        text = render(drafted(workspace, article_workspace, month, draft))
        assert not re.search(r"△[\d.,]+% (소폭 |큰 폭 |크게 )?(감소|급감|하락)", text)
        assert "△0.0" not in text


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("month", MONTHS)
def test_a_draft_is_clean_type(workspace: Workspace, article_workspace: Workspace, month: str, draft: str):
    text = render(drafted(workspace, article_workspace, month, draft))

    assert not re.search(r"(?<=\S)  |[{}]| [,.;]|\.\.|,,|\(\)", text)
    assert not any(line != line.rstrip() for line in text.splitlines())
    assert text.endswith("\n")


def test_neighbouring_item_sentences_begin_differently(workspace: Workspace):
    document, _ = workspace.draft(workspace.plan(YearMonth(2020, 11)), "en")
    starts = [" ".join(block.text.split()[:2]) for block in document.blocks if block.paragraph == "items"]

    assert len(starts) == 5
    assert all(first != second for first, second in zip(starts, starts[1:], strict=False))
