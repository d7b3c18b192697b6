"""The commands. The only module that prints or exits: text goes to standard output, progress and findings to standard error."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # relgen uses none, and looking for them costs a tenth of a build

import typer

from relgen.diagnostics import Diagnostic, has_errors, in_order, plain, show
from relgen.facts import YearMonth
from relgen.languages import CODES
from relgen.pipeline import Desk, open_desk, read_months
from relgen.project import NoProjectError, Project, open_project

app = typer.Typer(
    help="Drafts statistics releases in English and Korean from checked month files.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

CLEAN, FINDINGS, USAGE = 0, 1, 2

Months = Annotated[list[str] | None, typer.Argument(metavar="[MONTH]...", help="Months such as 2020-11.")]
Root = Annotated[str, typer.Option(help="The folder with releases/ and phrasebook/; found upwards from here.", metavar="DIR")]
Out = Annotated[str, typer.Option(help="Where drafts are written (build/ in the root).", metavar="DIR")]
AsJson = Annotated[bool, typer.Option("--json", help="Findings and facts for programs.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say only what needs attention.")]
Register = Annotated[str, typer.Option(help="Korean register: itemised (개조식) or article (문단식).", metavar="NAME")]


class UsageError(Exception):
    """What was asked for cannot be done as it was asked; the message tells how."""


def main(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code: 0 clean, 1 findings, 2 usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        code = app(args=list(arguments), prog_name="relgen", standalone_mode=False)
    except (UsageError, NoProjectError) as fault:
        print(f"relgen: {fault}", file=sys.stderr)
        return USAGE
    except typer.Exit as leave:
        return int(leave.exit_code)
    except typer.Abort:
        return FINDINGS
    except OSError as fault:
        print(f"relgen: {fault.filename or ''}: {fault.strerror or fault}", file=sys.stderr)
        return FINDINGS
    except Exception as fault:
        if not hasattr(fault, "exit_code") or not hasattr(fault, "show"):
            raise
        fault.show()  # a fault of the command line itself
        return int(fault.exit_code)
    return int(code or CLEAN)


@app.command()
def build(
    months: Months = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Every month that has a file.")] = False,
    root: Root = "",
    out: Out = "",
    register: Register = "",
    stdout: Annotated[bool, typer.Option("--stdout", help="Print the drafts, and write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite drafts that were edited.")] = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Write the English and Korean drafts of a month (the newest, if none is named) for review."""
    from relgen.build import build_months  # noqa: PLC0415 - each command imports what it needs

    desk, project = opened(root, register)
    wanted = chosen(project, months, every=every)
    if desk:
        read_months(desk, wanted[-1])
    result = build_months(desk, wanted, Path(out) if out else project.root / "build", write=not stdout, overwrite=force)
    found = in_order([*project.found, *result.found])
    if as_json:
        print_json({"findings": [plain(each) for each in found], "drafts": result.plain()})
    elif stdout:
        print("\n".join(text for draft in result.drafts for text in draft.texts.values()), end="")
    elif not quiet:
        for draft in result.drafts:
            print("\n".join(draft.report()))
    if not as_json:
        print_findings(found, project)
    return FINDINGS if has_errors(found) or not result.drafts else CLEAN


@app.command()
def check(months: Months = None, *, root: Root = "", as_json: AsJson = False, quiet: Quiet = False) -> int:
    """Show every finding in the month files (all, if none is named) and the phrasebook, and write nothing."""
    desk, project = opened(root, "")
    wanted = chosen(project, months, every=not months)
    if desk:
        read_months(desk, wanted[-1])
    found = [each for each in project.found if concerns(each, wanted)]
    found += [each for month in wanted if desk and month in desk.filed for each in desk.check_draft(month)]
    found = in_order(found)
    if as_json:
        print_json({"findings": [plain(each) for each in found]})
    else:
        print_findings(found, project)
        if not quiet and not has_errors(found):
            print(f"{counted(len(wanted), 'month')} checked: {counted(len(found), 'note') if found else 'nothing to correct'}")
    return FINDINGS if has_errors(found) else CLEAN


