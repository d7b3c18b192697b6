"""What the months prove is said, and what they do not prove is not. The tables hold what was printed for each month."""

from dataclasses import replace
from decimal import Decimal

import pytest

from conftest import ROOT
from relgen.desk.workspace import open_workspace
from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.history.stated import read_stated
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.reading.month_file import read_month
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.releases.trade.series import BALANCE, EXPORTS
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth

# As printed by the ministry and the press: the streak columns of its first prints.
SURPLUS_RUNS = {
    "2018-08": 79, "2018-10": 81, "2018-11": 82, "2019-01": 84, "2019-02": 85, "2019-03": 86, "2019-04": 87, "2019-07": 90,
    "2019-08": 91, "2019-09": 92, "2019-10": 93, "2019-11": 94, "2019-12": 95, "2020-01": 96, "2020-02": 97, "2020-03": 98,
    "2020-06": 2, "2020-07": 3, "2020-09": 5, "2020-10": 6, "2020-11": 7, "2020-12": 8,
}  # fmt: skip
GROWTH_RUNS = {"2020-02": 1, "2020-09": 1, "2020-11": 1, "2020-12": 2}
ITEM_RUNS = {"semiconductors": 5, "bio_health": 15, "computers": 14, "home_appliances": 5}  # November 2020

# What was printed, or the issue of the day said: month, angle, months back, since when.
PRINTED = [
    ("2020-02", "exports.turn", 15, "2018-11"),  # "rebound for the first time in 15 months"
    ("2020-07", "exports.crossed", 4, "2020-03"),  # back above 40 billion after four months
    ("2020-09", "exports.turn", 7, "2020-02"),  # up for the first time in seven months
    ("2020-10", "daily_exports.turn", 9, "2020-01"),  # up for the first time in nine months
    ("2020-10", "daily_exports.crossed", 13, "2019-09"),  # above 2.1 billion for the first time in 13 months
    ("2020-10", "daily_exports.highest", 13, "2019-09"),
    ("2020-11", "exports.turn", 2, "2020-09"),  # up for the first time in two months
    ("2020-11", "daily_exports.both", 24, "2018-11"),  # "the first time since November 2018 that both"
    ("2020-12", "exports.double_digits", 26, "2018-10"),  # two digits for the first time in 26 months
]
PROVEN = [
    ("2020-04", "balance.turn", 99, "2012-01"),
    ("2020-05", "balance.turn", 2, "2020-03"),
    ("2020-09", "exports.fastest", 23, "2018-10"),
    ("2020-09", "exports.highest", 17, "2019-04"),
    ("2020-09", "balance.highest", 24, "2018-09"),
    ("2020-12", "exports.highest", 25, "2018-11"),
    ("2020-12", "exports.crossed", 25, "2018-11"),
]


def facts(workspace: Workspace, month: str) -> MonthFacts:
    return workspace.facts(YearMonth.parse(month))


def angles(workspace: Workspace, month: str) -> dict[str, Angle]:
    """All that is proven or stated of a month, said or not."""
    choice = facts(workspace, month).choice
    return {**choice.said, **{angle.name: angle for angle, _ in choice.unsaid}}


def without(workspace: Workspace, *months: str) -> Workspace:
    left = {month: file for month, file in workspace.months.items() if str(month) not in months}
    return replace(workspace, months=left)


@pytest.mark.parametrize(("month", "months"), SURPLUS_RUNS.items())
def test_a_run_of_surpluses_is_the_one_that_was_printed(workspace: Workspace, month: str, months: int):
    assert facts(workspace, month).series[BALANCE].streak.months == months


@pytest.mark.parametrize(("month", "months"), GROWTH_RUNS.items())
def test_a_run_of_growth_is_the_one_that_was_printed(workspace: Workspace, month: str, months: int):
    streak = facts(workspace, month).series[EXPORTS].streak

    assert (streak.months if streak else 1) == months


@pytest.mark.parametrize(("item", "months"), ITEM_RUNS.items())
def test_a_run_of_an_item_is_the_one_that_was_printed(workspace: Workspace, item: str, months: int):
    assert angles(workspace, "2020-11")[f"items.{item}.streak"].fact.months == months


@pytest.mark.parametrize(("month", "name", "months", "last"), PRINTED + PROVEN)
def test_an_angle_is_counted_as_it_was_printed(workspace: Workspace, month: str, name: str, months: int, last: str):
    fact = angles(workspace, month)[name].fact

    assert (fact.months, str(fact.last)) == (months, last)


@pytest.mark.parametrize("month", ["2018-12", "2019-05", "2019-06", "2020-08"])
def test_a_month_that_states_no_run_carries_on_the_last_one(workspace: Workspace, month: str):
    here = YearMonth.parse(month)
    before, after = (workspace.facts(here.plus(step)).series[BALANCE].streak.months for step in (-1, 1))

    assert before + 1 == workspace.facts(here).series[BALANCE].streak.months == after - 1


