"""What the code of a finding means, with an example and what to do."""

from relgen.values.codes import CODES
from relgen.values.codes_of_texts import BY_READING
from relgen.values.diagnostics import UsageError

LET_STAND = "it was misread; `accept: [{{code: {code}, at: its words, because: …}}]` in the month file lets it stand"


def explain_code(code: str) -> list[str]:
    """UsageError for a code that there is not."""
    if code not in CODES:
        raise UsageError(f"there is no code '{code}': findings show theirs after the place, such as RG205")
    known = CODES[code]
    example = [f"  for example: {known.example}"] if known.example else []
    right = [f"  if the sentence is right: {LET_STAND.format(code=code)}"] if code in BY_READING else []
    return [f"{code} {known.meaning}", *example, f"  what to do: {known.remedy}", *right]
