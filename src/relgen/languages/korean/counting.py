"""Numbers, months and weekdays as Korean texts write them → values."""

from decimal import Decimal

from relgen.values.quantity import Quantity

UNITS = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
SINO = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9}
NATIVE = UNITS | {ten + unit: value + UNITS.get(unit, 0) for ten, value in TENS.items() for unit in ("", *UNITS)}
WEEKDAYS = "월화수목금토일"
OF_TEN = r"[이삼사오육칠팔구]?십[일이삼사오육칠팔구]?(?=\s?(?:개월|년|달))"
NUMBER = rf"(?:\d+|(?:{'|'.join(TENS)})(?:{'|'.join(UNITS)})?|{'|'.join(UNITS)}|{OF_TEN})"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
MINUS = "\u2212\u25b3\u25b2\u25bc\u2013-"  # the hyphen last: they stand in a class of characters
YEAR = r"(?:(?P<year>(?:19|20)\d\d)년\s?|['\u2018\u2019](?P<short>\d\d)[.년]\s?)"
CENTURY = 2000


def count(text: str) -> int:
    """The number in `7`, `석`; 0 where there is none."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("십")
    return SINO.get(tens, 1) * 10 + SINO.get(ones, 0) if ten else NATIVE.get(text, 0)


def year_of(full: str | None, short: str | None) -> int:
    return int(full) if full else CENTURY + int(short) if short else 0


def quantity(text: str, unit: Decimal = Decimal(1)) -> Quantity:
    value = Decimal(text.replace(",", ""))
    return Quantity.known(value * unit, Decimal(1).scaleb(int(value.as_tuple().exponent)) * unit)


def sign(text: str | None) -> int:
    mark = (text or "").strip()
    return 0 if not mark else -1 if mark[0] in MINUS or mark == "마이너스" else 1