@app.command()
def explain(
    month: Annotated[str, typer.Argument(metavar="MONTH", help="A month such as 2020-11.")],
    *,
    lang: Annotated[str, typer.Option(help="en or ko", metavar="CODE")] = "en",
    root: Root = "",
    register: Register = "",
    as_json: AsJson = False,
) -> int:
    """Tell why each word of a draft was chosen, and which YAML lines each figure comes from."""
    from relgen import explain as explanation  # noqa: PLC0415

    desk, project = opened(root, register, one_of_languages(lang))
    wanted = chosen(project, [month], every=False)
    if desk is None:
        return print_findings(in_order(project.found), project)
    read_months(desk, wanted[-1])
    found = in_order([*project.found, *(desk.check(wanted[0]) if wanted[0] in desk.filed else [])])
    if has_errors(found):
        return print_findings(found, project)
    document, more = desk.draft(desk.plan(wanted[0]), lang)
    if as_json:
        print_json({"findings": [plain(each) for each in found], "sentences": explanation.plain(document)})
        return CLEAN
    print("\n".join(explanation.explain(document, project.texts)))
    return print_findings([*found, *more], project)


@app.command()
def phrases(
    lang: Annotated[str, typer.Argument(metavar="en|ko", help="The language of the phrasebook.")],
    *,
    root: Root = "",
    register: Register = "",
) -> int:
    """Print the whole phrasebook as a specimen sheet: every wording, filled with sample facts."""
    from relgen.specimens import specimens  # noqa: PLC0415

    desk, project = opened(root, register, one_of_languages(lang))
    if desk:
        print("\n".join(specimens(desk.books[lang], desk.release.messages)))
    return print_findings(in_order(project.found), project)


def concerns(found: Diagnostic, months: Sequence[YearMonth]) -> bool:
    """Whether a finding is about one of the months, or about what they all share."""
    folder, _, name = found.place.path.rpartition("/")
    stems = {str(month) for month in months}
    return not folder.startswith("releases/") or name.removesuffix(".yaml") in stems or found.code == "RG007"


def opened(root: str, register: str, codes: tuple[str, ...] = CODES) -> tuple[Desk | None, Project]:
    project = open_project(Path(root) if root else None, Path.cwd())
    desk = open_desk(project, codes, {"ko": register} if register else None)
    if desk and register and "ko" in desk.books and desk.books["ko"].register != register:
        known = ", ".join(desk.books["ko"].words.registers)
        raise UsageError(f"there is no register '{register}': write one of {known}")
    return desk, project


def one_of_languages(code: str) -> tuple[str, ...]:
    if code not in CODES:
        raise UsageError(f"there is no language '{code}': write one of {', '.join(CODES)}")
    return (code,)


def chosen(project: Project, months: Sequence[str] | None, *, every: bool) -> list[YearMonth]:
    """The months that are asked for, oldest first: those named, all, or the newest."""
    there = project.months("trade")
    if not there:
        raise UsageError(f"there is no month file in {project.root.name}/releases/trade: write one, named like 2020-11.yaml")
    if every:
        return list(there)
    wanted = []
    for text in months or [str(max(there))]:
        try:
            month = YearMonth.parse(text)
        except ValueError:
            raise UsageError(f"'{text}' is not a month: write it as 2020-11") from None
        if month not in there:
            raise UsageError(f"there is no releases/trade/{month}.yaml: the files go from {min(there)} to {max(there)}")
        wanted.append(month)
    return sorted(set(wanted))


def print_findings(found: Iterable[Diagnostic], project: Project) -> int:
    found = list(found)
    for each in found:
        print(show(each, project.texts), file=sys.stderr)
    errors = sum(each.severity == "error" for each in found)
    if errors:
        print(f"{counted(errors, 'finding')} to correct", file=sys.stderr)
    return FINDINGS if errors else CLEAN


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def print_json(data: dict[str, Any]) -> None:
    import json  # noqa: PLC0415 - only for programs

    print(json.dumps(data, ensure_ascii=False, indent=1))
