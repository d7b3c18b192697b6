"""Two texts of one month, held against each other: what one says and the other contradicts, and what only one of them says.

The data tell which of two is off. What neither draft of the month would have both of them say may be missing from one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relgen.verifying.data import Data
from relgen.verifying.sides import Said, Side, said
from relgen.verifying.topics import agree, rank_of_print
from relgen.verifying.verdicts import Verdict

NAME_KEY = ".name"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A claim of a text, and the one of the other that it contradicts; `settled`: the data tell that the other is right."""

    off: Verdict
    other: Verdict
    settled: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """What a sentence of the other text says and this one does not; `at`: where it would stand.

    `shared`: both drafts have it in a paragraph of one kind.
    """

    said: tuple[Verdict, ...]
    at: int
    shared: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """The facts that the drafts of both languages say, in their words or in their tables; True where a paragraph is shared."""

    words: Mapping[str, bool]
    tables: Mapping[str, bool]


def conflicts(own: Side, other: Side, *, second: bool) -> Iterator[Conflict]:
    """The claims of a text that another contradicts and that are off; where nothing tells which is, those of the `second`."""
    theirs = other.by_topic()
    for key, claims in own.by_topic().items():
        against = about(key, theirs)
        for claim in claims:
            if not against or any(agree(claim, each) for each in against) or is_told_as_older(claim, claims, against):
                continue
            best = min(against, key=rank_of_print)
            worth = rank_of_print(claim) - rank_of_print(best)
            if worth > 0 or (worth == 0 and second):
                settled = worth > 0 and best.state == "proven" and claim.state != "not checkable"
                yield Conflict(claim, best, settled)


def about(key: str, theirs: Mapping[str, list[Verdict]]) -> list[Verdict]:
    """What a text says of a topic; of a name that is the wrong one, all that it says of the right one."""
    if not key.endswith(NAME_KEY):
        return theirs.get(key, []) if key else []
    series = key.removesuffix(NAME_KEY)
    return [each for other, claims in theirs.items() if other == series or other.startswith(f"{series}.") for each in claims]


def is_told_as_older(claim: Verdict, claims: list[Verdict], against: list[Verdict]) -> bool:
    """Whether a figure is an earlier print in a text that has the later one too: *revised from 3.6 to 3.8 percent*."""
    newer = [each for each in claims if rank_of_print(each) == 0]
    return rank_of_print(claim) == 1 and any(agree(one, each) for one in newer for each in against)


def gaps(own: Side, other: Side, expected: Expected, data: Data) -> Iterator[Gap]:
    """What the other text says and this one does not, a sentence each, in the order of the other text."""
    for table, wanted in ((False, expected.words), (True, expected.tables)):
        if table and not own.has_tables():
            continue
        here, there = own.within(table=table), other.within(table=table)
        yield from gaps_within(own, other, (here, there), wanted, said(here, data))


Told = list[tuple[Verdict, str]]


def gaps_within(own: Side, other: Side, told: tuple[Told, Told], wanted: Mapping[str, bool], have: Said) -> Iterator[Gap]:
    here, there = told
    found: dict[int, list[Verdict]] = {}
    seen: set[str] = set()
    for verdict, _ in there:
        key = verdict.fact
        if key in wanted and key not in seen and not have.has(key):
            seen.add(key)
            found.setdefault(other.unit(verdict).start, []).append(verdict)
    for verdicts in found.values():
        yield Gap(tuple(verdicts), place(own, other, here, there, verdicts[0]), any(wanted[each.fact] for each in verdicts))


def place(own: Side, other: Side, here: Told, there: Told, first: Verdict) -> int:
    """Where something would stand: after the words, or the sentence, that say what stands before it in the other text."""
    mine = {verdict.fact: verdict for verdict, _ in here if verdict.fact}
    before = [verdict for verdict, _ in there if verdict.span < first.span and verdict.fact in mine]
    same = [verdict for verdict in before if other.unit(verdict) == other.unit(first)]
    if same:
        within = own.unit(mine[same[-1].fact])
        return max(mine[each.fact].span[1] for each in same if own.unit(mine[each.fact]) == within)
    if before:
        return own.unit(mine[before[-1].fact]).end
    return own.unit(here[0][0]).start if here else 0
