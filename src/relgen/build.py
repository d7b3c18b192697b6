"""The drafts of some months: checked, drafted, rendered and written, and what of each an editor should look at."""

import sys
from datetime import date
from pathlib import Path

from relgen.diagnostics import Diagnostic, has_errors
from relgen.document import Document
from relgen.facts import YearMonth
from relgen.pipeline import Desk
from relgen.project import Written, write_drafts
from relgen.renderers.markdown import render
from relgen.standing import Claim, Record, Streak, Turn


class Draft:
    """The drafts of one month, by file name."""

    def __init__(self, month: YearMonth) -> None:
        self.month = month
        self.texts: dict[str, str] = {}
        self.documents: dict[str, Document] = {}
        self.written: list[Written] = []

    def report(self) -> list[str]:
        """What was written, and what to look at."""
        lines = [f"{self.month}  {'  '.join(str(each.path) for each in self.written)}"]
        lines += [
            f"  kept: {each.kept.name} was edited; the new draft is {each.path.name} (--force overwrites)"
            for each in self.written
            if each.kept
        ]
        stated = [f"{fact.key} ({shown(fact)})" for fact in self.stated()]
        return [*lines, f"  look at: stated by you, not proven by the months at hand: {', '.join(stated)}"] if stated else lines

    def stated(self) -> list[Claim]:
        """The claims about the past that are said on the editor's word."""
        facts = {
            span.says.key: span.says
            for document in self.documents.values()
            for sentence in document.sentences()
            for span in sentence.spans
            if isinstance(span.says, Claim) and span.says.proof == "stated"
        }
        return list(facts.values())


class Built:
    """The drafts that could be made, and all that was found."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.found: list[Diagnostic] = []

    def plain(self) -> list[dict[str, object]]:
        from relgen.explain import plain  # noqa: PLC0415 - for --json only

        return [
            {
                "month": str(draft.month),
                "files": [str(each.path) for each in draft.written],
                "sentences": {code: plain(document) for code, document in draft.documents.items()},
            }
            for draft in self.drafts
        ]


def build_months(
    desk: Desk | None, wanted: list[YearMonth], out: Path, *, as_of: date | None = None, write: bool, overwrite: bool
) -> Built:
    """Build each month that has no error; the months before it must have none either, since its history is read from them.

    Drafts as of another day than that of the release stand in a folder of their own.
    """
    built = Built()
    if desk is None or has_errors(desk.project.found):
        return built
    for number, month in enumerate(wanted, start=1):
        progress(number, len(wanted), month)
        found = desk.check(month, as_of)
        built.found += found
        if has_errors(found):
            continue
        draft, found = draft_month(desk, month, as_of)
        built.found += found
        if has_errors(found):
            continue
        if write:
            folder = f"{month}.as-of-{as_of}" if as_of else str(month)
            draft.written = write_drafts(out / folder, draft.texts, overwrite=overwrite)
        built.drafts.append(draft)
    return built


def draft_month(desk: Desk, month: YearMonth, as_of: date | None = None) -> tuple[Draft, list[Diagnostic]]:
    plan = desk.plan(month, as_of)
    draft, found = Draft(month), []
    for code in desk.books:
        document, more = desk.draft(plan, code)
        found += more
        draft.documents[code] = document
        draft.texts[f"draft.{code}.md"] = render(document)
    return draft, found


def shown(fact: Claim) -> int:
    """The number that a claim rests on: months, or a rank."""
    return fact.months if isinstance(fact, Streak | Turn) else fact.rank if isinstance(fact, Record) else 0


def progress(number: int, total: int, month: YearMonth) -> None:
    """One line on a terminal that counts the months, when there are several."""
    if total > 1 and sys.stderr.isatty():
        end = "\n" if number == total else "\r"
        sys.stderr.write(f"{number}/{total} {month}{end}")
