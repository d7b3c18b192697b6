"""A new month: where its file goes, what a table gives of it, and the file itself, never written over one that is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from relgen.desk.form import new_month
from relgen.desk.schema import NAME, schema_of, schema_text
from relgen.desk.table import Table, read_table
from relgen.desk.workspace import chosen, open_workspace, parse_month
from relgen.pipeline import Workspace
from relgen.project import Project, open_project, read_given, write_month
from relgen.reading.letters import decoded
from relgen.releases import RELEASES
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, UsageError, has_errors, in_order

STANDARD_INPUT = "standard input"


@dataclass(frozen=True, slots=True)
class Opened:
    """Where a new month is to be written, and the months before it; no workspace if the phrasebook has faults."""

    project: Project
    path: Path
    month: YearMonth
    workspace: Workspace | None


@dataclass(frozen=True, slots=True)
class Begun:
    """The file that was written, if any was, and what was found. `texts`: those that findings are about."""

    month: YearMonth
    path: str | None
    found: list[Diagnostic]
    texts: Mapping[str, str]
    table: Table | None = None

    def report(self) -> list[str]:
        if self.path is None:
            return []
        lines = [f"{self.path} is written: fill it in, then `relgen check {self.month}` and `relgen build {self.month}`"]
        if self.table:
            figures = sum(len(each) for each in self.table.given.values())
            left = f"; rows of other months, left out: {self.table.others}" if self.table.others else ""
            lines.append(f"  filled in from {self.table.label}: {figures} of its figures{left}")
        return lines


def open_month(root: Path | None, named: str | None, *, only: str | None = None) -> Opened:
    """The month that is named, else the one after the newest.

    UsageError if it is there, if no month is named and the newest one is not filled in, and where the kind cannot be told.
    """
    project = open_project(root, Path.cwd())
    releases = chosen(only, RELEASES)
    with_months = tuple(each for each in releases if project.months(each.name)) or releases
    if len(with_months) > 1:
        raise UsageError(f"there are months of {' and '.join(each.name for each in with_months)}: add --release NAME")
    release, there = with_months[0], project.months(with_months[0].name)
    if named is None and not there:
        raise UsageError(f"there is no month in releases/{release.name}: name the first one, as in `relgen new 2020-11`")
    month = parse_month(named) if named else max(there).plus(1)
    path = project.root / "releases" / release.name / f"{month}.yaml"
    if path.exists() or path.is_symlink():
        raise UsageError(f"{project.label(path)} is there already: edit it, or name another month")
    workspace = open_workspace(project, release, codes=())
    if workspace and named is None and max(there) not in workspace.months:
        newest = project.label(there[max(there)])
        raise UsageError(f"{newest} is not filled in, or has a finding (`relgen check {max(there)}`): mend it, or name a month")
    return Opened(project, path, month, workspace)


def begin(opened: Opened, name: str | None = None, piped: bytes | None = None) -> Begun:
    """Write the file, filled in from a table if one is named or piped in; nothing is written if a cell of it cannot be read."""
    project, month, workspace = opened.project, opened.month, opened.workspace
    if workspace is None:
        return Begun(month, None, in_order(project.found), project.texts)
    table = None
    if name:
        label = name if piped is None else STANDARD_INPUT
        text = decoded(read_given(Path(name)) if piped is None else piped, label)
        if isinstance(text, Diagnostic):
            return Begun(month, None, [text], {})
        table = read_table(text, label, workspace, month)
        if not table.given and not table.found:
            message = f"the table has no figure of {month}"
            table.found.append(Diagnostic("RG102", Place(label, 1, 1), message, "add its rows, or name another month"))
        if has_errors(table.found):
            return Begun(month, None, in_order(table.found), {label: text})
    write_month(opened.path, new_month(workspace, month, table.given if table else None))
    schema, _, _ = schema_of(project.root, only=workspace.release.name)
    if schema:  # the month file names it in its first line
        write_month(opened.path.with_name(NAME), schema_text(schema))
    return Begun(month, project.label(opened.path), [], {}, table)
