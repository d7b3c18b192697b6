"""A text in tokens: numbers, words, syllables of Hangul, signs; what lies between them is of no account."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[\uac00-\ud7a3]|[^\W\d_\uac00-\ud7a3]+|[^\w\s]|_")


class Token(NamedTuple):
    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(match[0], match.start(), match.end()) for match in TOKEN.finditer(text))


def texts(row: Sequence[Token]) -> list[str]:
    return [token.text for token in row]


def occurrences(part: Sequence[str], row: Sequence[str]) -> list[int]:
    """Where some tokens stand in a row of them."""
    size = len(part)
    return [at for at in range(len(row) - size + 1) if list(row[at : at + size]) == list(part)] if size else []


class Passage:
    """Where each token of a text stands in what an editor made of it."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self.before, self.after = before, after
        self.to: list[int | None] = [None] * len(before)
        for first, second, size in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
            self.to[first : first + size] = range(second, second + size)
        kept = {place for place in self.to if place is not None}
        taken_out = {token.casefold() for token, place in zip(before, self.to, strict=True) if place is None}
        put_in = {token.casefold() for place, token in enumerate(after) if place not in kept}
        self.moved = any(word.isalnum() for word in taken_out & put_in)

    def place(self, start: int, end: int) -> int | None:
        """Where some tokens begin in the edited text, if they still stand there in a row and it is plain that it is they."""
        at = self.to[start]
        if at is None or [*self.to[start:end]] != [*range(at, at + end - start)]:
            return None
        return None if self.moved and len(occurrences(self.before[start:end], self.before)) > 1 else at

    def place_elsewhere(self, start: int, end: int) -> int | None:
        """Where an editor moved them to, if no others are like them."""
        part = self.before[start:end]
        found = occurrences(part, self.after)
        return found[0] if len(found) == len(occurrences(part, self.before)) == 1 else None

    def between(self, start: int, end: int) -> tuple[int, int]:
        """What of the edited text stands in the place of some tokens, between those beside them that are still there."""
        left = next((place for place in reversed(self.to[:start]) if place is not None), -1)
        right = next((place for place in self.to[end:] if place is not None), len(self.after))
        return left + 1, right
