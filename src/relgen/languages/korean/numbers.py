"""Amounts, rates, days and months as Korean writes them, after the ministry's monthly 수출입 동향."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

from relgen.languages.language import Voice, grouped
from relgen.values.calendar import YearMonth
from relgen.values.document import Span
from relgen.values.facts import (
    Amount,
    Change,
    DaysChange,
    Figures,
)
from relgen.values.quantity import TENTH, Quantity, half_up
from relgen.values.standing import Peak, Points, Turn, YearSoFar

LOCALE = Locale("ko")
EOK = Decimal(100)  # 억 달러 in millions of dollars
MAN = Decimal("0.01")  # 만 달러
TRIANGLE = "△"
DECEMBER = 12


def dollars(quantity: Quantity, currency: str) -> str:
    """`458.1억 달러`; an amount that is not known to a tenth of 억 is said without one (`86억 달러`); always without a sign."""
    size = abs(quantity.value)
    eok = half_up(size / EOK, TENTH if quantity.step < EOK else Decimal(1))
    if eok:
        return f"{grouped(eok)}억{currency}"
    return f"{grouped(half_up(size / MAN, Decimal(1)))}만{currency}"


def amount(fact: Amount, voice: Voice) -> str:
    return dollars(fact.quantity, voice.currency())


def signed_amount(fact: Amount, voice: Voice) -> str:
    """`59.3억 달러`, a deficit as `△9.5억 달러`."""
    return f"{TRIANGLE if fact.quantity.value < 0 else ''}{amount(fact, voice)}"


def percent(change: Change) -> str:
    return f"{grouped(abs(change.printed))}%"


def signed(change: Change, mark: str = "%") -> str:
    """`+4.0%`, `△2.1%`, `0.0%`."""
    sign = {"up": "+", "down": TRIANGLE, "flat": ""}[change.direction]
    return f"{sign}{grouped(abs(change.printed))}{mark}"


def moved(change: Change) -> str:
    """`11.7% 감소`, `4.0% 증가`, `보합`: in running text, where no amount stands before it."""
    return "보합" if change.direction == "flat" else f"{percent(change)} {'증가' if change.direction == 'up' else '감소'}"


def figures(fact: Figures, voice: Voice) -> list[Span]:
    """`458.1억 달러(+4.0%)`, as far as the figures are known."""
    known = [Span(amount(fact.amount, voice), fact.amount)] if fact.amount else []
    if fact.change is None:
        return known
    if not known:
        return [Span(moved(fact.change), fact.change)]
    return [*known, Span("("), Span(signed(fact.change), fact.change), Span(")")]


def short_month(month: YearMonth) -> str:
    return dated(month.first_day(), "’yy.M월")


def full_month(month: YearMonth) -> str:
    return dated(month.first_day(), "y년 M월")


@lru_cache(maxsize=256)  # a draft names its month in every other sentence
def dated(day: date, pattern: str) -> str:
    return format_date(day, pattern, LOCALE)


def told_month(month: YearMonth) -> str:
    """`11월`; with its year for December, of which the next year tells."""
    return full_month(month) if month.month == DECEMBER else dated(month.first_day(), "M월")


def since(fact: Turn | Peak) -> str:
    """`2019년 4월`, and within the year `지난 3월`; December is told of in January, when the year is over."""
    now = fact.last.plus(fact.months)
    within = fact.last.year == now.year and now.month != DECEMBER
    return f"지난 {fact.last.month}월" if within else full_month(fact.last)


def days(quantity: Quantity) -> str:
    size = abs(quantity.value)
    return f"{grouped(size.to_integral_value() if size == size.to_integral_value() else size.normalize())}일"


def days_change(fact: DaysChange, _: Voice) -> str:
    """`0.5일 감소`, `2일 증가`, `동일`."""
    word = {"more": "증가", "fewer": "감소"}.get(fact.traits[0])
    return f"{days(fact.quantity)} {word}" if word else "동일"


def days_signed(fact: DaysChange, _: Voice) -> str:
    """`△0.5일`, `+2일`, `동일`."""
    sign = {"more": "+", "fewer": TRIANGLE}.get(fact.traits[0])
    return f"{sign}{days(fact.quantity)}" if sign else "동일"


def days_changed(fact: DaysChange, voice: Voice) -> str:
    """`전년 동월 대비 0.5일 감소했다`, `전년 동월과 같았다`."""
    return "전년 동월과 같았다" if fact.traits == ("same",) else f"전년 동월 대비 {days_change(fact, voice)}했다"


def span(fact: YearSoFar) -> str:
    """`2020년 연간`, `1~11월`."""
    return f"{fact.last.year}년 연간" if fact.traits == ("whole",) else f"1~{fact.last.month}월"


def points(fact: Points) -> str:
    sign = {"up": "+", "down": TRIANGLE, "flat": ""}[fact.traits[0]]
    return f"{sign}{grouped(abs(fact.quantity.value))}%p"
