"""Where an edit and a new figure meet in the same words: both, between lines that nobody overlooks and merge tools know."""

import re
from collections.abc import Iterator

from relgen.values.diagnostics import Diagnostic, Place

UNSETTLED = "RG430"
OPEN, MIDDLE, CLOSE = "<" * 7, "=" * 7, ">" * 7
LINE = re.compile(rf"^\ufeff?({OPEN}|{MIDDLE}|{CLOSE})(?=[ \t]|\r?$)[^\r\n]*", re.MULTILINE)
LINES = re.compile(r"\r\n|\r|\n")


def both(yours: str, new: str, *, labels: tuple[str, str], about: str, end: str = "\n") -> str:
    """Two texts of which an editor has to choose, as lines; `labels` call them, `about` says in what they differ."""
    lines = [f"{OPEN} {labels[0]}", yours, MIDDLE, *([new] if new else []), f"{CLOSE} {labels[1]}: {about}"]
    return end.join(lines)


def marks(text: str) -> Iterator[tuple[int, str, str]]:
    """The marking lines of a text: the number of each, which of the three it is, and the line.

    A line of seven `=` alone is one only if the text has another mark, or if it underlines nothing (a heading in Markdown).
    """
    lines = LINES.split(text)
    found = [(number, match[1], line) for number, line in enumerate(lines, 1) if (match := LINE.match(line))]
    others = any(mark != MIDDLE for _, mark, _ in found)
    for number, mark, line in found:
        above = lines[number - 2].strip() if number > 1 else ""
        if others or mark != MIDDLE or not above:
            yield number, mark, line


def is_unsettled(text: str) -> bool:
    return next(marks(text), None) is not None


def without_marks(text: str) -> str:
    """The text with nothing in its marking lines, each place in it as it was."""
    return LINE.sub(lambda match: " " * len(match[0]), text)


def unsettled(text: str, path: str) -> Iterator[Diagnostic]:
    """Each place of a text where an editor has still to choose, and each mark that was left behind of one."""
    opened: int | None = None
    found: list[tuple[int, str, str]] = []
    for number, mark, line in marks(text):
        if mark == OPEN:
            found.append((number, line, ""))
            opened = len(found) - 1
        elif opened is None:
            found.append((number, line, ""))
        elif mark == CLOSE:
            found[opened] = (*found[opened][:2], line.partition(": ")[2])
            opened = None
    for number, line, about in found:
        of = f" ({about})" if about else ""
        message = f"your text and the new draft differ in the same words{of}, and both stand here"
        hint = f"keep one of the two, or write a third, and delete the lines that begin with {OPEN}, {MIDDLE} and {CLOSE}"
        yield Diagnostic(UNSETTLED, Place(path, number, 1, len(line)), message, hint)
