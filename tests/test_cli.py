"""The commands as an editor runs them."""

import contextlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from conftest import ROOT
from relgen import __version__
from relgen.cli import app
from relgen.drafts import digest

MONTH = "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\n"


def relgen(*arguments: str, cwd: Path = ROOT) -> Result:
    with contextlib.chdir(cwd):
        return CliRunner().invoke(app, arguments, prog_name="relgen")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "releases" / "trade").mkdir(parents=True)
    (tmp_path / "releases" / "trade" / "2031-05.yaml").write_text(MONTH)
    return tmp_path


def test_build_writes_both_drafts_of_the_newest_month_and_nothing_else(project: Path):
    result = relgen("build", cwd=project)

    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(path.relative_to(project).as_posix() for path in project.rglob("*.md")) == [
        "build/trade/2031-05/draft.en.md",
        "build/trade/2031-05/draft.ko.md",
    ]
    assert "draft.en.md" in result.stdout


def test_build_works_in_any_folder_below_the_project(project: Path):
    (project / "notes").mkdir()

    assert relgen("build", cwd=project / "notes").exit_code == 0
    assert (project / "build" / "trade" / "2031-05" / "draft.en.md").exists()


def test_build_prints_the_drafts_alone_when_asked(project: Path):
    result = relgen("build", "--stdout", cwd=project)

    assert result.stdout.startswith("# Korea’s May exports grow 3.1% to $50.0 billion\n")
    assert not (project / "build").exists()


def test_a_month_with_an_error_is_not_built(project: Path):
    (project / "releases" / "trade" / "2031-05.yaml").write_text(MONTH.replace("3.1", "3.1%"))

    result = relgen("build", cwd=project)

    assert result.exit_code == 1
    assert "2031-05.yaml:3:33: RG104 exports.change is '3.1%', which is not a number" in result.stderr
    assert not (project / "build").exists()


def test_an_error_in_a_month_before_stops_the_build_too(project: Path):
    (project / "releases" / "trade" / "2031-04.yaml").write_text("month: 2031-04\n")

    result = relgen("build", "2031-05", cwd=project)

    assert result.exit_code == 1
    assert "2031-04.yaml" in result.stderr


def test_an_error_in_a_later_month_does_not(project: Path):
    (project / "releases" / "trade" / "2031-06.yaml").write_text("month: 2031-06\n")

    assert relgen("build", "2031-05", cwd=project).exit_code == 0


def test_a_claim_that_rests_on_a_statement_names_its_file_and_line(tmp_path: Path):
    """December 2020 says 15 months of computers, carried on from what the file of November states."""
    result = relgen("build", "2020-12", "--root", str(ROOT), "--out", str(tmp_path))
    place = next(line for line in result.stdout.splitlines() if "items.computers.streak (15) is stated by you in" in line)

    path, line, _ = place.partition(" in ")[2].partition(",")[0].split(":")
    assert path == "releases/trade/2020-11.yaml"
    assert "computers: {change: 5.6, streak: 14}" in (ROOT / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_an_edited_draft_is_kept_and_that_is_said(project: Path):
    relgen("build", cwd=project)
    draft = project / "build" / "trade" / "2031-05" / "draft.en.md"
    draft.write_text("edited")

    result = relgen("build", cwd=project)

    assert draft.read_text() == "edited"
    assert "yours: build/trade/2031-05/draft.en.md was edited, and nothing in it is new" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["build", "May"], "'May' is not a month"),
        (["build", "2019-01"], "there is no releases/trade/2019-01.yaml"),
        (["explain", "2031-05", "--lang", "fr"], "there is no language 'fr'"),
        (["phrases", "fr"], "there is no language 'fr'"),
        (["build", "--register", "poem"], "there is no register 'poem'"),
        (["build", "--root", "/nowhere"], "there is no folder 'releases'"),
        (["bulid"], "bulid"),
        (["build", "--what"], "--what"),
    ],
)
def test_a_slip_on_the_command_line_is_told_and_exits_with_2(project: Path, arguments: list[str], says: str):
    result = relgen(*arguments, cwd=project)

    assert result.exit_code == 2
    assert says in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_a_folder_without_months_says_what_to_write(tmp_path: Path):
    (tmp_path / "releases" / "trade").mkdir(parents=True)

    result = relgen("build", cwd=tmp_path)

    assert result.exit_code == 2
    assert "write one, named like 2020-11.yaml" in result.stderr


