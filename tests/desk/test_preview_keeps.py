"""The preview reads anew only what has changed: what it shows must be what a look without any memory shows."""

import shutil
from pathlib import Path

import pytest

from relgen.desk.preview import Shown, Wanted, look
from relgen.reading.kept import Kept

ROOT = Path(__file__).parents[2]

EDITS = [
    ("releases/trade/2020-11.yaml", "eu: {change: 24.6}", "eu: {change: 24.7}", 0),
    ("releases/trade/2020-10.yaml", "change: -3.6", "change: -3.7", 0),
    ("releases/trade/2020-09.yaml", "month: 2020-09", "month: 2020-08", 1),
    ("releases/trade/history.yaml", "months: 79", "months: many", 1),
    ("phrasebook/en/words.yaml", "{past: edged down, plain: edge down}", "{past: eased, plain: ease}", 0),
    ("phrasebook/ko/trade.yaml", "무역수지", "무역 수지", 0),
    ("phrasebook/bands.yaml", "5", "6", 0),
    ("phrasebook/names.yaml", "European Union", "EU bloc", 0),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("releases", "phrasebook"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def afresh(root: Path, last: Shown) -> Shown:
    return look(Wanted(root, "2020-11"), last.review, Kept())


@pytest.mark.parametrize(("path", "old", "new", "least"), EDITS, ids=[path for path, *_ in EDITS])
def test_after_an_edit_the_preview_shows_what_a_fresh_look_shows(project: Path, path: str, old: str, new: str, least: int):
    kept = Kept()
    before = look(Wanted(project, "2020-11"), None, kept)
    file = project / path
    good = file.read_text()
    assert old in good
    file.write_text(good.replace(old, new))
    after = look(Wanted(project, "2020-11"), before.review, kept)

    assert after == afresh(project, before)
    assert after.review != before.review
    assert after.findings >= least
    file.write_text(good)
    assert look(Wanted(project, "2020-11"), before.review, kept) == before


def test_a_finding_of_a_file_that_did_not_change_is_shown_again(project: Path):
    kept = Kept()
    good = look(Wanted(project, "2020-11"), None, kept)
    month = project / "releases" / "trade" / "2020-11.yaml"
    month.write_text(month.read_text().replace("value: 5930", "value: 5390"))
    first = look(Wanted(project, "2020-11"), good.review, kept)
    again = look(Wanted(project, "2020-11"), good.review, kept)

    assert first.findings == 1
    assert again == first
