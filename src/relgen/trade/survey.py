"""Every claim about every series of a month, as angles to choose from, and those that a missing month forbids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relgen.choice import Angle, Policy, Unknown
from relgen.facts import Fact, YearMonth
from relgen.standing import Record, Since, Streak, Turn
from relgen.trade import claims, records
from relgen.trade.angle_messages import BothRose
from relgen.trade.angles import Missing, Return, first_since
from relgen.trade.claims import Claim, Said, Subject
from relgen.trade.history import BALANCE, DAILY, EXPORTS, IMPORTS, History, Line, Series

TOTALS: tuple[Line, ...] = (EXPORTS, IMPORTS, BALANCE, DAILY)
PARAGRAPHS: Mapping[Line, str] = {EXPORTS: "momentum", DAILY: "momentum", IMPORTS: "imports", BALANCE: "balance"}
CLAIMS: Mapping[str, Claim] = {
    "streak": claims.streak,
    "turn": claims.turn,
    "ended": claims.ended,
    "record": records.record,
    "month_record": records.month_record,
    "year_record": records.year_record,
    "highest": lambda of: claims.level_peak(of, "highest", high=True),
    "lowest": lambda of: claims.level_peak(of, "lowest", high=False),
    "fastest": lambda of: claims.pace(of, "fastest", high=True),
    "sharpest": lambda of: claims.pace(of, "sharpest", high=False),
    "double_digits": claims.double_digits,
    "crossed": claims.crossed,
    "held": claims.held,
    "contribution": claims.contribution,
}
LISTED: Mapping[str, Claim] = {"streak": claims.streak}  # what a draft lists of items that are not featured
KINDS: tuple[str, ...] = (*CLAIMS, "both", "year_total")  # what angles.yaml may order
ANGLE_PARAGRAPHS: tuple[str, ...] = ("imports", "momentum", "balance", "year", "items", "other_items", "regions")
NAMED_TOTALS: tuple[tuple[str, str], ...] = (  # what sentences call the totals: kind and entry of names.yaml
    ("totals", "exports"),
    ("totals", "imports"),
    ("totals", "daily_exports"),
    ("balances", "surplus"),
    ("balances", "deficit"),
)
MONTHS_OF_A_YEAR = 12
MADE_OF: Mapping[str, str] = {"fastest": ".change", "sharpest": ".change", "double_digits": ".change"}


@dataclass(frozen=True, slots=True)
class Survey:
    """The angles of a month by name, and what is not known."""

    angles: Mapping[str, Angle]
    unknown: tuple[Unknown, ...]

    def streak(self, line: Line) -> Streak | None:
        found = self.angles.get(f"{'.'.join(line)}.streak")
        return found.fact if found and isinstance(found.fact, Streak) else None


def survey(history: History, month: YearMonth, policy: Policy, *, full: bool = True) -> Survey:
    """Every claim there is; without `full`, those that can be said: of a paragraph without a limit only what is asked for."""
    found = list(claimed(history, month, policy, full=full))
    angles = {each.name: each for each in found if isinstance(each, Angle)}
    return Survey(angles, tuple(each for each in found if isinstance(each, Unknown)))


def claimed(history: History, month: YearMonth, policy: Policy, *, full: bool) -> Iterator[Angle | Unknown]:
    file = history.filed[month].month
    named: list[Line] = [(kind, name) for kind in ("items", "regions") for name in getattr(file, kind)]
    for line in (*TOTALS, *named):
        of = Subject(history, month, line, policy.thresholds.get(line[0], ()) if len(line) == 1 else ())
        paragraph = paragraph_of(history, month, line)
        asked = any(name.startswith(of.key) for name in file.say)
        for kind, claim in (CLAIMS if full or asked or paragraph in policy.limits else LISTED).items():
            found = claim(of)
            if isinstance(found, Missing):
                yield Unknown(name=f"{of.key}.{kind}", kind=kind, month=found.month, key=f"{of.key}{MADE_OF.get(kind, '')}")
            elif found:
                yield angle(kind, of.key, paragraph, found)
    yield from both_rose(history, month)
    for line in (EXPORTS, IMPORTS, BALANCE):
        of = Subject(history, month, line)
        found = records.year_total(of)
        if isinstance(found, Missing):
            yield Unknown(
                name=f"{of.key}.year_total", kind="year_total", month=found.month, key=f"a revised or final figure for {of.key}"
            )
        elif found:
            yield angle("year_total", of.key, "year", found, reach=months_of_total(history, month, line))


def months_of_total(history: History, month: YearMonth, line: Line) -> int:
    """A total that an editor states is wanted, whatever the month."""
    stated = getattr(history.filed[month].month.year, line[0], None)
    return MONTHS_OF_A_YEAR if stated else month.month


def paragraph_of(history: History, month: YearMonth, line: Line) -> str:
    if line[0] == "items":
        return "items" if history.filed[month].month.items[line[1]].reason else "other_items"
    return PARAGRAPHS.get(line, line[0])


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


def both_rose(history: History, month: YearMonth) -> Iterator[Angle | Unknown]:
    """The last month before this one in which exports and daily exports both rose, if they both did this month."""
    exports, daily = Series(history, EXPORTS), Series(history, DAILY)
    tests = (exports.went("up"), daily.went("up"))
    found = first_since(month, tests, places=lambda at: exports.places(at) + daily.places(at))
    if isinstance(found, Missing):
        rose = tests[0](found.month)
        key = "exports.change" if rose is None else "daily_exports.change"
        yield Unknown(name="daily_exports.both", kind="both", month=found.month, key=key)
    if not isinstance(found, Return):
        return
    formula = f"no month between {found.last} and {month} in which both exports.change and daily_exports.change were up"
    fact = Since(key="exports.both", months=found.months, last=found.last, places=found.places, formula=formula)
    yield angle("both", "daily_exports", "momentum", (fact, BothRose(both=fact)))
