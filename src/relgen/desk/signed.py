"""What was signed of a month, and what has changed since: its texts, its figures, the words that it is drafted with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from relgen import __version__
from relgen.comparing.figures import figures, moved
from relgen.desk.merging import merge_drafts
from relgen.drafts import Draft, Drafted, read_text
from relgen.phrasebook.book import Phrasebook
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.reading.signed import SIGNED, SignedFile, SignedText, read_signed, summed, with_line_feeds
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, few
from relgen.values.document import Document

MOST_LINES = 5  # that are named
WORDS = "RG507"


def signed_of(project: Project, kind: str, month: YearMonth) -> tuple[SignedFile | None, list[Diagnostic]]:
    """What was signed of a month, if anything was; None, and what is found, where the file is damaged."""
    before = len(project.found)
    source = project.beside(kind, SIGNED, f"{month}.yaml")
    found = project.found[before:]
    if source is None or found:
        return None, found
    file, found = read_signed(source)
    if file and file.model.month != month:
        message = f"month is {file.model.month}, but the file is {month}.yaml"
        return None, [Diagnostic("RG208", source.place(("month",)), message, "put the file back as git has it")]
    return file, found


def since_signed(
    workspace: Workspace, file: SignedFile, documents: Mapping[str, Document], folder: Path
) -> Iterator[Diagnostic]:
    """What has changed since a month was signed; `documents` are its drafts of today, `folder` is where those on disk stand."""
    yield from changed_texts(workspace.project, file, folder)
    if documents:
        yield from few(changed_figures(file, documents.values()))
        yield from changed_words(workspace, file, documents)


@dataclass(frozen=True, slots=True)
class Placed:
    """Drafts by the names that they are written under, what is told of them, and what has changed since they were `signed`."""

    drafts: Mapping[str, Drafted]
    lines: tuple[str, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    signed: SignedFile | None = None


def placed(
    workspace: Workspace,
    month: YearMonth,
    documents: Mapping[str, Document],
    folder: Path,
    drafts: Mapping[str, Drafted],
    *,
    overwrite: bool,
) -> Placed:
    """Where the drafts of a month go: if it was signed, what was signed stays, unless that is to be overwritten."""
    file, damaged = signed_of(workspace.project, workspace.release.name, month)
    if file is None and not damaged:
        return Placed(drafts)
    found = (*damaged, *(since_signed(workspace, file, documents, folder) if file else ()))
    names, lines = (drafts, ()) if overwrite else beside_signed(file, folder, drafts)
    return Placed(names, lines, found, file)


def beside_signed(
    file: SignedFile | None, folder: Path, drafts: Mapping[str, Drafted]
) -> tuple[Mapping[str, Drafted], tuple[str, ...]]:
    """What was signed stays, or is put back; a draft that is new since goes beside it, with an editor's words in it.

    `file` is None where what was signed cannot be read: then all that stands there stays.
    """
    names: dict[str, Drafted] = {}
    lines: list[str] = []
    who = file.who() if file else "signed"
    for name, drafted in drafts.items():
        path, signed = folder / name, file.model.texts.get(name) if file else None
        stands = read_text(path)
        if stands == drafted.text or (stands is None and (signed is None or signed.text == drafted.text)):
            names[name] = drafted
            continue
        if stands is None and signed:
            names[name] = Drafted(signed.text)
            lines.append(f"restored: {path}, as it was {who}")
        if signed is None or signed.drafted != summed(drafted.text):
            new = f"{path.stem}.new{path.suffix}"
            names[new] = with_edits(path, stands, drafted)
            lines.append(f"kept: {path} was {who}; the new draft is {new} (--force overwrites)")
    return names, tuple(lines)


def with_edits(path: Path, stands: str | None, drafted: Drafted) -> Drafted:
    """A new draft with what an editor had made of the one that stands there, where it is known what that was."""
    base = Draft(path, drafted, {}, merge_drafts).base() if stands is not None else None
    if stands is None or base is None or drafted.written is None:
        return drafted
    return Drafted(merge_drafts(stands, base, drafted.written).text, drafted.written)


def changed_texts(project: Project, file: SignedFile, folder: Path) -> Iterator[Diagnostic]:
    for name, signed in file.model.texts.items():
        path = (folder / name).absolute()
        text = project.text(path, outside=True) if path.exists() else None
        if text is not None and summed(text) != signed.sha256:
            lines = changed_lines(signed, text)
            shown = ", ".join(str(each) for each in lines[:MOST_LINES]) + (" …" if len(lines) > MOST_LINES else "")
            message = f"{name} was {file.who()} and has changed since, in line{'s' if len(lines) > 1 else ''} {shown}"
            hint = f"`relgen diff {file.model.month}` shows how: put it back, or sign what it says now with --again"
            yield Diagnostic("RG505", Place(project.label(path), lines[0], 1), message, hint, "warning")


def changed_lines(signed: SignedText, text: str) -> list[int]:
    """The lines of a text that are not as they were signed, counted from 1; where some are gone, the one that is there now."""
    now = with_line_feeds(text).split("\n")
    turns = SequenceMatcher(None, signed.lines, now, autojunk=False).get_opcodes()
    changed = [line for turn, _, _, start, end in turns if turn != "equal" for line in range(start, max(end, start + 1))]
    return [min(line, len(now) - 1) + 1 for line in changed]


def changed_figures(file: SignedFile, documents: Iterable[Document]) -> Iterator[Diagnostic]:
    for each in moved(file.model.figures, figures(documents)):
        place = each.fact.places[0] if each.fact and each.fact.places else file.source.place(("figures", each.key), of_key=True)
        hint = "correct the file; if it is right, tell so under `corrected` and sign the new text with --again"
        yield Diagnostic("RG506", place, f"{each} ({file.who()})", hint, "warning")


def changed_words(workspace: Workspace, file: SignedFile, documents: Mapping[str, Document]) -> Iterator[Diagnostic]:
    """A note for each language that would be worded otherwise today, though its figures were the same."""
    for code, document in documents.items():
        signed = file.model.texts.get(f"draft.{code}.md")
        if signed is None or signed.register_ != document.register or summed(render(document)) == signed.drafted:
            continue
        reasons = [*changed_rules(workspace.books[code], file, code), *changed_files(workspace.project, file, code)]
        if reasons:
            message = f"draft.{code}.md would be worded otherwise than it was {file.who()}: {'; '.join(reasons)}"
            hint = f"`relgen diff {file.model.month}` shows how; a text that is out stays as it is"
            yield Diagnostic(WORDS, file.source.place(("wordings", code), of_key=True), message, hint, "note")


def changed_rules(book: Phrasebook, file: SignedFile, code: str) -> Iterator[str]:
    """The messages of which a wording that was used is gone or reads otherwise."""
    for kind, used in file.model.wordings.get(code, {}).items():
        known = {
            wording.text for rules in (book.rules, book.inner) for rule in rules.get(kind, ()) for wording in rule.wordings
        }
        for text in (text for text in used if text not in known):
            yield f"{book.rules_source.path} has {kind} no longer as “{text}”"


def changed_files(project: Project, file: SignedFile, code: str) -> Iterator[str]:
    """The other files of the phrasebook that have changed, and relgen itself."""
    for path, was in file.model.files.items():
        shared = path.startswith("phrasebook/") and (path.count("/") == 1 or path == f"phrasebook/{code}/words.yaml")
        if shared and path in project.texts and summed(project.texts[path]) != was:
            yield f"{path} has changed"
    if file.model.relgen != __version__:
        yield f"relgen was {file.model.relgen} and is {__version__}"
