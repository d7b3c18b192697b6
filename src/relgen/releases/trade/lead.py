"""What leads a trade release: the first rule of angles.yaml that holds, from what is proven or stated."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.history.layout import written
from relgen.history.messages import Crossed
from relgen.releases.trade.messages import Headline
from relgen.releases.trade.series import BALANCE, DAILY, EXPORTS, IMPORTS
from relgen.values.facts import Balance, Change, DaysChange, Direction, Figures, Month
from relgen.values.policy import LeadRule
from relgen.values.standing import Peak, Record, Turn


@dataclass(frozen=True, slots=True)
class Led:
    """What leads: the rule of angles.yaml, the headline that it makes, and the angle that it tells, if it is one."""

    rule: LeadRule
    headline: Headline
    angle: Angle | None


def led(facts: MonthFacts) -> Led | None:
    """What leads a month; None where the plain headline does."""
    plain = plain_headline(facts)
    for rule in facts.leads:
        if headline := told(plain, facts, rule):
            return Led(rule, headline, facts.choice.leading(rule.name))
    return None


def led_by(facts: MonthFacts) -> LeadRule | None:
    found = led(facts)
    return found.rule if found else None


def with_news(facts: MonthFacts) -> Headline:
    """The headline with what leads; and with daily exports where they went the other way than exports."""
    found = led(facts)
    headline = found.headline if found else plain_headline(facts)
    return replace(headline, daily=facts.series[DAILY].change) if contrary(facts) else headline


def lead_angle(facts: MonthFacts) -> Angle | None:
    """What the first sentence tells of exports: the angle that leads, else their run, unless it went against the calendar."""
    found, change = led(facts), facts.series[EXPORTS].change
    if change is None:
        return None
    if found and found.angle and found.angle.subject == written(EXPORTS):
        return found.angle
    run = facts.choice.said.get(f"{written(EXPORTS)}.streak")
    return None if moved_against(change, facts.days_change) else run


def plain_headline(facts: MonthFacts) -> Headline:
    exports = facts.series[EXPORTS]
    return Headline(month=facts.month, exports=exports.amount, change=exports.change, imports=imports_figures(facts))


def imports_figures(facts: MonthFacts) -> Figures | None:
    imports = facts.series[IMPORTS]
    known = imports.amount or imports.change
    return Figures(key="imports.figures", amount=imports.amount, change=imports.change) if known else None


def told(plain: Headline, facts: MonthFacts, rule: LeadRule) -> Headline | None:
    """The headline that a rule makes of the month; None where it does not hold. What the editor asks for may reach less far."""
    if rule.name in OWN:
        return OWN[rule.name](plain, facts)
    angle = facts.choice.leading(rule.name)
    wanted = rule.name in facts.choice.asked
    if angle is None or (not wanted and (angle.reach < rule.at_least or not goes_with(facts, rule))):
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
    """Whether the subject's run is as long, its direction the one, and the average eased as well, as a rule asks."""
    subject = rule.name.partition(".")[0]
    run = facts.choice.leading(f"{subject}.streak")
    trend = facts.series[(subject,)].trend
    return (
        (not rule.run or (run is not None and run.reach >= rule.run))
        and (not rule.direction or (trend is not None and trend.direction == rule.direction))
        and (not rule.likewise or (trend is not None and eased(facts, rule.likewise, trend.direction)))
    )


def eased(facts: MonthFacts, average: str, direction: Direction) -> bool:
    """Whether the change of an average moved on from the month before against a run's direction: a fall that is smaller now."""
    return facts.moved_on.get((average,)) not in {None, direction, "flat"}


def month_before(facts: MonthFacts) -> tuple[Month, Change] | tuple[None, None]:
    """The month before and its change, as known on the day."""
    return facts.chain.links[-2] if facts.chain else (None, None)


def told_by(lead: Angle | None, angle: Angle) -> bool:
    """Whether what leads says an angle, or is a round amount topped that makes it the highest since the same month."""
    if lead is None or angle == lead:
        return angle == lead
    match lead.message, lead.fact, angle.fact:
        case Crossed(), Turn() as turn, Peak() as peak:
            return angle.kind == "highest" and angle.subject == lead.subject and peak.last == turn.last
        case _:
            return False


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
