"""One of two texts that are held together: its claims by topic, and in which sentence, or line of a table, each stands."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relgen.history.layout import Address, written
from relgen.values.marks import Mark, Stop
from relgen.verifying.claims import BoundClaim, ListClaim, SpanClaim
from relgen.verifying.data import Data
from relgen.verifying.reading_back import Checked
from relgen.verifying.sentences import is_stop
from relgen.verifying.topics import newest, topic, topic_of_claim
from relgen.verifying.verdicts import NAME, Verdict

UNSAID = frozenset({"size", "month", "weekday"})  # kinds that say nothing of a fact alone
OF_FIGURES = (".change", ".direction", ".name")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a line of a table, from `start` to before `end`."""

    start: int
    end: int
    table: bool


@dataclass(frozen=True, slots=True)
class Side:
    units: tuple[Unit, ...]
    told: tuple[tuple[Verdict, str], ...]  # with its topic

    def unit(self, verdict: Verdict) -> Unit:
        at = bisect_right(self.units, verdict.span[0], key=lambda unit: unit.start) - 1
        return self.units[max(0, at)]

    def within(self, *, table: bool) -> list[tuple[Verdict, str]]:
        return [(verdict, key) for verdict, key in self.told if self.unit(verdict).table == table]

    def has_tables(self) -> bool:
        return any(unit.table for unit in self.units)

    def by_topic(self) -> Mapping[str, list[Verdict]]:
        found: dict[str, list[Verdict]] = {}
        for verdict, key in self.told:
            found.setdefault(key, []).append(verdict)
        return found


def side(checked: Checked, data: Data) -> Side:
    told = [(verdict, topic(verdict, data)) for verdict in checked.verdicts if not is_loose(verdict)]
    return Side(tuple(units(checked.marks)), tuple((verdict, key) for verdict, key in told if key or verdict.claim.subjects))


def is_loose(verdict: Verdict) -> bool:
    """What does not say a fact itself: a size, a whole list, a round amount that an amount is above."""
    return verdict.kind in UNSAID or isinstance(verdict.claim, BoundClaim | ListClaim)


def units(marks: tuple[Mark, ...]) -> Iterator[Unit]:
    """Every sentence and line of a table; what stands before the first is part of it."""
    start, line = 0, list[Mark]()
    last = max((mark.end for mark in marks), default=0)
    for mark in (*marks, Stop(start=last, end=last, sort="line")):
        line.append(mark)
        if is_stop(mark, "line", "sentence"):
            yield Unit(start, mark.start, any(is_stop(each, "cell") for each in line))
            start, line = mark.end, []


@dataclass(frozen=True, slots=True)
class Said:
    """What a text, or the tables of one, says, rightly or not: `keys` of facts, and what may be said of whole series."""

    keys: frozenset[str]
    series: frozenset[str]
    spans: frozenset[str]

    def has(self, key: str) -> bool:
        """Whether a fact is said. A rate says a direction too; a wrong run of a series may be what was said of it."""
        if key in self.keys or key.removesuffix("direction") + "change" in self.keys:
            return True
        if any(key == name or key.startswith(f"{name}.") for name in self.series):
            return True
        return any(key.startswith(f"{name}.") and not key.endswith(OF_FIGURES) for name in self.spans)


def said(told: list[tuple[Verdict, str]], data: Data) -> Said:
    keys, series, spans = set[str](), set[str](), set[str]()
    for verdict, key in told:
        keys |= {key, verdict.fact} if verdict.fact else {topic_of_claim(verdict.claim, data), *others(verdict, data)}
        if verdict.code == NAME:
            series.add(key.removesuffix(".name"))
        if verdict.state != "proven" and isinstance(verdict.claim, SpanClaim):
            spans |= {written(address) for address in verdict.claim.subjects}
    return Said(frozenset(keys | {newest(key) for key in keys}), frozenset(series), frozenset(spans))


def others(verdict: Verdict, data: Data) -> Iterator[str]:
    """What a claim that is left open may be about as well."""
    addresses: tuple[Address, ...] = verdict.claim.subjects
    for address in addresses:
        yield from (data.key(address, name, verdict.claim.month) for name in ("value", "change", "direction"))
