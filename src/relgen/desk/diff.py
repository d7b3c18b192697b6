"""What a rebuild would change in the drafts of a month, sentence by sentence, and why; or what has changed since a day.

The day is that of a signature, where there is one: then what is told is what a notice of correction has to name. With a
revision of git, it is that of its month file and phrasebook.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from relgen.comparing.figures import Moved, figures, in_short, moved
from relgen.comparing.sentences import Change, State, changes
from relgen.comparing.words import Piece, by_words
from relgen.desk.build import Draft, draft_month
from relgen.desk.last_build import state_of
from relgen.desk.merging import merge_drafts
from relgen.desk.reasons import Told, Why
from relgen.desk.signed import signed_of
from relgen.desk.workspace import Selection, open_workspace
from relgen.drafts import Draft as DraftFile
from relgen.drafts import Drafted
from relgen.former import project_at
from relgen.merging.marker import without_marks
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.reading.signed import SignedFile, summed, with_line_feeds
from relgen.renderers.written import written
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, UsageError, has_errors, in_order, show
from relgen.values.document import Document

Mark = Callable[[str, str], str]  # of a sort of words, and the words


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence that is another, word by word, and why."""

    change: Change
    pieces: tuple[Piece, ...]
    why: tuple[Told, ...]

    def lines(self, mark: Mark) -> Iterator[str]:
        yield "  " + "".join(mark(*piece) for piece in self.pieces)
        yield from (f"      {told.text}" for told in self.why)

    def plain(self) -> dict[str, Any]:
        was, now = self.change.was, self.change.now
        return {
            "change": self.change.sort,
            "message": self.change.kind,
            "before": was.text if was else None,
            "after": now.text if now else None,
            "words": [piece._asdict() for piece in self.pieces],
            "reasons": [told.plain() for told in self.why],
        }


@dataclass(frozen=True, slots=True)
class Compared:
    """One draft: its sentences that are others."""

    name: str
    language: str
    rows: tuple[Row, ...]
    conflicts: int = 0

    def lines(self, mark: Mark) -> Iterator[str]:
        counts = {sort: sum(row.change.sort == sort for row in self.rows) for sort in ("changed", "added", "gone")}
        told = ", ".join(f"{number} {sort}" for sort, number in counts.items() if number)
        yield f"{self.name}: {f'sentences {told}' if told else 'nothing changes'}"
        if self.conflicts:
            places = "a place" if self.conflicts == 1 else f"{self.conflicts} places"
            yield f"  at {places} you changed the very words that change: a rebuild shows both, and you choose"
        for row in self.rows:
            yield from row.lines(mark)
        if any(not row.why for row in self.rows):
            yield "  (no reason: it is not known what this sentence was made of)"

    def plain(self) -> dict[str, Any]:
        changes = [row.plain() for row in self.rows]
        return {"file": self.name, "language": self.language, "conflicts": self.conflicts, "changes": changes}


@dataclass(frozen=True, slots=True)
class Diff:
    """`against` says what is held against what; `figures` are those that are others, with their places."""

    month: YearMonth
    against: str
    found: list[Diagnostic]
    drafts: tuple[Compared, ...] = ()
    figures: tuple[Moved, ...] = ()

    def lines(self, mark: Mark) -> Iterator[str]:
        if self.drafts:
            yield f"{self.month}  {self.against}"
        for each in self.figures:
            place = f" ({each.fact.places[0]})" if each.fact and each.fact.places else ""
            yield f"figure: {each}{place}"
        for draft in self.drafts:
            yield from draft.lines(mark)

    def plain(self) -> dict[str, Any]:
        return {
            "month": str(self.month),
            "against": self.against,
            "figures": [{"fact": each.key, "was": each.was, "now": each.now} for each in self.figures],
            "drafts": [each.plain() for each in self.drafts],
        }


def diff_month(asked: Selection, out: Path, *, since: str | None = None, register: str | None = None) -> Diff:
    """What is other in the drafts of the one month that is asked for. UsageError for a revision that cannot be read."""
    (month,) = asked.months
    workspace = open_workspace(asked.project, asked.release, until=month, register=register)
    if workspace is None or has_errors(asked.project.found) or month not in workspace.months:
        return Diff(month, "", in_order(asked.project.found))
    draft = draft_month(workspace, month)
    found = [*asked.project.found, *draft.found]
    if has_errors(found):
        return Diff(month, "", in_order(found))
    if since is not None:
        return since_revision(asked, workspace, month, draft.documents, since)
    folder = out / asked.release.name / str(month)
    signed, damaged = signed_of(asked.project, asked.release.name, month)
    if damaged:
        return Diff(month, "", in_order(damaged))
    if signed:
        return since_signature(workspace, signed, draft.documents, folder)
    return before_rebuild(workspace, month, draft.documents, folder)


