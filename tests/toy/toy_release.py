"""A second kind of release, for tests: book sales by genre, and of each genre by city. It touches nothing of relgen's."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from relgen.history.facts import MonthFacts
from relgen.history.layout import BalanceSeries, Breakdown, Difference, Layout, Series
from relgen.history.messages import RecordOf, RunOf, TurnOf
from relgen.reading.fields import BalanceText, Entry, Figure, MonthModel
from relgen.releases.lists import groups, names_fact
from relgen.releases.release import Release
from relgen.values.facts import Amount, Change, Month, Name, Names
from relgen.values.plan import Message, Paragraph, following

SALES, RETURNS, NET = ("sales",), ("returns",), ("net",)


class Genre(Entry):
    cities: dict[str, Entry] = Field(default_factory=dict)


class BookMonth(MonthModel):
    sales: Figure
    returns: Figure | None = None
    net: BalanceText | None = None
    genres: dict[str, Genre] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sales(Message):
    month: Month
    sales: Amount | None
    change: Change | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Net(Message):
    net: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Genres(Message):
    rising: Names | None
    falling: Names | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cities(Message):
    genre: Name
    rising: Names


LAYOUT = Layout(
    main=SALES,
    angles=("streak", "turn", "record"),
    series=(
        Series(address=SALES, paragraph="sales", called=("books", "sales")),
        Series(address=RETURNS, called=("books", "returns")),
        BalanceSeries(address=NET, paragraph="net", called=("books", "gain"), deficit=("books", "loss")),
    ),
    breakdowns=(
        Breakdown(kind="genres", of=SALES, others="genres", exclusive=True, within=(Breakdown(kind="cities", exclusive=True),)),
    ),
    differences=(Difference(NET, SALES, RETURNS),),
    angle_paragraphs=("sales", "net"),
)


def angles(facts: MonthFacts, paragraph: str) -> Iterator[Message]:
    return (following(angle.message) for angle in facts.choice.said.values() if angle.paragraph == paragraph)


def sales(facts: MonthFacts) -> Paragraph:
    of = facts.series[SALES]
    return Paragraph("sales", (Sales(month=facts.month, sales=of.amount, change=of.change), *angles(facts, "sales")))


def net(facts: MonthFacts) -> Paragraph | None:
    amount = facts.series[NET].amount
    return Paragraph("net", (Net(net=amount), *angles(facts, "net"))) if amount else None


def genres(facts: MonthFacts) -> Paragraph | None:
    found = groups(facts.entries["genres"])
    rising, falling = (names_fact(f"genres.{way}", found.get(way, [])) for way in ("up", "down"))
    cities = [
        Cities(genre=entry.name, rising=named)
        for entry in facts.entries["genres"]
        if (named := names_fact(f"{entry.name.key}.cities", groups(entry.within["cities"]).get("up", [])))
    ]
    return Paragraph("genres", (Genres(rising=rising, falling=falling), *cities)) if found else None


TOY = Release(
    name="toy",
    month=BookMonth,
    layout=LAYOUT,
    messages=(Sales, Net, Genres, Cities, RunOf, TurnOf, RecordOf),
    composers={"sales": sales, "net": net, "genres": genres},
)
