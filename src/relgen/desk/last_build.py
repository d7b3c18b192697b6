"""What the new drafts of a month are held against on its page: what was signed of it, else the last ones in the out folder.

It has to be taken before drafts are written: then the new ones are the last.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from relgen.comparing.figures import Moved, figures, moved
from relgen.comparing.sentences import State
from relgen.desk.merging import merge_drafts
from relgen.drafts import Draft, Drafted, read_text
from relgen.reading.signed import SignedFile, summed
from relgen.renderers.markdown import render
from relgen.renderers.written import written
from relgen.values.document import Document

LAST = "the last build"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A draft as it was and as it is; `name` says which that was, `others` are figures that are known to be others since."""

    name: str
    was: State
    now: State
    others: tuple[Moved, ...] = ()


def earlier_drafts(documents: Mapping[str, Document], folder: Path, signed: SignedFile | None) -> dict[str, Earlier]:
    """By language, the drafts that are not what they were; none of which nothing is known."""
    others = tuple(moved(signed.model.figures, figures(documents.values()))) if signed else ()
    found = {}
    for code, document in documents.items():
        name = f"draft.{code}.md"
        each = since_signed(name, document, signed, others) if signed else since_last(folder / name, document)
        if each:
            found[code] = each
    return found


def since_signed(name: str, document: Document, signed: SignedFile, others: tuple[Moved, ...]) -> Earlier | None:
    """A text that was signed with an editor's words is no other draft."""
    was = signed.model.texts.get(name)
    if was is None or was.drafted == summed(render(document)):
        return None
    return Earlier(f"what was {signed.who()}", State(was.text), state_of(document), others)


def since_last(path: Path, document: Document) -> Earlier | None:
    """What a file was made of, however it was edited; a file that is as the new draft is has nothing to show."""
    stands = read_text(path)
    if stands is None or stands == render(document):
        return None
    new = written(document)
    last = Draft(path, Drafted(new.text, new), {}, merge_drafts).base()
    return Earlier(LAST, State(last.text, last), State(new.text, new)) if last and last.text != new.text else None


def state_of(document: Document) -> State:
    draft = written(document)
    return State(draft.text, draft)
