"""Each claim, held against the data: of what it may be about, the first that makes it true. No doubtful one is contradicted."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from relgen.history.layout import Address
from relgen.values.marks import Figure
from relgen.verifying import (
    judge_amounts,
    judge_changes,
    judge_comparing,
    judge_counts,
    judge_days,
    judge_differences,
    judge_lists,
    judge_order,
    judge_ranks,
    judge_sides,
    judge_spans,
    judge_working_days,
)
from relgen.verifying.claims import (
    AmountClaim,
    BoundClaim,
    ChangeClaim,
    Claim,
    ComparedClaim,
    CountClaim,
    DayClaim,
    DaysClaim,
    DifferenceClaim,
    DigitsClaim,
    HeldClaim,
    ListClaim,
    LooseClaim,
    MonthClaim,
    OfficeClaim,
    PointsClaim,
    RankClaim,
    ShareClaim,
    SideClaim,
    SpanClaim,
    TopClaim,
    TotalClaim,
    WayClaim,
)
from relgen.verifying.data import Data
from relgen.verifying.excepted import ExceptClaim, excepted
from relgen.verifying.named_months import NamedMonthClaim, named_month
from relgen.verifying.order import TallyClaim
from relgen.verifying.verdicts import UNIT, UNPROVEN, Verdict, unknown
from relgen.verifying.year_parts import YearPartClaim

NEAR = 3  # times that an amount is more, or less, than another at most that it may be taken for
Judged = Verdict | list[Verdict]
OF_SUBJECT: tuple[tuple[type[Claim], Callable[..., Judged]], ...] = (
    (AmountClaim, judge_amounts.amount),
    (BoundClaim, judge_amounts.bound),
    (DifferenceClaim, judge_differences.difference),
    (ChangeClaim, judge_changes.change),
    (PointsClaim, judge_changes.points),
    (WayClaim, judge_lists.way),
    (SideClaim, judge_sides.side),
    (SpanClaim, judge_spans.span),
    (RankClaim, judge_ranks.rank),
    (DigitsClaim, judge_spans.digits_of),
    (ShareClaim, judge_order.share),
    (HeldClaim, judge_comparing.held),
    (TopClaim, judge_order.top),
    (TallyClaim, judge_order.tally),
    (NamedMonthClaim, named_month),
)
OF_TEXT: tuple[tuple[type[Claim], Callable[..., Judged]], ...] = (
    (DaysClaim, judge_working_days.days),
    (CountClaim, judge_counts.count),
    (TotalClaim, judge_counts.total),
    (ListClaim, judge_lists.whole),
    (ComparedClaim, judge_ranks.compared),
    (DayClaim, judge_days.day),
    (OfficeClaim, judge_days.office),
    (YearPartClaim, judge_days.part_of_year),
    (ExceptClaim, excepted),
    (MonthClaim, judge_days.month),
)


def judge(claims: Iterable[Claim], data: Data) -> Iterator[Verdict]:
    for claim in claims:
        yield from of_claim(claim, data)


def of_claim(claim: Claim, data: Data) -> list[Verdict]:
    """The verdict on a claim; where it is wrong of its month and right of the period that was spoken of, that is meant."""
    found = as_said(claim, data)
    if not isinstance(claim, AmountClaim | ChangeClaim) or claim.perhaps is None or found[0].state != "contradicted":
        return found
    other = as_said(replace(claim, so_far=claim.perhaps, perhaps=None), data)
    return other if other and other[0].state == "proven" else found


def as_said(claim: Claim, data: Data) -> list[Verdict]:
    if isinstance(claim, LooseClaim):
        return [unknown(claim, "figure", "the words do not tell of what this is")]
    for kind, ask in OF_TEXT:
        if isinstance(claim, kind):
            return as_list(ask(claim, data))
    ask = next(ask for kind, ask in OF_SUBJECT if isinstance(claim, kind))
    if not claim.subjects:
        return [unknown(claim, "figure", "the words do not tell of what this is, or the release has no such series")]
    return best([as_list(ask(claim, address, data)) for address in subjects(claim, data)], claim)


def subjects(claim: Claim, data: Data) -> list[Address]:
    """What a claim may be about: of an amount, what is of its size, if anything is."""
    found = list(dict.fromkeys(claim.subjects))
    if claim.who is None and len(found) > 1 and not isinstance(claim, AmountClaim | BoundClaim | DifferenceClaim):
        rated = [each for each in found if not data.history.layout.is_balance(each)]  # no series is named: a rate is of none
        return [each for each in rated if data.history.moved(claim.month, each)] or rated
    if not isinstance(claim, AmountClaim | BoundClaim) or len(found) == 1 or claim.so_far is not None:
        return found
    near = [each for each in found if is_near(claim, each, data)]
    return near or found


def is_near(claim: AmountClaim | BoundClaim, address: Address, data: Data) -> bool:
    level = data.history.level(claim.month, address)
    said = claim.figure.quantity.value
    return level is not None and abs(level.quantity.value) <= said * NEAR and said <= abs(level.quantity.value) * NEAR


def as_list(judged: Judged) -> list[Verdict]:
    return judged if isinstance(judged, list) else [judged]


def best(answers: list[list[Verdict]], claim: Claim) -> list[Verdict]:
    """The first answer that proves the claim; else that of its likeliest subject, in doubt if another cannot be told of."""
    for nth, answer in enumerate(answers):
        if answer and answer[0].state == "proven" and nth and claim.who is None and claim.firm:
            return [unknown(claim, answer[0].kind, "the words name no series, and it is so of one of them")]
        if answer and answer[0].state == "proven":
            return answer if claim.firm else [doubtful(each) for each in answer]
    if answers[0] and is_slip(claim, answers[0][0]):
        return answers[0]
    untold = any(answer and answer[0].state == "not checkable" for answer in answers[1:])
    untold = untold or (claim.who is None and len(answers) > 1 and any(each.belongs for each in answers[0]))
    return answers[0] if claim.firm and not untold else [doubtful(each) for each in answers[0]]


def is_slip(claim: Claim, answer: Verdict) -> bool:
    """Whether an amount has the digits of what it is most likely of, and another unit: that is no doubt of its subject."""
    figure = getattr(claim, "figure", None)
    if answer.code != UNIT or not isinstance(figure, Figure):
        return False
    return len(str(figure.quantity.value.normalize()).replace(".", "").rstrip("0")) > 1


def doubtful(verdict: Verdict) -> Verdict:
    """What is not said for sure is not contradicted."""
    if verdict.state != "contradicted":
        return verdict
    message = f"the words leave open what this is said of; {verdict.message}"
    return replace(
        verdict, state="not checkable", code=UNPROVEN, message=message, remedies=(), note=True, where=None, was=verdict
    )
