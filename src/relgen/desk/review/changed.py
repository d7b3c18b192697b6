"""What a draft has that the one before it had not, marked at its words: new, gone, another figure; and why, as evidence."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from relgen.comparing.sentences import Change, turned
from relgen.comparing.words import Piece, by_words
from relgen.desk.last_build import Earlier
from relgen.desk.reasons import Why
from relgen.desk.review.edited_lines import CELL, shown
from relgen.desk.review.marking import marked
from relgen.desk.review.texts import sentence_id
from relgen.pipeline import Workspace
from relgen.renderers.written import ROWS, written
from relgen.values.document import Document
from relgen.values.review import Changed, Review, ReviewBlock, ReviewPiece, ReviewSentence, ReviewSpan, ReviewText

UNKNOWN = "it is not known what this sentence was made of"


@dataclass(frozen=True, slots=True)
class Told:
    """A change, the id of its evidence, and the sentence of the new draft at which it is marked."""

    id: str
    change: Change
    at: str
    leads: bool = False  # it stood before all sentences that there are now

    @property
    def is_gone(self) -> bool:
        return self.change.now is None


def with_changed(
    review: Review, documents: Mapping[str, Document], earlier: Mapping[str, Earlier], workspace: Workspace
) -> Review:
    """The page with what is other than it was; the page itself where nothing is."""
    texts, changed = [], list[Changed]()
    for text in review.texts:
        each = earlier.get(text.language)
        told = list(told_of(text, documents[text.language], each)) if each else []
        texts.append(with_marks(text, told))
        if each:
            why = Why(workspace, documents[text.language], each.was, each.others)
            changed += [evidence(one, why, texts[-1]) for one in told]
    if not changed:
        return review
    since = next(each.name for each in earlier.values())
    return replace(review, texts=tuple(texts), changed=tuple(changed), since=since)


def told_of(text: ReviewText, document: Document, earlier: Earlier) -> Iterator[Told]:
    """A sentence that is gone is marked behind the one that it stood behind; never within a table, which has no room."""
    ids, rows = ids_of(document), {each.id for each in text.sentences if each.cells}
    turns = [each for each in turned(earlier.was, earlier.now) if is_said(each, ids)]
    places = [ids[each.now.number] if each.now and each.now.number is not None else "" for each in turns]
    first = next((each.id for each in text.sentences if each.id not in rows), "")
    last, number = "", 0
    for change, place in zip(turns, places, strict=True):
        last = place if place and place not in rows else last
        if change.is_same or not (place or first):
            continue
        number += 1
        yield Told(f"c-{text.language}-{number}", change, place or last or first, leads=not (place or last))


def is_said(change: Change, ids: Mapping[int, str]) -> bool:
    """Not what is drawn between sentences."""
    if change.now:
        return change.now.number in ids
    return change.was is not None and any(letter.isalnum() for letter in change.was.text)


def ids_of(document: Document) -> dict[int, str]:
    """By the number of a sentence as it is written, where a row of a table is one, its id on the page."""
    numbers = [number for number, each in enumerate(written(document).sentences()) if each.kind]
    ids, at = list[str](), 0
    for block in document.blocks:
        own = [sentence_id(document.language, at + index) for index in range(len(block.sentences))]
        ids += own[:1] if block.style in ROWS else own
        at += len(own)
    return dict(zip(numbers, ids, strict=True))


def with_marks(text: ReviewText, told: Sequence[Told]) -> ReviewText:
    """Marks in the draft, and in an edited text where a sentence stands in it as it was drafted."""
    if not told:
        return text
    at = {each.id: [one for one in told if one.at == each.id] for each in text.sentences}
    as_drafted = {each.rule: at[each.id] for each in text.sentences}
    edited = text.edited and replace(
        text.edited, blocks=tuple(of_block(block, lambda each: as_drafted.get(each.rule, [])) for block in text.edited.blocks)
    )
    return replace(text, blocks=tuple(of_block(block, lambda each: at[each.id]) for block in text.blocks), edited=edited)


def of_block(block: ReviewBlock, marks: Callable[[ReviewSentence], Sequence[Told]]) -> ReviewBlock:
    return replace(block, sentences=tuple(of_sentence(each, marks(each)) for each in block.sentences))


def of_sentence(sentence: ReviewSentence, told: Sequence[Told]) -> ReviewSentence:
    """Its own change at its words, and what is gone before or behind it; each leads to its evidence."""
    own = next((each for each in told if not each.is_gone), None)
    if sentence.cells:
        return replace(sentence, cells=cells_of(sentence, own)) if own else sentence
    spans = sentence.spans
    if own:
        spans = (*marked(spans, pieces_of(own.change, sentence.text)), link(own))
    before = [gone(each) for each in told if each.is_gone and each.leads]
    behind = [gone(each) for each in told if each.is_gone and not each.leads]
    return replace(sentence, spans=(*chain(*before), *spans, *chain(*behind)))


def cells_of(sentence: ReviewSentence, own: Told) -> tuple[tuple[ReviewSpan, ...], ...]:
    was = cells_in(own.change.was.text) if own.change.was else []
    texts = ["".join(span.text for span in cell) for cell in sentence.cells]
    before = was if len(was) == len(texts) else [""] * len(texts)
    cells = [tuple(marked(*each)) for each in zip(sentence.cells, map(cell_pieces, before, texts), strict=True)]
    return ((*cells[0], link(own)), *cells[1:])


def cell_pieces(was: str, now: str) -> tuple[Piece, ...]:
    """The spaces around a cell are no words."""
    said = now.strip()
    before, after = now.partition(said)[::2] if said else (now, "")
    return (Piece("same", before), *by_words(was, said), Piece("same", after))


def cells_in(row: str) -> list[str]:
    return [shown(cell.strip()) for cell in CELL.findall(row)]


def pieces_of(change: Change, now: str) -> tuple[Piece, ...]:
    return by_words(shown(change.was.text), now) if change.was else (Piece("new", now),)


def gone(told: Told) -> tuple[ReviewSpan, ReviewSpan, ReviewSpan]:
    text = shown(told.change.was.text) if told.change.was else ""
    words, space = ReviewSpan("", pieces=(ReviewPiece("gone", text),)), ReviewSpan("", pieces=(ReviewPiece("same", " "),))
    return (words, link(told), space) if told.leads else (space, words, link(told))


def link(told: Told) -> ReviewSpan:
    return ReviewSpan("", "change", told.id)


def evidence(told: Told, why: Why, text: ReviewText) -> Changed:
    """`mentions` is the sentence of the text that is shown first: the edited one, if it stands there as it was drafted."""
    reasons = tuple(shown(each.text) for each in why.told(told.change)) or (UNKNOWN,)
    rule = next(each.rule for each in text.sentences if each.id == told.at)
    shown_first = text.edited.sentences if text.edited else ()
    at = next((each.id for each in shown_first if each.rule == rule), told.at)
    return Changed(told.id, text.language, told.change.sort, at, reasons)
