"""What a text says, word by word and in no language: the figures, names, directions, spans of time that a reader finds.

A mark says where its words stand and what they mean, not which fact they are about. The words of a language are a `Lexicon`.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.quantity import Quantity

Unit = Literal["dollars", "percent", "points", "days"]
Hedge = Literal["", "about", "above", "below"]
SpanSort = Literal["run", "turn", "after", "since"]
StopSort = Literal["line", "sentence", "comma", "and", "open", "close", "colon", "cell", "reason", "that"]
LinkSort = Literal[
    "for", "of", "from", "to", "than", "was", "both", "only", "each", "announced", "doubt", "daily", "then", "ago", "within",
    "when",
]  # fmt: skip
Called = tuple[str, str]  # section and entry of names.yaml; ("", "") for what is not in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words in a text, from `start` to before `end`; `core` is the part of them that is replaced to say something else."""

    start: int
    end: int
    core: tuple[int, int] = (0, 0)
    style: str = ""  # how the core is written: what a reader needs to write another in its place

    @property
    def part(self) -> tuple[int, int]:
        return self.core if self.core[1] else (self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Mark):
    """An amount in millions of dollars, percent, points or days, without its sign; `sign` is the one typed, 0 for none.

    `delta`: that it is a difference, of days from a year earlier (0 for as many); `named`: that its words call them so.
    """

    unit: Unit
    quantity: Quantity
    sign: int = 0
    hedge: Hedge = ""
    close: bool = False  # of a hedge: by little
    share: bool = False  # that it is a part of a whole
    delta: bool = False
    named: bool = False
    foreign: bool = False  # of an amount: that it is typed in another money


@dataclass(frozen=True, slots=True, kw_only=True)
class Who(Mark):
    """A series by one of its names. `back`: a word such as *they*, which says that one was named before.

    `head`: that the name stands where a sentence has its subject (*exports of ships*), not alone. `side`: for a balance, which.
    `topic`: that it is marked as what the sentence is about.
    """

    called: Called
    back: bool = False
    head: bool = False
    topic: bool = False
    side: Direction | None = None
    negated: bool = False  # of a side: that it is not so
    denial: tuple[int, int] = (0, 0)  # with the words that say so
    plain: bool = False  # by its bare noun, which after other names may be theirs
    idiom: bool = False  # of a side: by words that may be said of anything (*in the red*)
    typed: str = ""  # of the core
    theirs: bool = False  # of a bare noun: that it may be of a name before it that has figures too
    held: bool = False  # that another is held to it: `more than imports`
    pair: bool = False  # of `back`: the two named last
    trailing: bool = False  # that the amount before it is of it: `$40 billion inbound`


@dataclass(frozen=True, slots=True, kw_only=True)
class Way(Mark):
    """A word of direction; `bands` are the sizes that it is for, if it is for some. `form` is that of the phrasebook.

    `describes`: that it is said of the name behind it (`the fallen chips`). `pace`: that it says how a rate moved.
    """

    way: Direction
    bands: tuple[str, ...] = ()
    form: str = ""
    noun: bool = False
    negated: bool = False
    relative: bool = False  # than something that may follow: `higher`
    whole: tuple[int, int] = (0, 0)  # with the words that negate it
    describes: bool = False
    pace: bool = False
    times: tuple[Decimal, Decimal] | None = None  # how many times as much it says, at least and at most: `doubled`


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Mark):
    """How long something has been so (`run`), or for the first time (`turn`), or was not so before (`after`), or since when.

    `way` and `side`: of what, if the words themselves tell it. `years`: counted in years. `least`: so long or longer.
    """

    sort: SpanSort
    months: int = 0
    since: YearMonth | None = None
    way: Direction | None = None
    side: Direction | None = None
    years: bool = False
    least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak(Mark):
    """The highest or lowest; `pace`: of a rate of change, by the word itself; `timed`: by a denial (*not so low since*)."""

    high: bool
    pace: bool = False
    timed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Top(Mark):
    """The most of all entries: `fell the most`, `first by growth`."""

    high: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank(Mark):
    """A place among all months, those of a name, those of a year, or the latest (`back` of them, its own among them).

    `low`: from below, `pace`: of the rate of change, `either`: of the amount, or of the rate with its sign.
    """

    rank: int
    low: bool = False
    pace: bool = False
    either: bool = False
    domain: Literal["ever", "calendar", "year", "recent"]
    back: int = 0
    month: int = 0
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound(Mark):
    """That an amount is above (or below) the one that is named with it."""

    above: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Mark):
    """A body by its name, as names.yaml has it: `number` counts them there."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Mark):
    """A number of items or regions; `total`: of how many, `rest`: those not yet counted, `every`: all of them.

    `told`: of how many that the text itself tells of, whichever they are; of a part, that it is one of those named before.
    `share`: that it is so much of the whole, at least and at most.
    """

    number: int
    total: bool = False
    rest: bool = False
    every: bool = False
    told: bool = False
    of: str = ""  # the section of names.yaml, if the words tell it
    some: bool = False  # that those named with it are some of them: `A, B and others, 6 items`
    share: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries(Mark):
    """A noun for entries that are told by what they did: `the items that fell`; `told`: they stand before it."""

    of: str
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Mark):
    """A month, or one told from that of the text: `back` months before it. `basis`: it is what is compared with.

    `start_of`: from it on something has been so. `ago`: of the year so many before the text; `owns`: what follows is its own.
    """

    month: int = 0
    year: int = 0
    ago: int | None = None
    back: int = 0
    basis: bool = False
    start_of: bool = False
    owns: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SoFar(Mark):
    """The months of a year up to one, from its `first` on; 0 where the words do not tell. `same`: as was named before."""

    months: int = 0
    first: int = 1
    year: int = 0
    same: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOf(Mark):
    """A day, as far as it is told; `weekday` counts from Monday (0), None for none. `weekday_at`: where that stands.

    `until`: that the month is counted up to it, from its first day on.
    """

    day: int
    month: int
    year: int = 0
    weekday: int | None = None
    weekday_at: tuple[int, int] = (0, 0)
    until: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfYear(Mark):
    """A month of the text's year by its place in a quarter, a half or the year."""

    month: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop(Mark):
    sort: StopSort


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Mark):
    sort: LinkSort


@dataclass(frozen=True, slots=True, kw_only=True)
class Other(Mark):
    """Words that mean nothing to a reader. `subject`: that the next word may be said of them; `topic`: that it is."""

    subject: bool = False
    topic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside(Mark):
    """Words that say something of the data that no rule judges; they may stand over other marks."""
