"""The line of a corrected release names figures because they were wrong: it is not held against the data, its day is."""

from datetime import date
from pathlib import Path

import pytest
from holding import findings, held

from conftest import ROOT, read_workspace
from relgen.values.calendar import YearMonth

CORRECTED = ROOT / "tests" / "golden" / "corrected"


def drafts() -> list[tuple[str, str]]:
    return [(path.name.split(".")[1], path.read_text(encoding="utf-8")) for path in sorted(CORRECTED.glob("draft.*.md"))]


@pytest.mark.parametrize(("code", "text"), drafts(), ids=lambda each: each if len(each) == 2 else "")
def test_the_draft_of_a_corrected_release_has_no_finding(code: str, text: str):
    checked = held(read_workspace(CORRECTED), text, "2031-05", code)

    assert findings(text, checked) == []
    assert "corrected" in {verdict.fact for verdict in checked.verdicts}


def test_only_the_line_of_the_correction_is_left_out():
    text = "Corrected June 3, 2031: exports rose 3.1 percent, not 3.4 percent.\n\nExports rose 3.4 percent.\n"

    assert findings(text, held(read_workspace(CORRECTED), text, "2031-05", "en")) == [("RG402", "3.4 percent", "3.1")]


def test_a_correction_of_another_day_is_told():
    text = "Corrected June 4, 2031: exports rose 3.1 percent, not 3.4 percent.\n"

    assert findings(text, held(read_workspace(CORRECTED), text, "2031-05", "en")) == [("RG413", "June 4, 2031", "")]


def test_a_draft_says_what_was_known_on_the_day_of_its_release_not_on_that_of_its_correction(tmp_path: Path):
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2031-04.yaml").write_text(
        "month: 2031-04\nannounced: 2031-05-01\nexports: {value: 48.0 billion, change: -1.0}\n"
        "revisions:\n  - {announced: 2031-06-02, exports: {change: -1.4}}\n",
        encoding="utf-8",
    )
    (months / "2031-05.yaml").write_text(
        "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50.0 billion, change: 3.1}\n"
        "corrected: {announced: 2031-06-03, because: {en: Exports had been left out., ko: 수출액 누락을 바로잡음}}\n",
        encoding="utf-8",
    )
    workspace = read_workspace(tmp_path)

    facts = workspace.facts(YearMonth.parse("2031-05"))

    assert facts.correction.day.day == date(2031, 6, 3)
    assert [str(change.printed) for _, change in facts.chain.links] == ["-1.0", "3.1"]
