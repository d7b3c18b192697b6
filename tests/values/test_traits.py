"""What the rules of a phrasebook may test of a fact."""

import pytest

from relgen.reading.amounts import parse_amount, parse_number
from relgen.values import facts as f
from relgen.values import standing as s
from relgen.values.calendar import YearMonth

JUNE, MARCH, DECEMBER = (YearMonth(2030, month) for month in (6, 3, 12))


@pytest.mark.parametrize(
    ("fact", "traits"),
    [
        (f.Balance(key="x", quantity=parse_amount("1")), ("surplus",)),
        (f.Balance(key="x", quantity=parse_amount("-1")), ("deficit",)),
        (f.Balance(key="x", quantity=parse_amount("0")), ("balanced",)),
        (f.Change(key="x", quantity=parse_number("-0.04")), ("flat",)),
        (f.Change(key="x", quantity=parse_number("-0.05")), ("down",)),
        (f.DaysChange(key="x", quantity=parse_number("0.5")), ("more",)),
        (f.DaysChange(key="x", quantity=parse_number("-0.5")), ("fewer",)),
        (f.DaysChange(key="x", quantity=parse_number("0")), ("same",)),
        (f.Count(key="x", number=1), ("one",)),
        (f.Count(key="x", number=2), ("several",)),
        (s.YearSoFar(key="x", last=MARCH), ("part",)),
        (s.YearSoFar(key="x", last=JUNE), ("half",)),
        (s.YearSoFar(key="x", last=DECEMBER), ("whole",)),
        (s.Streak(key="x", months=4, start=MARCH), ("proven",)),
        (s.Streak(key="x", months=99, start=MARCH, proof="stated"), ("stated",)),
        (s.Turn(key="x", months=2, last=MARCH), ("proven", "after_one")),
        (s.Turn(key="x", months=3, last=MARCH), ("proven",)),
        (s.Peak(key="x", months=3, last=MARCH, high=False, proof="stated"), ("stated", "low")),
        (s.Record(key="x", rank=1, domain="year", month=JUNE), ("proven", "first_year")),
        (s.Record(key="x", rank=1, domain="year", month=DECEMBER), ("proven", "first_whole_year")),
        (s.Record(key="x", rank=2, domain="calendar", month=DECEMBER), ("proven", "ranked_calendar")),
    ],
)
def test_a_fact_has_the_traits_of_its_figure_and_no_other(fact: f.Fact, traits: tuple[str, ...]):
    assert fact.traits == traits
    assert set(traits) <= set(type(fact).TRAITS)
