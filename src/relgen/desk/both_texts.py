"""Texts of two languages of a month, held against each other: what one contradicts in the other, what only one of them says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from relgen.desk.dropped import Dropped, dropped
from relgen.desk.near_draft import Near, keys_within, nearest, rate
from relgen.desk.texts import Text, data_of, hint_of, place_of
from relgen.languages.reading import reader
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, Severity
from relgen.values.document import Document
from relgen.verifying.reading_back import check
from relgen.verifying.sides import Said, Side, said, side
from relgen.verifying.two_texts import Conflict, Expected, Gap, conflicts, gaps

CONTRADICTED, MISSING = "RG421", "RG422"
MOST = 3  # words, or lines, that a message names


@dataclass(frozen=True, slots=True)
class Together:
    """Two texts held against each other: what was found, with the text it stands in, and how many facts both of them say."""

    texts: tuple[Text, Text]
    found: tuple[tuple[Text, Diagnostic], ...]
    both: int

    def of(self, text: Text) -> list[Diagnostic]:
        return [each for owner, each in self.found if owner is text]

    def count(self, code: str) -> int:
        return sum(each.code == code for _, each in self.found)

    def report(self) -> str:
        first, second = self.texts
        counts = f"{self.count(CONTRADICTED)} contradicted, {self.count(MISSING)} missing in one"
        return f"{first.name} and {second.name}: {self.both} facts said in both; {counts}"


def pair_of(texts: Iterable[Text]) -> tuple[Text, Text] | None:
    """The two texts, if there are two, in two languages."""
    found = tuple(texts)
    return (found[0], found[1]) if len(found) == 2 and found[0].language != found[1].language else None  # noqa: PLR2004


def hold_together(workspace: Workspace, month: YearMonth, texts: tuple[Text, Text]) -> Together:
    """What two texts, in two languages of the workspace, say of a month, each against the other."""
    data = tuple(data_of(workspace, month, text.language) for text in texts)
    sides = tuple(side(text.checked, each) for text, each in zip(texts, data, strict=True))
    near = tuple(nearest(workspace, month, text) for text in texts)
    wanted = expected(workspace, month, texts, near)
    found: list[tuple[Text, Diagnostic]] = []
    for own, other in ((0, 1), (1, 0)):
        text, there = texts[own], texts[other]
        found += [(text, contradiction(each, text, there)) for each in conflicts(sides[own], sides[other], second=own == 1)]
        lost = gaps(sides[own], sides[other], wanted, data[own])
        found += [(text, each) for each in omissions(list(lost), near[own], text, there)]
        lines = dropped((text, near[own]), (there, near[other]), frozenset(map(rate, wanted.words)))
        found += [(text, dropped_line(each, text, there)) for each in lines]
    keys = [{key for _, key in each.told if key} for each in sides]
    return Together(texts, tuple(found), len(keys[0] & keys[1]))


def contradiction(found: Conflict, text: Text, other: Text) -> Diagnostic:
    """At the words that are off. What the data contradict at these words already is a note here: one slip is counted once."""
    known = found.off.state == "contradicted" and not found.off.note
    why = "the data agree with it" if found.settled else "the data do not tell which is right"
    message = (
        f"'{quoted(text, found.off.span)}': {line_of(other, found.other.span)} says '{quoted(other, found.other.span)}'; {why}"
    )
    severity: Severity = "note" if known else "error"
    hint = None if known else hint_of(text, found.off.remedies) or "let both texts say the same"
    return Diagnostic(CONTRADICTED, place_of(text, *found.off.span), message, hint, severity)


def omissions(found: list[Gap], near: Near, text: Text, other: Text) -> Iterator[Diagnostic]:
    """What an edited draft has lost, a finding each; what a text of its own leaves out, in one note: that is its choice."""
    if near.is_edited:
        for each in found:
            message = f"{line_of(other, each.said[0].span)} says {shown(each, other)}, and this text does not"
            yield missing(
                text, each.at, message, f"say it here too, or leave it out of {other.name}", "error" if each.shared else "note"
            )
    elif found:
        lines = ", ".join(f"{shown(each, other)} (line {place_of(other, *each.said[0].span).line})" for each in found[:MOST])
        more = f", and more in {len(found) - MOST} other lines" if len(found) > MOST else ""
        message = f"not said here, and in {other.name}: {lines}{more}"
        yield missing(text, 0, message, "see that each was left out on purpose", "note")


def dropped_line(found: Dropped, text: Text, other: Text) -> Diagnostic:
    message = f"{line_of(other, found.said)} says '{quoted(other, found.said)}', and this text has nothing like it"
    return missing(text, found.at, message, f"say it here too, or leave it out of {other.name}", "error")


def missing(text: Text, at: int, message: str, hint: str, severity: Severity) -> Diagnostic:
    """At the place before a character, where it would stand."""
    place: Place = place_of(text, at, at)._replace(width=0)
    return Diagnostic(MISSING, place, message, hint, severity)


def shown(gap: Gap, other: Text) -> str:
    words = list(dict.fromkeys(quoted(other, each.span) for each in gap.said))
    more = f" and {len(words) - MOST} more" if len(words) > MOST else ""
    return ", ".join(f"'{each}'" for each in words[:MOST]) + more


def quoted(text: Text, span: tuple[int, int]) -> str:
    return " ".join(text.words[slice(*span)].split())


def line_of(text: Text, span: tuple[int, int]) -> str:
    return f"{text.name}:{place_of(text, *span).line}"


def expected(workspace: Workspace, month: YearMonth, texts: tuple[Text, Text], near: tuple[Near, ...]) -> Expected:
    """What the drafts of both languages say, and which of it in paragraphs that both outlines name."""
    found = [facts(workspace, month, text.language, each.draft) for text, each in zip(texts, near, strict=True)]
    kinds = frozenset.intersection(*(each.kinds for each in near))
    shared = frozenset(key for each in near for key in keys_within(each.draft, kinds))
    words, tables = (in_both(one, other, shared) for one, other in zip(*found, strict=True))
    return Expected(words, tables)


def in_both(one: Said, other: Said, shared: frozenset[str]) -> Mapping[str, bool]:
    return {key: rate(key) in shared for key in one.keys | other.keys if one.has(key) and other.has(key)}


def facts(workspace: Workspace, month: YearMonth, code: str, draft: Document) -> tuple[Said, Said]:
    """What a draft says, as it is read: in its words, and in its tables."""
    data = data_of(workspace, month, code)
    found: Side = side(check(render(draft), reader(code), data), data)
    return said(found.within(table=False), data), said(found.within(table=True), data)
