"""One series in one month → its figures as facts: amount, change, direction, and the run that may be listed or named."""

from dataclasses import dataclass

from relgen.facts import Amount, Balance, Change, Fact, Month, Trend, YearMonth
from relgen.standing import Streak
from relgen.trade.history import BALANCE, History, Line, Series


@dataclass(frozen=True, slots=True)
class LineFacts:
    """What is known of exports, imports, the balance, daily exports, an item or a region in one month."""

    amount: Amount | None = None
    change: Change | None = None
    trend: Trend | None = None
    streak: Streak | None = None


def line_facts(history: History, month: YearMonth, line: Line, streak: Streak | None) -> LineFacts:
    key = ".".join(line)
    value, change, moved = history.value(month, line), history.change(month, line), Series(history, line).moved(month)
    kind = Balance if line == BALANCE else Amount
    return LineFacts(
        amount=kind(key=key, quantity=value.quantity, places=value.places, formula=value.formula) if value else None,
        change=Change(key=f"{key}.change", quantity=change.quantity, places=change.places) if change else None,
        trend=Trend(key=f"{key}.direction", direction=moved.direction, places=moved.places) if moved else None,
        streak=streak,
    )


def month_fact(history: History, month: YearMonth) -> Month:
    file = history.filed.get(month)
    return Month(key=f"month.{month}", month=month, places=(file.source.place(("month",)),) if file else ())


def referable(key: str, line: LineFacts) -> dict[str, Fact]:
    """What an editor's text may name: `{exports}` is the amount, `{exports.change}` the change, `{exports.streak}` the run."""
    parts: dict[str, Fact | None] = {key: line.amount, f"{key}.change": line.change, f"{key}.streak": line.streak}
    return {name: fact for name, fact in parts.items() if fact}
