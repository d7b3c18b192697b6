"""The commands: arguments, exit codes, printing. Text goes to standard output, progress and findings to standard error.

Nothing else prints. A command imports what it needs when it runs, so that help and completion are there at once.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from io import TextIOWrapper
from json import dumps
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from relgen import __version__
from relgen.values.diagnostics import Diagnostic, UsageError, has_errors, in_order, plain, show_all

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
Month = Annotated[str, typer.Argument(metavar="MONTH|CODE", hidden=True)]
Lang = Annotated[str, typer.Option(metavar="CODE", help="en or ko.")]
Register = Annotated[str | None, typer.Option(metavar="NAME", help="Korean register: itemised (개조식) or article (문단식).")]
Root = Annotated[Path | None, typer.Option(metavar="DIR", help="The folder with releases/; else found upwards from here.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Where drafts are written; else build/ in the root.")]
Kind = Annotated[str | None, typer.Option("--release", metavar="NAME", help="The kind of release, where it cannot be told.")]
Json = Annotated[bool, typer.Option("--json", help="Findings and facts for programs.")]
Format = Annotated[str, typer.Option("--format", metavar="NAME", help="text, json, github (annotations) or sarif.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say only what needs attention.")]


def show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"relgen {__version__}")
        raise typer.Exit


Version = Annotated[bool, typer.Option("--version", callback=show_version, is_eager=True, help="Tell the version.")]


@app.callback()
def relgen(_version: Version = False) -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # none if it is closed
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@app.command()
def build(
    months: Months = None,
    every: Annotated[bool, typer.Option("--all", help="Every month that has a file.")] = False,
    stdout: Annotated[bool, typer.Option("--stdout", help="Print the drafts, and write nothing.")] = False,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="As it was known on a later day: 2020-12-15.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite drafts that were edited.")] = False,
    formats: Annotated[list[str] | None, typer.Option("--format", metavar="NAME", help="md or html alone; else both.")] = None,
    register: Register = None,
    kind: Kind = None,
    root: Root = None,
    out: Out = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write drafts of the newest month, or those named, for review."""
    from relgen.desk.build import Draft, build_selection, formats_wanted, out_folder
    from relgen.desk.workspace import select, texts_of

    wanted = formats_wanted(formats or ())
    asked = select(root, months or (), only=kind, every=every)
    drafts: list[Draft] = []
    for each in asked:
        folder = None if stdout else out_folder(each.project, out)
        hidden = quiet or len(each.months) == 1 or not sys.stderr.isatty()
        with typer.progressbar(each.months, label="Drafting", file=sys.stderr, hidden=hidden) as left:
            drafts += build_selection(each, left, folder, register, as_of=as_of, overwrite=force, formats=wanted)
    found = in_order([*(one for each in asked for one in each.project.found), *(one for each in drafts for one in each.found)])
    made = [draft for draft in drafts if draft.texts]
    if json:
        print_json({"findings": [plain(each) for each in found], "drafts": [draft.plain() for draft in made]}, found)
    if stdout:
        typer.echo("\n".join(text for draft in made for name, text in draft.texts.items() if name.endswith(".md")), nl=False)
    else:
        for line in (line for draft in made for line in (draft.kept() if quiet else draft.report())):
            typer.echo(line)
    print_findings(found, texts_of(asked))


