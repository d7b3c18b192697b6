"""Each sentence of an edited text: what becomes of it where a new draft may say it otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from relgen.merging.aligning import Aligned, pairs_of_letters
from relgen.merging.cutting import plain
from relgen.merging.differing import says_the_same
from relgen.merging.entering import enter, values
from relgen.values.tongue import Tongue
from relgen.values.written import Words, WrittenSentence

MOSTLY = 0.6  # of 1: how much of a sentence must stand in another to be taken for a part of it


@dataclass(frozen=True, slots=True)
class Settled:
    """What stands in the place of a sentence, None for nothing; with `about`, an editor chooses between it and `new`.

    `kind`: yours, drafted (the new draft's) or same. `figures`: how many entered.
    """

    text: str | None
    kind: str
    figures: int = 0
    new: str | None = None
    about: str = ""


@dataclass(slots=True)
class Group:
    """Sentences of a text from `first` to `last`, and those of the draft that they were made of, by number."""

    first: int
    last: int
    of: list[int]


def grouped(aligned: Aligned, drafted: Sequence[WrittenSentence]) -> list[Group]:
    """One sentence each, but where an editor made one of two, or two of one."""
    cut = aligned.cut
    gone = set(aligned.gone)
    groups: list[Group] = []
    for place, number in enumerate(aligned.of):
        words = cut.words(cut.sentences[place])
        of = [number] if number is not None else []
        if number is not None and words != plain(drafted[number].text):
            for beside in (number - 1, number + 1):
                if beside in gone and has_both(words, plain(drafted[number].text), plain(drafted[beside].text)):
                    of.append(beside)
                    gone.discard(beside)
        last = groups[-1] if groups else None
        if last and not of and is_rest(aligned, last, place, drafted):
            last.last = place
        else:
            groups.append(Group(place, place, sorted(of)))
    return groups


def is_rest(aligned: Aligned, group: Group, place: int, drafted: Sequence[WrittenSentence]) -> bool:
    """Whether a sentence that is of none is the other half of the one before it."""
    cut = aligned.cut
    before, own = cut.sentences[group.last], cut.sentences[place]
    if before.block != own.block or len(group.of) != 1:
        return False
    whole = plain(drafted[group.of[0]].text)
    return cut.words(before) != whole and has_both(whole, cut.words(before), cut.words(own))


def has_both(whole: str, one: str, other: str) -> bool:
    """Whether a text holds another one beside the one that it is known to hold; rows, which are all alike, are not joined."""
    known = pairs_of_letters(one)
    part = pairs_of_letters(other) - known
    return "|" not in whole and bool(part) and len(part & pairs_of_letters(whole)) >= MOSTLY * len(part)


def settle(yours: str, base: WrittenSentence, new: WrittenSentence | None, tongue: Tongue) -> Settled:
    """Three sentences become one: whoever changed it is heard, and both where they changed it in different words."""
    words, before = plain(yours), plain(base.text)
    if words == before:
        return untouched(yours, words, new)
    if new is None:
        return Settled(yours, "yours", new="", about=tongue.gone)
    now = plain(new.text)
    if now in {before, words} or says_the_same(base, new):
        return Settled(yours, "same" if now == words else "yours")
    entered = enter(yours, base, new, tongue.agree)
    if entered.is_clash:
        about = "; ".join(values(base, new, entered.clash)) or base.kind
        return Settled(yours, "yours", new=new.text, about=about)
    return Settled(entered.text, "yours", entered.figures)


def untouched(yours: str, words: str, new: WrittenSentence | None) -> Settled:
    if new is None:
        return Settled(None, "drafted")
    return Settled(yours, "same") if plain(new.text) == words else Settled(new.text, "drafted")


def joined(sentences: Sequence[WrittenSentence]) -> WrittenSentence:
    """Sentences in a row as one."""
    words: list[Words] = []
    for sentence in sentences:
        words += [*([Words(" ")] if words else []), *sentence.words]
    first = sentences[0]
    return WrittenSentence(first.kind, tuple(words), first.subject, "; ".join(sentence.rule for sentence in sentences))
