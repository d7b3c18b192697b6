"""What a kind of release provides, and the list of kinds. A new kind is a package shaped like trade/ and a line in RELEASES."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from relgen.choice import Policy
from relgen.diagnostics import Diagnostic
from relgen.facts import YearMonth
from relgen.plan import Message, NameSet, Plan
from relgen.source import Source
from relgen.trade.angle_checks import check_before
from relgen.trade.before import Before, HistoryFile
from relgen.trade.check_context import Context
from relgen.trade.checks import check
from relgen.trade.composers import COMPOSERS, SET_COMPOSERS, compose
from relgen.trade.derive import TradeFacts, derive
from relgen.trade.history import History
from relgen.trade.messages import MESSAGES
from relgen.trade.model import Filed, TradeMonth
from relgen.trade.survey import ANGLE_PARAGRAPHS, KINDS, NAMED_TOTALS
from relgen.validate import validate


class Derive(Protocol):
    def __call__(self, filed: Filed, history: History, policy: Policy, *, full: bool) -> TradeFacts: ...


@dataclass(frozen=True, slots=True)
class Release:
    """The steps from a month file to a plan. `name` is its folder under releases/ and its file in each language."""

    name: str
    read: Callable[[Source], tuple[Filed | None, list[Diagnostic]]]
    read_before: Callable[[Source], tuple[Before | None, list[Diagnostic]]]
    history: Callable[[Mapping[YearMonth, Filed], date, Before | None], History]
    check: Callable[[Filed, Context], list[Diagnostic]]
    check_before: Callable[[Before, History, Context], Iterator[Diagnostic]]
    derive: Derive
    compose: Callable[[TradeFacts, Iterable[NameSet]], Plan]
    messages: tuple[type[Message], ...]
    paragraphs: tuple[str, ...]
    set_paragraphs: tuple[str, ...]
    offices: tuple[str, ...]
    angles: tuple[str, ...]
    angle_paragraphs: tuple[str, ...]
    totals: tuple[tuple[str, str], ...]


def read_trade(source: Source) -> tuple[Filed | None, list[Diagnostic]]:
    month, found = validate(source, TradeMonth)
    return (Filed(month, source) if month else None), found


def read_before(source: Source) -> tuple[Before | None, list[Diagnostic]]:
    file, found = validate(source, HistoryFile)
    return (Before(file, source) if file else None), found


TRADE = Release(
    name="trade",
    read=read_trade,
    read_before=read_before,
    history=History,
    check=check,
    check_before=check_before,
    derive=derive,
    compose=compose,
    messages=MESSAGES,
    paragraphs=tuple(COMPOSERS),
    set_paragraphs=tuple(SET_COMPOSERS),
    offices=("trade_ministry",),
    angles=KINDS,
    angle_paragraphs=ANGLE_PARAGRAPHS,
    totals=NAMED_TOTALS,
)

RELEASES: tuple[Release, ...] = (TRADE,)
