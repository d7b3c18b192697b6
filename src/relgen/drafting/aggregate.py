"""Plan + phrasebook → the sentences and paragraphs of a text: what is said together, before any word is chosen.

Two things are merged, both by what the phrasebook declares. `merge:` names the messages that the sentence of another may say,
as words within it or as facts in its fields; `joins:` of the outline names the paragraphs that one of a single sentence joins.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from relgen.drafting.fitting import fitting, inner_fitting
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import OutlineEntry
from relgen.phrasebook.template import JOINED
from relgen.values.facts import Text
from relgen.values.plan import Paragraph, Plan, SentencePlan, TextParagraph, fields, kind, said

MOST_JOINED = 2  # a sentence that says three more things is hard to read: the third has one of its own


class Outlined(NamedTuple):
    """A paragraph at its place in the outline, merged; never `single` with an editor's words, which can be several."""

    entry: OutlineEntry
    sentences: tuple[SentencePlan, ...]
    single: bool


def aggregate(plan: Plan, book: Phrasebook) -> list[TextParagraph]:
    """The paragraphs that the outline of `book` makes of `plan`, their messages merged into sentences."""
    there = {(paragraph.kind, paragraph.of): paragraph for paragraph in plan}
    wanted = (entry for entry in book.outline if book.words.notes_to_editors or not entry.below)
    outlined = [merged(entry, there[at], book) for entry in wanted if (at := (entry.paragraph, entry.of)) in there]
    return [text_paragraph(group, book) for group in grouped(outlined)]


def merged(entry: OutlineEntry, paragraph: Paragraph, book: Phrasebook) -> Outlined:
    found = tuple(across_subjects(of_one_subject(paragraph, book), book))
    own = any(isinstance(fact, Text) for message in paragraph.messages for fact in said(message))
    return Outlined(entry, found, single=len(found) == 1 and not own)


def grouped(outlined: list[Outlined]) -> Iterator[list[Outlined]]:
    """Paragraphs that stand together."""
    group: list[Outlined] = []
    for each, ahead in zip(outlined, [*outlined[1:], None], strict=True):
        if group and joins(group, each, ahead):
            group.append(each)
            continue
        if group:
            yield group
        group = [each]
    if group:
        yield group


def joins(group: list[Outlined], each: Outlined, ahead: Outlined | None) -> bool:
    """Whether a paragraph joins those before it; not if it is what the next one, of a single sentence too, would join first."""
    before = {group[0].entry.paragraph, group[-1].entry.paragraph}
    if not each.single or before.isdisjoint(each.entry.joins):
        return False
    return ahead is None or not ahead.single or ahead.entry.joins[:1] != (each.entry.paragraph,)


def text_paragraph(group: list[Outlined], book: Phrasebook) -> TextParagraph:
    entry = group[0].entry
    apart = (sentence for each in group for sentence in each.sentences)
    return TextParagraph(entry.paragraph, entry.heading, entry.place, tuple(across_subjects(apart, book)), below=entry.below)


def of_one_subject(paragraph: Paragraph, book: Phrasebook) -> Iterator[SentencePlan]:
    """What follows a message about the same subject joins it; after one that does not, the rest stands apart."""
    host: SentencePlan | None = None
    for message in paragraph.messages:
        sentence = SentencePlan(message, paragraph.kind)
        merged = merge(host, sentence, book) if host and getattr(message, "follows", False) else None
        if host and merged is None:
            yield host
        host = merged or sentence
    if host:
        yield host


def across_subjects(apart: Iterator[SentencePlan], book: Phrasebook) -> Iterator[SentencePlan]:
    """Neighbours about different subjects that the phrasebook merges."""
    host: SentencePlan | None = None
    for sentence in apart:
        merged = merge(host, sentence, book) if host and not getattr(sentence.message, "follows", False) else None
        if host and merged is None:
            yield host
        host = merged or sentence
    if host:
        yield host


def merge(host: SentencePlan, other: SentencePlan, book: Phrasebook) -> SentencePlan | None:
    """The sentence of `host` that says `other` too; None if the phrasebook has no way to."""
    place = book.merge.get(host.kind, {}).get(other.kind)
    if place is None:
        return None
    if place != JOINED:
        return take(host, other, place)
    if len(host.joined) == MOST_JOINED or inner_fitting(book, other) is None:
        return None
    joined = replace(host, joined=(*host.joined, other))
    return joined if fitting(book, joined).says_joined else None


def take(host: SentencePlan, other: SentencePlan, field: str) -> SentencePlan | None:
    """The host with the fact of `other` in a field of its own that is still empty."""
    wanted = fields(type(host.message))[field].type
    facts = (getattr(other.message, name) for name in fields(type(other.message)))
    fact = next((each for each in facts if isinstance(each, wanted)), None)
    if fact is None or getattr(host.message, field) is not None:
        return None
    changes: dict[str, Any] = {field: fact}
    return replace(host, message=replace(host.message, **changes), taken=(*host.taken, kind(type(other.message))))
