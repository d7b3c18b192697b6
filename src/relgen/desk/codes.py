"""What the code of a finding means, with an example and what to do."""

from relgen.values.codes import CODES
from relgen.values.diagnostics import UsageError


def explain_code(code: str) -> list[str]:
    """UsageError for a code that there is not."""
    if code not in CODES:
        raise UsageError(f"there is no code '{code}': findings show theirs after the place, such as RG205")
    known = CODES[code]
    example = [f"  for example: {known.example}"] if known.example else []
    return [f"{code} {known.meaning}", *example, f"  what to do: {known.remedy}"]
