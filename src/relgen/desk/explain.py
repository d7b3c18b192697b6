"""Why each word, and whence each figure: a draft, sentence by sentence, with its rules, bands, formulas and YAML lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from relgen.desk.workspace import Selection, open_workspace
from relgen.history.choice import Angle, Choice
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, excerpt, has_errors, in_order
from relgen.values.document import Document, Merged, Sentence, Span
from relgen.values.facts import Fact, Text
from relgen.values.plan import said

MAX_PLACES = 6  # a run over years is shown by its ends


@dataclass(frozen=True, slots=True)
class Explained:
    """A draft that is to be explained, and what it was made of."""

    workspace: Workspace
    month: YearMonth
    document: Document

    def lines(self) -> Iterator[str]:
        yield from explain_draft(self.document, self.workspace.project.texts)
        yield from left_unsaid(self.workspace, self.month, self.document.language)

    def plain(self) -> dict[str, object]:
        """For programs (`--json`)."""
        unsaid = plain_unsaid(self.workspace, self.month, self.document.language)
        return {"sentences": plain_draft(self.document), **unsaid}


def explain_month(asked: Selection, code: str, register: str | None) -> tuple[Explained | None, list[Diagnostic]]:
    """The draft of the one month that is asked for, None if it cannot be made, and what was found."""
    (month,) = asked.months
    workspace = open_workspace(asked.project, asked.release, until=month, codes=(code,), register=register)
    if workspace is None or month not in workspace.months:
        return None, in_order(asked.project.found)
    found = in_order([*asked.project.found, *workspace.check(month)])
    if has_errors(found):
        return None, found
    document, more = workspace.draft(workspace.plan(month), code)
    return Explained(workspace, month, document), in_order([*found, *more])


def explain_draft(document: Document, texts: Mapping[str, str]) -> Iterator[str]:
    """The lines of the explanation. `texts` holds the text of every file that was read, by its path."""
    for sentence in document.sentences():
        yield sentence.text
        yield f"  rule: {sentence.rule}" + (f" ({sentence.kind}, {sentence.choice})" if sentence.choice else " (outline)")
        yield from (f"  merged: {explain_merged(each)}" for each in sentence.merged)
        for span in spans_to_explain(sentence):
            yield from explain_span(span, texts)
        yield ""


def explain_merged(merged: Merged) -> str:
    """What the sentence says beside its own message: as words of a rule, or as facts that the rule above says."""
    return f"{merged.rule} ({merged.kind}, {merged.choice})" if merged.rule else f"{merged.kind}, in the words of this rule"


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
        band = f": {span.band_note}" if span.band_note else ""
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


def why_it_leads(workspace: Workspace, month: YearMonth) -> str:
    """The rule of angles.yaml that chose what leads."""
    facts = workspace.facts(month)
    rule = workspace.release.led(facts)
    if rule is None:
        return "What leads: the main figure, since no rule of `lead:` in angles.yaml holds."
    before = [each.name for each in facts.leads[: facts.leads.index(rule)]]
    first = f"; those before it do not hold ({', '.join(before)})" if before else ""
    angle = facts.choice.leading(rule.name)
    reach = f", {angle.reach} months back" if angle else ""
    asked = ", asked for by the month file" if rule.name in facts.choice.asked else ""
    return f"What leads: {rule.name}{reach}{asked}, by {rule.place}{first}."


def left_unsaid(workspace: Workspace, month: YearMonth, code: str) -> Iterator[str]:
    """What else the months prove, each with its sentence, and what they cannot prove, with the figure that is missing."""
    choice, unsaid = told_nowhere(workspace, month)
    yield why_it_leads(workspace, month)
    yield ""
    if unsaid:
        yield "Proven or stated, and left unsaid (to say one: `say: [NAME]` in the month file):"
    for angle, reason in unsaid:
        yield f"  {angle.name}: {workspace.say(angle.message, code).text}"
        yield f"      {reason}"
    if choice.unknown:
        yield ""
        yield "Not claimed, for want of a figure:"
    for missing, names in missing_figures(choice).items():
        yield f"  {missing}: {', '.join(names)}"


def told_nowhere(workspace: Workspace, month: YearMonth, as_of: date | None = None) -> tuple[Choice, list[tuple[Angle, str]]]:
    """The choice, and those of its unsaid angles that no other message tells: one may lead without a sentence below."""
    facts = workspace.facts(month, as_of)
    messages = (message for paragraph in workspace.compose(facts) for message in paragraph.messages)
    told = {fact.key for message in messages for fact in said(message)}
    return facts.choice, [(angle, reason) for angle, reason in facts.choice.unsaid if angle.fact.key not in told]


def missing_figures(choice: Choice) -> dict[str, list[str]]:
    """By figure that is not known, the angles that it would settle."""
    found: dict[str, list[str]] = {}
    for each in choice.unknown:
        found.setdefault(each.why, []).append(each.name)
    return found


def plain_unsaid(workspace: Workspace, month: YearMonth, code: str) -> dict[str, object]:
    """The same for programs (`--json`)."""
    choice, angles = told_nowhere(workspace, month)
    unsaid = [
        {"angle": angle.name, "text": workspace.say(angle.message, code).text, "reason": reason} for angle, reason in angles
    ]
    return {"unsaid": unsaid, "missing": missing_figures(choice)}


def plain_draft(document: Document) -> list[dict[str, object]]:
    """The draft for programs (`--json`): each sentence, its rule, and its spans with facts and places."""
    return [
        {
            "text": sentence.text,
            "message": sentence.kind,
            "rule": str(sentence.rule),
            "merged": [{"message": each.kind, "rule": str(each.rule) if each.rule else None} for each in sentence.merged],
            "spans": [
                {
                    "text": span.text,
                    "fact": span.says.key if span.says else None,
                    "formula": span.says.formula if span.says else None,
                    "places": [str(place) for place in span.says.places] if span.says else [],
                    "word": str(span.place) if span.place else None,
                    "band": span.band_note or None,
                }
                for span in sentence.spans
            ],
        }
        for sentence in document.sentences()
    ]