def test_a_run_that_began_before_the_months_at_hand_is_stated_with_its_source_and_one_within_is_proven(workspace: Workspace):
    stated, proven = facts(workspace, "2020-03").series[BALANCE].streak, facts(workspace, "2020-11").series[BALANCE].streak

    assert (stated.proof, proven.proof) == ("stated", "proven")
    assert any(place.path == "releases/trade/history.yaml" for place in stated.places)


def test_the_deficit_of_april_2020_ends_98_months_of_surplus(workspace: Workspace):
    choice = facts(workspace, "2020-04").choice
    ended = next(angle.fact for angle, _ in choice.unsaid if angle.name == "balance.ended")

    assert (ended.months, str(ended.start), ended.proof) == (98, "2012-02", "stated")
    assert (choice.said["balance.turn"].fact.months, str(choice.said["balance.turn"].fact.last)) == (99, "2012-01")


def test_a_rise_after_a_rise_is_no_turn(workspace: Workspace):
    assert "exports.turn" not in angles(workspace, "2020-12")
    assert facts(workspace, "2020-12").series[EXPORTS].streak.months == 2


def test_between_november_2018_and_2020_daily_exports_are_unknown_where_exports_fell(workspace: Workspace):
    unknown = [
        month for month in workspace.months if workspace.months[month].model.daily_exports is None and str(month) > "2018-11"
    ]

    assert unknown
    assert all(workspace.months[month].model.exports.change.value < 0 for month in unknown)


def test_the_surplus_has_been_above_five_billion_for_three_months_in_november_2020(workspace: Workspace):
    """Not "since July", as a published text had it: August was 4.1 billion."""
    held = facts(workspace, "2020-11").choice.said["balance.held"].fact

    assert (held.months, str(held.start)) == (3, "2020-09")
    assert "balance.held" not in angles(workspace, "2020-09")  # one month is no run


@pytest.mark.parametrize(
    ("missing", "month", "name", "key"),
    [
        ("2018-10", "2020-09", "exports.fastest", "exports.change"),
        ("2018-11", "2020-11", "daily_exports.both", "exports.change"),
        ("2020-05", "2020-09", "exports.turn", "exports"),
        ("2019-09", "2020-10", "daily_exports.highest", "daily_exports"),
        ("2018-10", "2020-12", "exports.double_digits", "exports.change"),
    ],
)
def test_without_the_month_that_settles_it_nothing_is_claimed_and_the_month_is_named(
    workspace: Workspace, missing: str, month: str, name: str, key: str
):
    shorter = without(workspace, missing)

    assert name not in angles(shorter, month)
    unknown = {each.name: each for each in facts(shorter, month).choice.unknown}
    assert (str(unknown[name].month), unknown[name].key) == (missing, key)


def test_a_missing_month_blocks_only_what_it_could_change(workspace: Workspace):
    shorter = without(workspace, "2020-05")

    assert "exports.turn" not in angles(shorter, "2020-09")
    assert angles(shorter, "2020-11")["exports.turn"].fact.months == 2


def test_daily_exports_that_were_not_printed_are_exports_over_working_days(workspace: Workspace):
    """September 2019 printed no daily average; 44.71 billion in 20.5 days is what October 2020 stands below."""
    fact = angles(workspace, "2020-10")["daily_exports.highest"].fact

    assert any("2019-09.yaml" in place.path for place in fact.places)


def test_a_tie_within_rounding_is_no_record(workspace: Workspace):
    """Daily exports were 2.14 billion in October and in December 2020."""
    assert "daily_exports.highest" not in angles(workspace, "2020-12")


def test_an_amount_whose_change_alone_was_revised_is_known_less_precisely(workspace: Workspace):
    """February 2020: 41.26 billion at +4.5, later +3.6 with no new amount."""
    february = YearMonth(2020, 2)
    then, later = (workspace.history(month).level(february, ("exports",)).quantity for month in (february, YearMonth(2020, 11)))

    assert (then.value, then.step) == (41260, 10)
    assert later.low <= Decimal(40905) <= later.high
    assert later.low <= Decimal(41260) <= later.high
    assert later.step > 300


# Records and totals of the year: imaginary months, since the real ones state no records.
RECORDS = """
records:
  - {of: exports, until: 2030-10, highest: [60.0 billion, 58.0 billion], source: a yearbook}
  - {of: exports, calendar: 12, until: 2029-12, highest: [57.0 billion], source: a yearbook}
"""


def imagined(workspace: Workspace, values: dict[str, float], stated: str = "", status: str = "final") -> Workspace:
    filed = {}
    for month, value in values.items():
        here = YearMonth.parse(month)
        text = f"month: {month}\nannounced: {here.plus(1)}-01\nstatus: {status}\nexports: {{value: {value} billion}}\n"
        source, _ = read(f"releases/trade/{month}.yaml", text)
        filed[here], found = read_month(source, TRADE.month)
        assert found == []
    source, _ = read("releases/trade/history.yaml", stated)
    return replace(workspace, months=filed, stated=read_stated(source, TRADE.layout)[0] if stated else None)


