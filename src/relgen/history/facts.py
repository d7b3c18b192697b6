"""A month and its history → facts: everything that a release of this month can say, worked out once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from relgen.history.all_claims import all_claims
from relgen.history.choice import Choice, choose
from relgen.history.easing import moved_from_month_before
from relgen.history.layout import Address, Breakdown, find, written
from relgen.history.months import History
from relgen.history.series_facts import SeriesFacts, series_facts
from relgen.history.texts import read_text
from relgen.reading.fields import MonthModel, Office, Texts
from relgen.reading.month_file import MonthFile
from relgen.values.calendar import YearMonth
from relgen.values.facts import Body, Chain, Change, Day, Days, DaysChange, Direction, Fact, Month, Name, Status, Text
from relgen.values.policy import LeadRule, Policy


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One of a breakdown; with a reason, it is featured. `within`: the breakdowns of it, by kind."""

    name: Name
    figures: SeriesFacts
    reason: Text | None = None
    within: Mapping[str, tuple["EntryFacts", ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A change of the month before, as it was first released and as it is known now."""

    month: Month
    series: Name
    before: Change
    after: Change


@dataclass(frozen=True, slots=True)
class Correction:
    """That the release of the month was corrected: on which day, and an editor's words for what was wrong."""

    day: Day
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFacts:
    """Everything that a release of one month can say.

    `choice` is what it says of where the figures stand in their history, `leads` what may lead it.
    `moved_on`: which way the change of an average went from the month before.
    """

    month: Month
    status: Status
    until: Day
    day: Day
    revisions: tuple[Revision, ...]
    bodies: Mapping[str, Body]
    series: Mapping[Address, SeriesFacts]
    days: Days | None
    days_change: DaysChange | None
    choice: Choice
    leads: tuple[LeadRule, ...]
    moved_on: Mapping[Address, Direction]
    chain: Chain | None
    chain_revised: bool  # some change of the chain is not as it was first printed
    entries: Mapping[str, tuple[EntryFacts, ...]]
    notes: Mapping[str, Text]
    office: Mapping[str, Text]  # what the head of the page says: `reporting`, `contact`
    correction: Correction | None = None


def derive(
    file: MonthFile[MonthModel], history: History, policy: Policy, offices: Mapping[str, str], *, full: bool
) -> MonthFacts:
    """The facts of a month as they were known on the history's day; `policy` chooses among the angles that they have.

    `offices`: the key of each body that the release names, and its office in names.yaml. `full`: also those angles that no
    paragraph would say unasked.
    """
    model, layout = file.model, history.layout
    claims = all_claims(history, model.month, policy, full=full)
    series = {
        address: series_facts(history, model.month, address, claims.streak(address))
        for address in layout.addresses(model)
        if layout.unit(address) == "dollars"
    }
    days, days_change = working_days(history, model.month)
    figures = nameable(series, (days, days_change))
    announced = (file.source.place(("announced",)),)
    notes = {name: editors_text(file, ("notes", name), figures) for name in layout.notes}
    office = {name: editors_text(file, ("office", name), {}) for name in Office.model_fields}
    chain = growth_chain(history, model.month, policy.chain)
    return MonthFacts(
        month=history.month_fact(model.month),
        status=Status(key="status", status=model.status, places=(file.source.place(("status",)),)),
        until=Day(
            key="month.end", day=model.month.last_day(), places=(file.source.place(("month",)),), formula="last day of month"
        ),
        day=Day(key="announced", day=model.announced, places=announced),
        revisions=tuple(revisions(history, model.month)),
        bodies={key: Body(key=key, office=office, on=model.announced, places=announced) for key, office in offices.items()},
        series=series,
        days=days,
        days_change=days_change,
        choice=choose(
            [angle for angle in claims.angles.values() if angle.paragraph],
            claims.unknown,
            policy,
            say=model.say,
            skip=model.skip,
            rising=frozenset(
                written(address) for address, each in series.items() if each.trend and each.trend.direction == "up"
            ),
        ),
        leads=tuple(sorted(policy.lead, key=lambda rule: rule.name not in model.say)),
        moved_on=moved_from_month_before(history, model.month),
        chain=chain,
        chain_revised=any(revised_since(history, *link) for link in chain.links) if chain else False,
        entries={breakdown.kind: tuple(entry_facts(file, (), breakdown, series, figures)) for breakdown in layout.breakdowns},
        notes={name: text for name, text in notes.items() if text},
        office={**policy.office_texts(model.announced), **{name: text for name, text in office.items() if text}},
        correction=correction(file, figures),
    )


def nameable(series: Mapping[Address, SeriesFacts], others: tuple[Fact | None, ...]) -> dict[str, Fact]:
    """The facts that an editor's text may name."""
    figures: dict[str, Fact] = {}
    for address, facts in series.items():
        figures |= facts.referable(written(address))
    return figures | {fact.key: fact for fact in others if fact}


def correction(file: MonthFile[MonthModel], figures: Mapping[str, Fact]) -> Correction | None:
    day, because = find(file.model, ("corrected", "announced")), editors_text(file, ("corrected", "because"), figures)
    if day is None or because is None:
        return None
    return Correction(Day(key="corrected", day=day, places=(file.source.place(("corrected", "announced")),)), because)


def editors_text(file: MonthFile[MonthModel], keys: Address, figures: Mapping[str, Fact]) -> Text | None:
    texts: Texts | None = find(file.model, keys)
    return read_text(file.source, keys, texts, figures) if texts else None


def entry_facts(
    file: MonthFile[MonthModel],
    before: Address,
    breakdown: Breakdown,
    series: Mapping[Address, SeriesFacts],
    figures: Mapping[str, Fact],
) -> Iterator[EntryFacts]:
    """The entries of a breakdown, in the month's order, with what stands within each."""
    for name in find(file.model, (*before, breakdown.kind)) or ():
        address = (*before, breakdown.kind, name)
        place = file.source.place(address, of_key=True)
        yield EntryFacts(
            name=Name(key=f"{written(address)}.name", kind=breakdown.kind, name=name, places=(place,)),
            figures=series[address],
            reason=editors_text(file, (*address, "reason"), figures),
            within={inner.kind: tuple(entry_facts(file, address, inner, series, figures)) for inner in breakdown.within},
        )


def working_days(history: History, month: YearMonth) -> tuple[Days | None, DaysChange | None]:
    address = next((series.address for series in history.layout.series if series.unit == "days"), None)
    if address is None:
        return None, None
    key, value, change = written(address), history.value(month, address), history.change(month, address)
    return (
        Days(key=key, quantity=value.quantity, places=value.places) if value else None,
        DaysChange(key=f"{key}.change", quantity=change.quantity, places=change.places) if change else None,
    )


def revisions(history: History, month: YearMonth) -> Iterator[Revision]:
    """The changes of the month before that have been revised since its release."""
    before = month.plus(-1)
    if before not in history.months or not history.vintage(before):
        return
    first = History(history.vintages, history.months[before].model.announced)
    for series in history.layout.series:
        then, now = first.change(before, series.address), history.change(before, series.address)
        if series.unit == "dollars" and then and now and then.quantity != now.quantity:
            key = f"{before}.{written(series.address)}"
            section, name = series.called
            yield Revision(
                month=history.month_fact(before),
                series=Name(key=f"{key}.name", kind=section, name=name),
                before=Change(key=f"{key}.change.first", quantity=then.quantity, places=then.places),
                after=Change(key=f"{key}.change", quantity=now.quantity, places=now.places),
            )


def revised_since(history: History, month: Month, change: Change) -> bool:
    """Whether a change of the main series is not as it was first printed."""
    file = history.months.get(month.month)
    first = History(history.vintages, file.model.announced).change(month.month, history.layout.main) if file else None
    return first is not None and first.quantity != change.quantity


def growth_chain(history: History, month: YearMonth, most: int) -> Chain | None:
    """Growth of the main series in the latest `most` months, this one last; None unless the month before is known too."""
    main = history.layout.main
    links: list[tuple[Month, Change]] = []
    for back in range(most):
        here = month.plus(-back)
        known = history.change(here, main)
        if known is None:
            break
        key = f"{written(main)}.change" if here == month else f"{here}.{written(main)}.change"
        links.insert(0, (history.month_fact(here), Change(key=key, quantity=known.quantity, places=known.places)))
    if len(links) < 2:  # noqa: PLR2004 - a chain of one is no chain
        return None
    places = tuple(place for _, change in links for place in change.places)
    return Chain(key=f"{written(main)}.chain", links=tuple(links), places=places)
