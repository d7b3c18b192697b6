"""Records, the highest of a year and its total: over which months they are claimed, and from which lines."""

import pytest
from imagined import drafted, of_months, row

from relgen.history.choice import Angle
from relgen.history.layout import Layout
from relgen.history.stated import read_stated
from relgen.pipeline import Workspace
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.values.calendar import YearMonth


def angles(workspace: Workspace) -> dict[str, Angle]:
    choice = workspace.facts(max(workspace.months)).choice
    return {**choice.said, **{angle.name: angle for angle, _ in choice.unsaid}}


def of_year(*values: float | str, lines: tuple[str, ...] = ("status: final",)) -> list[tuple[str, str]]:
    """Months from January 2030 on, with these exports in billions."""
    return [
        row(f"2030-{number:02}", *lines, f"exports: {{value: {value} billion}}") for number, value in enumerate(values, start=1)
    ]


TWICE = """
records:
  - {of: exports, until: 2030-01, highest: [70.0 billion, 69.0 billion], source: an old yearbook}
  - {of: exports, until: 2030-03, highest: [60.0 billion, 58.0 billion], source: a yearbook}
"""


def test_of_two_statements_the_newest_counts(workspace: Workspace):
    own = of_months(workspace, *of_year(61, 40, 40, 59, 61), stated=TWICE)

    assert angles(own)["exports.record"].fact.rank == 1
    assert drafted(own).startswith("# Korea’s May exports hit record $61.0 billion")


def test_a_record_shows_what_is_stated_and_every_month_since(workspace: Workspace):
    own = of_months(workspace, *of_year(40, 40, 40, 58, 59, 61), stated=TWICE)
    places = [f"{place.path.rpartition('/')[2]}:{place.line}" for place in angles(own)["exports.record"].fact.places]

    assert places == ["2030-06.yaml:4", "history.yaml:4", "2030-05.yaml:4", "2030-04.yaml:4"]


def test_a_record_among_months_of_its_name_names_that_month(workspace: Workspace):
    stated = (
        "records:\n  - {of: exports, until: 2029-12, highest: [70.0 billion, 69.0 billion], source: a yearbook}\n"
        "  - {of: exports, calendar: 2, until: 2029-12, highest: [60.0 billion, 50.0 billion], source: a yearbook}\n"
    )
    own = of_months(workspace, *of_year(40, 55), stated=stated)

    assert "the second-highest for any February" in drafted(own)


@pytest.mark.parametrize(("value", "rank"), [("52.0", 9), ("51.0", None)])
def test_the_ninth_highest_is_a_rank_and_the_tenth_is_none(workspace: Workspace, value: str, rank: int | None):
    highest = ", ".join(f"{number}.5 billion" for number in range(59, 50, -1))
    stated = f"records:\n  - {{of: exports, until: 2029-12, highest: [{highest}, 50.0 billion], source: a yearbook}}\n"
    found = angles(of_months(workspace, *of_year(value), stated=stated)).get("exports.record")

    assert (found.fact.rank if found else None) == rank


def test_the_highest_of_half_a_year_is_news_and_that_of_five_months_is_not(workspace: Workspace):
    rows = of_year(40, 41, 42, 43, 44, 45)

    assert "exports.year_record" in angles(of_months(workspace, *rows))
    assert "exports.year_record" not in angles(of_months(workspace, *rows[:5]))


def test_the_highest_of_a_year_may_be_an_amount_that_fell_from_the_year_before(workspace: Workspace):
    rows = [*of_year(40, 41, 42, 43, 44), row("2030-06", "exports: {value: 45 billion, change: -3.0}")]
    fact = angles(of_months(workspace, *rows))["exports.year_record"].fact

    assert fact.proof == "proven"
    assert [place.path.rpartition("/")[2] for place in fact.places] == [
        f"2030-{number:02}.yaml" for number in (6, 5, 4, 3, 2, 1)
    ]


def test_a_deficit_is_never_a_highest_balance(workspace: Workspace):
    rows = [
        row(f"2030-{number:02}", "exports: {change: 3.0}", f"balance: {balance}")
        for number, balance in enumerate((-3000, -5000, -4000, -4500, -4400, -2000), start=1)
    ]
    named = angles(of_months(workspace, *rows))

    assert not {"balance.highest", "balance.year_record", "balance.record"} & named.keys()


def test_january_alone_is_no_year_so_far_and_february_makes_one(workspace: Workspace):
    assert "exports.year_total" not in angles(of_months(workspace, *of_year(40)))
    assert angles(of_months(workspace, *of_year(40, 41)))["exports.year_total"].fact.quantity.value == 81000


def test_a_year_whose_last_amount_is_not_known_has_no_total(workspace: Workspace):
    rows = [*of_year(40, 41), row("2030-03", "status: final", "exports: {change: 3.0}")]
    own = of_months(workspace, *rows)

    assert "exports.year_total" not in angles(own)
    assert "exports.year_total" not in {each.name for each in own.facts(YearMonth(2030, 3)).choice.unknown}


def test_every_figure_of_a_year_leads_to_all_lines_that_it_was_worked_out_from(workspace: Workspace):
    rows = [
        row(f"{year}-{month:02}", "status: final", f"exports: {{value: {value}}}")
        for year, value in ((2029, 40000), (2030, 44000))
        for month in range(1, 13)
    ]
    message = angles(of_months(workspace, *rows))["exports.year_total"].message

    assert [place.path[-12:-5] for place in message.total.places] == [f"2030-{month:02}" for month in range(1, 13)]
    assert sorted(place.path[-12:-5] for place in message.change.places) == [name for name, _ in rows]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{of: exports, direction: down, months: 5, until: 2031-03, source: x}", "the sixth consecutive year-on-year decline"),
        ("{of: exports, direction: down, months: 5, until: 2031-02, source: x}", ""),
        ("{of: imports, direction: down, months: 5, until: 2031-03, source: x}", ""),
        ("{of: exports, direction: up, months: 5, until: 2031-03, source: x}", ""),
    ],
)
def test_a_run_is_carried_on_from_what_is_stated_of_its_series_its_direction_and_the_month_before(
    workspace: Workspace, line: str, says: str
):
    own = of_months(workspace, row("2031-04", "exports: {value: 40000, change: -3.0}"), stated=f"runs:\n  - {line}\n")

    assert says in drafted(own)
    assert ("consecutive" in drafted(own)) is bool(says)


@pytest.mark.parametrize("of", ["items.", ".exports", "items.ships.", "exports.value", "working_days"])
def test_what_is_no_series_has_no_history(of: str):
    layout: Layout = TRADE.layout
    text = f"runs:\n  - {{of: {of}, direction: up, months: 5, until: 2031-03, source: x}}\n"
    stated, found = read_stated(read("releases/trade/history.yaml", text)[0], layout)

    assert stated is None
    assert [(each.code, each.place.line) for each in found] == [("RG111", 2)]
