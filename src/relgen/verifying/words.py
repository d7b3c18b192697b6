"""Words of direction: which way they say, whether they are of the right size, and which word to put instead."""

from dataclasses import replace

from relgen.history.layout import Address
from relgen.history.vintages import Known
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon, Worded
from relgen.values.marks import Way, Who
from relgen.values.quantity import TENTH, half_up
from relgen.verifying.claims import ChangeClaim, WayClaim
from relgen.verifying.data import Data, at
from relgen.verifying.verdicts import SIZE, Remedy, Verdict, proven

SIGNS = {"up": 1, "down": -1, "flat": 0}
FAR = 2  # bands between a word's own and that of its figure, from which on it is worth a note
MIDDLE = (2, 3)  # bands that others call by the smallest words (`slipped 8.2 percent`), and by the largest (`plunged 13.5`)


def said_way(way: Way | None) -> int | None:
    """1 for up, -1 for down, 0 for flat; None where a word says none, or says only what is not so."""
    if way is None or way.negated:
        return None
    return SIGNS[way.way]


def size_verdict(claim: ChangeClaim | WayClaim, known: Known, data: Data) -> Verdict:
    value = half_up(known.quantity.value, TENTH)
    way, band, bands = claim.way, data.band(abs(value)), data.lexicon.bands
    if way is None or way.way == "flat" or value == 0 or band not in bands:
        return proven(claim, "size", "", known.places)
    far = (
        min(abs(bands.index(band) - bands.index(each)) for each in way.bands if each in bands)
        if set(way.bands) & set(bands)
        else 0
    )
    weak = isinstance(claim, WayClaim) and max(
        (bands.index(each) for each in way.bands if each in bands), default=0
    ) < bands.index(band)
    if far < FAR or is_in_the_middle(way, bands.index(band), bands) or (weak and not is_slight(way, data.lexicon)):
        return proven(claim, "size", f"bands.{band}", known.places)
    message = f"'{way.style}' is for changes that are {' or '.join(way.bands)}; {abs(value):,f} is {band}{at(known.places)}"
    remedies = direction_remedy(way, way.way, band, data.lexicon)
    return Verdict(
        claim=claim, state="contradicted", kind="size", fact=f"bands.{band}", code=SIZE, message=message, places=known.places,
        remedies=remedies, where=(way.start, way.end), note=True,
    )  # fmt: skip


def is_in_the_middle(way: Way, size: int, bands: tuple[str, ...]) -> bool:
    own = [bands.index(each) for each in way.bands if each in bands]
    small, large = MIDDLE
    return (size == small and max(own) < size) or (size == large and min(own) > size)


def is_slight(way: Way, lexicon: Lexicon) -> bool:
    return max((lexicon.bands.index(band) for band in way.bands if band in lexicon.bands), default=FAR) < FAR


def is_emphatic(way: Way, lexicon: Lexicon) -> bool:
    """Whether a word says a size without a figure too: `soared`, `inched up`; `increase` and `fell` are of any then."""
    sizes = [lexicon.bands.index(band) for band in way.bands if band in lexicon.bands]
    return bool(sizes) and not way.noun and (max(sizes) < FAR or min(sizes) > FAR)


def is_of_other_size(claim: WayClaim, address: Address, data: Data) -> bool:
    """`it did not plunge`: it may have slipped."""
    change = data.history.change(claim.month, address)
    return bool(claim.way.bands) and change is not None and data.band(abs(change.quantity.as_printed())) not in claim.way.bands


def near_flat(claim: WayClaim, address: Address, data: Data) -> bool:
    """A change of half a percent or less may be called unchanged."""
    change = data.history.change(claim.month, address)
    return claim.way.way == "flat" and change is not None and abs(change.quantity.as_printed()) * 2 <= 1


def direction_remedy(way: Way, wanted: Direction, band: str, lexicon: Lexicon) -> tuple[Remedy, ...]:
    """The first word of the phrasebook for a direction and size, in the form of the one that stands there; it is put for a
    negation too, which falls away.
    """
    if way.negated:
        if not way.whole[1]:
            return ()
        form = "past" if any(word.form == "past" for word in lexicon.words) else "noun"
        way = replace(way, start=way.whole[0], end=way.whole[1], form=form)
    word = word_for(way, wanted, band, lexicon)
    if word is None:
        return ()
    text = word.text[:1].upper() + word.text[1:] if way.style[:1].isupper() else word.text
    return (Remedy(way.start, way.end, text),)


def word_for(way: Way, wanted: Direction, band: str, lexicon: Lexicon) -> Worded | None:
    fitting = [word for word in lexicon.words if word.way == wanted]
    wanted_form = way.form or "past"
    for form in (wanted_form, "past" if wanted_form not in {"noun", "stem"} else wanted_form):
        for sized in (band, ""):
            found = [
                word
                for word in fitting
                if word.form == form and (sized in word.bands if sized else not word.bands or "" in word.bands)
            ]
            if found:
                return found[0]
    return next((word for word in fitting if word.form == wanted_form), None) or next(iter(fitting), None)


def other_side(who: Who | None, lexicon: Lexicon) -> tuple[Remedy, ...]:
    """The name of the other side that stands at the same place of its list: `surplus` for `deficit`."""
    if who is None:
        return ()
    section, own = who.called
    sides = {each.called[1] for each in lexicon.names if each.called[0] == section and each.called[1]}
    other = next((name for name in sides if name != own), own)
    rows = [[each.text for each in lexicon.names if each.called == (section, name)] for name in (own, other)]
    at_ = rows[0].index(who.typed) if who.typed in rows[0] else -1
    return (Remedy(*who.part, rows[1][at_]),) if 0 <= at_ < len(rows[1]) else ()
