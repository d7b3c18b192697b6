"""Months as an editor would type them, alone with what history.yaml states, and what a draft says of the newest one."""

from dataclasses import replace

from relgen.history.stated import read_stated
from relgen.pipeline import Workspace
from relgen.reading.month_file import read_month
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth


def month_text(month: str, *lines: str) -> str:
    here = YearMonth.parse(month)
    return "\n".join([f"month: {month}", f"announced: {here.plus(1)}-01", *lines, ""])


def row(month: str, *lines: str) -> tuple[str, str]:
    return month, month_text(month, *lines)


def of_months(workspace: Workspace, *rows: tuple[str, str], stated: str = "") -> Workspace:
    """A project of these month files and no other."""
    filed = {}
    for month, text in rows:
        source, found = read(f"releases/trade/{month}.yaml", text)
        filed[YearMonth.parse(month)], more = read_month(source, TRADE.month)
        assert found + more == []
    source, found = read("releases/trade/history.yaml", stated)
    history, more = read_stated(source, TRADE.layout) if stated else (None, [])
    assert found + more == []
    return replace(workspace, months=filed, stated=history)


def drafted(workspace: Workspace, code: str = "en") -> str:
    """The draft of the newest month."""
    document, found = workspace.draft(workspace.plan(max(workspace.months)), code)
    assert found == []
    return render(document)
