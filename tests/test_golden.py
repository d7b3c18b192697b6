"""Whole drafts, with the facts and the plan behind them. If only a draft changed it was wording; if facts.txt did, arithmetic.

A case with months of its own under `releases/` is an imaginary one; the others are the project's real months.
"""

from pathlib import Path

import pytest

from conftest import read_workspace
from golden_text import facts_text, plan_text
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth

HERE = Path(__file__).parent / "golden"
REAL = ["2020-12", "2020-11", "2020-04", "2020-09", "2020-10", "2020-05"]
CASES = [*REAL, "flat", "alone", "all-rose", "two-ways", "deficit", "corrected"]


def of_case(case: str, real: Workspace, register: str = "itemised") -> Workspace:
    return read_workspace(HERE / case, register) if (HERE / case / "releases").is_dir() else real


@pytest.mark.parametrize("case", CASES)
def test_a_month_is_drafted_as_it_was_read(workspace: Workspace, case: str, golden):
    own, workspace = HERE / case, of_case(case, workspace)
    month = YearMonth.parse(case) if case[:2] == "20" else max(workspace.months)
    assert [each for each in workspace.check(month) if each.code != "RG230"] == []

    plan = workspace.plan(month)

    golden(own / "facts.txt", facts_text(plan))
    golden(own / "plan.txt", plan_text(plan))
    for code in ("en", "ko"):
        document, found = workspace.draft(plan, code)
        assert found == []
        golden(own / f"draft.{code}.md", render(document))


@pytest.mark.parametrize("case", CASES)
def test_a_month_reads_in_the_article_register_too(article_workspace: Workspace, case: str, golden):
    own, workspace = HERE / case, of_case(case, article_workspace, "article")
    month = YearMonth.parse(case) if case[:2] == "20" else max(workspace.months)

    document, found = workspace.draft(workspace.plan(month), "ko")

    assert found == []
    golden(own / "draft.ko.article.md", render(document))