@pytest.mark.parametrize(
    ("november", "december", "rank"),
    [(59.0, 61.0, 1), (59.0, 59.5, 2), (59.0, 58.5, 3), (59.0, 57.5, None), (59.0, 60.0, None), (60.5, 60.2, 2)],
)
def test_a_rank_is_claimed_over_what_is_stated_and_the_months_since(workspace: Workspace, november, december, rank):
    """57.5 stands below all that is stated, so its rank is not known; 60.0 is level with the highest."""
    own = imagined(workspace, {"2030-11": november, "2030-12": december}, RECORDS)
    found = angles(own, "2030-12").get("exports.record")

    assert (found.fact.rank if found else None) == rank
    assert found is None or found.fact.proof == "stated"


def test_a_record_is_not_claimed_across_a_month_that_is_missing(workspace: Workspace):
    own = imagined(workspace, {"2030-12": 61.0}, RECORDS)

    assert "exports.record" not in angles(own, "2030-12")
    assert angles(own, "2030-12")["exports.month_record"].fact.rank == 1  # the Decembers are complete


def test_nothing_is_called_a_record_that_no_one_states(workspace: Workspace):
    for month in workspace.months:
        assert not [name for name in angles(workspace, str(month)) if name.endswith((".record", ".month_record"))]


def test_a_year_is_added_up_only_if_no_month_of_it_is_preliminary(workspace: Workspace):
    months = {f"2030-{number:02}": 40.0 + number for number in range(1, 13)}
    final, preliminary = (imagined(workspace, months, status=status) for status in ("final", "preliminary"))

    assert angles(final, "2030-12")["exports.year_total"].fact.quantity.value == 558000
    assert "exports.year_total" not in angles(preliminary, "2030-12")


def test_the_highest_of_a_year_needs_every_month_of_it(workspace: Workspace):
    months = {f"2030-{number:02}": 40.0 + number for number in range(1, 8)}

    assert "exports.year_record" in angles(imagined(workspace, months), "2030-07")
    del months["2030-03"]
    assert "exports.year_record" not in angles(imagined(workspace, months), "2030-07")


def test_a_contribution_is_the_rise_over_last_years_total(workspace: Workspace):
    """Semiconductors, November 2020: 8.6 billion, up 16.4; exports 45.81 billion, up 4.0."""
    fact = angles(workspace, "2020-12").get("items.semiconductors.contribution")
    assert fact is None  # no amount is known

    ships = angles(workspace, "2020-10")["items.ships.contribution"].fact
    before = 1500 / (1 - 0.22)
    assert float(ships.quantity.value) == round((1500 - before) / (44980 / (1 - 0.036)) * 100, 1)


def test_october_rebuilds_as_it_was_and_november_uses_the_revision(workspace: Workspace):
    """−3.6 became −3.8 on 1 December."""
    alone = open_workspace(Project(ROOT, ROOT / "phrasebook"), TRADE, until=YearMonth(2020, 10))
    october = YearMonth(2020, 10)
    unrevised = alone.months[october].model.model_copy(update={"revisions": ()})
    alone = replace(alone, months={**alone.months, october: replace(alone.months[october], model=unrevised)})

    def drafts(of: Workspace) -> list[str]:
        return [render(of.draft(of.plan(october), code)[0]) for code in of.books]

    assert drafts(alone) == drafts(workspace)
    assert "△3.6%" in drafts(workspace)[1]
    assert "(10)△3.8 → (11)+4.0" in render(workspace.draft(workspace.plan(YearMonth(2020, 11)), "ko")[0])


def exports_lines(workspace: Workspace, month: str, code: str) -> str:
    plan = tuple(paragraph for paragraph in workspace.plan(YearMonth.parse(month)) if paragraph.kind == "momentum")
    return " ".join(sentence.text for sentence in workspace.draft(plan, code)[0].sentences())


def test_a_rise_after_a_fall_is_man_e_and_never_yeonsok(workspace: Workspace):
    """November 2020: October fell, September rose. 2개월 만에 is "after a decline in October", never "for two months"."""
    korean, english = (exports_lines(workspace, "2020-11", code) for code in ("ko", "en"))

    assert "2개월 만에 플러스 전환(+4.0%, 전월 △3.8%)" in korean
    assert "2개월 연속" not in korean
    assert "after a decline of 3.8 percent in October" in english
    assert "consecutive" not in english


def test_a_rise_after_a_rise_is_yeonsok_and_never_man_e(workspace: Workspace):
    """December 2020: November rose. 2개월 연속 is "for the second consecutive month"."""
    korean, english = (exports_lines(workspace, "2020-12", code) for code in ("ko", "en"))

    assert "12월 수출은 조업일수가 1일 늘어난 가운데 2개월 연속 증가" in korean
    assert "2개월 만에" not in korean
    assert "for the second consecutive month" in english
    assert "in two months" not in english


def test_that_exports_still_exceed_a_round_amount_is_news_only_while_they_rise(workspace: Workspace):
    """July 2019: the fifth month above 40 billion, and 11.0 percent down; November 2020: the third, and up."""
    fallen, risen = facts(workspace, "2019-07").choice, facts(workspace, "2020-11").choice

    reasons = {angle.name: reason for angle, reason in fallen.unsaid}
    assert reasons["exports.held"] == "exports did not rise; angles.yaml says it only of what rises"
    assert risen.said["exports.held"].fact.months == 3
