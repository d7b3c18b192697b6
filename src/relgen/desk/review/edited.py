"""An edited draft as the page shows it: on the lines of the sentences that it was made of, with what was found at its words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from relgen.desk.edited import Edited
from relgen.desk.review.edited_lines import Line, Place, read_lines, shown
from relgen.desk.review.slips import Found, Words, edited_looks, gathered
from relgen.desk.texts import Text
from relgen.values.document import Document
from relgen.values.evidence import Evidence
from relgen.values.review import EditedText, Review, ReviewBlock, ReviewSentence, ReviewText, Slip

ALIKE = 0.5  # from which likeness on a sentence is one of the draft, edited
Row = tuple[int, int]  # the line of a sentence of a draft, and how many new ones stand below it


@dataclass(slots=True)
class Drawn:
    """An edited text while it is drawn: its sentences by the row that they stand on."""

    text: Text
    blocks: list[ReviewBlock] = field(default_factory=list)
    rows: dict[str, Row] = field(default_factory=dict)  # by id
    same: dict[str, str] = field(default_factory=dict)  # sentence of the draft → the one of the edited text that was made of it
    slips: list[Slip] = field(default_factory=list)


def with_edited(review: Review, documents: Mapping[str, Document], edited: Mapping[str, Edited]) -> Review:
    """The page with the texts that were edited, and what was found in them; sentences that say the same still share a line."""
    known = frozenset(each.id for each in review.evidence)
    drawn = {
        text.language: draw(text, documents[text.language], edited[text.language], known)
        for text in review.texts
        if text.language in edited
    }
    rows = {row for each in drawn.values() for row in each.rows.values()}
    rows |= {(sentence.row, 0) for text in review.texts for sentence in text.sentences}
    number = {row: index for index, row in enumerate(sorted(rows), start=1)}
    same = {one: other for each in drawn.values() for one, other in each.same.items()}
    texts = tuple(finished(text, drawn.get(text.language), number, same) for text in review.texts)
    return replace(review, texts=texts, looks=(*edited_looks(texts), *review.looks), evidence=mentioned(review.evidence, texts))


def finished(text: ReviewText, drawn: Drawn | None, number: Mapping[Row, int], same: Mapping[str, str]) -> ReviewText:
    """A text on its lines; what stands beside it is the edited sentence, where there is one."""
    blocks = tuple(
        placed(
            block,
            lambda each: replace(each, row=number[(each.row, 0)], pair=each.pair if drawn else same.get(each.pair, each.pair)),
        )
        for block in text.blocks
    )
    if drawn is None:
        return replace(text, blocks=blocks)
    checked, rows = drawn.text.checked, drawn.rows
    edited = tuple(
        placed(block, lambda each: replace(each, row=number[rows[each.id]], pair=same.get(each.pair, each.pair)))
        for block in drawn.blocks
    )
    return replace(
        text, blocks=blocks, edited=EditedText(drawn.text.name, edited, tuple(drawn.slips), checked.tied, checked.figures)
    )


def placed(block: ReviewBlock, place: Callable[[ReviewSentence], ReviewSentence]) -> ReviewBlock:
    return replace(block, sentences=tuple(place(each) for each in block.sentences))


def draw(drafted: ReviewText, document: Document, edited: Edited, known: frozenset[str]) -> Drawn:
    drawn, text = Drawn(edited.text), edited.text
    lines = [whole(line, text, drafted) for line in read_lines(text.words, text.checked.marks, document)]
    places = [place for line in lines for place in line.sentences]
    founds = owned(gathered(text, edited.found), places)
    made_of = matched([said(each) for each in drafted.sentences], [shown(text.words[slice(*each)]) for each in places])
    number, row = 0, (0, 0)
    for line in lines:
        sentences = []
        for place in line.sentences:
            first, is_same = made_of.get(number, (None, False))
            origin = None if first is None else drafted.sentences[first]
            row = (origin.row, 0) if origin else (row[0], row[1] + 1)
            own, words = f"e-{text.language}-{number + 1}", Words(text, founds.get(number, []), known)
            if origin and is_same and not words.found:
                sentences.append(replace(origin, id=own, is_head=False))
            else:
                sentences.append(edited_sentence(own, place, line, words, origin))
            note(drawn, own, row, origin, words)
            number += 1
        add(drawn, line, sentences)
    return drawn


def note(drawn: Drawn, own: str, row: Row, origin: ReviewSentence | None, words: Words) -> None:
    """Keep where a sentence stands, what it was made of, and what was found in it."""
    drawn.rows[own] = row
    drawn.same |= {origin.id: own} if origin else {}
    drawn.slips += [slip(each, own, words.text) for each in words.found]


def add(drawn: Drawn, line: Line, sentences: list[ReviewSentence]) -> None:
    """A line as a block; rows that stand together are one table."""
    last = drawn.blocks[-1] if drawn.blocks else None
    if line.style != "row":
        drawn.blocks.append(ReviewBlock(line.style, line.mark, tuple(sentences)))
    elif last and last.style == "table" and not line.first:
        drawn.blocks[-1] = replace(last, sentences=(*last.sentences, *sentences))
    else:
        head = tuple(replace(each, is_head=True) for each in sentences)
        drawn.blocks.append(ReviewBlock("table", "", head))


def edited_sentence(own: str, place: Place, line: Line, words: Words, origin: ReviewSentence | None) -> ReviewSentence:
    """Its words, with what they lead to; cells, if it is a row of a table."""
    pair = origin.pair if origin else ""
    cells = tuple(words.spans(cell, of_cell(cell, line, words.found)) for cell in line.cells)
    return ReviewSentence(own, 0, () if cells else words.spans(place, words.found), "", pair, cells)


def of_cell(cell: Place, line: Line, found: Sequence[Found]) -> list[Found]:
    """What was found in a cell; what stands between two, in the one before."""
    return [
        each for each in found if cell == max((one for one in line.cells if one[0] <= each.place[0]), default=line.cells[0])
    ]


def slip(found: Found, own: str, text: Text) -> Slip:
    return Slip(found.id, own, " ".join(shown(text.words[slice(*found.place)]).split()), found.findings(text))


def owned(found: Sequence[Found], places: Sequence[Place]) -> dict[int, list[Found]]:
    """What was found, by the number of the sentence that it stands in, or stands behind."""
    result: dict[int, list[Found]] = {}
    for each in found:
        number = max((at for at, place in enumerate(places) if place[0] <= each.place[0]), default=0)
        result.setdefault(number, []).append(each)
    return result


def said(sentence: ReviewSentence) -> str:
    if sentence.cells:
        return row_of("".join(span.text for span in cell) for cell in sentence.cells)
    return sentence.text


def row_of(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.strip() for cell in cells)} |".replace("|  |", "| |")


def whole(line: Line, text: Text, drafted: ReviewText) -> Line:
    """A line whose sentences are those of the draft, where one of the draft is of several."""
    known = {said(each) for each in drafted.sentences}
    left, joined = list(line.sentences), []
    while left:
        ends = [at for at in range(len(left), 1, -1) if shown(text.words[left[0][0] : left[at - 1][1]]) in known]
        taken = ends[0] if ends else 1
        joined.append((left[0][0], left[taken - 1][1]))
        left = left[taken:]
    return replace(line, sentences=tuple(joined))


def matched(drafted: Sequence[str], edited: Sequence[str]) -> dict[int, tuple[int, bool]]:
    """By number in the edited text, the number of the sentence of the draft that it was made of, and whether it is the same."""
    found: dict[int, tuple[int, bool]] = {}
    for what, first, last, start, end in SequenceMatcher(None, drafted, edited, autojunk=False).get_opcodes():
        if what == "equal":
            found |= {number: (first + number - start, True) for number in range(start, end)}
        elif what == "replace":
            found |= {
                number: (origin, False) for number, origin in near(drafted, edited, range(first, last), range(start, end))
            }
    return found


def near(drafted: Sequence[str], edited: Sequence[str], among: range, numbers: range) -> Iterator[tuple[int, int]]:
    """The sentences that are most like some edited ones, in the order of both."""
    for number in numbers:
        alike, best = max(((likeness(drafted[one], edited[number]), -one) for one in among), default=(0.0, 0))
        if alike >= ALIKE:
            yield number, -best
            among = range(-best + 1, among.stop)


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def mentioned(evidence: tuple[Evidence, ...], texts: tuple[ReviewText, ...]) -> tuple[Evidence, ...]:
    """Evidence that leads to the sentences of the edited text that stand as they were drafted."""
    pairs = ((text.sentences, text.edited.sentences) for text in texts if text.edited)
    same = {one.id: other.id for drafted, edited in pairs for one in drafted for other in edited if other.rule == one.rule}
    return tuple(replace(each, mentions=tuple(same.get(at, at) for at in each.mentions)) for each in evidence)
