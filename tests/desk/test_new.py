"""The file of a new month: what stands in it, and what a table fills in."""

import contextlib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from conftest import ROOT
from relgen.cli import app

LAST = """\
month: 2031-04
announced: 2031-05-02
exports: {value: 48000, change: 2.0}
balance: {value: 5000, streak: 98}
items:
  ships: {change: 3.0}
  semiconductors: {value: 8.6 billion, change: 16.4, streak: 5}
regions:
  china: {direction: up}
"""
YEAR_BEFORE = "month: 2030-05\nannounced: 2030-06-01\nexports: {value: 43100, change: -1.5}\nitems: {robots: {change: 1.0}}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2031-04.yaml").write_text(LAST, encoding="utf-8")
    (months / "2030-05.yaml").write_text(YEAR_BEFORE, encoding="utf-8")
    return tmp_path


def relgen(project: Path, *arguments: str, given: str | bytes | None = None) -> Result:
    with contextlib.chdir(project):
        return CliRunner().invoke(app, arguments, input=given, prog_name="relgen")


def month(project: Path, name: str = "2031-05") -> str:
    return (project / "releases" / "trade" / f"{name}.yaml").read_text(encoding="utf-8")


def test_the_next_month_is_written_with_the_names_of_the_last_one_in_its_order(project: Path):
    assert relgen(project, "new").exit_code == 0

    assert [line.split(":")[0].strip() for line in month(project).splitlines() if line.startswith("  ")] == [
        "ships", "semiconductors", "robots", "china",
    ]  # fmt: skip


def test_last_months_and_last_years_figures_stand_beside_each_field(project: Path):
    relgen(project, "new")

    assert "exports: {value: , change: }        # 2031-04: 48000, +2.0; 2030-05: 43100, -1.5\n" in month(project)
    assert "  china: {value: , change: }  # 2031-04: up\n" in month(project)


def test_a_run_that_is_stated_is_told_so_that_nobody_types_it_again(project: Path):
    relgen(project, "new")

    assert "8.6 billion, +16.4; up for 5 months, as stated in 2031-04.yaml" in month(project)
    assert "5000; surplus for 98 months, as stated in 2031-04.yaml" in month(project)


def test_it_says_who_announces_and_when(project: Path):
    relgen(project, "new")

    assert (
        "announced: 2031-06-02  # by the Ministry of Trade, Industry and Resources, 산업통상부; that of 2031-04 came out on"
        in month(project)
    )


def test_a_month_as_it_is_written_is_a_note_and_no_draft_and_hides_no_other_month(project: Path):
    relgen(project, "new")

    checked, built, explained = (relgen(project, *each) for each in (["check"], ["build"], ["explain", "2031-05"]))

    assert [each.exit_code for each in (checked, built, explained)] == [0, 0, 0]
    for each in (checked, built, explained):
        assert "RG112 note: exports is empty" in each.stderr
    assert not (project / "build").exists()
    assert relgen(project, "build", "2031-04").exit_code == 0


def test_a_slip_in_a_month_that_is_not_filled_in_is_found_all_the_same(project: Path):
    relgen(project, "new")
    path = project / "releases" / "trade" / "2031-05.yaml"
    path.write_text(month(project).replace("ships: {value: , change: }", "ships: {valeu: , change: x}"), encoding="utf-8")

    result = relgen(project, "check")

    assert result.exit_code == 1
    assert "RG104 items.ships.change is 'x'" in result.stderr


def test_a_file_that_is_there_is_never_written_over(project: Path):
    result = relgen(project, "new", "2031-04")

    assert result.exit_code == 2
    assert "releases/trade/2031-04.yaml is there already" in result.stderr
    assert month(project, "2031-04") == LAST


def test_a_second_month_is_not_begun_while_the_first_is_empty(project: Path):
    relgen(project, "new")

    result = relgen(project, "new")

    assert result.exit_code == 2
    assert "2031-05.yaml is not filled in" in result.stderr
    assert not (project / "releases" / "trade" / "2031-06.yaml").exists()


def test_the_first_month_of_all_is_named(tmp_path: Path):
    (tmp_path / "releases").mkdir()

    assert "name the first one" in relgen(tmp_path, "new").stderr
    assert relgen(tmp_path, "new", "2031-05").exit_code == 0
    assert "exports: {value: , change: }\n" in month(tmp_path)
    assert "\n  semiconductors: {value: , change: }\n  automobiles:" in month(tmp_path)


def test_a_month_before_all_others_has_the_names_of_the_first_one_after_it(project: Path):
    relgen(project, "new", "2030-04")

    assert "\n  robots: {value: , change: }\n" in month(project, "2030-04")
    assert "ships" not in month(project, "2030-04")


