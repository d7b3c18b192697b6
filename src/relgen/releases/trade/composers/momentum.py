"""Where exports are heading: the editor's note, their turn or run against the calendar, and the daily average."""

from collections.abc import Iterator

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.releases.trade.composers.history import followers
from relgen.releases.trade.lead import contrary, lead_angle, moved_against
from relgen.releases.trade.messages import DailyExports, Growth, GrowthChain, MomentumNote, WorkingDays
from relgen.releases.trade.series import DAILY, EXPORTS
from relgen.values.facts import Change
from relgen.values.plan import Message, Paragraph, following
from relgen.values.standing import Streak, Turn


def momentum(facts: MonthFacts) -> Paragraph | None:
    messages = tuple(in_order(facts))
    return Paragraph("momentum", messages) if messages else None


def chain(facts: MonthFacts) -> Paragraph | None:
    return Paragraph("chain", (GrowthChain(chain=facts.chain),)) if facts.chain else None


def in_order(facts: MonthFacts) -> Iterator[Message]:
    if "momentum" in facts.notes:
        yield MomentumNote(note=facts.notes["momentum"])
    yield from exports(facts)
    yield from daily_exports(facts)


def exports(facts: MonthFacts) -> Iterator[Message]:
    """The angles of exports that do not lead, strongest first; their turn or run comes last and takes the calendar with it."""
    angles = [angle for angle in facts.choice.of("exports") if angle.paragraph == "momentum" and angle != lead_angle(facts)]
    change = facts.series[EXPORTS].change
    framed = next((angle for angle in angles if change and angle.kind in {"turn", "streak"}), None)
    apart = [angle for angle in angles if angle is not framed]
    yield from (following(angle.message) if index else angle.message for index, angle in enumerate(apart))
    if change and framed:
        yield growth(facts, change, framed, follows=bool(apart))
    elif facts.days_change:
        yield WorkingDays(month=facts.month, days_change=facts.days_change)


def growth(facts: MonthFacts, change: Change, angle: Angle, *, follows: bool) -> Message:
    return Growth(
        month=facts.month,
        change=change,
        turn=angle.fact if isinstance(angle.fact, Turn) else None,
        streak=angle.fact if isinstance(angle.fact, Streak) else None,
        days_change=facts.days_change,
        against=moved_against(change, facts.days_change),
        after=follows,
    )


def daily_exports(facts: MonthFacts) -> Iterator[Message]:
    daily = facts.series[DAILY]
    if daily.change or daily.amount:
        yield DailyExports(daily=daily.amount, change=daily.change, contrast=contrary(facts))
        yield from followers(facts, "momentum", "daily_exports")
    else:
        yield from (angle.message for angle in facts.choice.of("daily_exports") if angle.paragraph == "momentum")
