"""What an editor should look at before signing, each with its place, the reason, and what to do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from relgen.desk.review.evidence import Witness, text_places
from relgen.desk.review.in_words import title, value
from relgen.desk.review.rulers import limit_within_rounding
from relgen.desk.review.texts import Said, evidence_id
from relgen.history.checks.texts import FIGURE
from relgen.history.choice import Angle
from relgen.history.doubts import doubts
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.document import Document
from relgen.values.evidence import TypedLine
from relgen.values.facts import Change, Fact, Text
from relgen.values.review import Look, LookKind
from relgen.values.standing import Claim

ACCEPTED = "; accepted: "
TYPED_FIGURE = "RG211"


@dataclass(frozen=True, slots=True)
class Case:
    """What is looked through: the drafts, what they say, what was found, and the angles that they say."""

    documents: Mapping[str, Document]
    said: Mapping[str, Said]
    found: tuple[Diagnostic, ...]
    angles: tuple[Angle, ...]
    witness: Witness

    def where(self, key: str) -> str:
        """The sentence that says a fact first, else its evidence; "" if the page has neither."""
        return self.said[key].sentences[0] if key in self.said else ""


def looks(case: Case, unsaid: Iterable[tuple[Angle, str]]) -> Iterator[Look]:
    yield from stated_claims(case)
    yield from doubtful_claims(case)
    yield from notes(case)
    yield from typed_figures(case)
    yield from close_bands(case)
    yield from unsaid_angles(case, unsaid)


def look(
    kind: LookKind, what: str, why: str, do: str, *, where: str = "", line: TypedLine | None = None, copy: str = ""
) -> Look:
    """One, named by its content."""
    content = sha256(f"{kind}\n{what}\n{why}\n{do}\n{copy}".encode()).hexdigest()[:12]
    return Look(id=f"look-{content}", kind=kind, what=what, why=why, do=do, where=where, line=line, copy=copy)


def stated_claims(case: Case) -> Iterator[Look]:
    for key, each in case.said.items():
        if isinstance(each.fact, Claim) and each.fact.proof == "stated":
            workspace = case.witness.files.workspace
            what = f"{title(each.fact, workspace)}: {value(each.fact, workspace)}"
            do = "hold it against the source that states it"
            line = case.witness.files.line(each.fact.places[-1]) if each.fact.places else None
            yield look("stated", what, "stated by you; the months at hand do not reach back to prove it", do,
                       where=evidence_id(key), line=line)  # fmt: skip


def doubtful_claims(case: Case) -> Iterator[Look]:
    """Claims that rest on a change near zero, or on a sign that was revised."""
    keys = {angle.name: angle.fact.key for angle in case.angles}
    for doubt in doubts(case.witness.history, case.witness.month, case.angles):
        name, _, rest = doubt.partition(" rests on ")
        key = keys.get(name, name)
        where = evidence_id(key) if key in case.said else ""
        do = "make sure that the next revision cannot turn it, or leave it out: " + f"skip: [{name}]"
        yield look("doubt", name, f"rests on {rest}", do, where=where)


def notes(case: Case) -> Iterator[Look]:
    """What checks found that is no error, and what the editor has accepted, with the reason."""
    for each in case.found:
        message, _, because = each.message.partition(ACCEPTED)
        where = evidence_at(case, each)
        line = case.witness.files.line(each.place)
        if because:
            yield look("accepted", f"{each.code} {message}", f"accepted: {because}", "see that the reason still holds",
                       where=where, line=line)  # fmt: skip
        else:
            yield look("note", f"{each.code} {message}", "may be true and is unusual", each.hint or "check it",
                       where=where, line=line)  # fmt: skip


def evidence_at(case: Case, found: Diagnostic) -> str:
    """The evidence of what stands where something was found."""
    for key, each in case.said.items():
        places = text_places(each.fact, case.witness.files) if isinstance(each.fact, Text) else each.fact.places
        if any(place[:3] == found.place[:3] for place in places):
            return evidence_id(key)
    return ""


def typed_figures(case: Case) -> Iterator[Look]:
    """Figures that an editor typed into a text instead of naming them; those that are not in the data are notes already."""
    told = {(each.place[:2], each.message) for each in case.found if each.code == TYPED_FIGURE}
    for code, document in case.documents.items():
        texts: dict[str, tuple[Text, list[str]]] = {}
        for span in (span for sentence in document.sentences() for span in sentence.spans):
            if isinstance(span.says, Text) and (figures := FIGURE.findall(span.text)):
                texts.setdefault(span.says.key, (span.says, []))[1].extend(figures)
        for key, (fact, figures) in texts.items():
            places = text_places(fact, case.witness.files)
            left = [figure for figure in dict.fromkeys(figures) if not is_told(figure, places, told)]
            if left:
                why = "a typed figure does not follow the data when that changes"
                do = "hold it against the data, or name the figure: {exports.change}"
                line = case.witness.files.line(places[0])
                yield look("typed", f"{key}.{code} types {', '.join(left)}", why, do, where=evidence_id(key), line=line)


def is_told(figure: str, places: Iterable[Place], told: set[tuple[tuple[str, int], str]]) -> bool:
    """Whether a note names the figure already."""
    return any(place[:2] == at and f"the figure {figure}," in message for place in places for at, message in told)


def close_bands(case: Case) -> Iterator[Look]:
    """Words chosen by size where the true figure may lie on the other side of the limit."""
    workspace = case.witness.files.workspace
    for key, each in case.said.items():
        if not isinstance(each.fact, Change) or not each.words:
            continue
        limit = limit_within_rounding(each.fact, workspace.shared.bands)
        if limit is not None:
            words = ", ".join(dict.fromkeys(span.text for spans in each.words.values() for span in spans))
            why = f"its size is {abs(each.fact.printed)}, and a band ends at {limit}: within rounding"
            do = "see that the word is neither too strong nor too weak"
            yield look("band", f"{title(each.fact, workspace)}: {words}", why, do, where=evidence_id(key))


def unsaid_angles(case: Case, unsaid: Iterable[tuple[Angle, str]]) -> Iterator[Look]:
    """What is proven or stated and left unsaid, with the line that says it."""
    workspace = case.witness.files.workspace
    asked = workspace.months[case.witness.month].model.say
    first = next(iter(workspace.books))
    for angle, reason in unsaid:
        sentence = workspace.say(angle.message, first).text
        line = f"say: [{', '.join((*asked, angle.name))}]"
        yield look("unsaid", sentence, f"left unsaid: {reason}", "to say it, put this line into the month file",
                   where=evidence_id(angle.fact.key), copy=line)  # fmt: skip


def unsaid_facts(unsaid: Iterable[tuple[Angle, str]]) -> Mapping[str, Fact]:
    return {angle.fact.key: angle.fact for angle, _ in unsaid}
