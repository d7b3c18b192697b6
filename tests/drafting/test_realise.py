"""Words are chosen by rule and by turn, never by chance."""

from dataclasses import replace
from decimal import Decimal

import pytest

from relgen.drafting.realise import realise
from relgen.drafting.voice import DraftVoice, Memory
from relgen.languages import language
from relgen.pipeline import Workspace
from relgen.releases.trade.messages import Imports
from relgen.values.calendar import YearMonth
from relgen.values.facts import Change
from relgen.values.plan import Paragraph
from relgen.values.quantity import Quantity


def change(percent: str) -> Change:
    return Change(key="x", quantity=Quantity.known(Decimal(percent), Decimal("0.1")))


def test_wordings_take_turns_and_ties_go_by_file_order():
    memory = Memory()

    taken = [memory.take(["a", "b", "c"]) for _ in range(7)]

    assert taken == [0, 1, 2, 0, 1, 2, 0]


def test_a_word_used_elsewhere_waits_for_its_turn():
    memory = Memory()
    memory.take(["rose"])

    assert memory.take(["rose", "grew"]) == 1


@pytest.mark.parametrize(
    ("percent", "verb"),
    [
        ("2.1", "inched up"),
        ("2.4", "inched up"),
        ("2.5", "increased"),
        ("-2.1", "edged down"),
        ("0.0", "held steady"),
        ("78.5", "leaped"),
    ],
)
def test_the_size_of_a_change_chooses_the_verb(workspace: Workspace, percent: str, verb: str):
    voice = DraftVoice(workspace.books["en"], language("en"))

    assert voice.verb(change(percent), "past").text == verb


def test_a_change_of_2_96_that_prints_as_3_0_is_not_slight(workspace: Workspace):
    voice = DraftVoice(workspace.books["en"], language("en"))
    nearly = Change(key="x", quantity=Quantity.known(Decimal("2.46"), Decimal("0.01")))

    assert nearly.printed == Decimal("2.5")
    assert voice.verb(nearly, "past").text == "increased"


def test_the_headline_and_the_body_take_turns_apart(workspace: Workspace):
    head, body = (DraftVoice(workspace.books["en"], language("en"), heading=heading) for heading in (True, False))
    in_headline = head.verb(change("7.0"), "plain").text
    in_body = body.verb(change("7.0"), "past").text

    assert (in_headline, in_body) == ("rise", "rose")


def test_a_verb_tells_its_place_and_the_bands_it_missed(workspace: Workspace):
    span = DraftVoice(workspace.books["en"], language("en")).verb(change("2.4"), "past")

    assert str(span.place).startswith("phrasebook/en/words.yaml:")
    assert span.band_note == "2.4 is slight, under 2.5 (modest begins at 2.5)"


def test_a_full_form_is_said_once_and_the_short_one_after_it(workspace: Workspace):
    from relgen.values.facts import Name

    voice = DraftVoice(workspace.books["en"], language("en"))
    cis = Name(key="regions.cis", kind="regions", name="cis")

    said = [voice.say_fact(cis, "")[0].text for _ in range(2)]

    assert said == ["the Commonwealth of Independent States (CIS)", "the CIS"]


def test_a_body_is_named_as_it_was_called_on_the_day(workspace: Workspace):
    from datetime import date

    from relgen.values.facts import Body

    voice = DraftVoice(workspace.books["ko"], language("ko"))
    days = (date(2025, 9, 30), date(2025, 10, 1))

    names = [voice.body(Body(key="m", office="trade_ministry", on=day))["name"] for day in days]

    assert names == ["산업통상자원부", "산업통상부"]


def test_a_head_names_a_region_by_its_short_form_and_leaves_the_full_one_to_the_text(workspace: Workspace):
    book = workspace.books["en"]
    subtitles = tuple(replace(rule, style="subtitle") for rule in book.rules["regions"])
    in_head = replace(book, rules={**book.rules, "regions": subtitles}, fitting={})

    draft, _ = realise(workspace.plan(YearMonth(2020, 11)), in_head, language("en"))

    head = " ".join(block.text for block in draft.blocks if block.style == "subtitle")
    assert "the CIS" in head
    assert "Commonwealth" not in head


def test_a_phrase_that_an_editor_left_empty_leaves_nothing_in_the_sentence(workspace: Workspace):
    book = workspace.books["en"]
    words = book.words.model_copy(update={"phrases": dict.fromkeys(book.words.phrases, ("",))})

    draft, _ = realise(workspace.plan(YearMonth(2020, 11)), replace(book, words=words), language("en"))

    assert all(span.text for sentence in draft.sentences() for span in sentence.spans)


def test_a_verb_of_the_text_is_not_weaker_than_one_that_the_headline_has_for_less(workspace: Workspace):
    """The headline falls and drops by 3.0 percent; of a fall of 4.5, `fell` would be weaker than `drop`."""
    month = YearMonth(2020, 11)
    headline = next(each.messages[0] for each in workspace.plan(month) if each.kind == "headline")
    falls = replace(headline, change=change("-3.0"), daily=replace(change("-3.0"), key="daily"))
    imports = Imports(imports=None, change=replace(change("-4.5"), key="imports"), also=False)
    plan = (Paragraph("headline", (falls,)), Paragraph("summary", (imports,)))

    draft, _ = realise(plan, workspace.books["en"], language("en"))

    assert [block.text for block in draft.blocks] == [
        "Korea’s November exports fall 3.0%; daily exports drop 3.0%", "Imports dropped 4.5 percent.",
    ]  # fmt: skip
