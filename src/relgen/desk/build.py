"""The drafts of a month: checked, drafted, rendered and written, and what of them an editor should look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from relgen.desk.explain import plain_draft
from relgen.history.doubts import doubts
from relgen.pipeline import Workspace
from relgen.project import Project, Written, edited_drafts, write_drafts
from relgen.renderers import FORMATS
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, has_errors
from relgen.values.document import Document
from relgen.values.standing import Claim, Record, Streak, Turn


@dataclass(frozen=True, slots=True)
class Draft:
    """The drafts of one month, what was found, and what was written; without texts if there are errors.

    `left`: edited drafts that stand where an earlier relgen wrote them. `doubts`: claims that a small revision would turn.
    """

    month: YearMonth
    found: tuple[Diagnostic, ...]
    documents: Mapping[str, Document] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    written: tuple[Written, ...] = ()
    left: tuple[Path, ...] = ()
    doubts: tuple[str, ...] = ()

    def kept(self) -> list[str]:
        """The drafts that were edited, and where the new ones are: told even where nothing else is."""
        lines = [
            f"  kept: {each.kept} was edited; the new draft is {each.path.name} (--force overwrites)"
            for each in self.written
            if each.kept
        ]
        return lines + [f"  left: {path} was edited; drafts are now in {self.written[0].path.parent}" for path in self.left]

    def report(self) -> list[str]:
        """What was written, and what to look at."""
        lines = [f"{self.month}  {'  '.join(str(each.path) for each in self.written)}", *self.kept()]
        stated = [f"{each.key} ({shown(each)}) is stated by you in {each.statement}" for each in self.stated()]
        lines += [f"  look at: {each}, not proven by the months at hand" for each in stated]
        return lines + [f"  look at: {doubt}" for doubt in self.doubts]

    def stated(self) -> list[Claim]:
        """The claims about the past that are said on the editor's word."""
        facts = {
            span.says.key: span.says
            for document in self.documents.values()
            for sentence in document.sentences()
            for span in sentence.spans
            if isinstance(span.says, Claim) and span.says.proof == "stated"
        }
        return list(facts.values())

    def plain(self) -> dict[str, object]:
        """The drafts for programs (`--json`)."""
        return {
            "month": str(self.month),
            "files": [str(each.path) for each in self.written],
            "doubts": list(self.doubts),
            "sentences": {code: plain_draft(document) for code, document in self.documents.items()},
        }


def can_build(workspace: Workspace) -> bool:
    """Whether all that was read could be read: a draft rests on the months before it and on the phrasebook."""
    return not has_errors(workspace.project.found)


def out_folder(project: Project, named: Path | None) -> Path:
    """Where drafts are written, as it is shown: from here if it lies here."""
    out = named or project.root / "build"
    return out.relative_to(Path.cwd()) if out.is_relative_to(Path.cwd()) else out


def build_month(
    workspace: Workspace, month: YearMonth, out: Path | None, *, as_of: date | None = None, overwrite: bool = False
) -> Draft:
    """Check a month and draft it in every language; with `out`, write the drafts into its folder there.

    OSError if they cannot be written. Drafts as of another day than that of the release stand in a folder of their own.
    """
    found = workspace.check(month, as_of)
    if has_errors(found):
        return Draft(month, tuple(found))
    facts = workspace.facts(month, as_of, full=False)
    plan = workspace.compose(facts)
    documents: dict[str, Document] = {}
    for code in workspace.books:
        documents[code], more = workspace.draft(plan, code)
        found += more
    if has_errors(found):
        return Draft(month, tuple(found))
    texts = {
        f"draft.{code}.{ending}": render(document) for code, document in documents.items() for ending, render in FORMATS.items()
    }
    doubtful = tuple(doubts(workspace.history(month, as_of), month, facts.choice.said.values()))
    if out is None:
        return Draft(month, tuple(found), documents, texts, doubts=doubtful)
    folder = f"{month}.as-of-{as_of}" if as_of else str(month)
    written = write_drafts(out, f"{workspace.release.name}/{folder}", texts, overwrite=overwrite)
    return Draft(month, tuple(found), documents, texts, tuple(written), tuple(edited_drafts(out / folder)), doubtful)


def shown(fact: Claim) -> int:
    """The number that a claim rests on: months, or a rank."""
    return fact.months if isinstance(fact, Streak | Turn) else fact.rank if isinstance(fact, Record) else 0
