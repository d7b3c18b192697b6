"""What an editor accepts of the findings of a month: those become notes that show the reason.

What is accepted of a text, by its words, is for those who read texts (`desk/texts.py`); here it is passed over.
"""

from collections.abc import Iterable, Iterator

from relgen.history.checks.context import File, path
from relgen.reading.fields import Acceptance
from relgen.reading.source import Keys
from relgen.values.codes_of_texts import BY_READING
from relgen.values.diagnostics import Diagnostic, Place

# What may be true although a check doubts it. What cannot be true, or cannot be drafted, is not here.
ACCEPTABLE = frozenset({"RG201", "RG202", "RG204", "RG205", "RG207", "RG211", "RG213", "RG214", "RG219", "RG223", "RG227"})


def accepted(file: File, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, with those that the month accepts as notes; an acceptance that changes nothing is a finding."""
    reasons = {
        (row.code, place): row.because for row in file.model.accept if row.code in ACCEPTABLE for place in places(file, row.at)
    }
    matched: set[tuple[str, Place]] = set()
    for each in found:
        because = reasons.get((each.code, each.place))
        if because is None:
            yield each
        else:
            matched.add((each.code, each.place))
            yield each._replace(message=f"{each.message}; accepted: {because}", hint=None, severity="note")
    for index, row in enumerate(file.model.accept):
        yield from acceptance_faults(file, index, row, matched)


def acceptance_faults(file: File, index: int, row: Acceptance, matched: set[tuple[str, Place]]) -> Iterator[Diagnostic]:
    place = file.source.place(("accept", index, "code"))
    if row.code in BY_READING:
        if not row.at.strip():
            message = f"accept[{index + 1}] accepts {row.code} and names no words of a text"
            yield Diagnostic("RG221", place, message, "write the words that the finding shows as 'at', or delete the row")
    elif row.code not in ACCEPTABLE:
        message = f"{path(('accept', index), 'code')} is {row.code}, which cannot be accepted"
        known = f"{', '.join(sorted(ACCEPTABLE))}, and by the words of a text {min(BY_READING)} to {max(BY_READING)}"
        yield Diagnostic("RG222", place, message, f"correct the figure; what can be accepted: {known}")
    elif not any((row.code, each) in matched for each in places(file, row.at)):
        message = f"{path(('accept',), '')[:-1]}[{index + 1}] accepts {row.code} at {row.at}, where there is none"
        yield Diagnostic("RG221", place, message, "delete the row, or correct its code or its place")


def places(file: File, at: str) -> list[Place]:
    """Where a finding about a key path may stand: at its value, or at what it holds as `value`, or at its key."""
    keys: Keys = tuple(at.split("."))
    return [file.source.place(keys), file.source.place((*keys, "value")), file.source.place(keys, of_key=True)]
