"""What an editor meant by a figure, a day or a month that cannot be read: the text to type instead, if that is plain."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from relgen.reading.amounts import MILLIONS, parse_amount, parse_number
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import nearest

Meant = Callable[[str], str | None]

MINUS = re.compile("^[\u25b3\u25b2\u2010-\u2015\u2212\ufe63\uff0d-] *")  # △, ▲ of a fall, and every dash
PERCENT = re.compile(r" *(%p?|percent|per cent|퍼센트|프로|포인트)$", re.IGNORECASE)
DECIMAL_COMMA = re.compile(r"^[+-]?\d+,(\d{1,2}|\d{4,})$")  # 11,4; a comma before three digits is one of thousands
DOLLARS = r"us dollars?|dollars?|usd|us\$|\$|달러|불"
AMOUNT = re.compile(rf"^(?P<number>[+-]?[\d.,]+) *(?P<unit>[^\W\d_]+)\.? *(?:{DOLLARS})?$", re.IGNORECASE)
CURRENCY = re.compile(r"^(?:USD|US\$|\$) *", re.IGNORECASE)
UNITS: Mapping[str, str] = {
    **dict.fromkeys(("bn", "b", "bln", "bil"), "billion"),
    **dict.fromkeys(("mn", "m", "mln", "mil", "mio"), "million"),
    **dict.fromkeys(("tn", "t", "trn", "tril"), "trillion"),
    **dict.fromkeys(("k", "th", "thsd"), "thousand"),
    "십억": "billion",
    "백만": "million",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WAYS: Mapping[str, str] = {
    **dict.fromkeys(("rising", "rise", "rose", "increase", "increased", "higher", "plus", "+", "증가", "상승"), "up"),
    **dict.fromkeys(("falling", "fall", "fell", "decrease", "decreased", "lower", "minus", "-", "감소", "하락"), "down"),
    **dict.fromkeys(("unchanged", "same", "steady", "0", "보합"), "flat"),
}


def plain(text: str) -> str:
    """The text in plain digits and signs: full-width letters are narrow, every kind of minus is a hyphen."""
    import unicodedata  # noqa: PLC0415 - only for a finding

    narrow = unicodedata.normalize("NFKC", text).strip()
    return MINUS.sub("-", narrow)


def readable(text: str | None, parse: Callable[[str], object]) -> str | None:
    """The text if it can be read."""
    try:
        parse(text or "")
    except ValueError:
        return None
    return text


def meant_number(text: str) -> str | None:
    """A number without its unit, with a point.

    >>> [meant_number(text) for text in ("11,4", "11.4%", "△3.1", "–3.1", "１１．４", "some")]
    ['11.4', '11.4', '-3.1', '-3.1', '11.4', None]
    """
    bare = PERCENT.sub("", plain(text)).replace(" ", "")
    return readable(bare.replace(",", ".") if DECIMAL_COMMA.match(bare) else bare, parse_number)


def meant_amount(text: str) -> str | None:
    """A number with a unit that there is.

    >>> [meant_amount(text) for text in ("48.0 bilion", "48.0bn", "48,0 billion USD", "４８０１０", "48 euro")]
    ['48.0 billion', '48.0 billion', '48.0 billion', '48010', None]
    """
    bare = CURRENCY.sub("", plain(text))
    match = AMOUNT.match(bare)
    if not match:
        return readable(bare.replace(",", ".") if DECIMAL_COMMA.match(bare) else bare, parse_amount)
    number, unit = match["number"], match["unit"].casefold()
    number = number.replace(",", ".") if DECIMAL_COMMA.match(number) else number
    known = unit if unit in MILLIONS else UNITS.get(unit) or nearest(unit, [each for each in MILLIONS if each.isascii()])
    return readable(f"{number}{known}" if known and not known.isascii() else f"{number} {known}", parse_amount)


def numbers_of_date(text: str) -> list[int]:
    """The numbers in a date, a month that is named being its number, the year first."""
    words = re.findall(r"\d+|[a-z]{3,}", plain(text).casefold())
    if len(words) == 1 and len(words[0]) in {6, 8}:  # 20210201
        words = [words[0][:4], words[0][4:6], *([words[0][6:]] if words[0][6:] else [])]
    named = [word for word in words if word[:3] in MONTHS]
    numbers = [int(word) for word in words if word.isdigit() and len(word) <= len("2021")]
    years = [number for number in numbers if number > 31]  # noqa: PLR2004 - no day is so late
    if len(years) != 1 or len(named) > 1 or len(named) + len(numbers) != len(words):
        return []
    rest = [number for number in numbers if number not in years]
    if not named and numbers[0] != years[0]:  # 1/2/2021: the first of February or the second of January
        return []
    return [*years, *(MONTHS.index(word[:3]) + 1 for word in named), *rest]


def meant_day(text: str) -> str | None:
    """A day as files have it.

    >>> [meant_day(text) for text in ("2021-2-1", "2021. 2. 1.", "2021년 2월 1일", "1 February 2021", "2021-02-30", "1/2/2021")]
    ['2021-02-01', '2021-02-01', '2021-02-01', '2021-02-01', None, None]
    """
    try:
        year, month, day = numbers_of_date(text)
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def meant_month(text: str) -> str | None:
    """A month as files have it; of a day, its month.

    >>> [meant_month(text) for text in ("2021-1", "2021년 1월", "November 2020", "202101", "2021-13")]
    ['2021-01', '2021-01', '2020-11', '2021-01', None]
    """
    try:
        year, month, *_ = numbers_of_date(text)
        return str(YearMonth.parse(f"{year:04}-{month:02}"))
    except ValueError:
        return None


def meant_months(text: str) -> str | None:
    """A number of months in digits.

    >>> [meant_months(text) for text in ("five", "5 months", "5개월", "5.0", "some")]
    ['5', '5', '5', '5', None]
    """
    word = plain(text).casefold()
    match = re.match(r"^(\d+)(\.0+)?( *[^\W\d]+)?$", word)
    if match:
        return match[1]
    return str(NUMBER_WORDS.index(word) + 1) if word in NUMBER_WORDS else None


def meant_word(text: str, words: tuple[str, ...]) -> str | None:
    """One of some words: typed in capitals, meant by another word, or misspelled."""
    word = text.casefold()
    other = WAYS.get(word, word)
    return other if other in words else nearest(word, words)
