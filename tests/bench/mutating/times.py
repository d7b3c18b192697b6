"""Changes to times: runs, first times, since-months, months, days and weekdays."""

import random
import re
from collections.abc import Iterator
from datetime import timedelta

from mutating.edits import Edit, Mutation, replaced
from mutating.texts import Site, Text, sentence

from relgen.languages.english.numbers import number, ordinal
from relgen.values.calendar import YearMonth
from relgen.values.facts import Amount, Change, Day, Days, DaysChange, Month
from relgen.values.standing import Streak, Turn

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KOREAN_WEEKDAYS = "월화수목금토일"
COUNT = re.compile(r"\d+(?=개월)")
MONTH_NAME = re.compile("|".join(MONTHS))
KOREAN_MONTH = re.compile(r"(?<![\d.])(?:1[0-2]|[1-9])(?=월)|(?<=[.])(?:1[0-2]|[1-9])(?=월|$)|^(?:1[0-2]|[1-9])$")


def run(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site in text.of(Streak):
        assert isinstance(site.fact, Streak)
        typed = site.fact.months + chance.choice([1, -1])
        if typed > 1 and (words := counted(site, site.fact.months, typed)):
            yield from replaced("run ±1", text, site.start, site.end, words)
    for site in text.of(Turn):
        assert isinstance(site.fact, Turn)
        typed = site.fact.months + chance.choice([1, -1])
        if typed > 1 and (words := counted(site, site.fact.months, typed)):
            yield from replaced("run ±1", text, site.start, site.end, words)


def counted(site: Site, months: int, typed: int) -> str:
    """The words of a site with another number; none where it says none."""
    pairs = [(ordinal(months), ordinal(typed)), (number(months), number(typed)), (str(months), str(typed))]
    for was, now in pairs if site.words.isascii() else pairs[2:]:
        if re.search(rf"(?<!\w){was}(?=\b|개월)", site.words):
            return re.sub(rf"(?<!\w){was}(?=\b|개월)", now, site.words, count=1)
    return ""


def run_for_turn(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """`7개월 연속` for `7개월 만에` and the other way round; in English `for the first time in`, `in a row`."""
    del chance
    kind = "run for first time"
    for site in text.of(Turn, Streak):
        months = site.fact.months if isinstance(site.fact, Turn | Streak) else 0
        if text.language == "ko" and months > 1:
            was, typed = ("만에", "연속") if isinstance(site.fact, Turn) else ("연속", "만에")
            match = re.compile(rf"(?<={months}개월 ){was}").search(text.words, site.start, site.end)
            if match:
                yield from replaced(kind, text, *match.span(), typed)
        elif text.language == "en" and months > 1:
            yield from english_run_for_turn(kind, text, site, months)


def english_run_for_turn(kind: str, text: Text, site: Site, months: int) -> Iterator[Mutation]:
    patterns = (
        (rf"(for )?the first time in {number(months)} months", f"for {number(months)} months in a row"),
        (rf"for first time in {number(months)} months", f"for {number(months)} straight months"),
        (rf"the first in {number(months)} months", f"the {ordinal(months)} in a row"),
        (rf"the {ordinal(months)} in a row", f"the first in {number(months)} months"),
        (rf"for the {ordinal(months)} (?:straight|consecutive) month", f"for the first time in {number(months)} months"),
        (rf"the {ordinal(months)} consecutive (year-on-year \w+)", rf"the first \1 in {number(months)} months"),
        (rf"the first (\w+) in {number(months)} months", rf"the {ordinal(months)} consecutive \1"),
    )
    for pattern, typed in patterns:
        match = re.compile(pattern).search(text.words, max(0, site.start - 40), site.end + 40)
        if match and match.start() <= site.start and site.end <= match.end():
            yield from replaced(kind, text, *match.span(), match.expand(typed))
            return


def since_month(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site in text.of(Turn):
        yield from month_changed("since-month", text, site, chance)


def month_name(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site in text.of(Month):
        if is_said_of(text, site):
            yield from month_changed("month name", text, site, chance)


def is_said_of(text: Text, site: Site) -> bool:
    """Whether something stands in the sentence of a month that is true of that month alone, or it is that of the title."""
    start, end = sentence(text, site.start)
    is_title = text.words.startswith("#", start)
    return is_title or any(start <= each.start < end for each in text.of(Change, Amount, Streak, Turn, Days, DaysChange))


def month_changed(kind: str, text: Text, site: Site, chance: random.Random) -> Iterator[Mutation]:
    step = chance.choice([1, -1])
    if text.language == "en":
        match = MONTH_NAME.search(text.words, site.start, site.end)
        if match:
            yield from replaced(kind, text, *match.span(), MONTHS[(MONTHS.index(match[0]) + step) % 12])
    elif match := KOREAN_MONTH.search(site.words):
        typed = str((int(match[0]) - 1 + step) % 12 + 1)
        yield from replaced(kind, text, site.start + match.start(), site.start + match.end(), typed)


def date(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site in text.of(Day):
        assert isinstance(site.fact, Day)
        other = site.fact.day + timedelta(days=chance.choice([1, 2, -1]))
        pattern = rf"(?<=[ -]){site.fact.day.day}(?!\d)" if text.language == "en" else rf"(?<=[ .]){site.fact.day.day}(?=일|\()"
        pattern = pattern if text.language == "ko" else rf"(?<=[ -])0?{site.fact.day.day}(?!\d)"
        match = re.compile(pattern).search(text.words, site.start, site.end)
        if match and other.month == site.fact.day.month and other not in {announced(text), month_end(text)}:
            yield from replaced("date", text, *match.span(), str(other.day).zfill(len(match[0])))


def announced(text: Text) -> object:
    return text.workspace.months[text.month].model.announced


def month_end(text: Text) -> object:
    return YearMonth(text.month.year, text.month.month).plus(1).first_day() - timedelta(days=1)


def weekday(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """Another weekday in Korean; in English, where drafts name none, a wrong one before the day."""
    for site in text.of(Day):
        assert isinstance(site.fact, Day)
        wrong = (site.fact.day.weekday() + chance.randint(1, 6)) % 7
        if text.language == "en" and site.words[:1].isalpha():
            yield Mutation("weekday", text, (Edit(site.start, site.start, f"{WEEKDAYS[wrong]}, "),))
        elif match := re.compile(rf"(?<=\()[{KOREAN_WEEKDAYS}](?=\))").search(text.words, site.start, site.end):
            yield from replaced("weekday", text, *match.span(), KOREAN_WEEKDAYS[wrong])
