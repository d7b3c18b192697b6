"""What the checks of a month share: what they may look at, and ways through the month's rows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from relgen.choice import Policy
from relgen.diagnostics import Diagnostic
from relgen.quantity import Quantity
from relgen.source import Keys
from relgen.trade.history import History
from relgen.trade.model import Entry, Filed, Revision, TradeMonth
from relgen.validate import key_path


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may look at beside the month: its history, the names there are, the languages that are written."""

    history: History
    names: Mapping[str, frozenset[str]]
    languages: tuple[str, ...]
    policy: Policy


Check = Callable[[Filed, Context], Iterator[Diagnostic]]


def entries(month: TradeMonth) -> Iterator[tuple[str, str, Entry]]:
    yield from (("items", name, entry) for name, entry in month.items.items())
    yield from (("regions", name, entry) for name, entry in month.regions.items())


def prints(filed: Filed) -> Iterator[tuple[Keys, TradeMonth | Revision]]:
    """The first print and every revision."""
    yield (), filed.month
    for index, revision in enumerate(filed.month.revisions):
        yield ("revisions", index), revision


def path(keys: Keys, last: str) -> str:
    return key_path((*keys, last))


def number(quantity: Quantity) -> str:
    return f"{quantity.value:,f}"
