"""Findings in other formats, each read by its own reader."""

import json
import re
import shutil
from pathlib import Path

import pytest
from jsonschema.validators import validator_for
from language_server import HINT, INSTALLED
from typer.testing import CliRunner

from conftest import ROOT
from relgen.cli import app
from relgen.desk.findings import FORMATS, as_annotations, as_json, as_sarif
from relgen.reading.source import read
from relgen.values.codes import CODES
from relgen.values.diagnostics import Diagnostic, Place

MONTH = "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1%}\nimport: {value: 40000, change: 1,5}\n"
FOUND = [
    Diagnostic("RG104", Place("releases/trade/2031-05.yaml", 3, 33, 4), "exports.change is '3.1%'", "write 3.1", fix="3.1"),
    Diagnostic("RG001", Place("releases/trade/2031 05.yaml", 4, 9, 0), "50% of, it\nand: more", "type } here", fix="}"),
    Diagnostic("RG220", Place("한글.yaml", 1, 1), "반도체", None, "note"),
]
SARIF_SCHEMA = INSTALLED / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
COMMAND = re.compile(
    r"::(?P<level>error|warning|notice) file=(?P<file>[^,:]+),line=(?P<line>\d+),endLine=(?P=line),col=(?P<col>\d+),"
    r"endColumn=(?P<end>\d+),title=(?P<title>RG\d{3})::(?P<message>[^\r\n]+)"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "releases" / "trade").mkdir(parents=True)
    (tmp_path / "releases" / "trade" / "2031-05.yaml").write_text(MONTH)
    return tmp_path


def unescaped(text: str) -> str:
    """As the runner of workflows reads it."""
    for code, letter in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, letter)
    return text


def test_json_gives_back_the_findings_that_were_written():
    rows = json.loads(as_json(FOUND))["findings"]

    places = [Place(row["path"], row["line"], row["column"], row["width"]) for row in rows]
    assert [
        Diagnostic(row["code"], place, row["message"], row["hint"], row["severity"], row["fix"])
        for row, place in zip(rows, places, strict=True)
    ] == FOUND


def test_each_annotation_is_one_line_that_the_runner_can_read():
    matches = [COMMAND.fullmatch(line) for line in as_annotations(FOUND).splitlines()]

    assert [match["level"] for match in matches] == ["error", "error", "notice"]
    assert [unescaped(match["message"]) for match in matches] == [
        "exports.change is '3.1%'\n= write 3.1", "50% of, it\nand: more\n= type } here", "반도체",
    ]  # fmt: skip
    assert [unescaped(match["file"]) for match in matches] == [each.place.path for each in FOUND]
    assert (matches[0]["line"], matches[0]["col"], matches[0]["end"]) == ("3", "33", "37")


@pytest.mark.skipif(not SARIF_SCHEMA.exists(), reason=f"the schema of SARIF {HINT} @microsoft/jest-sarif")
@pytest.mark.parametrize("found", [[], FOUND, [Diagnostic(code, Place("a.yaml", 1, 1), "x") for code in CODES]])
def test_sarif_is_valid_by_its_schema(found: list[Diagnostic]):
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8"))

    log = json.loads(as_sarif(found))

    assert [each.message for each in validator_for(schema)(schema).iter_errors(log)] == []
    results = log["runs"][0]["results"]
    assert [each["ruleId"] for each in results] == [each.code for each in found]
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in results] == [each.code for each in found]


def test_sarif_has_the_remedy_as_a_fix_where_it_is_plain_what_to_type():
    first, second, third = json.loads(as_sarif(FOUND))["runs"][0]["results"]

    change = first["fixes"][0]["artifactChanges"][0]
    assert change["artifactLocation"]["uri"] == "releases/trade/2031-05.yaml"
    assert change["replacements"][0]["deletedRegion"] == {"startLine": 3, "startColumn": 33, "endColumn": 37}
    assert change["replacements"][0]["insertedContent"] == {"text": "3.1"}
    assert second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "releases/trade/2031%2005.yaml"
    assert "fixes" not in third


@pytest.mark.parametrize("form", [*FORMATS, "text"])
def test_check_writes_every_format_with_the_same_exit_code(project: Path, form: str):
    result = CliRunner().invoke(app, ["check", "--format", form, "--root", str(project)])

    assert result.exit_code == 1
    assert "RG104" in result.output
    assert "RG101" in result.output


def test_json_is_the_format_of_that_name(project: Path):
    run = CliRunner().invoke

    assert run(app, ["check", "--json", "--root", str(project)]).stdout == (
        run(app, ["check", "--format", "json", "--root", str(project)]).stdout
    )


def test_a_format_that_there_is_not_is_told(project: Path):
    result = CliRunner().invoke(app, ["check", "--format", "xml", "--root", str(project)])

    assert result.exit_code == 2
    assert "there is no format 'xml': write one of text, json, github, sarif" in result.stderr


def test_what_was_revised_later_is_annotated_only_for_months_that_are_named():
    run = CliRunner().invoke

    assert "RG220" not in run(app, ["check", "--format", "github", "--root", str(ROOT)]).stdout
    assert "RG220" in run(app, ["check", "2020-03", "--format", "github", "--root", str(ROOT)]).stdout


FIXABLE = [
    path.stem for path in sorted((ROOT / "tests" / "errors").glob("RG*.yaml")) if path.stem.startswith(("RG0", "RG1", "RG209"))
]


@pytest.mark.parametrize("name", FIXABLE)
def test_what_a_remedy_says_to_type_removes_its_finding(tmp_path: Path, name: str):
    """Every fix of a month, typed in, last one first: none of those findings is left."""
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    path = months / "2020-11.yaml"
    shutil.copy(ROOT / "tests" / "errors" / f"{name}.yaml", path)

    def findings() -> list[dict]:
        out = CliRunner().invoke(app, ["check", "--format", "json", "--root", str(tmp_path)]).stdout
        return [each for each in json.loads(out)["findings"] if each["path"].endswith("2020-11.yaml")]

    before = [each for each in findings() if each["fix"] is not None]
    if not before:
        return
    lines = path.read_text(encoding="utf-8").split("\n")
    for each in sorted(before, key=lambda each: (each["line"], each["column"]), reverse=True):
        line, start = lines[each["line"] - 1], each["column"] - 1
        lines[each["line"] - 1] = line[:start] + each["fix"] + line[start + each["width"] :]
    path.write_text("\n".join(lines), encoding="utf-8")

    assert read("a.yaml", "\n".join(lines))[0] is not None
    fixed = {(each["code"], each["message"]) for each in before}
    assert fixed & {(each["code"], each["message"]) for each in findings()} == set()


@pytest.mark.parametrize("form", ["github", "sarif", "json"])
def test_what_verify_finds_in_a_text_is_shown_in_each_form_with_what_to_write(tmp_path: Path, form: str):
    draft = tmp_path / "2020-11.en.md"
    text = (ROOT / "tests" / "golden" / "2020-11" / "draft.en.md").read_text(encoding="utf-8")
    draft.write_text(text.replace("announced on December 1", "announced on November 1"), encoding="utf-8")

    result = CliRunner().invoke(app, ["verify", str(draft), "--root", str(ROOT), "--format", form])

    assert result.exit_code == 1
    if form == "github":
        assert [COMMAND.fullmatch(line)["title"] for line in result.stdout.splitlines()] == ["RG413"]  # type: ignore[index]
    elif form == "sarif":
        fix = json.loads(result.stdout)["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
        assert fix["insertedContent"] == {"text": "December 1"}
    else:
        assert [each["code"] for each in json.loads(result.stdout)["findings"]] == ["RG413"]
