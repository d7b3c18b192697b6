"""Edited drafts of a month, held against the data and against the text of the other language."""

from collections.abc import Mapping
from dataclasses import dataclass

from relgen.desk.both_texts import hold_together, pair_of
from relgen.desk.texts import Text, findings, text_of
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, in_order
from relgen.values.document import Document


@dataclass(frozen=True, slots=True)
class Edited:
    """An edited draft: its text as it was read, and all that is found in it."""

    text: Text
    found: tuple[Diagnostic, ...]


def read_edited(
    workspace: Workspace, month: YearMonth, documents: Mapping[str, Document], words: Mapping[str, tuple[str, str]]
) -> dict[str, Edited]:
    """Edited drafts by language; `words`: the name of each, and what it holds."""
    texts = {code: text_of(workspace, month, code, *words.get(code, (code, ""))) for code in words}
    for code, document in documents.items() if words else ():
        texts.setdefault(code, text_of(workspace, month, code, f"draft.{code}.md", render(document)))
    # where nothing tells which of two is off, it is the edited one: that is the second
    pair = pair_of(sorted(texts.values(), key=lambda text: text.language in words))
    together = hold_together(workspace, month, pair) if pair else None
    return {
        code: Edited(texts[code], tuple(in_order([*findings(texts[code]), *(together.of(texts[code]) if together else ())])))
        for code in words
    }
