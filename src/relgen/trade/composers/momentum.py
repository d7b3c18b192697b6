"""Where exports are heading: the editor's note, their turn or run against the calendar, and the daily average."""

from collections.abc import Iterator

from relgen.choice import Angle
from relgen.facts import Change, DaysChange, sign
from relgen.plan import Message, Paragraph, following
from relgen.standing import Since, Streak, Turn
from relgen.trade.derive import TradeFacts
from relgen.trade.messages import DailyExports, Growth, GrowthChain, MomentumNote, WorkingDays


def momentum(facts: TradeFacts) -> Paragraph | None:
    messages = tuple(in_order(facts))
    return Paragraph("momentum", messages) if messages else None


def chain(facts: TradeFacts) -> Paragraph | None:
    return Paragraph("chain", (GrowthChain(chain=facts.chain),)) if facts.chain else None


def in_order(facts: TradeFacts) -> Iterator[Message]:
    if "momentum" in facts.notes:
        yield MomentumNote(note=facts.notes["momentum"])
    yield from exports(facts)
    yield from daily_exports(facts)


def exports(facts: TradeFacts) -> Iterator[Message]:
    """The angles of exports, strongest first; their turn or run takes the calendar with it."""
    angles = [angle for angle in facts.choice.of("exports") if angle.paragraph == "momentum"]
    change = facts.exports.change
    framed = False
    for index, angle in enumerate(angles):
        if change and angle.kind in {"turn", "streak"} and not framed:
            framed = True
            yield growth(facts, change, angle, follows=index > 0)
        else:
            yield following(angle.message) if index else angle.message
    if facts.days_change and not framed:
        yield WorkingDays(month=facts.month, days_change=facts.days_change)


def growth(facts: TradeFacts, change: Change, angle: Angle, *, follows: bool) -> Message:
    return Growth(
        month=facts.month,
        change=change,
        turn=angle.fact if isinstance(angle.fact, Turn) else None,
        streak=angle.fact if isinstance(angle.fact, Streak) else None,
        days_change=facts.days_change,
        against=moved_against(change, facts.days_change),
        follows=follows,
    )


def daily_exports(facts: TradeFacts) -> Iterator[Message]:
    daily = facts.daily
    angles = [angle for angle in facts.choice.of("daily_exports") if angle.paragraph == "momentum"]
    found = {angle.kind: angle.fact for angle in angles}
    both, turn = found.get("both"), found.get("turn")
    if not (daily.amount or daily.change):
        yield from (angle.message for angle in angles)
        return
    ways = [line.trend for line in (facts.exports, daily) if line.trend]
    yield DailyExports(
        daily=daily.amount,
        change=daily.change,
        turn=turn if isinstance(turn, Turn) else None,
        both=both if isinstance(both, Since) else None,
        contrast=sum(sign(way.direction) for way in ways) == 0 and {way.direction for way in ways} == {"up", "down"},
    )
    yield from (following(angle.message) for angle in angles if angle.kind not in {"both", "turn"})


def moved_against(change: Change, days: DaysChange | None) -> bool:
    return bool(days) and (change.direction, *days.traits) in {("up", "fewer"), ("down", "more")} if days else False
