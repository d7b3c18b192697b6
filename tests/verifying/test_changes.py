"""Slips as an editor makes them, each in a draft: found at the right words, with the right words to write instead.

The drafts are kept in `drafts/` as they once were, so that no row waits for the wording of today.
"""

from pathlib import Path

import pytest
from holding import findings, held

from relgen.reading.source import read

HERE = Path(__file__).parent
DRAFTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "drafts").glob("*.md"))}
SOURCE, _ = read("changes.yaml", (HERE / "changes.yaml").read_text(encoding="utf-8"))
CHANGES = SOURCE.data["changes"]


@pytest.mark.parametrize("name", DRAFTS)
def test_no_draft_has_a_finding_before_it_is_changed(name: str, workspace):
    month, _, code = name.partition(".")

    assert findings(DRAFTS[name], held(workspace, DRAFTS[name], month, code)) == []


@pytest.mark.parametrize("row", CHANGES, ids=[f"{row['language']}-{row['class']}" for row in CHANGES])
def test_a_slip_is_found_at_its_words_with_what_to_write(row: dict[str, str], workspace):
    draft = DRAFTS[f"{row['month']}.{row['language']}"]
    assert row["was"] in draft

    text = draft.replace(row["was"], row["typed"], 1)

    assert (row["code"], row["words"], row["write"]) in findings(text, held(workspace, text, row["month"], row["language"]))
