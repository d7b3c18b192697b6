"""Changes to figures: a digit, two digits swapped, the figure of something else, a unit, points for percent, working days."""

import random
import re
from collections.abc import Iterator
from decimal import Decimal

from mutating.edits import Mutation, replaced
from mutating.texts import Site, Text

from relgen.values.facts import Amount, Change, Days, DaysChange

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
DIGITS = "0123456789"
SCALES = {"trillion": 1000000, "billion": 1000, "million": 1, "조": 1000000, "억": 100, "만": Decimal("0.01")}
UNITS = {"billion": "million", "million": "billion"}
KOREAN_UNITS = (("억", "만"), ("억", "조"), ("억", "백만"))
FEWER = {"fewer": "more", "more": "fewer", "감소": "증가", "증가": "감소", "△": "+", "+": "△", "\N{MINUS SIGN}": "+"}
COUNTS = {"one": "two", "two": "three", "three": "two", "four": "three", "five": "four"}


def is_threshold(site: Site) -> bool:
    return ".threshold." in site.fact.key


def figures(text: Text) -> Iterator[tuple[Site, re.Match[str]]]:
    """The sites whose figure stands in digits, and where."""
    for site in text.of(Amount, Change):
        match = NUMBER.search(text.words, site.start, site.end)
        if match and not is_threshold(site):
            yield site, match


def is_false(text: Text, site: Site, digits: str) -> bool:
    """Whether a figure with other digits is none that was ever printed, at the precision with which it is typed."""
    assert isinstance(site.fact, Amount | Change)
    value, scale = Decimal(digits.replace(",", "")), scale_of(site)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent)) * scale
    return all(abs(value * scale - known) > step / 2 for known in text.prints(site.fact))


def scale_of(site: Site) -> Decimal:
    if isinstance(site.fact, Change):
        return Decimal(1)
    return next((Decimal(scale) for unit, scale in SCALES.items() if unit in site.words), Decimal("0.000001"))


def digit(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site, match in figures(text):
        at = chance.choice([index for index, letter in enumerate(match[0]) if letter.isdigit()])
        wanted = [each for each in DIGITS if each != match[0][at] and not (at == 0 and each == "0")]
        digits = match[0][:at] + chance.choice(wanted) + match[0][at + 1 :]
        if is_false(text, site, digits):
            yield from replaced("figure digit", text, *match.span(), digits)


def swapped(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site, match in figures(text):
        at = [index for index, letter in enumerate(match[0]) if letter.isdigit()]
        pairs = [(one, two) for one, two in zip(at, at[1:], strict=False) if match[0][one] != match[0][two]]
        pairs = [(one, two) for one, two in pairs if not (one == 0 and match[0][two] == "0")]
        if pairs:
            one, two = chance.choice(pairs)
            letters = list(match[0])
            letters[one], letters[two] = letters[two], letters[one]
            if is_false(text, site, "".join(letters)):
                yield from replaced("digits swapped", text, *match.span(), "".join(letters))


def of_another(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """The digits of another figure of the same sort and unit."""
    every = list(figures(text))
    for site, match in every:
        fitting = {
            found[0]
            for other, found in every
            if type(other.fact) is type(site.fact) and scale_of(other) == scale_of(site) and is_false(text, site, found[0])
        }
        if fitting:
            yield from replaced("figure of another item", text, *match.span(), chance.choice(sorted(fitting)))


def unit(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site in text.of(Amount):
        if is_threshold(site):
            continue
        if text.language == "en":
            match = re.compile("|".join(UNITS)).search(text.words, site.start, site.end)
            if match:
                yield from replaced("unit", text, *match.span(), UNITS[match[0]])
        else:
            was, typed = chance.choice(KOREAN_UNITS)
            at = text.words.find(was, site.start, site.end)
            if at >= 0 and text.words.startswith("달러", at + 2):
                yield from replaced("unit", text, at, at + 1, typed)


def points(text: Text, chance: random.Random) -> Iterator[Mutation]:
    del chance
    for site in text.of(Change):
        match = re.compile(r"percent|%").search(text.words, site.start, site.end)
        if match:
            typed = "percentage points" if match[0] == "percent" else "%p"
            yield from replaced("percent for points", text, *match.span(), typed)


def working_days(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site in text.of(Days, DaysChange):
        number = NUMBER.search(text.words, site.start, site.end)
        word = re.compile(rf"\b(?:{'|'.join(COUNTS)})\b").search(text.words, site.start, site.end)
        way = re.compile("|".join(map(re.escape, FEWER))).search(text.words, site.start, site.end)
        if number and float(number[0]) > 0:
            other = Decimal(number[0]) + chance.choice([1, -1] if float(number[0]) > 1 else [1])
            yield from replaced("working days", text, *number.span(), str(other))
        elif word:
            yield from replaced("working days", text, *word.span(), COUNTS[word[0]])
        if way and isinstance(site.fact, DaysChange) and site.fact.quantity.value:
            yield from replaced("working days", text, *way.span(), FEWER[way[0]])


def threshold(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """The next round amounts above the month's own, which it has not passed."""
    for site in filter(is_threshold, text.of(Amount)):
        match = NUMBER.search(text.words, site.start, site.end)
        own = next((each.fact for each in text.of(Amount) if each.fact.key == site.fact.key.partition(".")[0]), None)
        if match is None or not isinstance(own, Amount):
            continue
        scale, step = scale_of(site), Decimal(match[0].replace(",", "")) / 10
        limits = [Decimal(match[0].replace(",", "")) + step * number for number in (2, 4, 6)]
        wanted = [limit for limit in limits if limit * scale > abs(own.quantity.high)]
        if wanted:
            yield from replaced("threshold", text, *match.span(), f"{chance.choice(wanted):f}".removesuffix(".0"))