def test_an_output_folder_that_cannot_be_written_is_told(project: Path):
    (project / "build").write_text("a file in the way")

    result = relgen("build", cwd=project)

    assert result.exit_code == 1
    assert "build" in result.stderr


def test_check_finds_nothing_in_the_projects_own_months():
    result = relgen("check")

    assert result.exit_code == 0
    assert result.stdout.startswith("29 months checked: 6 notes\n")
    assert "figures of past releases were revised later" in result.stdout


def test_check_of_one_month_shows_that_month_only(project: Path):
    (project / "releases" / "trade" / "2031-04.yaml").write_text(
        MONTH.replace("05", "04").replace("06-01", "05-01") + "imports: x\n"
    )

    assert relgen("check", "2031-05", cwd=project).exit_code == 0
    assert relgen("check", cwd=project).exit_code == 1


def test_check_finds_a_fault_in_a_register_that_is_not_written(project: Path):
    shutil.copytree(ROOT / "phrasebook", project / "phrasebook")
    article = project / "phrasebook" / "ko" / "trade-article.yaml"
    article.write_text(article.read_text(encoding="utf-8").replace("{threshold:을/를}", "{treshold:을/를}"), encoding="utf-8")

    result = relgen("check", cwd=project)

    assert result.exit_code == 1
    assert "phrasebook/ko/trade-article.yaml" in result.stderr
    assert "did you mean 'threshold'?" in result.stderr


def test_findings_for_programs(project: Path):
    (project / "releases" / "trade" / "2031-05.yaml").write_text(MONTH + "import: x\n")

    result = relgen("check", "--json", cwd=project)

    finding = json.loads(result.stdout)["findings"][0]
    assert (finding["code"], finding["line"], finding["hint"]) == ("RG101", 4, "did you mean 'imports'?")


def test_facts_for_programs(project: Path):
    result = relgen("build", "--json", cwd=project)

    sentence = json.loads(result.stdout)["drafts"][0]["sentences"]["en"][0]
    spans = {span["text"]: span for span in sentence["spans"]}
    assert spans["3.1%"]["fact"] == "exports.change"
    assert spans["3.1%"]["places"] == ["releases/trade/2031-05.yaml:3:33"]
    assert spans["grow"]["band"].startswith("3.1 is modest")


def test_explain_tells_the_rule_the_band_that_missed_and_the_line_as_typed():
    result = relgen("explain", "2020-11")

    assert "rule: phrasebook/en/trade.yaml:" in result.stdout
    assert "2.1 is slight, under 2.5 (modest begins at 2.5)" in result.stdout
    assert "2020-11.yaml:9 | exports:       {value: 45810, change: 4.0, streak: 1}" in result.stdout


@pytest.mark.parametrize("code", ["en", "ko"])
def test_phrases_shows_every_rule_with_a_sample(code: str):
    result = relgen("phrases", code)
    lines = result.stdout.splitlines()

    assert result.exit_code == 0
    for rule, sample in zip(lines, lines[1:], strict=False):
        if rule.startswith("  phrasebook/"):
            assert sample.startswith("    "), f"no sample reaches {rule}"


def test_a_pipe_that_closes_ends_the_command_without_a_word():
    command = f"{sys.executable} -m relgen explain 2020-11 | head -n 1"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=ROOT, check=False)  # noqa: S602

    assert result.stdout == "Korea’s November exports grow 4.0% to $45.8 billion\n"
    assert result.stderr == ""


def test_the_version_is_told():
    assert relgen("--version").stdout == f"relgen {__version__}\n"


def test_without_a_command_the_help_is_shown():
    result = relgen()

    assert result.exit_code == 2
    assert "Commands:" in result.output


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_and_version_import_neither_models_nor_yaml_nor_locales(arguments: list[str]):
    command = [sys.executable, "-X", "importtime", "-m", "relgen", *arguments]
    loaded = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stderr

    assert "typer" in loaded
    for library in ("pydantic", "ruamel", "babel", "relgen.pipeline"):
        assert library not in loaded


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["explain"], ["new"], ["phrases"], ["schema"]], ids=" ".join)
def test_help_fits_eighty_columns(command: list[str]):
    text = CliRunner(env={"COLUMNS": "80"}).invoke(app, [*command, "--help"], prog_name="relgen").stdout

    assert max(len(line) for line in text.splitlines()) <= 80
    assert "..." not in text.partition("\n")[2]


