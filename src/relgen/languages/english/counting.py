"""Numbers, months and days as English texts write them → values: the inverse of `numbers`."""

from decimal import Decimal

from relgen.values.quantity import Quantity

SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
RANKS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMERAL = rf"(?:\d+|{'|'.join(SMALL[1:])})"
NUMBER = rf"(?:{NUMERAL}|an?)"
ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|{'|'.join(RANKS[1:])})"
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT)}|Sept)\.?)(?![a-z])"


def count(text: str) -> int:
    """The number in `seven`, `7`, `seventh`, `7th`, `a`; 0 where there is none."""
    word = text.lower()
    if word[:1].isdigit():
        return int("".join(letter for letter in word if letter.isdigit()))
    if word in {"a", "an"}:
        return 1
    return RANKS.index(word) if word in RANKS else SMALL.index(word) if word in SMALL else 0


def style(text: str) -> str:
    """How a number is written: `digits`, `word`, `ordinal`."""
    return (
        "ordinal"
        if text.lower() in RANKS or (text[-1:].isalpha() and text[:1].isdigit())
        else "digits"
        if text[:1].isdigit()
        else "word"
    )


def month_number(text: str) -> int:
    return 1 + next(index for index, name in enumerate(SHORT) if text.startswith(name))


def quantity(text: str, unit: Decimal = Decimal(1)) -> Quantity:
    """A figure as typed, known to its last digit, in a unit.

    >>> quantity("45.8", Decimal(1000)).value, quantity("45.8", Decimal(1000)).step
    (Decimal('45800.0'), Decimal('100'))
    """
    if not text[:1].isdigit():
        return Quantity.known(Decimal(count(text)) * unit, unit)
    value = Decimal(text.replace(",", ""))
    return Quantity.known(value * unit, Decimal(1).scaleb(int(value.as_tuple().exponent)) * unit)