def since_revision(
    asked: Selection, workspace: Workspace, month: YearMonth, documents: Mapping[str, Document], revision: str
) -> Diff:
    """The drafts that the month file and phrasebook of a revision make, and those of today."""
    with project_at(asked.project, revision) as project:
        if month not in project.months(asked.release.name):
            raise UsageError(f"there is no releases/{asked.release.name}/{month}.yaml at revision '{revision}'")
        register = documents["ko"].register if "ko" in documents else None
        draft, against = drafted_at(project, asked, register), f"as it was at {revision}, and as it is"
        if not draft.documents:  # its phrasebook may be that of another relgen
            draft = drafted_at(Project(project.root, asked.project.phrasebook), asked, register)
            against += f"; in the words of today, since relgen cannot use the phrasebook of {revision}"
    if not draft.documents:
        first = next(each for each in draft.found if each.severity == "error")
        raise UsageError(f"{month} cannot be drafted as it was at {revision}: {show(first, {})}")
    drafts = tuple(
        compared(f"draft.{code}.md", state_of(document), Why(workspace, document, state_of(draft.documents[code])))
        for code, document in documents.items()
    )
    before = {key: in_short(fact) for key, fact in figures(draft.documents.values()).items()}
    return Diff(month, against, [], drafts, tuple(moved(before, figures(documents.values()))))


def drafted_at(project: Project, asked: Selection, register: str | None) -> Draft:
    """The month that is asked for, as another project has it; without documents, and what was found, if that has faults."""
    (month,) = asked.months
    workspace = open_workspace(project, asked.release, until=month, register=register)
    if workspace is None or has_errors(project.found) or month not in workspace.months:
        return Draft(month, tuple(in_order(project.found)))
    return draft_month(workspace, month)


def since_signature(workspace: Workspace, signed: SignedFile, documents: Mapping[str, Document], folder: Path) -> Diff:
    """What was signed, and what stands in the folder if it is another text, else what a rebuild writes."""
    others = tuple(moved(signed.model.figures, figures(documents.values())))
    drafts = []
    for code, document in documents.items():
        name = f"draft.{code}.md"
        was = signed.model.texts.get(name)
        if was is None:
            continue
        stands = text_of(workspace, folder / name)
        own = stands is not None and summed(stands) != was.sha256
        after = State(stands, written(document)) if stands is not None and own else state_of(document)
        drafts.append(compared(name, after, Why(workspace, document, State(was.text), others)))
    return Diff(signed.model.month, f"{signed.who()}, and as it is", [], tuple(drafts), others)


def before_rebuild(workspace: Workspace, month: YearMonth, documents: Mapping[str, Document], folder: Path) -> Diff:
    """What stands in the folder, and what a rebuild makes of it."""
    drafts, missing = [], []
    for code, document in documents.items():
        path = folder / f"draft.{code}.md"
        text = text_of(workspace, path)
        if text is None:
            hint = f"`relgen build {month}` writes it"
            missing.append(
                Diagnostic("RG503", Place(workspace.project.label(path.absolute()), 1, 1), f"there is no {path.name}", hint)
            )
        else:
            before, after, conflicts = rebuilt(path, text, document)
            drafts.append(replace(compared(path.name, after, Why(workspace, document, before)), conflicts=conflicts))
    return Diff(month, "what a rebuild would change", missing, tuple(drafts))


def rebuilt(path: Path, text: str, document: Document) -> tuple[State, State, int]:
    """A draft that stands there, what a rebuild makes of it, and at how many places an editor will have to choose."""
    new = written(document)
    base = DraftFile(path, Drafted(new.text, new), {}, merge_drafts).base()
    if base is None or base.text == text:
        return State(text, base), State(new.text, new), 0
    merged = merge_drafts(text, base, new)
    return State(text, base), State(without_marks(merged.text), new), len(merged.conflicts)


def text_of(workspace: Workspace, path: Path) -> str | None:
    text = workspace.project.text(path.absolute(), outside=True) if path.exists() else None
    return with_line_feeds(text) if text is not None else None


def compared(name: str, after: State, why: Why) -> Compared:
    """`why` has the state before, and the draft of today."""
    rows = tuple(Row(change, pieces_of(change), tuple(why.told(change))) for change in changes(why.before, after))
    return Compared(name, why.document.language, rows)


def pieces_of(change: Change) -> tuple[Piece, ...]:
    if change.was and change.now:
        return by_words(change.was.text, change.now.text)
    return (Piece("gone", change.was.text),) if change.was else (Piece("new", change.now.text if change.now else ""),)
