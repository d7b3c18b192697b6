"""The texts of two languages of one month, held against each other: each slip in one is found there."""

import json
from functools import cache
from pathlib import Path

import pytest
from holding import held
from typer.testing import CliRunner

from conftest import ROOT, read_workspace
from relgen.cli import app
from relgen.desk.both_texts import Together, hold_together
from relgen.desk.texts import Text
from relgen.pipeline import Workspace
from relgen.reading.source import read
from relgen.renderers.markdown import escape, render
from relgen.values.calendar import YearMonth
from relgen.verifying.reading_back import Checked

HERE = Path(__file__).parent
MONTHS = sorted(path.stem for path in (ROOT / "releases" / "trade").glob("20*.yaml"))
DRAFTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "drafts").glob("2020-11.*.md"))}


@cache
def workspace_of(register: str = "itemised") -> Workspace:
    return read_workspace(ROOT, register)


@cache
def draft(month: str, code: str, register: str) -> str:
    workspace = workspace_of(register)
    return render(workspace.draft(workspace.plan(YearMonth.parse(month)), code)[0])


@cache
def checked(text: str, month: str, code: str) -> Checked:
    """One of the two is the draft as it is, in most cases: it is read once."""
    return held(workspace_of(), text, month, code)


def together(english: str, korean: str, month: str = "2020-11") -> Together:
    workspace = workspace_of()
    texts = {"en": english, "ko": korean}
    read = {code: Text(f"draft.{code}.md", code, text, checked(text, month, code)) for code, text in texts.items()}
    return hold_together(workspace, YearMonth.parse(month), (read["en"], read["ko"]))


def found(english: str, korean: str, month: str = "2020-11") -> list[tuple[str, str, str, str]]:
    """Of each finding: the text it stands in, its code, how grave it is, what it says."""
    return [(each.place.path, each.code, each.severity, each.message) for _, each in together(english, korean, month).found]


@pytest.mark.parametrize("register", ["itemised", "article"])
@pytest.mark.parametrize("month", MONTHS)
def test_the_drafts_of_a_month_say_the_same(month: str, register: str):
    assert found(draft(month, "en", "itemised"), draft(month, "ko", register), month) == []


EN, KO = DRAFTS["2020-11.en"], DRAFTS["2020-11.ko"]
SOURCE, _ = read("slips_in_one.yaml", (HERE / "slips_in_one.yaml").read_text(encoding="utf-8"))
SLIPS = SOURCE.data["slips"]


@pytest.mark.parametrize("row", SLIPS, ids=[f"{row['language']}-{row['was'].strip()[:30]}" for row in SLIPS])
def test_a_slip_in_one_is_found_there_with_the_line_of_the_other(row: dict[str, str]):
    texts = {"en": EN, "ko": KO}
    assert row["was"] in texts[row["language"]]
    texts[row["language"]] = texts[row["language"]].replace(row["was"], row["typed"], 1)

    rows = found(texts["en"], texts["ko"])

    assert {each[0] for each in rows} == {f"draft.{row['language']}.md"}
    assert [each for each in rows if each[1] == row["code"] and each[3].startswith(row["begins"])], rows


def test_what_is_missing_stands_after_the_words_that_say_what_stands_before_it():
    rows = together(EN.replace("the European Union, India, and", "the European Union, and"), KO).found

    place = rows[0][1].place
    assert EN.splitlines()[place.line - 1][: place.column - 1].endswith("the European Union")
    assert place.width == 0


def test_what_the_data_contradict_already_is_counted_once():
    rows = found(EN.replace("percent to $8.6 billion", "percent to $8.7 billion"), KO)

    assert [row[1:3] for row in rows] == [("RG421", "note")]


def test_an_amount_that_no_file_has_and_that_is_rounded_in_one_is_no_contradiction():
    rows = found("Exports of displays amounted to $1.7 billion.\n", "디스플레이 수출은 17.3억 달러\n")

    assert [row for row in rows if row[1] == "RG421"] == []


def test_an_amount_that_no_file_has_and_that_differs_is_to_be_corrected_in_the_second():
    rows = found("Exports of displays amounted to $1.7 billion.\n", "디스플레이 수출은 19.2억 달러\n")

    assert [row for row in rows if row[1] == "RG421"] == [
        (
            "draft.ko.md",
            "RG421",
            "error",
            "'19.2억 달러': draft.en.md:1 says '$1.7 billion'; the data do not tell which is right",
        )
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "increased about 4 percent from a year earlier to some USD 46 billion",
        "gained 4.0 percent from a year earlier to USD 45.81 billion",
    ],
)
def test_the_same_in_other_words_or_rounded_is_no_contradiction(typed: str):
    was = "increased 4.0 percent from a year earlier to USD 45.8 billion"
    assert was in EN

    assert found(EN.replace(was, typed), KO) == []


def test_a_figure_that_was_revised_may_be_told_with_the_one_that_it_had():
    without = KO.replace("- 10월 수출 증감률은 △3.6%에서 △3.8%로 수정됨\n", "")

    assert [row for row in found(EN, without) if row[1] == "RG421"] == []


