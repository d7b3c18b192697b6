"""A figure as it is known: its value, and the step of its last digit.

Every printed figure is an interval (45.8 is 45.75 to 45.85), so a check can tell rounding from a slip, and a draft never prints
more digits than were known. Values are exact Decimals made from text, never from floats.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Self

TENTH = Decimal("0.1")
HALF_UP = Context(prec=50, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure and the interval in which the true one lies, all in the unit of the figure (millions of dollars, percent, days).

    Sums, differences, products and ratios are those of the intervals; a plain number in them is exact.

    >>> whole, part = Quantity.known("45810", "10"), Quantity.known("39880", "10")
    >>> balance = whole - part
    >>> balance.value, balance.low, balance.high
    (Decimal('5930'), Decimal('5920'), Decimal('5940'))
    """

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def known(cls, value: Decimal | int | str, step: Decimal | int | str) -> Self:
        """A figure that is known to its last digit, which stands for `step`."""
        number, half = Decimal(value), Decimal(step) / 2
        return cls(number, number - half, number + half)

    @classmethod
    def between(cls, low: Decimal, high: Decimal) -> Self:
        return cls((low + high) / 2, low, high)

    @property
    def step(self) -> Decimal:
        """How wide the interval is: for a figure that was typed, what its last digit stands for."""
        width = self.high - self.low
        whole = width.to_integral_value()
        return whole if width == whole else width.normalize()

    def meets(self, other: "Quantity") -> bool:
        """Whether both can be the same figure."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, slack: Decimal) -> "Quantity":
        return Quantity(self.value, self.low - slack, self.high + slack)

    def __neg__(self) -> "Quantity":
        return Quantity(-self.value, -self.high, -self.low)

    def __add__(self, other: "Quantity | Decimal | int") -> "Quantity":
        other = exactly(other)
        return Quantity(self.value + other.value, self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Quantity | Decimal | int") -> "Quantity":
        return self + -exactly(other)

    def __mul__(self, other: "Quantity | Decimal | int") -> "Quantity":
        other = exactly(other)
        ends = [mine * its for mine in (self.low, self.high) for its in (other.low, other.high)]
        return Quantity(self.value * other.value, min(ends), max(ends))

    def __truediv__(self, other: "Quantity | Decimal | int") -> "Quantity":
        """The ratio; ZeroDivisionError if the divisor may be zero."""
        other = exactly(other)
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError(f"{other} may be zero")
        ends = [mine / its for mine in (self.low, self.high) for its in (other.low, other.high)]
        return Quantity(self.value / other.value, min(ends), max(ends))

    def as_printed(self) -> Decimal:
        """The figure as a reader sees it: at most one decimal, fewer if fewer are known."""
        return half_up(self.value, TENTH if self.high - self.low < 1 else Decimal(1))

    def settled(self, step: Decimal) -> "Quantity | None":
        """The figure to a step, if the whole interval rounds to one; None if rounding leaves it open."""
        low, high = half_up(self.low, step), half_up(self.high, step)
        return Quantity.known(low, step) if low == high else None


def exactly(number: Quantity | Decimal | int) -> Quantity:
    return number if isinstance(number, Quantity) else Quantity(Decimal(number), Decimal(number), Decimal(number))


def percent_change(new: Quantity, old: Quantity) -> Quantity:
    """Percent from `old` to `new`; ZeroDivisionError if `old` may be zero."""
    return (new / old - 1) * 100


def half_up(value: Decimal, step: Decimal) -> Decimal:
    """`value` rounded to a multiple of `step` (a power of ten), halves away from zero, never a minus zero.

    >>> half_up(Decimal("-0.04"), Decimal("0.1")), half_up(Decimal("45.85"), Decimal("0.1"))
    (Decimal('0.0'), Decimal('45.9'))
    >>> half_up(Decimal(5914), Decimal(100))
    Decimal('5900')
    """
    rounded = (value / step).quantize(Decimal(1), context=HALF_UP) * step
    return abs(rounded) if rounded == 0 else rounded
