"""What an editor is told of a draft that was edited: what became of it, and what the data say of the text that came of it."""

from collections.abc import Iterator
from datetime import date

from relgen.drafts import Written, read_text
from relgen.languages import tongue
from relgen.merging.marker import unsettled
from relgen.merging.merged import Merged
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic
from relgen.values.written import WrittenDraft


def merge_drafts(text: str, base: WrittenDraft, new: WrittenDraft) -> Merged:
    """An edited draft, the one that it was made of, and the new one, as one text."""
    from relgen.merging.merge import merge  # noqa: PLC0415 - only for a draft that was edited

    return merge(text, base, new, tongue(new.language))


def told(written: Written) -> Iterator[str]:
    """What became of a draft that was edited; nothing of any other."""
    path, merged = written.path, written.merged
    if written.kept:
        yield f"kept: {written.kept} was edited; the new draft is {path.name} (--force overwrites)"
    elif written.is_unsettled:
        yield f"kept: {path} was edited, and waits for you to choose; the new draft is not in it (--force overwrites)"
    elif written.original:
        done = "; ".join(counts(merged)) if merged else "overwritten"
        yield f"{'merged' if merged else 'forced'}: {path}: {done} (as it was: {written.original.name})"
    for sentence in merged.deleted if merged else ():
        yield f"deleted: a sentence that you took out of {path.name} would now read “{sentence}”"


def untouched(written: Written) -> Iterator[str]:
    """That a draft was edited and stays as it is, since nothing is new."""
    if written.is_edited and not (written.kept or written.merged or written.is_unsettled):
        yield f"yours: {written.path} was edited, and nothing in it is new"


def counts(merged: Merged) -> Iterator[str]:
    """`3 sentences are yours`, `2 new figures entered them`, `1 conflict at line 12`."""
    if merged.yours:
        yield f"{merged.yours} sentence{' is' if merged.yours == 1 else 's are'} yours"
    if merged.figures:
        yield f"{merged.figures} new figure{'' if merged.figures == 1 else 's'} entered {'it' if merged.yours == 1 else 'them'}"
    if merged.drafted:
        yield f"{merged.drafted} sentence{' is' if merged.drafted == 1 else 's are'} as drafted anew"
    if merged.conflicts:
        one = len(merged.conflicts) == 1
        lines = ", ".join(str(line) for line in merged.conflicts)
        yield f"{len(merged.conflicts)} conflict{'' if one else 's'} at line{'' if one else 's'} {lines}"


def plain_merged(written: Written) -> dict[str, object]:
    """The same for programs (`--json`)."""
    merged = written.merged
    return {
        "file": str(written.path),
        "original": str(written.original),
        "yours": merged.yours if merged else 0,
        "figures": merged.figures if merged else 0,
        "drafted": merged.drafted if merged else 0,
        "conflicts": list(merged.conflicts) if merged else [],
        "deleted": list(merged.deleted) if merged else [],
    }


def findings_of(written: Written, workspace: Workspace, month: YearMonth, as_of: date | None = None) -> list[Diagnostic]:
    """What the data say of a merged text, and where an editor has to choose in it or in another that was edited."""
    path = written.kept or written.path
    text = read_text(path) if written.is_edited else None
    if text is None:
        return []
    project, text = workspace.project, text.removeprefix("\ufeff")
    label = project.label(path.absolute())
    project.texts[label] = text
    if written.merged is None:
        return list(unsettled(text, label))
    from relgen.desk.texts import findings, language_of, text_of  # noqa: PLC0415 - only for a merged draft

    return findings(text_of(workspace, month, language_of(path, text), label, text, as_of=as_of))
