"""How a test holds a text against a month, and shows what came of it."""

from collections.abc import Iterable

from relgen.desk.texts import data_of
from relgen.languages.reading import reader
from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth
from relgen.verifying.reading_back import Checked, check
from relgen.verifying.verdicts import Verdict


def held(workspace: Workspace, text: str, month: str, code: str) -> Checked:
    return check(text, reader(code), data_of(workspace, YearMonth.parse(month), code))


def words(text: str, verdict: Verdict) -> str:
    start, end = verdict.span
    return " ".join(text[start:end].split())


def findings(text: str, checked: Checked) -> list[tuple[str, str, str]]:
    """Each finding: its code, the words that it is about, and what to write instead."""
    return [(verdict.code, words(text, verdict), remedy(verdict)) for verdict in checked.findings()]


def remedy(verdict: Verdict) -> str:
    return ", ".join(each.text for each in verdict.remedies)


def said_at(verdicts: Iterable[Verdict], start: int, end: int) -> set[str]:
    """The facts that are proven by words that meet a place."""
    found = set()
    for verdict in verdicts:
        places = [verdict.span, (verdict.claim.mark.start, verdict.claim.mark.end)]
        if verdict.state == "proven" and any(first < end and start < last for first, last in places):
            found.add(verdict.fact)
    return found


def blamed(workspace: Workspace, text: str, month: str, code: str) -> list[tuple[int, int]]:
    """Where a text is contradicted, and where a remedy would change it."""
    wrong = [each for each in held(workspace, text, month, code).verdicts if each.state == "contradicted"]
    return [span for each in wrong for span in (each.span, *((put.start, put.end) for put in each.remedies))]


def assert_told_apart(workspace: Workspace, month: str, code: str, text: str, right: str, wrong: str) -> None:
    """A text with the right words in its place has no finding; with the wrong ones it has one at them."""
    so, not_so = text.format(right), text.format(wrong)
    start, end = not_so.index(wrong), not_so.index(wrong) + len(wrong)

    assert [so[first:last] for first, last in blamed(workspace, so, month, code)] == []
    assert any(first < end and start < last for first, last in blamed(workspace, not_so, month, code)), not_so
