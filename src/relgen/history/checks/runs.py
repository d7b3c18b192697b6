"""What must be true of the runs that a month file states."""

from collections.abc import Iterator

from relgen.history.checks.context import Context, File
from relgen.history.doubts import NEAR_ZERO
from relgen.history.layout import find, written
from relgen.history.months import Course
from relgen.history.walks import Run, course_run
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic


def stated_runs_agree_with_history(file: File, context: Context) -> Iterator[Diagnostic]:
    for address in context.layout.addresses(file.model):
        streak: int | None = getattr(find(file.model, address), "streak", None)
        if streak is not None:
            yield from streak_faults(file, Course(context.history, address), file.model.month, streak)


def streak_faults(file: File, course: Course, month: YearMonth, streak: int) -> Iterator[Diagnostic]:
    place, moved = file.source.place((*course.address, "streak")), course.moved(month)
    said = f"{written(course.address)}.streak is {streak}"
    if moved is None or moved.direction == "flat":
        message = f"{said}, but the month has no rise or fall of it to count"
        yield Diagnostic("RG204", place, message, "give its change or direction, or delete 'streak'")
        return
    went = course.went(moved.direction)
    for back in range(1, streak):
        if went(month.plus(-back)).holds is False:
            here = month.plus(-back)
            message = f"{said}, but {here} went the other way: the run is {back}"
            change = course.history.change(here, course.address)
            if change and abs(change.quantity.as_printed()) <= NEAR_ZERO:
                hint = f"fits if {here} was revised past zero: add that revision, or write {back}"
                yield Diagnostic("RG204", place, message, hint, "note")
            else:
                yield Diagnostic("RG204", place, message, f"write {back}, or correct {here}")
            return
    run = course_run(course, month, moved.direction)
    if isinstance(run, Run) and run.months != streak and went(month.plus(-streak)).holds is not True:
        message = f"{said}, but the run is {run.months} months, as stated for the months before"
        yield Diagnostic("RG204", place, message, f"write {run.months}, or correct what is stated before")
    elif went(month.plus(-streak)).holds is True:
        message = f"{said}, but {month.plus(-streak)} went the same way: the run is longer"
        yield Diagnostic("RG204", place, message, f"count again, or correct {month.plus(-streak)}")
