"""Where figures stand in their history, where that is a paragraph of its own: imports, the year so far."""

from collections.abc import Iterator

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.values.plan import Message, Paragraph, following


def imports(facts: MonthFacts) -> Paragraph | None:
    messages = tuple(in_turn(facts, "imports", after="imports"))
    return Paragraph("imports", messages) if messages else None


def year(facts: MonthFacts) -> Paragraph | None:
    found = [angle.message for angle in angles_of(facts, "year")]
    messages = (*found[:1], *(following(message) for message in found[1:]))
    return Paragraph("year", messages) if messages else None


def angles_of(facts: MonthFacts, paragraph: str) -> list[Angle]:
    return [angle for angle in facts.choice.said.values() if angle.paragraph == paragraph]


RUNS = ("both", "turn", "ended", "streak")


def followers(facts: MonthFacts, paragraph: str, subject: str) -> Iterator[Message]:
    """What a paragraph says of a subject right after the sentence about it: its run, then the rest, strongest first."""
    angles = [angle for angle in facts.choice.of(subject) if angle.paragraph == paragraph]
    return (following(angle.message) for angle in sorted(angles, key=lambda angle: angle.kind not in RUNS))


def in_turn(facts: MonthFacts, paragraph: str, after: str = "") -> Iterator[Message]:
    """The sentences of a paragraph's angles; `after`: the subject of the sentence before them."""
    for angle in angles_of(facts, paragraph):
        yield following(angle.message) if angle.subject == after else angle.message
        after = angle.subject