def test_a_month_is_drafted_as_of_a_later_day_in_a_folder_of_its_own(tmp_path: Path):
    """October 2020: −3.6, from 1 December on −3.8."""
    result = relgen("build", "2020-10", "--as-of", "2020-12-15", "--root", str(ROOT), "--out", str(tmp_path), cwd=tmp_path)

    assert result.exit_code == 0
    assert "exports fall 3.8%" in (tmp_path / "trade" / "2020-10.as-of-2020-12-15" / "draft.en.md").read_text(encoding="utf-8")
    assert not (tmp_path / "trade" / "2020-10").exists()


@pytest.mark.parametrize(("day", "says"), [("2020-10-31", "takes that day or a later one"), ("soon", "is not a day")])
def test_a_day_before_the_release_is_refused(tmp_path: Path, day: str, says: str):
    result = relgen("build", "2020-10", "--as-of", day, "--root", str(ROOT), "--out", str(tmp_path), cwd=tmp_path)

    assert result.exit_code == 2
    assert says in result.stderr
    assert not list(tmp_path.iterdir())


def test_what_a_later_revision_overtook_is_listed_with_its_sentence(tmp_path: Path):
    result = relgen("check", "2020-10", "--root", str(ROOT), cwd=tmp_path)

    assert result.exit_code == 0
    assert "says 3.6% for exports.change; since 2020-12-01 it is 3.8%" in result.stderr
    assert "in “Korea’s October exports fall 3.6% on fewer working days" in result.stderr


def test_explain_lists_what_is_left_unsaid_and_what_is_missing(tmp_path: Path):
    result = relgen("explain", "2020-10", "--root", str(ROOT), cwd=tmp_path)

    assert "daily_exports.crossed: Average daily exports topped $2.1 billion for the first time in 13 months." in result.stdout
    assert "daily_exports.change of 2019-12 is not known: daily_exports.fastest" in result.stdout


def test_a_month_file_says_and_skips_what_its_editor_wants(project: Path):
    months = project / "releases" / "trade"
    for number, value in enumerate((51, 40, 52), start=1):
        head = f"month: 2031-0{number}\nannounced: 2031-0{number + 1}-01\n"
        (months / f"2031-0{number}.yaml").write_text(f"{head}exports: {{value: {value} billion, change: {value - 45}}}\n")
    path = months / "2031-03.yaml"
    before = relgen("build", "2031-03", "--stdout", cwd=project).stdout
    path.write_text(path.read_text() + "say: [exports.crossed]\nskip: [exports.turn]\n")
    after = relgen("build", "2031-03", "--stdout", cwd=project).stdout

    assert "returned to growth after a decline of 5 percent in February" in before
    assert "topped" not in before
    assert "returned to growth" not in after
    assert "exports top $50 billion for first time in two months" in after
    assert "to USD 52.0 billion, topping $50 billion for the first time in two months." in after


def test_an_edited_draft_where_drafts_stood_before_is_left_and_named(project: Path):
    """Until 0.2 drafts of a month stood in build/2031-05/, beside a record of what was written."""
    old = project / "build" / "2031-05"
    old.mkdir(parents=True)
    (old / "draft.en.md").write_text("edited")
    (old / "draft.ko.md").write_text("as it was written")

    record = f"3:00000000 draft.en.md\n{digest(b'as it was written')} draft.ko.md\n"
    (old / ".drafts").write_text(record)

    result = relgen("build", cwd=project)

    assert (old / "draft.en.md").read_text() == "edited"
    assert "left: build/2031-05/draft.en.md was edited; drafts are now in build/trade/2031-05" in result.stdout
    assert "draft.ko.md was edited" not in result.stdout


def test_a_kind_of_release_that_there_is_not_is_told(project: Path):
    result = relgen("build", "--release", "ict", cwd=project)

    assert result.exit_code == 2
    assert "there is no release 'ict': write one of trade" in result.stderr
