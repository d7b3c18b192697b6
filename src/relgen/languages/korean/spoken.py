"""What a Korean text should have said, written in the style of what it says."""

from datetime import date

from relgen.languages.korean.counting import NATIVE, WEEKDAYS
from relgen.languages.korean.numbers import dollars
from relgen.languages.language import grouped
from relgen.values.calendar import YearMonth
from relgen.values.marks import DayOf, Figure, Mark, Peak, Span, SpanSort
from relgen.values.quantity import TENTH, Quantity, half_up

PAIRS = (
    *(("최대", "최소"), ("최고", "최저"), ("최대치", "최소치"), ("가장 컸", "가장 작았"), ("가장 큰", "가장 작은")),
    *(("가장 높", "가장 낮"), ("가장 많", "가장 적")),
)
ENDS = {**dict(PAIRS), **{second: first for first, second in PAIRS}}


class KoreanRemedies:
    def figure(self, mark: Figure, value: Quantity) -> str:
        if mark.unit == "days":
            return grouped(abs(value.value).normalize())
        if mark.unit == "dollars" and mark.style != "chain":
            return dollars(value, f" {mark.style}")
        size = abs(value.value) / (100 if mark.unit == "dollars" else 1)
        return grouped(half_up(size, TENTH))

    def number(self, mark: Mark, number: int) -> str:
        native = {value: text for text, value in reversed(NATIVE.items())}
        return native.get(number, str(number)) if mark.style == "word" else str(number)

    def span(self, mark: Span, sort: SpanSort, months: int) -> str:
        del mark
        return f"{months}개월 연속" if sort == "run" else f"{months}개월 만에"

    def month(self, mark: Mark, month: YearMonth) -> str:
        if mark.style.endswith("full"):
            return f"{month.year}년 {month.month}월"
        if mark.style.endswith("short"):
            return f"\N{RIGHT SINGLE QUOTATION MARK}{month.year % 100:02}.{month.month}월"
        return str(month.month) if mark.style == "chain" else f"{month.month}월"

    def day(self, mark: DayOf, day: date) -> str:
        return f"{day.month}{mark.style}{day.day}"

    def other_end(self, mark: Peak) -> str:
        return ENDS.get(mark.style, "")

    def weekday(self, day: date) -> str:
        return WEEKDAYS[day.weekday()]


KOREAN_REMEDIES = KoreanRemedies()
