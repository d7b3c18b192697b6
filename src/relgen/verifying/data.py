"""The data that a text is held against: the months as they were known on a day, and how a figure is found in them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from relgen.history.layout import Address, Called, find, written
from relgen.history.months import History
from relgen.history.vintages import Known
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.facts import Amount
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Figure
from relgen.values.plan import NameSet
from relgen.values.quantity import Quantity
from relgen.values.readers import Spoken

BACK = 13  # months in which a figure is looked for, so that one of another month is told


@dataclass(frozen=True, slots=True)
class Data:
    """`band` tells the size of a change, as the phrasebook has it; `lexicon` and `spoken` are those of the text's language.

    `own`: the words of the month file, such as an editor's reasons, in small letters.
    """

    history: History
    month: YearMonth
    sets: tuple[NameSet, ...]
    thresholds: Mapping[str, tuple[Amount, ...]]
    band: Callable[[Decimal], str]
    lexicon: Lexicon
    spoken: Spoken
    own: frozenset[str] = frozenset()

    def addresses(self) -> Iterator[Address]:
        return self.history.layout.addresses(self.history.months[self.month].model)

    def prints(self, month: YearMonth, address: Address, name: str) -> list[Known]:
        """A figure of a month, newest print first; of the text's own month there is one."""
        seen = self.history.vintage(month)
        if seen is None:
            return []
        current = seen.value(address) if name == "value" else seen.change(address)
        older = [] if month == self.month else [*seen.prints(address, name, seen.revised)]
        return ([current] if current else []) + [each for each in older if each != current]

    def year_total(self, address: Address, name: str) -> Known | None:
        """A total of the year as an editor states it."""
        file = self.history.months[self.month]
        quantity: Quantity | None = getattr(find(file.model, ("year", *address)), name, None)
        return Known(quantity, (file.source.place(("year", *address, name)),)) if quantity else None

    def key(self, address: Address, name: str = "value", month: YearMonth | None = None) -> str:
        """What a fact is called: `exports`, `exports.change`, `2020-10.exports.change`."""
        own = written(address) if name == "value" else f"{written(address)}.{name}"
        return own if month in {None, self.month} else f"{month}.{own}"

    def months_back(self) -> Iterator[YearMonth]:
        return (self.month.plus(-back) for back in range(1, BACK))

    def called(self, address: Address) -> Called:
        series = self.history.layout.declared(address)
        return series.called if series else (address[-2], address[-1])


def says(said: Quantity, known: Quantity) -> bool:
    """Whether a figure as said is the known one: rounded to what was said, or finer than what is known and within it."""
    if known.step <= said.step:
        return abs(said.value - known.value) <= said.step / 2
    return known.low <= said.value <= known.high


def bounds(figure: Figure, value: Decimal, little: Decimal) -> bool:
    """Whether a known size is on the side of a figure that its hedge says, and by `little` at most where it says so.

    What is more than double, or less than half, is of another size: nobody means it by the hedge.
    """
    said = figure.quantity.value
    first, second = (said, value) if figure.hedge == "above" else (value, said)
    return first <= second and (second - first <= little if figure.close else second <= first * 2)


def at(places: tuple[Place, ...]) -> str:
    """The first place behind a fact, as a message tells it."""
    return f" ({places[0]})" if places else ""
