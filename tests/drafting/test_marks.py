"""Which lines of an itemised text have a mark: none that stands alone at its level."""

import pytest

from relgen.drafting.marks import without_lone_marks
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.document import Block

STYLES = {"s": "section", "l": "lead", "p": "point", "d": "detail", "t": "text"}


@pytest.mark.parametrize(
    ("styles", "marked"),
    [
        ("sp", "s"),
        ("spp", "spp"),
        ("sppsp", "spps"),
        ("spplp", "sppl"),
        ("lpp", "lpp"),
        ("lplp", "ll"),
        ("spdpd", "spp"),
        ("sppdd", "sppdd"),
        ("sptp", "sptp"),
        ("sdd", "sdd"),
        ("sdld", "sl"),
        ("sdsd", "ss"),
    ],
)
def test_an_item_that_stands_alone_at_its_level_has_no_mark(styles: str, marked: str):
    blocks = [Block(STYLES[style], (), style, "*") for style in styles]

    found = without_lone_marks(blocks)

    assert "".join(block.paragraph for block in found) == styles
    assert "".join(block.paragraph for block in found if block.mark) == marked


@pytest.mark.parametrize("code", ["en", "ko"])
def test_no_span_of_a_draft_is_empty(workspace: Workspace, code: str):
    for month in (YearMonth(2020, 4), YearMonth(2020, 11), YearMonth(2020, 12)):
        document, _ = workspace.draft(workspace.plan(month), code)
        assert all(span.text for sentence in document.sentences() for span in sentence.spans)


@pytest.mark.parametrize("wanted", [True, False])
def test_notes_to_editors_stand_below_a_draft_if_they_are_wanted(workspace: Workspace, wanted: bool):
    from dataclasses import replace

    book = workspace.books["en"]
    words = book.words.model_copy(update={"notes_to_editors": wanted})
    own = replace(workspace, books={"en": replace(book, words=words, fitting={})})

    document, _ = own.draft(own.plan(YearMonth(2020, 11)), "en")

    assert any("cleared through customs" in sentence.text for sentence in document.sentences()) is wanted
