"""A month's drafts → the Review that its page shows; and the Review of a month that has no draft, for what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from relgen.desk.explain import told_nowhere
from relgen.desk.last_build import Earlier
from relgen.desk.review.charts import charts
from relgen.desk.review.evidence import Witness, all_evidence
from relgen.desk.review.files import Files
from relgen.desk.review.looks import Case, looks, unsaid_facts
from relgen.desk.review.texts import review_texts, rules, said
from relgen.history.choice import Angle
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, around
from relgen.values.document import Document
from relgen.values.evidence import TypedLine
from relgen.values.review import Finding, Review


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was drafted of a month: the documents by language, what was found, the angles that are said, the day looked from.

    `edited`: of the drafts that someone has edited, by language, the name of the file and what it holds. `earlier`: by
    language, the drafts that are not what they were.
    """

    month: YearMonth
    documents: Mapping[str, Document]
    found: tuple[Diagnostic, ...]
    angles: tuple[Angle, ...]
    as_of: date | None = None
    edited: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    earlier: Mapping[str, Earlier] = field(default_factory=dict)


def make_review(workspace: Workspace, drafted: Drafted) -> Review:
    """The page of a month that was drafted."""
    review = with_edits(workspace, drafted, review_of_drafts(workspace, drafted))
    if not drafted.earlier:
        return review
    from relgen.desk.review.changed import with_changed  # noqa: PLC0415 - mostly nothing is other

    return with_changed(review, drafted.documents, drafted.earlier, workspace)


def with_edits(workspace: Workspace, drafted: Drafted, review: Review) -> Review:
    if not drafted.edited:
        return review
    from relgen.desk.edited import read_edited  # noqa: PLC0415 - few drafts are edited
    from relgen.desk.review.edited import with_edited  # noqa: PLC0415

    edited = read_edited(workspace, drafted.month, drafted.documents, drafted.edited)
    return with_edited(review, drafted.documents, edited)


def review_of_drafts(workspace: Workspace, drafted: Drafted) -> Review:
    month, documents = drafted.month, drafted.documents
    history, model = workspace.history(month, drafted.as_of), workspace.months[month].model
    witness = Witness(Files.of(workspace), history, month)
    facts = said(documents)
    _, unsaid = told_nowhere(workspace, month, drafted.as_of)
    case = Case(documents, facts, drafted.found, drafted.angles, witness)
    found_looks = tuple(looks(case, unsaid))
    evidence = all_evidence(facts, unsaid_facts(unsaid), witness)
    known = frozenset(each.id for each in evidence)
    looked_at = {each.where: each.kind for each in reversed(found_looks) if each.kind != "unsaid"}
    texts = tuple(
        replace(text, charts=tuple(charts(workspace, history, month, text.language, known)))
        for text in review_texts(documents, looked_at)
    )
    return Review(
        title=title_of(documents, month),
        release=workspace.release.name,
        month=month,
        status=model.status,
        announced=model.announced,
        as_of=drafted.as_of,
        texts=texts,
        looks=found_looks,
        evidence=evidence,
        rules=tuple(rules(documents, workspace)),
    )


def title_of(documents: Mapping[str, Document], month: YearMonth) -> str:
    """What the first text is headed by."""
    blocks = [block for document in documents.values() for block in document.blocks]
    return next((block.text for block in blocks if block.style in {"title", "headline"}), str(month))


def broken_review(
    release: str, month: YearMonth, found: Iterable[Diagnostic], texts: Mapping[str, str], last: Review | None
) -> Review:
    """The page of a month that cannot be drafted: what is wrong, each with its line, and the last draft that was good."""
    findings = tuple(finding(each, texts) for each in found)
    if last is None:
        return Review(title=f"{release} {month}", release=release, month=month, findings=findings)
    return replace(last, findings=findings, stale=True)


def finding(found: Diagnostic, texts: Mapping[str, str]) -> Finding:
    return Finding(found.severity, found.code, found.message, found.hint or "", typed_line(found.place, texts))


def typed_line(place: Place, texts: Mapping[str, str]) -> TypedLine:
    lines = texts.get(place.path, "").splitlines()
    whole = lines[place.line - 1].expandtabs(1) if 0 < place.line <= len(lines) else ""
    shown, start = around(whole, place.column - 1)
    return TypedLine(place.path, place.line, shown, start + 1, place.width)
