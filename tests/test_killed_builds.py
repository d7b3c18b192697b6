"""A build that is killed at any moment leaves an edited draft as it was or merged, never half, and the next one goes on.

`KILLS=200 pytest tests/test_killed_builds.py` kills as many; the suite kills fewer.
"""

import os
import random
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from conftest import ROOT
from relgen.desk.merging import merge_drafts
from relgen.drafts import Drafted, write_drafts
from relgen.pipeline import Workspace
from relgen.renderers.written import written
from relgen.values.calendar import YearMonth
from test_properties import CODES, TRADE, read, read_month, replace

KILLS = int(os.environ.get("KILLS", "20"))
NOVEMBER = YearMonth(2020, 11)
EDITS = {
    "en": ("Imports edged down 2.1 percent", "Imports slid 2.1 percent"),
    "ko": ("수입 398.8억 달러(△2.1%), 무역", "수입은 398.8억 달러(△2.1%), 무역"),
}
FIGURES = [
    ("45810, change: 4.0", "39880, change: -2.1"),
    ("45910, change: 4.2", "39880, change: -2.2"),
    ("46010, change: 4.5", "39880, change: -2.3"),
]
LAST = "\nA last word of mine.\n"


@dataclass
class Desk:
    """Both drafts of a month, edited, and those of two revisions."""

    out: Path
    edited: dict[str, str]
    revisions: tuple[dict[str, Drafted], ...]

    def build(self, revision: int) -> None:
        write_drafts(self.out, "m", self.revisions[revision], overwrite=False, merge=merge_drafts)

    def restore(self) -> None:
        for path in (self.out / "m").glob("*"):
            path.unlink()
        self.build(0)
        for name, text in self.edited.items():
            (self.out / "m" / name).write_text(text, encoding="utf-8")

    def texts(self) -> dict[str, str]:
        return {name: (self.out / "m" / name).read_text(encoding="utf-8") for name in self.edited}

    def built(self, *revisions: int) -> dict[str, str]:
        self.restore()
        for revision in revisions:
            self.build(revision)
        return self.texts()

    def child(self, revision: int) -> int:
        """A process that builds."""
        process = os.fork()
        if process == 0:
            try:
                self.build(revision)
            finally:
                os._exit(0)
        return process


@pytest.fixture
def desk(workspace: Workspace, tmp_path: Path) -> Desk:
    text = (ROOT / "releases" / "trade" / "2020-11.yaml").read_text(encoding="utf-8")
    revisions = []
    for exports, imports in FIGURES:
        source, _ = read("2020-11.yaml", text.replace(FIGURES[0][0], exports).replace(FIGURES[0][1], imports))
        filed, _ = read_month(source, TRADE.month)
        other = replace(workspace, months={**workspace.months, NOVEMBER: filed})
        drafts = {code: written(other.draft(other.plan(NOVEMBER), code)[0]) for code in CODES}
        revisions.append({f"draft.{code}.md": Drafted(draft.text, draft) for code, draft in drafts.items()})
    edited = {name: drafted.text.replace(*EDITS[name[6:8]]) for name, drafted in revisions[0].items()}
    assert all(edited[name] != drafted.text for name, drafted in revisions[0].items())
    return Desk(tmp_path, edited, tuple(revisions))


def test_a_killed_build_leaves_edited_drafts_old_or_merged_and_the_next_goes_on(desk: Desk):
    merged, later = desk.built(1), desk.built(1, 2)
    assert "Imports slid 2.2 percent" in merged["draft.en.md"]
    assert "수입은 398.8억 달러(△2.3%), 무역" in later["draft.ko.md"]
    desk.restore()
    start = time.perf_counter()
    desk.build(1)
    took = time.perf_counter() - start
    chance = random.Random(20201201)  # noqa: S311 - when to kill
    for _ in range(KILLS):
        desk.restore()
        process = desk.child(1)
        time.sleep(chance.uniform(0, 1.2 * took))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)

        for name, text in desk.texts().items():
            assert text in {desk.edited[name], merged[name]}
            if chance.random() < 0.5:
                (desk.out / "m" / name).write_text(f"{text}{LAST}", encoding="utf-8")
        desk.build(chance.choice([1, 2]))
        desk.build(2)
        for name, text in desk.texts().items():
            assert text.removesuffix(LAST) == later[name]
        originals = {path.read_text(encoding="utf-8").removesuffix(LAST) for path in (desk.out / "m").glob("*.orig*")}
        assert set(desk.edited.values()) <= originals
        assert not list((desk.out / "m").glob(".draft.*"))


def test_two_builds_at_once_merge_once(desk: Desk):
    merged = desk.built(1)
    for _ in range(KILLS):
        desk.restore()
        for process in [desk.child(1), desk.child(1), desk.child(1)]:
            os.waitpid(process, 0)

        assert desk.texts() == merged
        assert sorted(path.name for path in (desk.out / "m").glob("*.orig*")) == ["draft.en.md.orig", "draft.ko.md.orig"]


def test_builds_of_two_revisions_at_once_leave_no_older_figure_for_good(desk: Desk):
    later = desk.built(2)
    for _ in range(KILLS):
        desk.restore()
        for process in [desk.child(1), desk.child(2), desk.child(1)]:
            os.waitpid(process, 0)

        desk.build(2)
        assert desk.texts() == later
