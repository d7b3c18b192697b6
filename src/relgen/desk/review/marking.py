"""What is new and gone in a sentence, word by word, put into the spans that its evidence hangs on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from relgen.comparing.words import Piece
from relgen.values.review import ReviewPiece, ReviewSpan

Stretch = tuple[int, int, Piece]  # where a piece stands in the text as it is; one that is gone has no length there


def marked(spans: Iterable[ReviewSpan], pieces: Iterable[Piece]) -> Iterator[ReviewSpan]:
    """Spans whose text is that of the pieces that are not gone. What is gone before a figure is no part of its link."""
    stretches, at = tuple(stretches_of(pieces)), 0
    for span in spans:
        if not span.text:
            yield span
            continue
        end = at + len(span.text)
        yield from gone_at(at, stretches)
        yield with_pieces(span, [each for each in stretches if each[0] < end and each[1] > at], at, end)
        at = end
    yield from gone_at(at, stretches)


def stretches_of(pieces: Iterable[Piece]) -> Iterator[Stretch]:
    at = 0
    for piece in pieces:
        end = at if piece.sort == "gone" else at + len(piece.text)
        yield at, end, piece
        at = end


def with_pieces(span: ReviewSpan, own: Sequence[Stretch], at: int, end: int) -> ReviewSpan:
    if all(piece.sort == "same" for _, _, piece in own):
        return span
    return replace(span, pieces=tuple(within(span, each, at, end) for each in own))


def within(span: ReviewSpan, stretch: Stretch, at: int, end: int) -> ReviewPiece:
    start, stop, piece = stretch
    text = piece.text if piece.sort == "gone" else span.text[max(start - at, 0) : min(stop, end) - at]
    return ReviewPiece(piece.sort, text)


def gone_at(at: int, stretches: Iterable[Stretch]) -> Iterator[ReviewSpan]:
    for start, _, piece in stretches:
        if start == at and piece.sort == "gone":
            yield ReviewSpan("", pieces=(ReviewPiece("gone", piece.text),))
