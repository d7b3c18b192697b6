"""Every finding of some months: in their files, in the phrasebook, and in what would be drafted of them."""

from collections.abc import Sequence

from relgen.desk.overtaken import overtaken
from relgen.diagnostics import Diagnostic, has_errors, in_order
from relgen.facts import YearMonth
from relgen.pipeline import Desk, check_other_registers, read_months
from relgen.project import HISTORY, Project

OVERTAKEN = "RG220"


def check_months(desk: Desk | None, project: Project, wanted: Sequence[YearMonth]) -> list[Diagnostic]:
    """What is found of the months, and what later revisions change in them if nothing is to be corrected."""
    if desk:
        check_other_registers(desk)
        read_months(desk, wanted[-1])
    found = [each for each in project.found if concerns(each, wanted)]
    found += [each for month in wanted if desk and month in desk.filed for each in desk.check_draft(month)]
    if desk and not has_errors(found):
        found += [each for month in wanted for each in overtaken(desk, month)]
    return in_order(found)


def concerns(found: Diagnostic, months: Sequence[YearMonth]) -> bool:
    """Whether a finding is about one of the months, or about what they all share."""
    folder, _, name = found.place.path.rpartition("/")
    stems = {str(month) for month in months}
    return not folder.startswith("releases/") or name.removesuffix(".yaml") in stems or name == HISTORY or found.code == "RG007"
