"""What the checks of a month share: what they may look at, and ways through the month's figures."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from relgen.history.layout import Address, Layout, find
from relgen.history.months import History
from relgen.reading.faults import key_path
from relgen.reading.fields import MonthModel, RevisionModel
from relgen.reading.month_file import MonthFile
from relgen.reading.source import Keys
from relgen.values.diagnostics import Diagnostic
from relgen.values.naming import Callings
from relgen.values.policy import Policy
from relgen.values.quantity import Quantity, half_up


class Tongue(Protocol):
    """What a check asks of a language."""

    def owns(self, text: str, /) -> bool: ...
    def can_say(self, kind: type, form: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may look at beside the month: its history, the names there are, the languages that are written.

    `registers`: those of each language that a text may be for. `called`: what else the names are called, by kind.
    """

    history: History
    names: Mapping[str, frozenset[str]]
    called: Mapping[str, Callings]
    languages: Mapping[str, Tongue]
    registers: Mapping[str, frozenset[str]]
    policy: Policy
    connectors: Mapping[str, tuple[str, ...]]  # what a reason may open with, in the languages that have such words
    counted: frozenset[str] = frozenset()  # the names that a set counts

    @property
    def layout(self) -> Layout:
        return self.history.layout


File = MonthFile[MonthModel]
Check = Callable[[File, Context], Iterator[Diagnostic]]


def prints(file: File) -> Iterator[tuple[Keys, MonthModel | RevisionModel]]:
    """The first print and every revision."""
    yield (), file.model
    for index, revision in enumerate(file.model.revisions):
        yield ("revisions", index), revision


def figure(part: object, address: Address, name: str) -> Quantity | None:
    """A figure of a month or a revision: the `value` or the `change` of a series."""
    found: Quantity | None = getattr(find(part, address), name, None)
    return found


def path(keys: Keys, last: str) -> str:
    return key_path((*keys, last))


def number(quantity: Quantity) -> str:
    """A figure with the digits that are known of it: 19.5 days of 2,301 million are 44,870, and not 44,869.5."""
    return f"{half_up(quantity.value, Decimal(1)) if quantity.step >= 1 else quantity.value:,f}"
