"""Days with their weekdays, and months that are named alone."""

from datetime import date, timedelta

from relgen.history.layout import find
from relgen.values.marks import DayOf
from relgen.verifying.claims import DayClaim, MonthClaim, OfficeClaim
from relgen.verifying.data import Data, at
from relgen.verifying.moments import when
from relgen.verifying.verdicts import DAY, MONTH, NAME, Remedy, Verdict, contradicted, proven, unknown
from relgen.verifying.year_parts import YearPartClaim

SHORTEST = 28  # days of a month


def day(claim: DayClaim, data: Data) -> list[Verdict]:
    file = data.history.months[data.month]
    announced = file.model.announced
    place = (file.source.place(("announced",)),)
    said, last = claim.day, data.month.plus(1).first_day() - timedelta(days=1)
    if not said.day or said.until:
        return [until(claim, last, data)] if said.until else weekday(claim, announced, data)
    if is_day(said, announced):
        return [proven(claim, "date", "announced", place), *weekday(claim, announced, data)]
    if is_day(said, last) and not claim.tied:
        return [proven(claim, "date", "month.end"), *weekday(claim, last, data)]
    corrected = find(file.model, ("corrected", "announced"))
    if corrected and is_day(said, corrected):
        place = (file.source.place(("corrected", "announced")),)
        return [proven(claim, "date", "corrected", place), *weekday(claim, corrected, data)]
    if not claim.announced:
        return [unknown(claim, "date", f"the data do not tell what was on this day; the release is of {announced}")]
    message = f"the release is of {announced}{at(place)}" + (f", its correction of {corrected}" if corrected else "")
    remedies = () if corrected else day_remedies(said, announced, data)
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


def until(claim: DayClaim, last: date, data: Data) -> Verdict:
    """A whole month, counted up to a day that must be its last; up to an earlier one it is another release."""
    said = claim.day
    if said.month != data.month.month or said.day < SHORTEST:
        return unknown(claim, "date", f"the data are of whole months, and these days end on {said.month}-{said.day}")
    if said.day == last.day:
        return proven(claim, "date", "month.end")
    message = f"the last day of {data.month} is {last}"
    remedy = (Remedy(*said.part, str(last.day)),)
    return contradicted(claim, "date", DAY, "month.end", message, remedies=remedy)


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


def office(claim: OfficeClaim, data: Data) -> Verdict:
    """A body by the name that it had on the day of the release."""
    file = data.history.months[data.month]
    holders = data.lexicon.offices
    said = holders[claim.office.number]
    days = [each for each in holders if each.office == said.office and (not each.until or file.model.announced <= each.until)]
    if not days or days[0] == said:
        return proven(claim, "office", said.office)
    message = f"on {file.model.announced} it was called '{days[0].text}'"
    remedies = (Remedy(claim.mark.start, claim.mark.end, days[0].text),)
    return contradicted(claim, "office", NAME, said.office, message, remedies=remedies)


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


def part_of_year(claim: YearPartClaim, data: Data) -> Verdict:
    month_ = claim.part.month
    if month_ == data.month.month:
        return proven(claim, "month", f"month.{data.month}")
    message = f"the text is of {data.month}, and these words are of month {month_}"
    if not claim.firm:
        return unknown(claim, "month", message)
    return contradicted(claim, "month", MONTH, f"month.{data.month}", message)
