"""Which of the claims that a release makes rest on a figure that a small revision would turn."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from relgen.history.choice import Angle
from relgen.history.layout import Address
from relgen.history.months import History
from relgen.values.calendar import YearMonth
from relgen.values.standing import Streak, Turn

NEAR_ZERO = Decimal("0.5")  # percent: revisions have been as large (0.6 points in 2019-11)
RESTING_ON_SIGNS = frozenset({"streak", "turn", "ended", "both"})


def doubts(history: History, month: YearMonth, said: Iterable[Angle]) -> Iterator[str]:
    """Each claim that is said, and each month that it rests on whose change is near zero or whose sign was revised."""
    for angle in said:
        if angle.kind not in RESTING_ON_SIGNS:
            continue
        for address in addresses(history, angle):
            for here in months(angle, month):
                reason = doubt(history, here, address)
                if reason:
                    yield f"{angle.name} rests on {'.'.join(address)} of {here}, {reason}"


def addresses(history: History, angle: Angle) -> list[Address]:
    subject: Address = tuple(angle.subject.split("."))
    pairs = [(pair.first, pair.second) for pair in history.layout.together if angle.kind == "both" and pair.second == subject]
    return [address for pair in pairs for address in pair] or [subject]


def months(angle: Angle, month: YearMonth) -> Iterator[YearMonth]:
    """The months that a claim counts, and the one before them that ends the count, newest first."""
    fact = angle.fact
    first = fact.start.plus(-1) if isinstance(fact, Streak) else fact.last if isinstance(fact, Turn) else month
    for back in range(first.until(month) + 1):
        yield month.plus(-back)


def doubt(history: History, month: YearMonth, address: Address) -> str:
    """What is doubtful of the sign of a series in a month; "" if nothing is."""
    change, vintage = history.change(month, address), history.vintage(month)
    if change and 0 < abs(change.quantity.as_printed()) <= NEAR_ZERO:
        return f"which is near zero ({change.quantity.as_printed():+})"
    now, first = history.moved(month, address), vintage.first_print().moved(address) if vintage else None
    return "whose sign was revised" if now and first and now.direction != first.direction else ""
