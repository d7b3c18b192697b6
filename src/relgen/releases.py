"""What a kind of release provides, and the list of kinds. A new kind is a package shaped like trade/ and a line in RELEASES."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from relgen.diagnostics import Diagnostic
from relgen.facts import Amount, YearMonth
from relgen.plan import Message, NameSet, Plan
from relgen.source import Source
from relgen.trade.check_context import Context
from relgen.trade.checks import check
from relgen.trade.composers import COMPOSERS, SET_COMPOSERS, compose
from relgen.trade.derive import TradeFacts, derive
from relgen.trade.history import History
from relgen.trade.messages import MESSAGES
from relgen.trade.model import Filed, TradeMonth
from relgen.validate import validate
from relgen.values import Value


class Release(Value):
    """The steps from a month file to a plan. `name` is its folder under releases/ and its file in each language."""

    name: str
    read: Callable[[Source], tuple[Filed | None, list[Diagnostic]]]
    history: Callable[[Mapping[YearMonth, Filed], date], History]
    check: Callable[[Filed, Context], list[Diagnostic]]
    derive: Callable[[Filed, History, tuple[Amount, ...]], TradeFacts]
    compose: Callable[[TradeFacts, Iterable[NameSet]], Plan]
    messages: tuple[type[Message], ...]
    paragraphs: tuple[str, ...]
    set_paragraphs: tuple[str, ...]
    offices: tuple[str, ...]


def read_trade(source: Source) -> tuple[Filed | None, list[Diagnostic]]:
    month, found = validate(source, TradeMonth)
    return (Filed(month, source) if month else None), found


TRADE = Release(
    name="trade",
    read=read_trade,
    history=History,
    check=check,
    derive=derive,
    compose=compose,
    messages=MESSAGES,
    paragraphs=tuple(COMPOSERS),
    set_paragraphs=tuple(SET_COMPOSERS),
    offices=("trade_ministry",),
)

RELEASES: tuple[Release, ...] = (TRADE,)
