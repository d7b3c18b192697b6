"""A change on the ruler of the bands: its size, the words of its band and of those beside it, and the limit that is nearest."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.shared import Band
from relgen.pipeline import Workspace
from relgen.values.document import Span
from relgen.values.evidence import BandRow, BandWords, Ruler
from relgen.values.facts import Change, Fact

Chosen = Mapping[str, Iterable[Span]]  # by language, the words that a text says of a fact


def ruler(fact: Fact, chosen: Chosen, workspace: Workspace) -> Ruler | None:
    """None for what has no size: a direction of which no figure is known, a change of nothing."""
    if not isinstance(fact, Change) or fact.direction == "flat" or not any(chosen.values()):
        return None
    bands, size = workspace.shared.bands, abs(fact.printed)
    own = bands.index(workspace.shared.band(size))
    rows = []
    for index, band in enumerate(bands):
        low = bands[index - 1].below or Decimal(0) if index else Decimal(0)
        near = abs(index - own) <= 1
        words = tuple(band_words(workspace.books[code], fact, band, chosen.get(code, ())) for code in workspace.books)
        rows.append(BandRow(band.name, low, band.below, words if near else ()))
    return Ruler(size, tuple(rows), own, near_miss(size, rows[own]))


def band_words(book: Phrasebook, change: Change, band: Band, chosen: Iterable[Span]) -> BandWords:
    """The words of a band in the forms that a text uses of them; else in every form."""
    rows, keys = book.look_up_verbs(change.direction, band.name)
    placed = [(row, book.words_source.place((*keys, index))) for index, row in enumerate(rows)]
    said = {(span.place, span.text.casefold()) for span in chosen}
    own = [row for row, place in book.sized(change).words if any(place == at for at, _ in said)]
    forms = {form for row in own for form, text in row.items() if any(text.casefold() == word for _, word in said)}
    words = [word for row, _ in placed for form, word in row.items() if not forms or form in forms]
    mine = [word for row, place in placed for form, word in row.items() if (place, word.casefold()) in said]
    place = str(placed[0][1]) if placed else ""
    return BandWords(book.language, tuple(dict.fromkeys(words)), tuple(dict.fromkeys(mine)), place)


def near_miss(size: Decimal, own: BandRow) -> str:
    """How far the nearest limit of the band is."""
    limits = [limit for limit in (own.low or None, own.below) if limit is not None]
    if not limits:
        return ""
    nearest = min(limits, key=lambda limit: abs(size - limit))
    side = "above the lower limit" if nearest == own.low else "below the upper limit"
    return f"{abs(size - nearest)} {side} of {own.name}, {nearest}"


def limit_within_rounding(fact: Change, bands: Iterable[Band]) -> Decimal | None:
    """The limit of a band that the true size may lie on the other side of; None if rounding cannot turn the word."""
    ends = sorted((abs(fact.quantity.low), abs(fact.quantity.high)))
    if fact.quantity.low < 0 < fact.quantity.high:
        return None
    return next((band.below for band in bands if band.below is not None and ends[0] < band.below <= ends[1]), None)
