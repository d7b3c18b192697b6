"""A draft as the page shows it: what each span is to a reviewer and where its evidence is, and the rule of each sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from relgen.desk.review.pairs import lines, units
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule
from relgen.pipeline import Workspace
from relgen.values.diagnostics import Place
from relgen.values.document import Document, Merged, Sentence, Span
from relgen.values.evidence import MergedPart, RuleEvidence, Wording
from relgen.values.facts import Body, Day, Fact, Month, Name, Text
from relgen.values.review import LookKind, ReviewBlock, ReviewSentence, ReviewSpan, ReviewText, SpanKind
from relgen.values.standing import Claim, YearSoFar

ROWS = frozenset({"columns", "row"})  # the styles of a table
NAMES_OF_LANGUAGES: Mapping[str, str] = {"en": "English", "ko": "한국어", "fr": "Français"}


@dataclass(frozen=True, slots=True)
class Said:
    """A fact that the texts say: in which sentences, and by which words of the phrasebook, by language."""

    fact: Fact
    sentences: tuple[str, ...]
    words: Mapping[str, tuple[Span, ...]]


def evidence_id(key: str) -> str:
    """The id of a fact's evidence: letters, digits, points and hyphens."""
    return "f-" + "".join(letter if letter.isalnum() or letter in ".-_" else "-" for letter in key)


def sentence_id(code: str, number: int) -> str:
    return f"s-{code}-{number + 1}"


def span_kind(span: Span) -> SpanKind:
    """What a span is to a reviewer; a name, and a month without a figure, is plain text."""
    fact = span.says
    if fact is None:
        return "plain"
    if span.place:
        return "verb"
    if isinstance(fact, Text):
        return "words"
    if isinstance(fact, Claim):
        return "claim"
    if isinstance(fact, Name | Body | Month | Day | YearSoFar) and not any(letter.isdigit() for letter in span.text):
        return "plain"
    return "figure"


def said(documents: Mapping[str, Document]) -> Mapping[str, Said]:
    """By key, the facts that have evidence on the page, in the order in which they are said first."""
    facts: dict[str, Fact] = {}
    sentences: dict[str, dict[str, None]] = {}
    words: dict[str, dict[str, list[Span]]] = {}
    for code, document in documents.items():
        for number, sentence in enumerate(document.sentences()):
            for span in sentence.spans:
                if span.says is None or span_kind(span) == "plain":
                    continue
                key = span.says.key
                facts.setdefault(key, span.says)
                sentences.setdefault(key, {})[sentence_id(code, number)] = None
                if span.place:
                    words.setdefault(key, {}).setdefault(code, []).append(span)
    return {
        key: Said(fact, tuple(sentences[key]), {code: tuple(spans) for code, spans in words.get(key, {}).items()})
        for key, fact in facts.items()
    }


def review_texts(documents: Mapping[str, Document], looked_at: Mapping[str, LookKind]) -> tuple[ReviewText, ...]:
    """Every draft, its sentences on their lines; `looked_at`: by id of evidence, what is to look at about it."""
    codes = list(documents)
    rows, matched = lines([units(document) for document in documents.values()])
    pair: dict[str, str] = {}
    for code, of_first in zip(codes[1:], matched, strict=True):
        for number, first in of_first.items():
            one, other = sentence_id(codes[0], first), sentence_id(code, number)
            pair[other] = one
            pair.setdefault(one, other)
    return tuple(
        ReviewText(
            code, NAMES_OF_LANGUAGES.get(code, code), tuple(review_blocks(documents[code], rows[index], pair, looked_at))
        )
        for index, code in enumerate(codes)
    )


def review_blocks(
    document: Document, rows: Sequence[int], pair: Mapping[str, str], looked_at: Mapping[str, LookKind]
) -> Iterator[ReviewBlock]:
    number = 0
    table: list[ReviewSentence] = []
    for block in document.blocks:
        sentences = []
        for sentence in block.sentences:
            own = sentence_id(document.language, number)
            spans = tuple(review_span(span, looked_at) for span in sentence.spans)
            cells = tuple(cells_of(spans)) if block.style in ROWS else ()
            head = block.style == "columns"
            sentences.append(ReviewSentence(own, rows[number], spans, f"r{own[1:]}", pair.get(own, ""), cells, head))
            number += 1
        if table and block.style != "row":
            yield ReviewBlock("table", "", tuple(table))
            table = []
        if block.style in ROWS:
            table += sentences
        else:
            yield ReviewBlock(block.style, block.mark, tuple(sentences))
    if table:
        yield ReviewBlock("table", "", tuple(table))


def cells_of(spans: Sequence[ReviewSpan]) -> Iterator[tuple[ReviewSpan, ...]]:
    """The cells of a row, which a `|` of its template parts."""
    cell: list[ReviewSpan] = []
    for span in spans:
        first, *rest = [span.text] if span.evidence else span.text.split("|")
        cell.append(replace(span, text=first))
        for text in rest:
            yield tuple(cell)
            cell = [replace(span, text=text)]
    yield tuple(cell)


def review_span(span: Span, looked_at: Mapping[str, LookKind]) -> ReviewSpan:
    kind = span_kind(span)
    if span.says is None or kind == "plain":
        return ReviewSpan(span.text)
    own = evidence_id(span.says.key)
    stated = isinstance(span.says, Claim) and span.says.proof == "stated"
    look = own in looked_at and (looked_at[own] != "band" or kind == "verb")
    return ReviewSpan(span.text, kind, own, stated, look)


def rules(documents: Mapping[str, Document], workspace: Workspace) -> Iterator[RuleEvidence]:
    """The rule of every sentence, with the wordings that take turns with its own, and what was merged into it."""
    for code, document in documents.items():
        for number, sentence in enumerate(document.sentences()):
            yield rule_of(sentence, sentence_id(code, number), workspace.books[code])


def rule_of(sentence: Sentence, own: str, book: Phrasebook) -> RuleEvidence:
    merged = tuple(merged_part(each, book) for each in sentence.merged)
    rule = next((rule for rule in book.rules.get(sentence.kind, ()) if wording_at(rule, sentence.rule)), None)
    if rule is None:
        heading = Wording(sentence.text, str(sentence.rule))
        return RuleEvidence(f"r{own[1:]}", own, sentence.kind, sentence.choice or "outline", heading, parts=merged)
    return RuleEvidence(
        f"r{own[1:]}",
        own,
        sentence.kind,
        sentence.choice,
        next(Wording(each.text, str(each.place)) for each in rule.wordings if each.place == sentence.rule),
        when=tuple(f"{name}: {' or '.join(sorted(words))}" for name, words in rule.when.items()),
        others=tuple(Wording(each.text, str(each.place)) for each in rule.wordings if each.place != sentence.rule),
        parts=merged,
    )


def merged_part(merged: Merged, book: Phrasebook) -> MergedPart:
    """With its own words, if it has some; else the facts of it stand in slots of the sentence's own rule."""
    found = (each for rule in book.inner.get(merged.kind, ()) if (each := wording_at(rule, merged.rule)))
    return MergedPart(merged.kind, merged.choice, next(found, None))


def wording_at(rule: Rule, place: Place | None) -> Wording | None:
    return next((Wording(each.text, str(each.place)) for each in rule.wordings if each.place == place), None)
