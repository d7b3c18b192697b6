"""A fact in words, and its value as it is known: what the head of its evidence says."""

from collections.abc import Mapping
from decimal import Decimal

from relgen.history.layout import Address, BalanceSeries
from relgen.pipeline import Workspace
from relgen.values.facts import Amount, Body, Change, Count, Day, Days, DaysChange, Fact, Month, Name, Text, Trend
from relgen.values.quantity import Quantity
from relgen.values.standing import Peak, Points, Record, Streak, Turn, YearSoFar

ABOUT: Mapping[str, str] = {
    "change": "change from a year earlier",
    "direction": "direction",
    "streak": "months in a row",
    "turn": "its turn",
    "ended": "the run that this month ends",
    "both": "the last month in which both rose",
    "record": "place among all months",
    "month_record": "place among all months of this name",
    "year_record": "highest of the year so far",
    "highest": "highest for some time",
    "lowest": "lowest for some time",
    "fastest": "fastest rise for some time",
    "sharpest": "sharpest fall for some time",
    "smallest": "smallest change for some time",
    "double_digits": "first change of two digits for some time",
    "crossed": "first month above a round amount",
    "held": "months above a round amount",
    "contribution": "what it adds to the growth of the whole",
    "year_total": "the year so far",
    "threshold": "a round amount",
    "name": "name",
    "chain": "growth of the latest months",
}
DOMAINS: Mapping[str, str] = {
    "ever": "all months",
    "calendar": "the months of its name",
    "year": "the months of the year so far",
}


def title(fact: Fact, workspace: Workspace) -> str:  # noqa: PLR0911 - a line for each type of fact
    """`exports, change from a year earlier`."""
    match fact:
        case Month():
            return "the month"
        case Day():
            return "the day of the release"
        case Text():
            return f"the editor’s own words, {fact.key}"
        case Count():
            return fact.formula
        case Body():
            return f"who holds the office {fact.office}"
        case YearSoFar():
            return "the year so far"
    named = title_of_key(fact.key, workspace)
    return fact.formula if named == fact.key and fact.formula != "as typed" else named


def title_of_key(key: str, workspace: Workspace) -> str:
    month, keys = split_month(key)
    address, rest = subject_of(keys, workspace)
    if not address:
        return key
    named = subject_name(address, workspace)
    about = [ABOUT.get(word, word) for word in rest if not word.isdigit()]
    about = about or ["days" if workspace.release.layout.unit(address) == "days" else "amount"]
    return ", ".join([f"{named} of {month}" if month else named, *about])


def split_month(key: str) -> tuple[str, tuple[str, ...]]:
    """`2020-09.exports.change` is of another month."""
    first, _, rest = key.partition(".")
    is_month = len(first) == len("2020-09") and first[:4].isdigit() and first[4] == "-"
    return (first, tuple(rest.split("."))) if is_month else ("", tuple(key.split(".")))


def subject_of(keys: tuple[str, ...], workspace: Workspace) -> tuple[Address, tuple[str, ...]]:
    """The series that a key is about, and the rest of it; no series if it is about none."""
    layout, names = workspace.release.layout, workspace.shared.ids()
    for end in range(len(keys), 0, -1):
        address = keys[:end]
        entry = layout.breakdown(address)
        if layout.declared(address) or (entry and address[-1] in names.get(entry.kind, ())):
            return address, keys[end:]
    return (), keys


def subject_name(address: Address, workspace: Workspace) -> str:
    series = workspace.release.layout.declared(address)
    if isinstance(series, BalanceSeries):
        return address[-1]
    kind, name = series.called if series else address[-2:]
    return name_of(kind, name, workspace) or " ".join(address).replace("_", " ")


def name_of(kind: str, name: str, workspace: Workspace, code: str = "") -> str:
    """The name of something in a language, else in the first one; "" if it has none."""
    book = workspace.books.get(code) or next(iter(workspace.books.values()))
    return book.names.entries.get(kind, {}).get(name, {}).get("name", "")


def value(fact: Fact, workspace: Workspace) -> str:  # noqa: PLR0911, PLR0912, C901 - a line for each type of fact
    """`45,810 million US dollars, known to 10 million`."""
    match fact:
        case Amount():
            return f"{known(fact.quantity)} million US dollars{exactness(fact.quantity, ' million')}"
        case Change():
            return f"{signed(fact.quantity.value)} percent{exactness(fact.quantity, ' points')}"
        case Points():
            return f"{signed(fact.quantity.value)} percentage points"
        case Days():
            return f"{known(fact.quantity)} days"
        case DaysChange():
            return f"{signed(fact.quantity.value)} days beside the same month of the year before"
        case Streak():
            return f"{fact.months} months, from {fact.start} on"
        case Peak():
            which = "highest" if fact.high else "lowest"
            return f"the {which} in {fact.months} months; the last like it was {fact.last}"
        case Turn():
            return f"the first in {fact.months} months; the one before it was {fact.last}"
        case Record():
            return f"number {fact.rank} of {DOMAINS[fact.domain]}"
        case Count():
            return str(fact.number)
        case Trend():
            return fact.direction
        case Month():
            return str(fact.month)
        case Day():
            return str(fact.day)
        case YearSoFar():
            return f"{fact.last.year}-01 to {fact.last}"
        case Name():
            return " · ".join(name for code in workspace.books if (name := name_of(fact.kind, fact.name, workspace, code)))
    return ""


def known(quantity: Quantity) -> str:
    whole = quantity.value.to_integral_value()
    return f"{whole if whole == quantity.value else quantity.value:,f}".replace("-", "−")


def signed(number: Decimal) -> str:
    return f"{number:+,f}".replace("-", "−")


def exactness(quantity: Quantity, unit: str) -> str:
    return f", known to {quantity.step.normalize():,f}{unit}" if quantity.step else ""
