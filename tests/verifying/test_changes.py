"""Slips as an editor makes them, each in a draft: found at the right words, with the right words to write instead."""

from pathlib import Path

import pytest
from holding import findings, held

from relgen.reading.source import read
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth

HERE = Path(__file__).parent
SOURCE, _ = read("changes.yaml", (HERE / "changes.yaml").read_text(encoding="utf-8"))
CHANGES = SOURCE.data["changes"]


@pytest.mark.parametrize("row", CHANGES, ids=[f"{row['language']}-{row['class']}" for row in CHANGES])
def test_a_slip_is_found_at_its_words_with_what_to_write(row: dict[str, str], workspace):
    document, _ = workspace.draft(workspace.plan(YearMonth.parse(row["month"])), row["language"])
    draft = render(document)
    assert row["was"] in draft

    text = draft.replace(row["was"], row["typed"], 1)

    assert (row["code"], row["words"], row["write"]) in findings(text, held(workspace, text, row["month"], row["language"]))
