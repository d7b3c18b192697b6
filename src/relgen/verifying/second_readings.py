"""Doubt before blame: a figure that is wrong of what it seems to be of, and right of what its sentence may mean as well.

That is another month that the sentence names, or a period of which the amount is the sum. Such a claim is left open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from relgen.history.layout import Address
from relgen.values.calendar import YearMonth
from relgen.values.marks import Figure, Moment, SoFar, Who
from relgen.verifying.claims import AmountClaim, ChangeClaim, HeldClaim, PointsClaim, RankClaim, SpanClaim, WayClaim
from relgen.verifying.data import Data, says
from relgen.verifying.judge_figures import known_figures, positive
from relgen.verifying.judging import of_claim
from relgen.verifying.moments import when
from relgen.verifying.sentences import Sentence
from relgen.verifying.verdicts import UNPROVEN, Verdict

OF_PERIOD = Decimal("0.02")  # by how much of itself a sum of months may be off
QUARTER = 3
OF_YEAR = Decimal("0.25")  # by how much of itself a total of the year may be off that is still told as one
YEAR = SoFar(start=0, end=0)
LONGEST = 12  # months of a period
JUDGED = (AmountClaim, ChangeClaim, PointsClaim, WayClaim)


def doubted(verdicts: list[Verdict], sentences: Sequence[Sentence], data: Data) -> list[Verdict]:
    """The verdicts, those left open that have a second reading which the data bear out."""
    found = list(verdicts)
    for sentence in sentences:
        start, end = sentence.marks[0].start, sentence.marks[-1].end
        here = [at for at, each in enumerate(found) if start <= each.claim.mark.start < end and each.state == "contradicted"]
        years = [at for at in here if is_of_year(found[at], data)]
        periods = [at for at in here if is_of_period(found[at], data)]
        for at in here:
            if any(found[each].claim.mark.start <= found[at].claim.mark.start for each in years) and (
                year := of_year(found[at], data)
            ):
                found[at] = year
                continue
            after_period = any(found[each].claim.mark.start <= found[at].claim.mark.start for each in periods)
            if isinstance(found[at].claim, JUDGED) and (after_period or is_of_named_month(found[at], sentence, data)):
                found[at] = left_open(found[at])
    return found


def is_of_year(verdict: Verdict, data: Data) -> bool:
    """Whether an amount is of the size of a total of the year that is known, and far from that of a month."""
    claim, figure = verdict.claim, figure_of(verdict)
    if not isinstance(claim, AmountClaim) or figure is None or claim.so_far or is_slip_of_unit(claim, figure, data):
        return False
    known = [each for address in claim.subjects for each in known_figures(data.month, address, "value", data, so_far=YEAR)]
    totals_ = [abs(each.quantity.value) for each in known]
    return any(abs(total - figure.quantity.value) <= total * OF_YEAR for total in totals_)


def of_year(verdict: Verdict, data: Data) -> Verdict | None:
    """The verdict on the same words, said of the year, if its total is known."""
    claim = verdict.claim
    if not isinstance(claim, AmountClaim | ChangeClaim) or (claim.moment and not claim.moment.basis):
        return None
    again = of_claim(replace(claim, so_far=YEAR, perhaps=None), data)
    return again[0] if again and again[0].state != "not checkable" else None


def sure(verdicts: list[Verdict], sentences: Sequence[Sentence]) -> list[Verdict]:
    """The verdicts, without doubt where a figure of the sentence tells its one series: `14.3 percent down, the worst`."""
    found = list(verdicts)
    for sentence in sentences:
        start, end = sentence.marks[0].start, sentence.marks[-1].end
        here = [at for at, each in enumerate(found) if start <= each.claim.mark.start < end]
        named = any(isinstance(mark, Who) for mark in sentence.marks)
        told = {series_of(found[at]) for at in here if tells_its_series(found[at])}
        for at in here if len(told) == 1 and not named else ():
            was = found[at].was
            if was and isinstance(was.claim, RankClaim | SpanClaim | HeldClaim) and series_of(was) in told:
                found[at] = was
    return found


def series_of(verdict: Verdict) -> str:
    """The series that a verdict is about, by the key of its fact."""
    key = verdict.fact.partition(".")[2] if verdict.fact[:1].isdigit() else verdict.fact
    return key.partition(".")[0]


def tells_its_series(verdict: Verdict) -> bool:
    figure = figure_of(verdict)
    exact = figure is not None and figure.quantity.value != figure.quantity.value.to_integral_value()
    return exact and verdict.state == "proven" and isinstance(verdict.claim, ChangeClaim | AmountClaim)


def left_open(verdict: Verdict) -> Verdict:
    message = f"the words may mean another month or period; {verdict.message}"
    return replace(
        verdict,
        state="not checkable",
        code=UNPROVEN,
        message=message,
        remedies=(),
        note=True,
        where=None,
        belongs=(),
        of_months=(),
    )


def figure_of(verdict: Verdict) -> Figure | None:
    figure = getattr(verdict.claim, "figure", None)
    return figure if isinstance(figure, Figure) else None


def is_of_period(verdict: Verdict, data: Data) -> bool:
    """Whether an amount is the sum of the latest months, or that of the year, and far from that of a month."""
    claim, figure = verdict.claim, figure_of(verdict)
    if not isinstance(claim, AmountClaim) or figure is None:
        return False
    if claim.so_far or verdict.belongs or data.history.layout.is_balance(claim.subjects[0]):
        return False
    if is_slip_of_unit(claim, figure, data):
        return False
    return any(
        abs(total - figure.quantity.value) <= total * OF_PERIOD for each in claim.subjects for total in totals(each, data)
    )


def is_slip_of_unit(claim: AmountClaim, figure: Figure, data: Data) -> bool:
    slips = [figure.quantity.value / (Decimal(10) ** power) for power in range(-6, 7) if power]
    levels = [level for each in claim.subjects if (level := data.history.level(claim.month, each))]
    return any(abs(slip - abs(level.quantity.value)) * 1000 < slip for slip in slips for level in levels)


def totals(address: Address, data: Data) -> Iterator[Decimal]:
    known = known_figures(data.month, address, "value", data, so_far=SoFar(start=0, end=0))
    yield from (abs(each.quantity.value) for each in known)
    total = Decimal(0)
    for back in range(LONGEST):
        level = data.history.level(data.month.plus(-back), address)
        if level is None:
            return
        total += level.quantity.value
        if back >= QUARTER - 1:
            yield abs(total)


def is_of_named_month(verdict: Verdict, sentence: Sentence, data: Data) -> bool:
    """Whether a figure that is tied to no month itself is that of another one which its sentence names."""
    claim, figure = verdict.claim, figure_of(verdict)
    if figure is None or not isinstance(claim, AmountClaim | ChangeClaim) or is_own(claim.moment, sentence, figure):
        return False
    name = "value" if isinstance(claim, AmountClaim) else "change"
    return any(
        is_of(figure, month, address, name, data)
        for address in claim.subjects
        for month in named_months(sentence, data)
        if month != claim.month
    )


def is_own(moment: Moment | None, sentence: Sentence, figure: Figure) -> bool:
    """Whether a month has its figure next to it: no other figure stands between."""
    if moment is None:
        return False
    if figure not in sentence.marks or moment not in sentence.marks:
        return True
    first, last = sorted((sentence.marks.index(figure), sentence.marks.index(moment)))
    return not any(isinstance(mark, Figure) for mark in sentence.marks[first + 1 : last])


def named_months(sentence: Sentence, data: Data) -> Iterator[YearMonth]:
    for mark in sentence.marks:
        if isinstance(mark, Moment) and (mark.month or mark.back in {0, 1}):
            yield when(mark, data.month)


def is_of(figure: Figure, month: YearMonth, address: Address, name: str, data: Data) -> bool:
    return any(
        says(figure.quantity, positive(each.quantity)) and figure.sign * each.quantity.value >= 0
        for each in data.prints(month, address, name)
    )