@app.command()
def check(
    months: Months = None, register: Register = None, kind: Kind = None, root: Root = None, _out: Out = None,
    form: Format = "text", json: Json = False, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Show what is wrong in all months, or those named; write nothing."""
    from relgen.desk.check import OVERTAKEN, check_months, summary
    from relgen.desk.findings import written_as
    from relgen.desk.workspace import select, texts_of

    asked = select(root, months or (), only=kind, every=True)
    found = in_order(finding for each in asked for finding in check_months(each, register))
    revised = [] if months else [each for each in found if each.code == OVERTAKEN]
    shown = [each for each in found if each not in revised]
    if json or form != "text":
        end_with(written_as("json" if json else form, found if json or form == "json" else shown), found)
    for line in () if quiet else summary(sum(len(each.months) for each in asked), shown, revised):
        typer.echo(line)
    print_findings(shown, texts_of(asked))


@app.command()
def explain(
    month: Month, lang: Lang = "en", register: Register = None, kind: Kind = None, root: Root = None, _out: Out = None,
    json: Json = False, _quiet: Quiet = False,
) -> None:  # fmt: skip
    """Tell why a draft says what it says, or what RG205 means."""
    if month.upper().startswith("RG"):
        from relgen.desk.codes import explain_code

        typer.echo("\n".join(explain_code(month.upper())))
        raise typer.Exit
    from relgen.desk.explain import explain_month
    from relgen.desk.workspace import select, texts_of

    asked = select(root, [month], only=kind)
    told, found = explain_month(asked[0], lang, register)
    if told and json:
        print_json({"findings": [plain(each) for each in found], **told.plain()}, found)
    if told:
        typer.echo("\n".join(told.lines()))
    print_findings(found, texts_of(asked))


@app.command()
def new(
    month: Annotated[str | None, typer.Argument(metavar="MONTH", hidden=True)] = None,
    table: Annotated[str | None, typer.Option("--from", metavar="CSV|-", help="Fill in the figures of a table.")] = None,
    kind: Kind = None,
    root: Root = None,
    _out: Out = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write the file of the next month, or one named, to fill in."""
    from relgen.desk.new import begin, open_month

    opened = open_month(root, month, only=kind)
    begun = begin(opened, table, sys.stdin.buffer.read() if table == "-" else None)
    if json:
        print_json({"findings": [plain(each) for each in begun.found], "file": begun.path}, begun.found)
    for line in () if quiet else begun.report():
        typer.echo(line)
    print_findings(begun.found, begun.texts)


@app.command()
def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE …", hidden=True)],
    month: Annotated[str | None, typer.Option(metavar="MONTH", help="Of the texts; else as their paths name it.")] = None,
    lang: Annotated[str | None, typer.Option(metavar="CODE", help="en or ko, where the text does not tell.")] = None,
    suggest: Annotated[bool, typer.Option("--suggest", help="Print what to write instead, as a diff; write nothing.")] = False,
    kind: Kind = None, root: Root = None, form: Format = "text", json: Json = False, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Hold edited or published texts against the data."""
    from relgen.desk.verify import verify_files

    held = verify_files(files, month, root=root, only=kind, lang=lang, notes=not quiet)
    if json:
        print_json(held.plain(), held.found)
    if form != "text":
        end_with(held.written(form), held.found)
    typer.echo(held.suggested() if suggest else held.report(), nl=False)
    print_findings(held.found, held.files)


@app.command()
def phrases(
    lang: Annotated[str, typer.Argument(metavar="en|ko", hidden=True)],
    register: Register = None, kind: Kind = None, root: Root = None, _out: Out = None,
    json: Json = False, _quiet: Quiet = False,
) -> None:  # fmt: skip
    """Print the phrasebook of a language, said of sample facts."""
    from relgen.desk.specimens import specimen_sheet
    from relgen.desk.workspace import select, texts_of

    asked = select(root, only=kind)
    sheet = [line for each in asked for line in specimen_sheet(each, lang, register)]
    found = in_order(finding for each in asked for finding in each.project.found)
    if json:
        print_json({"findings": [plain(each) for each in found], "specimens": sheet}, found)
    typer.echo("\n".join(sheet))
    print_findings(found, texts_of(asked))


@app.command()
def preview(
    month: Annotated[str | None, typer.Argument(metavar="MONTH", hidden=True)] = None,
    port: Annotated[int, typer.Option(metavar="NUMBER", help="Where it is served on this machine.", min=1, max=65535)] = 8420,
    browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in a browser.")] = True,
    register: Register = None,
    kind: Kind = None, root: Root = None, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Serve the review page, and show each change of a file on it."""
    from relgen.desk.preview import Wanted, serve

    tell = (lambda _: None) if quiet else partial(typer.echo, err=True)
    serve(Wanted(root, month, kind, register), port=port, open_page=typer.launch if browser else None, tell=tell)


@app.command()
def schema(kind: Kind = None, root: Root = None, _out: Out = None, _json: Json = False, _quiet: Quiet = False) -> None:
    """Print the JSON Schema of month files, for completion in an editor."""
    from relgen.desk.schema import schema_of, schema_text

    made, found, texts = schema_of(root, only=kind)
    if made:
        typer.echo(schema_text(made), nl=False)
    print_findings(found, texts)


def print_findings(found: Sequence[Diagnostic], texts: Mapping[str, str]) -> NoReturn:
    """Show what was found, and leave with the exit code that it asks for."""
    for line in show_all(found, texts):
        typer.echo(line, err=True)
    raise typer.Exit(FINDINGS if has_errors(found) else CLEAN)


def print_json(data: dict[str, Any], found: Iterable[Diagnostic]) -> NoReturn:
    end_with(dumps(data, ensure_ascii=False, indent=1), found)


def end_with(text: str, found: Iterable[Diagnostic]) -> NoReturn:
    typer.echo(text)
    raise typer.Exit(FINDINGS if has_errors(found) else CLEAN)
