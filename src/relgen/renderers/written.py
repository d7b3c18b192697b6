"""Document → the same text as Markdown, with all that a later merge must know of it: where each sentence and fact stands."""

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from relgen.renderers.markdown import escape, line
from relgen.values.document import Block, Document, Sentence, Span
from relgen.values.facts import Fact, Name
from relgen.values.written import Words, WrittenDraft, WrittenLine, WrittenSentence

ROWS = ("columns", "row")
RULE = re.compile(r"rule \d+")
PARTS = re.compile(r"(\n+)")


def written(document: Document) -> WrittenDraft:
    """The draft as `markdown.render` writes it."""
    lines: list[WrittenLine] = []
    for block in document.blocks:
        gap = "" if not lines else "\n" if block.style == "row" else "\n\n"
        lines += lines_of(block, gap)
    return WrittenDraft(document.language, tuple(lines))


def lines_of(block: Block, gap: str) -> Iterator[WrittenLine]:
    """The lines of a block: one with its sentences, and what its style draws above or below (a rule, the line of columns)."""
    text = line(block)
    is_row = block.style in ROWS
    inner = text.partition("\n")[0].removeprefix("| ").removesuffix(" |") if is_row else escape(block.text)
    before, _, after = text.partition(inner) if inner else (text, "", "")
    said = (row_of(block, inner),) if is_row else tuple(sentence_of(each, escape(each.text)) for each in block.sentences)
    above, below = PARTS.split(before), PARTS.split(after)
    yield from drawn(above[:-1], gap)
    yield WrittenLine(said, above[-1], below[0], above[-2] if len(above) > 1 else gap)
    yield from drawn(below[2::2], below[1] if len(below) > 1 else "")


def drawn(parts: Iterable[str], gap: str) -> Iterator[WrittenLine]:
    """Lines without a sentence, as sentences of no message."""
    for part in parts:
        if part.strip():
            yield WrittenLine((WrittenSentence("", (Words(part),)),), gap=gap)


def sentence_of(sentence: Sentence, text: str) -> WrittenSentence:
    merged = (f"{each.kind} {rule_of(each.choice)}" for each in sentence.merged)
    rule = "; ".join((rule_of(sentence.choice), *merged))
    return WrittenSentence(sentence.kind, tuple(words_of(sentence.spans, text)), subject_of(sentence.spans), rule)


def row_of(block: Block, text: str) -> WrittenSentence:
    spans = tuple(span for sentence in block.sentences for span in sentence.spans)
    words = tuple(words_of([span._replace(text=cell(span)) for span in spans], text))
    return WrittenSentence(block.sentences[0].kind, words, subject_of(spans), rule_of(block.sentences[0].choice))


def cell(span: Span) -> str:
    """What is looked for of a span in the row: `|` of a template parts cells, and is drawn with other spaces."""
    return span.text.strip() if span.says else ""


def rule_of(choice: str) -> str:
    """`rule 2` of `rule 2, wording 1 of 3`."""
    found = RULE.match(choice)
    return found[0] if found else ""


def subject_of(spans: Iterable[Span]) -> str:
    """What a sentence is about: the first name in it, else what its first fact is of."""
    facts = [span.says for span in spans if span.says]
    named = next((fact.key for fact in facts if isinstance(fact, Name)), "")
    return named or (facts[0].key.rpartition(".")[0] or facts[0].key if facts else "")


def words_of(spans: Iterable[Span], text: str) -> Iterator[Words]:
    """The text of a sentence cut where its spans stand in it as they are written."""
    at = 0
    for span in spans:
        piece = escape(span.text)
        start = text.find(piece, at) if piece else -1
        if start < 0:
            continue
        if start > at:
            yield Words(text[at:start])
        at = start + len(piece)
        says = span.says
        yield Words(piece, says.key, value_of(says), span.place is not None) if says else Words(piece)
    if at < len(text):
        yield Words(text[at:])


def value_of(fact: Fact) -> str:
    """Changes when what the fact says does; not when it was only worked out from other places."""
    return f"{zlib.crc32(repr(meaning(fact)).encode()):08x}"


def meaning(value: object) -> object:
    if isinstance(value, Fact):
        own = [field.name for field in fields(value) if field.name not in {"places", "formula"}]
        return (type(value).__name__, *(meaning(getattr(value, name)) for name in own))
    if is_dataclass(value):
        return tuple(meaning(getattr(value, field.name)) for field in fields(value))
    return tuple(meaning(each) for each in value) if isinstance(value, tuple) else value
