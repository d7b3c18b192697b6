"""A text that someone edited or published, held against the data of its month: findings, and how much of it could be judged."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from relgen.desk.findings import written_as
from relgen.desk.workspace import Selection, open_workspace, parse_month, sections_of, select
from relgen.languages import CODES
from relgen.languages.reading import reader
from relgen.phrasebook.lexicon import lexicon
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, Severity, UsageError, in_order, plain
from relgen.verifying.data import Data
from relgen.verifying.reading_back import Checked, check
from relgen.verifying.verdicts import Remedy, Verdict

IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?!\d)")
HANGUL = re.compile("[\uac00-\ud7a3]")
LETTER = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was read: its name as findings have it, its language, and what became of its claims."""

    name: str
    language: str
    words: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Held:
    """The texts that were asked for, what was found in them and in the files that they are held against, and those files."""

    texts: tuple[Text, ...]
    found: list[Diagnostic]
    files: Mapping[str, str]

    def report(self) -> str:
        return "".join(f"{report(text)}\n" for text in self.texts)

    def written(self, form: str) -> str:
        return written_as(form, self.found)

    def suggested(self) -> str:
        return "".join(suggestion(text) for text in self.texts)

    def plain(self) -> dict[str, Any]:
        return {"findings": [plain(each) for each in self.found], "texts": [plain_text(text) for text in self.texts]}


def month_of(files: Sequence[Path], month: str | None) -> YearMonth:
    """The month that the texts are of: as asked for, else the one that their paths name."""
    if month:
        return parse_month(month)
    named = {found for path in files for found in IN_PATH.findall(str(path))[-1:]}
    if len(named) != 1:
        raise UsageError("of which month are these texts? add --month 2020-11")
    return parse_month(named.pop())


def verify_files(
    files: Sequence[Path],
    month: str | None,
    *,
    root: Path | None = None,
    only: str | None = None,
    lang: str | None = None,
    notes: bool = True,
) -> Held:
    """The texts in some files, each claim of them judged; a file that cannot be read is among what is found."""
    wanted = month_of(files, month)
    asked = select(root, [str(wanted)], only=only)[0]
    texts = read_texts(files, asked, wanted, lang)
    found = in_order([*asked.project.found, *(each for text in texts for each in findings(text))])
    return Held(texts, [each for each in found if notes or each.severity != "note"], asked.project.texts)


def read_texts(files: Sequence[Path], asked: Selection, wanted: YearMonth, lang: str | None) -> tuple[Text, ...]:
    project = asked.project
    words = {path: project.text(path.absolute(), outside=True) for path in files}
    codes = {path: lang or language_of(path, text) for path, text in words.items() if text is not None}
    workspace = open_workspace(project, asked.release, until=wanted, codes=tuple(dict.fromkeys(codes.values())) or CODES)
    if workspace is None or wanted not in workspace.months:
        return ()
    data = {code: data_of(workspace, wanted, code) for code in set(codes.values())}
    return tuple(
        Text(project.label(path.absolute()), codes[path], text, check(text, reader(codes[path]), data[codes[path]]))
        for path, text in words.items()
        if text is not None
    )


def language_of(path: Path, text: str) -> str:
    """The language that a file's name tells (`draft.ko.md`), else the one whose letters it mostly has."""
    named = [part for part in path.name.split(".") if part in CODES]
    if named:
        return named[-1]
    return "ko" if len(HANGUL.findall(text)) * 2 > len(LETTER.findall(text)) else "en"


def data_of(workspace: Workspace, month: YearMonth, code: str) -> Data:
    """What a text in a language is held against: the months as they were known on the day of the release."""
    layout, shared = workspace.release.layout, workspace.shared
    main = layout.by_address[layout.main].called
    return Data(
        history=workspace.history(month),
        month=month,
        sets=shared.sets,
        thresholds=shared.policy.thresholds,
        band=lambda size: shared.band(size).name,
        lexicon=lexicon(workspace.books[code], sections=frozenset(sections_of(workspace.release)), main=main),
        spoken=reader(code).spoken,
    )


def findings(text: Text) -> list[Diagnostic]:
    """What is wrong in a text, and, as notes, what could not be judged."""
    return [finding(text, verdict) for verdict in text.checked.findings()]


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


def report(text: Text) -> str:
    """The last line: how many claims were read, what became of them, and how many of the figures are tied to facts."""
    checked = text.checked
    share = 100 * checked.tied // checked.figures if checked.figures else 100
    return (
        f"{text.name}: {len(checked.verdicts)} claims read: {checked.count('proven')} proven, {checked.count('contradicted')} "
        f"contradicted, {checked.count('not checkable')} not checkable; "
        f"{checked.tied} of {checked.figures} figures tied to facts ({share}%)"
    )


def suggestion(text: Text) -> str:
    """The text with the words that the data have put instead, as a unified diff; empty where there is none."""
    mended = text.words
    done = len(mended) + 1
    for remedy in sorted({remedy for verdict in text.checked.verdicts for remedy in verdict.remedies}, reverse=True):
        if remedy.end <= done:
            mended = mended[: remedy.start] + remedy.text + mended[remedy.end :]
            done = remedy.start
    lines = unified_diff(
        text.words.splitlines(keepends=True), mended.splitlines(keepends=True), text.name, f"{text.name} (suggested)"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def plain_text(text: Text) -> dict[str, Any]:
    """A text for programs: each claim with its place, kind, fact and verdict."""
    checked = text.checked
    counts = {state: checked.count(state) for state in ("proven", "contradicted", "not checkable")}
    return {
        "file": text.name,
        "language": text.language,
        "claims": [plain_claim(text, verdict) for verdict in checked.verdicts],
        "counts": {"read": len(checked.verdicts), **counts, "figures": checked.figures, "tied": checked.tied},
    }


def plain_claim(text: Text, verdict: Verdict) -> dict[str, Any]:
    start, end = verdict.span
    place = place_of(text, start, end)
    return {
        "text": text.words[start:end],
        "line": place.line,
        "column": place.column,
        "start": start,
        "end": end,
        "kind": verdict.kind,
        "fact": verdict.fact or None,
        "verdict": verdict.state,
        "code": verdict.code or None,
        "message": verdict.message or None,
        "places": [str(each) for each in verdict.places],
        "remedies": [remedy._asdict() for remedy in verdict.remedies],
    }
