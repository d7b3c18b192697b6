"""The phrasebook as a specimen sheet: every wording of every rule, said of sample facts that bring the rule about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product

from relgen.drafting.fitting import fitting, inner_fitting
from relgen.drafting.realise import Saying
from relgen.drafting.voice import DraftVoice
from relgen.languages import language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule
from relgen.phrasebook.template import JOINED, slots
from relgen.reading.fields import MonthModel
from relgen.releases.release import Release
from relgen.values.calendar import YearMonth
from relgen.values.facts import (
    Amount,
    Balance,
    Body,
    Chain,
    Change,
    Count,
    Day,
    Days,
    DaysChange,
    Direction,
    Fact,
    Figures,
    Listed,
    Month,
    Name,
    Names,
    Status,
    Text,
    Trend,
)
from relgen.values.plan import Field, Message, SentencePlan, fields, kind
from relgen.values.quantity import Quantity
from relgen.values.standing import Peak, Points, Record, Runs, Since, Streak, Turn, YearSoFar

MONTH = YearMonth(2020, 11)
MOST_COMBINATIONS = 20000


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


def quantity(value: str, step: str) -> Quantity:
    return Quantity.known(Decimal(value), Decimal(step))


def sample_facts(book: Phrasebook, release: Release[MonthModel]) -> Mapping[type, tuple[object, ...]]:
    """Facts of every type in every trait that a rule can test. The figures are those of November 2020, or round ones."""
    ways: tuple[Direction, ...] = ("up", "down", "flat")
    changes = {way: change(f"change.{way}", value) for way, value in zip(ways, ("4.0", "-2.1", "0.0"), strict=True)}
    listed = sample_names(book, release)
    amount = Amount(key="amount", quantity=quantity("45810", "10"))
    months = tuple(Month(key=f"month.{MONTH.plus(back)}", month=MONTH.plus(back)) for back in (-2, -1, 0))
    streak = Streak(key="streak", months=7, start=MONTH.plus(-6), proof="proven")
    samples: dict[type, tuple[object, ...]] = {
        bool: (False, True),
        Month: (months[-1],),
        Status: tuple(Status(key="status", status=status) for status in Status.TRAITS),
        Day: (Day(key="announced", day=date(2020, 12, 1)),),
        Body: tuple(Body(key=key, office=office, on=date(2020, 12, 1)) for key, office in release.offices.items()),
        Amount: (amount, Amount(key="threshold", quantity=quantity("5000", "100"))),
        Balance: tuple(Balance(key="balance", quantity=quantity(value, "10")) for value in ("5930", "-950", "0")),
        Trend: tuple(Trend(key="trend", direction=way) for way in ways),
        Change: tuple(changes.values()),
        Days: (Days(key="working_days", quantity=quantity("23", "1")),),
        DaysChange: tuple(
            DaysChange(key="working_days.change", quantity=quantity(value, "0.1")) for value in ("-0.5", "2", "0")
        ),
        Figures: (Figures(key="figures", amount=amount, change=changes["up"]),),
        Streak: (streak,),
        Turn: tuple(Turn(key="turn", months=months, last=MONTH.plus(-months), proof="proven") for months in (2, 15)),
        Peak: tuple(Peak(key="peak", months=13, last=MONTH.plus(-13), high=high) for high in (True, False)),
        Record: tuple(sample_records()),
        YearSoFar: tuple(YearSoFar(key="span", last=YearMonth(2020, last)) for last in (11, 12)),
        Points: tuple(Points(key="points", quantity=quantity(value, "0.1")) for value in ("2.8", "-0.7", "0.0")),
        Since: (Since(key="both", months=24, last=MONTH.plus(-24)),),
        Count: (Count(key="count", number=15), Count(key="one", number=1)),
        Name: (*listed[:1], *subjects(book, release)),
        Names: (names(listed, changes["up"]), names(listed[:1], changes["up"]), names(listed, None)),
        Runs: (Runs(key="runs", groups=((tuple(listed[:1]), streak), (tuple(listed[1:]), streak))),),
        Chain: (Chain(key="chain", links=tuple(zip(months, changes.values(), strict=True))),),
        Text: (Text(key="text", versions={book.language: {"": ("…",)}}),),
    }
    return samples


def sample_names(book: Phrasebook, release: Release[MonthModel]) -> list[Name]:
    """The first names of the first breakdown."""
    kinds = release.layout.kinds()[:1]
    return [Name(key=f"{kind}.{name}", kind=kind, name=name) for kind in kinds for name in list(book.names.entries[kind])[:3]]


def subjects(book: Phrasebook, release: Release[MonthModel]) -> Iterator[Name]:
    """A name of every kind that a sentence about history can have."""
    called: dict[str, str] = {}
    for section, name in release.layout.called():
        called.setdefault(section, name)
    named = {kind: next(iter(book.names.entries[kind])) for kind in release.layout.kinds()[1:]}
    for section, name in (called | named).items():
        yield Name(key=f"{section}.{name}", kind=section, name=name)


def sample_records() -> Iterator[Record]:
    for domain in ("ever", "calendar", "year"):
        for rank in (1, 2):
            for month in (MONTH, MONTH.plus(1)):
                yield Record(key="record", rank=rank, domain=domain, month=month)


def change(key: str, value: str) -> Change:
    return Change(key=key, quantity=quantity(value, "0.1"))


def names(entries: list[Name], rate: Change | None) -> Fact:
    return Names(key="names", entries=tuple(Listed(key=f"{name.key}.listed", name=name, change=rate) for name in entries))
