"""What a sentence claims of a month, and what the data say of it: each claim with its fact, and what to write instead."""

import pytest
from holding import held, remedy, words

from relgen.pipeline import Workspace

CASES = {
    ("2020-12", "Exports rose by double digits for the first time in 26 months."): [
        ("proven", "exports.direction", "rose", ""),
        ("proven", "exports.double_digits", "for the first time in 26 months", ""),
    ],
    ("2020-12", "Exports rose by double digits for the first time in 20 months."): [
        ("proven", "exports.direction", "rose", ""),
        ("contradicted", "exports.double_digits", "for the first time in 20 months", "26"),
    ],
    ("2020-12", "Exports fell by double digits for the first time in 26 months."): [
        ("contradicted", "exports.direction", "fell", "increased"),
        ("contradicted", "exports.double_digits", "for the first time in 26 months", ""),
    ],
    ("2020-11", "Exports rose 1.8 percent from a year earlier."): [("contradicted", "exports.change", "1.8 percent", "4.0")],
    ("2020-11", "Main items (up): semiconductors, automobiles and displays."): [
        ("proven", f"items.{name}.direction", name, "") for name in ("semiconductors", "automobiles", "displays")
    ],
    ("2020-11", "Main items (down): semiconductors, automobiles."): [
        ("contradicted", "items.semiconductors.direction", "down", "")
    ],
    ("2020-11", "There was a rise of semiconductors."): [("proven", "items.semiconductors.direction", "rise", "")],
    ("2020-11", "There was a decline of semiconductors."): [
        ("contradicted", "items.semiconductors.direction", "decline", "growth")
    ],
    ("2020-11", "There was a fall of exports to China."): [("contradicted", "regions.china.direction", "fall", "growth")],
    ("2020-11", "Exports of semiconductors and automobiles rose 16.4 percent and 2.1 percent, respectively."): [
        ("proven", "items.semiconductors.change", "16.4 percent", ""),
        ("proven", "items.automobiles.change", "2.1 percent", ""),
    ],
    ("2020-11", "Semiconductors (6 months) and computers (14 months) rose."): [
        ("proven", "items.semiconductors.direction", "Semiconductors", ""),
        ("contradicted", "items.semiconductors.streak", "6 months", "5"),
        ("proven", "items.computers.direction", "computers", ""),
        ("proven", "items.computers.streak", "14 months", ""),
    ],
    ("2020-11", "Of all 20 items, 15 items rose. Of the 20, 14 items rose."): [
        ("proven", "items.up.twenty.count", "15 items", ""),
        ("contradicted", "items.up.twenty.count", "14 items", "15"),
    ],
    ("2020-12", "Exports were above $50 billion for the first time in 24 months."): [
        ("contradicted", "exports.crossed", "for the first time in 24 months", "25")
    ],
    ("2020-11", "The surplus was the seventh in a row. It has been above $5 billion for three months."): [
        ("proven", "balance", "surplus", ""),
        ("proven", "balance.streak", "the seventh in a row", ""),
        ("proven", "balance.threshold.5000", "$5 billion", ""),
        ("proven", "balance.held", "for three months", ""),
    ],
}


@pytest.mark.parametrize(("month", "text"), CASES, ids=lambda each: each if " " not in each else each[:60])
def test_each_claim_of_a_sentence_is_judged_by_the_month(workspace: Workspace, month: str, text: str):
    checked = held(workspace, text, month, "en")

    assert [(each.state, each.fact, words(text, each), remedy(each)) for each in checked.verdicts] == CASES[month, text]
