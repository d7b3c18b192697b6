"""What changed in a sentence, word by word: whole figures and whole words, never single letters of them."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\s+|.", re.DOTALL)  # a figure without the letters behind it: 59.3 of 59.3억
Sort = Literal["same", "gone", "new"]


class Piece(NamedTuple):
    sort: Sort
    text: str


def by_words(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts as one: what is the same, what is gone, what is new.

    >>> by_words("exports rose 4.0 percent", "exports rose 4.1 percent")[1:3]
    (Piece(sort='gone', text='4.0'), Piece(sort='new', text='4.1'))
    """
    return tuple(joined(turns(TOKEN.findall(before), TOKEN.findall(after))))


def turns(before: list[str], after: list[str]) -> Iterator[tuple[str, str, str]]:
    """What is the same, gone and new, in turn; a space alone between two changes is part of them."""
    for turn, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, new = "".join(before[i:j]), "".join(after[k:m])
        yield (gone, "", "") if turn == "equal" else ("", gone, new)


def joined(rows: Iterator[tuple[str, str, str]]) -> Iterator[Piece]:
    gone = new = space = ""
    for same, less, more in rows:
        if same and (same.strip() or not (gone or new)):
            yield from changed(gone, new, space)
            gone = new = space = ""
            yield Piece("same", same)
        elif same:
            space = same
        else:
            gone, new, space = gone + space + less, new + space + more, ""
    yield from changed(gone, new, space)


def changed(gone: str, new: str, space: str) -> Iterator[Piece]:
    if gone:
        yield Piece("gone", gone)
    if new:
        yield Piece("new", new)
    if space:
        yield Piece("same", space)
