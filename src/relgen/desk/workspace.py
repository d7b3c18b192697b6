"""What an editor works with: a project, its phrasebooks, and the months that are asked for."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from relgen.diagnostics import UsageError
from relgen.facts import YearMonth
from relgen.languages import CODES
from relgen.pipeline import Desk, open_desk
from relgen.project import Project, open_project
from relgen.validate import parse_day


def open_workspace(
    root: Path | None, *, register: str | None = None, codes: Sequence[str] = CODES
) -> tuple[Desk | None, Project]:
    """The project at `root` (else upwards from here), and what it writes with; None if its phrasebook cannot be used.

    UsageError for a language or a register that there is not, and where there is no project.
    """
    for code in codes:
        if code not in CODES:
            raise UsageError(f"there is no language '{code}': write one of {', '.join(CODES)}")
    project = open_project(root, Path.cwd())
    desk = open_desk(project, codes, {"ko": register} if register else None)
    if desk and register and "ko" in desk.books and desk.books["ko"].register != register:
        known = ", ".join(desk.books["ko"].words.registers)
        raise UsageError(f"there is no register '{register}': write one of {known}")
    return desk, project


def months_wanted(project: Project, named: Iterable[str], *, every: bool = False) -> list[YearMonth]:
    """The months that are asked for, oldest first: those named, all, or the newest. UsageError for one without a file."""
    there = project.months("trade")
    if not there:
        raise UsageError(f"there is no month file in {project.root.name}/releases/trade: write one, named like 2020-11.yaml")
    if every:
        return list(there)
    wanted = []
    for text in named or [str(max(there))]:
        try:
            month = YearMonth.parse(text)
        except ValueError:
            raise UsageError(f"'{text}' is not a month: write it as 2020-11") from None
        if month not in there:
            raise UsageError(f"there is no releases/trade/{month}.yaml: the files go from {min(there)} to {max(there)}")
        wanted.append(month)
    return sorted(set(wanted))


def day_wanted(text: str, months: Iterable[YearMonth], desk: Desk | None) -> date:
    """The day that is asked for; UsageError if it is none, or before the release of one of the months."""
    try:
        day = parse_day(text)
    except ValueError:
        raise UsageError(f"'{text}' is not a day: write it as 2020-12-15") from None
    for month in months:
        announced = desk.filed[month].month.announced if desk and month in desk.filed else day
        if day < announced:
            raise UsageError(f"the release of {month} is of {announced}: --as-of takes that day or a later one")
    return day
