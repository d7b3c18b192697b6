"""Which paragraphs stand together: the outline says what a paragraph of a single sentence joins."""

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from relgen.drafting.aggregate import aggregate
from relgen.phrasebook.rules import OutlineEntry
from relgen.pipeline import Workspace
from relgen.releases.trade.messages import Imports, Item
from relgen.values.diagnostics import Place
from relgen.values.facts import Amount, Change, Name, Text
from relgen.values.plan import Message, Paragraph
from relgen.values.quantity import Quantity

PLAIN = Imports(imports=None, change=None, also=False)
REASONED = Item(
    item=Name(key="x", kind="items", name="ships"),
    exports=None,
    change=None,
    trend=None,
    reason=Text(key="reason", versions={}),
    turn=False,
    also=False,
    after=False,
)


def together(workspace: Workspace, *rows: tuple[str, tuple[Message, ...], tuple[str, ...]]) -> list[str]:
    """For each paragraph of the text, the paragraphs of the plan that its sentences come from."""
    outline = tuple(OutlineEntry(kind, "", "", Place("x", 1, 1), joins) for kind, _, joins in rows)
    book = replace(workspace.books["en"], outline=outline)
    plan = tuple(Paragraph(kind, messages) for kind, messages, _ in rows)
    return ["".join(sentence.paragraph for sentence in each.sentences) for each in aggregate(plan, book)]


@pytest.mark.parametrize(
    ("rows", "stand"),
    [
        ([("a", 2, ""), ("b", 1, "a")], ["aab"]),
        ([("a", 2, ""), ("b", 2, "a")], ["aa", "bb"]),
        ([("a", 2, ""), ("b", 1, "")], ["aa", "b"]),
        ([("a", 2, ""), ("b", 1, "a"), ("c", 1, "b")], ["aa", "bc"]),
        ([("a", 2, ""), ("b", 1, "a"), ("c", 1, "ba")], ["aa", "bc"]),
        ([("a", 2, ""), ("b", 1, "a"), ("c", 1, "ab")], ["aabc"]),
        ([("a", 2, ""), ("b", 1, "a"), ("c", 2, "b")], ["aab", "cc"]),
        ([("a", 2, ""), ("b", 1, ""), ("c", 1, "a")], ["aa", "b", "c"]),
        ([("a", 1, ""), ("b", 1, "a"), ("c", 1, "a"), ("d", 1, "a")], ["abcd"]),
    ],
)
def test_a_paragraph_of_one_sentence_joins_the_one_before_it_unless_the_next_joins_it(
    workspace: Workspace, rows: list[tuple[str, int, str]], stand: list[str]
):
    assert together(workspace, *((kind, (PLAIN,) * count, tuple(joins)) for kind, count, joins in rows)) == stand


def test_a_sentence_with_an_editors_reason_may_be_several_and_joins_none(workspace: Workspace):
    assert together(workspace, ("a", (PLAIN,), ()), ("b", (REASONED,), ("a",))) == ["a", "b"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Message):
    amount: Amount | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Message):
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Message):
    change: Change
    follows: bool = True


def test_what_follows_another_subject_is_not_told_in_the_sentence_that_took_that_one(workspace: Workspace):
    """`Moved` is of `Part`, and `Whole` has a place for it, though of its own subject."""
    part, moved = Amount(key="b", quantity=known("593")), Change(key="b", quantity=known("4.0"))
    merge = {"whole": {"part": "amount", "moved": "change"}}
    book = replace(workspace.books["en"], outline=(OutlineEntry("a", "", "", Place("x", 1, 1), ()),), merge=merge)
    plan = (Paragraph("a", (Whole(), Part(amount=part), Moved(change=moved))),)

    said = [sentence for each in aggregate(plan, book) for sentence in each.sentences]

    assert [(sentence.kind, sentence.taken) for sentence in said] == [("whole", ("part",)), ("moved", ())]


def known(text: str) -> Quantity:
    return Quantity.known(Decimal(text), Decimal("0.1"))
