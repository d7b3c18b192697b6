"""What a copy chief asked of the English drafts, held over all months and made ones."""

import re
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from conftest import ROOT, read_workspace
from history.test_angle_properties import LAST, ROWS, Row, months_of
from relgen.drafting.strength import is_weaker
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.document import HEAD_STYLES, Block, Document
from relgen.values.facts import Change

MADE = sorted(path.name for path in (ROOT / "tests" / "golden").iterdir() if (path / "releases").is_dir())
BELOW = {"office", "basis", "revised", "totals", "items_table", "regions_table"}
EASY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def drafts(workspace: Workspace) -> tuple[Document, ...]:
    return tuple(every_draft(workspace))


def every_draft(workspace: Workspace) -> Iterator[Document]:
    for month in workspace.months:
        yield workspace.draft(workspace.plan(month), "en")[0]
    for case in MADE:
        made = read_workspace(ROOT / "tests" / "golden" / case)
        yield made.draft(made.plan(max(made.months)), "en")[0]


def body(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.style not in HEAD_STYLES and block.paragraph not in BELOW]


def sentences(block: Block) -> list[str]:
    """The sentences of a paragraph, those of an editor's own text too."""
    return re.split(r"(?<=\.) (?=[A-Z])", block.text.replace("U.S. ", "U_S_ "))


def test_a_paragraph_of_one_sentence_is_an_item_or_an_editors_or_closes_the_text(drafts: tuple[Document, ...]):
    """54 paragraphs of the drafts of 29 months were others, before paragraphs joined their neighbours."""
    own = {"items", "sectors", "correction"}
    for document in drafts:
        alone = [block.text for block in body(document) if len(sentences(block)) == 1 and block.paragraph not in own]
        assert len(body(document)) == 1 or [text for text in alone if not text.startswith(("By region", "Among other"))] == []


def test_a_run_is_never_a_sentence_of_its_own_after_that_of_its_subject(drafts: tuple[Document, ...]):
    for document in drafts:
        for block in body(document):
            for sentence in sentences(block)[1:]:
                assert not re.match(r"(It was the \w+ consecutive|\w.* have (risen|fallen|posted))", sentence), sentence


def test_neighbouring_sentences_begin_differently(drafts: tuple[Document, ...]):
    """Five drafts had two in a row that began with the same three words."""
    for document in drafts:
        starts = [" ".join(sentence.split()[:3]) for block in body(document) for sentence in sentences(block)]
        assert not [first for first, second in zip(starts, starts[1:], strict=False) if first == second]


def test_no_sentence_says_also(drafts: tuple[Document, ...]):
    for document in drafts:
        assert not [sentence.text for sentence in document.sentences() if " also " in sentence.text]


def test_no_sentence_begins_with_those(drafts: tuple[Document, ...]):
    for document in drafts:
        assert not [sentence.text for sentence in document.sentences() if sentence.text.startswith("Those ")]


def test_an_amount_topped_in_the_first_sentence_is_not_told_below_as_the_highest_since_then(workspace: Workspace):
    text = render(workspace.draft(workspace.plan(YearMonth(2020, 12)), "en")[0])

    assert "topping $50 billion for the first time in 25 months" in text
    assert "highest" not in text


@pytest.mark.parametrize(
    ("month", "told"),
    [
        ("2020-08", "the sixth consecutive year-on-year decline, after one of 7.1 percent in July."),
        ("2020-10", "exports fell after growth of 7.6 percent in September, while"),
    ],
)
def test_a_run_and_its_end_name_the_month_before_and_its_rate_as_known_on_the_day(workspace: Workspace, month: str, told: str):
    assert told in render(workspace.draft(workspace.plan(YearMonth.parse(month)), "en")[0])


def test_headlines_have_many_forms(drafts: tuple[Document, ...]):
    forms = Counter(document.blocks[0].sentences[0].rule for document in drafts if document.blocks[0].style == "headline")

    assert len(forms) >= 9


THEY = re.compile(r"^(They |Those |In value, they )")
IT = re.compile(r"^It ")


def unreferred(document: Document) -> list[str]:
    """Sentences that begin with a word for something that the sentence before does not speak of."""
    found, before, paragraph = [], "", ""
    for block in body(document):
        for sentence in block.sentences:
            here = before if sentence.paragraph == paragraph or block.sentences[0] is not sentence else ""
            if THEY.match(sentence.text) and not re.search(r"xports|mports|shipments|Those of", here):
                found.append(sentence.text)
            if IT.match(sentence.text) and not re.search(r"trade (balance|surplus|deficit)", here):
                found.append(sentence.text)
            before, paragraph = sentence.text, sentence.paragraph
    return found


