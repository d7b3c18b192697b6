"""Plan + phrasebook + language → document: the first rule that fits, its wordings in turn, every slot said by a fact."""

from typing import Any

from relgen.drafting.marks import without_lone_marks
from relgen.drafting.voice import DraftVoice
from relgen.languages.language import Language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule
from relgen.phrasebook.template import Part, Slot
from relgen.values.diagnostics import Diagnostic
from relgen.values.document import HEAD_STYLES, Block, Document, Sentence, Span
from relgen.values.facts import Change, Fact
from relgen.values.plan import Message, Paragraph, Plan, kind


def realise(plan: Plan, book: Phrasebook, language: Language) -> tuple[Document, list[Diagnostic]]:
    """The draft that the outline of `book` makes of `plan`, and what could not be said."""
    head, body = DraftVoice(book, language, heading=True), DraftVoice(book, language)
    paragraphs = {(paragraph.kind, paragraph.of): paragraph for paragraph in plan}
    blocks: list[Block] = []
    heading = ""
    for entry in book.outline:
        paragraph = paragraphs.get((entry.paragraph, entry.of))
        if paragraph is None:
            continue
        if entry.heading and entry.heading != heading:
            sentence = Sentence((Span(entry.heading),), paragraph.kind, entry.place)
            blocks.append(Block("section", (sentence,), paragraph.kind, book.words.marks.get("section", "")))
        heading = entry.heading
        blocks += paragraph_blocks(head, body, paragraph)
    return Document(language.code, book.register, without_lone_marks(blocks)), [*head.found, *body.found]


def say_alone(message: Message, book: Phrasebook, language: Language) -> Sentence:
    """The sentence of a message that stands in no text."""
    voice = DraftVoice(book, language)
    return say_message(voice, message, fitting(voice, message))


def paragraph_blocks(head: DraftVoice, body: DraftVoice, paragraph: Paragraph) -> list[Block]:
    """Sentences in running text join the text or paragraph before them; every other style is a line of its own."""
    blocks: list[Block] = []
    for message in paragraph.messages:
        rule = fitting(body, message)
        sentence = say_message(head if rule.style in HEAD_STYLES else body, message, rule)
        last = blocks[-1] if blocks else None
        if last and rule.style == "text" and last.style in {"text", "paragraph"}:
            blocks[-1] = Block(last.style, (*last.sentences, sentence), last.paragraph, last.mark)
        else:
            blocks.append(Block(rule.style, (sentence,), paragraph.kind, body.words.marks.get(rule.style, "")))
    return blocks


def fitting(voice: DraftVoice, message: Message) -> Rule:
    """The first rule whose every condition holds; found once for all messages of which the same is true."""
    book, at = voice.book, kind(type(message))
    true = tuple([traits(voice, getattr(message, name)) for name in book.tested[at]])
    if (at, true) not in book.fitting:
        holds = dict(zip(book.tested[at], true, strict=True))
        rules = (rule for rule in book.rules[at] if all(words & holds[name] for name, words in rule.when.items()))
        book.fitting[at, true] = next(rules)
    return book.fitting[at, true]


def traits(voice: DraftVoice, value: object) -> frozenset[str]:
    """What a rule's condition may find true of a field."""
    if isinstance(value, bool):
        return frozenset({"yes" if value else "no"})
    if not isinstance(value, Fact):
        return frozenset({"no"})
    size = {voice.sized(value).band} if isinstance(value, Change) else set()
    return frozenset({"yes", *value.traits, *size})


def say_message(voice: DraftVoice, message: Message, rule: Rule) -> Sentence:
    number = voice.memory.take(rule.keys)
    wording = rule.wordings[number]
    spans = voice.language.finish(fill(voice, message, wording.parts))
    choice = f"rule {rule.number + 1}, wording {number + 1} of {len(rule.wordings)}"
    return Sentence(tuple(span for span in spans if span.text), rule.kind, wording.place, choice)


def fill(voice: DraftVoice, message: Message, parts: tuple[Part, ...]) -> list[Span]:
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            spans.append(Span(part))
        elif isinstance(part, Slot):
            spans += fill_slot(voice, message, part, spans)
        elif all(filled(voice, message, slot) for slot in part.parts if isinstance(slot, Slot)):
            for inner in part.parts:
                spans += [Span(inner)] if isinstance(inner, str) else fill_slot(voice, message, inner, spans)
    return spans


def filled(voice: DraftVoice, message: Message, slot: Slot) -> bool:
    return not slot.name or slot.name in voice.words.phrases or getattr(message, slot.name) is not None


def fill_slot(voice: DraftVoice, message: Message, slot: Slot, before: list[Span]) -> list[Span]:
    """A slot's words, and its particle, which agrees with all that stands before it in the sentence."""
    said: list[Span] = []
    fact: Any = None
    if slot.name in voice.words.phrases:
        phrases = voice.words.phrases[slot.name]
        said = [Span(phrases[voice.memory.take(phrases)])]
    elif slot.name:
        fact = getattr(message, slot.name)
        said = voice.say_fact(fact, slot.form)
    if slot.pair:
        spoken = "".join(span.text for span in (*before, *said))
        near = next((span.says for span in reversed((*before, *said)) if span.says), None)
        said = [*said, Span(voice.particle(spoken, slot.pair, near))]
    return said
