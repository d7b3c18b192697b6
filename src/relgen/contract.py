"""What a phrasebook must fit: the messages, paragraphs and offices of a kind of release, and a language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relgen.languages.language import Language
from relgen.phrasebook import Phrasebook
from relgen.plan import Field
from relgen.rules import Rule


@dataclass(frozen=True, slots=True)
class Contract:
    """What the phrasebook must fit: the messages and paragraphs of a kind of release, and a language."""

    messages: Mapping[str, Mapping[str, Field]]  # by kind, in order: the fields of each
    paragraphs: tuple[str, ...]
    set_paragraphs: tuple[str, ...]
    language: Language
    offices: tuple[str, ...]  # which bodies of names.yaml it names
    angles: tuple[str, ...]  # the kinds that angles.yaml may order
    angle_paragraphs: tuple[str, ...]  # the paragraphs that say them
    totals: tuple[tuple[str, str], ...]  # the names of names.yaml that its own subjects have: kind and entry


def known_rules(book: Phrasebook, contract: Contract) -> Iterator[tuple[Mapping[str, Field], tuple[Rule, ...]]]:
    """The rules of each message that the release has, and the message's fields."""
    for kind, known in contract.messages.items():
        rules = book.rules.get(kind)
        if rules:
            yield known, rules
