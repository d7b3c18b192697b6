"""Numbers and amounts as editors type them, in either language → quantities. ValueError for what is none."""

import re
from decimal import Decimal

from relgen.values.quantity import Quantity

MILLIONS = {  # how many millions of US dollars a unit word stands for
    "thousand": Decimal("0.001"),
    "million": Decimal(1),
    "billion": Decimal(1000),
    "trillion": Decimal(1000000),
    "만": Decimal("0.01"),
    "억": Decimal(100),
    "조": Decimal(1000000),
}
MOST_DIGITS = 15  # of a figure: no statistic has more
SIGN = "[+-]?"
NUMBER = re.compile(SIGN + r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
BEFORE = re.compile(r"^([-+]?)\s*(?:USD|US\$|\$)\s*")
AFTER = re.compile(r"\s*(?:달러|불|dollars)$")
PART = re.compile(rf"({NUMBER.pattern.removeprefix(SIGN)})\s*({'|'.join(MILLIONS)})\s*")
# The same for the JSON Schema, in the words that every reader of one knows.
PLAIN = r"([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?"
NUMBER_PATTERN = rf"^[-+−]?{PLAIN}$"
UNIT = rf"\s*({'|'.join(MILLIONS)})"
AMOUNT_PATTERN = rf"^[-+−△]?\s*((USD|US\$|\$)\s*)?{PLAIN}(({UNIT}\s*{PLAIN})*{UNIT})?(\s*(달러|불|dollars))?$"


def parse_number(text: str) -> Quantity:
    """A number as typed, known to its last digit; ValueError if it is none.

    >>> parse_number("-0.50").value, parse_number("-0.50").step
    (Decimal('-0.50'), Decimal('0.01'))
    """
    text = text.strip().replace("\N{MINUS SIGN}", "-")
    if not NUMBER.fullmatch(text) or sum(letter.isdigit() for letter in text) > MOST_DIGITS:
        raise ValueError(text)
    value = Decimal(text.replace(",", ""))
    return Quantity.known(value, Decimal(1).scaleb(min(0, int(value.as_tuple().exponent))))


def parse_amount(text: str) -> Quantity:
    """An amount in millions of US dollars: a bare number of millions, or a number with its unit; ValueError if it is neither.

    A bare number that ends in 0 is known to ten millions, since that is how the ministry prints its totals (458.1억 달러).

    >>> parse_amount("8.6 billion").value, parse_amount("45810").step, parse_amount("458.1억 달러").value
    (Decimal('8600'), Decimal('10'), Decimal('45810'))
    """
    text = text.strip().replace("\N{MINUS SIGN}", "-").replace("△", "-")
    bare = AFTER.sub("", BEFORE.sub(r"\1", text))
    if NUMBER.fullmatch(bare):
        number = parse_number(bare)
        whole = number.step == 1 and number.value != 0 and number.value % 10 == 0
        return Quantity.known(number.value, 10) if whole else number
    return parse_parts(bare)


def parse_parts(text: str) -> Quantity:
    negative = text.startswith("-")
    rest = text[1:].strip() if text[:1] in {"-", "+"} else text
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
    last = min(step, Decimal(1)).normalize()  # 8.6 billion are 8,600 million, and not 8,600.0
    return Quantity.known((-value if negative else value).quantize(last), step.quantize(last))
