"""Verbs that tell how many times as much: `more than doubled`, `nearly tripled`, `halved`."""

import re
from decimal import Decimal

TIMES = {
    "double": Decimal(2), "doubl": Decimal(2), "tripl": Decimal(3), "trebl": Decimal(3), "quadrupl": Decimal(4),
    "halv": Decimal("0.5"),
}  # fmt: skip
NEAR = r"(?:nearly|almost|all but|close to|not quite|just short of|practically|virtually)"
MORE = r"(?:more than|over|better than|well over)"
BEFORE = re.compile(rf"\b(?:(?P<near>{NEAR})|(?P<more>{MORE})) $", re.IGNORECASE)
NEXT = Decimal("1.6")  # times as much that is another word's
Bounds = tuple[Decimal, Decimal]


def times_of(match: re.Match[str]) -> Bounds | None:
    """How many times as much a verb says at least and at most."""
    stem = match[0].lower().removesuffix("ed").removesuffix("ing").removesuffix("es")
    if stem not in TIMES:
        return None
    times, hedge = TIMES[stem], BEFORE.search(match.string[max(0, match.start() - 20) : match.start()])
    grows = times > 1
    if hedge is None:
        return times * Decimal("0.85"), times * Decimal("1.2")
    if hedge["near"]:
        return (times * Decimal("0.8"), times) if grows else (times, times * Decimal("1.25"))
    return (times, times * NEXT) if grows else (times / NEXT / NEXT, times)
