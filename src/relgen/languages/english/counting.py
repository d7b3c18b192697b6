"""Numbers, months and days as English texts write them → values: the inverse of `numbers`."""

from decimal import Decimal

from relgen.languages.scanning import either
from relgen.values.quantity import Quantity

DOZEN = 12
SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
RANKS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
LARGE = {
    f"{ten}{f'-{unit}' if unit else ''}": 10 * at + nth
    for at, ten in enumerate(TENS, 2)
    for nth, unit in enumerate(("", *SMALL[1:10]))
}
LARGE_RANKS = {f"{ten[:-1]}ieth": 10 * at for at, ten in enumerate(TENS, 2)} | {
    f"{ten}-{unit}": 10 * at + nth for at, ten in enumerate(TENS, 2) for nth, unit in enumerate(RANKS[1:10], 1)
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
IN_WORDS = rf"(?:(?:{either(TENS)})(?:-(?:{either(SMALL[1:10])}))?|{either(SMALL[1:])})"
NUMERAL = rf"(?:\d+|{IN_WORDS}|a dozen)"
NUMBER = rf"(?:{NUMERAL}|an?)"
RANK = rf"(?:(?:{either([ten[:-1] for ten in TENS])})(?:ieth|y-(?:{either(RANKS[1:10])}))|{either(RANKS[1:])})"
ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|{RANK})"
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT)}|Sept)\.?)(?![a-z])"


def count(text: str) -> int:
    """The number in `seven`, `7`, `seventh`, `7th`, `a`; 0 where there is none."""
    word = text.lower()
    if word[:1].isdigit():
        return int("".join(letter for letter in word if letter.isdigit()))
    if word in {"a", "an"}:
        return 1
    if word in {"dozen", "a dozen"}:
        return DOZEN
    large = LARGE | LARGE_RANKS
    return RANKS.index(word) if word in RANKS else SMALL.index(word) if word in SMALL else large.get(word, 0)


def style(text: str) -> str:
    """How a number is written: `digits`, `word`, `ordinal`."""
    return (
        "ordinal"
        if text.lower() in {*RANKS, *LARGE_RANKS} or (text[-1:].isalpha() and text[:1].isdigit())
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
