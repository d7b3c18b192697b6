"""What a phrasebook must fit: the messages, paragraphs and offices of a kind of release, and a language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relgen.languages.language import Language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule
from relgen.values.plan import Field


@dataclass(frozen=True, slots=True)
class Contract:
    """`messages`: the fields of each, by kind, in order. `offices`: those of names.yaml that the release names.

    `angles`: the kinds that angles.yaml may order, `angle_paragraphs` those that say them. `called`: what sentences call the
    series of the release, as section and entry of names.yaml; `kinds`: the sections of its breakdowns; `series`: its declared
    series, as the month file names them; `averages`: those of them that are by day; `leads`: what may lead beside angles.
    """

    messages: Mapping[str, Mapping[str, Field]]
    paragraphs: tuple[str, ...]
    set_paragraphs: tuple[str, ...]
    language: Language
    offices: tuple[str, ...]
    angles: tuple[str, ...]
    angle_paragraphs: tuple[str, ...]
    averages: tuple[str, ...]
    called: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    series: tuple[str, ...]
    leads: tuple[str, ...]

    @property
    def sections(self) -> frozenset[str]:
        """The sections of names.yaml that a name may be of."""
        return frozenset({*self.kinds, "terms", *(section for section, _ in self.called)})


def known_rules(book: Phrasebook, contract: Contract) -> Iterator[tuple[Mapping[str, Field], tuple[Rule, ...]]]:
    """The rules of each message that the release has, its inner ones apart, and the message's fields."""
    for kind, known in contract.messages.items():
        for rules in (book.rules.get(kind), book.inner.get(kind)):
            if rules:
                yield known, rules
