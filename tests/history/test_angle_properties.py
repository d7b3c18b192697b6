"""What holds of the angles of any months: every one is true by counting, and no missing month makes a false one."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import ROOT
from relgen.history.choice import Angle
from relgen.pipeline import Workspace
from relgen.reading.month_file import read_month
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth

MONTHS = sorted(path.stem for path in (ROOT / "releases" / "trade").glob("2*.yaml"))
EASY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
LAST = YearMonth(2031, 10)
FIRST_BALANCE = -2000

Row = tuple[
    int | None, int | None, int | None, int | None
]  # exports (billions), change, balance (hundred millions), daily change
ROWS = st.lists(
    st.tuples(
        st.none() | st.integers(36, 64),
        st.none() | st.integers(-15, 15),
        st.none() | st.sampled_from([-20, -5, 5, 40, 60, 110]),
        st.none() | st.integers(-15, 15),
    ),
    min_size=1,
    max_size=14,
)


def all_angles(workspace: Workspace, month: YearMonth) -> dict[str, Angle]:
    choice = workspace.facts(month).choice
    return {**choice.said, **{angle.name: angle for angle, _ in choice.unsaid}}


def months_of(workspace: Workspace, rows: list[Row]) -> Workspace:
    """Imaginary months up to LAST, the first row being the newest."""
    filed = {}
    for back, (value, change, balance, daily) in enumerate(rows):
        here = LAST.plus(-back)
        lines = [f"month: {here}", f"announced: {here.plus(1)}-01"]
        pairs = [f"value: {value} billion"] * (value is not None) + [f"change: {change}"] * (change is not None)
        lines.append(f"exports: {{{', '.join(pairs)}}}")
        lines += [f"balance: {balance}00.1"] * (balance is not None)
        lines += [f"daily_exports: {{change: {daily}}}"] * (daily is not None)
        source, found = read(f"releases/trade/{here}.yaml", "\n".join(lines) + "\n")
        filed[here], more = read_month(source, TRADE.month)
        assert found + more == []
    return replace(workspace, months=filed, stated=None)


def sign(number: int) -> int:
    return (number > 0) - (number < 0)


def column(rows: list[Row], index: int, months: int) -> list[int]:
    """The figures of the newest month and the `months` before it; each must be known for a claim to rest on them."""
    figures = [row[index] for row in rows[: months + 1]]
    assert len(figures) == months + 1
    assert None not in figures
    return figures


def true_by_counting(angle: Angle, rows: list[Row]) -> None:
    """Assert what the angle says, over the rows themselves."""
    fact, (subject, kind) = angle.fact, angle.name.split(".")
    of = {"exports": 1, "balance": 2, "daily_exports": 3}[subject]
    months = fact.months
    match kind:
        case "streak" | "ended":
            skip = kind == "ended"
            run = [sign(figure) for figure in column(rows, of, months + skip)][skip:]
            assert len(set(run[:months])) == 1
            assert run[months] != run[0]
        case "turn":
            signs = [sign(figure) for figure in column(rows, of, months)]
            assert signs[0] == signs[-1]
            assert set(signs[1:-1]) == {-signs[0]}
        case "highest" | "lowest":
            by = 1 if kind == "highest" else -1
            figures = [by * figure for figure in column(rows, 0 if subject == "exports" else of, months)]
            assert all(figure < figures[0] for figure in figures[1:-1])
            assert figures[-1] > figures[0]
        case "fastest" | "sharpest":
            by = 1 if kind == "fastest" else -1
            figures = [by * figure for figure in column(rows, of, months)]
            assert all(figure < figures[0] for figure in figures[1:-1])
            assert figures[-1] > figures[0] > 0
        case "smallest":
            by = sign(column(rows, of, 0)[0])
            figures = [by * figure for figure in column(rows, of, months)]
            assert all(figure > figures[0] for figure in figures[1:-1])
            assert figures[0] > 0
            assert figures[-1] < figures[0]
        case "double_digits":
            figures = column(rows, of, months)
            assert [abs(figure) >= 10 and sign(figure) == sign(figures[0]) for figure in figures] == [
                True, *[False] * (months - 1), True,
            ]  # fmt: skip
        case "crossed" | "held":
            limit = angle.message.threshold.quantity.value
            unit = Decimal(1000) if subject == "exports" else Decimal(100)
            above = [figure * unit > limit for figure in column(rows, 0 if subject == "exports" else of, months)]
            assert above == ([True] * months + [False] if kind == "held" else [True, *[False] * (months - 1), True])
        case "both":
            newest, *between, oldest = rows[: months + 1]
            assert all(row[1] > 0 and row[3] > 0 for row in (newest, oldest))
            assert all((row[1] is not None and row[1] <= 0) or (row[3] is not None and row[3] <= 0) for row in between)
        case _:
            raise AssertionError(kind)


@EASY
@given(ROWS)
def test_every_angle_is_true_by_counting(workspace: Workspace, rows: list[Row]):
    own = months_of(workspace, rows)

    for angle in all_angles(own, LAST).values():
        if angle.kind == "year_record":
            figures = [row[0] if angle.subject == "exports" else row[2] for row in rows[: LAST.month]]
            assert None not in figures
            assert len(figures) == LAST.month
            assert figures[0] > max(figures[1:])
        else:
            true_by_counting(angle, rows)


def same(first: Angle, second: Angle) -> bool:
    """Whether two angles claim the same: as many months, since the same one."""
    ends = [(getattr(a.fact, "months", 0), getattr(a.fact, "last", getattr(a.fact, "start", None))) for a in (first, second)]
    return ends[0] == ends[1]


@EASY
@given(ROWS, st.integers(1, 13), st.integers(0, 3))
def test_a_figure_that_is_missing_silences_a_claim_and_never_makes_another(
    workspace: Workspace, rows: list[Row], back: int, index: int
):
    whole = all_angles(months_of(workspace, rows), LAST)
    holed = [
        tuple(None if (at, column) == (back, index) else row[column] for column in range(4)) for at, row in enumerate(rows)
    ]

    for name, angle in all_angles(months_of(workspace, holed), LAST).items():
        assert name in whole
        assert same(angle, whole[name])


@pytest.mark.parametrize("removed", MONTHS)
def test_removing_a_month_never_makes_a_different_claim(workspace: Workspace, removed: str):
    gone = YearMonth.parse(removed)
    shorter = replace(workspace, months={month: file for month, file in workspace.months.items() if month != gone})

    for month in shorter.months:
        whole = all_angles(workspace, month)
        for name, angle in all_angles(shorter, month).items():
            assert name in whole
            assert same(angle, whole[name]), (month, name)


@EASY
@given(ROWS, st.integers(36, 64), st.integers(-15, 15))
def test_a_later_month_or_a_later_revision_never_changes_a_draft(
    workspace: Workspace, rows: list[Row], value: int, change: int
):
    own = months_of(workspace, rows)
    later, found = read(
        "releases/trade/2031-11.yaml",
        f"month: 2031-11\nannounced: 2031-12-01\nexports: {{value: {value} billion, change: {change}}}\n",
    )
    oldest = min(own.months)
    revised, more = read(
        f"releases/trade/{oldest}.yaml",
        own.months[oldest].source.text
        + f"revisions:\n  - {{announced: 2031-11-16, exports: {{value: {value} billion, change: {change}}}}}\n",
    )
    assert found + more == []
    newer = {LAST.plus(1): read_month(later, TRADE.month)[0], oldest: read_month(revised, TRADE.month)[0]}
    after = replace(own, months={**own.months, **newer})

    for code in own.books:
        assert render(own.draft(own.plan(LAST), code)[0]) == render(after.draft(after.plan(LAST), code)[0])
