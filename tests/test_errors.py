"""Every code has a file that provokes it, with the exact message beside it.

`errors/RG101.yaml` is put into a small project (its first line may say under which name: `# as: …`) and checked. A file that
begins with `# edit: phrasebook/…` changes the phrasebook instead: `find` is replaced by `put`. One that begins with `# run` has
`files` to begin with, `steps` (a command, or `{add: {FILE: TEXT}}`, or `{file: FILE, find: …, put: …}`), and the command of its
last line is what is shown.
"""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from relgen.cli import app
from relgen.reading.source import read
from relgen.values.codes import CODES
from relgen.values.diagnostics import Diagnostic, Place, columns, show

HERE = Path(__file__).parent / "errors"
ROOT = Path(__file__).parents[1]
CASES = sorted(HERE.glob("*.yaml"))
NEIGHBOURS = {
    "2019-11": "month: 2019-11\nannounced: 2019-12-01\nexports: {value: 44100, change: -14.3}\nworking_days: 23.5\n"
    "items: {robots: {change: 12.0}}\n",
    "2020-10": "month: 2020-10\nannounced: 2020-11-01\nexports: {value: 44980, change: -3.6}\n"
    "regions: {china: {direction: up}}\n",
}


def project_with(case: Path, folder: Path) -> list[str]:
    """A project in `folder` that holds the case; the arguments to check it with."""
    months = folder / "releases" / "trade"
    months.mkdir(parents=True)
    if verified := re.match(r"# verify: (\S+)\n", case.read_bytes().decode("utf-8", "replace")):
        return text_with(case, folder, verified[1])
    if case.read_bytes().startswith(b"# run\n"):
        return last_of_steps(case, folder)
    for name, text in NEIGHBOURS.items():
        (months / f"{name}.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "phrasebook", folder / "phrasebook")
    raw = case.read_bytes()
    first = raw.split(b"\n", 1)[0].decode("utf-8", "replace")
    if edited := re.fullmatch(r"# edit: (\S+)", first):
        source, found = read(case.name, raw.decode("utf-8"))
        assert found == []
        path = folder / edited[1]
        before = path.read_text(encoding="utf-8")
        assert before.count(source.data["find"]) == 1, "what the case looks for stands once in the phrasebook"
        path.write_text(before.replace(source.data["find"], source.data["put"]), encoding="utf-8")
    else:
        named = re.fullmatch(r"# as: (\S+)", first)
        (months / (named[1] if named else "2020-11.yaml")).write_bytes(raw)
    months = ["2020-11"] if case.stem == "RG220" else []  # revisions are listed for the months that are named
    return ["check", *months, "--root", str(folder)]


def last_of_steps(case: Path, folder: Path) -> list[str]:
    """A project in `folder` with the files of a case, after all steps but the last; the arguments of that one."""
    source, found = read(case.name, case.read_text(encoding="utf-8"))
    assert found == []
    shutil.copytree(ROOT / "phrasebook", folder / "phrasebook")
    for name, text in source.data["files"].items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    *steps, last = source.data["steps"]
    for step in steps:
        if isinstance(step, str):
            assert CliRunner().invoke(app, [*step.split(), "--root", str(folder)]).exit_code == 0, step
        elif "add" in step:
            for name, text in step["add"].items():
                with next(folder.rglob(name)).open("a", encoding="utf-8") as file:
                    file.write(f"\n{text}\n")
        else:
            path = folder / step["file"]
            before = path.read_text(encoding="utf-8")
            assert before.count(step["find"]) == 1
            path.write_text(before.replace(step["find"], step["put"]), encoding="utf-8")
    return [*last.split(), "--root", str(folder)]


def text_with(case: Path, folder: Path, name: str) -> list[str]:
    """A project in `folder` with the months of a case, its text, and any `beside` it; the arguments to hold them together."""
    source, found = read(case.name, case.read_text(encoding="utf-8"))
    assert found == []
    for month, text in source.data["months"].items():
        (folder / "releases" / "trade" / f"{month}.yaml").write_text(text, encoding="utf-8")
    texts = {name: source.data["text"], **source.data.get("beside", {})}
    for each, text in texts.items():
        (folder / each).write_text(text, encoding="utf-8")
    return ["verify", *(str(folder / each) for each in texts), "--month", "2020-11", "--root", str(folder)]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_fault_is_shown_at_its_place_with_its_remedy(case: Path, tmp_path: Path, golden):
    result = CliRunner().invoke(app, project_with(case, tmp_path))

    assert f" {case.stem.split('-')[0]} " in result.stderr
    assert isinstance(result.exception, SystemExit | None)
    doubted = " note: " in result.stderr or " warning: " in result.stderr
    assert result.exit_code == (0 if doubted and "to correct" not in result.stderr else 1)
    golden(case.with_suffix(".txt"), without_phrasebook_lines(result.stderr).replace(f"{tmp_path}/", ""))


def without_phrasebook_lines(text: str) -> str:
    """Line numbers in the phrasebook change with every line that an editor adds; what is asserted is the rest."""
    text = re.sub(r"(phrasebook/\S+\.yaml):\d+:", r"\1:LINE:", text)
    shown = re.compile(r"(:LINE:.*\n)(\d+)( \|.*\n)( +)( \|)")
    return shown.sub(lambda match: f"{match[1]}LINE{match[3]}    {match[5]}", text)


def test_every_code_has_its_file():
    assert {case.stem.split("-")[0] for case in CASES} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_code_stands_in_its_file(code: str):
    assert CODES[code].example in (HERE / f"{code}.yaml").read_text(encoding="utf-8", errors="replace").replace('\\"', '"')


def test_a_code_is_explained_with_its_example_and_its_remedy():
    result = CliRunner().invoke(app, ["explain", "rg205"])

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "RG205 a change that last year's month contradicts",
        "  for example: exports: {value: 45810, change: -4.0}",
        "  what to do: correct the sign or the figure that was mistyped",
    ]


def test_a_code_that_there_is_not_is_told():
    result = CliRunner().invoke(app, ["explain", "RG999"])

    assert result.exit_code == 2
    assert "there is no code 'RG999'" in result.stderr


def test_a_caret_counts_hangul_as_two_columns():
    text = "반도체: {값: 8.6}\n"
    lines = show(Diagnostic("RG101", Place("a.yaml", 1, 7, 1), "x"), {"a.yaml": text}).splitlines()

    assert columns(lines[2].rstrip("^")) == columns("1 | 반도체: {")
    assert lines[2].endswith("^^")


def test_every_code_that_is_used_stands_in_the_table():
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))

    assert set(re.findall(r"RG\d{3}", sources)) == set(CODES)
