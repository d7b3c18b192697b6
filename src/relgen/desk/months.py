"""The months of a release as they stand in its files, and what is stated of the time before them."""

from collections.abc import Mapping
from dataclasses import replace

from relgen.history.stated import read_stated
from relgen.pipeline import Workspace
from relgen.project import HISTORY, Project
from relgen.reading.fields import MonthModel
from relgen.reading.month_file import MonthFile, read_month
from relgen.reading.source import Source
from relgen.releases.release import Release
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic

MonthRead = tuple[MonthFile[MonthModel] | None, list[Diagnostic]]


def read_months(
    project: Project, release: Release[MonthModel], until: YearMonth | None
) -> Mapping[YearMonth, MonthFile[MonthModel]]:
    """The month files up to `until`; one that is not sound is left out, and its faults are found."""
    months: dict[YearMonth, MonthFile[MonthModel]] = {}
    for month, path in project.months(release.name).items():
        source = project.read(path) if until is None or month <= until else None
        file, found = read_file(project, source, release) if source else (None, [])
        project.found += found
        if file and file.model.month == month:
            months[month] = file
        elif file:
            message = f"month is {file.model.month}, but the file is {month}.yaml"
            place = file.source.place(("month",))
            project.found.append(Diagnostic("RG208", place, message, "rename the file, or correct the month"))
    return months


def read_file(project: Project, source: Source, release: Release[MonthModel]) -> MonthRead:
    key = ("month", release.name, source.path, source.text)
    return project.kept.of(key, lambda: read_month(source, release.month, release.layout.main))


def read_history(workspace: Workspace) -> Workspace:
    """The workspace, and what is stated of the time before its months."""
    source: Source | None = workspace.project.beside(workspace.release.name, HISTORY)
    if source is None:
        return workspace
    stated, found = read_stated(source, workspace.release.layout)
    workspace.project.found += found
    known = replace(workspace, stated=stated)
    workspace.project.found += known.check_stated()
    return known
