"""What leads a trade release: the first rule of angles.yaml that holds, from what is proven or stated."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.history.messages import Crossed
from relgen.releases.trade.messages import Headline
from relgen.releases.trade.series import BALANCE, DAILY, EXPORTS
from relgen.values.facts import Balance, Change, DaysChange
from relgen.values.policy import LeadRule
from relgen.values.standing import Peak, Record, Turn


def with_news(plain: Headline, facts: MonthFacts) -> Headline:
    """The headline with what leads; and with daily exports where they went the other way than exports."""
    found = next((found for rule in facts.leads if (found := told(plain, facts, rule))), plain)
    return replace(found, daily=facts.series[DAILY].change) if contrary(facts) else found


def told(plain: Headline, facts: MonthFacts, rule: LeadRule) -> Headline | None:
    """The headline that a rule makes of the month; None where the rule does not hold."""
    if rule.name in OWN:
        return OWN[rule.name](plain, facts)
    angle = facts.choice.leading(rule.name)
    if angle is None or angle.reach < rule.at_least or not goes_with(facts, rule):
        return None
    match angle.fact:
        case Record() as record if record.rank == 1:
            return replace(plain, record=record)
        case Peak() as peak:
            return replace(plain, smallest=peak)
        case Turn() as turn:
            return turned(plain, facts, angle, turn)
        case _:
            return None


def turned(plain: Headline, facts: MonthFacts, angle: Angle, turn: Turn) -> Headline | None:
    if isinstance(angle.message, Crossed):
        return replace(plain, crossed=turn, threshold=angle.message.threshold)
    amount = facts.series[BALANCE].amount
    if angle.subject == "balance":
        return replace(plain, balance=amount, balance_turn=turn) if isinstance(amount, Balance) else None
    return replace(plain, turn=turn) if plain.change else None


def goes_with(facts: MonthFacts, rule: LeadRule) -> bool:
    """Whether the subject's run is as long, its direction the one, and the other claim as true, as a rule asks."""
    subject = rule.name.partition(".")[0]
    run = facts.choice.leading(f"{subject}.streak")
    trend = facts.series[(subject,)].trend
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


def apart(plain: Headline, facts: MonthFacts) -> Headline | None:
    return replace(plain, days_change=facts.days_change) if contrary(facts) else None


def against_days(plain: Headline, facts: MonthFacts) -> Headline | None:
    days = facts.days_change
    if plain.change and days and moved_against(plain.change, days) and abs(days.quantity.value) >= 1:
        return replace(plain, days_change=days)
    return None


OWN: Mapping[str, Callable[[Headline, MonthFacts], Headline | None]] = {"apart": apart, "against_days": against_days}
