"""A month and its history → facts: everything that a release of this month can say, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass

from relgen.choice import Choice, Policy, choose
from relgen.facts import Body, Chain, Change, Day, Days, DaysChange, Fact, Month, Name, Text, YearMonth
from relgen.source import Keys
from relgen.trade.history import BALANCE, DAILY, DAYS, EXPORTS, IMPORTS, History, Line
from relgen.trade.lines import LineFacts, line_facts, month_fact, referable
from relgen.trade.model import Filed, Texts
from relgen.trade.survey import survey
from relgen.trade.texts import read_text

CHAIN_MONTHS = 3  # how many months the ministry's growth chains show


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """An item or a region; with a reason, an item is featured."""

    name: Name
    line: LineFacts
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class TradeFacts:
    """Everything that a release of one month can say."""

    month: Month
    day: Day
    ministry: Body
    exports: LineFacts
    imports: LineFacts
    balance: LineFacts
    daily: LineFacts
    days: Days | None
    days_change: DaysChange | None
    choice: Choice  # what is said of where the figures stand in their history
    chain: Chain | None
    items: tuple[EntryFacts, ...]
    regions: tuple[EntryFacts, ...]
    notes: Mapping[str, Text]


def derive(filed: Filed, history: History, policy: Policy, *, full: bool = False) -> TradeFacts:
    """The facts of a month as they were known on the history's day; `policy` chooses among the angles that they have.

    `full`: also those angles that no paragraph would say unasked.
    """
    month, source = filed.month.month, filed.source
    named = [(kind, name) for kind in ("items", "regions") for name in getattr(filed.month, kind)]
    found = survey(history, month, policy, full=full)
    lines: dict[Line, LineFacts] = {
        line: line_facts(history, month, line, found.streak(line)) for line in (EXPORTS, IMPORTS, BALANCE, DAILY, *named)
    }
    days, days_change = working_days(history, month)
    figures = figures_by_name(lines, (days, days_change))
    announced = (source.place(("announced",)),)
    notes = {
        kind: read_note(filed, ("notes", kind), getattr(filed.month.notes, kind), figures) for kind in ("momentum", "sectors")
    }
    return TradeFacts(
        month=month_fact(history, month),
        day=Day(key="announced", day=filed.month.announced, places=announced),
        ministry=Body(key="ministry", office="trade_ministry", on=filed.month.announced, places=announced),
        exports=lines[EXPORTS],
        imports=lines[IMPORTS],
        balance=lines[BALANCE],
        daily=lines[DAILY],
        days=days,
        days_change=days_change,
        choice=choose(found.angles.values(), found.unknown, policy, say=filed.month.say, skip=filed.month.skip),
        chain=growth_chain(history, month),
        items=tuple(entry_facts(filed, key, lines[key], figures) for key in named if key[0] == "items"),
        regions=tuple(entry_facts(filed, key, lines[key], figures) for key in named if key[0] == "regions"),
        notes={kind: note for kind, note in notes.items() if note},
    )


def figures_by_name(lines: Mapping[tuple[str, ...], LineFacts], others: tuple[Fact | None, ...]) -> dict[str, Fact]:
    """The facts that an editor's text may name."""
    figures: dict[str, Fact] = {}
    for line, facts in lines.items():
        figures |= referable(".".join(line), facts)
    return figures | {fact.key: fact for fact in others if fact}


def read_note(filed: Filed, keys: Keys, texts: Texts | None, figures: Mapping[str, Fact]) -> Text | None:
    return read_text(filed.source, keys, texts, figures) if texts else None


def entry_facts(filed: Filed, key: tuple[str, str], line: LineFacts, figures: Mapping[str, Fact]) -> EntryFacts:
    kind, name = key
    typed = getattr(filed.month, kind)[name]
    place = filed.source.place(key, of_key=True)
    named = Name(key=f"{kind}.{name}.name", kind=kind, name=name, places=(place,))
    return EntryFacts(named, line, read_note(filed, (*key, "reason"), typed.reason, figures))


def working_days(history: History, month: YearMonth) -> tuple[Days | None, DaysChange | None]:
    value, change = history.value(month, DAYS), history.change(month, DAYS)
    return (
        Days(key="working_days", quantity=value.quantity, places=value.places) if value else None,
        DaysChange(key="working_days.change", quantity=change.quantity, places=change.places) if change else None,
    )


def growth_chain(history: History, month: YearMonth) -> Chain | None:
    """Export growth of the latest months, this one last; None unless the month before is known too."""
    links: list[tuple[Month, Change]] = []
    for back in range(CHAIN_MONTHS):
        here = month.plus(-back)
        known = history.change(here, EXPORTS)
        if known is None:
            break
        key = "exports.change" if here == month else f"{here}.exports.change"
        links.insert(0, (month_fact(history, here), Change(key=key, quantity=known.quantity, places=known.places)))
    if len(links) < 2:  # noqa: PLR2004 - a chain of one is no chain
        return None
    return Chain(key="exports.chain", links=tuple(links), places=tuple(place for _, change in links for place in change.places))
