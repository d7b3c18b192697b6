"""What an editor lets stand although `verify` contradicts it: a sentence that is right and was misread, told by its words.

It is shown as a note with the reason, and says nothing of the data any more. Figures are accepted in `history/checks/`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from relgen.reading.fields import Acceptance, MonthModel
from relgen.reading.month_file import MonthFile
from relgen.values.codes_of_texts import BY_READING
from relgen.values.diagnostics import Diagnostic
from relgen.verifying.claims import LooseClaim
from relgen.verifying.reading_back import Checked
from relgen.verifying.verdicts import Verdict, unknown


def overruled(checked: Checked, words: str, rows: Sequence[Acceptance]) -> Checked:
    """What was read, with what the rows of `accept:` let stand as notes that show the reason."""
    return replace(checked, verdicts=tuple(as_accepted(each, words, rows) for each in checked.verdicts))


def as_accepted(verdict: Verdict, words: str, rows: Iterable[Acceptance]) -> Verdict:
    row = next((row for row in rows if lets_stand(row, verdict, words)), None)
    if row is None:
        return verdict
    of_other = LooseClaim(mark=verdict.claim.mark, month=verdict.claim.month, firm=False)
    message = f"{verdict.message}; accepted: {row.because}"
    return replace(unknown(of_other, verdict.kind, message), code=row.code, where=verdict.where)


def lets_stand(row: Acceptance, verdict: Verdict, words: str) -> bool:
    """Whether a row is about a verdict: its code, and words of the text that meet those of the finding."""
    if row.code not in BY_READING or verdict.code != row.code:
        return False
    start, end = verdict.span
    return any(match.start() < end and start < match.end() for match in re.finditer(pattern(row.at), words))


def pattern(typed: str) -> str:
    """Words as they are typed, whatever line ends stand between them."""
    return r"\s+".join(map(re.escape, typed.split())) or r"(?!)"


def needless(file: MonthFile[MonthModel], texts: Sequence[tuple[str, Checked]]) -> Iterator[Diagnostic]:
    """A note for each row that lets nothing stand in any of the texts, each with its words."""
    for index, row in enumerate(file.model.accept):
        stands = (lets_stand(row, verdict, words) for words, checked in texts for verdict in checked.verdicts)
        if row.code in BY_READING and not any(stands):
            message = f"accept[{index + 1}] accepts {row.code} at '{row.at}', where these texts have none"
            hint = "delete the row, or correct its code or its words"
            yield Diagnostic("RG221", file.source.place(("accept", index, "code")), message, hint, "note")
