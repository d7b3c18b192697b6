"""Misread or mistyped: a figure that is wrong of what it seems to be said of, and right of another series or month.

In a sentence of which every word is known, the name, the month or the figure is a slip. Among words that are not known it is
likelier that the sentence was misread than that somebody typed, by chance, the figure of something else: that is left open.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from relgen.values.marks import Mark, Other
from relgen.verifying.claims import AmountClaim, ChangeClaim
from relgen.verifying.data import Data
from relgen.verifying.sentences import Sentence
from relgen.verifying.verdicts import UNPROVEN, Verdict

WHOLE_AMOUNT, WHOLE_RATE = Decimal(1000), Decimal(1)  # a billion dollars, in millions; a percent
WORD = re.compile(r"\w+")


def without_misread(verdicts: list[Verdict], sentences: Sequence[Sentence], text: str, data: Data) -> list[Verdict]:
    """The verdicts; what is right of another thing is left open in a sentence that is not known word for word."""
    known = data.lexicon.drafted | data.own
    unread = [sentence for sentence in sentences if has_unknown(sentence, text, known)]
    spans = [(sentence.marks[0].start, sentence.marks[-1].end) for sentence in unread]
    others = [each for each in verdicts if is_of_other(each)]
    no_chance = [*agreeing(others), *confirmed(others, verdicts)]
    return [
        left_open(each)
        if each in others and each not in no_chance and any(start <= each.claim.mark.start < end for start, end in spans)
        else each
        for each in verdicts
    ]


def is_of_other(verdict: Verdict) -> bool:
    """Whether a figure is that of something else, and no round one, which is so by chance."""
    claim = verdict.claim
    if verdict.state != "contradicted" or not isinstance(claim, AmountClaim | ChangeClaim):
        return False
    whole = WHOLE_AMOUNT if isinstance(claim, AmountClaim) else WHOLE_RATE
    return claim.figure.quantity.step < whole and bool(verdict.belongs or verdict.of_months)


def has_unknown(sentence: Sentence, text: str, known: frozenset[str]) -> bool:
    """Whether a sentence has words that neither drafts nor the month file have, but for those of a reason."""
    others = (mark for mark, zone in zip(sentence.marks, sentence.zone, strict=True) if isinstance(mark, Other) and not zone)
    return any(not known.issuperset(WORD.findall(text[mark.start : mark.end].lower())) for mark in others)


def agreeing(others: Iterable[Verdict]) -> list[Verdict]:
    """Figures of one name, or of one month, that are all right of one other: two are not so by chance."""
    said: dict[Mark, list[Verdict]] = defaultdict(list)
    for each in others:
        for mark in (each.claim.who, each.claim.moment):
            if mark is not None:
                said[mark].append(each)
    groups = (
        group
        for group in said.values()
        if len(group) > 1 and (have_common(each.belongs for each in group) or have_common(each.of_months for each in group))
    )
    return [each for group in groups for each in group]


def confirmed(others: Iterable[Verdict], verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Figures beside a right one that is said of the same name and month: `fell 7.0 percent to $1.0 billion`."""
    right = {
        (each.claim.who, each.claim.month)
        for each in verdicts
        if each.state == "proven" and isinstance(each.claim, AmountClaim | ChangeClaim) and each.claim.who
    }
    return (each for each in others if (each.claim.who, each.claim.month) in right)


def have_common(rows: Iterable[tuple[object, ...]]) -> bool:
    return bool(set.intersection(*map(set, rows)))


def left_open(verdict: Verdict) -> Verdict:
    message = f"the words may mean something else, of which it is right; {verdict.message}"
    return replace(
        verdict, state="not checkable", code=UNPROVEN, message=message, remedies=(), note=True, where=None, belongs=(),
        of_months=(),
    )  # fmt: skip
