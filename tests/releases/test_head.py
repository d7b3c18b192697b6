"""The head of a page and the tables below it: who releases and when, how the figures came about, what a set leaves out."""

import shutil
from pathlib import Path

import pytest

from conftest import ROOT
from relgen.desk.workspace import open_workspace
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.releases.trade import TRADE
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import has_errors

OFFICE = """
office:
  trade:
    - {until: 2020-06-30, reporting: {en: 9 a.m., ko: 09:00}, contact: {en: Former Division, ko: 옛 부서}}
    - {contact: {en: Statistics Division, ko: 통계과}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("releases", "phrasebook"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def read_workspace(root: Path) -> Workspace:
    workspace = open_workspace(project := Project(root, root / "phrasebook"), TRADE, register="itemised")
    assert workspace is not None, project.found
    return workspace


def drafted(workspace: Workspace, month: str, code: str) -> str:
    document, found = workspace.draft(workspace.plan(YearMonth.parse(month)), code)
    assert not has_errors(found)
    return render(document)


@pytest.mark.parametrize("code", ["en", "ko"])
def test_without_an_office_the_page_names_none(workspace: Workspace, code: str):
    text = drafted(workspace, "2020-11", code)

    assert not any(word in text for word in ("For release", "Contact", "보도시점", "담당"))


def test_a_draft_names_the_office_of_its_own_day(project: Path):
    add(project / "phrasebook" / "names.yaml", OFFICE.replace("09:00", '"09:00"'))
    workspace = read_workspace(project)

    assert "| For release | 9 a.m., June 1, 2020 |\n|---|---|\n| Contact | Former Division |" in drafted(
        workspace, "2020-05", "en"
    )
    assert "| 보도시점 | 2020. 6. 1.(월) 09:00 |\n|---|---|\n| 담당 | 옛 부서 |" in drafted(workspace, "2020-05", "ko")
    assert "\n\n| Contact | Statistics Division |\n|---|---|\n\n" in drafted(workspace, "2020-11", "en")
    assert "보도시점" not in drafted(workspace, "2020-11", "ko")


def test_a_month_file_overrules_the_office_field_by_field(project: Path):
    add(project / "phrasebook" / "names.yaml", OFFICE.replace("09:00", '"09:00"'))
    add(project / "releases" / "trade" / "2020-11.yaml", '\noffice: {reporting: {en: 11 a.m., ko: "11:00 이후"}}\n')

    text = drafted(read_workspace(project), "2020-11", "ko")

    assert "| 보도시점 | 2020. 12. 1.(화) 11:00 이후 |\n|---|---|\n| 담당 | 통계과 |" in text


def test_the_digits_of_a_telephone_number_are_no_figures_of_the_month(project: Path):
    add(project / "releases" / "trade" / "2020-11.yaml", "\noffice: {contact: {en: 044-203-4999, ko: 통계과 044-203-4999}}\n")

    assert [each.code for each in read_workspace(project).check(YearMonth(2020, 11))] == []


@pytest.mark.parametrize(
    ("file", "text", "found"),
    [
        (
            "releases/trade/2020-11.yaml",
            "\noffice: {contact: {en: Statistics Division}}\n",
            "RG210 office.contact has no text in 'ko'",
        ),
        (
            "phrasebook/names.yaml",
            "\noffice: {trade: [{contact: {en: Statistics Division}}]}\n",
            "RG310 office.trade has no contact in 'ko'",
        ),
        ("phrasebook/names.yaml", "\noffice: {trades: [{contact: {en: A, ko: 가}}]}\n", "RG315 no release is called 'trades'"),
    ],
)
def test_an_office_is_there_in_every_language_and_of_a_release(project: Path, file: str, text: str, found: str):
    add(project / file, text)
    opened = Project(project, project / "phrasebook")
    workspace = open_workspace(opened, TRADE)

    checked = workspace.check(YearMonth(2020, 11)) if workspace else []
    told = [f"{each.code} {each.message}" for each in (*opened.found, *checked)]

    assert found in told


def test_the_growth_chain_has_as_many_months_as_are_asked_for(project: Path, workspace: Workspace):
    angles = project / "phrasebook" / "angles.yaml"
    text = angles.read_text(encoding="utf-8")
    assert text.count("\n  chain: 13\n") == 1
    angles.write_text(text.replace("\n  chain: 13\n", "\n  chain: 3\n"), encoding="utf-8")

    assert "수출 증감률(%, 수정치 반영) : (’20.9)+7.3 → (10)△3.8 → (11)+4.0\n" in drafted(
        read_workspace(project), "2020-11", "ko"
    )
    assert drafted(workspace, "2020-11", "ko").split("수출 증감률(%, 수정치 반영) : ")[1].split("\n")[0].count("→") == 12


@pytest.mark.parametrize(("month", "told"), [("2020-11", True), ("2018-10", False)])
def test_older_rates_that_were_revised_are_told_where_the_chain_stands(workspace: Workspace, month: str, told: bool):
    assert ("수출 증감률(%, 수정치 반영) : " in drafted(workspace, month, "ko")) == told


def test_what_the_fifteen_items_leave_out_stands_in_a_table_of_its_own_if_a_figure_of_it_is_known(project: Path):
    apart = "| 그 밖의 품목 | 전년 동월 대비 |\n|---|---|\n| 플라스틱제품 | 증가 |"
    month = project / "releases" / "trade" / "2020-11.yaml"
    assert "그 밖의 품목" not in drafted(read_workspace(project), "2020-11", "ko")

    text = month.read_text(encoding="utf-8")
    assert text.count("  robots: {direction: up}") == 1
    month.write_text(text.replace("  robots: {direction: up}", "  robots: {change: 12.0}"), encoding="utf-8")
    counted, told = drafted(read_workspace(project), "2020-11", "ko").split(apart)

    assert "| 로봇 | +12.0% |" in told
    assert "로봇" not in counted
    assert "Other items" not in drafted(read_workspace(project), "2020-11", "en")


def test_a_table_has_no_column_in_which_nothing_is_known(workspace: Workspace):
    text = drafted(workspace, "2020-11", "ko")

    assert "| 지역 | 전년 동월 대비 |\n|---|---|\n| 중국 | +1.0% |" in text
    assert "| 디스플레이 | … | +21.4% |" in text
    assert "- 표의 “…”는 자료 없음을 뜻함\n" in text
    assert "…" not in drafted(workspace, "2020-12", "ko")


@pytest.mark.parametrize(("status", "lines"), [("preliminary", 3), ("revised", 3), ("final", 2)])
def test_figures_that_are_final_are_not_said_to_change(project: Path, status: str, lines: int):
    month = project / "releases" / "trade" / "2020-11.yaml"
    month.write_text(month.read_text(encoding="utf-8").replace("status: preliminary", f"status: {status}"), encoding="utf-8")

    head = drafted(read_workspace(project), "2020-11", "ko").split("◈")[0]

    assert head.count("ㅇ") == lines
    assert ("바뀔 수 있음" in head) == (status != "final")


def test_the_year_stands_below_the_digest_and_in_the_table(workspace: Workspace):
    text = drafted(workspace, "2020-12", "ko")

    assert "\n\n◈ (2020년 연간) 수출 5,129억 달러(전년 대비 △5.4%), 수입 4,672억 달러(△7.2%)\n\n" in text
    head = "\n\n| 연간 | 실적 | 전년 대비 |\n|---|---|---|\n"
    rows = "| 2020년 연간 수출 | 5,129억 달러 | △5.4% |\n| 2020년 연간 수입 | 4,672억 달러 | △7.2% |"
    assert head + rows in text
