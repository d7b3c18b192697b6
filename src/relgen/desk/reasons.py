"""Why a sentence of a draft is another, in words: the figure and its line, the revision, the rule, the size, the turn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from relgen.comparing.figures import Moved
from relgen.comparing.reasons import Reason, reasons
from relgen.comparing.sentences import Change, State
from relgen.desk.overtaken import newest_revision
from relgen.pipeline import Workspace
from relgen.renderers.written import ROWS, written
from relgen.values.document import Document, Sentence, Span
from relgen.values.facts import Fact


@dataclass(frozen=True, slots=True)
class Told:
    """A reason as it is told, and for programs."""

    reason: Reason
    text: str
    place: str = ""

    def plain(self) -> dict[str, str | None]:
        fields = {"reason": self.reason.sort, "of": self.reason.key, "was": self.reason.was, "now": self.reason.now}
        return {**{name: value or None for name, value in fields.items()}, "place": self.place or None, "text": self.text}


@dataclass(frozen=True)
class Why:
    """What it takes to tell: the draft of today, the state before, and figures that are known to be others since then."""

    workspace: Workspace
    document: Document
    before: State
    others: tuple[Moved, ...] = ()

    def told(self, change: Change) -> Iterator[Told]:
        found = reasons(change)
        yield from (self.tell(reason, change) for reason in found)
        if self.before.draft is None:
            yield from self.figures_since(change)

    def figures_since(self, change: Change) -> Iterator[Told]:
        """Of a text of which only the figures are known: those of the sentence that are others."""
        drafted = change.now.drafted if change.now else None
        said = drafted.facts if drafted else frozenset[str]()
        for each in self.others:
            if each.fact and said & {each.key, *self.within.get(each.key, ())}:
                yield self.tell(Reason("figure", each.key, each.was or "", each.now or ""), change)

    def tell(self, reason: Reason, change: Change) -> Told:
        sentence, place = self.sentence_of(change), self.place_of(reason.key)
        rule = str(sentence.rule) if sentence else ""
        key, was, now, at = reason.key, reason.was, reason.now, f" ({place})" if place else ""
        match reason.sort:
            case "figure":
                text = f"{key}: {was or 'not said'} → {now or 'not said'}{at}"
            case "said":
                text = f"{key} is said now: {now}{at}"
            case "unsaid":
                text = f"{key} is no longer said: {was}"
            case "size":
                text = f"“{was}” → “{now}”: {key} has another size{band_of(sentence, key)}"
            case "turn":
                text = f"“{was}” → “{now}” for {key}: words that take turns"
            case "rule":
                text, place = f"another rule: {was} → {now} ({rule})", rule
            case "words":
                text, place = f"{words_of(sentence)} ({rule})", rule
            case "added":
                text, place = f"{key} is said now ({rule})", rule
            case "gone":
                text, place = f"{key} is no longer said", ""
            case "edited":
                text = "an editor's own words"
        return Told(reason, text, place)

    def place_of(self, key: str) -> str:
        """The line of a figure of today, and the day of the revision that it is from."""
        fact = self.facts.get(key)
        if fact is None or not fact.places:
            return ""
        revised = newest_revision(fact, self.workspace, date.min)
        return f"{revised[1]}, revised on {revised[0]}" if revised else str(fact.places[0])

    def sentence_of(self, change: Change) -> Sentence | None:
        number = change.now.number if change.now else None
        return self.sentences.get(number) if number is not None else None

    @cached_property
    def sentences(self) -> Mapping[int, Sentence]:
        """The sentences of the draft by their number as they are written, where a row of a table is one."""
        numbers = [number for number, each in enumerate(written(self.document).sentences()) if each.kind]
        own = (block.sentences[:1] if block.style in ROWS else block.sentences for block in self.document.blocks)
        return dict(zip(numbers, (each for sentences in own for each in sentences), strict=True))

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        return tuple(span for sentence in self.document.sentences() for span in sentence.spans if span.says)

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        said = [span.says for span in self.spans if span.says]
        return {part.key: part for fact in said for part in fact.parts()} | {fact.key: fact for fact in said}

    @cached_property
    def within(self) -> Mapping[str, frozenset[str]]:
        """By fact, the facts that are made of it: the list that a rate stands in."""
        found: dict[str, set[str]] = {}
        for fact in (span.says for span in self.spans if span.says):
            for part in fact.parts():
                found.setdefault(part.key, set()).add(fact.key)
        return {key: frozenset(keys) for key, keys in found.items()}


def band_of(sentence: Sentence | None, key: str) -> str:
    """The band that a word was chosen by, and where it stands in the phrasebook."""
    spans = (span for span in (sentence.spans if sentence else ()) if span.says and span.says.key == key and span.band_note)
    return next((f" ({span.band_note}, {span.place})" for span in spans), "")


def words_of(sentence: Sentence | None) -> str:
    if sentence is None or sentence.choice.endswith("1 of 1"):
        return "the phrasebook words it otherwise"
    return f"{sentence.choice}, which take turns, or the phrasebook words it otherwise"
