"""names.yaml: every name side by side in all languages, who holds an office until when, and the sets that a release counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from relgen.reading.fields import Office
from relgen.reading.source import Keys, Source
from relgen.reading.validate import Strict, parse_day, typed
from relgen.values.diagnostics import Diagnostic, nearest
from relgen.values.facts import Text
from relgen.values.naming import Callings, callings
from relgen.values.plan import NameSet
from relgen.values.policy import OfficeTexts

Entry = Mapping[str, str]  # what names.yaml says of one name in one language


def text_is_name(data: Any) -> Any:
    """`ko: 반도체` is short for `ko: {name: 반도체}`."""
    return {"name": data} if isinstance(data, str) else data


def parse_subject(text: str) -> str:
    if text.count("{name}") != 1 or set("{}") & set(text.replace("{name}", "")):
        raise ValueError(text)
    return text


class NameForms(Strict):
    """The usual form, the article before it, the form before a noun, and the form at first mention."""

    name: str = ""
    article: str | None = None
    modifier: str | None = None
    first: str | None = None

    def entry(self) -> Entry:
        return {form: text for form, text in self if text}


FormsText = Annotated[NameForms, BeforeValidator(text_is_name)]
UntilText = Annotated[date, typed("RG106", "a day", parse_day, "write it as 2025-09-30")]
NameRow = dict[str, FormsText]  # by language
SubjectText = Annotated[str, typed("RG107", "a text with {name} in it", parse_subject, "write it as: exports of {name}")]


class BodyRow(Strict):
    """The body that holds an office, until a day if another holds it after that; its names by language beside that."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, FormsText] = Field(init=False)

    office: str
    until: UntilText | None = None


class OfficeRow(Office):
    """The head of a page, until a day if another row follows."""

    until: UntilText | None = None


class NamesFile(Strict):
    """A section is a kind of names; `terms` are those that an editor's text may name."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, dict[str, NameRow]] = Field(init=False)

    terms: dict[str, NameRow] = Field(default_factory=dict)
    subjects: dict[str, dict[str, SubjectText]] = Field(default_factory=dict)  # by section, then by language
    bodies: dict[str, BodyRow] = Field(default_factory=dict)
    office: dict[str, tuple[OfficeRow, ...]] = Field(default_factory=dict)  # by release, oldest first
    sets: dict[str, dict[str, tuple[str, ...]]] = Field(default_factory=dict)  # by release, then by name
    synonyms: dict[str, dict[str, tuple[str, ...]]] = Field(default_factory=dict)  # by section, then by name

    def sections(self) -> Mapping[str, Mapping[str, NameRow]]:
        return {"terms": self.terms, **self.__pydantic_extra__}


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an office, and until which day (None: still)."""

    office: str
    until: date | None
    entry: Entry


@dataclass(frozen=True, slots=True)
class Names:
    """The names in one language: kind → id → entry, what a name of a kind is called as a subject, who holds which office."""

    entries: Mapping[str, Mapping[str, Entry]]
    subjects: Mapping[str, str]
    holders: tuple[Holder, ...]


def names_in(file: NamesFile, language: str) -> Names:
    named = {
        kind: {name: row[language].entry() for name, row in rows.items() if language in row}
        for kind, rows in file.sections().items()
    }
    bodies = [(row, row.__pydantic_extra__.get(language)) for row in file.bodies.values()]
    subjects = {kind: row[language] for kind, row in file.subjects.items() if language in row}
    return Names(named, subjects, tuple(Holder(row.office, row.until, forms.entry()) for row, forms in bodies if forms))


def name_sets(file: NamesFile, source: Source, release: str) -> tuple[NameSet, ...]:
    """The sets that a release counts."""
    rows = file.sets.get(release, {})
    return tuple(NameSet(name, members, source.place(("sets", release, name))) for name, members in rows.items())


def called(file: NamesFile) -> Mapping[str, Callings]:
    """By section, all that its names are called: as the file has them, in every form and language, by their synonyms."""
    return {kind: callings(all_callings(rows, file.synonyms.get(kind, {}))) for kind, rows in file.sections().items()}


def all_callings(rows: Mapping[str, NameRow], synonyms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    yield from ((name, name) for name in rows)
    yield from ((name, text) for name, texts in synonyms.items() for text in texts if name in rows)
    yield from ((name, text) for name, row in rows.items() for forms in row.values() for text in forms.entry().values())


def office_texts(file: NamesFile, source: Source, release: str) -> Iterator[OfficeTexts]:
    """What stands at the head of a release's page, row by row."""
    for number, row in enumerate(file.office.get(release, ())):
        texts: dict[str, Text] = {}
        for name in Office.model_fields:
            if versions := getattr(row, name):
                keys: Keys = ("office", release, number, name)
                cut = {code: {key: (text,) for key, text in by_register.items()} for code, by_register in versions.items()}
                texts[name] = Text(key=f"office.{name}", versions=cut, places=(source.place(keys),), formula="of names.yaml")
        yield OfficeTexts(row.until, texts)


def synonyms_are_of_names(file: NamesFile, source: Source) -> Iterator[Diagnostic]:
    """What is called otherwise must itself be a name."""
    sections = file.sections()
    for kind, rows in file.synonyms.items():
        for name in rows:
            if name not in sections.get(kind, {}):
                place = source.place(("synonyms", kind, name), of_key=True)
                hint = "correct the name, or add it to its section first"
                yield Diagnostic("RG313", place, f"synonyms.{kind} names '{name}', which is not one of the {kind}", hint)


def names_are_whole(file: NamesFile, source: Source, language: str) -> Iterator[Diagnostic]:
    """Every name must be there in the language."""
    rows: list[tuple[str, str, Mapping[str, NameForms]]] = [
        (kind, name, row) for kind, named in file.sections().items() for name, row in named.items()
    ]
    rows += [("bodies", name, row.__pydantic_extra__) for name, row in file.bodies.items()]
    for kind, name, forms in rows:
        if language not in forms or not forms[language].name:
            message = f"{kind}.{name} has no name in '{language}'"
            yield Diagnostic("RG310", source.place((kind, name), of_key=True), message, f"add '{language}: …' to the line")
    for release, lines in file.office.items():
        for number, line in enumerate(lines):
            for name in Office.model_fields:
                if (texts := getattr(line, name)) and language not in texts:
                    place = source.place(("office", release, number, name), of_key=True)
                    message = f"office.{release} has no {name} in '{language}'"
                    yield Diagnostic("RG310", place, message, f"add '{language}: …' to the line")
    for kind, subjects in file.subjects.items():
        if language not in subjects:
            message = f"subjects.{kind} has no text in '{language}'"
            yield Diagnostic(
                "RG310", source.place(("subjects", kind), of_key=True), message, f"add '{language}: …' to the line"
            )


def sections_are_known(file: NamesFile, source: Source, known: frozenset[str]) -> Iterator[Diagnostic]:
    """A section that no release uses is a slip of the pen; `known` are those that one uses."""
    for kind in file.__pydantic_extra__:
        if kind not in known:
            near = nearest(kind, sorted(known))
            hint = f"did you mean '{near}'?" if near else f"the sections: {', '.join(sorted(known))}"
            yield Diagnostic("RG101", source.place((kind,), of_key=True), f"the file has no '{kind}'", hint)
