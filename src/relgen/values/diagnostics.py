"""What is wrong, as a value: a code, a place, what is, what was expected, and the remedy where there is one.

Nothing stops at the first fault: stages collect diagnostics, one printer sorts and shows them all.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]

CODES: Mapping[str, str] = {
    # RG0: the file
    "RG001": "the text is not YAML",
    "RG002": "the file is not UTF-8 text",
    "RG003": "a key is given twice",
    "RG004": "YAML that relgen does not use (anchor, alias, tag, merge, second document)",
    "RG005": "an invisible or direction-changing character",
    "RG006": "text that is not NFC",
    "RG007": "a file or folder that is missing or named otherwise than expected",
    # RG1: the model
    "RG101": "an unknown key",
    "RG102": "a key that must be there and is not",
    "RG103": "not an amount of US dollars",
    "RG104": "not a number",
    "RG105": "not a month",
    "RG106": "not a day",
    "RG107": "not one of the words that may stand here",
    "RG108": "another shape than expected (a mapping, a list, a text)",
    "RG109": "a key without a value",
    "RG110": "not a whole number of months",
    "RG111": "a row of history.yaml that cannot be read",
    # RG2: the figures
    "RG201": "the balance is not exports minus imports",
    "RG202": "the daily average times the working days is not the total",
    "RG203": "the direction is not that of the change",
    "RG204": "a stated run that the months at hand contradict",
    "RG205": "a change that last year's month contradicts",
    "RG206": "days out of order",
    "RG207": "a likely slip of unit",
    "RG208": "another month in the file than in its name",
    "RG209": "a name that is not in names.yaml",
    "RG210": "a text in one language only",
    "RG211": "a figure typed into an editor's text",
    "RG212": "a reference in an editor's text to a figure that is not there",
    "RG213": "items that add up to more than all exports",
    "RG214": "working days that last year's month contradicts",
    "RG215": "a fall of more than everything",
    "RG216": "a figure or name of which nothing is known",
    "RG217": "an angle to say or skip that there is not",
    "RG218": "something stated of the time before the months at hand that they contradict, or out of order",
    "RG219": "a total of the year that its months contradict",
    "RG220": "a draft that a later revision has overtaken",
    # RG3: the phrasebook
    "RG301": "a template that cannot be read",
    "RG302": "a slot that the message lacks",
    "RG303": "a form that the language lacks",
    "RG304": "the last rule has a 'when', or a rule before it has none",
    "RG305": "a rule that is never reached",
    "RG306": "a digit in a template",
    "RG307": "a slot that may be empty outside [brackets]",
    "RG308": "a band without a verb",
    "RG309": "bands that do not rise",
    "RG310": "a name that is missing in a language",
    "RG311": "message kinds that are missing, unknown or in another order",
    "RG312": "a condition that can never hold",
    "RG313": "an outline that names what is not there",
    "RG314": "a word that the language needs and the phrasebook lacks",
    "RG315": "angles.yaml names what is not there",
    # RG4: the text
    "RG401": "a word whose reading is not known",
}


class UsageError(Exception):
    """What was asked for cannot be done as it was asked; the message tells how."""


class Place(NamedTuple):
    """A span of one line in a file; `line` and `column` count from 1, `column` and `width` in characters."""

    path: str
    line: int
    column: int
    width: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Diagnostic(NamedTuple):
    """A finding; `code` is a key of CODES (a test provokes each)."""

    code: str
    place: Place
    message: str
    hint: str | None = None
    severity: Severity = "error"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelled most like `word`, if one is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a finding

    near = get_close_matches(word, list(choices), n=1)
    return near[0] if near else None


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By file, line, column, code; one that is found twice is shown once."""
    return sorted(set(diagnostics), key=lambda d: (d.place, d.code, d.message))


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
    line = lines[place.line - 1].expandtabs(1)
    number = str(place.line)
    shown = [f"{number} | {line}".rstrip()]
    if caret:
        start = place.column - 1
        marked = line[start : start + place.width] or " "
        shown.append(f"{' ' * len(number)} | {' ' * columns(line[:start])}{'^' * max(1, columns(marked))}")
    return shown


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
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
