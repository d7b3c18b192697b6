"""How single facts are said, in both languages."""

from decimal import Decimal

import pytest

from relgen.drafting.voice import DraftVoice
from relgen.languages import language
from relgen.pipeline import Workspace
from relgen.reading.amounts import parse_amount
from relgen.values import facts as f
from relgen.values import standing
from relgen.values.quantity import Quantity


def say(workspace: Workspace, code: str, fact: f.Fact, form: str = "") -> str:
    return "".join(span.text for span in DraftVoice(workspace.books[code], language(code)).say_fact(fact, form))


@pytest.mark.parametrize(
    ("typed", "english", "korean"),
    [
        ("45810", "$45.8 billion", "458.1억 달러"),
        ("8.6 billion", "$8.6 billion", "86억 달러"),
        ("4.0 billion", "$4.0 billion", "40억 달러"),
        ("707 million", "$707 million", "7.1억 달러"),
        ("-950", "$950 million", "9.5억 달러"),
        ("39000", "$39.0 billion", "390.0억 달러"),
        ("999.96 million", "$1.0 billion", "10.0억 달러"),
        ("999.4 million", "$999 million", "10.0억 달러"),
        ("1.4 million", "$1.4 million", "140만 달러"),
        ("9.9 million", "$9.9 million", "0.1억 달러"),
        ("10.0 million", "$10 million", "0.1억 달러"),
        ("512.9 billion", "$512.9 billion", "5,129억 달러"),
    ],
)
def test_an_amount(workspace: Workspace, typed: str, english: str, korean: str):
    fact = f.Amount(key="x", quantity=parse_amount(typed))

    assert say(workspace, "en", fact) == english
    assert say(workspace, "ko", fact) == korean


@pytest.mark.parametrize(
    ("typed", "step", "english", "korean", "signed"),
    [
        ("4.0", "0.1", "4.0 percent", "4.0%", "+4.0%"),
        ("-2.1", "0.1", "2.1 percent", "2.1%", "△2.1%"),
        ("0.0", "0.1", "0.0 percent", "0.0%", "0.0%"),
        ("-0.04", "0.01", "0.0 percent", "0.0%", "0.0%"),
        ("4", "1", "4 percent", "4%", "+4%"),
        ("106.6", "0.1", "106.6 percent", "106.6%", "+106.6%"),
    ],
)
def test_a_change(workspace: Workspace, typed: str, step: str, english: str, korean: str, signed: str):
    fact = f.Change(key="x", quantity=Quantity.known(Decimal(typed), Decimal(step)))

    assert say(workspace, "en", fact) == english
    assert say(workspace, "ko", fact) == korean
    assert say(workspace, "ko", fact, "signed") == signed


@pytest.mark.parametrize(
    ("typed", "english", "korean"),
    [
        ("-0.5", "0.5 fewer working days", "0.5일 감소"),
        ("1", "one more working day", "1일 증가"),
        ("-2", "two fewer working days", "2일 감소"),
        ("0", "the same number of working days", "동일"),
    ],
)
def test_a_change_in_days(workspace: Workspace, typed: str, english: str, korean: str):
    fact = f.DaysChange(key="x", quantity=Quantity.known(Decimal(typed), Decimal("0.1")))

    assert say(workspace, "en", fact) == english
    assert say(workspace, "ko", fact) == korean


@pytest.mark.parametrize(
    ("months", "number", "ordinal"),
    [(2, "two", "second"), (9, "nine", "ninth"), (10, "10", "10th"), (15, "15", "15th"), (22, "22", "22nd")],
)
def test_a_run_in_words_below_ten_and_in_figures_from_ten(workspace: Workspace, months: int, number: str, ordinal: str):
    fact = standing.Streak(key="x", months=months, start=f.YearMonth(2020, 1), proof="proven")

    assert say(workspace, "en", fact, "number") == number
    assert say(workspace, "en", fact, "ordinal") == ordinal
    assert say(workspace, "ko", fact) == f"{months}개월 연속"