def against_nothing(document: Document) -> list[str]:
    """Sentences and clauses that contrast with nothing that was just said."""
    said, found = {}, []
    for sentence in document.sentences():
        for span in sentence.spans:
            if isinstance(span.says, Change) and span.says.key in {"exports.change", "daily_exports.change"}:
                said[span.says.key] = span.says.direction
        contrast = "however" in sentence.text or re.search(r", while average daily", sentence.text)
        if contrast and {said.get("exports.change"), said.get("daily_exports.change")} != {"up", "down"}:
            found.append(sentence.text)
    return found


def weaker_for_more(workspace: Workspace, document: Document) -> list[tuple[str, str]]:
    """Verbs that are weaker than one that was said of less, by the ranges that were printed for them."""
    book = workspace.books["en"]
    past = {
        (way, word): row["past"]
        for way in ("up", "down")
        for band in book.bands
        for row in book.look_up_verbs(way, band.name)[0]
        for word in row.values()
    }
    said = [
        (span.says.direction, abs(span.says.printed), past[span.says.direction, span.text])
        for sentence in document.sentences()
        for span in sentence.spans
        if isinstance(span.says, Change) and span.place and span.says.direction != "flat"
    ]
    ranges = {"up": book.words.printed.up, "down": book.words.printed.down}
    return [
        (verb, other)
        for way, size, verb in said
        for other_way, other_size, other in said
        if way == other_way and size > other_size and {verb, other} <= ranges[way].keys()
        if is_weaker(ranges[way][verb], ranges[way][other])
    ]


def test_words_refer_contrast_and_grow_with_what_they_say_of(workspace: Workspace, drafts: tuple[Document, ...]):
    for document in drafts:
        assert unreferred(document) == []
        assert against_nothing(document) == []
        assert weaker_for_more(workspace, document) == []


@EASY
@given(rows=ROWS)
def test_so_they_do_in_any_months(workspace: Workspace, rows: list[Row]):
    made = months_of(workspace, rows)
    document, found = made.draft(made.plan(LAST), "en")

    assert found == []
    assert unreferred(document) == []
    assert against_nothing(document) == []
    assert weaker_for_more(workspace, document) == []


def test_the_strength_of_a_verb_is_the_range_that_was_printed(workspace: Workspace):
    sys.path.insert(0, str(ROOT / "tests" / "bench"))
    from calibration import printed_verbs

    printed = workspace.books["en"].words.printed
    for way, ranges in (("up", printed.up), ("down", printed.down)):
        for verb, (low, high) in ranges.items():
            sizes = [size for direction, size, word in printed_verbs() if (direction, word) == (way, verb)]
            assert (min(sizes), max(sizes)) == (low, high), verb


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            [
                (name, 10 + 3 * index)
                for index, name in enumerate(["china", "us", "asean", "eu", "cis", "latin_america", "japan"])
            ]
            + [("middle_east", 5), ("india", 152)],
            "Exports to all nine regions increased, led by India (up 152 percent).",
        ),
        (
            [("china", 9), ("us", -8), ("eu", -17)],
            "exports to China rose 9 percent, while those to the U.S. fell 8 percent and",
        ),
        ([("china", 9)], "By region, exports to China rose 9 percent."),
        (
            [("china", 9), ("us", 8), ("eu", 7), ("japan", 6)],
            "shipments to China (up 9 percent), the U.S. (up 8 percent), the European Union",
        ),
    ],
)
def test_regions_are_told_one_by_one_up_to_three_and_all_nine_as_such(workspace: Workspace, lines, said: str):
    from dataclasses import replace

    from relgen.reading.month_file import read_month
    from relgen.reading.source import read
    from relgen.releases.trade import TRADE

    text = "month: 2031-01\nannounced: 2031-02-01\nexports: {value: 50 billion, change: 1}\nregions:\n"
    source, _ = read("releases/trade/2031-01.yaml", text + "".join(f"  {name}: {{change: {rate}}}\n" for name, rate in lines))
    filed, found = read_month(source, TRADE.month)
    month = YearMonth(2031, 1)
    made = replace(workspace, months={month: filed}, stated=None)

    assert found == []
    assert said in " ".join(sentence.text for sentence in made.draft(made.plan(month), "en")[0].sentences())
