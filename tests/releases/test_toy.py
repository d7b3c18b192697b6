"""A second kind of release is a package, its sentences and its months: this is the one in tests/toy/."""

import shutil
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from relgen.desk.build import build_month
from relgen.desk.workspace import Releases, open_workspace, select
from relgen.releases.trade import TRADE
from relgen.renderers.markdown import render
from relgen.values.diagnostics import UsageError

TOY_FOLDER = ROOT / "tests" / "toy"
sys.path.insert(0, str(TOY_FOLDER))

from toy_release import TOY  # noqa: E402

BOTH_ORDERS = [(TRADE, TOY), (TOY, TRADE)]
ENGLISH = """\
Book sales in March increased 4.1 percent to $560 million. No month has seen more. It was the second month in a row.

After returns, $60 million remained. That was the first rise in eight months.

Sold more: novels and comics; sold less: poetry (down 1.5 percent). \
In novels, sales rose in Seoul.
"""
KOREAN = """\
3월 도서 판매 5.6억 달러(+4.1%) 역대 최대 2개월 연속 기록

반품 제외 0.6억 달러 8개월 만에 전환

소설(+6.0%), 만화 증가, 시집(△1.5%) 감소 소설은 서울에서 증가
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with both kinds of release: what the toy brings is added to relgen's own phrasebook."""
    shutil.copytree(ROOT / "phrasebook", tmp_path / "phrasebook")
    shutil.copytree(ROOT / "releases", tmp_path / "releases")
    shutil.copytree(TOY_FOLDER / "releases" / "toy", tmp_path / "releases" / "toy")
    for name in ("names", "angles"):
        own = (TOY_FOLDER / "phrasebook" / f"{name}.yaml").read_text(encoding="utf-8")
        with (tmp_path / "phrasebook" / f"{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(own)
    for code in ("en", "ko"):
        shutil.copy(TOY_FOLDER / "phrasebook" / code / "toy.yaml", tmp_path / "phrasebook" / code)
    return tmp_path


def test_the_toy_is_drafted_in_both_languages_with_a_run_a_turn_a_record_and_lists(project: Path):
    asked = select(project, only="toy", releases=(TRADE, TOY))[0]
    workspace = open_workspace(asked.project, asked.release, releases=(TRADE, TOY))
    assert asked.project.found == []
    month = asked.months[-1]

    assert workspace.check(month) == []
    plan = workspace.plan(month)
    assert [render(workspace.draft(plan, code)[0]) for code in ("en", "ko")] == [ENGLISH, KOREAN]


@pytest.mark.parametrize("releases", BOTH_ORDERS, ids=["trade first", "toy first"])
def test_two_releases_in_a_project_do_not_touch_each_others_words_sets_or_drafts(project: Path, releases: Releases):
    out = project / "build"
    for asked in select(project, releases=releases):
        workspace = open_workspace(asked.project, asked.release, releases=releases)
        assert asked.project.found == []
        build_month(workspace, asked.months[-1], out)

    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*.md")) == [
        "toy/2030-03/draft.en.md", "toy/2030-03/draft.ko.md", "trade/2020-12/draft.en.md", "trade/2020-12/draft.ko.md",
    ]  # fmt: skip
    assert (out / "toy" / "2030-03" / "draft.en.md").read_text(encoding="utf-8") == ENGLISH
    for code in ("en", "ko"):
        golden = ROOT / "tests" / "golden" / "2020-12" / f"draft.{code}.md"
        assert (out / "trade" / "2020-12" / f"draft.{code}.md").read_bytes() == golden.read_bytes()


def test_a_month_is_told_apart_by_its_files_or_by_the_release_that_is_named(project: Path):
    shutil.copy(project / "releases" / "toy" / "2030-03.yaml", project / "releases" / "trade" / "2030-03.yaml")
    releases = (TRADE, TOY)

    assert [each.release.name for each in select(project, ["2030-01", "2020-11"], releases=releases)] == ["trade", "toy"]
    assert [each.release.name for each in select(project, ["2030-03"], only="toy", releases=releases)] == ["toy"]
    with pytest.raises(UsageError, match="2030-03 is a month of trade and toy: add --release NAME"):
        select(project, ["2030-03"], releases=releases)
    with pytest.raises(UsageError, match="there is no release 'ict': write one of trade, toy"):
        select(project, only="ict", releases=releases)


def test_the_toy_is_small():
    files = [path for path in TOY_FOLDER.rglob("*") if path.suffix in {".py", ".yaml"}]

    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files) < 200


def test_parts_of_an_entry_that_are_more_than_it_are_found_where_they_stand(project: Path):
    path = project / "releases" / "toy" / "2030-03.yaml"
    text = path.read_text(encoding="utf-8")
    novels = "genres:\n  novels:\n    value: 300\n    cities:\n      seoul: {value: 200}\n      busan: {value: 180}\n"
    path.write_text(text[: text.index("genres:")] + novels, encoding="utf-8")
    asked = select(project, only="toy", releases=(TRADE, TOY))[0]
    workspace = open_workspace(asked.project, asked.release, releases=(TRADE, TOY))

    found = [each for each in workspace.check(asked.months[-1]) if each.code == "RG213"]

    assert [(each.message, each.place.line) for each in found] == [
        ("the cities add up to 380, more than all genres.novels (300)", 9)
    ]
