"""The examples that stand beside the rules of a phrasebook: facts in short, and what must be said of them.

Facts are of November 2020 unless `month` says otherwise. What an example does not name is absent, or, where a message cannot be
without it, as in the specimen sheet.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from relgen.desk.samples import sample_facts
from relgen.drafting.fitting import fitting, inner_fitting
from relgen.drafting.realise import Saying
from relgen.drafting.voice import DraftVoice
from relgen.languages import language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Example, Rule, Short
from relgen.reading.amounts import parse_amount
from relgen.reading.fields import MonthModel
from relgen.releases.release import Release
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic
from relgen.values.facts import (
    Amount,
    Balance,
    Change,
    Count,
    Day,
    DaysChange,
    Fact,
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
from relgen.values.standing import Peak, Record, Since, Streak, Turn, YearSoFar

NOVEMBER = YearMonth(2020, 11)


class ExampleError(ValueError):
    """An example that cannot be read, in a sentence for its editor."""


def examples_come_out(book: Phrasebook, release: Release[MonthModel]) -> Iterator[Diagnostic]:
    """A finding for each example that is not said by its rule, or not as it stands there."""
    reader = Reader(book, {kind(message): message for message in release.messages}, sample_facts(book, release))
    for rules in (*book.rules.values(), *book.inner.values()):
        for rule in rules:
            for example in rule.examples:
                try:
                    fault = reader.fault(rule, example)
                except ExampleError as unread:
                    fault = str(unread), "write the facts as the other examples do"
                if fault:
                    yield Diagnostic("RG317", example.place, *fault)


@dataclass(frozen=True)
class Reader:
    """What examples are made of: the messages by kind, and a fact of every type for what must be there."""

    book: Phrasebook
    messages: Mapping[str, type[Message]]
    samples: Mapping[type, tuple[object, ...]]

    def fault(self, rule: Rule, example: Example) -> tuple[str, str] | None:
        planned = self.planned(rule.kind, example.of, NOVEMBER)
        found = (inner_fitting if rule.inner else fitting)(self.book, planned)
        if found is not rule:
            where = f"rule {found.number + 1}, {found.place}" if found else "no rule"
            return f"another rule words this example: {where}", "put the narrower rule first, or move the example"
        said = [self.said(rule, planned, number) for number in range(len(rule.wordings))]
        if example.says in said:
            return None
        return f"the example comes out as “{said[0]}”", "correct the example, or the rule"

    def said(self, rule: Rule, planned: SentencePlan, number: int) -> str:
        voice = DraftVoice(self.book, language(self.book.language))
        spans = Saying(voice, planned).fill(rule.wordings[number].parts)
        return "".join(span.text for span in (spans if rule.inner else voice.language.finish(spans)))

    def planned(self, name: str, short: Mapping[str, Short], month: YearMonth) -> SentencePlan:
        """The message of an example; a field of it, or, by its kind, a message that is said within its sentence."""
        month = YearMonth.parse(str(short["month"])) if "month" in short else month
        known = fields(self.messages[name])
        beside = [key for key in short if key not in known and key != "month"]
        unknown = next((key for key in beside if key not in self.book.merge.get(name, {})), None)
        if unknown:
            raise ExampleError(f"{name} has no '{unknown}', and its sentence takes in no such message")
        given = {key: self.fact(key, field, short.get(key), month) for key, field in known.items()}
        joined = tuple(self.planned(key, mapping(key, short[key]), month) for key in beside)
        return SentencePlan(self.messages[name](**given), joined=joined)

    def fact(self, key: str, field: Field, short: Short | None, month: YearMonth) -> object:
        wanted = field.type
        if wanted is Month:
            return Month(key="month", month=month)
        if short is None:
            return False if wanted is bool else None if field.optional else self.samples[wanted][0]
        if wanted is Names:
            return self.names(mapping(key, short))
        if wanted is Name:
            return self.name(str(short))
        if wanted not in READ:
            raise ExampleError(f"'{key}' cannot be given in an example")
        try:
            return READ[wanted](str(short), month)
        except (ValueError, InvalidOperation):
            raise ExampleError(f"{key} is '{short}', which is no {wanted.__name__.lower()} in short") from None

    def name(self, short: str) -> Name:
        section, _, entry = short.rpartition(".")
        if entry not in self.book.names.entries.get(section, {}):
            raise ExampleError(f"names.yaml has no '{short}'")
        return Name(key=short, kind=section, name=entry)

    def names(self, short: Mapping[str, Short]) -> Names:
        entries = []
        for key, rate in short.items():
            section = next((kind for kind, of_kind in self.book.names.entries.items() if key in of_kind), "")
            change = changed(str(rate), f"{key}.change") if rate else None
            entries.append(Listed(key=key, name=self.name(f"{section}.{key}"), change=change))
        return Names(key="names", entries=tuple(entries))


def mapping(key: str, short: Short) -> Mapping[str, Short]:
    if not isinstance(short, dict):
        raise ExampleError(f"{key} is '{short}', not a mapping of facts")
    return short


def quantity(text: str, step: str) -> Quantity:
    return Quantity.known(Decimal(text), Decimal(step))


def changed(text: str, key: str = "change") -> Change:
    return Change(key=key, quantity=quantity(text, "0.1"))


def peak(text: str, month: YearMonth) -> Peak:
    """`high 2018-09`: the highest since then."""
    way, _, last = text.partition(" ")
    since = YearMonth.parse(last)
    return Peak(key="peak", months=since.until(month), last=since, high={"high": True, "low": False}[way])


def record(text: str, month: YearMonth) -> Record:
    """`1 ever`, `2 calendar`, `1 year`."""
    rank, _, domain = text.partition(" ")
    return Record(key="record", rank=int(rank), domain=domain, month=month)  # type: ignore[arg-type]  # typed by an editor


READ: Mapping[type, Callable[[str, YearMonth], Fact | bool | Any]] = {
    bool: lambda text, _: {"yes": True, "no": False}[text],
    Amount: lambda text, _: Amount(key="amount", quantity=parse_amount(text)),
    Balance: lambda text, _: Balance(key="balance", quantity=parse_amount(text)),
    Change: lambda text, _: changed(text),
    DaysChange: lambda text, _: DaysChange(key="working_days.change", quantity=quantity(text, "0.1")),
    Trend: lambda text, _: Trend(key="trend", direction={"up": "up", "down": "down", "flat": "flat"}[text]),  # type: ignore[arg-type]
    Day: lambda text, _: Day(key="day", day=date.fromisoformat(text)),
    Status: lambda text, _: Status(key="status", status=text),
    Count: lambda text, _: Count(key="count", number=int(text)),
    YearSoFar: lambda text, _: YearSoFar(key="span", last=YearMonth.parse(text)),
    Streak: lambda text, month: Streak(key="streak", months=int(text), start=month.plus(1 - int(text))),
    Turn: lambda text, month: Turn(key="turn", months=int(text), last=month.plus(-int(text))),
    Since: lambda text, month: Since(key="since", months=YearMonth.parse(text).until(month), last=YearMonth.parse(text)),
    Peak: peak,
    Record: record,
    Text: lambda text, _: Text(key="text", versions={code: {"": (text,)} for code in ("en", "ko")}),
}
