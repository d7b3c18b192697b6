"""Where figures stand in their history, where that is a paragraph of its own: imports, the year so far."""

from collections.abc import Iterator, Mapping

from relgen.history.choice import Angle
from relgen.history.facts import MonthFacts
from relgen.values.facts import Fact
from relgen.values.plan import Message, Paragraph, following
from relgen.values.standing import Streak, Turn


def imports(facts: MonthFacts) -> Paragraph | None:
    messages = tuple(in_turn(facts, "imports", after="imports"))
    return Paragraph("imports", messages) if messages else None


def year(facts: MonthFacts) -> Paragraph | None:
    found = [angle.message for angle in angles_of(facts, "year")]
    messages = (*found[:1], *(following(message) for message in found[1:]))
    return Paragraph("year", messages) if messages else None


def angles_of(facts: MonthFacts, paragraph: str) -> list[Angle]:
    return [angle for angle in facts.choice.said.values() if angle.paragraph == paragraph]


def runs_of(facts: MonthFacts, subject: str) -> dict[str, Fact]:
    """The turn and the run of a subject that are said, by kind: its own sentence takes them in."""
    return {angle.kind: angle.fact for angle in facts.choice.of(subject) if angle.kind in {"turn", "streak"}}


def turn_in(runs: Mapping[str, Fact]) -> Turn | None:
    turn = runs.get("turn")
    return turn if isinstance(turn, Turn) else None


def streak_in(runs: Mapping[str, Fact]) -> Streak | None:
    streak = runs.get("streak")
    return streak if isinstance(streak, Streak) else None


def in_turn(facts: MonthFacts, paragraph: str, after: str = "") -> Iterator[Message]:
    """The sentences of a paragraph's angles; `after`: the subject of the sentence before them."""
    for angle in angles_of(facts, paragraph):
        yield following(angle.message) if angle.subject == after else angle.message
        after = angle.subject
