"""The voices of a draft: what has been said in it, and what the phrasebook offers next.

There is no chance in it: of several wordings, and of several verbs, the one used longest ago is taken, ties by file order. The
head (title, headline, subtitle, date) and the body take turns apart.
"""

from collections.abc import Mapping, Sequence

from relgen.drafting.strength import Strengths
from relgen.languages.language import Language
from relgen.phrasebook.book import Phrasebook, Sized
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.document import Span
from relgen.values.facts import Body, Change, Fact, Name, Reference, Text, Trend


class Memory:
    """What has been used, and when."""

    def __init__(self) -> None:
        self.used: dict[str, int] = {}
        self.clock = 0

    def take(self, choices: Sequence[str]) -> int:
        """The place of the choice that was used longest ago."""
        self.clock += 1
        last_used = [self.used.get(choice, 0) for choice in choices]
        place = last_used.index(min(last_used))
        self.used[choices[place]] = self.clock
        return place


class DraftVoice:
    """One of the two voices of a draft: that of its head, which mentions nothing for the first time, or that of its body.

    `found` collects what could not be said.
    """

    def __init__(
        self, book: Phrasebook, language: Language, *, heading: bool = False, strengths: Strengths | None = None
    ) -> None:
        self.book, self.language, self.words = book, language, book.words
        self.heading = heading
        self.memory = Memory()
        self.strengths = strengths or Strengths(book.words.printed)
        self.mentioned: set[str] = set()
        self.sizes: dict[str, Sized] = {}
        self.found: list[Diagnostic] = []
        self.aside = False  # whether something set off by commas has been said in this sentence

    def name(self, name: Name) -> Mapping[str, str]:
        return self.book.names.entries[name.kind][name.name]

    def body(self, body: Body) -> Mapping[str, str]:
        """The body that holds the office on the fact's day."""
        holders = (each for each in self.book.names.holders if each.office == body.office)
        return next(each.entry for each in holders if each.until is None or body.on <= each.until)

    def verb(self, change: Change | Trend, form: str) -> Span:
        """The verb for a change's direction and size, no weaker and no stronger than those said so far allow."""
        sized = self.sized(change)
        words = [(row, place) for row, place in sized.words if form in row]
        fitting = [(row, place) for row, place in words if self.strengths.fits(change, row)] or words
        row, place = fitting[self.memory.take([row[form] for row, _ in fitting])]
        self.strengths.add(change, row)
        return Span(row[form], change, place, sized.note)

    def sized(self, change: Change | Trend) -> Sized:
        """How big a change is; the phrasebook is asked once for each."""
        if change.key not in self.sizes:
            self.sizes[change.key] = self.book.sized(change)
        return self.sizes[change.key]

    def first(self, key: str) -> bool:
        """Whether this is the first mention; a headline mentions nothing."""
        if self.heading or key in self.mentioned:
            return False
        self.mentioned.add(key)
        return True

    def order(self, kind_of_name: str) -> tuple[str, ...]:
        return self.words.order.get(kind_of_name, ())

    def subject(self, kind_of_name: str) -> str:
        return self.book.names.subjects.get(kind_of_name, "{name}")

    def before_clause(self, clause: str) -> str:
        """What stands between a sentence and a clause: a comma after an aside, or where its connector asks for one.

        Of several connectors that a clause may open with, the longest counts.
        """
        if self.aside:
            return ", "
        plain, comma = self.words.connectors.plain, self.words.connectors.comma
        known = [*((word, " ") for word in plain), *((word, ", ") for word in comma)]
        opens = [(len(word), mark) for word, mark in known if f"{clause} ".casefold().startswith(f"{word} ")]
        return max(opens)[1] if opens else ", "

    def currency(self) -> str:
        return self.words.currency

    def text(self, text: Text) -> tuple[str | Reference, ...]:
        versions = text.versions.get(self.language.code, {})
        return versions.get(self.book.register) or versions.get("") or next(iter(versions.values()), ())

    def say(self, fact: Fact, form: str) -> list[Span]:
        """A fact in a form, for a text that names it; the form may be a pair of particles."""
        name, _, pair = form.rpartition(" ") if self.language.is_pair(form.rpartition(" ")[2]) else (form, "", "")
        spans = self.say_fact(fact, name)
        return [*spans, Span(self.particle("".join(span.text for span in spans), pair, fact))] if pair else spans

    def say_fact(self, fact: Fact, form: str) -> list[Span]:
        if isinstance(fact, Change | Trend) and self.language.is_verb(type(fact), form):
            return [self.verb(fact, form)]
        say = self.language.form(type(fact), form)
        if say is None:
            raise KeyError(f"{type(fact).__name__}:{form}")
        spoken = say(fact, self)
        return [Span(spoken, fact)] if isinstance(spoken, str) else spoken

    def particle(self, before: str, pair: str, fact: Fact | None) -> str:
        """The particle after `before`; a word whose reading is not known is a finding at the fact's place, never a guess."""
        try:
            return self.language.particle(before, pair, self.words.readings)
        except ValueError as fault:
            place = fact.places[0] if fact and fact.places else Place("", 1, 1)
            word = getattr(fault, "word", before)
            message = f"'{word}' is read in a way that no list tells, so it takes no {pair}"
            self.found.append(Diagnostic("RG401", place, message, f"add it to 'readings' in {self.book.words_source.path}"))
            return pair
