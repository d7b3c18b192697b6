"""Words that head a list of names with its direction: `the losers were A and B`, `on the way up: A, B`."""

import re

from relgen.languages.scanning import Found, Rule, either
from relgen.values.facts import Direction
from relgen.values.marks import Link, Way

LABELS: dict[str, Direction] = {
    **dict.fromkeys(("losers", "decliners", "laggards", "fallers"), "down"),
    **dict.fromkeys(("gainers", "winners", "advancers", "risers"), "up"),
}


def label_rules() -> tuple[Rule, ...]:
    """`The losers were A and B`: a list with its direction."""

    def label(match: re.Match[str]) -> Found:
        way = Way(
            start=match.start(), end=match.end("label"), style=match["label"], way=LABELS[match["label"].lower()], noun=True
        )
        return way, Link(start=match.end("label"), end=match.end(), sort="for")

    def side(match: re.Match[str]) -> Found:
        word = match["label"].lower()
        way = Way(start=match.start(), end=match.end("label"), style=match["label"], way=SIDES_OF_LISTS[word], noun=True)
        return way, Link(start=match.end("label"), end=match.end(), sort="for")

    goes = r"(?: side| column| camp| territory| list| end)?(?: in \w+)?(?: of the (?:ledger|month|table|list))?"
    verb = r"(?: (?:were|are|was|is|belong(?:ed)?|stood|stand|came|went|featured|include[sd]?|we find|you find|one finds)|:)"
    return (
        (re.compile(rf"\b(?P<label>{either(list(LABELS))})(?: (?:of|in) [\w ]{{3,20}})?(?:{verb})", re.IGNORECASE), label),
        (
            re.compile(
                rf"\b(?:[Oo]n|[Ii]n|[Tt]o|[Ii]nto|[Aa]mong|[Uu]nder) the "
                rf"(?P<label>{either(list(SIDES_OF_LISTS))})\b{goes}{verb}"
            ),
            side,
        ),
    )


SIDES_OF_LISTS: dict[str, Direction] = {
    **dict.fromkeys(("plus", "positive", "winning", "growing", "rising", "way up", "up", "growth", "gaining"), "up"),
    **dict.fromkeys(("minus", "negative", "losing", "falling", "shrinking", "way down", "down", "declining", "loss"), "down"),
}
