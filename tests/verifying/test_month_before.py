"""What a text says of the month before: `after a decline of 8.2 percent in September`, in its own month and no other."""

import pytest
from holding import findings, held, words

REVISED = "Year-on-year changes in October have been revised since they were first reported: exports from down 3.6 percent to"
RUN = "8월 수출은 9.9% 감소한 396.6억 달러로 전월(△7.1%)에 이어 6개월 연속 감소세를 이어갔다."


def test_a_turn_that_names_the_month_before_is_proven_as_that_turn(workspace):
    text = "Exports rose 4.0 percent after a decline of 3.8 percent in October."
    checked = held(workspace, text, "2020-11", "en")

    assert findings(text, checked) == []
    assert ("after a decline of 3.8 percent in October", "exports.turn") in {
        (words(text, verdict), verdict.fact) for verdict in checked.verdicts
    }


@pytest.mark.parametrize(("text", "found"), [
    ("Exports rose 4.0 percent after a decline of 3.9 percent in October.", ("RG402", "3.9 percent", "3.8")),
    ("Exports rose 4.0 percent after a decline of 8.3 percent in October.", ("RG402", "8.3 percent", "3.8")),
    ("Exports rose 4.0 percent after growth of 3.8 percent in October.", ("RG405", "growth", "decline")),
    ("Exports rose 4.0 percent after a decline in September.", ("RG418", "September", "October")),
    ("The trade balance stood at a surplus of $5.9 billion after a deficit in October.", ("RG419", "deficit", "surplus")),
])  # fmt: skip
def test_what_is_said_wrongly_of_the_month_before_is_found(text: str, found: tuple[str, str, str], workspace):
    assert found in findings(text, held(workspace, text, "2020-11", "en"))


def test_a_month_before_a_colon_is_that_of_all_that_follows(workspace):
    text = f"{REVISED} down 3.8 percent, and imports from down 5.8 percent to down 5.6 percent."

    assert findings(text, held(workspace, text, "2020-11", "en")) == []


def test_a_rate_that_was_never_printed_is_found_among_revised_ones(workspace):
    text = f"{REVISED} down 3.8 percent, and imports from down 8.5 percent to down 5.6 percent."

    assert [each[:2] for each in findings(text, held(workspace, text, "2020-11", "en"))] == [("RG402", "8.5 percent")]


def test_they_may_be_what_the_last_words_of_the_sentence_before_were_about(workspace):
    text = "Exports fell, while average daily exports rose 5.6 percent. They were the highest in value since September 2019."

    assert findings(text, held(workspace, text, "2020-10", "en")) == []


def test_the_month_before_in_korean_takes_its_brackets_alone(workspace):
    assert findings(RUN, held(workspace, RUN, "2020-08", "ko")) == []


@pytest.mark.parametrize(("right", "wrong", "found"), [
    ("△7.1%", "△9.1%", ("RG402", "△9.1%", "7.1")),
    ("6개월", "5개월", ("RG408", "5개월 연속", "6")),
])  # fmt: skip
def test_a_wrong_run_after_the_month_before_is_found(right: str, wrong: str, found: tuple[str, str, str], workspace):
    text = RUN.replace(right, wrong)

    assert findings(text, held(workspace, text, "2020-08", "ko")) == [found]


@pytest.mark.parametrize(("rate", "found"), [("+5.6%", []), ("+7.6%", [("RG402", "+7.6%", "5.6")])])
def test_the_month_before_in_brackets_ends_with_them(rate: str, found: list[tuple[str, str, str]], workspace):
    text = f"10월 수출은 2개월 만에 감소로 전환(전월 +7.6%)했으나, 일평균 수출은 21.4억 달러({rate})로 9개월 만에 증가로 반등"

    assert findings(text, held(workspace, text, "2020-10", "ko")) == found


MONTHS = (
    "Exports by month: down 14.5 percent in November 2019, down {} percent in December, down 6.6 percent in January 2020, "
    "up 3.6 percent in February, down 1.7 percent in March, down 25.6 percent in April and down 23.8 percent in May."
)


def test_an_odd_rate_among_many_months_that_are_right_is_no_revision(workspace):
    """Alone it might be a later print that no file has, and is left open."""
    among, alone = MONTHS.format("5.4"), "Exports fell 5.4 percent in December 2019."

    (found,) = held(workspace, among, "2020-11", "en").findings()
    (left,) = held(workspace, alone, "2020-11", "en").findings()

    assert (found.code, found.kind, words(among, found), found.note) == ("RG402", "change", "5.4 percent", True)
    assert "so it is no later print" in found.message
    assert (left.state, words(alone, left)) == ("not checkable", "5.4 percent")
    assert held(workspace, MONTHS.format("5.3"), "2020-11", "en").findings() == []


@pytest.mark.parametrize("text", ["Exports had lost 3.8 percent{}.", "Exports fell 3.8 percent and imports 5.6 percent{}."])
def test_a_figure_of_the_month_before_that_its_sentence_names_late_is_not_blamed(text: str, workspace):
    def blamed(said: str) -> list[str]:
        return [each.code for each in held(workspace, said, "2020-11", "en").verdicts if each.state == "contradicted"]

    assert blamed(text.format(" amid a long holiday the month before")) == []
    assert "RG402" in blamed(text.format(""))
