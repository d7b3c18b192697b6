"""One series in one month → its figures as facts: amount, change, direction, and the run that may be listed or named."""

from dataclasses import dataclass

from relgen.history.layout import Address, written
from relgen.history.months import History
from relgen.values.calendar import YearMonth
from relgen.values.facts import Amount, Balance, Change, Fact, Trend
from relgen.values.standing import Streak


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """What is known of a series in one month."""

    amount: Amount | None = None
    change: Change | None = None
    trend: Trend | None = None
    streak: Streak | None = None

    def referable(self, key: str) -> dict[str, Fact]:
        """What an editor's text may name: `{exports}`, `{exports.change}`, `{exports.streak}`."""
        parts: dict[str, Fact | None] = {key: self.amount, f"{key}.change": self.change, f"{key}.streak": self.streak}
        return {name: fact for name, fact in parts.items() if fact}


def series_facts(history: History, month: YearMonth, address: Address, streak: Streak | None) -> SeriesFacts:
    key = written(address)
    value, change, moved = (
        history.value(month, address),
        history.change(month, address),
        history.moved(month, address),
    )
    kind = Balance if history.layout.is_balance(address) else Amount
    return SeriesFacts(
        amount=kind(key=key, quantity=value.quantity, places=value.places, formula=value.formula) if value else None,
        change=Change(key=f"{key}.change", quantity=change.quantity, places=change.places) if change else None,
        trend=Trend(key=f"{key}.direction", direction=moved.direction, places=moved.places) if moved else None,
        streak=streak,
    )
