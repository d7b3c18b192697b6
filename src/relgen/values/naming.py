"""What names may be called by those who do not know how a file has them: in any language, in any form, or by a synonym."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relgen.values.diagnostics import nearest

SURE = 0.85  # how alike two spellings are, of 1, that can only be the same word: chips and ships are 0.8


def spoken(text: str) -> str:
    """A name without what differs between ways to write it: capitals, underscores, hyphens, points.

    >>> spoken("Bio-Health"), spoken("bio_health"), spoken("U.S.")
    ('bio health', 'bio health', 'us')
    """
    return " ".join(text.casefold().replace(".", "").replace("_", " ").replace("-", " ").split())


@dataclass(frozen=True, slots=True)
class Callings:
    """The names of a section by all that they are called, as `spoken` has it."""

    names: Mapping[str, str]

    def meant(self, typed: str) -> str | None:
        """The name that is called so, in the singular or the plural."""
        word = spoken(typed)
        return next((self.names[each] for each in (word, f"{word}s", word.removesuffix("s")) if each in self.names), None)

    def alike(self, typed: str) -> str | None:
        """The name that is called so but for a slip of the finger."""
        near = nearest(spoken(typed), self.names, SURE)
        return self.names[near] if near else None


def callings(rows: Iterable[tuple[str, str]]) -> Callings:
    """From names and what they are called; of two that are called alike, the first counts."""
    found: dict[str, str] = {}
    for name, called in rows:
        found.setdefault(spoken(called), name)
    return Callings(found)
