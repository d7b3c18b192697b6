"""The drafts of a month: checked, drafted, rendered and written, and what of them an editor should look at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from relgen.desk.explain import plain_draft
from relgen.desk.last_build import Earlier, earlier_drafts
from relgen.desk.merging import findings_of, merge_drafts, plain_merged, told, untouched
from relgen.desk.signed import Placed, placed
from relgen.desk.workspace import Selection, day_wanted, open_workspace
from relgen.drafts import RECORD, Drafted, Written, edited_drafts, is_edited, made_folder, read_record, write_drafts
from relgen.history.choice import Angle
from relgen.history.doubts import doubts
from relgen.pipeline import Workspace
from relgen.project import Project, read_given, write_whole
from relgen.reading.letters import decoded
from relgen.renderers import FORMATS, PAGE, PAGE_NAME, markdown
from relgen.renderers.written import written
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, UsageError, has_errors, in_order
from relgen.values.document import Document
from relgen.values.standing import Claim, Record, Streak, Turn

EditedWords = Mapping[str, tuple[str, str]]  # by language, the name of a file and what it holds


@dataclass(frozen=True, slots=True)
class Draft:
    """The drafts of one month, what was found, and what was written; without texts if there are errors.

    `left`: edited drafts that stand where an earlier relgen wrote them. `doubts`: claims that a small revision would turn.
    `angles`: what is said of where the figures stand. `as_of`: the day looked from, if it is not that of the release.
    `signed`: what became of drafts that were signed.
    """

    month: YearMonth
    found: tuple[Diagnostic, ...]
    documents: Mapping[str, Document] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    written: tuple[Written, ...] = ()
    left: tuple[Path, ...] = ()
    doubts: tuple[str, ...] = ()
    angles: tuple[Angle, ...] = ()
    as_of: date | None = None
    signed: tuple[str, ...] = ()

    def kept(self) -> list[str]:
        """The drafts that were edited or signed, and what became of them: told even where nothing else is."""
        lines = [f"  {line}" for line in (*self.signed, *(line for each in self.written for line in told(each)))]
        return lines + [f"  left: {path} was edited; drafts are now in {self.written[0].path.parent}" for path in self.left]

    def report(self) -> list[str]:
        """What was written, and what to look at."""
        lines = [f"{self.month}  {'  '.join(str(each.path) for each in self.written)}", *self.kept()]
        lines += [f"  {line}" for each in self.written for line in untouched(each)]
        return lines + [f"  look at: {each}" for each in self.to_look_at()]

    def to_look_at(self) -> list[str]:
        stated = [f"{each.key} ({shown(each)}) is stated by you in {each.statement}" for each in self.stated()]
        return [*(f"{each}, not proven by the months at hand" for each in stated), *self.doubts]

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
            "merged": [plain_merged(each) for each in self.written if each.merged],
            "doubts": list(self.doubts),
            "sentences": {code: plain_draft(document) for code, document in self.documents.items()},
        }


def formats_wanted(named: Sequence[str]) -> tuple[str, ...]:
    """The formats that are asked for; UsageError for one that there is not."""
    known = (*FORMATS, PAGE)
    for name in named:
        if name not in known:
            raise UsageError(f"there is no format '{name}': write one of {', '.join(known)}")
    return tuple(named)


def can_build(workspace: Workspace) -> bool:
    """Whether all that was read could be read: a draft rests on the months before it and on the phrasebook."""
    return not has_errors(workspace.project.found)


def out_folder(project: Project, named: Path | None) -> Path:
    """Where drafts are written, as it is shown: from here if it lies here."""
    out = named or project.root / "build"
    return out.relative_to(Path.cwd()) if out.is_relative_to(Path.cwd()) else out


def build_selection(
    asked: Selection,
    months: Iterable[YearMonth],
    out: Path | None,
    register: str | None,
    *,
    as_of: str | None = None,
    overwrite: bool = False,
    formats: Sequence[str] = (),
) -> Iterator[Draft]:
    """Draft the months that are asked for, as `build_month` does; one that is not filled in is none.

    `months` are those of `asked`, and may tell how far it is. Nothing is drafted if a file that drafts rest on cannot be read.
    """
    workspace = open_workspace(asked.project, asked.release, until=asked.months[-1], register=register)
    day = day_wanted(as_of, asked.months, workspace) if as_of else None
    if workspace is None or not can_build(workspace):
        return
    for month in (month for month in months if month in workspace.months):
        yield build_month(workspace, month, out, as_of=day, overwrite=overwrite, formats=formats)


def build_month(
    workspace: Workspace,
    month: YearMonth,
    out: Path | None,
    *,
    as_of: date | None = None,
    overwrite: bool = False,
    formats: Sequence[str] = (),
) -> Draft:
    """Check a month and draft it in every language; with `out`, write the drafts and their review page into its folder there.

    `formats` are the endings of the files that are written, all if none is named. OSError if they cannot be written. Drafts as
    of another day than that of the release stand in a folder of their own.
    """
    draft = draft_month(workspace, month, as_of=as_of, formats=formats)
    if out is None or not draft.documents:
        return draft
    folder = f"{workspace.release.name}/{month}.as-of-{as_of}" if as_of else f"{workspace.release.name}/{month}"
    drafts = drafted(draft)
    place = Placed(drafts)
    if not as_of:
        place = placed(workspace, month, draft.documents, out / folder, drafts, overwrite=overwrite)
    with_page = not formats or PAGE in formats
    earlier = earlier_drafts(draft.documents, out / folder, place.signed) if with_page else {}
    files = write_drafts(out, folder, place.drafts, overwrite=overwrite, merge=merge_drafts)
    if with_page:
        target = made_folder(out, folder) / PAGE_NAME  # nobody edits it
        edited = {} if as_of else edited_words(workspace, draft, out, folder)
        write_whole(target, page(workspace, draft, edited, earlier))
        files.append(Written(target))
    more = (each for file in files for each in findings_of(file, workspace, month, as_of))
    found = in_order([*draft.found, *place.found, *more])
    left = tuple(edited_drafts(out / folder.rpartition("/")[2]))
    return replace(draft, found=tuple(found), written=tuple(files), left=left, signed=place.lines)


def drafted(draft: Draft) -> dict[str, Drafted]:
    """The texts by the names of their files; those in Markdown with what a merge must know of them."""
    known = {f"draft.{code}.md": written(document) for code, document in draft.documents.items()}
    return {name: Drafted(text, known.get(name)) for name, text in draft.texts.items()}


def draft_month(workspace: Workspace, month: YearMonth, *, as_of: date | None = None, formats: Sequence[str] = ()) -> Draft:
    """Check a month and draft it; nothing is written."""
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
    wanted = {ending: render for ending, render in FORMATS.items() if not formats or ending in formats}
    texts = {
        f"draft.{code}.{ending}": render(document) for code, document in documents.items() for ending, render in wanted.items()
    }
    angles = tuple(facts.choice.said.values())
    doubtful = tuple(doubts(workspace.history(month, as_of), month, angles))
    return Draft(month, tuple(found), documents, texts, doubts=doubtful, angles=angles, as_of=as_of)


def page(
    workspace: Workspace, draft: Draft, edited: EditedWords | None = None, earlier: Mapping[str, Earlier] | None = None
) -> str:
    """The review page of a draft, of what an editor has made of it, and of what is other than it was."""
    from relgen.desk.review.make import Drafted, make_review  # noqa: PLC0415 - Markdown alone needs none of it
    from relgen.renderers.review import render  # noqa: PLC0415

    drafted = Drafted(draft.month, draft.documents, draft.found, draft.angles, draft.as_of, edited or {}, earlier or {})
    return render(make_review(workspace, drafted))


def edited_words(workspace: Workspace, draft: Draft, out: Path, folder: str) -> EditedWords:
    """The drafts in a folder of `out` that were edited, as they now read; one that cannot be read is left out."""
    record = {**read_record(out / RECORD / folder.replace("/", ".")), **read_record(out / folder / RECORD)}
    found = {}
    for code, document in draft.documents.items():
        path = out / folder / f"draft.{code}.md"
        with suppress(OSError):
            words = decoded(read_given(path), path.name) if is_edited(path, markdown.render(document), record) else None
            if isinstance(words, str):
                found[code] = (workspace.project.label(path.absolute()), words)
    return found


def shown(fact: Claim) -> int:
    """The number that a claim rests on: months, or a rank."""
    return fact.months if isinstance(fact, Streak | Turn) else fact.rank if isinstance(fact, Record) else 0
