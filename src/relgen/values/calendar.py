"""A month of the calendar, and how far one is from another."""

import re
from datetime import date, timedelta
from typing import NamedTuple, Self


class YearMonth(NamedTuple):
    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def plus(self, months: int) -> "YearMonth":
        index = self.year * 12 + self.month - 1 + months
        return YearMonth(index // 12, index % 12 + 1)

    def until(self, later: "YearMonth") -> int:
        """How many months `later` is after this one."""
        return (later.year - self.year) * 12 + later.month - self.month

    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    def last_day(self) -> date:
        return self.plus(1).first_day() - timedelta(days=1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The month in `YYYY-MM`; ValueError if it is none."""
        match = re.fullmatch(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])", text)
        if not match:
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))
