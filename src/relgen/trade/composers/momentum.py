"""Where exports are heading: the editor's note, their turn or run against the calendar, and the daily average."""

from collections.abc import Iterator

from relgen.facts import Change, DaysChange, sign
from relgen.plan import Message, Paragraph
from relgen.trade.derive import TradeFacts
from relgen.trade.messages import DailyExports, Growth, GrowthChain, MomentumNote, WorkingDays


def momentum(facts: TradeFacts) -> Paragraph | None:
    messages = tuple(in_order(facts))
    return Paragraph("momentum", messages) if messages else None


def chain(facts: TradeFacts) -> Paragraph | None:
    return Paragraph("chain", (GrowthChain(chain=facts.chain),)) if facts.chain else None


def in_order(facts: TradeFacts) -> Iterator[Message]:
    exports, daily = facts.exports, facts.daily
    if "momentum" in facts.notes:
        yield MomentumNote(note=facts.notes["momentum"])
    if exports.change and (exports.turn or exports.streak):
        yield Growth(
            month=facts.month,
            change=exports.change,
            turn=exports.turn,
            streak=None if exports.turn else exports.streak,
            days_change=facts.days_change,
            against=moved_against(exports.change, facts.days_change),
        )
    elif facts.days_change:
        yield WorkingDays(month=facts.month, days_change=facts.days_change)
    if daily.amount or daily.change:
        ways = [line.trend for line in (exports, daily) if line.trend]
        yield DailyExports(
            daily=daily.amount,
            change=daily.change,
            turn=None if facts.both_since else daily.turn,
            both=facts.both_since,
            contrast=sum(sign(way.direction) for way in ways) == 0 and {way.direction for way in ways} == {"up", "down"},
        )


def moved_against(change: Change, days: DaysChange | None) -> bool:
    return bool(days) and (change.direction, *days.traits) in {("up", "fewer"), ("down", "more")} if days else False
