"""A true figure is never blocked: an error is what cannot be true, what may be true and is unusual is a note."""

import re
from dataclasses import replace
from datetime import date

import pytest

from relgen.pipeline import Workspace
from relgen.reading.month_file import read_month
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic


def findings(workspace: Workspace, *files: str) -> list[Diagnostic]:
    """What is found in the last of some month files, which stand alone or beside the real ones."""
    months = dict(workspace.months)
    for text in files:
        month = YearMonth.parse(re.search(r"^month: (\S+)", text, re.MULTILINE)[1])
        source, found = read(f"releases/trade/{month}.yaml", text)
        months[month], more = read_month(source, TRADE.month)
        assert [*found, *more] == []
    return replace(workspace, months=months).check(month)


def coded(found: list[Diagnostic], code: str) -> list[Diagnostic]:
    return [each for each in found if each.code == code]


JANUARY_2021 = "month: 2021-01\nannounced: 2021-02-01\nexports: {value: 48010}\nimports: {value: 44.0 billion}\n"


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            ["month: 2021-03\nannounced: 2021-04-01\nexports: {value: 53830, change: 16.6}\n"],
            "fits if 2020-03 was revised to about 46,170, by -1.1 percent; add that revision if it was announced",
        ),
        (
            [
                JANUARY_2021,
                "month: 2022-01\nannounced: 2022-02-01\nexports: {value: 55320}\nimports: {value: 60210, change: 35.5}\n",
            ],
            "fits if 2021-01 was revised to about 44,400, by +1.0 percent; add that revision if it was announced",
        ),
        (
            [
                JANUARY_2021.replace("{value: 44.0 billion}", "{value: 43997.5}"),
                "month: 2022-01\nannounced: 2022-02-01\nexports: {value: 55320}\nimports: {value: 60210, change: 35.5}\n",
            ],
            "fits if 2021-01 was revised to about 44,435, by +1.0 percent; add that revision if it was announced",
        ),
    ],
    ids=["exports of 2021-03", "imports of 2022-01", "no finer than a million"],
)
def test_a_true_release_over_a_revised_base_is_not_stopped(workspace: Workspace, files: list[str], says: str):
    found = coded(findings(workspace, *files), "RG205")

    assert [(each.severity, each.hint) for each in found] == [("note", says)]


def test_a_change_that_no_revision_explains_is_an_error(workspace: Workspace):
    """The nearest that does not fit: 53.83 billion over a base that would have to be 2.1 percent lower."""
    found = findings(workspace, "month: 2021-03\nannounced: 2021-04-01\nexports: {value: 53830, change: 17.8}\n")

    assert [each.severity for each in coded(found, "RG205")] == ["error"]


@pytest.mark.parametrize(
    ("revised", "found"),
    [
        ("5383", ["revisions[1].exports.value is 5,383 million dollars, but the first print is 53,830"]),
        ("52.9 billion", []),
    ],
)
def test_a_revision_in_another_unit_than_the_first_print_is_found(workspace: Workspace, revised: str, found: list[str]):
    month = "month: 2021-03\nannounced: 2021-04-01\nexports: {value: 53830}\n"
    all_found = findings(workspace, f"{month}revisions: [{{announced: 2021-05-01, exports: {{value: {revised}}}}}]\n")

    assert [each.message for each in coded(all_found, "RG207")] == found


def test_a_product_is_shown_in_the_digits_that_are_known_of_it(workspace: Workspace):
    days = "working_days: {value: 19.5}\ndaily_exports: {value: 2301}\n"
    found = findings(workspace, f"month: 2021-02\nannounced: 2021-03-01\nexports: {{value: 44810}}\n{days}")

    assert [each.message for each in coded(found, "RG202")] == [
        "daily_exports is 2,301, times 19.5 working days 44,870, but exports is 44,810"
    ]


