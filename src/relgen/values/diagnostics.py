"""What is wrong, as a value: a code, a place, what is, what was expected, and the remedy where there is one.

Nothing stops at the first fault: stages collect diagnostics, one printer sorts and shows them all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

LONGEST_LINE = 240  # of an excerpt
MOST_OF_A_CODE = 20  # findings of one code in one file that are shown
Severity = Literal["error", "warning", "note"]


class UsageError(Exception):
    """What was asked for cannot be done as it was asked; the message tells how."""


class Place(NamedTuple):
    """A span of one line in a file; `line` and `column` count from 1, `column` and `width` in characters.

    A `width` of 0 is the place before a character, where something is missing.
    """

    path: str
    line: int
    column: int
    width: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Diagnostic(NamedTuple):
    """A finding; `code` is a key of `codes.CODES` (a test provokes each). `fix` is what to type in the place, if known."""

    code: str
    place: Place
    message: str
    hint: str | None = None
    severity: Severity = "error"
    fix: str | None = None


def nearest(word: str, choices: Iterable[str], alike: float = 0.6) -> str | None:
    """The choice that is spelled most like `word`, if one is near: `alike` is how near, of 1."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a finding

    near = get_close_matches(word, list(choices), n=1, cutoff=alike)
    return near[0] if near else None


class Nearest:
    """The same for as many words as are shown: looking takes long, and thousands of unknown names are one slip."""

    def __init__(self) -> None:
        self.left = MOST_OF_A_CODE

    def __call__(self, word: str, choices: Iterable[str]) -> str | None:
        self.left -= 1
        return nearest(word, choices) if self.left >= 0 else None


def few(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Of each code in each file the first ones, and how many more there are."""
    shown: list[Diagnostic] = []
    counts: dict[tuple[str, str], int] = {}
    last: dict[tuple[str, str], Diagnostic] = {}
    for each in diagnostics:
        at = (each.code, each.place.path)
        counts[at] = counts.get(at, 0) + 1
        if counts[at] <= MOST_OF_A_CODE:
            shown.append(each)
            last[at] = each
    for at, number in counts.items():
        if number > MOST_OF_A_CODE:
            shown.append(and_more(at[0], last[at].place, number - MOST_OF_A_CODE, last[at].severity))
    return shown


def and_more(code: str, place: Place, number: int, severity: Severity = "error") -> Diagnostic:
    """What is said of the findings of a code that are not shown; `place` is that of the last one that is."""
    return Diagnostic(code, place, f"… and {number:,} more in this file", None, severity)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By file, line, column, code; one that is found twice is shown once."""
    return sorted(set(diagnostics), key=lambda d: (d.place, d.code, d.message))


def show_all(found: Sequence[Diagnostic], texts: Mapping[str, str]) -> Iterator[str]:
    """Each finding as it is printed, and how many of them are to be corrected."""
    yield from (show(finding, texts) for finding in found)
    errors = sum(finding.severity == "error" for finding in found)
    if errors:
        yield f"{errors} finding{'' if errors == 1 else 's'} to correct"


def show(diagnostic: Diagnostic, texts: Mapping[str, str]) -> str:
    """The finding as it is printed: headline, the line as typed with a caret under the place, the remedy.

    `texts` holds the text of each file by its path; without it the excerpt is left out.
    """
    word = "" if diagnostic.severity == "error" else f"{diagnostic.severity}: "
    lines = [f"{diagnostic.place}: {diagnostic.code} {word}{diagnostic.message}"]
    lines += excerpt(diagnostic.place, texts.get(diagnostic.place.path))
    if diagnostic.hint:
        lines.append(f"  = {diagnostic.hint}")
    return "\n".join(lines)


def excerpt(place: Place, text: str | None, *, caret: bool = True) -> list[str]:
    """The line of `place` as typed, and under it carets as wide as the place on a terminal (Hangul takes two columns)."""
    lines = re.split(r"\r\n|\r|\n", text or "")
    if text is None or place.line > len(lines):
        return []
    line, start = around(lines[place.line - 1].expandtabs(1), place.column - 1)
    number = str(place.line)
    shown = [f"{number} | {line}".rstrip()]
    if caret:
        marked = line[start : start + place.width] or " "
        shown.append(f"{' ' * len(number)} | {' ' * columns(line[:start])}{'^' * max(1, columns(marked))}")
    return shown


def around(line: str, start: int) -> tuple[str, int]:
    """A line, and a place in it; a line that is too long to read is cut on both sides of the place."""
    if len(line) <= LONGEST_LINE:
        return line, start
    first = max(0, start - LONGEST_LINE // 2)
    cut = line[first : first + LONGEST_LINE]
    return f"{'…' if first else ''}{cut}{'…' if first + LONGEST_LINE < len(line) else ''}", start - first + bool(first)


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes.

    >>> columns("반도체: 8.6")
    11
    """
    import unicodedata  # noqa: PLC0415 - only for a finding

    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text
    )


def plain(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    """The finding for programs (`--json`)."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "path": diagnostic.place.path,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "width": diagnostic.place.width,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "fix": diagnostic.fix,
    }
