"""English words by which something is said not to be so: `not enough to`, `escaped the`, `not so fast as`."""

import re

NOT = r"not|never|no longer|n’t|n't|failed to|without"
NO_SIDE = re.compile(rf"\b(?:{NOT}|no)\s(?:in\s|a\s|an\s|into\s|run\sa\s)*$", re.IGNORECASE)
KEPT_OUT = re.compile(
    r"\b(?:(?:not|never|n’t|n't) (?:\w+ )?(?:enough|able|sufficient) to|avoid(?:s|ed|ing)?|avert(?:s|ed|ing)?|"
    r"escap(?:es?|ed|ing)|dodg(?:es?|ed|ing)|(?:staved?|stav(?:es|ing)|ward(?:s|ed|ing)?|fend(?:s|ed|ing)?) off|"
    r"(?:kept|keeps?|keeping|stay(?:s|ed|ing)?) (?:\w+ ){0,4}(?:out of|clear of)|prevent(?:s|ed|ing)?|short of) "
    r"(?:[\w’'-]+ ){0,6}$",
    re.IGNORECASE,
)
SO = r"(?:quite )?(?:so|as|this|that)"
FAST = (
    r"(?:fast|quickly|sharply|steeply|strongly|much|hard|far|deeply|badly|rapidly|swiftly|heavily|"
    r"low|high|slowly|little|gently|"
    r"mildly|well|large|big|weak|strong|small)"
)
NOT_SO_FAST = re.compile(rf"(?: (?:by|quite|back))? {SO} {FAST}\b(?=[^.;!?\n]*\b(?:as|since|in|for)\b|$)", re.IGNORECASE)
SPARED = re.compile(
    r"\b(?:escap(?:es?|ed|ing)|avoid(?:s|ed|ing)?|dodg(?:es?|ed|ing)|eluded?|elud(?:es|ing)|bucked?|"
    r"buck(?:s|ing)|def(?:y|ies|ied|"
    r"ying)|resist(?:s|ed|ing)?|withst(?:and|ands|ood|anding)|spared|immune (?:to|from)|exempt(?:ed)? from|shielded from|"
    r"missed out on|missing out on|left out of|sat out|shunned) (?:from )?"
    r"(?:the|an?|this|that|any|such|all)? ?(?:[\w’'-]+ ){0,3}?$",
    re.IGNORECASE,
)


def denied_at(match: re.Match[str]) -> tuple[int, int]:
    """Where the words begin that deny a side, up to its end; (0, 0) where none do."""
    clause = re.split(r"[.,;:!?\n]", match.string[max(0, match.start() - 80) : match.start()])[-1]
    no = NO_SIDE.search(match.string, max(0, match.start() - 25), match.start())
    out = KEPT_OUT.search(clause)
    start = no.start() if no else match.start() - len(clause) + out.start() if out else 0
    return (start, match.end()) if no or out else (0, 0)
