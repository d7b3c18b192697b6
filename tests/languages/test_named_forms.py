"""In which forms a text may name a fact, and how those that only a text names are said."""

import pytest

from relgen.drafting.voice import DraftVoice
from relgen.languages import language
from relgen.pipeline import Workspace
from relgen.reading.amounts import parse_amount, parse_number
from relgen.values import facts as f
from relgen.values import standing
from relgen.values.calendar import YearMonth

STREAK = standing.Streak(key="x", months=5, start=YearMonth(2020, 1))
TURN = standing.Turn(key="x", months=15, last=YearMonth(2018, 11))
AMOUNT = f.Amount(key="x", quantity=parse_amount("-950"))
CHANGE = f.Change(key="x", quantity=parse_number("-2.1"))
FEWER = f.DaysChange(key="x", quantity=parse_number("-0.5"))


@pytest.mark.parametrize(
    ("code", "kind", "form", "can"),
    [
        ("ko", f.Amount, "", True),
        ("ko", f.Amount, "을/를", True),
        ("ko", f.Amount, "signed", True),
        ("ko", f.Amount, "signed 을/를", True),
        ("ko", f.Amount, "usd", False),
        ("ko", f.Amount, "usd 을/를", False),
        ("ko", f.Balance, "signed", True),
        ("ko", f.Change, "noun", True),
        ("ko", f.Trend, "을/를", True),
        ("ko", f.Trend, "", False),
        ("en", f.Amount, "을/를", False),
        ("en", f.Amount, "usd", True),
        ("en", f.Trend, "", False),
    ],
)
def test_a_text_may_name_a_fact_in_the_forms_of_its_kind_and_in_korean_with_a_particle(
    code: str, kind: type, form: str, can: bool
):
    assert language(code).can_say(kind, form) is can


@pytest.mark.parametrize(
    ("code", "fact", "form", "said"),
    [
        ("ko", STREAK, "", "5개월 연속"),
        ("ko", STREAK, "months", "5개월"),
        ("en", STREAK, "", "five months"),
        ("ko", TURN, "", "15개월 만에"),
        ("ko", TURN, "last", "’18.11월"),
        ("en", TURN, "last", "November 2018"),
        ("en", TURN, "before", "January"),
        ("ko", AMOUNT, "signed", "△9.5억 달러"),
        ("en", AMOUNT, "usd", "USD 950 million"),
        ("ko", CHANGE, "moved", "2.1% 감소"),
        ("en", CHANGE, "moved", "down 2.1 percent"),
        ("en", CHANGE, "signed", "−2.1%"),
        ("ko", FEWER, "", "0.5일 감소"),
        ("ko", FEWER, "signed", "△0.5일"),
        ("ko", FEWER, "by", "0.5일"),
        ("ko", FEWER, "past", "전년 동월 대비 0.5일 감소했다"),
        ("en", FEWER, "compared", "0.5 fewer working days than a year earlier"),
        ("en", FEWER, "signed", "−0.5"),
    ],
)
def test_a_form_is_said_so(workspace: Workspace, code: str, fact: f.Fact, form: str, said: str):
    spans = DraftVoice(workspace.books[code], language(code)).say_fact(fact, form)

    assert "".join(span.text for span in spans) == said
