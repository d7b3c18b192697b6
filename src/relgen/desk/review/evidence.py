"""Where each fact of the texts comes from: its value, the lines as typed, its formula and operands, prints, bands, months."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from relgen.desk.review.courses import courses
from relgen.desk.review.files import Cell, Files
from relgen.desk.review.in_words import title, title_of_key, value
from relgen.desk.review.rulers import ruler
from relgen.desk.review.texts import Said, evidence_id
from relgen.history.months import History
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Place
from relgen.values.evidence import Evidence, Operand, Print, TypedLine
from relgen.values.facts import Amount, Change, Days, DaysChange, Fact, Text
from relgen.values.standing import Claim

AS_TYPED = "as typed"
MOST_LINES = 40  # of a claim that goes back for years, the first
FIGURES = (Amount, Change, Days, DaysChange)


@dataclass(frozen=True, slots=True)
class Witness:
    """What evidence is made of: the files, and the months as they were known on the day of the draft."""

    files: Files
    history: History
    month: YearMonth

    @property
    def as_of(self) -> date:
        return self.history.as_of


def all_evidence(said: Mapping[str, Said], more: Mapping[str, Fact], witness: Witness) -> tuple[Evidence, ...]:
    """The evidence of what the texts say, of `more` facts that they do not say, and of every operand of those."""
    facts = {**{key: each.fact for key, each in said.items()}, **{key: fact for key, fact in more.items() if key not in said}}
    operands = {key: place for fact in facts.values() for key, place in operand_places(fact, witness)}
    known = frozenset({*facts, *operands})
    nothing = Said(next(iter(facts.values())), (), {}) if facts else None
    found = [evidence(fact, said.get(key, nothing), known, witness) for key, fact in facts.items()]
    return (*found, *(typed_evidence(key, place, witness) for key, place in operands.items() if key not in facts))


def evidence(fact: Fact, said: Said | None, known: frozenset[str], witness: Witness) -> Evidence:
    files, workspace = witness.files, witness.files.workspace
    claim = fact if isinstance(fact, Claim) else None
    places = text_places(fact, files) if isinstance(fact, Text) else fact.places
    lines = files.lines(places[:MOST_LINES])
    return Evidence(
        id=evidence_id(fact.key),
        key=fact.key,
        title=title(fact, workspace),
        value=value(fact, workspace),
        basis=basis(fact),
        formula=formula(fact),
        lines=lines,
        operands=tuple(operands(fact, known, witness)),
        prints=tuple(prints(fact, witness)),
        ruler=ruler(fact, said.words if said else {}, workspace),
        courses=tuple(courses(claim, files, witness.history, witness.month)) if claim else (),
        mentions=said.sentences if said else (),
    )


def formula(fact: Fact) -> str:
    """How a fact was worked out; that a claim is proven or stated is said already."""
    if fact.formula == AS_TYPED or isinstance(fact, Text):
        return ""
    return fact.formula.removeprefix("proven: ").removeprefix("stated: ")


def basis(fact: Fact) -> str:
    """In a word, what a fact rests on."""
    if isinstance(fact, Claim):
        return "stated, not proven" if fact.proof == "stated" else "proven by the months at hand"
    if isinstance(fact, Text):
        return "an editor’s own words"
    if fact.places and fact.places[0].path.startswith("phrasebook/"):
        return "from the phrasebook"
    return "as typed" if fact.formula == AS_TYPED else "worked out"


def text_places(fact: Text, files: Files) -> tuple[Place, ...]:
    """Where each version of an editor's text stands, and not only its key."""
    source = files.workspace.months[files.months[fact.places[0].path]].source if fact.places else None
    if source is None:
        return fact.places
    keys = tuple(fact.key.split("."))
    found = [
        source.place((*keys, code, register) if register else (*keys, code))
        for code, versions in fact.versions.items()
        for register in versions
    ]
    return tuple(dict.fromkeys(found)) or fact.places


def operand_places(fact: Fact, witness: Witness) -> Iterator[tuple[str, Place]]:
    """The typed figures that a fact was worked out from, by key; a claim shows its months instead."""
    if isinstance(fact, Claim | Text) or fact.formula == AS_TYPED:
        return
    for place in fact.places:
        cell = witness.files.cell(place)
        if cell and cell.keys:
            yield cell.key(witness.month), place


def operands(fact: Fact, known: frozenset[str], witness: Witness) -> Iterator[Operand]:
    for key, place in operand_places(fact, witness):
        own = evidence_id(key) if key in known else ""
        yield Operand(key, witness.files.typed(place), witness.files.line(place), own)


def prints(fact: Fact, witness: Witness) -> Iterator[Print]:
    """The prints of a figure that was read in one place."""
    if isinstance(fact, FIGURES) and len(fact.places) == 1:
        yield from witness.files.prints(fact.places[0], witness.as_of)


def typed_evidence(key: str, place: Place, witness: Witness) -> Evidence:
    """The evidence of a figure that no text says, and that another was worked out from."""
    files = witness.files
    cell: Cell | None = files.cell(place)
    lines: tuple[TypedLine, ...] = (files.line(place),)
    return Evidence(
        id=evidence_id(key),
        key=key,
        title=title_of_key(key, files.workspace),
        value=files.typed(place),
        basis="as typed",
        lines=lines,
        prints=tuple(files.prints(place, witness.as_of)) if cell else (),
    )
