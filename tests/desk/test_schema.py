"""The JSON Schema of month files: fresh, true of every month, and of use in an editor."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from language_server import HINT, Editor, server
from typer.testing import CliRunner

from conftest import ROOT
from relgen.cli import app
from relgen.reading.source import read

MONTHS = sorted((ROOT / "releases" / "trade").glob("20*.yaml"))
SCHEMA = json.loads((ROOT / "releases" / "trade" / "month.schema.json").read_text(encoding="utf-8"))
ERRORS = sorted((ROOT / "tests" / "errors").glob("RG1*.yaml"))
OF_ANOTHER_FILE = {"RG106-until", "RG108-say", "RG108-when", "RG111"}  # the phrasebook, history.yaml
NOT_CAUGHT = {
    "RG109": "an empty field is one that is not known yet, while a month is filled in",
    "RG109-row": "the same",
    "RG112": "a month that is not filled in is no fault",
}


def as_yaml(data: object) -> object:
    """The data as a YAML 1.2 reader has it: numbers are numbers, and what is empty is null."""
    if isinstance(data, dict):
        return {key: as_yaml(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_yaml(value) for value in data]
    if data == "":
        return None
    return float(data) if re.fullmatch(r"[-+]?\d+(\.\d+)?", str(data)) and not re.fullmatch(r"[-+]?0\d+", str(data)) else data


def faults(path: Path) -> list[str]:
    source, _ = read(path.name, path.read_text(encoding="utf-8"))
    data = as_yaml(source.data)
    return [each.message for each in Draft202012Validator(SCHEMA).iter_errors(data)]


def test_the_schema_beside_the_months_is_the_one_that_is_printed():
    printed = CliRunner().invoke(app, ["schema", "--root", str(ROOT)]).stdout

    written = (ROOT / "releases" / "trade" / "month.schema.json").read_text(encoding="utf-8")
    assert printed == written, "run: relgen schema > releases/trade/month.schema.json"


def test_the_schema_is_one_of_its_dialect():
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", MONTHS, ids=lambda path: path.stem)
def test_every_month_file_is_valid(path: Path):
    assert faults(path) == []


@pytest.mark.parametrize("path", [path for path in ERRORS if path.stem not in OF_ANOTHER_FILE], ids=lambda path: path.stem)
def test_a_fault_of_the_model_is_caught_by_the_schema_too_or_listed_with_the_reason(path: Path):
    assert (faults(path) == []) == (path.stem in NOT_CAUGHT)


def properties(node: object, where: str = "") -> Iterator[tuple[str, dict]]:
    for key, value in node.items() if isinstance(node, dict) else []:
        if key == "properties":
            yield from ((f"{where}.{name}", field) for name, field in value.items())
            for name, field in value.items():
                yield from properties(field, f"{where}.{name}")
        elif key not in {"examples", "required"}:
            yield from properties(value, f"{where}.{key}" if key != "$defs" else where)


def test_every_field_is_described_with_an_example():
    fields = dict(properties(SCHEMA))
    words = re.compile(r"\.(en|ko|itemised|article)$")  # of a text: languages and registers
    names = re.compile(r"\.(items|regions)\.\w+$")
    own = {path: field for path, field in fields.items() if not words.search(path)}

    assert [path for path, field in own.items() if not field.get("description")] == []
    assert [path for path, field in own.items() if not field.get("examples") and not names.search(path)] == []


def test_no_title_is_invented():
    assert '"title"' not in json.dumps(SCHEMA)


def test_names_stand_in_the_order_of_names_yaml_and_tell_what_they_mean():
    items = SCHEMA["properties"]["items"]["properties"]

    assert list(items)[:3] == ["semiconductors", "automobiles", "displays"]
    assert items["automobiles"]["description"] == "automobiles, 자동차"


@pytest.mark.skipif(server() is None, reason=f"yaml-language-server {HINT} yaml-language-server")
def test_an_editor_completes_names_and_words_and_marks_a_key_that_may_not_stand_there(tmp_path: Path):
    """As a file of the project is opened in an editor: the first line names the schema, and nothing else is set up."""
    (tmp_path / "month.schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    path = tmp_path / "2020-11.yaml"
    lines = [
        "# yaml-language-server: $schema=month.schema.json", "month: 2020-11", "announced: 2020-12-01",
        "exports: {value: 45810, change: 4.0}", "export: {value: 45810}", "items:", "  ships: {direction: }", "  ",
    ]  # fmt: skip

    with Editor(tmp_path) as editor:
        marked = editor.opened(path, "\n".join(lines) + "\n")
        names = editor.completions(path, 7, 2)
        ways = editor.completions(path, 6, len("  ships: {direction: "))
        told = editor.hover(path, 3, len("exports: {value: 45810, ch"))

    assert any("Property export is not allowed" in each for each in marked)
    assert {"semiconductors", "automobiles", "textiles"} <= set(names)
    assert {"up", "down", "flat"} <= set(ways)
    assert "Percent from the same month a year earlier" in told


@pytest.mark.skipif(server() is None, reason=f"yaml-language-server {HINT} yaml-language-server")
@pytest.mark.parametrize("path", MONTHS[-2:], ids=lambda path: path.stem)
def test_an_editor_marks_nothing_in_a_month_that_is_sound(tmp_path: Path, path: Path):
    (tmp_path / "month.schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")

    with Editor(tmp_path) as editor:
        assert editor.opened(tmp_path / path.name, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", MONTHS, ids=lambda path: path.stem)
def test_every_month_file_names_the_schema_in_its_first_line(path: Path):
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=month.schema.json\n")
