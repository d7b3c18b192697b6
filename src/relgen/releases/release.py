"""What a kind of release declares. Everything that follows from a declaration is the engine's (history/)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from relgen.history.facts import MonthFacts
from relgen.history.layout import Layout
from relgen.reading.fields import MonthModel
from relgen.values.plan import Message, NameSet, Paragraph, Plan
from relgen.values.policy import LeadRule

MonthT_co = TypeVar("MonthT_co", bound=MonthModel, covariant=True)
Composer = Callable[[MonthFacts], Paragraph | None]
SetComposer = Callable[[MonthFacts, NameSet], Paragraph | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Generic[MonthT_co]):
    """`name` is its folder under releases/ and under the drafts, its key in the phrasebook, its file of rules in each language.

    `offices`: the key of each body that it names, and its office in names.yaml. `composers` and `set_composers` say what each
    kind of paragraph says, the latter once for each set of names that the release counts. `leads`: what `lead:` of angles.yaml
    may name beside angles, and `led` is the rule there by which a month's news was chosen, None for no news.
    """

    name: str
    month: type[MonthT_co]
    layout: Layout
    messages: tuple[type[Message], ...]
    composers: Mapping[str, Composer]
    set_composers: Mapping[str, SetComposer] = field(default_factory=dict)
    offices: Mapping[str, str] = field(default_factory=dict)
    leads: tuple[str, ...] = ()
    led: Callable[[MonthFacts], LeadRule | None] = lambda _: None


def compose(release: Release[MonthModel], facts: MonthFacts, sets: Iterable[NameSet]) -> Plan:
    """Every paragraph that the facts allow; which appear, and in which order, is the outline's."""
    single = (composer(facts) for composer in release.composers.values())
    by_set = (composer(facts, members) for members in sets for composer in release.set_composers.values())
    return tuple(paragraph for paragraphs in (single, by_set) for paragraph in paragraphs if paragraph)
