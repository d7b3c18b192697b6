"""Two states of a text, sentence by sentence: which are changed, added, gone, and what relgen knows of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from relgen.merging.aligning import align, paired
from relgen.merging.cutting import plain
from relgen.values.written import WrittenDraft, WrittenSentence

Sort = Literal["changed", "added", "gone"]


@dataclass(frozen=True, slots=True)
class State:
    """A text, and the draft that it was made of, if that is known."""

    text: str
    draft: WrittenDraft | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a text, and the one of the draft that it was made of, by its number there; `own`: it was made of none."""

    text: str
    drafted: WrittenSentence | None = None
    number: int | None = None
    own: bool = False

    @property
    def edited(self) -> bool:
        """Whether an editor wrote it or changed it, as far as that is known."""
        return self.own or (self.drafted is not None and plain(self.drafted.text) != self.text)


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence as it was and as it is: None for one that was not there, or is not there any more."""

    was: Said | None
    now: Said | None

    @property
    def sort(self) -> Sort:
        return "added" if self.was is None else "gone" if self.now is None else "changed"

    @property
    def is_same(self) -> bool:
        return self.was is not None and self.now is not None and self.was.text == self.now.text

    @property
    def kind(self) -> str:
        """The message that the sentence is of, where that is known."""
        drafted = (self.now and self.now.drafted) or (self.was and self.was.drafted)
        return drafted.kind if drafted else ""


def changes(before: State, after: State) -> list[Change]:
    """The sentences that are not in both states, in the order of the later one; what only stands elsewhere is none."""
    return [each for each in turned(before, after) if not each.is_same]


def turned(before: State, after: State) -> list[Change]:
    """All sentences of both states, in the order of the later one: also those that are the same."""
    known = before.draft or after.draft
    was, now = (list(sentences(state, known)) for state in (before, after))
    of = paired([each.text for each in was], [each.text for each in now])
    found = [Change(was[of.index(place)] if place in of else None, each) for place, each in enumerate(now)]
    for place, number in enumerate(of):
        if number is None:
            found.insert(behind(found, was[place - 1] if place else None), Change(was[place], None))
    return found


def behind(found: Sequence[Change], before: Said | None) -> int:
    """Where a sentence that is gone would stand: behind the one that it stood behind."""
    return next((at + 1 for at, each in enumerate(found) if before is not None and each.was is before), 0)


def sentences(state: State, known: WrittenDraft | None) -> Iterator[Said]:
    if known is None:
        return
    aligned = align(state.text, state.draft or known, known)
    drafted = list(state.draft.sentences()) if state.draft else []
    for part, number in zip(aligned.cut.sentences, aligned.of, strict=True):
        own = drafted[number] if drafted and number is not None else None
        yield Said(aligned.cut.words(part), own, number if own else None, own=bool(drafted) and own is None)
