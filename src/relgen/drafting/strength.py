"""How strong the verbs of a draft are: a larger change never has a weaker one than a smaller change of the same direction.

A verb is weaker than another if its printed range (`printed:` in words.yaml) lies below the other's at both ends.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from relgen.phrasebook.words import PrintedVerbs
from relgen.values.facts import Change, Trend

Range = tuple[Decimal, Decimal]


class Sized(NamedTuple):
    size: Decimal
    printed: Range


def is_weaker(one: Range, other: Range) -> bool:
    """>>> grew, soared = (Decimal("2.0"), Decimal("26.0")), (Decimal("33.9"), Decimal("101.5"))
    >>> is_weaker(grew, soared), is_weaker(soared, grew), is_weaker(grew, grew)
    (True, False, False)
    """
    return one[0] < other[0] and one[1] < other[1]


class Strengths:
    """The verbs that a draft has said so far, with the size of what each was said of."""

    def __init__(self, printed: PrintedVerbs) -> None:
        self.ranges = {"up": printed.up, "down": printed.down, "flat": {}}
        self.said: dict[str, list[Sized]] = {"up": [], "down": [], "flat": []}

    def range_of(self, change: Change | Trend, word: Mapping[str, str]) -> Range | None:
        """None for a direction without a size, and for a verb that was not printed."""
        return self.ranges[change.direction].get(word.get("past", "")) if isinstance(change, Change) else None

    def fits(self, change: Change | Trend, word: Mapping[str, str]) -> bool:
        """Whether no verb so far is weaker than this one for less, or stronger for more."""
        printed = self.range_of(change, word)
        if printed is None or not isinstance(change, Change):
            return True
        size = abs(change.printed)
        return not any(
            (each.size < size and is_weaker(printed, each.printed)) or (each.size > size and is_weaker(each.printed, printed))
            for each in self.said[change.direction]
        )

    def add(self, change: Change | Trend, word: Mapping[str, str]) -> None:
        printed = self.range_of(change, word)
        if printed and isinstance(change, Change):
            self.said[change.direction].append(Sized(abs(change.printed), printed))
