"""Which of the things that the months prove are said, why the others are not, and what a small revision would turn."""

from dataclasses import replace

from imagined import drafted, of_months, row

from relgen.desk.explain import left_unsaid
from relgen.history.doubts import doubts
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth

MAY = YearMonth(2031, 5)


def rising(*changes: str, say: str = "", skip: str = "") -> list[tuple[str, str]]:
    """Exports of ever more, with these changes up to May 2031."""
    asked = [f"say: [{say}]"] * bool(say) + [f"skip: [{skip}]"] * bool(skip)
    months = [MAY.plus(1 + index - len(changes)) for index in range(len(changes))]
    return [
        row(str(month), f"exports: {{value: {40 + index} billion, change: {change}}}", *(asked if month == MAY else ()))
        for index, (month, change) in enumerate(zip(months, changes, strict=True))
    ]


def doubted(own: Workspace) -> list[str]:
    return list(doubts(own.history(MAY), MAY, own.facts(MAY).choice.said.values()))


def test_a_run_rests_on_its_months_and_the_one_that_it_began_after_and_on_those_near_zero_alone(workspace: Workspace):
    own = of_months(workspace, *rising("0.3", "-0.4", "0.5", "0.6", "3.1", say="exports.streak"))

    assert doubted(own) == [
        "exports.streak rests on exports of 2031-03, which is near zero (+0.5)",
        "exports.streak rests on exports of 2031-02, which is near zero (-0.4)",
    ]


def test_a_level_rests_on_no_sign_and_hides_no_doubt_about_a_run(workspace: Workspace):
    highest = rising("9.0", "-2.0", "0.2", "3.1", say="exports.highest, exports.streak")
    highest[0] = row("2031-02", "exports: {value: 60 billion, change: 9.0}")
    own = of_months(workspace, *highest)

    assert list(own.facts(MAY).choice.said) == ["exports.highest", "exports.streak"]
    assert doubted(own) == ["exports.streak rests on exports of 2031-04, which is near zero (+0.2)"]


def test_a_sign_that_was_revised_is_a_doubt(workspace: Workspace):
    rows = rising("-2.0", "-1.0", "3.1", say="exports.turn")
    rows[1] = row(
        "2031-04",
        "exports: {value: 41 billion, change: 1.0}",
        "revisions: [{announced: 2031-05-16, exports: {value: 41 billion, change: -1.0}}]",
    )
    rows.insert(0, row("2031-02", "exports: {value: 39 billion, change: 4.0}"))

    assert doubted(of_months(workspace, *rows)) == ["exports.turn rests on exports of 2031-04, whose sign was revised"]


def test_what_two_series_did_together_rests_on_both(workspace: Workspace):
    rows = [
        row(month, f"exports: {{change: {exports}}}", f"daily_exports: {{change: {daily}}}")
        for month, exports, daily in (("2031-03", "0.4", "2.0"), ("2031-04", "-3.0", "-2.0"), ("2031-05", "3.1", "0.5"))
    ]
    own = of_months(workspace, *rows)

    assert [each for each in doubted(own) if each.startswith("daily_exports.both")] == [
        "daily_exports.both rests on exports of 2031-03, which is near zero (+0.4)",
        "daily_exports.both rests on daily_exports of 2031-05, which is near zero (+0.5)",
    ]


def test_what_a_month_file_skips_is_not_said_and_explain_tells_why(workspace: Workspace):
    said, skipped = (of_months(workspace, *rising("-2.0", "1.0", "3.1", skip=skip)) for skip in ("", "exports.streak"))

    assert "the second consecutive year-on-year increase" in drafted(said)
    assert "consecutive" not in drafted(skipped)
    lines = list(left_unsaid(skipped, MAY, "en"))
    assert (
        lines[lines.index(next(line for line in lines if "exports.streak" in line)) + 1].strip() == "skipped by the month file"
    )


ITEM = "items: {{ships: {{change: {}, reason: {{en: on demand, ko: 수요가 늘며}}}}}}"
PACE = ["9.0", "-2.0", *["1.0"] * 11, "5.0"]


def item_of_fourteen_months(*asked: str) -> list[tuple[str, str]]:
    months = [MAY.plus(1 + index - len(PACE)) for index in range(len(PACE))]
    return [
        row(str(month), "exports: {value: 50000, change: 3.1}", ITEM.format(change), *(asked if month == MAY else ()))
        for month, change in zip(months, PACE, strict=True)
    ]


def test_what_is_asked_for_takes_the_place_of_what_is_stronger(workspace: Workspace):
    """An item says one angle: the fastest growth for some time comes before a run."""
    plain, asked = (of_months(workspace, *item_of_fourteen_months(*say)) for say in ((), ("say: [items.ships.streak]",)))
    said = [[name for name in own.facts(MAY).choice.said if name.startswith("items")] for own in (plain, asked)]

    assert said == [["items.ships.fastest"], ["items.ships.streak"]]
    assert "items.ships.fastest" in "\n".join(left_unsaid(asked, MAY, "en"))


def test_an_angle_that_looks_back_at_no_month_is_said_where_the_order_has_it(workspace: Workspace):
    rows = [
        row("2031-05", "exports: {value: 50000, change: 10.0}", ITEM.format("20.0").replace("{change", "{value: 6000, change"))
    ]
    own = of_months(workspace, *rows)
    policy = workspace.shared.policy
    first = replace(own, shared=replace(own.shared, policy=replace(policy, order=("contribution", *policy.order))))

    assert "2.2 percentage points" not in drafted(own)
    assert "2.2 percentage points" in drafted(first)


def test_what_is_not_known_is_told_apart_from_what_rounding_hides(workspace: Workspace):
    rows = [row("2031-03", "exports: {value: 41 billion}"), row("2031-05", "exports: {value: 40 billion}")]
    hidden = [row("2031-04", "exports: {value: 40.0 billion}"), row("2031-05", "exports: {value: 40.0 billion}")]
    lines = ["\n".join(left_unsaid(of_months(workspace, *each), MAY, "en")) for each in (rows, hidden)]

    assert "exports of 2031-04 is not known: " in lines[0]
    assert "a revised or final figure for exports of 2031-04 is not known: exports.year_total" in lines[0]
    assert "exports of 2031-04 is too close to tell, being rounded: " in lines[1]


def test_a_run_shows_each_of_its_months_and_the_one_before_it(workspace: Workspace):
    own = of_months(workspace, *rising("-0.9", "1.0", "2.0", "3.1"))
    places = own.facts(MAY).series["exports",].streak.places

    assert [place.path[-12:-5] for place in places] == ["2031-05", "2031-04", "2031-03", "2031-02"]


def test_a_rise_after_falls_is_a_return_only_if_what_the_falls_ended_was_a_rise(workspace: Workspace):
    """February was flat: exports did not return to what they did before."""
    returned, flat = (of_months(workspace, *rising(first, "-1.0", "-2.0", "3.1")) for first in ("5.0", "0.0"))

    assert "for the first time in three months" in drafted(returned)
    assert "three months" not in drafted(flat)
    assert "exports.turn" not in {angle.name for angle, _ in flat.facts(MAY).choice.unsaid}
