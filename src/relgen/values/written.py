"""A draft as it stands in a file: lines of sentences of words, each with the fact that it says; all of it text.

What a later merge must know of a draft is here and nothing else, so that it can be kept beside the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Words(NamedTuple):
    """Words in a row of one origin. `fact` is its key, "" for words of a template; `value` changes when the fact does.

    `chosen`: a word that the phrasebook chose by the size of the fact, not the fact itself.
    """

    text: str
    fact: str = ""
    value: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """`kind` is that of its message, `rule` the rules that worded it, without their wordings, which take turns."""

    kind: str
    words: tuple[Words, ...]
    subject: str = ""
    rule: str = ""

    @property
    def text(self) -> str:
        return "".join(each.text for each in self.words)

    @property
    def facts(self) -> frozenset[str]:
        return frozenset(each.fact for each in self.words if each.fact)


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """Sentences in a line, with what stands `before` and `after` them in it, and the line ends above it (`gap`)."""

    sentences: tuple[WrittenSentence, ...]
    before: str = ""
    after: str = ""
    gap: str = ""

    @property
    def text(self) -> str:
        return f"{self.before}{' '.join(sentence.text for sentence in self.sentences)}{self.after}"


@dataclass(frozen=True, slots=True)
class WrittenDraft:
    language: str
    lines: tuple[WrittenLine, ...]

    @property
    def text(self) -> str:
        return "".join(f"{line.gap}{line.text}" for line in self.lines) + "\n"

    def sentences(self) -> Iterator[WrittenSentence]:
        return (sentence for line in self.lines for sentence in line.sentences)
