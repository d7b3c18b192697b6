"""The commands on month files and the phrasebook: checked, begun, and what may stand in them."""

import sys
from typing import Annotated

import typer

from relgen.cli.options import Format, Json, Kind, Months, Out, Quiet, Register, Root
from relgen.cli.printing import end_with, print_findings, print_json
from relgen.values.diagnostics import in_order, plain


def check(
    months: Months = None, register: Register = None, kind: Kind = None, root: Root = None, out: Out = None,
    form: Format = "text", json: Json = False, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Show what is wrong in all months, or those named; write nothing."""
    from relgen.desk.check import OF_THE_PAST, check_months, summary
    from relgen.desk.findings import written_as
    from relgen.desk.workspace import select, texts_of

    asked = select(root, months or (), only=kind, every=True)
    found = in_order(finding for each in asked for finding in check_months(each, register, out))
    past = [] if months else [each for each in found if each.code in OF_THE_PAST]
    shown = [each for each in found if each not in past]
    if json or form != "text":
        end_with(written_as("json" if json else form, found if json or form == "json" else shown), found)
    for line in () if quiet else summary(sum(len(each.months) for each in asked), shown, past):
        typer.echo(line)
    print_findings(shown, texts_of(asked))


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


def schema(kind: Kind = None, root: Root = None, _out: Out = None, _json: Json = False, _quiet: Quiet = False) -> None:
    """Print the JSON Schema of month files, for completion in an editor."""
    from relgen.desk.schema import schema_of, schema_text

    made, found, texts = schema_of(root, only=kind)
    if made:
        typer.echo(schema_text(made), nl=False)
    print_findings(found, texts)
