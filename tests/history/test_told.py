"""What months say of where a figure stands, as the sentence that a reader sees."""

import pytest
from imagined import drafted, of_months, row

from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth


def year(number: int, exports: int, *lines: str) -> list[tuple[str, str]]:
    """Twelve months of equal exports; the lines stand in December."""
    months = [f"{number}-{month:02}" for month in range(1, 13)]
    return [
        row(month, "status: final", f"exports: {{value: {exports}}}", *(lines if month[-2:] == "12" else ()))
        for month in months
    ]


def test_a_year_of_a_tenth_more_has_grown_10_percent(workspace: Workspace):
    own = of_months(workspace, *year(2029, 40000), *year(2030, 44000))

    assert "For 2030 as a whole, exports increased 10.0 percent to $528.0 billion." in drafted(own)
    assert "(2030년 연간) 수출 5,280.0억 달러(전년 대비 +10.0%)" in drafted(own, "ko")


def test_a_year_of_a_hundredth_less_has_fallen_1_percent(workspace: Workspace):
    own = of_months(workspace, *year(2029, 40000), *year(2030, 39600))

    assert "exports edged down 1.0 percent to $475.2 billion." in drafted(own)
    assert "4,752.0억 달러(전년 대비 △1.0%)" in drafted(own, "ko")


def test_a_year_is_known_to_the_coarsest_of_its_last_digits(workspace: Workspace):
    rows = year(2030, 44010)
    rows[2] = row("2030-03", "status: final", "exports: {value: 44.0 billion}")

    assert "수출 5,281.2억 달러" in drafted(of_months(workspace, *year(2030, 44010)), "ko")
    assert "수출 5,281억 달러" in drafted(of_months(workspace, *rows), "ko")


def test_a_year_is_not_added_up_of_an_amount_whose_change_alone_was_revised(workspace: Workspace):
    """The first amount of June no longer fits its change, so no sum of the year is known."""
    rows = year(2030, 44000)
    stale = "revisions: [{announced: 2030-07-16, exports: {change: 9.0}}]"
    rows[5] = row("2030-06", "status: final", "exports: {value: 44000, change: 8.0}", stale)

    assert "$528.0 billion" in drafted(of_months(workspace, *year(2030, 44000)))
    assert "For 2030" not in drafted(of_months(workspace, *rows))


def test_a_first_amount_counts_for_the_year_where_it_was_revised_with_its_change(workspace: Workspace):
    rows = year(2030, 44000)
    both = "revisions: [{announced: 2030-07-16, exports: {value: 44600, change: 9.0}}]"
    rows[5] = row("2030-06", "exports: {value: 44000, change: 8.0}", both)

    assert "exports came to $528.6 billion" in drafted(of_months(workspace, *rows))


LISTED = "items: {{ships: {{change: {}}}, displays: {{change: {}}}}}"


def listed(*say: str) -> list[tuple[str, str]]:
    """Ships without a reason, so that they are listed, and grow fastest since February."""
    rows = [
        row(month, "exports: {value: 50000, change: 3.1}", LISTED.format(rise, fall))
        for month, rise, fall in (("2031-02", "5.0", "1.0"), ("2031-03", "2.0", "-2.0"), ("2031-04", "3.0", "-3.0"))
    ]
    return [*rows, row("2031-05", "exports: {value: 50000, change: 3.1}", LISTED.format("4.0", "-4.0"), *say)]


def test_what_is_asked_for_of_a_listed_item_is_said(workspace: Workspace):
    plain = drafted(of_months(workspace, *listed()))
    asked = drafted(of_months(workspace, *listed("say: [items.ships.fastest]")))

    assert "fastest" not in plain
    assert "the fastest" in asked


@pytest.mark.parametrize(("first", "second"), [("ships", "displays"), ("displays", "ships")])
def test_of_two_angles_of_the_same_reach_the_one_that_stands_first_in_the_file_is_told_first(
    workspace: Workspace, first: str, second: str
):
    reasons = {
        name: f"{name}: {{change: CHANGE, reason: {{en: on demand, ko: 수요가 늘며}}}}" for name in ("ships", "displays")
    }
    rows = [
        row(
            month,
            "exports: {value: 50000, change: 3.1}",
            f"items: {{{reasons[first]}, {reasons[second]}}}".replace("CHANGE", change),
        )
        for month, change in (("2031-02", "-1.0"), ("2031-03", "2.0"), ("2031-04", "3.0"))
    ]
    said = of_months(workspace, *rows).facts(YearMonth(2031, 4)).choice.said

    assert [name for name in said if name.endswith("streak")] == [f"items.{first}.streak", f"items.{second}.streak"]


@pytest.mark.parametrize(("months", "told"), [(["46", "44", "45"], False), (["46", "44", "44", "45"], True)])
def test_the_highest_of_two_months_is_no_news_and_of_three_is(workspace: Workspace, months: list[str], told: bool):
    first = YearMonth(2031, 6 - len(months))
    rows = [
        row(
            str(first.plus(index)),
            f"exports: {{value: {value} billion}}",
            *(["say: [exports.highest]"] if told and index == 3 else []),
        )
        for index, value in enumerate(months)
    ]
    own = of_months(workspace, *rows)
    named = {angle.name for angle, _ in own.facts(YearMonth(2031, 5)).choice.unsaid} | set(
        own.facts(YearMonth(2031, 5)).choice.said
    )

    assert ("exports.highest" in named) is told
    assert ("the highest level since February" in drafted(own)) is told
