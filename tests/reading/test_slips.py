"""A slip that makes a text no YAML is found in the line in which it was made."""

import re

import pytest

from conftest import ROOT
from relgen.reading.source import read

MONTH = (ROOT / "releases" / "trade" / "2020-11.yaml").read_text(encoding="utf-8")
LINES = MONTH.splitlines()


def fault_of(text: str):
    source, found = read("a.yaml", text)
    assert source is None
    return found[0]


def damaged(number: int, line: str) -> str:
    return "\n".join([*LINES[:number], line, *LINES[number + 1 :]]) + "\n"


@pytest.mark.parametrize("number", [number for number, line in enumerate(LINES) if ": {" in line and line.endswith("}")])
def test_a_missing_brace_is_found_where_it_is_to_be_typed(number: int):
    line = LINES[number].removesuffix("}")

    fault = fault_of(damaged(number, line))

    assert (fault.place.line, fault.place.column, fault.place.width, fault.fix) == (number + 1, len(line) + 1, 0, "}")


@pytest.mark.parametrize("number", [number for number, line in enumerate(LINES) if re.match(r"\w+: +[\w-]+$", line)])
def test_a_missing_space_after_a_colon_is_found_in_its_line(number: int):
    fault = fault_of(damaged(number, re.sub(": +", ":", LINES[number])))

    assert (fault.place.line, fault.fix) == (number + 1, re.sub(": +", ": ", LINES[number]))


@pytest.mark.parametrize("number", [number for number, line in enumerate(LINES) if re.match(" {4,6}[a-z]+: [^{]", line)])
@pytest.mark.parametrize("put", ["", "  "])
def test_a_space_too_few_or_too_many_is_found_in_its_line(number: int, put: str):
    line = put + LINES[number][1:]

    fault = fault_of(damaged(number, line))

    assert fault.place.line == number + 1
    assert "is indented by" in fault.message


@pytest.mark.parametrize("number", [number for number, line in enumerate(LINES) if line.endswith('"') and ': "' in line])
def test_a_missing_quote_is_found_where_the_text_begins(number: int):
    fault = fault_of(damaged(number, LINES[number].removesuffix('"')))

    assert (fault.place.line, fault.place.column) == (number + 1, LINES[number].index('"') + 1)


@pytest.mark.parametrize(
    "text",
    [
        "a: see http://example.com\nb: x\n",
        "a: one\n  goes on:here\nb: x\n",
        "a: |\n  b:c\n   d: e: f\nb: x\n",
        "a: 'it''s so'\nb: x\n",
        'a: "one\n  two"\nb: x\n',
        "a: {\n  b: 1,\n  c: 2\n}\n",
        "a: [b, c]  # why: so\n",
        'a: {b: "{exports:을/를} x", c: "see {d: e"}\n',
        "a: {b: 'x, y', c: \"p: q\"}\n",
    ],
)
def test_what_is_yaml_is_no_slip_even_where_another_line_is_one(text: str):
    assert read("a.yaml", text)[1] == []
    assert fault_of(text + "z: {\n").place.line == text.count("\n") + 1


@pytest.mark.parametrize(
    "text", ["a: '\t", "a: {\t", "\ta", "a: ]\n", "- a: {b\n", 'a: "\\', "?: {{", "a:\n- b\n c: d\n", "a: {b: }}"]
)
def test_what_is_no_slip_that_is_known_is_told_as_the_parser_tells_it_or_better(text: str):
    assert read("a.yaml", text)[1][0].code == "RG001"
