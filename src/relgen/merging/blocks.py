"""Blocks of a text while it is merged: sentences, and all between them as the editor has it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from relgen.merging.marker import both
from relgen.values.tongue import Tongue

ROW_OR_HEADING = re.compile(r"\s*(\||#)")


@dataclass(slots=True, eq=False)
class Piece:
    """A sentence as it will stand, and what stands before it; with `about`, an editor chooses between it and `new`."""

    text: str
    space: str = ""
    new: str | None = None
    about: str = ""


@dataclass(slots=True, eq=False)
class Block:
    """`before` and `after` are the marks of its line, `gap` the line ends above it. `is_prose`: it may be broken into lines."""

    before: str
    after: str
    gap: str
    is_prose: bool
    pieces: list[Piece] = field(default_factory=list)

    def written(self, tongue: Tongue, end: str) -> str:
        """The text of the block; where an editor chooses, of a paragraph the sentence twice, of any other the line."""
        if self.is_prose:
            return ("" if self.pieces[0].about else self.before) + prose(self.pieces, tongue, end) + self.after
        yours = self.line([piece.text for piece in self.pieces])
        open_ = [piece for piece in self.pieces if piece.about]
        if not open_:
            return yours
        chosen = [piece.new if piece.about else piece.text for piece in self.pieces]
        new = self.line([text or "" for text in chosen]) if any(chosen) else ""
        return both(yours, new, labels=(tongue.yours, tongue.new), about="; ".join(piece.about for piece in open_), end=end)

    def line(self, texts: Sequence[str]) -> str:
        spaces = ["", *(piece.space for piece in self.pieces[1:])]
        words = "".join(f"{space}{text}" for space, text in zip(spaces, texts, strict=True))
        return f"{self.before}{words}{self.after}"


def prose(pieces: Sequence[Piece], tongue: Tongue, end: str) -> str:
    text = ""
    broken = False
    for piece in pieces:
        if piece.about:
            text += end if text else ""
            text += both(piece.text, piece.new or "", labels=(tongue.yours, tongue.new), about=piece.about, end=end)
        else:
            text += (end if broken else piece.space or " ") if text else ""
            text += piece.text
        broken = bool(piece.about)
    return text
