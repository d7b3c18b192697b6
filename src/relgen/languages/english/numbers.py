"""Numbers, amounts, dates and lists as English writes them. Sources: the ministry's English releases; CLDR by way of babel."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

from relgen.languages.language import grouped, joined
from relgen.values.calendar import YearMonth
from relgen.values.document import Span
from relgen.values.facts import Change
from relgen.values.quantity import TENTH, Quantity, half_up

LOCALE = Locale(
    "en",
)
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ENDINGS = {"one": "st", "two": "nd", "few": "rd", "other": "th"}  # by the ordinal category that babel tells
LISTS = {name: pattern.format("", "") for name, pattern in LOCALE.list_patterns["standard"].items()}  # what stands between
BILLION = Decimal(1000)
SMALL = Decimal(10)  # millions below which a decimal is worth saying


def number(value: int) -> str:
    """Words below ten, figures from 10."""
    return NUMBERS[value] if 0 <= value < len(NUMBERS) else grouped(Decimal(value))


def ordinal(value: int) -> str:
    """The ordinal in running text: words below ten, figures from 10.

    >>> ordinal(3), ordinal(11), ordinal(15), ordinal(22), ordinal(101)
    ('third', '11th', '15th', '22nd', '101st')
    """
    return ORDINALS[value] if 0 <= value < len(ORDINALS) else f"{value}{ENDINGS[LOCALE.ordinal_form(value)]}"


def dollars(quantity: Quantity) -> str:
    """`45.8 billion`, under a billion `707 million`, always without a sign."""
    size = abs(quantity.value)
    millions = half_up(size, Decimal(1))
    if millions >= BILLION:
        return f"{grouped(half_up(size / BILLION, TENTH))} billion"
    small = size < SMALL and quantity.step < 1
    return f"{grouped(half_up(size, TENTH) if small else millions)} million"


def percent(change: Change) -> str:
    return f"{grouped(abs(change.printed))} percent"


@lru_cache(maxsize=256)  # a draft names its month in every other sentence
def dated(day: date, pattern: str) -> str:
    return format_date(day, pattern, LOCALE)


def month_name(month: YearMonth) -> str:
    return dated(month.first_day(), "MMMM")


def month_and_year(month: YearMonth) -> str:
    return dated(month.first_day(), "MMMM y")


def working_days(quantity: Quantity, more: str = "") -> str:
    """`23 working days`; with `more`, `0.5 fewer working days` or `two more working days`."""
    size = abs(quantity.value)
    whole = size == size.to_integral_value()
    digits = number(int(size)) if whole else grouped(size.normalize())
    return f"{digits} {more}{'working day' if size == 1 else 'working days'}"


def oxford(parts: list[list[Span]]) -> list[Span]:
    """`A`, `A and B`, `A, B, and C`."""
    if len(parts) <= 2:  # noqa: PLR2004 - two take no comma
        return joined(parts, LISTS["2"])
    return [*joined(parts[:-1], LISTS["middle"]), Span(LISTS["end"]), *parts[-1]]
