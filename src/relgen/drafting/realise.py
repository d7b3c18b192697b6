"""Sentences + phrasebook + language → document: the first rule that fits, its wordings in turn, every slot said by a fact."""

from collections.abc import Iterator
from typing import Any

from relgen.drafting.aggregate import aggregate
from relgen.drafting.fitting import fitting, inner_fitting
from relgen.drafting.marks import without_lone_marks
from relgen.drafting.strength import Strengths
from relgen.drafting.voice import DraftVoice
from relgen.languages.language import Language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule, Wording
from relgen.phrasebook.template import JOINED, Part, Slot
from relgen.values.diagnostics import Diagnostic
from relgen.values.document import HEAD_STYLES, INNER_STYLES, Block, Document, Merged, Sentence, Span
from relgen.values.plan import Message, Plan, SentencePlan, TextParagraph


def realise(plan: Plan, book: Phrasebook, language: Language) -> tuple[Document, list[Diagnostic]]:
    """The draft that the outline of `book` makes of `plan`, and what could not be said."""
    strengths = Strengths(book.words.printed)
    head, body = (DraftVoice(book, language, heading=heading, strengths=strengths) for heading in (True, False))
    blocks: list[Block] = []
    heading = ""
    for paragraph in aggregate(plan, book):
        if paragraph.heading and paragraph.heading != heading:
            sentence = Sentence((Span(paragraph.heading),), paragraph.kind, paragraph.place, paragraph=paragraph.kind)
            style = "notes" if paragraph.below else "section"
            blocks.append(Block(style, (sentence,), paragraph.kind, book.words.marks.get(style, "")))
        heading = paragraph.heading
        blocks += paragraph_blocks(head, body, paragraph)
    return Document(language.code, book.register, without_lone_marks(blocks)), [*head.found, *body.found]


def say_alone(message: Message, book: Phrasebook, language: Language) -> Sentence:
    """The sentence of a message that stands in no text."""
    return say_sentence(DraftVoice(book, language), SentencePlan(message))


def paragraph_blocks(head: DraftVoice, body: DraftVoice, paragraph: TextParagraph) -> list[Block]:
    """Sentences in running text join the text or paragraph before them; every other style is a line of its own."""
    blocks: list[Block] = []
    for planned in paragraph.sentences:
        style = fitting(body.book, planned).style
        sentence = say_sentence(head if style in HEAD_STYLES else body, planned)
        last = blocks[-1] if blocks else None
        if last and style == "text" and last.style in {"text", "paragraph"}:
            blocks[-1] = Block(last.style, (*last.sentences, sentence), last.paragraph, last.mark)
        else:
            blocks.append(Block(style, (sentence,), planned.paragraph, body.words.marks.get(style, "")))
    return blocks


def say_sentence(voice: DraftVoice, planned: SentencePlan) -> Sentence:
    rule = fitting(voice.book, planned)
    said, voice.aside = Saying(voice, planned), False
    wording, choice = next_wording(voice, rule)
    spans = voice.language.finish(said.fill(wording.parts))
    merged = (*(Merged(kind) for kind in planned.taken), *said.merged)
    return Sentence(tuple(span for span in spans if span.text), rule.kind, wording.place, choice, planned.paragraph, merged)


def next_wording(voice: DraftVoice, rule: Rule) -> tuple[Wording, str]:
    """The wording whose turn it is, and which of how many it is."""
    number = voice.memory.take(rule.keys)
    return rule.wordings[number], f"rule {rule.number + 1}, wording {number + 1} of {len(rule.wordings)}"


class Saying:
    """A sentence while its slots are filled. `merged` collects what is said in it beside its own message."""

    def __init__(self, voice: DraftVoice, planned: SentencePlan) -> None:
        self.voice, self.planned = voice, planned
        self.merged: list[Merged] = []

    def fill(self, parts: tuple[Part, ...]) -> list[Span]:
        spans: list[Span] = []
        for part in parts:
            if isinstance(part, str):
                spans.append(Span(part))
            elif isinstance(part, Slot):
                spans += self.fill_slot(part, spans)
            elif all(self.filled(slot) for slot in part.parts if isinstance(slot, Slot)):
                for inner in part.parts:
                    spans += [Span(inner)] if isinstance(inner, str) else self.fill_slot(inner, spans)
        return spans

    def filled(self, slot: Slot) -> bool:
        if slot.name == JOINED:
            return bool(self.planned.joined)
        return not slot.name or slot.name in self.voice.words.phrases or getattr(self.planned.message, slot.name) is not None

    def fill_slot(self, slot: Slot, before: list[Span]) -> list[Span]:
        """A slot's words, and its particle, which agrees with all that stands before it in the sentence."""
        voice = self.voice
        said: list[Span] = []
        if slot.name == JOINED:
            said = voice.language.join(list(self.inner_parts()))
            voice.aside = bool(said)
        elif slot.name in voice.words.phrases:
            phrases = voice.words.phrases[slot.name]
            said = [Span(phrases[voice.memory.take(phrases)])]
        elif slot.name:
            fact: Any = getattr(self.planned.message, slot.name)
            said = voice.say_fact(fact, slot.form)
        if slot.pair:
            spoken = "".join(span.text for span in (*before, *said))
            near = next((span.says for span in reversed((*before, *said)) if span.says), None)
            said = [*said, Span(voice.particle(spoken, slot.pair, near))]
        return said

    def inner_parts(self) -> Iterator[tuple[str, list[Span]]]:
        """The style and the words of each message that is said within the sentence, in the order in which they are read."""
        ruled = [(rule, each) for each in self.planned.joined if (rule := inner_fitting(self.voice.book, each))]
        for rule, each in sorted(ruled, key=lambda pair: INNER_STYLES.index(pair[0].style)):
            wording, choice = next_wording(self.voice, rule)
            self.merged.append(Merged(rule.kind, wording.place, choice))
            inner = Saying(self.voice, each)
            yield rule.style, inner.fill(wording.parts)
            self.merged += [*(Merged(kind) for kind in each.taken), *inner.merged]
