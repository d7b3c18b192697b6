"""Facts of every type, in every trait that a rule of a phrasebook can test: what specimens are said of."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from relgen.phrasebook.book import Phrasebook
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
from relgen.values.quantity import Quantity
from relgen.values.standing import Peak, Points, Record, Runs, Since, Streak, Turn, YearSoFar

MONTH = YearMonth(2020, 11)


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
        YearSoFar: tuple(YearSoFar(key="span", last=YearMonth(2020, last)) for last in (6, 11, 12)),
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
