"""The text that a remedy tells to type can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgen.reading.amounts import parse_amount, parse_number
from relgen.reading.meant import Meant, meant_amount, meant_day, meant_month, meant_months, meant_number, readable
from relgen.reading.validate import parse_day, parse_months
from relgen.values.calendar import YearMonth

KINDS = [
    (meant_number, parse_number),
    (meant_amount, parse_amount),
    (meant_day, parse_day),
    (meant_month, YearMonth.parse),
    (meant_months, parse_months),
]


@pytest.mark.parametrize(("meant", "parse"), KINDS)
@given(typed=st.text(max_size=12) | st.text(alphabet="0123456789.,-/ △–％%년월일bilmno１２．", max_size=20))
def test_what_a_remedy_says_can_be_read(meant: Meant, parse, typed: str):
    text = readable(meant(typed), parse)

    assert text is None or parse(text) is not None


@pytest.mark.parametrize("typed", ["about 11", "11 to 12", "n/a", "11,4,5", "1.234,5"])
def test_where_it_is_not_plain_what_is_meant_nothing_is_guessed(typed: str):
    assert meant_number(typed) is None


@pytest.mark.parametrize(("typed", "meant"), [("1,234", "1,234"), ("1,23", "1.23"), ("1,2345", "1.2345")])
def test_a_comma_before_three_digits_is_one_of_thousands(typed: str, meant: str):
    assert meant_number(typed) == meant
