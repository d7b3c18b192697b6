"""How marks are found in a text: by rules in order, each taking what none before it took; what is left are other words."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from relgen.values.lexicon import Lexicon
from relgen.values.marks import Aside, Link, Mark, Office, Other

Found = Mark | tuple[Mark, ...] | None
Maker = Callable[[re.Match[str]], Found]
Rule = tuple[re.Pattern[str], Maker]


ADDRESS = re.compile(r"https?://\S+")  # of the web: no figure is read in one


def other(match: re.Match[str]) -> Mark:
    """Words that are known to mean nothing to a reader."""
    return Other(start=match.start(), end=match.end())


def correction_rules(words: tuple[str, ...]) -> tuple[Rule, ...]:
    """What a correction says behind its colon is not read: it names figures because they were wrong."""
    head = rf"^[^:\n]{{0,40}}(?<!\w)(?:{either(words)})(?!\w)[^:\n]{{0,40}}:(?P<said>.+)$"
    return ((re.compile(head, re.MULTILINE), behind_its_colon),) if words else ()


def behind_its_colon(match: re.Match[str]) -> Mark:
    return Other(start=match.start("said"), end=match.end("said"))


def scan(
    text: str,
    rules: tuple[Rule, ...],
    words: re.Pattern[str],
    is_filler: Callable[[str], bool],
    is_subject: Callable[[str], bool],
    *,
    is_topic: Callable[[str], bool] = lambda _: False,
) -> list[Mark]:
    """The marks of a text, in its order. `words` is what a word is; those that are no filler, and no rule's, are `Other`."""
    taken = bytearray(len(text))
    marks: list[Mark] = []
    for pattern, make in rules:
        for mark in found(text, pattern, make, taken):
            taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
            marks.append(mark)
    left = (match for match in words.finditer(text) if not any(taken[match.start() : match.end()]) and not is_filler(match[0]))
    marks += [
        Other(start=match.start(), end=match.end(), subject=is_subject(match[0]), topic=is_topic(match[0])) for match in left
    ]
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def found(text: str, pattern: re.Pattern[str], make: Maker, taken: bytearray) -> Iterator[Mark]:
    """What a rule finds in the words that are free; where it meets taken ones, it looks again behind their start."""
    at = 0
    while match := pattern.search(text, at):
        made = make(match) if is_free(match, taken) else None
        marks = made if isinstance(made, tuple) else (made,) if made else ()
        yield from marks
        at = match.end() if marks and match.end() > match.start() else match.start() + 1


def is_free(match: re.Match[str], taken: bytearray) -> bool:
    """Whether no rule before has the words of a match; of a rule that names them, those of its `word` alone."""
    start, end = match.span("word") if "word" in match.re.groupindex else match.span()
    return not any(taken[start:end])


def doubts(texts: tuple[str, ...], before: str = r"(?<!\w)", after: str = "") -> Rule:
    """Words after which nothing is said for sure."""
    pattern = re.compile(f"{before}(?:{either(texts)}){after}")
    return pattern, lambda match: Link(start=match.start(), end=match.end(), sort="doubt")


def asides(*patterns: str) -> Callable[[str], list[Mark]]:
    """Finds what is said of the data and judged by no rule."""
    pattern = re.compile("|".join(patterns), re.IGNORECASE)
    return lambda text: [Aside(start=match.start(), end=match.end()) for match in pattern.finditer(text)]


def office_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """The names of bodies, the longest first, so that none is found in another."""
    numbered = sorted(enumerate(lexicon.offices), key=lambda each: -len(each[1].text))

    def rule(number: int, text: str) -> Rule:
        return re.compile(re.escape(text), re.IGNORECASE), lambda match: Office(
            start=match.start(), end=match.end(), number=number
        )

    return tuple(rule(number, holder.text) for number, holder in numbered)


def either(texts: tuple[str, ...] | list[str]) -> str:
    """A pattern for any of the texts, longest first; those that begin alike stand together, so that no others are tried."""
    in_order = sorted(set(texts), key=lambda text: (initial(text), -len(text), text))
    return "|".join(f"(?:{'|'.join(map(re.escape, alike))})" for _, alike in groupby(in_order, initial))


def initial(text: str) -> str:
    return text[:1].lower()


def at(match: re.Match[str], group: str | int) -> tuple[int, int]:
    """Where a group stands, as the core of a mark; (0, 0) if it is not there."""
    start, end = match.span(group)
    return (start, end) if start >= 0 else (0, 0)
