"""Drafts of releases that are out, and which of their figures a later revision has overtaken.

Such a release is not written again; the notes say what a correction would have to name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.document import Document
from relgen.values.facts import Fact, Name, Text

MOST_LINES = 2_000_000  # more than a file may have: the last revision reaches to its end


@dataclass(frozen=True, slots=True)
class Said:
    """A figure as a draft says it, and the sentence that it stands in."""

    text: str
    sentence: str
    fact: Fact


def overtaken(workspace: Workspace, month: YearMonth) -> Iterator[Diagnostic]:
    """A note for each figure that the draft of `month` would say otherwise with all revisions that are at hand."""
    announced = workspace.months[month].model.announced
    latest = latest_revision(workspace, month)
    if latest is None or latest <= announced:
        return
    then, now = workspace.plan(month), workspace.plan(month, as_of=latest)
    reported: set[str] = set()
    for code in workspace.books:
        before, after = (figures(workspace.draft(plan, code)[0]) for plan in (then, now))
        for key, said in before.items():
            held = after.get(key)
            if key in reported or (held and (held.text == said.text or same_figure(held.fact, said.fact))):
                continue
            reported.add(key)
            yield note(workspace, month, said, held)


def same_figure(one: Fact, other: Fact) -> bool:
    """Whether two facts are the same figure, however it is worded."""
    figure = getattr(one, "quantity", None)
    return figure is not None and figure == getattr(other, "quantity", None)


def latest_revision(workspace: Workspace, month: YearMonth) -> date | None:
    """The day of the latest revision of `month` or of a month before it."""
    days = [
        revision.announced
        for file in workspace.months.values()
        if file.model.month <= month
        for revision in file.model.revisions
    ]
    return max(days, default=None)


def figures(document: Document) -> dict[str, Said]:
    """What a draft says, by the key of the fact; words chosen by size, names and editors' texts are left out."""
    found: dict[str, Said] = {}
    for sentence in document.sentences():
        for span in sentence.spans:
            if span.says and not span.place and not isinstance(span.says, Name | Text):
                found.setdefault(span.says.key, Said(span.text, sentence.text, span.says))
    return found


def note(workspace: Workspace, month: YearMonth, said: Said, held: Said | None) -> Diagnostic:
    file = workspace.months[month]
    revised = newest_revision(held.fact, workspace, file.model.announced) if held else None
    since, place = revised or (latest_revision(workspace, month), file.source.place(("announced",)))
    release = f"the release of {month}, announced {file.model.announced},"
    if held:
        message = f"{release} says {said.text.strip()} for {said.fact.key}; since {since} it is {held.text.strip()}"
    else:
        message = f"{release} says {said.text.strip()} for {said.fact.key}; since {since} that no longer holds"
    hint = f"in “{said.sentence}”"
    return Diagnostic("RG220", place, message, hint, "note")


def newest_revision(fact: Fact, workspace: Workspace, after: date) -> tuple[date, Place] | None:
    """The newest revision, of those announced after a day, that a fact was read from."""
    found = []
    for file in workspace.months.values():
        revisions = file.model.revisions
        starts = [file.source.place(("revisions", index))[1:3] for index in range(len(revisions))]
        for revision, first, end in zip(revisions, starts, [*starts[1:], (MOST_LINES, 0)], strict=False):
            own = [place for place in fact.places if place.path == file.source.path and first <= place[1:3] < end]
            found += [(revision.announced, place) for place in own if revision.announced > after]
    return max(found, default=None)
