"""Plan + phrasebook + language → document: the first rule that fits, its wordings in turn, every slot said by a fact.

There is no chance in it: of several wordings, and of several verbs, the one used longest ago is taken, ties by file order.
The head (title, headline, subtitle, date) and the body take turns apart.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from relgen.diagnostics import Diagnostic, Place
from relgen.document import HEAD_STYLES, Block, Document, Sentence, Span, without_lone_marks
from relgen.facts import Body, Change, Fact, Name, Reference, Text, Trend
from relgen.languages.language import Language, Piece
from relgen.phrasebook import BAND_OF_UNSIZED, Phrasebook
from relgen.plan import Message, Paragraph, Plan, kind
from relgen.rules import Rule, Wording
from relgen.template import Part, Slot

T = TypeVar("T")


class Memory:
    """What has been used, and when."""

    def __init__(self) -> None:
        self.used: dict[str, int] = {}
        self.clock = 0

    def take(self, choices: Mapping[str, T]) -> T:
        """The choice that was used longest ago."""
        self.clock += 1
        key = min(choices, key=lambda choice: self.used.get(choice, 0))
        self.used[key] = self.clock
        return choices[key]


class Speaker:
    """The voice of one draft: what has been said in it, and what the phrasebook offers next."""

    def __init__(self, book: Phrasebook, language: Language) -> None:
        self.book, self.language, self.words = book, language, book.words
        self.memories = {True: Memory(), False: Memory()}
        self.mentioned: set[str] = set()
        self.heading = False
        self.found: list[Diagnostic] = []

    @property
    def memory(self) -> Memory:
        return self.memories[self.heading]

    def name(self, name: Name) -> Mapping[str, str]:
        return self.book.names.entries[name.kind][name.name]

    def body(self, body: Body) -> Mapping[str, str]:
        """The body that holds the office on the fact's day."""
        return next(
            entry
            for office, until, entry in self.book.names.bodies
            if office == body.office and (until is None or body.on <= until)
        )

    def verb(self, change: Change | Trend, form: str) -> Piece:
        """The verb for a change's direction and size."""
        band, missed = BAND_OF_UNSIZED, ""
        if isinstance(change, Change):
            size = self.book.band(abs(change.printed))
            band, missed = size.name, band_edges(self.book, change, size.name)
        rows = {row[form]: (row[form], place) for row, place in self.book.verbs(change.direction, band) if form in row}
        text, place = self.memory.take(rows)
        return Piece(text, change, place, missed)

    def first(self, key: str) -> bool:
        """Whether this is the first mention; a headline mentions nothing."""
        if self.heading or key in self.mentioned:
            return False
        self.mentioned.add(key)
        return True

    def order(self, kind_of_name: str) -> tuple[str, ...]:
        return self.words.order.get(kind_of_name, ())

    def currency(self) -> str:
        return self.words.currency

    def text(self, text: Text) -> tuple[str | Reference, ...]:
        versions = text.versions.get(self.language.code, {})
        return versions.get(self.book.register) or versions.get("") or next(iter(versions.values()), ())

    def say(self, fact: Fact, form: str) -> list[Piece]:
        """A fact in a form, for a text that names it; the form may be a pair of particles."""
        name, _, pair = form.rpartition(" ") if self.language.is_pair(form.rpartition(" ")[2]) else (form, "", "")
        pieces = self.pieces(fact, name)
        return [*pieces, Piece(self.particle("".join(piece.text for piece in pieces), pair, fact))] if pair else pieces

    def pieces(self, fact: Fact, form: str) -> list[Piece]:
        say = self.language.form(type(fact), form)
        if say is None:
            raise KeyError(f"{type(fact).__name__}:{form}")
        spoken = say(fact, self)
        return [Piece(spoken, fact)] if isinstance(spoken, str) else spoken

    def particle(self, before: str, pair: str, fact: Fact | None) -> str:
        """The particle after `before`; a word whose reading is not known is a finding at the fact's place, never a guess."""
        try:
            return self.language.particle(before, pair, self.words.readings)
        except ValueError as fault:
            place = fact.places[0] if fact and fact.places else Place("", 1, 1)
            word = getattr(fault, "word", before)
            message = f"'{word}' is read in a way that no list tells, so it takes no {pair}"
            self.found.append(Diagnostic("RG401", place, message, "add it to 'readings' in phrasebook/ko/words.yaml"))
            return pair


