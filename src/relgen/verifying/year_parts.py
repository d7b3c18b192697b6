"""Months that a text names by their place in a part of the year: `the last month of the second quarter`."""

from collections.abc import Iterator
from dataclasses import dataclass

from relgen.values.marks import Moment, PartOfYear
from relgen.verifying.claims import Claim
from relgen.verifying.moments import when
from relgen.verifying.sentences import Sentence
from relgen.verifying.subjects import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPartClaim(Claim):
    part: PartOfYear


def year_part_claims(sentence: Sentence, scene: Scene) -> Iterator[Claim]:
    """What a sentence that names no other month says of its own."""
    named = {when(mark, scene.month) for mark in sentence.marks if isinstance(mark, Moment) and not mark.basis}
    for index, mark in enumerate(sentence.marks):
        if isinstance(mark, PartOfYear):
            after = sentence.after(index)
            own = {when(after, scene.month)} if isinstance(after, Moment) and after.month else set()
            yield YearPartClaim(mark=mark, month=scene.month, part=mark, firm=named | own <= {scene.month})
