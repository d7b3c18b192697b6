"""The commands: arguments, exit codes, printing. Text goes to standard output, progress and findings to standard error.

Nothing else prints. A command imports what it needs when it runs, so that help and completion are there at once.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from relgen import __version__
from relgen.diagnostics import Diagnostic, UsageError, has_errors, in_order, plain, show

if TYPE_CHECKING:
    from relgen.project import Project

CLEAN, FINDINGS, USAGE = 0, 1, 2


class Commands(TyperGroup):
    """The group of commands; it tells in one line what cannot be done as it was asked."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except UsageError as fault:
            typer.echo(f"relgen: {fault}", err=True)
            raise typer.Exit(USAGE) from None
        except BrokenPipeError:  # `relgen explain … | head`: typer leaves without a word
            raise
        except OSError as fault:
            typer.echo(f"relgen: {fault.filename or ''}: {fault.strerror or fault}", err=True)
            raise typer.Exit(FINDINGS) from None


app = typer.Typer(
    name="relgen",
    cls=Commands,
    help="Drafts statistics releases in English and Korean from checked month files.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

# Arguments are told in a command's own line of help: typer's table of them shows Python types.
Months = Annotated[list[str] | None, typer.Argument(metavar="MONTH", hidden=True)]
Month = Annotated[str, typer.Argument(metavar="MONTH", hidden=True)]
Register = Annotated[str | None, typer.Option(metavar="NAME", help="Korean register: itemised (개조식) or article (문단식).")]
Root = Annotated[Path | None, typer.Option(metavar="DIR", help="The folder with releases/; else found upwards from here.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Where drafts are written; else build/ in the root.")]
Json = Annotated[bool, typer.Option("--json", help="Findings and facts for programs.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say only what needs attention.")]


def show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"relgen {__version__}")
        raise typer.Exit


@app.callback()
def relgen(
    _version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Tell the version.")
    ] = False,
) -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


@app.command()
def build(
    months: Months = None,
    every: Annotated[bool, typer.Option("--all", help="Every month that has a file.")] = False,
    stdout: Annotated[bool, typer.Option("--stdout", help="Print the drafts, and write nothing.")] = False,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="As it was known on a later day: 2020-12-15.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite drafts that were edited.")] = False,
    register: Register = None,
    root: Root = None,
    out: Out = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write drafts of the newest month, or those named, for review."""
    from relgen.desk.build import Draft, build_month, can_build, out_folder
    from relgen.desk.workspace import day_wanted, months_wanted, open_workspace
    from relgen.pipeline import read_months

    desk, project = open_workspace(root, register=register)
    wanted = months_wanted(project, months or (), every=every)
    if desk:
        read_months(desk, wanted[-1])
    day = day_wanted(as_of, wanted, desk) if as_of else None
    folder = None if stdout else out_folder(project, out)
    drafts: list[Draft] = []
    if desk and can_build(desk):
        alone = quiet or len(wanted) == 1 or not sys.stderr.isatty()
        with typer.progressbar(wanted, label="Drafting", file=sys.stderr, hidden=alone) as months_left:
            drafts = [build_month(desk, month, folder, as_of=day, overwrite=force) for month in months_left]
    found = in_order([*project.found, *(each for draft in drafts for each in draft.found)])
    made = [draft for draft in drafts if draft.texts]
    if json:
        print_json({"findings": [plain(each) for each in found], "drafts": [draft.plain() for draft in made]}, found)
    if stdout:
        typer.echo("\n".join(text for draft in made for text in draft.texts.values()), nl=False)
    elif not quiet:
        for draft in made:
            typer.echo("\n".join(draft.report()))
    print_findings(found, project)


@app.command()
def check(
    months: Months = None,
    register: Register = None,
    root: Root = None,
    _out: Out = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Show what is wrong in all months, or those named; write nothing."""
    from relgen.desk.check import OVERTAKEN, check_months
    from relgen.desk.workspace import months_wanted, open_workspace

    desk, project = open_workspace(root, register=register)
    wanted = months_wanted(project, months or (), every=not months)
    found = check_months(desk, project, wanted)
    if json:
        print_json({"findings": [plain(each) for each in found]}, found)
    revised = [] if months else [each for each in found if each.code == OVERTAKEN]
    found = [each for each in found if each not in revised]
    if not quiet and not has_errors(found):
        notes = counted(len(found), "note") if found else "nothing to correct"
        typer.echo(f"{counted(len(wanted), 'month')} checked: {notes}")
        if revised:
            figures = counted(len(revised), "figure")
            typer.echo(f"{figures} of past releases were revised later: `relgen check MONTH` lists them")
    print_findings(found, project)


@app.command()
def explain(
    month: Month,
    lang: Annotated[str, typer.Option(metavar="CODE", help="en or ko.")] = "en",
    register: Register = None,
    root: Root = None,
    _out: Out = None,
    json: Json = False,
    _quiet: Quiet = False,
) -> None:
    """Tell why each word was chosen and whence each figure comes."""
    from relgen.desk.explain import explain_draft, left_unsaid, plain_draft, plain_unsaid
    from relgen.desk.workspace import months_wanted, open_workspace
    from relgen.pipeline import read_months

    desk, project = open_workspace(root, register=register, codes=(lang,))
    wanted = months_wanted(project, [month])[0]
    if desk:
        read_months(desk, wanted)
    found = in_order([*project.found, *(desk.check(wanted) if desk and wanted in desk.filed else [])])
    if desk is None or has_errors(found):
        print_findings(found, project)
    document, more = desk.draft(desk.plan(wanted), lang)
    found = in_order([*found, *more])
    if json:
        sentences, unsaid = plain_draft(document), plain_unsaid(desk, wanted, lang)
        print_json({"findings": [plain(each) for each in found], "sentences": sentences, **unsaid}, found)
    typer.echo("\n".join(explain_draft(document, project.texts)))
    typer.echo("\n".join(left_unsaid(desk, wanted, lang)))
    print_findings(found, project)


@app.command()
def phrases(
    lang: Annotated[str, typer.Argument(metavar="en|ko", hidden=True)],
    register: Register = None,
    root: Root = None,
    _out: Out = None,
    json: Json = False,
    _quiet: Quiet = False,
) -> None:
    """Print the phrasebook of a language, said of sample facts."""
    from relgen.desk.specimens import specimens
    from relgen.desk.workspace import open_workspace

    desk, project = open_workspace(root, register=register, codes=(lang,))
    sheet = list(specimens(desk.books[lang], desk.release.messages)) if desk else []
    found = in_order(project.found)
    if json:
        print_json({"findings": [plain(each) for each in found], "specimens": sheet}, found)
    typer.echo("\n".join(sheet))
    print_findings(found, project)


def print_findings(found: Sequence[Diagnostic], project: "Project") -> NoReturn:
    """Show what was found, and leave with the exit code that it asks for."""
    for each in found:
        typer.echo(show(each, project.texts), err=True)
    errors = sum(each.severity == "error" for each in found)
    if errors:
        typer.echo(f"{counted(errors, 'finding')} to correct", err=True)
    raise typer.Exit(FINDINGS if errors else CLEAN)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def print_json(data: dict[str, Any], found: Iterable[Diagnostic]) -> NoReturn:
    from json import dumps

    typer.echo(dumps(data, ensure_ascii=False, indent=1))
    raise typer.Exit(FINDINGS if has_errors(found) else CLEAN)
