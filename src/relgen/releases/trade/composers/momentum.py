"""Where exports are heading: the editor's note, their turn or run against the calendar, and the daily average."""

from collections.abc import Iterator

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.releases.trade.composers.history import runs_of, streak_in, turn_in
from relgen.releases.trade.lead import contrary, moved_against
from relgen.releases.trade.messages import DailyExports, Growth, GrowthChain, MomentumNote, WorkingDays
from relgen.releases.trade.series import DAILY, EXPORTS
from relgen.values.facts import Change
from relgen.values.plan import Message, Paragraph, following
from relgen.values.standing import Since, Streak, Turn


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
    """The angles of exports, strongest first; their turn or run takes the calendar with it."""
    angles = [angle for angle in facts.choice.of("exports") if angle.paragraph == "momentum"]
    change = facts.series[EXPORTS].change
    framed = False
    for index, angle in enumerate(angles):
        if change and angle.kind in {"turn", "streak"} and not framed:
            framed = True
            yield growth(facts, change, angle, follows=index > 0)
        else:
            yield following(angle.message) if index else angle.message
    if facts.days_change and not framed:
        yield WorkingDays(month=facts.month, days_change=facts.days_change)


def growth(facts: MonthFacts, change: Change, angle: Angle, *, follows: bool) -> Message:
    return Growth(
        month=facts.month,
        change=change,
        turn=angle.fact if isinstance(angle.fact, Turn) else None,
        streak=angle.fact if isinstance(angle.fact, Streak) else None,
        days_change=facts.days_change,
        against=moved_against(change, facts.days_change),
        follows=follows,
    )


def daily_exports(facts: MonthFacts) -> Iterator[Message]:
    daily = facts.series[DAILY]
    angles = [angle for angle in facts.choice.of("daily_exports") if angle.paragraph == "momentum"]
    both = next((angle.fact for angle in angles if isinstance(angle.fact, Since)), None)
    if not daily.change:
        if daily.amount:
            yield DailyExports(daily=daily.amount, change=None, turn=None, streak=None, both=None, contrast=False)
        yield from (following(angle.message) if daily.amount else angle.message for angle in angles)
        return
    runs = runs_of(facts, "daily_exports")
    yield DailyExports(
        daily=daily.amount,
        change=daily.change,
        turn=turn_in(runs) if both is None else None,
        streak=streak_in(runs),
        both=both,
        contrast=contrary(facts),
    )
    yield from (following(angle.message) for angle in angles if angle.kind not in {"both", "turn", "streak"})
