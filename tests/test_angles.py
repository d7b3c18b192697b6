"""What the months prove is said, and what they do not prove is not. The table holds what was printed for each month."""

import pytest

from relgen.facts import YearMonth
from relgen.pipeline import Desk

SURPLUS_RUNS = {
    "2018-11": 82, "2019-01": 84, "2019-02": 85, "2019-03": 86, "2019-04": 87, "2019-07": 90, "2019-08": 91, "2019-09": 92,
    "2019-10": 93, "2019-11": 94, "2019-12": 95, "2020-01": 96, "2020-02": 97, "2020-03": 98, "2020-06": 2, "2020-07": 3,
    "2020-09": 5, "2020-10": 6, "2020-11": 7, "2020-12": 8,
}  # fmt: skip


@pytest.mark.parametrize(("month", "months"), SURPLUS_RUNS.items())
def test_a_run_of_surpluses_is_the_one_that_was_printed(desk: Desk, month: str, months: int):
    assert desk.facts(YearMonth.parse(month)).balance.streak.months == months


@pytest.mark.parametrize("month", ["2018-12", "2019-05", "2019-06", "2020-08"])
def test_a_month_that_states_no_run_carries_on_the_last_one(desk: Desk, month: str):
    here = YearMonth.parse(month)
    before, after = (desk.facts(here.plus(step)).balance.streak.months for step in (-1, 1))

    assert before + 1 == desk.facts(here).balance.streak.months == after - 1


def test_a_run_that_began_before_the_months_at_hand_is_stated_and_one_within_is_proven(desk: Desk):
    assert desk.facts(YearMonth(2020, 3)).balance.streak.proof == "stated"
    assert desk.facts(YearMonth(2020, 11)).balance.streak.proof == "proven"


@pytest.mark.parametrize(
    ("month", "line", "months", "last"),
    [
        ("2020-02", "exports", 15, "2018-11"),
        ("2020-09", "exports", 7, "2020-02"),
        ("2020-10", "daily", 9, "2020-01"),
        ("2020-11", "exports", 2, "2020-09"),
        ("2020-05", "balance", 2, "2020-03"),
        ("2020-04", "balance", 99, "2012-01"),
    ],
)
def test_a_turn_is_counted_from_the_last_month_of_its_sign(desk: Desk, month: str, line: str, months: int, last: str):
    turn = getattr(desk.facts(YearMonth.parse(month)), line).turn

    assert (turn.months, str(turn.last)) == (months, last)


def test_a_rise_after_a_rise_is_no_turn(desk: Desk):
    assert desk.facts(YearMonth(2020, 12)).exports.turn is None
    assert desk.facts(YearMonth(2020, 12)).exports.streak.months == 2


def test_the_deficit_of_april_2020_ends_98_months_of_surplus(desk: Desk):
    balance = desk.facts(YearMonth(2020, 4)).balance

    assert (balance.ended.months, balance.ended.proof, balance.streak) == (98, "stated", None)


def test_november_2020_is_the_first_month_since_november_2018_in_which_both_rose(desk: Desk):
    """In between, daily exports are not known for every month, but exports fell in those."""
    unknown = [month for month in desk.filed if desk.filed[month].month.daily_exports is None]

    assert unknown
    assert str(desk.facts(YearMonth(2020, 11)).both_since.last) == "2018-11"


def test_without_the_month_that_settles_it_a_joint_claim_is_not_made(desk: Desk):
    filed = {month: file for month, file in desk.filed.items() if month != YearMonth(2018, 11)}
    shorter = type(desk)(desk.project, desk.shared, desk.books, filed)

    assert shorter.facts(YearMonth(2020, 11)).both_since is None


def test_without_a_month_in_between_a_turn_is_not_made(desk: Desk):
    filed = {month: file for month, file in desk.filed.items() if month != YearMonth(2020, 5)}
    shorter = type(desk)(desk.project, desk.shared, desk.books, filed)

    assert shorter.facts(YearMonth(2020, 9)).exports.turn is None
    assert shorter.facts(YearMonth(2020, 11)).exports.turn.months == 2


def test_the_surplus_has_been_above_five_billion_for_three_months_in_november_2020(desk: Desk):
    balance = desk.facts(YearMonth(2020, 11)).balance

    assert (balance.held.months, str(balance.held.start)) == (3, "2020-09")
    assert desk.facts(YearMonth(2020, 9)).balance.held is None  # one month is no run


def test_textiles_and_machinery_have_no_run_that_the_months_prove(desk: Desk):
    entries = {entry.name.name: entry.line.streak for entry in desk.facts(YearMonth(2020, 11)).items}

    assert entries["textiles"] is None
    assert entries["bio_health"].months == 15
