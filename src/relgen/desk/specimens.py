"""The phrasebook as a specimen sheet: every wording of every rule, said of sample facts that bring the rule about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from relgen.desk.samples import sample_facts
from relgen.desk.workspace import Selection, open_workspace
from relgen.drafting.fitting import fitting, inner_fitting
from relgen.drafting.realise import Saying
from relgen.drafting.voice import DraftVoice
from relgen.languages import language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule
from relgen.phrasebook.template import JOINED, slots
from relgen.reading.fields import MonthModel
from relgen.releases.release import Release
from relgen.values.facts import (
    Amount,
)
from relgen.values.plan import Field, Message, SentencePlan, fields, kind

MOST_COMBINATIONS = 20000


def specimen_sheet(asked: Selection, code: str, register: str | None) -> Iterator[str]:
    """The sheet of a language; nothing if its phrasebook cannot be read, which is found."""
    workspace = open_workspace(asked.project, asked.release, codes=(code,), register=register)
    return specimens(workspace.books[code], asked.release) if workspace else iter(())


def specimens(book: Phrasebook, release: Release[MonthModel]) -> Iterator[str]:
    """The lines of the sheet: the message, then each rule with its place, its condition, and its wordings as said."""
    sheet = Sheet(book, {kind(message): message for message in release.messages}, sample_facts(book, release))
    for name in sheet.messages:
        yield name
        for rule in (*book.inner[name], *book.rules[name]):
            condition = "; ".join(f"{field}: {' or '.join(sorted(words))}" for field, words in rule.when.items()) or "otherwise"
            yield f"  {rule.place}  {condition}"
            sample = sheet.sample(rule)
            yield from said_of(book, rule, sample) if sample else ()
            yield from (f"      e.g. {example.says}" for example in rule.examples)
        yield ""


def said_of(book: Phrasebook, rule: Rule, sample: SentencePlan) -> Iterator[str]:
    """Every wording of a rule; one that stands within another sentence after an ellipsis."""
    for wording in rule.wordings:
        voice = DraftVoice(book, language(book.language))
        spans = Saying(voice, sample).fill(wording.parts)
        spoken = spans if rule.inner else voice.language.finish(spans)
        yield f"    {'… ' if rule.inner else ''}{''.join(span.text for span in spoken)}"


@dataclass(frozen=True)
class Sheet:
    """What samples are made of: the messages by kind, and facts of every type."""

    book: Phrasebook
    messages: Mapping[str, type[Message]]
    samples: Mapping[type, tuple[object, ...]]

    def sample(self, rule: Rule) -> SentencePlan | None:
        """A message that the rule is the first to fit; None if no sample brings that about.

        First with nothing but what the rule tests or says, since a message can have more facts than can be tried together.
        """
        known = fields(self.messages[rule.kind])
        said = {slot.name for wording in rule.wordings for slot, _ in slots(wording.parts)} | rule.when.keys()
        choices = {name: candidates(name, field, self.samples) for name, field in known.items()}
        bare = {name: found if name in said or not known[name].optional else (None,) for name, found in choices.items()}
        return self.first_fit(rule, bare) or self.first_fit(rule, choices)

    def first_fit(self, rule: Rule, choices: Mapping[str, tuple[object, ...]]) -> SentencePlan | None:
        find, beside = inner_fitting if rule.inner else fitting, self.beside(rule)
        for number, values in enumerate(product(*choices.values())):
            if number > MOST_COMBINATIONS:
                return None
            message = self.messages[rule.kind](**dict(zip(choices, values, strict=True)))
            for joined in beside:
                planned = SentencePlan(message, joined=joined)
                if find(self.book, planned) is rule:
                    return planned
        return None

    def beside(self, rule: Rule) -> list[tuple[SentencePlan, ...]]:
        """What may be merged into the sentence, where the rule asks for that: nothing, or one of what it names."""
        wanted = rule.when.get(JOINED, frozenset())
        kinds = [name for name in self.book.merge.get(rule.kind, {}) if self.book.inner[name] and wanted & {"yes", name}]
        found = [self.sample(self.book.inner[name][0]) for name in kinds]
        return [(), *((each,) for each in found if each)]


def candidates(name: str, field: Field, samples: Mapping[type, tuple[object, ...]]) -> tuple[object, ...]:
    found = samples[field.type]
    if field.type is Amount and name == "threshold":
        found = found[1:]
    return (*found, None) if field.optional else found
