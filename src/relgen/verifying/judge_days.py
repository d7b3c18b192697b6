"""Days with their weekdays, months that are named alone, and ranks."""

from datetime import date, timedelta

from relgen.history import records
from relgen.history.layout import Address, written
from relgen.history.subject import Subject
from relgen.history.walks import Missing
from relgen.values.marks import DayOf
from relgen.values.standing import Record
from relgen.verifying.claims import DayClaim, MonthClaim, RankClaim
from relgen.verifying.data import Data, at
from relgen.verifying.figures import when
from relgen.verifying.verdicts import DAY, MONTH, RANK, Remedy, Verdict, contradicted, proven, unknown

KINDS = {
    "ever": ("record", records.record),
    "calendar": ("month_record", records.month_record),
    "year": ("year_record", records.year_record),
}


def day(claim: DayClaim, data: Data) -> list[Verdict]:
    file = data.history.months[data.month]
    announced = file.model.announced
    place = (file.source.place(("announced",)),)
    said, last = claim.day, data.month.plus(1).first_day() - timedelta(days=1)
    if is_day(said, announced):
        return [proven(claim, "date", "announced", place), *weekday(claim, announced, data)]
    if is_day(said, last) and not claim.tied:
        return [proven(claim, "date", "month.end"), *weekday(claim, last, data)]
    if not claim.announced:
        return [unknown(claim, "date", f"the data do not tell what was on this day; the release is of {announced}")]
    message = f"the release is of {announced}{at(place)}"
    remedies = day_remedies(said, announced, data)
    return [
        Verdict(
            claim=claim,
            state="contradicted",
            kind="date",
            fact="announced",
            code=DAY,
            message=message,
            places=place,
            remedies=remedies,
        )
    ]


def is_day(said: DayOf, day_: date) -> bool:
    return (said.month, said.day) == (day_.month, day_.day) and said.year in {0, day_.year}


def day_remedies(said: DayOf, day_: date, data: Data) -> tuple[Remedy, ...]:
    day_remedy = Remedy(*said.part, data.spoken.day(said, day_))
    if said.weekday is None or said.weekday == day_.weekday():
        return (day_remedy,)
    return (day_remedy, Remedy(*said.weekday_at, data.spoken.weekday(day_)))


def weekday(claim: DayClaim, day_: date, data: Data) -> list[Verdict]:
    said = claim.day
    if said.weekday is None:
        return []
    if said.weekday == day_.weekday():
        return [proven(claim, "weekday", "announced")]
    right = data.spoken.weekday(day_)
    message = f"{day_} is a {day_:%A}"
    return [
        Verdict(
            claim=claim, state="contradicted", kind="weekday", fact="announced", code=DAY, message=message,
            remedies=(Remedy(*said.weekday_at, right),), where=said.weekday_at,
        )
    ]  # fmt: skip


def month(claim: MonthClaim, data: Data) -> Verdict:
    moment = claim.moment
    if moment is None:
        return unknown(claim, "month", "no month is named")
    named = when(moment, data.month)
    if named == data.month:
        return proven(claim, "month", f"month.{data.month}")
    if not claim.title:
        return unknown(claim, "month", f"{named} is named, and nothing is said of it that the data have")
    file = data.history.months[data.month]
    place = (file.source.place(("month",)),)
    remedy = (Remedy(*moment.part, data.spoken.month(moment, data.month)),)
    return Verdict(
        claim=claim, state="contradicted", kind="month", fact=f"month.{data.month}", code=MONTH, places=place, remedies=remedy,
        message=f"the text is of {data.month}, its title says {named}{at(place)}",
    )  # fmt: skip


def rank(claim: RankClaim, address: Address, data: Data) -> Verdict:
    said = claim.rank
    kind, ask = KINDS[said.domain]
    key = f"{written(address)}.{kind}"
    if said.domain == "calendar" and said.month and said.month != data.month.month:
        return unknown(claim, "rank", f"{key} is of the months of this name, and the text names another")
    found = ask(Subject(data.history, claim.month, address))
    if isinstance(found, tuple) and isinstance(found[0], Record):
        if found[0].rank == said.rank:
            return proven(claim, "rank", key, found[0].places)
        remedy = (Remedy(*said.core, data.spoken.number(said, found[0].rank)),) if said.core[1] else ()
        message = f"{key} is rank {found[0].rank}{at(found[0].places)}"
        return contradicted(claim, "rank", RANK, key, message, places=found[0].places, remedies=remedy)
    return beaten(claim, address, key, data, missing=isinstance(found, Missing))


def beaten(claim: RankClaim, address: Address, key: str, data: Data, *, missing: bool) -> Verdict:
    """No rank is known; that another month at hand was higher is enough to contradict the first."""
    own = data.history.level(claim.month, address)
    for month_ in data.history.known_months():
        if month_ >= claim.month or not in_domain(claim, month_.month, month_.year):
            continue
        other = data.history.level(month_, address)
        if own and other and claim.rank.rank == 1 and other.quantity.low > own.quantity.high:
            was, now = other.quantity.value, own.quantity.value
            message = f"{written(address)} was {was:,f} in {month_}, and is {now:,f}{at(other.places)}"
            return contradicted(claim, "rank", RANK, key, message, places=other.places)
    return unknown(
        claim,
        "rank",
        f"{key} is not known: {'a month is missing' if missing else 'history.yaml does not state what was highest before'}",
    )


def in_domain(claim: RankClaim, month_: int, year: int) -> bool:
    domain = claim.rank.domain
    return (
        domain == "ever"
        or (domain == "calendar" and month_ == claim.month.month)
        or (domain == "year" and year == claim.month.year)
    )
