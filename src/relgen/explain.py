"""Why each word, and whence each figure: a draft, sentence by sentence, with its rules, bands, formulas and YAML lines."""

from collections.abc import Iterator, Mapping

from relgen.diagnostics import Place, excerpt
from relgen.document import Document, Sentence, Span
from relgen.facts import Fact, Text

MAX_PLACES = 6  # a run over years is shown by its ends


def explain(document: Document, texts: Mapping[str, str]) -> Iterator[str]:
    """The lines of the explanation. `texts` holds the text of every file that was read, by its path."""
    for sentence in document.sentences():
        yield sentence.text
        yield f"  rule: {sentence.rule}" + (f" ({sentence.kind}, {sentence.choice})" if sentence.choice else " (outline)")
        for span in spans_to_explain(sentence):
            yield from explain_span(span, texts)
        yield ""


def spans_to_explain(sentence: Sentence) -> Iterator[Span]:
    """The spans that say something, each fact in each wording once."""
    seen: set[tuple[str, str]] = set()
    for span in sentence.spans:
        if span.says and (span.text, span.says.key) not in seen:
            seen.add((span.text, span.says.key))
            yield span


def explain_span(span: Span, texts: Mapping[str, str]) -> Iterator[str]:
    fact = span.says
    if fact is None:
        return
    if span.place:
        band = f": {span.missed}" if span.missed else ""
        yield f"  “{span.text}” is a word of {span.place} for {fact.key}{band}"
        return
    shown = "your own words" if isinstance(fact, Text) else fact.formula
    yield f"  “{span.text}” = {fact.key} ({shown})"
    for line in places(fact, texts):
        yield f"      {line}"


def places(fact: Fact, texts: Mapping[str, str]) -> Iterator[str]:
    """The YAML lines behind a fact, as typed; of many, the first and the last."""
    unique = list(dict.fromkeys(fact.places))
    shown = unique if len(unique) <= MAX_PLACES else [*unique[: MAX_PLACES // 2], None, *unique[-MAX_PLACES // 2 :]]
    for place in shown:
        yield typed_line(place, texts) if place else f"… {len(unique) - MAX_PLACES} more"


def typed_line(place: Place, texts: Mapping[str, str]) -> str:
    line = excerpt(place, texts.get(place.path), caret=False)
    return f"{place.path}:{line[0]}" if line else str(place)


def plain(document: Document) -> list[dict[str, object]]:
    """The draft for programs (`--json`): each sentence, its rule, and its spans with facts and places."""
    return [
        {
            "text": sentence.text,
            "message": sentence.kind,
            "rule": str(sentence.rule),
            "spans": [
                {
                    "text": span.text,
                    "fact": span.says.key if span.says else None,
                    "formula": span.says.formula if span.says else None,
                    "places": [str(place) for place in span.says.places] if span.says else [],
                    "word": str(span.place) if span.place else None,
                    "band": span.missed or None,
                }
                for span in sentence.spans
            ],
        }
        for sentence in document.sentences()
    ]
