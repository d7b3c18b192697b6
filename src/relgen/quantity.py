"""A figure as it is known: its value, and the step of its last digit.

Every printed figure is an interval (45.8 is 45.75 to 45.85), so a check can tell rounding from a slip, and a draft never prints
more digits than were known. Values are exact Decimals made from text, never from floats.
"""

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import NamedTuple

MILLIONS = {  # how many millions of US dollars a unit word stands for
    "thousand": Decimal("0.001"),
    "million": Decimal(1),
    "billion": Decimal(1000),
    "trillion": Decimal(1000000),
    "만": Decimal("0.01"),
    "억": Decimal(100),
    "조": Decimal(1000000),
}
NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
BEFORE = re.compile(r"^([-+]?)\s*(?:USD|US\$|\$)\s*")
AFTER = re.compile(r"\s*(?:달러|불|dollars)$")
PART = re.compile(rf"({NUMBER.pattern})\s*({'|'.join(MILLIONS)})\s*")


class Quantity(NamedTuple):
    """A value and the step of its last known digit, both in the unit of the figure (millions of dollars, percent, days)."""

    value: Decimal
    step: Decimal

    @property
    def low(self) -> Decimal:
        return self.value - self.step / 2

    @property
    def high(self) -> Decimal:
        return self.value + self.step / 2

    def meets(self, low: Decimal, high: Decimal) -> bool:
        """Whether the true figure can lie between `low` and `high`."""
        return self.low <= high and low <= self.high


def half_up(value: Decimal, step: Decimal) -> Decimal:
    """`value` rounded to a multiple of `step` (a power of ten), halves away from zero, never a minus zero.

    >>> half_up(Decimal("-0.04"), Decimal("0.1")), half_up(Decimal("45.85"), Decimal("0.1"))
    (Decimal('0.0'), Decimal('45.9'))
    """
    with localcontext() as context:
        context.prec = 50
        rounded = value.quantize(step, rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


def parse_number(text: str) -> Quantity:
    """A number as typed, known to its last digit; ValueError if it is none.

    >>> parse_number("-0.50")
    Quantity(value=Decimal('-0.50'), step=Decimal('0.01'))
    """
    text = text.strip().replace("\N{MINUS SIGN}", "-")
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    value = Decimal(text.replace(",", ""))
    return Quantity(value, Decimal(1).scaleb(min(0, int(value.as_tuple().exponent))))


def parse_amount(text: str) -> Quantity:
    """An amount in millions of US dollars: a bare number of millions, or a number with its unit; ValueError if it is neither.

    A bare number that ends in 0 is known to ten millions, since that is how the ministry prints its totals (458.1억 달러).

    >>> parse_amount("8.6 billion"), parse_amount("45810").step, parse_amount("458.1억 달러").value
    (Quantity(value=Decimal('8600.0'), step=Decimal('100.0')), Decimal('10'), Decimal('45810.0'))
    """
    text = text.strip().replace("\N{MINUS SIGN}", "-").replace("△", "-")
    bare = AFTER.sub("", BEFORE.sub(r"\1", text))
    if NUMBER.fullmatch(bare):
        number = parse_number(bare)
        whole = number.step == 1 and number.value != 0 and number.value % 10 == 0
        return Quantity(number.value, Decimal(10)) if whole else number
    return parse_parts(bare)


def parse_parts(text: str) -> Quantity:
    negative = text.startswith("-")
    rest = text.removeprefix("-").removeprefix("+").strip()
    value, step = Decimal(0), Decimal(1)
    units: list[Decimal] = []
    while rest:
        match = PART.match(rest)
        if not match or (units and MILLIONS[match[2]] >= units[-1]):
            raise ValueError(text)
        number = parse_number(match[1])
        units.append(MILLIONS[match[2]])
        value += number.value * units[-1]
        step = number.step * units[-1]
        rest = rest[match.end() :]
    if not units:
        raise ValueError(text)
    return Quantity(-value if negative else value, step)
