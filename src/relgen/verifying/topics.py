"""Of what a claim is and what it says of it, so that the claims of two texts can be held together, whatever their language."""

from relgen.history.layout import written
from relgen.values.marks import Figure, Way
from relgen.verifying.claims import AmountClaim, BoundClaim, ChangeClaim, Claim, PointsClaim, RankClaim, SpanClaim, WayClaim
from relgen.verifying.data import Data, says
from relgen.verifying.judge_changes import change_key
from relgen.verifying.questions import question_of
from relgen.verifying.verdicts import Verdict
from relgen.verifying.words import said_way

PRINTS = (".first", ".before")  # of a figure that was revised: the ones that it had


def topic(verdict: Verdict, data: Data) -> str:
    """The key of the fact that a verdict is about, of whichever print; "" where the words do not tell it."""
    if verdict.state == "not checkable" and not verdict.claim.firm:
        return ""
    return newest(verdict.fact) if verdict.fact else topic_of_claim(verdict.claim, data)


def newest(key: str) -> str:
    for tail in PRINTS:
        key = key.removesuffix(tail)
    return key


def topic_of_claim(claim: Claim, data: Data) -> str:
    """The key that the fact of a claim would have, if the data had it."""
    for address in claim.subjects[:1]:
        if isinstance(claim, AmountClaim):
            return data.key(address, "value", claim.month) if claim.so_far is None else f"{data.key(address)}.year_total"
        if isinstance(claim, ChangeClaim):
            return change_key(claim, address, data)
        if isinstance(claim, PointsClaim):
            return data.key(address, "contribution")
        if isinstance(claim, WayClaim):
            return data.key(address, "direction", claim.month)
        if isinstance(claim, SpanClaim):
            question = question_of(claim.predicate, address, data)
            return question.name("run" if claim.span.sort == "run" else "turn") if question else ""
    return ""


def rank_of_print(verdict: Verdict) -> int:
    """How much a verdict is worth: proven by the newest print, by an older one, left open, contradicted."""
    if verdict.state == "proven":
        return int(verdict.fact.endswith(PRINTS))
    return 2 if verdict.state == "not checkable" else 3


def agree(one: Verdict, other: Verdict) -> bool:
    """Whether two claims of one topic can both be so. What cannot be compared is no contradiction."""
    states = {one.state, other.state}
    if states == {"proven", "contradicted"}:
        return False
    figures = (figure_of(one.claim), figure_of(other.claim))
    if figures[0] and figures[1]:
        return same_figure(one.claim, other.claim, figures[0], figures[1])
    if states == {"proven"} or one.claim.month != other.claim.month:
        return True
    return same_word(one.claim, other.claim)


def figure_of(claim: Claim) -> Figure | None:
    figure: Figure | None = getattr(claim, "figure", None)
    return figure


def same_figure(one: Claim, other: Claim, first: Figure, second: Figure) -> bool:
    """As said, each as exactly as it is; what is hedged, or in another unit, is not compared."""
    if first.unit != second.unit or first.hedge or second.hedge or isinstance(one, BoundClaim) or isinstance(other, BoundClaim):
        return True
    signs = {sign_of(one, first), sign_of(other, second)} - {0}
    known = says(first.quantity, second.quantity) or says(second.quantity, first.quantity)
    return known and len(signs) < 2  # noqa: PLR2004 - both of them


def sign_of(claim: Claim, figure: Figure) -> int:
    way: Way | None = getattr(claim, "way", None)
    return figure.sign or said_way(way) or 0


def same_word(one: Claim, other: Claim) -> bool:
    """Of two claims without a figure: the same direction, length, month or rank, as far as both tell it."""
    if isinstance(one, WayClaim) and isinstance(other, WayClaim):
        return one.way.negated or other.way.negated or one.way.way == other.way.way
    if isinstance(one, RankClaim) and isinstance(other, RankClaim):
        return one.rank.domain != other.rank.domain or one.rank.rank == other.rank.rank
    if isinstance(one, SpanClaim) and isinstance(other, SpanClaim) and one.span.sort == other.span.sort:
        return same_span(one, other)
    return True


def same_span(one: SpanClaim, other: SpanClaim) -> bool:
    first, second = one.span, other.span
    if first.since and second.since:
        years = {first.since.year, second.since.year} - {0}
        return first.since.month == second.since.month and len(years) < 2  # noqa: PLR2004 - both of them
    return first.years or second.years or 0 in {first.months, second.months} or first.months == second.months


def said_of(verdict: Verdict) -> str:
    """The series that a verdict is about, as keys begin with it; "" for none."""
    return next((written(address) for address in verdict.claim.subjects), "")
