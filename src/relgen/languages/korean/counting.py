"""Numbers, months and weekdays as Korean texts write them → values."""

from decimal import Decimal

from relgen.values.quantity import Quantity

NATIVE = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
    "열한": 11, "열두": 12, "열세": 13, "열네": 14, "열다섯": 15,
}  # fmt: skip
WEEKDAYS = "월화수목금토일"
NUMBER = rf"(?:\d+|{'|'.join(sorted(NATIVE, key=len, reverse=True))})"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
MINUS = "\u2212\u25b3\u25b2\u25bc\u2013-"  # the hyphen last: they stand in a class of characters
YEAR = r"(?:(?P<year>(?:19|20)\d\d)년\s?|['\u2018\u2019](?P<short>\d\d)[.년]\s?)"
CENTURY = 2000


def count(text: str) -> int:
    """The number in `7`, `석`; 0 where there is none."""
    return int(text) if text.isdigit() else NATIVE.get(text, 0)


def year_of(full: str | None, short: str | None) -> int:
    return int(full) if full else CENTURY + int(short) if short else 0


def quantity(text: str, unit: Decimal = Decimal(1)) -> Quantity:
    value = Decimal(text.replace(",", ""))
    return Quantity.known(value * unit, Decimal(1).scaleb(int(value.as_tuple().exponent)) * unit)


def sign(text: str | None) -> int:
    mark = (text or "").strip()
    return 0 if not mark else -1 if mark[0] in MINUS or mark == "마이너스" else 1
