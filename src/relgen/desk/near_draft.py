"""The draft that a text was made from, if it was: that of the register that it shares most lines with."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from relgen.desk.texts import Text
from relgen.desk.workspace import open_book
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.document import HEAD_STYLES, Document
from relgen.values.plan import Plan

FROM_DRAFT = 0.2  # of the lines of a draft that say something: from which share on a text is one that was edited
RATES = (".direction", ".change")


@dataclass(frozen=True, slots=True)
class Near:
    """`kinds`: of the paragraphs that its outline names; `share`: of its lines that the text still has."""

    draft: Document
    kinds: frozenset[str]
    share: float

    @property
    def is_edited(self) -> bool:
        """Whether the text is this draft, edited, and not a text of its own."""
        return self.share >= FROM_DRAFT


def nearest(workspace: Workspace, month: YearMonth, text: Text) -> Near:
    plan, lines = workspace.plan(month), set(told(text.words))
    found = [near(chosen, plan, text.language, lines) for chosen in registers(workspace, text.language)]
    return max(found, key=lambda each: each.share)


def near(workspace: Workspace, plan: Plan, code: str, lines: set[str]) -> Near:
    draft, _ = workspace.draft(plan, code)
    own = told(render(draft))
    share = sum(line in lines for line in own) / len(own) if own else 0.0
    return Near(draft, frozenset(entry.paragraph for entry in workspace.books[code].outline), share)


def told(text: str) -> list[str]:
    """The lines of a text but for those of tables, which all registers and many texts have alike."""
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("|")]


def registers(workspace: Workspace, code: str) -> Iterator[Workspace]:
    """The workspace, and the same with each other register of a language."""
    yield workspace
    book, found = workspace.books[code], workspace.project.found
    for register in book.words.files(workspace.release.name):
        if register != book.register:
            before = len(found)
            other = open_book(workspace.project, workspace.shared, code, workspace.release, register=register)
            del found[before:]  # what is wrong in a register that is not written is for `check` to tell
            if other:
                yield replace(workspace, books={**workspace.books, code: other})


def keys_within(draft: Document, kinds: frozenset[str]) -> Iterator[str]:
    """The facts of the paragraphs of some kinds, but for headings, which each language builds in its own way."""
    for block in draft.blocks:
        for sentence in block.sentences if block.style not in HEAD_STYLES else ():
            for span in sentence.spans if sentence.paragraph in kinds else ():
                yield from (rate(fact.key) for fact in (span.says.parts() if span.says else ()))


def rate(key: str) -> str:
    """A direction that one language says by a word and the other by a rate is one fact."""
    return next((key.removesuffix(tail) for tail in RATES if key.endswith(tail)), key)