def test_a_figure_of_a_month_before_that_may_be_a_later_print_is_left_to_the_editor():
    rows = found("Exports fell 6.9 percent in July from a year earlier.\n", "7월 수출은 7.1% 감소\n")

    assert [row[1:] for row in rows if row[1] == "RG421"] == [
        ("RG421", "error", "'6.9 percent': draft.ko.md:1 says '7.1%'; the data do not tell which is right")
    ]


def test_both_texts_with_the_same_slip_do_not_contradict_each_other():
    rows = found(EN.replace("the seventh in a row", "the eighth in a row"), KO.replace("7개월 연속 흑자", "8개월 연속 흑자"))

    assert rows == []


def test_a_fact_that_only_one_draft_has_is_missed_in_none():
    rows = found(EN, KO.replace("   \\- (연속 증가) 바이오헬스(15개월), 컴퓨터(14개월), 반도체·가전(5개월)\n", ""))

    assert rows == []


LEFT_OUT = (
    "not said here, and in draft.ko.md: '11월 30일' (line 9), '△3.8' (line 15), '19.9억 달러' (line 23), "
    "and more in 3 other lines"
)
PUBLISHED = (HERE / "published" / "2020-11.en.txt").read_text(encoding="utf-8")


def test_the_published_text_beside_the_draft_has_its_slips_and_what_it_leaves_out_in_one_note():
    rows = found(PUBLISHED, draft("2020-11", "ko", "itemised"))

    assert rows == [
        ("draft.en.md", "RG421", "note", "'November 1': draft.ko.md:5 says '’20. 12. 1(화)'; the data agree with it"),
        ("draft.en.md", "RG421", "note", "'for two months in a row': draft.ko.md:21 says '2개월 만에'; the data agree with it"),
        (
            "draft.en.md",
            "RG422",
            "note",
            LEFT_OUT,
        ),
    ]


@pytest.mark.parametrize("month", ["2020-07", "2020-10", "2020-11"])
def test_a_published_korean_opening_is_contradicted_in_nothing_by_the_draft(month: str):
    korean = (HERE / "published" / f"{month}.ko.txt").read_text(encoding="utf-8")

    assert [row[1:3] for row in found(draft(month, "en", "itemised"), korean, month)] == [("RG422", "note")]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "draft.en.md").write_text(EN.replace("the seventh in a row, and", "and"), encoding="utf-8")
    (tmp_path / "draft.ko.md").write_text(KO, encoding="utf-8")
    return [str(tmp_path / "draft.en.md"), str(tmp_path / "draft.ko.md")]


def test_the_last_line_says_how_many_facts_both_say(files: list[str]):
    result = CliRunner().invoke(app, ["verify", *files, "--month", "2020-11", "--root", str(ROOT)])

    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1].endswith("facts said in both; 0 contradicted, 1 missing in one")
    assert "RG422" in result.stderr


def test_programs_get_the_findings_and_the_counts(files: list[str]):
    result = CliRunner().invoke(app, ["verify", *files, "--month", "2020-11", "--root", str(ROOT), "--json"])

    told = json.loads(result.stdout)
    assert [(row["code"], row["severity"], row["width"]) for row in told["findings"]] == [("RG422", "error", 0)]
    assert told["together"]["counts"]["missing"] == 1


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_each_format_has_what_one_text_lacks(files: list[str], form: str):
    result = CliRunner().invoke(app, ["verify", *files, "--month", "2020-11", "--root", str(ROOT), "--format", form])

    assert result.exit_code == 1
    assert "RG422" in result.stdout


def test_one_text_alone_is_held_against_the_data_alone(files: list[str]):
    result = CliRunner().invoke(app, ["verify", files[0], "--month", "2020-11", "--root", str(ROOT), "--json"])

    assert json.loads(result.stdout)["findings"] == []
    assert "together" not in json.loads(result.stdout)


@pytest.mark.parametrize("code", ["en", "ko"])
@pytest.mark.parametrize("kind", ["momentum", "sectors", "items", "regions", "revised"])
def test_every_sentence_of_a_shared_paragraph_that_is_dropped_from_one_is_found_there(kind: str, code: str):
    workspace = workspace_of()
    document, _ = workspace.draft(workspace.plan(YearMonth(2020, 11)), code)
    texts = {each: draft("2020-11", each, "itemised") for each in ("en", "ko")}
    blocks = [block for block in document.blocks if block.style not in {"section", "notes"}]
    sentences = [escape(each.text) for block in blocks for each in block.sentences if each.paragraph == kind]

    for sentence in sentences:
        without = {**texts, code: texts[code].replace(sentence, "", 1)}
        assert {row[:3] for row in found(without["en"], without["ko"])} == {(f"draft.{code}.md", "RG422", "error")}, sentence
    assert sentences


def test_an_item_under_another_name_is_not_missing_as_well():
    english = draft("2020-11", "en", "itemised").replace("Semiconductor exports expanded", "Textile exports expanded")

    rows = found(english, draft("2020-11", "ko", "itemised"))

    assert [row[1] for row in rows] == ["RG421"]
