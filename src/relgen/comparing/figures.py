"""The figures that a draft says, in one line each, so that those of another day can be held against them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from relgen.values.document import Document
from relgen.values.facts import Amount, Change, Count, Day, Days, DaysChange, Fact, Status, Trend
from relgen.values.standing import Peak, Points, Record, Streak, Turn, YearSoFar


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that is said otherwise: `was` or `now` is None where it is not said at all, `fact` is that of now."""

    key: str
    was: str | None
    now: str | None
    fact: Fact | None = None

    def __str__(self) -> str:
        if self.was is None:
            return f"{self.key} is {self.now}, and was not said"
        return f"{self.key} was {self.was}, and is " + (self.now or "no longer said")


def figures(documents: Iterable[Document]) -> dict[str, Fact]:
    """The facts that drafts say, by key; names, bodies, texts and months are no figures."""
    said = (span.says for document in documents for sentence in document.sentences() for span in sentence.spans if span.says)
    return {part.key: part for fact in said for part in fact.parts() if in_short(part)}


def moved(before: Mapping[str, str], now: Mapping[str, Fact]) -> list[Moved]:
    """What became of the figures that were said, in their order, and then what is said anew."""
    known = {key: in_short(fact) for key, fact in now.items()}
    gone = [Moved(key, was, known.get(key), now.get(key)) for key, was in before.items() if known.get(key) != was]
    return gone + [Moved(key, None, text, now[key]) for key, text in known.items() if key not in before]


def in_short(fact: Fact) -> str:
    """A figure as text: `45810 million`, `+4.0 percent`; nothing for a fact that is none."""
    say = next((IN_SHORT[kind] for kind in type(fact).__mro__ if kind in IN_SHORT), None)
    return say(fact) if say else ""


IN_SHORT: Mapping[type, Callable[[Any], str]] = {
    Amount: lambda fact: f"{fact.quantity.value.normalize():f} million",
    Change: lambda fact: f"{fact.printed:+f} percent",
    Days: lambda fact: f"{fact.quantity.value:f} days",
    DaysChange: lambda fact: f"{fact.quantity.value:+f} days",
    Points: lambda fact: f"{fact.quantity.value:+f} points",
    Trend: lambda fact: fact.direction,
    Count: lambda fact: str(fact.number),
    Day: lambda fact: str(fact.day),
    Status: lambda fact: fact.status,
    Record: lambda fact: f"number {fact.rank} of {fact.domain}",
    Peak: lambda fact: f"{'highest' if fact.high else 'lowest'} in {fact.months} months",
    Turn: lambda fact: f"first after {fact.last}",
    Streak: lambda fact: f"{fact.months} months in a row",
    YearSoFar: lambda fact: f"the year up to {fact.last}",
}
