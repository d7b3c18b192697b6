"""What leads a trade release: the first rule of angles.yaml that holds, in both languages."""

import shutil
from pathlib import Path

import pytest

from conftest import ROOT, read_workspace
from relgen.desk.explain import left_unsaid
from relgen.history.easing import moved_from_month_before
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth

MONTHS = sorted(path.stem for path in (ROOT / "releases" / "trade").glob("2*.yaml"))

# What an editor would have put over each month; the ministry's own headline of 2020-11 was the plain one.
HEADLINES = {
    "2019-09": "Korea’s exports fall 11.7% in September despite more working days",
    "2019-12": "Korea’s exports fall 5.2% in December, smallest drop in eight months",
    "2020-01": "Korea’s January exports fall 6.1% on fewer working days; daily exports grow 4.8%",
    "2020-02": "Korea’s exports grow 4.5% in February, first gain in 15 months; daily exports fall 11.7%",
    "2020-03": "Korea’s March exports edge down 0.2% to $46.9 billion",
    "2020-04": "Korea posts first trade deficit in 99 months; exports fall 24.3%",
    "2020-05": "Korea’s exports fall 23.7% in May; trade returns to surplus",
    "2020-07": "Korea’s exports fall 7.0% in July, smallest drop in four months",
    "2020-09": "Korea’s exports rise 7.7% in September, first gain in seven months; daily exports fall 4.0%",
    "2020-11": "Korea’s November exports grow 4.0% to $45.8 billion",
    "2020-12": "Korea’s December exports top $50 billion for first time in 25 months",
}
KOREAN = {
    "2020-02": "2월 수출 412.6억 달러(+4.5%), 15개월 만에 플러스 전환, 일평균 수출은 11.7% 감소",
    "2020-04": "4월 무역수지 99개월 만에 적자 전환, 수출 369.2억 달러(△24.3%)",
    "2020-07": "7월 수출 428.3억 달러(△7.0%), 감소율 4개월 만에 최소",
    "2020-11": "11월 수출 458.1억 달러(+4.0%), 수입 398.8억 달러(△2.1%)",
    "2020-12": "12월 수출 514.1억 달러(+12.6%), 25개월 만에 500억 달러대 회복",
}


def headline(workspace: Workspace, month: str, language: str) -> str:
    document, _ = workspace.draft(workspace.plan(YearMonth.parse(month)), language)
    return next(iter(document.sentences())).text


@pytest.mark.parametrize("month", HEADLINES)
def test_the_news_stands_in_the_headline(workspace: Workspace, month: str):
    assert headline(workspace, month, "en") == HEADLINES[month]


@pytest.mark.parametrize("month", KOREAN)
def test_the_same_news_stands_in_the_korean_one(article_workspace: Workspace, month: str):
    assert headline(article_workspace, month, "ko") == KOREAN[month]


@pytest.mark.parametrize("month", MONTHS)
def test_daily_exports_that_went_the_other_way_stand_in_the_headline(
    workspace: Workspace, article_workspace: Workspace, month: str
):
    model = workspace.months[YearMonth.parse(month)].model
    ways = [getattr(getattr(model, name, None), "change", None) for name in ("exports", "daily_exports")]
    contrary = all(way is not None for way in ways) and ways[0].value * ways[1].value < 0  # type: ignore[union-attr]

    assert ("daily exports" in headline(workspace, month, "en")) == contrary
    assert ("일평균" in headline(article_workspace, month, "ko")) == contrary


def test_what_a_month_file_skips_does_not_lead(tmp_path: Path):
    shutil.copytree(ROOT / "releases", tmp_path / "releases")
    month = tmp_path / "releases" / "trade" / "2020-02.yaml"
    month.write_text(month.read_text(encoding="utf-8") + "\nskip: [exports.turn]\n", encoding="utf-8")

    told = headline(read_workspace(tmp_path), "2020-02", "en")

    assert told == "Korea’s February exports grow 4.5% on more working days; daily exports fall 11.7%"


def test_a_smaller_fall_leads_only_if_that_of_daily_exports_was_smaller_too(tmp_path: Path):
    """Had November 2019 had 2.5 fewer working days, daily exports would have fallen 5.2 percent then, and 7.3 in December."""
    shutil.copytree(ROOT / "releases", tmp_path / "releases")
    november = tmp_path / "releases" / "trade" / "2019-11.yaml"
    text = november.read_text(encoding="utf-8")
    assert text.count("{value: 23.5, change: -0.5}") == 1
    november.write_text(text.replace("{value: 23.5, change: -0.5}", "{value: 23.5, change: -2.5}"), encoding="utf-8")

    assert headline(read_workspace(tmp_path), "2019-12", "en") == "Korea’s December exports fall 5.2% to $45.7 billion"


@pytest.mark.parametrize(
    ("before", "now", "moved"), [(-7.0, -6.8, "up"), (-7.0, -7.2, "down"), (-7.0, -7.1, None), (-7.0, -7.0, None)]
)
def test_a_rate_moved_on_only_where_rounding_does_not_hide_it(tmp_path: Path, before: float, now: float, moved: str | None):
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    for number, rate in enumerate((before, now), start=1):
        head = f"month: 2031-0{number}\nannounced: 2031-0{number + 1}-01\n"
        figures = f"exports: {{value: 40000, change: -5.0}}\ndaily_exports: {{change: {rate}}}\n"
        (months / f"2031-0{number}.yaml").write_text(head + figures)
    month = YearMonth(2031, 2)

    assert moved_from_month_before(read_workspace(tmp_path).history(month), month).get(("daily_exports",)) == moved


@pytest.mark.parametrize(
    ("days", "moved"),
    [
        ({1: "{value: 20, change: -2}", 2: "{value: 24, change: 0}"}, "down"),
        ({1: "{value: 24, change: 2}", 2: "{value: 20, change: 0}"}, "up"),
        ({1: "{value: 24, change: 0}", 2: "{value: 20, change: 0}"}, None),
    ],
    ids=["two days fewer and then as many", "two days more and then as many", "as many in both"],
)
def test_the_rate_of_an_average_that_no_file_states_comes_of_the_days(tmp_path: Path, days: dict[int, str], moved: str | None):
    """Exports fell 5.0 percent in both months: over 22 days a year before, 20 now, they rose a day."""
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    for number, worked in days.items():
        head = f"month: 2031-0{number}\nannounced: 2031-0{number + 1}-01\n"
        (months / f"2031-0{number}.yaml").write_text(f"{head}exports: {{value: 40000, change: -5.0}}\nworking_days: {worked}\n")
    month = YearMonth(2031, 2)

    assert moved_from_month_before(read_workspace(tmp_path).history(month), month).get(("daily_exports",)) == moved


def test_what_the_headline_alone_tells_is_not_listed_as_unsaid(workspace: Workspace):
    for month, name in (("2020-04", "balance.turn"), ("2020-07", "exports.smallest")):
        listed = list(left_unsaid(workspace, YearMonth.parse(month), "en"))

        assert listed
        assert not any(line.startswith(f"  {name}:") for line in listed)
