"""Every claim about every series of a month, as angles to choose from, and those that a missing month forbids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relgen.history import claims, peaks, records
from relgen.history.choice import Angle, Unknown
from relgen.history.claims import Claim, Said
from relgen.history.layout import Address, Layout, Together, find, written
from relgen.history.messages import BothRose
from relgen.history.months import Course, History
from relgen.history.subject import Subject
from relgen.history.walks import Missing, Return, first_since
from relgen.reading.fields import MonthModel
from relgen.values.calendar import YearMonth
from relgen.values.facts import Fact
from relgen.values.policy import Policy
from relgen.values.standing import Record, Since, Streak, Turn

CLAIMS: Mapping[str, Claim] = {
    "streak": claims.streak,
    "turn": claims.turn,
    "ended": claims.ended,
    "record": records.record,
    "month_record": records.month_record,
    "year_record": records.year_record,
    "highest": lambda of: peaks.level_peak(of, "highest", high=True),
    "lowest": lambda of: peaks.level_peak(of, "lowest", high=False),
    "fastest": lambda of: peaks.pace(of, "fastest", high=True),
    "sharpest": lambda of: peaks.pace(of, "sharpest", high=False),
    "smallest": peaks.smallest,
    "double_digits": peaks.double_digits,
    "crossed": peaks.crossed,
    "held": peaks.held,
    "contribution": claims.contribution,
}
KINDS: tuple[str, ...] = (*CLAIMS, "both", "year_total")  # what angles.yaml may order
MONTHS_OF_A_YEAR = 12
MADE_OF: Mapping[str, str] = {"fastest": ".change", "sharpest": ".change", "smallest": ".change", "double_digits": ".change"}


@dataclass(frozen=True, slots=True)
class Claims:
    """The angles of a month by name, and what is not known."""

    angles: Mapping[str, Angle]
    unknown: tuple[Unknown, ...]

    def streak(self, address: Address) -> Streak | None:
        found = self.angles.get(f"{written(address)}.streak")
        return found.fact if found and isinstance(found.fact, Streak) else None


def all_claims(history: History, month: YearMonth, policy: Policy, *, full: bool = True) -> Claims:
    """Every claim there is; without `full`, those that can be said."""
    found = [*of_each_series(history, month, policy, full=full), *of_two_series(history, month), *of_the_year(history, month)]
    angles = {each.name: each for each in found if isinstance(each, Angle)}
    return Claims(angles, tuple(each for each in found if isinstance(each, Unknown)))


def of_each_series(history: History, month: YearMonth, policy: Policy, *, full: bool) -> Iterator[Angle | Unknown]:
    model, layout = history.months[month].model, history.layout
    usual: dict[str, list[str]] = {}
    for address in layout.addresses(model):
        if layout.unit(address) != "dollars":
            continue
        of = Subject(history, month, address, policy.thresholds.get(written(address), ()))
        paragraph = layout.paragraph(address, model)
        if paragraph not in usual:
            usual[paragraph] = kinds_to_claim(layout, paragraph, policy, full=full)
        for kind in [*usual[paragraph], *asked_beside(of, model, policy, usual[paragraph])]:
            found = CLAIMS[kind](of)
            if isinstance(found, tuple):
                yield angle(kind, of.key, paragraph if kind in layout.angles else "", found)
            elif found and paragraph:
                key = f"{of.key}{MADE_OF.get(kind, '')}"
                yield Unknown(name=f"{of.key}.{kind}", kind=kind, month=found.month, key=key, hidden=found.hidden)


def kinds_to_claim(layout: Layout, paragraph: str, policy: Policy, *, full: bool) -> list[str]:
    """The kinds of claims that a paragraph can say, and the run, which a draft may list."""
    ordered = policy.order if paragraph in policy.limits else ()
    return [
        kind for kind in CLAIMS if kind == "streak" or (kind in layout.angles and ((full and paragraph) or kind in ordered))
    ]


def asked_beside(of: Subject, model: MonthModel, policy: Policy, usual: list[str]) -> list[str]:
    """The kinds that a month file asks for of a series, or that may lead, and that are not made anyway."""
    subject = f"{of.key}."
    asked = {name.removeprefix(subject) for name in (*model.say, *policy.may_lead) if name.startswith(subject)}
    return (
        [kind for kind in CLAIMS if kind in asked and kind in of.history.layout.angles and kind not in usual] if asked else []
    )


def of_two_series(history: History, month: YearMonth) -> Iterator[Angle | Unknown]:
    for pair in history.layout.together:
        yield from both_rose(history, month, pair)


def of_the_year(history: History, month: YearMonth) -> Iterator[Angle | Unknown]:
    for address in history.layout.year_totals:
        of = Subject(history, month, address)
        name, found = f"{of.key}.year_total", records.year_total(of)
        if isinstance(found, Missing):
            key = f"a revised or final figure for {of.key}"
            yield Unknown(name=name, kind="year_total", month=found.month, key=key)
        elif found:
            yield angle("year_total", of.key, "year", found, reach=months_of_total(history, month, address))


def months_of_total(history: History, month: YearMonth, address: Address) -> int:
    """A total that an editor states is wanted, whatever the month."""
    stated = find(history.months[month].model, ("year", *address))
    return MONTHS_OF_A_YEAR if stated else month.month


def angle(kind: str, subject: str, paragraph: str, said: Said, reach: int | None = None) -> Angle:
    fact, message = said
    name = f"{subject}.{kind}"
    months = reach_of(fact) if reach is None else reach
    return Angle(name=name, kind=kind, subject=subject, paragraph=paragraph, fact=fact, message=message, reach=months)


def reach_of(fact: Fact) -> int:
    """How many months back a fact looks."""
    if isinstance(fact, Streak | Turn):
        return fact.months
    return MONTHS_OF_A_YEAR if isinstance(fact, Record) else 0


def both_rose(history: History, month: YearMonth, pair: Together) -> Iterator[Angle | Unknown]:
    """The last month before this one in which two series both rose, if they both did this month."""
    first, second = Course(history, pair.first), Course(history, pair.second)
    keys = written(pair.first), written(pair.second)
    tests = (first.went("up"), second.went("up"))
    found = first_since(month, tests)
    if isinstance(found, Missing):
        missing = keys[0] if tests[0](found.month).holds is None else keys[1]
        yield Unknown(name=f"{keys[1]}.both", kind="both", month=found.month, key=f"{missing}.change")
    if not isinstance(found, Return):
        return
    formula = f"no month between {found.last} and {month} in which both {keys[0]}.change and {keys[1]}.change were up"
    fact = Since(key=f"{keys[0]}.both", months=found.months, last=found.last, places=found.places, formula=formula)
    yield angle("both", keys[1], pair.paragraph, (fact, BothRose(both=fact)))


def angle_names(history: History, month: YearMonth) -> list[str]:
    """What `say:` and `skip:` of a month may name."""
    model, layout = history.months[month].model, history.layout
    subjects = [written(address) for address in layout.addresses(model) if layout.paragraph(address, model)]
    kinds = [kind for kind in (*CLAIMS, "year_total") if kind in layout.angles]
    names = [f"{subject}.{kind}" for subject in subjects for kind in kinds]
    return names + [f"{written(pair.second)}.both" for pair in layout.together]
