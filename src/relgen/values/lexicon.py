"""The words that a text is read with: names, words of direction by size, offices, and what no name or figure is read in."""

from dataclasses import dataclass
from datetime import date

from relgen.values.facts import Direction
from relgen.values.marks import Called


@dataclass(frozen=True, slots=True)
class Named:
    """One way to call a series: `form` is that of names.yaml (name, modifier, first), or "" for a synonym."""

    text: str
    called: Called
    form: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """A body that holds an office until a day, or still: None."""

    text: str
    office: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Worded:
    """One word of direction, its sizes, and its form in the phrasebook; "" for a synonym that it reads and never writes."""

    text: str
    way: Direction
    bands: tuple[str, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language, as its phrasebook has them, and as texts print them.

    `heads` are what series of a breakdown are called as a subject (*exports*), `days` what working days are called;
    in `ignored` no name or figure is read (COVID-19); after `doubts` nothing is said for sure (forecasts);
    `corrections` head a line that tells what was wrong; `drafted` are all words of wordings, in small letters.
    """

    names: tuple[Named, ...]
    words: tuple[Worded, ...]
    heads: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    offices: tuple["Holder", ...] = ()
    corrections: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    main: Called = ("", "")
    drafted: frozenset[str] = frozenset()
