"""Forms of texts that are read by kind, each beside the nearest that says something else."""

import pytest
from holding import findings, held

ROW = "| 합계 | 금액 | 전년 동월 대비 |\n|---|---|---|\n| 조업일수 | 25일 | {} |\n"


@pytest.mark.parametrize(("change", "found"), [("0일", []), ("1일", [("RG414", "1일", "0")])])
def test_the_last_cell_of_a_row_on_working_days_is_their_change(change: str, found: list[tuple[str, str, str]], workspace):
    text = ROW.format(change)

    assert findings(text, held(workspace, text, "2020-07", "ko")) == found


@pytest.mark.parametrize(("since", "found"), [
    ("’12.1월", []),
    ("’12.2월", [("RG410", "’12.2월 이후", "’12.1월")]),
])  # fmt: skip
def test_a_month_in_brackets_behind_a_turn_of_the_balance_is_of_that_turn(
    since: str, found: list[tuple[str, str, str]], workspace
):
    text = f"무역수지는 △9.5억 달러로 99개월 만에 적자 전환({since} 이후 처음)"

    assert findings(text, held(workspace, text, "2020-04", "ko")) == found


@pytest.mark.parametrize(("word", "found"), [("감소한", []), ("급감한", [("RG406", "급감", "소폭 감소")])])
def test_a_plain_word_of_direction_is_of_any_size(word: str, found: list[tuple[str, str, str]], workspace):
    text = f"수입은 2.1% {word} 398.8억 달러였다."

    assert findings(text, held(workspace, text, "2020-11", "ko")) == found
