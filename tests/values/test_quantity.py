"""Figures are exact, and known to their last digit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgen.reading.amounts import parse_amount, parse_number
from relgen.values.quantity import half_up

DECIMALS = st.decimals(min_value=-100000, max_value=100000, places=3)


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("45810", "45810", "10"),
        ("45,810", "45810", "10"),
        ("45813", "45813", "1"),
        ("-950", "-950", "10"),
        ("8.6 billion", "8600", "100"),
        ("707 million", "707", "1"),
        ("$39.9 billion", "39900", "100"),
        ("USD 45.8 billion", "45800", "100"),
        ("458.1억 달러", "45810", "10"),
        ("458.1억달러", "45810", "10"),
        ("86억", "8600", "100"),
        ("1조 2,345억 달러", "1234500", "100"),
        ("△9.5억 달러", "-950", "10"),
        ("\u2212950", "-950", "10"),
        ("0", "0", "1"),
    ],
)
def test_an_amount_is_read_in_millions_with_its_precision(text: str, value: str, step: str):
    quantity = parse_amount(text)

    assert (quantity.value, quantity.step) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize("text", ["", "x", "8.6 bilion", "8,6 billion", "1e5", "nan", "8.6 억 억", "45 810", "--1", "4.0%"])
def test_what_is_no_amount_is_refused(text: str):
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the caller's
        parse_amount(text)


@pytest.mark.parametrize("text", ["4.", ".5", "4,0", "Infinity", "0x10", ""])
def test_what_is_no_number_is_refused(text: str):
    with pytest.raises(ValueError):  # noqa: PT011
        parse_number(text)


def test_a_number_remembers_its_digits():
    assert str(parse_number("4.0").value) == "4.0"
    assert parse_number("4").step == 1


@pytest.mark.parametrize(("value", "rounded"), [("0.05", "0.1"), ("-0.05", "-0.1"), ("45.85", "45.9"), ("2.449", "2.4")])
def test_halves_go_away_from_zero(value: str, rounded: str):
    assert half_up(Decimal(value), Decimal("0.1")) == Decimal(rounded)


@given(DECIMALS)
def test_rounding_is_never_off_by_more_than_half_a_step_and_never_a_minus_zero(value: Decimal):
    rounded = half_up(value, Decimal("0.1"))

    assert abs(rounded - value) <= Decimal("0.05")
    assert not (rounded == 0 and rounded.is_signed())
