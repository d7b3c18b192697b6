"""A month signed: the drafts as they stand in the output folder, edited or not, with all that they were made of.

Only a month without a finding to correct, whose texts the data bear out, can be signed; nothing is signed twice by accident.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from relgen import __version__
from relgen.comparing.figures import figures, in_short
from relgen.desk.build import Draft, draft_month
from relgen.desk.signed import signed_of
from relgen.desk.verify import verify_files
from relgen.desk.workspace import Selection, open_workspace
from relgen.phrasebook.book import Phrasebook
from relgen.pipeline import Workspace
from relgen.project import write_month
from relgen.reading.letters import hidden_characters
from relgen.reading.signed import (
    SIGNED,
    SignedFile,
    SignedModel,
    SignedText,
    plain_signed,
    signed_text,
    summed,
    with_line_feeds,
)
from relgen.reading.validate import parse_day
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, UsageError, has_errors, in_order
from relgen.values.document import Document


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs which month, when; `again`: though other texts of it were signed before."""

    month: YearMonth
    by: str
    on: date
    again: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a signing: the file, None where nothing could be signed; `before`: what was signed with the same texts."""

    found: list[Diagnostic]
    path: str | None = None
    before: SignedFile | None = None
    model: SignedModel | None = None

    def report(self) -> list[str]:
        if self.before:
            return [f"{self.path}: {self.before.who()} with these very texts; nothing is changed"]
        if self.path is None or self.model is None:
            return []
        return [f"{self.path}: {', '.join(self.model.texts)} signed by {self.model.by} on {self.model.on}; commit it"]

    def plain(self) -> dict[str, object]:
        model = self.before.model if self.before else self.model
        return {"file": self.path, "signed": plain_signed(model) if model else None}


def signing_wanted(asked: Selection, by: str, on: str, *, again: bool) -> Signing:
    """UsageError for a name or a day that is none, and for a day before the month is over."""
    month = asked.months[-1]
    try:
        day = parse_day(on)
    except ValueError:
        raise UsageError(f"'{on}' is not a day: write it as --on 2020-12-01") from None
    if day <= month.last_day():
        raise UsageError(f"{month} is not over on {day}: --on takes the day on which its release is signed")
    if not by.strip():
        raise UsageError("who signs? write it as --by 'Kim Minji'")
    return Signing(month, " ".join(by.split()), day, again)


def sign_month(asked: Selection, out: Path, wanted: Signing, register: str | None = None) -> Outcome:
    """Sign the drafts of a month that stand in `out`, or tell what is to be done first. OSError if it cannot be written."""
    workspace = open_workspace(asked.project, asked.release, until=wanted.month, register=register)
    if workspace is None or has_errors(asked.project.found) or wanted.month not in workspace.months:
        return Outcome(in_order(asked.project.found))
    draft = draft_month(workspace, wanted.month)
    folder = out / asked.release.name / str(wanted.month)
    texts, wrong = standing_texts(asked, workspace, wanted.month, folder)
    before, damaged = signed_of(asked.project, asked.release.name, wanted.month)
    found = [*asked.project.found, *draft.found, *wrong, *(() if wanted.again else damaged)]
    if has_errors(found):
        return Outcome(in_order(found))
    label = f"releases/{asked.release.name}/{SIGNED}/{wanted.month}.yaml"
    others = [name for name, text in texts.items() if before is None or is_other(name, text, before)]
    if before and not wanted.again:
        return Outcome(in_order([*found, other_texts(before, others)])) if others else Outcome(in_order(found), label, before)
    model = what_is_signed(workspace, wanted, draft, texts, in_order(found))
    write_month(asked.project.root / label, signed_text(model))
    return Outcome(in_order(found), label, model=model)


def standing_texts(
    asked: Selection, workspace: Workspace, month: YearMonth, folder: Path
) -> tuple[Mapping[str, str], list[Diagnostic]]:
    """The drafts of a month as they stand in a folder, by name; a finding for each that is not there, and all of verify's."""
    paths = [folder / f"draft.{code}.md" for code in workspace.books]
    there, project = [path for path in paths if path.exists()], asked.project
    hint = f"`relgen build {month}` writes it; read it and edit it, then sign"
    wrong = [
        Diagnostic("RG503", Place(project.label(path.absolute()), 1, 1), f"there is no {path.name} to sign", hint)
        for path in paths
        if path not in there
    ]
    if not there:
        return {}, wrong
    held = verify_files(there, str(month), root=project.root, only=asked.release.name)
    project.texts.update(held.files)
    hidden = (each for text in held.texts for each in hidden_characters(text.name, text.words))
    return {Path(text.name).name: text.words for text in held.texts}, [*wrong, *held.found, *hidden]


def is_other(name: str, text: str, before: SignedFile) -> bool:
    signed = before.model.texts.get(name)
    return signed is None or signed.sha256 != summed(text)


def other_texts(before: SignedFile, names: Sequence[str]) -> Diagnostic:
    has = "has" if len(names) == 1 else "have"
    message = f"{before.model.month} was {before.who()}, and {' and '.join(names)} {has} changed since"
    hint = (
        f"`relgen diff {before.model.month}` shows how; add --again to sign what stands there now (git keeps what was signed)"
    )
    return Diagnostic("RG504", before.source.place(("on",)), message, hint)


def what_is_signed(
    workspace: Workspace, wanted: Signing, draft: Draft, texts: Mapping[str, str], found: Iterable[Diagnostic]
) -> SignedModel:
    file = workspace.months[wanted.month]
    return SignedModel(
        month=str(wanted.month),  # type: ignore[arg-type]  # as it is typed
        by=wanted.by,
        on=str(wanted.on),  # type: ignore[arg-type]
        relgen=__version__,
        files={path: summed(workspace.project.texts[path]) for path in files_of(workspace, file.source.path)},
        notes=tuple(f"{each.code} {each.message}" for each in found) + tuple(draft.to_look_at()),
        accepted=tuple(f"{row.code} at {row.at}: {row.because}" for row in file.model.accept),
        figures={key: in_short(fact) for key, fact in figures(draft.documents.values()).items()},
        wordings={code: wordings(workspace.books[code], document) for code, document in draft.documents.items()},
        texts={name: as_signed(text, draft.documents[name.split(".")[1]]) for name, text in texts.items()},
    )


def files_of(workspace: Workspace, month: str) -> list[str]:
    """The month file and the phrasebook that its drafts are worded with."""
    own = [source.path for book in workspace.books.values() for source in (book.words_source, book.rules_source)]
    shared = [workspace.project.phrasebook / f"{name}.yaml" for name in ("bands", "names", "angles")]
    return [month, *map(workspace.project.label, shared), *own]


def wordings(book: Phrasebook, document: Document) -> dict[str, tuple[str, ...]]:
    """The wordings of the phrasebook that a draft is made of, by message."""
    places = {sentence.rule for sentence in document.sentences()}
    places |= {merged.rule for sentence in document.sentences() for merged in sentence.merged if merged.rule}
    rules = [rule for of_kind in (*book.rules.values(), *book.inner.values()) for rule in of_kind]
    used: dict[str, tuple[str, ...]] = {}
    for kind, wording in ((rule.kind, wording) for rule in rules for wording in rule.wordings if wording.place in places):
        used[kind] = (*used.get(kind, ()), wording.text)
    return used


def as_signed(text: str, document: Document) -> SignedText:
    lines = tuple(with_line_feeds(text).split("\n"))
    return SignedText(sha256=summed(text), drafted=summed(render(document)), register=document.register, lines=lines)
