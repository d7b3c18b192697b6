"""Two states of a draft: which sentences are others, and why."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgen.comparing.reasons import Reason, reasons
from relgen.comparing.sentences import Change, Said, State, changes
from relgen.values.written import Words, WrittenDraft, WrittenLine, WrittenSentence


def sentence(kind: str, *words: Words, rule: str = "rule 1") -> WrittenSentence:
    return WrittenSentence(kind, words, "", rule)


def rate(text: str, value: str) -> Words:
    return Words(text, "exports.change", value)


def verb(text: str, value: str) -> Words:
    return Words(text, "exports.change", value, chosen=True)


ROSE = sentence("lead", Words("Exports "), verb("rose", "a"), Words(" "), rate("4.0", "a"), Words(" percent."))
IMPORTS = sentence("imports", Words("Imports fell "), Words("2.1", "imports.change", "b"), Words(" percent."))
STEADY = sentence("balance", Words("The trade balance was in surplus."))


def draft(*sentences: WrittenSentence) -> WrittenDraft:
    return WrittenDraft("en", (WrittenLine(sentences),))


def state(*sentences: WrittenSentence) -> State:
    made = draft(*sentences)
    return State(made.text, made)


def told(before: State, after: State) -> list[tuple[str, str | None, str | None]]:
    found = changes(before, after)
    return [(each.sort, each.was and each.was.text, each.now and each.now.text) for each in found]


def only_reasons(before: State, after: State) -> list[Reason]:
    (change,) = changes(before, after)
    return reasons(change)


def test_the_same_text_has_no_change():
    assert changes(state(ROSE, IMPORTS), state(ROSE, IMPORTS)) == []


def test_a_sentence_that_only_stands_elsewhere_is_no_change():
    assert changes(state(ROSE, IMPORTS), state(IMPORTS, ROSE)) == []


def test_sentences_are_changed_added_and_gone_in_the_order_of_the_later_text():
    risen = sentence("lead", Words("Exports "), verb("rose", "c"), Words(" "), rate("4.1", "c"), Words(" percent."))
    weather = sentence("note", Words("Nothing else of that kind happened."))

    assert told(state(ROSE, STEADY, IMPORTS), state(risen, IMPORTS, weather)) == [
        ("changed", "Exports rose 4.0 percent.", "Exports rose 4.1 percent."),
        ("gone", "The trade balance was in surplus.", None),
        ("added", None, "Nothing else of that kind happened."),
    ]


def test_the_first_sentence_may_be_gone():
    assert told(state(STEADY, IMPORTS), state(IMPORTS)) == [("gone", "The trade balance was in surplus.", None)]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (
            sentence("lead", Words("Exports "), verb("rose", "c"), Words(" "), rate("4.1", "c"), Words(" percent.")),
            [Reason("figure", "exports.change", "4.0", "4.1")],
        ),
        (
            sentence("lead", Words("Exports "), verb("soared", "c"), Words(" "), rate("40.1", "c"), Words(" percent.")),
            [Reason("figure", "exports.change", "4.0", "40.1"), Reason("size", "exports.change", "rose", "soared")],
        ),
        (
            sentence("lead", Words("Exports "), verb("grew", "a"), Words(" "), rate("4.0", "a"), Words(" percent.")),
            [Reason("turn", "exports.change", "rose", "grew")],
        ),
        (
            sentence("lead", Words("Total exports "), verb("rose", "a"), Words(" "), rate("4.0", "a"), Words(" percent.")),
            [Reason("words", "lead")],
        ),
        (
            sentence("lead", Words("Exports "), verb("rose", "a"), Words(" "), rate("4.0", "a"), Words("%."), rule="rule 2"),
            [Reason("rule", "lead", "lead rule 1", "lead rule 2")],
        ),
        (
            sentence(
                "lead", Words("Exports "), verb("rose", "a"), Words(" "), rate("4.0", "a"), Words(" percent, as in "),
                Words("May", "exports.turn", "d"), Words("."),
            ),
            [Reason("said", "exports.turn", now="May")],
        ),
    ],
)  # fmt: skip
def test_a_change_has_its_reason(after: WrittenSentence, expected: list[Reason]):
    assert only_reasons(state(ROSE), state(after)) == expected


def test_a_figure_that_is_printed_as_it_was_is_no_reason():
    finer = sentence("lead", Words("Exports "), verb("rose", "c"), Words(" "), rate("4.0", "c"), Words("%."), rule="rule 2")
    reworded = sentence("lead", Words("Exports "), verb("rose", "a"), Words(" "), rate("four", "a"), Words(" percent."))

    assert [each.sort for each in only_reasons(state(ROSE), state(finer))] == ["rule"]
    assert "figure" not in [each.sort for each in only_reasons(state(ROSE), state(reworded))]


def test_what_is_no_longer_said_is_a_reason():
    shorter = sentence("lead", Words("Exports "), verb("rose", "a"), Words("."))
    longer = sentence(
        "lead", Words("Exports "), verb("rose", "a"), Words(" to "), Words("$45.8 billion", "exports", "e"), Words(".")
    )

    assert only_reasons(state(longer), state(shorter)) == [Reason("unsaid", "exports", was="$45.8 billion")]


def test_the_hand_of_an_editor_is_told_beside_the_figure():
    risen = sentence("lead", Words("Exports "), verb("rose", "c"), Words(" "), rate("4.1", "c"), Words(" percent."))
    edited = State("Exports happily rose 4.0 percent.\n", draft(ROSE))

    assert only_reasons(edited, state(risen)) == [
        Reason("edited"),
        Reason("figure", "exports.change", "4.0", "4.1"),
    ]


def test_a_sentence_of_an_editor_is_told_as_one():
    added = State(f"{draft(ROSE).text.strip()} Ships were late again.\n", draft(ROSE))

    assert only_reasons(state(ROSE), added) == [Reason("edited")]


def test_nothing_is_made_up_where_the_earlier_draft_is_not_known():
    assert only_reasons(State("Exports rose 3.9 percent.\n"), state(ROSE)) == []


def test_sentences_that_come_and_go_have_theirs():
    assert reasons(Change(None, Said("The trade balance was in surplus.", STEADY, 0))) == [Reason("added", "balance")]
    assert reasons(Change(Said("The trade balance was in surplus.", STEADY, 0), None)) == [Reason("gone", "balance")]


SENTENCES = st.lists(
    st.sampled_from([ROSE, IMPORTS, STEADY, sentence("note", Words("Ships were late."))]), min_size=1, max_size=5
)


@given(before=SENTENCES, after=SENTENCES)
def test_no_sentence_is_passed_over(before: list[WrittenSentence], after: list[WrittenSentence]):
    found = changes(state(*before), state(*after))

    was, now = Counter(each.text for each in before), Counter(each.text for each in after)
    assert was - now <= Counter(each.was.text for each in found if each.was)
    assert now - was <= Counter(each.now.text for each in found if each.now)
    assert was - Counter(each.was.text for each in found if each.was) == now - Counter(
        each.now.text for each in found if each.now
    )
