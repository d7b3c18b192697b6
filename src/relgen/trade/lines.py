"""One series in one month → its facts: amount, change, direction, run, turn; for the balance also the threshold it holds."""

from relgen.facts import Amount, Balance, Change, Fact, Month, Since, Streak, Trend, Turn, YearMonth
from relgen.trade.angles import OPPOSITE, Return, Run, first_since, run, series_run, series_turn
from relgen.trade.history import BALANCE, DAILY, EXPORTS, History, Line, Series
from relgen.values import Value


class LineFacts(Value):
    """What is known of exports, imports, daily exports, an item or a region in one month."""

    amount: Amount | None = None
    change: Change | None = None
    trend: Trend | None = None
    streak: Streak | None = None
    turn: Turn | None = None  # of totals only: no release says it of an item


class BalanceFacts(Value):
    amount: Balance | None = None
    streak: Streak | None = None
    turn: Turn | None = None
    ended: Streak | None = None  # the run of the other sign that this month ends
    held: Streak | None = None  # how long the surplus has been above `threshold`
    threshold: Amount | None = None


def line_facts(history: History, month: YearMonth, line: Line) -> LineFacts:
    key = ".".join(line)
    series = Series(history, line)
    value, change, moved = history.value(month, line), history.change(month, line), series.moved(month)
    found = series_run(series, month, moved.direction) if moved and moved.direction != "flat" else None
    return LineFacts(
        amount=Amount(key=key, quantity=value.quantity, places=value.places, formula=value.formula) if value else None,
        change=Change(key=f"{key}.change", quantity=change.quantity, places=change.places) if change else None,
        trend=Trend(key=f"{key}.direction", direction=moved.direction, places=moved.places) if moved else None,
        streak=streak_fact(f"{key}.streak", found),
        turn=turn_fact(f"{key}.turn", series_turn(series, month), month) if len(line) == 1 else None,
    )


def balance_facts(history: History, month: YearMonth, thresholds: tuple[Amount, ...]) -> BalanceFacts:
    """`thresholds`: the round balances worth naming, lowest first."""
    known = history.value(month, BALANCE)
    if known is None:
        return BalanceFacts()
    amount = Balance(key="balance", quantity=known.quantity, places=known.places, formula=known.formula)
    series = Series(history, BALANCE)
    moved = series.moved(month)
    if moved is None or moved.direction == "flat":
        return BalanceFacts(amount)
    passed = [threshold for threshold in thresholds if known.quantity.low > threshold.quantity.value]
    held = held_above(history, month, passed[-1]) if passed else None
    return BalanceFacts(
        amount=amount,
        streak=streak_fact("balance.streak", series_run(series, month, moved.direction)),
        turn=turn_fact("balance.turn", series_turn(series, month), month),
        ended=streak_fact("balance.ended", series_run(series, month.plus(-1), OPPOSITE[moved.direction])),
        held=held,
        threshold=passed[-1] if held else None,
    )


def held_above(history: History, month: YearMonth, threshold: Amount) -> Streak | None:
    """How many months the surplus has been above `threshold`; a month whose rounding could hide either leaves it unknown."""
    limit = threshold.quantity.value

    def above(at: YearMonth) -> bool | None:
        balance = history.value(at, BALANCE)
        if balance is None or balance.quantity.low < limit < balance.quantity.high:
            return None
        return balance.quantity.value > limit

    return streak_fact("balance.held", run(month, above, Series(history, BALANCE).places))


def both_rose_since(history: History, month: YearMonth) -> Since | None:
    """The last month before this one in which exports and daily exports both rose, if they both did this month."""
    exports, daily = Series(history, EXPORTS), Series(history, DAILY)
    found = first_since(month, (exports.went("up"), daily.went("up")), places=lambda at: exports.places(at) + daily.places(at))
    if found is None:
        return None
    formula = f"no month between {found.last} and {month} in which both exports.change and daily_exports.change were up"
    return Since(key="exports.both", months=found.months, last=found.last, places=found.places, formula=formula)


def streak_fact(key: str, found: Run | None) -> Streak | None:
    """A run worth saying is one of two months or more."""
    if found is None or found.months == 1:
        return None
    formula = f"{found.proof}: months from {found.start} on"
    return Streak(key=key, months=found.months, start=found.start, proof=found.proof, places=found.places, formula=formula)


def turn_fact(key: str, found: Return | None, month: YearMonth) -> Turn | None:
    if found is None:
        return None
    formula = f"{found.proof}: months from {found.last} to {month}"
    return Turn(key=key, months=found.months, last=found.last, proof=found.proof, places=found.places, formula=formula)


def month_fact(history: History, month: YearMonth) -> Month:
    file = history.filed.get(month)
    return Month(key=f"month.{month}", month=month, places=(file.source.place(("month",)),) if file else ())


def referable(key: str, line: LineFacts) -> dict[str, Fact]:
    """What an editor's text may name: `{exports}` is the amount, `{exports.change}` the change, `{exports.streak}` the run."""
    parts: dict[str, Fact | None] = {key: line.amount, f"{key}.change": line.change, f"{key}.streak": line.streak}
    return {name: fact for name, fact in parts.items() if fact}
