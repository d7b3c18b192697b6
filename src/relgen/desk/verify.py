"""A text that someone edited or published, held against the data of its month: findings, and how much of it could be judged."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from relgen.desk.both_texts import CONTRADICTED, MISSING, Together, hold_together, pair_of
from relgen.desk.findings import written_as
from relgen.desk.overruled import needless
from relgen.desk.texts import Text, findings, language_of, place_of, text_of
from relgen.desk.workspace import Selection, open_workspace, parse_month, select
from relgen.languages import CODES
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, UsageError, in_order, plain
from relgen.verifying.verdicts import Verdict

IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?!\d)")


@dataclass(frozen=True, slots=True)
class Held:
    """The texts that were asked for, what was found in them and in the files that they are held against, and those files.

    `together`: two texts in two languages, held against each other.
    """

    texts: tuple[Text, ...]
    found: list[Diagnostic]
    files: Mapping[str, str]
    together: Together | None = None

    def report(self) -> str:
        lines = [report(text) for text in self.texts]
        lines += [self.together.report()] if self.together else []
        return "".join(f"{line}\n" for line in lines)

    def written(self, form: str) -> str:
        return written_as(form, self.found)

    def suggested(self) -> str:
        return "".join(suggestion(text) for text in self.texts)

    def plain(self) -> dict[str, Any]:
        told = {"findings": [plain(each) for each in self.found], "texts": [plain_text(text) for text in self.texts]}
        return {**told, "together": plain_together(self.together)} if self.together else told


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
    workspace, texts = read_texts(files, asked, wanted, lang)
    pair = pair_of(texts)
    together = hold_together(workspace, wanted, pair) if workspace and pair else None
    found = [*asked.project.found, *(each for text in texts for each in findings(text))]
    if workspace and together:
        found += [each for _, each in together.found]
        found += needless(workspace.months[wanted], [(text.words, text.checked) for text in texts])
    shown = [each for each in in_order(found) if notes or each.severity != "note"]
    return Held(texts, shown, asked.project.texts, together)


def read_texts(
    files: Sequence[Path], asked: Selection, wanted: YearMonth, lang: str | None
) -> tuple[Workspace | None, tuple[Text, ...]]:
    """The texts in some files, and what they are held against; no text where that cannot be read."""
    project = asked.project
    words = {path: project.text(path.absolute(), outside=True) for path in files}
    codes = {path: lang or language_of(path, text) for path, text in words.items() if text is not None}
    workspace = open_workspace(project, asked.release, until=wanted, codes=tuple(dict.fromkeys(codes.values())) or CODES)
    if workspace is None or wanted not in workspace.months:
        return None, ()
    return workspace, tuple(
        text_of(workspace, wanted, codes[path], project.label(path.absolute()), text)
        for path, text in words.items()
        if text is not None
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


def plain_together(together: Together) -> dict[str, Any]:
    """Two texts against each other for programs: the findings themselves stand among all findings."""
    return {
        "files": [text.name for text in together.texts],
        "counts": {"both": together.both, "contradicted": together.count(CONTRADICTED), "missing": together.count(MISSING)},
    }


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
