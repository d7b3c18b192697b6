"""The phrasebook as a specimen sheet: every wording of every rule, said of sample facts that bring the rule about."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import product

from relgen.drafting.realise import fill, fitting
from relgen.drafting.voice import DraftVoice
from relgen.languages import language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule
from relgen.phrasebook.template import slots
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
    Text,
    Trend,
)
from relgen.values.plan import Field, Message, fields, kind
from relgen.values.quantity import Quantity
from relgen.values.standing import Peak, Points, Record, Runs, Since, Streak, Turn, YearSoFar

MONTH = YearMonth(2020, 11)
MOST_COMBINATIONS = 20000


def specimens(book: Phrasebook, release: Release[MonthModel]) -> Iterator[str]:
    """The lines of the sheet: the message, then each rule with its place, its condition, and its wordings as said."""
    samples = sample_facts(book, release)
    for message in release.messages:
        yield f"{kind(message)}"
        for rule in book.rules[kind(message)]:
            condition = "; ".join(f"{name}: {' or '.join(sorted(words))}" for name, words in rule.when.items()) or "otherwise"
            yield f"  {rule.place}  {condition}"
            sample = sample_message(book, message, rule, samples)
            for wording in rule.wordings if sample else ():
                voice = DraftVoice(book, language(book.language))
                spoken = voice.language.finish(fill(voice, sample, wording.parts))  # type: ignore[arg-type]
                yield f"    {''.join(span.text for span in spoken)}"
        yield ""


def sample_message(
    book: Phrasebook, message: type[Message], rule: Rule, samples: Mapping[type, tuple[object, ...]]
) -> Message | None:
    """A message that the rule is the first to fit; None if no sample brings that about.

    First with nothing but what the rule tests or says, since a message can have more facts than can be tried together.
    """
    said = {slot.name for wording in rule.wordings for slot, _ in slots(wording.parts)} | rule.when.keys()
    choices = {name: candidates(name, field, samples) for name, field in fields(message).items()}
    bare = {
        name: found if name in said or not field.optional else (None,)
        for (name, found), field in zip(choices.items(), fields(message).values(), strict=True)
    }
    return first_fit(book, message, rule, bare) or first_fit(book, message, rule, choices)


def first_fit(
    book: Phrasebook, message: type[Message], rule: Rule, choices: Mapping[str, tuple[object, ...]]
) -> Message | None:
    voice = DraftVoice(book, language(book.language))
    for number, values in enumerate(product(*choices.values())):
        if number > MOST_COMBINATIONS:
            return None
        sample = message(**dict(zip(choices, values, strict=True)))
        if fitting(voice, sample) is rule:
            return sample
    return None


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
        Names: (names(listed, changes["up"]), names(listed[:1], changes["up"])),
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


def names(entries: list[Name], rate: Change) -> Fact:
    return Names(key="names", entries=tuple(Listed(key=f"{name.key}.listed", name=name, change=rate) for name in entries))
