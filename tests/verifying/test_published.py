"""Texts that were published, and what of them the data contradict. Sources: verifying/published/README.md."""

from pathlib import Path

import pytest
from holding import findings, held, words

from relgen.reading.source import read

HERE = Path(__file__).parent / "published"
NOVEMBER = (HERE / "2020-11.en.txt").read_text(encoding="utf-8")


def test_the_three_slips_of_november_2020_are_found_and_nothing_else(workspace):
    checked = held(workspace, NOVEMBER, "2020-11", "en")

    assert findings(NOVEMBER, checked) == [
        ("RG413", "November 1", "December 1"),
        ("RG408", "for 7 straight months", ""),
        ("RG408", "for two months in a row", "for the first time in two months"),
    ]


def test_the_surplus_that_is_said_to_move_up_is_told_what_it_did(workspace):
    messages = [verdict.message for verdict in held(workspace, NOVEMBER, "2020-11", "en").findings()]

    assert messages[1].startswith("it was a surplus for 7 months, but balance went from 5,980 in 2020-10 to 5,930")


def test_the_published_text_is_read_nearly_whole(workspace):
    checked = held(workspace, NOVEMBER, "2020-11", "en")

    assert len(checked.verdicts) >= 60
    assert checked.tied >= 0.9 * checked.figures
    assert checked.count("not checkable") == 0


# What the data do not settle: figures of months before that were revised and whose revision is in no file, series that a month
# file does not have, ranks that no rule judges, counts of sets of which not every member is known,
# totals of a year that is not over.
NOT_CHECKABLE = {
    "2020-07": ["434억 달러", "16.5", "△16.1", "3.9", "36.3", "6개 품목", "가장 많"],
    "2020-10": ["두 번째로 양호한", "가장 양호", "가장 높", "3.6%", "4.2%", "7개", "세 번째로 많은"],
    "2020-11": ["32개월 만에", "‘18년 3월 이후", "390억달러", "389억달러"],
}


@pytest.mark.parametrize("month", NOT_CHECKABLE)
def test_no_claim_of_a_published_korean_opening_is_contradicted(month: str, workspace):
    text = (HERE / f"{month}.ko.txt").read_text(encoding="utf-8")
    checked = held(workspace, text, month, "ko")

    assert [(words(text, each), each.message) for each in checked.verdicts if each.state == "contradicted"] == []
    assert [words(text, each) for each in checked.findings()] == NOT_CHECKABLE[month]
    assert checked.count("proven") >= 36


SOURCE, _ = read("excerpts.yaml", (HERE / "excerpts.yaml").read_text(encoding="utf-8"))
EXCERPTS = [(row["month"], row["text"], int(row["proven"]), row["open"]) for row in SOURCE.data["excerpts"]]


@pytest.mark.parametrize(("month", "text", "proven", "open_words"), EXCERPTS, ids=[row[1][:50] for row in EXCERPTS])
def test_a_sentence_of_the_ministry_is_proven_or_left_open(
    month: str, text: str, proven: int, open_words: list[str], workspace
):
    checked = held(workspace, text, month, "en")

    assert [(words(text, each), each.message) for each in checked.verdicts if each.state == "contradicted"] == []
    assert [words(text, each) for each in checked.findings()] == open_words
    assert checked.count("proven") == proven
