"""What an editor works with: a project, its phrasebooks, and the months that are asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from relgen.desk.months import read_history, read_months
from relgen.history.layout import written
from relgen.languages import CODES, language
from relgen.phrasebook.book import Phrasebook, load
from relgen.phrasebook.checks import check as check_phrasebook
from relgen.phrasebook.contract import Contract
from relgen.phrasebook.shared import Shared, read_shared, unknown_releases
from relgen.phrasebook.words import WordsFile
from relgen.pipeline import Workspace
from relgen.project import Project, open_project
from relgen.reading.fields import MonthModel
from relgen.reading.source import Source
from relgen.reading.validate import parse_day, validate
from relgen.releases import RELEASES
from relgen.releases.release import Release
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, UsageError, has_errors
from relgen.values.plan import fields, kind

Releases = tuple[Release[MonthModel], ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """A kind of release in a project, and the months of it that are asked for, oldest first."""

    project: Project
    release: Release[MonthModel]
    months: tuple[YearMonth, ...]


def select(
    root: Path | None, named: Sequence[str] = (), *, only: str | None = None, every: bool = False, releases: Releases = RELEASES
) -> list[Selection]:
    """The months that are asked for, by kind of release: those named; else every one, or the newest, of each kind.

    `only` is the kind of release that is asked for. UsageError for one that there is not, for a month without a file, and for
    one that several kinds have.
    """
    projects = [(open_project(root, Path.cwd()), release) for release in chosen(only, releases)]
    there = [(project, release, list(project.months(release.name))) for project, release in projects]
    there = [(project, release, months) for project, release, months in there if months]
    if not there:
        folders = " or ".join(f"releases/{release.name}" for _, release in projects)
        root_name = projects[0][0].root.name
        raise UsageError(f"there is no month file in {root_name}/{folders}: write one, named like 2020-11.yaml")
    if not named:
        return [Selection(project, release, tuple(months if every else months[-1:])) for project, release, months in there]
    owners = [(month, owner_of(month, there)) for month in sorted({parse_month(text) for text in named})]
    return [
        Selection(project, release, tuple(month for month, owner in owners if owner is release))
        for project, release, _ in there
        if any(owner is release for _, owner in owners)
    ]


def chosen(only: str | None, releases: Releases) -> Releases:
    found = tuple(release for release in releases if only in {None, release.name})
    if not found:
        raise UsageError(f"there is no release '{only}': write one of {', '.join(release.name for release in releases)}")
    return found


def parse_month(text: str) -> YearMonth:
    try:
        return YearMonth.parse(text)
    except ValueError:
        raise UsageError(f"'{text}' is not a month: write it as 2020-11") from None


def owner_of(month: YearMonth, there: Iterable[tuple[Project, Release[MonthModel], list[YearMonth]]]) -> Release[MonthModel]:
    """The one kind of release that has a month."""
    rows = list(there)
    owners = [release for _, release, months in rows if month in months]
    if not owners:
        ranges = [f"releases/{release.name} go from {months[0]} to {months[-1]}" for _, release, months in rows]
        path = f"releases/{rows[0][1].name}/{month}.yaml" if len(rows) == 1 else f"file of {month}"
        raise UsageError(f"there is no {path}: the files of {'; of '.join(ranges)}")
    if len(owners) > 1:
        raise UsageError(f"{month} is a month of {' and '.join(each.name for each in owners)}: add --release NAME")
    return owners[0]


def texts_of(asked: Iterable[Selection]) -> dict[str, str]:
    """Every file that was read, by the path that findings name it by."""
    return {path: text for each in asked for path, text in each.project.texts.items()}


def day_wanted(text: str, months: Iterable[YearMonth], workspace: Workspace | None) -> date:
    """The day that is asked for; UsageError if it is none, or before the release of one of the months."""
    try:
        day = parse_day(text)
    except ValueError:
        raise UsageError(f"'{text}' is not a day: write it as 2020-12-15") from None
    for month in months:
        announced = workspace.months[month].model.announced if workspace and month in workspace.months else day
        if day < announced:
            raise UsageError(f"the release of {month} is of {announced}: --as-of takes that day or a later one")
    return day


def open_workspace(
    project: Project,
    release: Release[MonthModel],
    *,
    until: YearMonth | None = None,
    codes: Sequence[str] = CODES,
    register: str | None = None,
    releases: Releases = RELEASES,
) -> Workspace | None:
    """What a release is written with, and its months up to `until`; None if the phrasebook cannot be used.

    What is wrong is in `project.found`. UsageError for a language or a register that there is not.
    """
    for code in codes:
        if code not in CODES:
            raise UsageError(f"there is no language '{code}': write one of {', '.join(CODES)}")
    shared = open_shared(project, release, releases)
    names = frozenset(each.name for each in (*releases, release))
    books = (
        {code: open_book(project, shared, code, release, register=register, releases=names) for code in codes} if shared else {}
    )
    whole = {code: book for code, book in books.items() if book}
    if shared is None or len(whole) < len(books):
        return None
    if register and register not in {book.register for book in whole.values()}:
        known = ", ".join(name for book in whole.values() for name in book.words.files(release.name))
        raise UsageError(f"there is no register '{register}': write one of {known}")
    return read_history(Workspace(project, release, shared, whole, read_months(project, release, until)))


def open_shared(project: Project, release: Release[MonthModel], releases: Releases) -> Shared | None:
    sources = [project.read(project.phrasebook / f"{name}.yaml") for name in ("bands", "names", "angles")]
    bands, names, angles = sources
    if bands is None or names is None or angles is None:
        return None
    sections = {name for each in (*releases, release) for name in each.layout.sections()}
    known = frozenset(each.name for each in (*releases, release))
    shared, found = read_shared(bands, names, angles, release=release.name, releases=known, sections=frozenset(sections))
    project.found += found
    return None if has_errors(found) else shared


def open_book(
    project: Project,
    shared: Shared,
    code: str,
    release: Release[MonthModel],
    *,
    register: str | None = None,
    releases: frozenset[str] = frozenset(),
) -> Phrasebook | None:
    """The phrasebook of a language in a register that it has, else in the one that it is written in."""
    words_source = project.read(project.phrasebook / code / "words.yaml")
    words, found = read_words(project, words_source) if words_source else (None, [])
    project.found += found
    if words_source is None or words is None:
        return None
    if releases:
        project.found += unknown_releases(words_source, ("registers",), words.registers, releases)
    files = words.files(release.name)
    if words.register_ not in files:
        message = f"register is '{words.register_}', which {release.name} does not have"
        project.found.append(
            Diagnostic("RG225", words_source.place(("register",)), message, f"the registers: {', '.join(files)}")
        )
    written = register if register in files else words.register_ if words.register_ in files else next(iter(files))
    rules = project.read(project.phrasebook / code / files[written])
    if rules is None:
        return None

    def make() -> tuple[Phrasebook | None, list[Diagnostic]]:
        book, found = load(code, written, shared, words=words, words_source=words_source, rules_source=rules)
        if book and not has_errors(found):
            found = [*found, *check_phrasebook(book, contract(release, code))]
        return book, found

    texts = (words_source.text, rules.text, repr(shared.bands), shared.names_source.text, shared.policy_source.text)
    book, found = project.kept.of(("book", release.name, rules.path, written, *texts), make)
    project.found += found
    return None if has_errors(found) else book


def read_words(project: Project, source: Source) -> tuple[WordsFile | None, list[Diagnostic]]:
    return project.kept.of(("words", source.path, source.text), lambda: validate(source, WordsFile))


def contract(release: Release[MonthModel], code: str) -> Contract:
    """What a phrasebook must fit to write a release in a language."""
    return Contract(
        messages={kind(message): fields(message) for message in release.messages},
        paragraphs=tuple(release.composers),
        set_paragraphs=tuple(release.set_composers),
        language=language(code),
        offices=tuple(release.offices.values()),
        angles=release.layout.angles,
        angle_paragraphs=release.layout.angle_paragraphs,
        averages=tuple(written(rule.average) for rule in release.layout.per_day),
        called=release.layout.called(),
        kinds=release.layout.kinds(),
        series=tuple(written(series.address) for series in release.layout.series if series.unit == "dollars"),
        leads=release.leads,
    )


def check_other_registers(workspace: Workspace) -> None:
    """Load the registers that are not written too, so that a fault in them is found before they are."""
    for code, book in workspace.books.items():
        for register in book.words.files(workspace.release.name):
            if register != book.register:
                open_book(workspace.project, workspace.shared, code, workspace.release, register=register)
