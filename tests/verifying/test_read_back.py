"""What relgen says, it reads back: no finding in any draft, and every figure of one is tied to the fact that it says."""

from functools import cache

import pytest
from holding import findings, held, said_at
from mutating.texts import written

from conftest import ROOT, read_workspace
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.facts import Body, Figures, Listed, Month, Name, Names, Text, Trend
from relgen.values.standing import YearSoFar

MONTHS = sorted(path.stem for path in (ROOT / "releases" / "trade").glob("20*.yaml"))
DRAFTS = [("en", ""), ("ko", "itemised"), ("ko", "article")]
NO_FIGURES = Name | Body | Text | Trend | Names | Listed | Figures | Month | YearSoFar


@cache
def workspace_of(register: str) -> Workspace:
    return read_workspace(ROOT, register or "itemised")


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize(("code", "register"), DRAFTS, ids=["en", "ko", "ko.article"])
def test_no_draft_has_a_finding(month: str, code: str, register: str):
    workspace = workspace_of(register)
    document, _ = workspace.draft(workspace.plan(YearMonth.parse(month)), code)
    text = render(document)
    checked = held(workspace, text, month, code)

    assert findings(text, checked) == []
    assert checked.tied == checked.figures


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize(("code", "register"), DRAFTS, ids=["en", "ko", "ko.article"])
def test_every_figure_of_a_draft_is_read_back_as_the_fact_that_it_says(month: str, code: str, register: str):
    workspace = workspace_of(register)
    document, _ = workspace.draft(workspace.plan(YearMonth.parse(month)), code)
    text, spans = written(document)
    verdicts = held(workspace, text, month, code).verdicts

    figures = [(start, end, span) for start, end, span in spans if not isinstance(span.says, NO_FIGURES) and not span.place]
    lost = [
        (span.text, span.says.key, said_at(verdicts, start, end))
        for start, end, span in figures
        if span.says.key not in said_at(verdicts, start, end)
    ]
    assert lost == []
    assert figures
