"""A true figure is never blocked: an error is what cannot be true, what may be true and is unusual is a note."""

from dataclasses import replace

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
        month = YearMonth.parse(text.split()[1])
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
            "fits if 2020-03 was revised to about 46,166, by -1.1 percent; add that revision if it was announced",
        ),
        (
            [
                JANUARY_2021,
                "month: 2022-01\nannounced: 2022-02-01\nexports: {value: 55320}\nimports: {value: 60210, change: 35.5}\n",
            ],
            "fits if 2021-01 was revised to about 44,435, by +1.0 percent; add that revision if it was announced",
        ),
    ],
    ids=["exports of 2021-03", "imports of 2022-01"],
)
def test_a_true_release_over_a_revised_base_is_not_stopped(workspace: Workspace, files: list[str], says: str):
    found = coded(findings(workspace, *files), "RG205")

    assert [(each.severity, each.hint) for each in found] == [("note", says)]


def test_a_change_that_no_revision_explains_is_an_error(workspace: Workspace):
    """The nearest that does not fit: 53.83 billion over a base that would have to be 2.1 percent lower."""
    found = findings(workspace, "month: 2021-03\nannounced: 2021-04-01\nexports: {value: 53830, change: 17.8}\n")

    assert [each.severity for each in coded(found, "RG205")] == ["error"]
