"""What leads a trade release: the first rule of angles.yaml that holds, from what is proven or stated."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.history.messages import Crossed
from relgen.releases.trade.series import BALANCE, DAILY, EXPORTS
from relgen.values.facts import Amount, Balance, Change, DaysChange
from relgen.values.policy import LeadRule
from relgen.values.standing import Peak, Record, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What leads, for the headline to say: one of these, or nothing; and beside it daily exports that went the other way."""

    turn: Turn | None = None
    balance: Balance | None = None
    balance_turn: Turn | None = None
    record: Record | None = None
    crossed: Turn | None = None
    threshold: Amount | None = None
    smallest: Peak | None = None
    daily: Change | None = None
    days_change: DaysChange | None = None


def news(facts: MonthFacts) -> News:
    found = next((found for rule in facts.leads if (found := told(facts, rule))), News())
    return replace(found, daily=facts.series[DAILY].change) if contrary(facts) else found


def told(facts: MonthFacts, rule: LeadRule) -> News | None:
    """What a rule has to tell of the month; None where it does not hold."""
    angle = facts.choice.leading(rule.name)
    if rule.name in OWN:
        return OWN[rule.name](facts)
    if angle is None or angle.reach < rule.at_least or not goes_with(facts, rule):
        return None
    match angle.fact:
        case Record() as record if record.rank == 1:
            return News(record=record)
        case Peak() as peak:
            return News(smallest=peak)
        case Turn() as turn:
            return turned(facts, angle, turn)
        case _:
            return None


def turned(facts: MonthFacts, angle: Angle, turn: Turn) -> News | None:
    if isinstance(angle.message, Crossed):
        return News(crossed=turn, threshold=angle.message.threshold)
    amount = facts.series[BALANCE].amount
    if angle.subject == "balance":
        return News(balance=amount, balance_turn=turn) if isinstance(amount, Balance) else None
    return News(turn=turn) if facts.series[EXPORTS].change else None


def goes_with(facts: MonthFacts, rule: LeadRule) -> bool:
    """Whether the subject's run is as long, its direction the one, and the other claim as true, as a rule asks."""
    subject = rule.name.partition(".")[0]
    run = facts.choice.leading(f"{subject}.streak")
    trend = next((series.trend for address, series in facts.series.items() if address == (subject,)), None)
    return (
        (not rule.run or (run is not None and run.reach >= rule.run))
        and (not rule.direction or (trend is not None and trend.direction == rule.direction))
        and (not rule.beside or facts.choice.leading(rule.beside) is not None)
    )


def contrary(facts: MonthFacts) -> bool:
    """Whether daily exports went the other way than exports."""
    exports, daily = facts.series[EXPORTS].change, facts.series[DAILY].change
    return exports is not None and daily is not None and {exports.direction, daily.direction} == {"up", "down"}


def moved_against(change: Change, days: DaysChange | None) -> bool:
    """Whether exports rose on fewer working days, or fell on more."""
    return days is not None and (change.direction, *days.traits) in {("up", "fewer"), ("down", "more")}


def apart(facts: MonthFacts) -> News | None:
    return News(days_change=facts.days_change) if contrary(facts) else None


def against_days(facts: MonthFacts) -> News | None:
    change, days = facts.series[EXPORTS].change, facts.days_change
    if change and days and moved_against(change, days) and abs(days.quantity.value) >= 1:
        return News(days_change=days)
    return None


OWN: Mapping[str, Callable[[MonthFacts], News | None]] = {"apart": apart, "against_days": against_days}