def test_the_schema_that_the_first_line_names_stands_beside_it(project: Path):
    assert relgen(project, "new").exit_code == 0

    assert month(project).startswith("# yaml-language-server: $schema=month.schema.json\n")
    written = (project / "releases" / "trade" / "month.schema.json").read_text(encoding="utf-8")
    assert written == relgen(project, "schema").stdout


TABLE = """\
month,kind,name,value,change
2031-05,totals,exports,48010,+11.4
2031-05,totals,수입,"44,060",3.1
2031-05,,balance,3950,
2031-05,items,chips,8.7 billion,21.7
2031-05,items,자동차,-,40.2
2031-05,regions,USA,,-4.0
2031-04,items,chips,,30
"""


def test_a_table_fills_in_figures_by_any_name_and_the_month_is_drafted(project: Path):
    result = relgen(project, "new", "--from", "-", given=TABLE)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "9 of its figures; rows of other months, left out: 1" in result.stdout
    assert "imports: {value: 44060, change: 3.1}" in month(project)
    assert "\n  automobiles: {change: 40.2}" in month(project)
    assert "\n  # ships: {value: , change: }" in month(project)
    assert relgen(project, "build", "--stdout").stdout.startswith("# Korea’s May exports")


def test_a_table_without_the_main_figure_leaves_a_month_that_is_not_filled_in(project: Path):
    relgen(project, "new", "--from", "-", given="kind,name,change\nitems,ships,2.0\n")

    assert "\nexports: {value: , change: }" in month(project)
    assert "RG112 note" in relgen(project, "check").stderr


@pytest.mark.parametrize(
    ("find", "put", "says"),
    [
        (",+11.4", ",11.4%", ":2:30: RG104 exports.change is '11.4%', which is not a number"),
        (",-4.0", ",△4.0", "write -4.0"),
        ("8.7 billion", "8.7 bilion", ":5:21: RG103 items.semiconductors.value is '8.7 bilion'"),
        ('"44,060"', "44,060", ":3:1: RG104 the line has 6 cells, but the first line names 5"),
        ("chips,8", "chops,8", ":5:15: RG209 there is no 'chops' among the items"),
        ("items,자동차", "goods,자동차", ":6:9: RG107 the kind is 'goods'"),
        ("2031-05,regions", "2031-5,regions", "write 2031-05"),
        ("month,kind,name", "month,kind,label", ":1:1: RG102 the first line names no column 'name'"),
        ("regions,USA", "regions,", ":7:1: RG102 the row has no name"),
        ("items,자동차", "items,semiconductors", "RG003 items.semiconductors stands in the table twice"),
        ("2031-05", "2031-06", "RG102 the table has no figure of 2031-05"),
    ],
)
def test_a_cell_that_cannot_be_read_is_a_finding_and_nothing_is_written(project: Path, find: str, put: str, says: str):
    (project / "figures.csv").write_text(TABLE.replace(find, put), encoding="utf-8")

    result = relgen(project, "new", "--from", "figures.csv")

    assert result.exit_code == 1
    assert says in result.stderr
    assert "figures.csv:" in result.stderr
    assert not (project / "releases" / "trade" / "2031-05.yaml").exists()


def test_a_table_as_a_spreadsheet_writes_it_is_read(project: Path):
    table = "\ufeff" + TABLE.replace('"44,060"', "44060").replace(",", "\t").replace("\n", "\r\n")

    result = relgen(project, "new", "--from", "-", given=table)

    assert (result.exit_code, result.stderr) == (0, "")


def test_a_table_in_another_encoding_is_a_finding(project: Path):
    result = relgen(project, "new", "--from", "-", given=TABLE.encode("cp949"))

    assert result.exit_code == 1
    assert "standard input:3:16: RG002 the file is not UTF-8 text" in result.stderr


def test_a_table_that_is_not_there_is_told(project: Path):
    result = relgen(project, "new", "--from", "nowhere.csv")

    assert result.exit_code == 1
    assert "nowhere.csv" in result.stderr


@pytest.mark.parametrize("name", ["2019-01", "2021-01", "2020-03"])
def test_the_projects_own_months_begin_a_new_one_that_is_sound(tmp_path: Path, name: str):
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    for path in (ROOT / "releases" / "trade").glob("20*.yaml"):
        if path.stem < name:
            (months / path.name).write_bytes(path.read_bytes())

    assert relgen(tmp_path, "new").exit_code == 0
    assert relgen(tmp_path, "check", name).stderr.count("RG") == 1
