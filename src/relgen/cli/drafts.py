"""The commands on drafts: written, explained, held against the data, shown as a page."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from relgen.cli.options import Format, Json, Kind, Lang, Month, Months, Out, Quiet, Register, Root
from relgen.cli.printing import end_with, print_findings, print_json
from relgen.values.diagnostics import in_order, plain


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


def preview(
    month: Annotated[str | None, typer.Argument(metavar="MONTH", hidden=True)] = None,
    port: Annotated[int, typer.Option(metavar="NUMBER", help="Where it is served on this machine.", min=1, max=65535)] = 8420,
    browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in a browser.")] = True,
    register: Register = None,
    kind: Kind = None, root: Root = None, out: Out = None, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Serve the review page, and show each change of a file on it."""
    from relgen.desk.preview import Wanted, serve

    tell = (lambda _: None) if quiet else partial(typer.echo, err=True)
    serve(Wanted(root, month, kind, register, out), port=port, open_page=typer.launch if browser else None, tell=tell)