def test_every_check_that_there_is_stands_in_the_list():
    from importlib import import_module

    from relgen.history import checks

    modules = [
        import_module(f"relgen.history.checks.{name}") for name in ("angles", "days", "figures", "runs", "texts", "unusual")
    ]
    there = {
        function
        for module in modules
        for function in vars(module).values()
        if getattr(function, "__module__", "") == module.__name__
        and list(getattr(function, "__annotations__", {}).values())[:2] == [checks.File, checks.Context]
        and len(function.__annotations__) == 3
    }

    assert there - set(checks.CHECKS) == set()


NEAR_ZERO = "month: 2021-02\nannounced: 2021-03-01\nexports: {{value: 44810, change: {}}}\n"


@pytest.mark.parametrize(("change", "severity"), [("-0.3", "note"), ("-3.0", "error")])
def test_a_run_that_a_month_near_zero_breaks_may_be_true(workspace: Workspace, change: str, severity: str):
    march = "month: 2021-03\nannounced: 2021-04-01\nexports: {value: 53830, change: 16.6, streak: 5}\n"

    found = coded(findings(workspace, NEAR_ZERO.format(change), march), "RG204")

    assert [each.severity for each in found] == [severity]


@pytest.mark.parametrize(
    ("total", "severity"), [("512.9 billion", None), ("506.5 billion", "note"), ("490.0 billion", "error")], ids=str
)
def test_a_total_of_the_year_that_revisions_may_explain_is_a_note(workspace: Workspace, total: str, severity: str | None):
    """The first prints of 2020 add up to 514.6 billion."""
    december = workspace.months[YearMonth(2020, 12)].source.text.replace("{value: 512.9 billion", f"{{value: {total}")

    assert [each.severity for each in coded(findings(workspace, december), "RG219")] == ([severity] if severity else [])


def test_a_finding_that_is_accepted_is_a_note_and_an_acceptance_of_nothing_is_a_finding(workspace: Workspace):
    text = "month: 2021-03\nannounced: 2021-04-01\nexports: {value: 53830, change: 18.9}\n"
    accept = (
        "accept: [{code: RG205, at: exports.change, because: as published}, {code: RG205, at: imports.change, because: x}]\n"
    )

    found = findings(workspace, text + accept)

    assert [(each.code, each.severity) for each in found if each.code != "RG223"] == [("RG205", "note"), ("RG221", "error")]
    assert coded(found, "RG205")[0].message.endswith("accepted: as published")


def test_a_balance_that_was_stated_before_its_parts_were_revised_is_worked_out_anew(workspace: Workspace):
    revised = "revisions:\n  - {announced: 2020-12-16, exports: {value: 46810, change: 6.3}, imports: {value: 39880}}\n"
    source = workspace.months[YearMonth(2020, 11)].source.text
    month, found = read_month(read("releases/trade/2020-11.yaml", f"{source}\n{revised}")[0], TRADE.month)
    assert found == []
    own = replace(workspace, months={**workspace.months, YearMonth(2020, 11): month})

    values = [
        own.history(YearMonth(2020, 11), day).value(YearMonth(2020, 11), ("balance",)) for day in (None, date(2020, 12, 20))
    ]

    assert [value.quantity.value for value in values] == [5930, 6930]


def test_a_stated_run_does_not_count_where_a_revision_turned_its_direction(workspace: Workspace):
    text = (
        "month: 2021-01\nannounced: 2021-02-01\nexports: {value: 48010, change: 11.4}\n"
        "items: {cosmetics: {change: 0.2, streak: 9}}\n"
        "revisions: [{announced: 2021-02-16, items: {cosmetics: {change: -0.2}}}]\nsay: [items.cosmetics.streak]\n"
    )
    month, _ = read_month(read("releases/trade/2021-01.yaml", text)[0], TRADE.month)
    own = replace(workspace, months={**workspace.months, YearMonth(2021, 1): month})

    said = [own.facts(YearMonth(2021, 1), day).choice.said.keys() for day in (None, date(2021, 2, 20))]

    assert ["items.cosmetics.streak" in each for each in said] == [True, False]