def test_a_turn_is_never_said_as_a_run_and_a_run_never_as_a_turn(workspace: Workspace):
    turn = standing.Turn(key="x", months=2, last=f.YearMonth(2020, 9), proof="proven")
    streak = standing.Streak(key="x", months=2, start=f.YearMonth(2020, 10), proof="proven")

    assert say(workspace, "ko", turn) == "2개월 만에"
    assert say(workspace, "ko", streak) == "2개월 연속"


def named(*ids: str) -> f.Names:
    names = [f.Name(key=name, kind="items", name=name) for name in ids]
    return f.Names(key="x", entries=tuple(f.Listed(key=name.key, name=name) for name in names))


@pytest.mark.parametrize(
    ("ids", "english", "korean"),
    [
        (["ships"], "ships", "선박"),
        (["ships", "steel"], "ships and steel products", "선박, 철강"),
        (["ships", "steel", "robots"], "ships, steel products, and robots", "선박, 철강, 로봇"),
    ],
)
def test_a_list(workspace: Workspace, ids: list[str], english: str, korean: str):
    assert say(workspace, "en", named(*ids)) == english
    assert say(workspace, "ko", named(*ids)) == korean


def test_runs_stand_in_brackets_and_equal_ones_together(workspace: Workspace):
    names = [f.Name(key=name, kind="items", name=name) for name in ("bio_health", "semiconductors", "home_appliances")]
    runs = [standing.Streak(key="x", months=months, start=f.YearMonth(2020, 1), proof="stated") for months in (15, 5)]
    fact = standing.Runs(key="x", groups=(((names[0],), runs[0]), ((names[1], names[2]), runs[1])))

    assert (
        say(workspace, "en", fact) == "bio-health products (15 months), semiconductors and home appliances (five months each)"
    )
    assert say(workspace, "ko", fact) == "바이오헬스(15개월), 반도체·가전(5개월)"


def test_a_chain_names_a_year_where_it_begins(workspace: Workspace):
    months = [f.YearMonth(2019, 12), f.YearMonth(2020, 1), f.YearMonth(2020, 2)]
    links = [
        (
            f.Month(key=str(month), month=month),
            f.Change(key=str(month), quantity=Quantity.known(Decimal(percent), Decimal("0.1"))),
        )
        for month, percent in zip(months, ("-5.3", "-6.3", "4.5"), strict=True)
    ]

    assert say(workspace, "ko", f.Chain(key="x", links=tuple(links))) == "(’19.12)△5.3 → (’20.1)△6.3 → (2)+4.5"


@pytest.mark.parametrize(
    ("code", "form", "said"),
    [
        ("en", "", "December 1"),
        ("en", "full", "December 1, 2020"),
        ("ko", "", "12월 1일"),
        ("ko", "full", "2020. 12. 1.(화)"),
        ("ko", "stamp", "’20. 12. 1(화)"),
    ],
)
def test_a_day(workspace: Workspace, code: str, form: str, said: str):
    from datetime import date

    assert say(workspace, code, f.Day(key="x", day=date(2020, 12, 1)), form) == said


@pytest.mark.parametrize(
    ("code", "form", "said"),
    [("en", "", "September"), ("en", "full", "September 2009"), ("ko", "", "9월"), ("ko", "full", "2009년 9월")],
)
def test_a_month(workspace: Workspace, code: str, form: str, said: str):
    assert say(workspace, code, f.Month(key="x", month=f.YearMonth(2009, 9)), form) == said


@pytest.mark.parametrize(("months", "said"), [(6, "지난 4월"), (8, "2019년 4월"), (10, "2019년 4월")])
def test_korean_names_no_year_within_it_but_in_a_release_of_january(workspace: Workspace, months: int, said: str):
    turn = standing.Turn(key="x", months=months, last=f.YearMonth(2019, 4), proof="proven")

    spoken = DraftVoice(workspace.books["ko"], language("ko")).say(turn, "lastfull")

    assert "".join(span.text for span in spoken) == said
