"""A month and a language in, a document out: source → model → checks → facts → plan → document.

The steps, each a function of the module named after it. Nothing here decides or words anything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from relgen.contract import Contract
from relgen.diagnostics import Diagnostic, has_errors
from relgen.document import Document
from relgen.facts import YearMonth
from relgen.languages import CODES, language
from relgen.phrasebook import Phrasebook, Shared, load, read_shared, read_words
from relgen.phrasebook_checks import check as check_phrasebook
from relgen.plan import Plan, fields, kind
from relgen.project import Project
from relgen.realise import realise
from relgen.releases import TRADE, Release
from relgen.trade.before import Before
from relgen.trade.check_context import Context
from relgen.trade.derive import TradeFacts
from relgen.trade.history import History
from relgen.trade.model import Filed


@dataclass(eq=False, repr=False)
class Desk:
    """A project that has been read: its months up to the newest one wanted, and the phrasebooks it writes with."""

    project: Project
    shared: Shared
    books: Mapping[str, Phrasebook]
    filed: dict[YearMonth, Filed] = field(default_factory=dict)
    before: Before | None = None
    release: Release = TRADE

    def check(self, month: YearMonth, as_of: date | None = None) -> list[Diagnostic]:
        """What is wrong with the figures and texts of a month."""
        return self.release.check(self.filed[month], self.context(self.history(month, as_of)))

    def context(self, history: History) -> Context:
        return Context(history, self.shared.ids(), CODES, self.shared.policy)

    def history(self, month: YearMonth, as_of: date | None = None) -> History:
        """The months at hand as they were known on the day of a month's release, or on another day."""
        return self.release.history(self.filed, as_of or self.filed[month].month.announced, self.before)

    def check_draft(self, month: YearMonth) -> list[Diagnostic]:
        """The same, and what cannot be said of it in each language."""
        found = self.check(month)
        if has_errors(found):
            return found
        plan = self.plan(month)
        return [*found, *(each for code in self.books for each in self.draft(plan, code)[1])]

    def facts(self, month: YearMonth, as_of: date | None = None, *, full: bool = True) -> TradeFacts:
        """What a release of a month can say, as it was known on the day of its release; not `full`: what it does say."""
        return self.release.derive(self.filed[month], self.history(month, as_of), self.shared.policy, full=full)

    def plan(self, month: YearMonth, as_of: date | None = None) -> Plan:
        return self.release.compose(self.facts(month, as_of, full=False), self.shared.sets)

    def draft(self, plan: Plan, code: str) -> tuple[Document, list[Diagnostic]]:
        return realise(plan, self.books[code], language(code))


def open_desk(
    project: Project, codes: Iterable[str] = CODES, registers: Mapping[str, str] | None = None, release: Release = TRADE
) -> Desk | None:
    """The phrasebooks of a project, checked; None if they cannot be used. What is wrong is in `project.found`."""
    folder = project.phrasebook
    bands, names, angles = (project.read(folder / f"{name}.yaml") for name in ("bands", "names", "angles"))
    if bands is None or names is None or angles is None:
        return None
    shared, found = read_shared(bands, names, angles)
    project.found += found
    if shared is None:
        return None
    books = {code: open_book(project, shared, code, (registers or {}).get(code), release) for code in codes}
    whole = {code: book for code, book in books.items() if book}
    return Desk(project, shared, whole, release=release) if len(whole) == len(books) else None


def check_other_registers(desk: Desk) -> None:
    """Load the registers that are not written too, so that a fault in them is found before they are."""
    for code, book in desk.books.items():
        for register in book.words.registers:
            if register != book.register:
                open_book(desk.project, desk.shared, code, register, desk.release)


def open_book(project: Project, shared: Shared, code: str, register: str | None, release: Release) -> Phrasebook | None:
    folder: Path = project.phrasebook / code
    source = project.read(folder / "words.yaml")
    words, found = read_words(source) if source else (None, [])
    project.found += found
    if source is None or words is None:
        return None
    chosen = register if register in words.registers else words.register_
    rules = project.read(folder / words.registers.get(chosen, f"{release.name}.yaml"))
    if rules is None:
        return None
    book, found = load(code, chosen, shared, words=words, words_source=source, release=rules)
    messages = {kind(message): fields(message) for message in release.messages}
    contract = Contract(
        messages,
        release.paragraphs,
        release.set_paragraphs,
        language(code),
        release.offices,
        release.angles,
        release.angle_paragraphs,
        release.totals,
    )
    found = found if has_errors(found) else [*found, *check_phrasebook(book, contract)]
    project.found += found
    return None if has_errors(found) else book


def read_months(desk: Desk, until: YearMonth | None = None) -> None:
    """Read the month files up to `until` into the desk; one that is not sound is left out, and its faults are found."""
    for month, path in desk.project.months(desk.release.name).items():
        if until is not None and month > until:
            break
        source = desk.project.read(path)
        filed, found = desk.release.read(source) if source else (None, [])
        desk.project.found += found
        if filed:
            desk.filed[month] = filed
    source = desk.project.before(desk.release.name)
    if source:
        desk.before, found = desk.release.read_before(source)
        desk.project.found += found
    if desk.before:
        known = desk.release.history(desk.filed, date.max, desk.before)
        desk.project.found += desk.release.check_before(desk.before, known, desk.context(known))
