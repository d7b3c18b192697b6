"""A balance that a sentence calls a surplus or a deficit."""

from collections.abc import Iterator

from relgen.values.marks import Figure, Other, Span, Stop, Who
from relgen.verifying.claims import Claim, SideClaim
from relgen.verifying.moments import month_of
from relgen.verifying.sentences import Sentence, is_link
from relgen.verifying.subjects import Scene


def has_amount(sentence: Sentence, index: int) -> bool:
    """`a surplus of $5.9 billion`, `$5.9 billion surplus`."""
    beside = [sentence.before(index), *sentence.marks[index + 1 : index + 3]]
    figures = [mark for mark in beside if isinstance(mark, Figure) and mark.unit == "dollars" and not mark.delta]
    return bool(figures) and (figures[0] is beside[0] or is_link(sentence.after(index), "of") or figures[0] is beside[1])


def is_of_series(sentence: Sentence, scene: Scene, index: int) -> bool:
    """Whether another series stands before, in the same clause: `exports logged a sixth month in the red`."""
    for mark in reversed(sentence.marks[:index]):
        if isinstance(mark, Stop):
            return False
        if isinstance(mark, Who):
            address = scene.address(mark)
            return address is not None and not scene.layout.is_balance(address)
    return False


def side_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    """A balance that is called a surplus or a deficit."""
    spans = [mark for mark in sentence.marks if isinstance(mark, Span) and mark.side]
    for index, mark in enumerate(sentence.marks):
        if not isinstance(mark, Who) or not mark.side:
            continue
        address = scene.address(mark)
        if address and not any(span.start <= mark.start < span.end for span in spans):
            moment, month = month_of(sentence, scene, index)
            named = any(isinstance(each, Who) and scene.address(each) == address for each in sentence.marks[:index])
            firm = (
                (mark.negated and named)
                or has_amount(sentence, index)
                or (not sentence.zone[index] and (mark.negated or not isinstance(sentence.before(index), Other)))
            )
            other = any(
                isinstance(each, Who) and scene.layout.breakdown(scene.address(each) or ()) for each in sentence.marks[:index]
            ) or is_of_series(sentence, scene, index)
            firm = firm and not (mark.idiom and other)  # `chips were in the red`
            firm = firm and not is_link(sentence.after(index), "then")  # `from a deficit to a surplus`: it was one before
            yield SideClaim(
                mark=mark,
                subjects=(address,),
                month=month,
                moment=moment,
                who=mark,
                firm=firm,
                side=mark.side,
                negated=mark.negated,
            )
