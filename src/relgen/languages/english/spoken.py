"""What an English text should have said, written in the style of what it says."""

import re
from datetime import date

from relgen.languages.english.counting import WEEKDAYS
from relgen.languages.english.figures import UNITS
from relgen.languages.english.numbers import dollars, month_and_year, month_name, number, ordinal, working_days
from relgen.languages.language import grouped
from relgen.values.calendar import YearMonth
from relgen.values.marks import DayOf, Figure, Mark, Peak, Span, SpanSort
from relgen.values.quantity import TENTH, Quantity, half_up

PAIRS = (("highest", "lowest"), ("largest", "smallest"), ("fastest", "slowest"), ("sharpest", "mildest"))
ENDS = {**dict(PAIRS), **{second: first for first, second in PAIRS}}


class EnglishRemedies:
    def figure(self, mark: Figure, value: Quantity) -> str:
        """The core of a figure with another value: an amount in the unit that was typed, if it is one of size."""
        if mark.unit == "days":
            return self.days(mark, value)
        if mark.unit != "dollars":
            number_ = grouped(abs(half_up(value.value, TENTH)))
            return f"{number_} percent" if mark.style == "fraction" else number_
        unit = UNITS[mark.style]
        if mark.style in {"billion", "million"} or not mark.style:
            return dollars(value)
        return f"{grouped(half_up(abs(value.value) / unit, TENTH))} {mark.style}"

    def days(self, mark: Figure, value: Quantity) -> str:
        if mark.style == "cell":
            return grouped(abs(value.value).normalize())
        if not mark.delta:
            return working_days(value).partition(" ")[0]
        if mark.style == "before":
            return f"{'down' if value.value < 0 else 'up'} {grouped(abs(value.value).normalize())}"
        more = "fewer" if value.value < 0 else "more"
        text = working_days(value, f"{more} ")
        return text.rpartition(f"{more} ")[0] + more if mark.style != "same" else text

    def number(self, mark: Mark, number_: int) -> str:
        return self.counted(mark.style, number_)

    def counted(self, style: str, value: int) -> str:
        return ordinal(value) if style == "ordinal" else str(value) if style == "digits" else number(value)

    def span(self, mark: Span, sort: SpanSort, months: int) -> str:
        del mark
        if sort == "run":
            return f"for {number(months)} months in a row"
        return f"for the first time in {number(months)} months"

    def month(self, mark: Mark, month: YearMonth) -> str:
        return month_and_year(month) if re.search(r"\d{4}", mark.style) or mark.style == "full" else month_name(month)

    def day(self, mark: DayOf, day: date) -> str:
        month = month_name(YearMonth(day.year, day.month))
        return (
            day.isoformat() if mark.style == "iso" else f"{month} {day.day}{f', {day.year}' if mark.style == 'dated' else ''}"
        )

    def other_end(self, mark: Peak) -> str:
        """The word for the other end; "" where there is none."""
        return ENDS.get(mark.style.lower(), "")

    def weekday(self, day: date) -> str:
        return WEEKDAYS[day.weekday()]


ENGLISH_REMEDIES = EnglishRemedies()
