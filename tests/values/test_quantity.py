"""Figures are exact, and known to their last digit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgen.reading.amounts import parse_amount, parse_number
from relgen.values.quantity import Quantity, half_up

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

    assert (str(quantity.value), quantity.step) == (value, Decimal(step))


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


@pytest.mark.parametrize(
    ("value", "step", "rounded"),
    [
        ("5914", "100", "5900"),
        ("5950", "100", "6000"),
        ("-5950", "100", "-6000"),
        ("46166.4", "10", "46170"),
        ("5914", "1", "5914"),
        ("-4", "10", "0"),
    ],
)
def test_an_amount_is_rounded_to_tens_or_hundreds_where_no_more_is_known(value: str, step: str, rounded: str):
    assert f"{half_up(Decimal(value), Decimal(step)):f}" == rounded


@given(DECIMALS)
def test_rounding_is_never_off_by_more_than_half_a_step_and_never_a_minus_zero(value: Decimal):
    rounded = half_up(value, Decimal("0.1"))

    assert abs(rounded - value) <= Decimal("0.05")
    assert not (rounded == 0 and rounded.is_signed())


@pytest.mark.parametrize(("low", "high"), [("-1", "1"), ("0", "1"), ("-1", "0"), ("0", "0")])
def test_nothing_is_divided_by_what_may_be_zero(low: str, high: str):
    with pytest.raises(ZeroDivisionError, match="may be zero"):
        Quantity.known(10, 1) / Quantity.between(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("divisor", "low", "high"), [(("1", "2"), "4.75", "10.5"), (("-2", "-1"), "-10.5", "-4.75"), (("0.5", "0.5"), "19", "21")]
)
def test_a_ratio_lies_between_the_ratios_of_the_ends(divisor: tuple[str, str], low: str, high: str):
    ratio = Quantity.known(10, 1) / Quantity.between(*map(Decimal, divisor))

    assert (ratio.low, ratio.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("value", "step", "printed"), [("4.04", "0.01", "4.0"), ("4.0", "0.1", "4.0"), ("4.4", "1", "4"), ("4", "1", "4")]
)
def test_a_figure_is_printed_with_no_more_digits_than_are_known_and_one_decimal_at_most(value: str, step: str, printed: str):
    assert str(Quantity.known(value, step).as_printed()) == printed


@pytest.mark.parametrize(
    ("low", "high", "settled"),
    [("4.05", "4.14", "4.1"), ("4.04", "4.14", None), ("4.05", "4.15", None), ("-0.04", "0.04", "0.0")],
)
def test_a_figure_is_settled_where_its_whole_interval_rounds_to_one(low: str, high: str, settled: str | None):
    found = Quantity.between(Decimal(low), Decimal(high)).settled(Decimal("0.1"))

    assert (str(found.value) if found else None) == settled


@pytest.mark.parametrize(
    ("first", "second", "meet"), [("10", "11", True), ("10", "12", False), ("12", "11", True), ("12", "10", False)]
)
def test_figures_that_touch_when_rounded_can_be_the_same(first: str, second: str, meet: bool):
    assert Quantity.known(first, 1).meets(Quantity.known(second, 1)) is meet
