"""A text that someone edited or published, as it was read: its language, what it is held against, and its findings."""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from relgen.desk.overruled import overruled
from relgen.languages import CODES
from relgen.languages.reading import reader
from relgen.merging.marker import unsettled, without_marks
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, Severity
from relgen.verifying.data import Data
from relgen.verifying.reading_back import Checked, check
from relgen.verifying.verdicts import Remedy, Verdict

HANGUL = re.compile("[\uac00-\ud7a3]")
LETTER = re.compile("[A-Za-z]")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was read: its name as findings have it, its language, and what became of its claims."""

    name: str
    language: str
    words: str
    checked: Checked


def text_of(workspace: Workspace, month: YearMonth, code: str, name: str, words: str, *, as_of: date | None = None) -> Text:
    """A text, read and held against its month as it was known on the day of the release, or on a later one."""
    data = data_of(workspace, month, code)
    data = replace(data, history=workspace.history(month, as_of)) if as_of else data
    checked = check(without_marks(words), reader(code), data)
    return Text(name, code, words, overruled(checked, words, workspace.months[month].model.accept))


def language_of(path: Path, text: str) -> str:
    """The language that a file's name tells (`draft.ko.md`), else the one whose letters it mostly has."""
    named = [part for part in path.name.split(".") if part in CODES]
    if named:
        return named[-1]
    return "ko" if len(HANGUL.findall(text)) * 2 > len(LETTER.findall(text)) else "en"


def data_of(workspace: Workspace, month: YearMonth, code: str) -> Data:
    """What a text in a language is held against: the months as they were known on the day of the release."""
    shared = workspace.shared
    return Data(
        history=workspace.history(month),
        month=month,
        sets=shared.sets,
        thresholds=shared.policy.thresholds,
        band=lambda size: shared.band(size).name,
        lexicon=workspace.lexicon(code),
        spoken=reader(code).spoken,
        own=frozenset(WORD.findall(workspace.months[month].source.text.lower())),
    )


def findings(text: Text) -> list[Diagnostic]:
    """What is wrong in a text, what an editor has still to choose in it, and, as notes, what could not be judged."""
    return [*unsettled(text.words, text.name), *(finding(text, verdict) for verdict in text.checked.findings())]


def finding(text: Text, verdict: Verdict) -> Diagnostic:
    start, end = verdict.span
    hint = hint_of(text, verdict.remedies)
    message = f"'{' '.join(text.words[start:end].split())}': {verdict.message}"
    severity: Severity = "note" if verdict.note else "error"
    return Diagnostic(verdict.code, place_of(text, start, end), message, hint, severity, fix_of(verdict))


def fix_of(verdict: Verdict) -> str | None:
    """What to write in place of the very words that a finding marks."""
    own = [remedy.text for remedy in verdict.remedies if (remedy.start, remedy.end) == verdict.span]
    return own[0] if len(verdict.remedies) == len(own) == 1 else None


def hint_of(text: Text, remedies: tuple[Remedy, ...]) -> str | None:
    written = [f"write '{remedy.text}' for '{text.words[remedy.start : remedy.end]}'" for remedy in remedies]
    return " and ".join(written) or None


def place_of(text: Text, start: int, end: int) -> Place:
    before = text.words.rfind("\n", 0, start) + 1
    stop = text.words.find("\n", start, end)
    return Place(
        text.name, text.words.count("\n", 0, start) + 1, start - before + 1, max(1, (stop if stop >= 0 else end) - start)
    )