def band_edges(book: Phrasebook, change: Change, name: str) -> str:
    """A band in words, with its neighbours: what `explain` shows of a verb chosen by size."""
    names = [band.name for band in book.bands]
    index = names.index(name)
    low = book.bands[index - 1].below if index else None
    high = book.bands[index].below
    own = (
        f"{abs(change.printed)} is {name}" + (f", from {low}" if low is not None else "") + (f", under {high}" if high else "")
    )
    near = [f"{names[index - 1]} ends at {low}"] if index else []
    near += [f"{names[index + 1]} begins at {high}"] if high is not None else []
    return f"{own} ({'; '.join(near)})"


def realise(plan: Plan, book: Phrasebook, language: Language) -> tuple[Document, list[Diagnostic]]:
    """The draft that the outline of `book` makes of `plan`, and what could not be said."""
    speaker = Speaker(book, language)
    paragraphs = {(paragraph.kind, paragraph.of): paragraph for paragraph in plan}
    blocks: list[Block] = []
    heading = ""
    for entry in book.outline:
        paragraph = paragraphs.get((entry.paragraph, entry.of))
        if paragraph is None:
            continue
        if entry.heading and entry.heading != heading:
            sentence = Sentence((Span(entry.heading),), paragraph.kind, entry.place)
            blocks.append(Block("section", (sentence,), paragraph.kind, speaker.words.marks.get("section", "")))
        heading = entry.heading
        blocks += paragraph_blocks(speaker, paragraph)
    return Document(language.code, book.register, without_lone_marks(blocks)), speaker.found


def paragraph_blocks(speaker: Speaker, paragraph: Paragraph) -> list[Block]:
    """Sentences in running text join the text or paragraph before them; every other style is a line of its own."""
    blocks: list[Block] = []
    for message in paragraph.messages:
        rule = fitting(speaker, message)
        speaker.heading = rule.style in HEAD_STYLES
        sentence = say_message(speaker, message, rule)
        last = blocks[-1] if blocks else None
        if last and rule.style == "text" and last.style in {"text", "paragraph"}:
            blocks[-1] = Block(last.style, (*last.sentences, sentence), last.paragraph, last.mark)
        else:
            blocks.append(Block(rule.style, (sentence,), paragraph.kind, speaker.words.marks.get(rule.style, "")))
    return blocks


def fitting(speaker: Speaker, message: Message) -> Rule:
    """The first rule whose every condition holds."""
    rules = speaker.book.rules[kind(type(message))]
    return next(
        rule for rule in rules if all(words & traits(speaker.book, getattr(message, name)) for name, words in rule.when.items())
    )


def traits(book: Phrasebook, value: object) -> frozenset[str]:
    """What a rule's condition may find true of a field."""
    if isinstance(value, bool):
        return frozenset({"yes" if value else "no"})
    if not isinstance(value, Fact):
        return frozenset({"no"})
    size = {book.band(abs(value.printed)).name} if isinstance(value, Change) else set()
    return frozenset({"yes", *value.traits, *size})


def say_message(speaker: Speaker, message: Message, rule: Rule) -> Sentence:
    wording: Wording = speaker.memory.take({f"{rule.kind} {wording.text}": wording for wording in rule.wordings})
    pieces = speaker.language.finish(fill(speaker, message, wording.parts))
    number = rule.wordings.index(wording) + 1
    choice = f"rule {rule.number + 1}, wording {number} of {len(rule.wordings)}"
    return Sentence(tuple(Span(*piece) for piece in pieces if piece.text), rule.kind, wording.place, choice)


def fill(speaker: Speaker, message: Message, parts: tuple[Part, ...]) -> list[Piece]:
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, str):
            pieces.append(Piece(part))
        elif isinstance(part, Slot):
            pieces += fill_slot(speaker, message, part, pieces)
        elif all(filled(speaker, message, slot) for slot in part.parts if isinstance(slot, Slot)):
            for inner in part.parts:
                pieces += [Piece(inner)] if isinstance(inner, str) else fill_slot(speaker, message, inner, pieces)
    return pieces


def filled(speaker: Speaker, message: Message, slot: Slot) -> bool:
    return not slot.name or slot.name in speaker.words.phrases or getattr(message, slot.name) is not None


def fill_slot(speaker: Speaker, message: Message, slot: Slot, before: list[Piece]) -> list[Piece]:
    """A slot's words, and its particle, which agrees with all that stands before it in the sentence."""
    said: list[Piece] = []
    fact: Any = None
    if slot.name in speaker.words.phrases:
        said = [Piece(speaker.memory.take({phrase: phrase for phrase in speaker.words.phrases[slot.name]}))]
    elif slot.name:
        fact = getattr(message, slot.name)
        said = speaker.pieces(fact, slot.form)
    if slot.pair:
        spoken = "".join(piece.text for piece in (*before, *said))
        near = next((piece.says for piece in reversed((*before, *said)) if piece.says), None)
        said = [*said, Piece(speaker.particle(spoken, slot.pair, near))]
    return said
