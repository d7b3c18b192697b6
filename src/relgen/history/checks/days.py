"""What must be true of the days and the name of a month file."""

from collections.abc import Iterator
from itertools import pairwise

from relgen.history.checks.context import Context, File
from relgen.history.layout import find
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic


def a_release_follows_its_month(file: File, _: Context) -> Iterator[Diagnostic]:
    model, place = file.model, file.source.place(("announced",))
    announced = YearMonth(model.announced.year, model.announced.month)
    if model.month.until(announced) < 1:
        message = f"announced is {model.announced}, before the month {model.month} is over"
        yield Diagnostic("RG206", place, message, f"a release of {model.month} is of {model.month.plus(1)}-01 or later")


def a_correction_follows_its_release(file: File, context: Context) -> Iterator[Diagnostic]:
    """Once the next month is out, its draft rests on what was printed: then a figure is revised, not corrected."""
    model, day = file.model, find(file.model, ("corrected", "announced"))
    if day is None:
        return
    place, after = file.source.place(("corrected", "announced")), context.history.months.get(model.month.plus(1))
    if day <= model.announced:
        message = f"corrected.announced is {day}, not after the release of {model.announced}"
        yield Diagnostic("RG501", place, message, "correct the day; what is not out yet is edited without a word")
    elif after and after.model.announced <= day:
        released = f"{after.model.month} was released on {after.model.announced}"
        message = f"corrected.announced is {day}, but {released} with the old figures"
        hint = "put the old figures back, and the right ones under revisions, so that its draft stays as it was"
        yield Diagnostic("RG502", place, message, hint, "note")


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
