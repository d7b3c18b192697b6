"""What must be true of the days and the name of a month file."""

from collections.abc import Iterator
from itertools import pairwise

from relgen.history.checks.context import Context, File
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic


def a_release_follows_its_month(file: File, _: Context) -> Iterator[Diagnostic]:
    model, place = file.model, file.source.place(("announced",))
    announced = YearMonth(model.announced.year, model.announced.month)
    if model.month.until(announced) < 1:
        message = f"announced is {model.announced}, before the month {model.month} is over"
        yield Diagnostic("RG206", place, message, f"a release of {model.month} is of {model.month.plus(1)}-01 or later")


def revisions_are_in_order(file: File, _: Context) -> Iterator[Diagnostic]:
    model, source = file.model, file.source
    for index, revision in enumerate(model.revisions):
        if revision.announced <= model.announced:
            message = f"revisions[{index + 1}] is announced on {revision.announced}, not after the release of {model.announced}"
            yield Diagnostic("RG206", source.place(("revisions", index, "announced")), message, "correct the day")
    for index, (earlier, later) in enumerate(pairwise(model.revisions), start=1):
        if later.announced <= earlier.announced:
            message = f"revisions[{index + 1}] is announced on {later.announced}, not after {earlier.announced} before it"
            place = source.place(("revisions", index, "announced"))
            yield Diagnostic("RG206", place, message, "order the revisions by day")
