"""Ranks among all months, those of a name, or those of the year, and figures of a sentence that are held to each other."""

from relgen.history import records
from relgen.history.layout import Address, written
from relgen.history.subject import Subject
from relgen.history.walks import Missing
from relgen.values.calendar import YearMonth
from relgen.values.standing import Record
from relgen.verifying.claims import ComparedClaim, RankClaim
from relgen.verifying.data import Data, at
from relgen.verifying.verdicts import RANK, Remedy, Verdict, contradicted, proven, unknown

KINDS = {
    "ever": ("record", records.record),
    "calendar": ("month_record", records.month_record),
    "year": ("year_record", records.year_record),
}


def rank(claim: RankClaim, address: Address, data: Data) -> Verdict:
    said = claim.rank
    if said.low or said.pace:
        return in_year(claim, address, data)
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
    if said.domain == "year" and (told := in_year(claim, address, data)).state != "not checkable":
        return told
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


def in_year(claim: RankClaim, address: Address, data: Data) -> Verdict:
    """A place from below, or of a rate of change, among the months of the year so far."""
    said, subject = claim.rank, Subject(data.history, claim.month, address)
    look = subject.changes if said.pace else subject.levels
    own = look(claim.month)
    key = f"{written(address)}{'.change' if said.pace else ''} of {claim.month.year}"
    if own is None:
        return unknown(claim, "rank", f"the data have no {key}")
    down = said.low != (said.pace and own.quantity.value < 0)
    months = [YearMonth(claim.month.year, number) for number in range(1, claim.month.month)]
    known = {month: look(month) for month in months}
    beating = [
        month
        for month, other in known.items()
        if other and (other.quantity.high < own.quantity.low if down else other.quantity.low > own.quantity.high)
    ]
    unsure = [month for month, other in known.items() if not other or other.quantity.meets(own.quantity)]
    if len(beating) <= said.rank - 1 <= len(beating) + len(unsure):
        return (
            unknown(claim, "rank", f"of {key}, {unsure[0]} is not told") if unsure else proven(claim, "rank", key, own.places)
        )
    before = ", ".join(f"{month}: {known[month].quantity.value:,f}" for month in beating)  # type: ignore[union-attr]
    message = f"{key} has rank {len(beating) + 1}{'' if not before else f' after {before}'}, and is {own.quantity.value:,f}"
    remedy = (Remedy(*said.core, data.spoken.number(said, len(beating) + 1)),) if said.core[1] and beating else ()
    return contradicted(claim, "rank", RANK, key, message + at(own.places), places=own.places, remedies=remedy)


def compared(claim: ComparedClaim, data: Data) -> Verdict:
    """Two figures of a sentence: no fact is needed to see which is more."""
    del data
    first, second = (figure.quantity.value * (figure.sign or 1) for figure in (claim.first, claim.second))
    first, second = (abs(first), abs(second)) if first < 0 and second < 0 and claim.of_size else (first, second)
    if first == second or (first > second) == claim.more:
        return proven(claim, "comparison", "")
    word = "more" if claim.more else "less"
    return contradicted(claim, "comparison", RANK, "", f"{first:,f} is not {word} than {second:,f}, which the text says")
