"""What is said together: by `merge:` within a sentence, by `joins:` within a paragraph."""

import pytest

from relgen.desk.explain import explain_draft
from relgen.drafting.aggregate import MOST_JOINED, aggregate
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.document import Sentence


def sentences(workspace: Workspace, month: str, code: str = "en") -> list[Sentence]:
    document, _ = workspace.draft(workspace.plan(YearMonth.parse(month)), code)
    return list(document.sentences())


def the(found: list[Sentence], start: str) -> Sentence:
    return next(sentence for sentence in found if sentence.text.startswith(start))


def test_a_run_and_a_level_stand_in_the_sentence_of_their_subject(workspace: Workspace):
    balance = the(sentences(workspace, "2020-09"), "The trade balance")

    assert balance.text == (
        "The trade balance stood at a surplus of $8.9 billion, the fifth in a row and the largest since September 2018."
    )
    assert [each.kind for each in balance.merged] == ["run_of", "peak_of"]


def test_imports_that_bring_a_deficit_are_told_with_it(workspace: Workspace):
    imports = the(sentences(workspace, "2020-04"), "Imports")

    assert imports.text == (
        "Imports decreased 15.9 percent to $37.9 billion, leaving a trade deficit of $950 million, the first in 99 months."
    )
    assert [each.kind for each in imports.merged] == ["balance_stands", "turn_of"]


def test_a_surplus_is_not_merged_into_imports_since_no_rule_within_a_sentence_fits_it(workspace: Workspace):
    assert the(sentences(workspace, "2020-05"), "The trade balance").text == (
        "The trade balance returned to a surplus of $440 million after a deficit in April."
    )


def test_contrast_is_told_in_the_sentence_that_it_is_against(workspace: Workspace):
    assert the(sentences(workspace, "2020-02"), "The gain in").text == (
        "The gain in exports came with 3.5 more working days than a year earlier, "
        "while average daily exports fell 11.7 percent."
    )


def test_what_leads_is_told_in_the_first_sentence_and_not_again_below(workspace: Workspace):
    text = [each.text for each in sentences(workspace, "2020-02") if each.kind != "headline"]

    assert text[1].endswith("to USD 41.3 billion, the first increase in 15 months.")
    assert sum("15 months" in each for each in text) == 1


def test_a_korean_sentence_takes_the_facts_where_it_has_fields_for_them(workspace: Workspace):
    balance = next(each for each in sentences(workspace, "2020-11", "ko") if each.kind == "balance_stands")

    assert balance.text == "59.3억 달러로 7개월 연속 흑자 기록"
    assert [(each.kind, each.rule) for each in balance.merged] == [("run_of", None)]


def test_explain_says_what_was_merged(workspace: Workspace):
    document, _ = workspace.draft(workspace.plan(YearMonth.parse("2020-04")), "en")
    lines = list(explain_draft(document, {}))
    imports = next(number for number, line in enumerate(lines) if line.startswith("Imports"))

    assert lines[imports + 2].startswith("  merged: phrasebook/en/trade.yaml:")
    assert "(balance_stands, rule 1" in lines[imports + 2]


@pytest.mark.parametrize("code", ["en", "ko"])
def test_no_message_is_lost_and_no_sentence_says_more_than_two_beside_its_own(workspace: Workspace, code: str):
    for month in workspace.months:
        plan = workspace.plan(month)
        outlined = {(entry.paragraph, entry.of) for entry in workspace.books[code].outline}
        planned = sum(len(each.messages) for each in plan if (each.kind, each.of) in outlined)
        said = [each for paragraph in aggregate(plan, workspace.books[code]) for each in paragraph.sentences]

        def count(sentence) -> int:
            return 1 + len(sentence.taken) + sum(count(each) for each in sentence.joined)

        assert sum(count(each) for each in said) == planned
        assert all(len(each.joined) <= MOST_JOINED for each in said)


def test_a_paragraph_of_one_sentence_joins_its_neighbour(workspace: Workspace):
    joined = render(workspace.draft(workspace.plan(YearMonth(2020, 4)), "en")[0]).partition("\n\n---")[0].split("\n\n")

    assert len(joined) == 3
    assert joined[2].startswith("The Ministry")
    assert joined[2].endswith(
        "too, by 17.4 percent. Against the overall decline, exports of computers leaped 99.3 percent to $1.1 billion."
    )


def test_notes_of_an_editor_stand_by_themselves(workspace: Workspace):
    paragraphs = render(workspace.draft(workspace.plan(YearMonth(2020, 11)), "en")[0]).split("\n\n")

    assert any(each.startswith("Information technology (IT) products") and each.count(". ") == 0 for each in paragraphs)
