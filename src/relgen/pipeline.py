"""A month and a language in, a document out: month file → history → facts → plan → document.

The steps, each a function of the room named after it. Nothing here decides or words anything.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from relgen.drafting.realise import realise, say_alone
from relgen.history.checks import check
from relgen.history.checks.context import Context
from relgen.history.checks.stated import check_stated
from relgen.history.facts import MonthFacts, derive
from relgen.history.months import History
from relgen.history.stated import StatedHistory
from relgen.history.vintages import Vintages
from relgen.languages import CODES, language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.shared import Shared
from relgen.project import Project
from relgen.reading.fields import MonthModel
from relgen.reading.month_file import MonthFile
from relgen.releases.release import Release, compose
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, has_errors
from relgen.values.document import Document, Sentence
from relgen.values.lexicon import Lexicon
from relgen.values.naming import Callings
from relgen.values.plan import Message, Plan


@dataclass(frozen=True, repr=False)
class Workspace:
    """One kind of release in a project: its months up to the newest one wanted, and the phrasebooks that it is written with."""

    project: Project
    release: Release[MonthModel]
    shared: Shared
    books: Mapping[str, Phrasebook]
    months: Mapping[YearMonth, MonthFile[MonthModel]]
    stated: StatedHistory | None = None

    @cached_property
    def vintages(self) -> Vintages:
        return Vintages(self.release.layout, self.months)

    @cached_property
    def called(self) -> Mapping[str, Callings]:
        """What else an editor may call the names, by kind."""
        return self.shared.called()

    @cached_property
    def lexicon(self) -> Callable[[str], Lexicon]:
        """The words that a text in a language is read with, worked out once."""
        from relgen.phrasebook.lexicon import lexicon  # noqa: PLC0415 - few commands read texts

        layout = self.release.layout
        main = layout.by_address[layout.main].called
        return cache(lambda code: lexicon(self.books[code], sections=layout.sections(), main=main))

    def history(self, month: YearMonth, as_of: date | None = None) -> History:
        """The months at hand as they were known on the day of a month's release, or on another day."""
        return History(self.vintages, as_of or self.months[month].model.announced, self.stated)

    def facts(self, month: YearMonth, as_of: date | None = None, *, full: bool = True) -> MonthFacts:
        """What a release of a month can say, as it was known on the day of its release; not `full`: what it does say."""
        history = self.history(month, as_of)
        return derive(self.months[month], history, self.shared.policy, self.release.offices, full=full)

    def plan(self, month: YearMonth, as_of: date | None = None) -> Plan:
        return self.compose(self.facts(month, as_of, full=False))

    def compose(self, facts: MonthFacts) -> Plan:
        return compose(self.release, facts, self.shared.sets)

    def draft(self, plan: Plan, code: str) -> tuple[Document, list[Diagnostic]]:
        return realise(plan, self.books[code], language(code))

    def say(self, message: Message, code: str) -> Sentence:
        """The sentence of a message alone."""
        return say_alone(message, self.books[code], language(code))

    def check(self, month: YearMonth, as_of: date | None = None) -> list[Diagnostic]:
        """What is wrong with the figures and texts of a month; what its editor accepts is a note."""
        return check(self.months[month], self.context(self.history(month, as_of)))

    def check_draft(self, month: YearMonth) -> list[Diagnostic]:
        """The same, and what cannot be said of it in each language."""
        found = self.check(month)
        if has_errors(found):
            return found
        plan = self.plan(month)
        return [*found, *(each for code in self.books for each in self.draft(plan, code)[1])]

    def check_stated(self) -> list[Diagnostic]:
        """What is stated of the time before the month files, and they contradict."""
        everything = History(self.vintages, date.max, self.stated)
        return list(check_stated(self.stated, self.context(everything))) if self.stated else []

    def context(self, history: History) -> Context:
        registers = {code: frozenset(book.words.files(self.release.name)) for code, book in self.books.items()}
        connectors = {code: book.words.connectors.plain + book.words.connectors.comma for code, book in self.books.items()}
        counted = frozenset(name for each in self.shared.sets for name in each.members)
        tongues = {code: language(code) for code in CODES}
        names = self.shared.ids()
        return Context(history, names, self.called, tongues, registers, self.shared.policy, connectors, counted)
