"""Words that hold series or months against each other: which is more, which comes first, in how many months it was so."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from relgen.values.facts import Direction
from relgen.values.marks import Mark
from relgen.values.quantity import Quantity

Measure = Literal["rate", "amount", ""]
Bounds = tuple[Decimal, Decimal]  # from so many to so many times as much


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparing(Mark):
    """That one thing is more, or less, than another: of a rate of change, an amount, or either (""); `times`: how much more.

    `held`: from where to where the words stand that it is held to. `of_size`: of two falls, the deeper is more. `way`: which
    way both went, where the words tell it; `alone`: that none need be told. `good`: of rates with their signs, whatever is
    said beside it. `earlier`: that no words name it, and it is another that was named before (*imports rose even faster*).
    `times`: from so many to so many times as much.
    """

    more: bool = True
    measure: Measure = ""
    of_size: bool = True
    way: Direction | None = None
    alone: bool = False
    good: bool = False
    earlier: bool = False
    held: tuple[int, int] = (0, 0)
    times: Bounds | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Top(Mark):
    """A place among series of a kind: the first, or `rank`, from above or below. `good`: of the rate with its sign.

    `behind`: that its series is named behind it (*no item fared worse than ships*).
    """

    high: bool = True
    rank: int = 1
    measure: Measure = "rate"
    good: bool = False
    behind: bool = False
    way: Direction | None = None
    named: bool = False  # among those that the sentence names


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Mark):
    """In how many months something was so: of a year, or (0) of those of the text's year so far; `months`: of how many."""

    number: int
    months: int = 0
    year: int = 0
    least: bool = False  # or more
    most: bool = False  # or less


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Mark):
    """A part of a whole, in percent."""

    quantity: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace(Mark):
    """That a rise or fall, named before it, is more, or less, than it was in the month before: `the decline eased`."""

    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleDigit(Mark):
    """That a change has two digits, or, if `single`, one."""

    single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMonth(Mark):
    """A month that is named as the best (or not `high`: the worst) of some, or as the last in which something rose or fell.

    `way`: of rates of change. The months are those from `first` to `last` of the year `of`, 0 for the text's own; `before`: of
    the year before that of the text or of its day. `ago`: how many years before that of the text the named month is.
    """

    sort: Literal["best", "last"]
    month: int
    year: int = 0
    ago: int = -1
    high: bool = True
    way: Direction | None = None
    first: int = 1
    last: int = 12
    of: int = 0
    before: bool = False
