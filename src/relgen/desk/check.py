"""Every finding of some months: in their files, in the phrasebook, and in what would be drafted of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from relgen.desk.build import draft_month, out_folder
from relgen.desk.examples import examples_come_out
from relgen.desk.overtaken import overtaken
from relgen.desk.signed import WORDS, signed_of, since_signed
from relgen.desk.workspace import Selection, check_other_registers, open_workspace
from relgen.drafts import drafts_in, read_text
from relgen.merging.marker import is_unsettled, unsettled
from relgen.pipeline import Workspace
from relgen.project import HISTORY, Project
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, has_errors

OVERTAKEN = "RG220"
OF_THE_PAST = (OVERTAKEN, WORDS)  # what is listed only for the months that are named


def check_months(asked: Selection, register: str | None = None, out: Path | None = None) -> list[Diagnostic]:
    """What is found of the months, what has changed of those that were signed, and what later revisions change in them if
    nothing is to be corrected.

    `out` is where drafts were written: a place in them at which an editor has still to choose is found too.
    """
    project, wanted = asked.project, asked.months
    workspace = open_workspace(project, asked.release, until=wanted[-1], register=register)
    if workspace:
        check_other_registers(workspace)
    found = [each for each in project.found if concerns(each, wanted)]
    written = (out or project.root / "build") / asked.release.name
    found += [each for month in wanted for each in to_choose(project, written / str(month))]
    if workspace:
        found += [each for book in workspace.books.values() for each in examples_come_out(book, asked.release)]
        read = [month for month in wanted if month in workspace.months]
        found += [each for month in read for each in workspace.check_draft(month)]
        found += [each for month in read for each in changed_since_signed(workspace, month, out_folder(project, out))]
        if not has_errors(found):
            found += [each for month in read for each in overtaken(workspace, month)]
    return found


def to_choose(project: Project, folder: Path) -> Iterator[Diagnostic]:
    """Where an editor has still to choose in the drafts of a folder."""
    for path in drafts_in(folder):
        text = read_text(path) or ""
        if is_unsettled(text):
            label = project.label(path.absolute())
            project.texts[label] = text.removeprefix("\ufeff")
            yield from unsettled(text, label)


def changed_since_signed(workspace: Workspace, month: YearMonth, out: Path) -> list[Diagnostic]:
    file, found = signed_of(workspace.project, workspace.release.name, month)
    if file is None:
        return found
    folder = out / workspace.release.name / str(month)
    return list(since_signed(workspace, file, draft_month(workspace, month).documents, folder))


def concerns(found: Diagnostic, months: Sequence[YearMonth]) -> bool:
    """Whether a finding is about one of the months, or about what they all share."""
    folder, _, name = found.place.path.rpartition("/")
    stems = {str(month) for month in months}
    return not folder.startswith("releases/") or name.removesuffix(".yaml") in stems or name == HISTORY or found.code == "RG007"


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def summary(months: int, found: Sequence[Diagnostic], past: Sequence[Diagnostic]) -> list[str]:
    """What is said of a check in which nothing is to be corrected; findings of releases that are out are only counted."""
    if has_errors(found):
        return []
    kinds = [(sum(each.severity == kind for each in found), kind) for kind in ("warning", "note")]
    notes = " and ".join(counted(number, kind) for number, kind in kinds if number) or "nothing to correct"
    lines = [f"{counted(months, 'month')} checked: {notes}"]
    if revised := sum(each.code == OVERTAKEN for each in past):
        figures = counted(revised, "figure")
        lines.append(f"{figures} of past releases were revised later: `relgen check MONTH` lists them")
    if worded := sum(each.code == WORDS for each in past):
        lines.append(f"{counted(worded, 'signed draft')} would be worded otherwise today: `relgen check MONTH` tells how")
    return lines
