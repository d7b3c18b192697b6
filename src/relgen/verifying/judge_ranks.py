"""Ranks among all months, those of a name, or those of the year, and figures of a sentence that are held to each other."""

from relgen.history import records
from relgen.history.layout import Address, written
from relgen.history.subject import Subject
from relgen.history.vintages import Known
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
    if said.low or said.pace or said.either or said.back or (said.domain == "year" and said.rank > 1):
        return in_window(claim, address, data)
    kind, ask = KINDS.get(said.domain, KINDS["year"])
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
    if said.domain == "year" and (told := in_window(claim, address, data)).state != "not checkable":
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


def in_window(claim: RankClaim, address: Address, data: Data) -> Verdict:
    """A place among the months of the year so far, or the latest; of two that may be meant, the one that is so."""
    said = claim.rank
    found = among(claim, address, data, pace=said.pace, signed=False)
    if not said.either or found.state != "contradicted":
        return found
    other = among(claim, address, data, pace=True, signed=True)
    return found if other.state == "contradicted" else other


def among(claim: RankClaim, address: Address, data: Data, *, pace: bool, signed: bool) -> Verdict:
    """`signed`: of rates, that growth is more than a decline, however deep; else of its own direction the further."""
    said, subject = claim.rank, Subject(data.history, claim.month, address)
    look = subject.changes if pace else subject.levels
    own, months = look(claim.month), months_of(claim)
    key = f"{written(address)}{'.change' if pace else ''}"
    if own is None or not months or (not pace and own.quantity.value < 0):
        return unknown(claim, "rank", f"the data have no {key}, or none to hold it against")
    sized = pace and not signed
    down = said.low != (sized and own.quantity.value < 0)
    known = {month: look(month) for month in months}
    rivals = {month: other for month, other in known.items() if other and not (sized and is_other_way(own, other))}
    beating = [
        month
        for month, other in rivals.items()
        if (other.quantity.high < own.quantity.low if down else other.quantity.low > own.quantity.high)
    ]
    unsure = [month for month in months if not known[month] or (month in rivals and rivals[month].quantity.meets(own.quantity))]
    if len(beating) <= said.rank - 1 <= len(beating) + len(unsure):
        return (
            unknown(claim, "rank", f"of {key}, {unsure[0]} is not told") if unsure else proven(claim, "rank", key, own.places)
        )
    before = ", ".join(f"{rivals[month].quantity.value:,f} in {month}" for month in beating)
    place = f"{key} is {own.quantity.value:,f}, rank {len(beating) + 1} of the months from {months[0]} to {claim.month}"
    message = f"{place}; it was {before}" if before else place
    remedy = (Remedy(*said.core, data.spoken.number(said, len(beating) + 1)),) if said.core[1] and beating else ()
    return contradicted(claim, "rank", RANK, key, message + at(own.places), places=own.places, remedies=remedy)


def months_of(claim: RankClaim) -> list[YearMonth]:
    """The months that a place is among, but for its own."""
    said, month = claim.rank, claim.month
    if said.back:
        return [month.plus(-back) for back in range(1, said.back)]
    if said.year not in {0, month.year}:
        return []
    return [YearMonth(month.year, number) for number in range(1, month.month)]


def is_other_way(own: Known, other: Known) -> bool:
    return own.quantity.value * other.quantity.value < 0


def compared(claim: ComparedClaim, data: Data) -> Verdict:
    """Two figures of a sentence: no fact is needed to see which is more."""
    del data
    first, second = (figure.quantity.value * (figure.sign or 1) for figure in (claim.first, claim.second))
    first, second = (abs(first), abs(second)) if first < 0 and second < 0 and claim.of_size else (first, second)
    if first == second or (first > second) == claim.more:
        return proven(claim, "comparison", "")
    word = "more" if claim.more else "less"
    return contradicted(claim, "comparison", RANK, "", f"{first:,f} is not {word} than {second:,f}, which the text says")
