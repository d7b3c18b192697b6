"""Where each limit of a check lies: the last figure that passes, and the first that is a finding."""

import pytest
from imagined import of_months, row

from relgen.pipeline import Workspace

APRIL = row("2031-04", "exports: {value: 50000, change: 3.1}")
YEAR_BEFORE = row("2030-05", "exports: {value: 40000}", "working_days: {value: 22}")
HALF = [row(f"2030-{number:02}", "exports: {change: 1.5}") for number in range(6, 12)]


def may(*lines: str) -> tuple[str, str]:
    return row("2031-05", *lines)


DAYS = "working_days: {{value: 21.5, change: {}}}"
THREE = "items: {{ships: {{value: 17000}}, displays: {{value: 17000}}, semiconductors: {{value: {}}}}}"
CASES = {
    "eight times the month before": ([APRIL, may("exports: {value: 400000}")], "RG207 error"),
    "a little less than eight times": ([APRIL, may("exports: {value: 399990}")], None),
    "an eighth of the month before": ([APRIL, may("exports: {value: 6250}")], "RG207 error"),
    "a little more than an eighth": ([APRIL, may("exports: {value: 6260}")], None),
    "no amount at all": ([may("exports: {value: 0}")], "RG207 error"),
    "one million": ([may("exports: {value: 1}")], None),
    "a part that may be its whole": ([may("exports: {value: 50000}", "items: {ships: {value: 50010}}")], None),
    "a part larger than its whole": ([may("exports: {value: 50000}", "items: {ships: {value: 50020}}")], "RG207 error"),
    "a fall by all": ([may("exports: {value: 50000, change: -100}")], None),
    "a fall by more than all": ([may("exports: {value: 50000, change: -100.1}")], "RG215 error"),
    "a month of 31 days": ([may("exports: {value: 50000}", "working_days: 31")], None),
    "a month of 31.5 days": ([may("exports: {value: 50000}", "working_days: 31.5")], "RG214 error"),
    "fewer days, as it says": ([YEAR_BEFORE, may("exports: {value: 50000, change: 25.0}", DAYS.format("-0.5"))], None),
    "more days, as it says": ([YEAR_BEFORE, may("exports: {value: 50000, change: 25.0}", DAYS.format("0.5"))], "RG214 error"),
    "a change that is off by one point": ([YEAR_BEFORE, may("exports: {value: 50000, change: 26.0}")], None),
    "a change that is off by more": ([YEAR_BEFORE, may("exports: {value: 50000, change: 26.1}")], "RG205 note"),
    "ten times the largest change": ([*HALF, may("exports: {value: 50000, change: 15.0}")], None),
    "more than ten times": ([*HALF, may("exports: {value: 50000, change: 15.1}")], "RG227 note"),
    "more than ten times that of five months": ([*HALF[1:], may("exports: {value: 50000, change: 15.1}")], None),
    "an item of half of all": ([may("exports: {value: 50000}", "items: {ships: {value: 25000}}")], None),
    "an item of more than half": ([may("exports: {value: 50000}", "items: {ships: {value: 25010}}")], "RG227 note"),
    "an item of all": ([may("exports: {value: 50000}", "items: {ships: {value: 50000}}")], "RG227 note"),
    "items that may add up to all": ([may("exports: {value: 50000}", THREE.format(16020))], None),
    "items that add up to more": ([may("exports: {value: 50000}", THREE.format(16030))], "RG213 error"),
    "regions overlap, and may add up to more": (
        [may("exports: {value: 50000}", "regions: {eu: {value: 40000}, asean: {value: 40000}}")],
        None,
    ),
}


@pytest.mark.parametrize(("months", "code"), CASES.values(), ids=CASES)
def test_a_limit_lies_where_it_is_said_to(workspace: Workspace, months: list[tuple[str, str]], code: str | None):
    own = of_months(workspace, *months)
    found = {f"{each.code} {each.severity}" for each in own.check(max(own.months)) if each.code != "RG230"}

    assert found == ({code} if code else set())


def announced(day: str, *revised: str) -> tuple[str, str]:
    revisions = ", ".join(f"{{announced: {each}, exports: {{change: 3.2}}}}" for each in revised)
    return "2031-05", f"month: 2031-05\nannounced: {day}\nexports: {{value: 50000, change: 3.1}}\nrevisions: [{revisions}]\n"


@pytest.mark.parametrize(
    ("file", "found"),
    [
        (announced("2031-05-31"), [("RG206 error", 2)]),
        (announced("2031-06-01"), []),
        (announced("2031-07-31"), []),
        (announced("2031-08-01"), [("RG227 note", 2)]),
        (announced("2031-06-01", "2031-06-01"), [("RG206 error", 4)]),
        (announced("2031-06-01", "2031-06-02"), []),
        (announced("2031-06-01", "2031-06-02", "2031-06-02"), [("RG206 error", 4)]),
        (announced("2031-06-01", "2031-06-02", "2031-06-03"), []),
    ],
)
def test_a_release_comes_after_its_month_and_its_revisions_one_after_the_other(
    workspace: Workspace, file: tuple[str, str], found: list[tuple[str, int]]
):
    own = of_months(workspace, file)

    assert [(f"{each.code} {each.severity}", each.place.line) for each in own.check(max(own.months))] == found


@pytest.mark.parametrize(("value", "hint"), [("999", "if billions are meant, write '999 billion'"), ("1000", "check the unit")])
def test_what_may_have_been_billions_is_fewer_than_a_thousand(workspace: Workspace, value: str, hint: str):
    own = of_months(workspace, APRIL, may(f"exports: {{value: {value}}}"))

    assert [each.hint for each in own.check(max(own.months))] == [hint]


STATED = "records:\n  - {{of: exports, until: 2031-05, highest: [{}], source: a yearbook}}\n"


@pytest.mark.parametrize(
    ("highest", "found"),
    [
        ("50.0 billion, 48.0 billion", []),
        ("50.0 billion, 50.0 billion", []),
        ("50.0 billion, 50.1 billion", ["records[1].highest is not in order: 50,100 stands after a lower one"]),
        ("49.9 billion, 48.0 billion", ["records[1] states 49,900 as the highest, but 2031-05 had 50,000"]),
    ],
)
def test_a_stated_record_is_in_order_and_not_beaten_by_a_month_that_it_covers(
    workspace: Workspace, highest: str, found: list[str]
):
    own = of_months(workspace, may("exports: {value: 50000}"), stated=STATED.format(highest))

    assert [each.message for each in own.check_stated()] == found


RISING = [row("2031-03", "exports: {value: 48000, change: -1.2}"), APRIL]
NAMING = "items: {{ships: {{change: 2.0, reason: {{en: 'on {{{0}}} of growth', ko: '{{{0}}} 수출 증가로'}}}}}}"


@pytest.mark.parametrize(("named", "found"), [("exports.streak", []), ("imports.streak", ["RG212", "RG212"])])
def test_a_text_may_name_a_run_that_the_months_at_hand_show(workspace: Workspace, named: str, found: list[str]):
    own = of_months(workspace, *RISING, may("exports: {value: 55000, change: 3.0}", NAMING.format(named)))

    assert [each.code for each in own.check(max(own.months)) if each.code != "RG230"] == found
