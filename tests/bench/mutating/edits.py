"""One change to a text that makes it false: what is typed where, and at which words it ought to be found."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mutating.texts import Text


@dataclass(frozen=True, slots=True)
class Edit:
    """Words put in the place of those from `start` to before `end`; none where something is taken out."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Mutation:
    """`places`: where it may be found beside the words that were typed, as the text stood before (a list that lacks a name)."""

    kind: str
    text: Text
    edits: tuple[Edit, ...]
    places: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> str:
        found, at = [], 0
        for edit in sorted(self.edits, key=lambda edit: edit.start):
            found += [self.text.words[at : edit.start], edit.words]
            at = edit.end
        return "".join([*found, self.text.words[at:]])

    def spots(self) -> list[tuple[int, int]]:
        """Where the changed words stand in the changed text."""
        typed = [(self.moved(edit.start), self.moved(edit.start) + len(edit.words)) for edit in self.edits if edit.words]
        return [*typed, *((self.moved(start), self.moved(end)) for start, end in self.places)]

    def moved(self, at: int) -> int:
        return at + sum(len(edit.words) - (edit.end - edit.start) for edit in self.edits if edit.end <= at and edit.start < at)

    def told(self) -> str:
        """What was changed, for a person who looks at a miss."""
        first = min(edit.start for edit in self.edits)
        last = max(edit.end for edit in self.edits)
        before, after = self.text.words[max(0, first - 60) : first], self.text.words[last : last + 40]
        was, typed = self.text.words[first:last], self.words[first : self.moved(last)]
        return " ".join(f"{self.text.name}: {before}[{was} > {typed}]{after}".split())


Mutator = Callable[[Text, random.Random], Iterator[Mutation]]


def replaced(kind: str, text: Text, start: int, end: int, words: str) -> Iterator[Mutation]:
    """One edit, unless it says what stood there, or stands in an editor's own words."""
    if words != text.words[start:end] and not text.is_own(start, end):
        yield Mutation(kind, text, (Edit(start, end, words),))
