"""Where exports are heading: the editor's note, their turn or run against the calendar, and the daily average."""

from collections.abc import Iterator

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.releases.trade.composers.history import followers
from relgen.releases.trade.lead import contrary, lead_angle, month_before, moved_against, told_by
from relgen.releases.trade.messages import DailyExports, Growth, GrowthChain, MomentumNote, WorkingDays
from relgen.releases.trade.series import DAILY, EXPORTS
from relgen.values.facts import Change, DaysChange
from relgen.values.plan import Message, Paragraph, following
from relgen.values.standing import Streak, Turn


def momentum(facts: MonthFacts) -> Paragraph | None:
    messages = tuple(in_order(facts))
    return Paragraph("momentum", messages) if messages else None


def chain(facts: MonthFacts) -> Paragraph | None:
    return Paragraph("chain", (GrowthChain(chain=facts.chain, revised=facts.chain_revised),)) if facts.chain else None


def in_order(facts: MonthFacts) -> Iterator[Message]:
    if "momentum" in facts.notes:
        yield MomentumNote(note=facts.notes["momentum"])
    news, framed, kept = of_exports(facts)
    yield from in_a_row(news)
    change = facts.series[EXPORTS].change
    if change and framed:
        yield growth(facts, change, framed, follows=bool(news))
    elif days := telling(facts.days_change):
        yield WorkingDays(month=facts.month, change=change, days_change=days, contrast=contrary(facts))
    yield from daily_exports(facts)
    yield from in_a_row(kept)


def of_exports(facts: MonthFacts) -> tuple[list[Angle], Angle | None, list[Angle]]:
    """The angles of exports that do not lead: news, strongest first; their turn or run; the level that they kept."""
    lead = lead_angle(facts)
    angles = [angle for angle in facts.choice.of("exports") if angle.paragraph == "momentum" and not told_by(lead, angle)]
    change = facts.series[EXPORTS].change
    framed = next((angle for angle in angles if change and angle.kind in {"turn", "streak"}), None)
    kept = [angle for angle in angles if angle.kind == "held"]
    return [angle for angle in angles if angle is not framed and angle not in kept], framed, kept


def in_a_row(angles: list[Angle]) -> Iterator[Message]:
    return (following(angle.message) if index else angle.message for index, angle in enumerate(angles))


def growth(facts: MonthFacts, change: Change, angle: Angle, *, follows: bool) -> Message:
    return Growth(
        month=facts.month,
        change=change,
        turn=angle.fact if isinstance(angle.fact, Turn) else None,
        streak=angle.fact if isinstance(angle.fact, Streak) else None,
        rate=month_before(facts)[1] if isinstance(angle.fact, Turn) and angle.fact.traits[1:] else None,
        days_change=telling(facts.days_change),
        against=moved_against(change, facts.days_change),
        after=follows,
    )


def fell_too(facts: MonthFacts) -> bool:
    """Whether daily exports fell on fewer working days, so that these alone are not why exports fell."""
    changes = (facts.series[EXPORTS].change, facts.series[DAILY].change)
    fewer = facts.days_change is not None and "fewer" in facts.days_change.traits
    return fewer and all(change is not None and change.direction == "down" for change in changes)


def telling(days: DaysChange | None) -> DaysChange | None:
    """Working days that can explain something: more or fewer than a year earlier."""
    return days if days and days.quantity.value else None


def daily_exports(facts: MonthFacts) -> Iterator[Message]:
    daily = facts.series[DAILY]
    if daily.change or daily.amount:
        exports = facts.series[EXPORTS].change
        same = bool(daily.change and exports and exports.direction == daily.change.direction)
        yield DailyExports(daily=daily.amount, change=daily.change, contrast=contrary(facts), same=same, also=fell_too(facts))
        yield from followers(facts, "momentum", "daily_exports")
    else:
        yield from (angle.message for angle in facts.choice.of("daily_exports") if angle.paragraph == "momentum")
