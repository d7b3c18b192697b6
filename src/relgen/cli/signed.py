"""The commands on a release as it goes out: signed, and held against what was signed."""

from typing import Annotated

import typer

from relgen.cli.options import Json, Kind, Out, Quiet, Register, Root
from relgen.cli.printing import print_findings, print_json
from relgen.values.diagnostics import plain


def sign(
    month: Annotated[str, typer.Argument(metavar="MONTH", hidden=True)],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who signs.")],
    on: Annotated[str, typer.Option(metavar="DATE", help="The day on which it is signed: 2020-12-01.")],
    again: Annotated[bool, typer.Option("--again", help="Sign other texts than those that were signed before.")] = False,
    register: Register = None, kind: Kind = None, root: Root = None, out: Out = None, json: Json = False, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Sign the drafts of a month as they stand, edited or not."""
    from relgen.desk.build import out_folder
    from relgen.desk.sign import sign_month, signing_wanted
    from relgen.desk.workspace import select, texts_of

    asked = select(root, [month], only=kind)
    wanted = signing_wanted(asked[0], by, on, again=again)
    outcome = sign_month(asked[0], out_folder(asked[0].project, out), wanted, register)
    if json:
        print_json({"findings": [plain(each) for each in outcome.found], **outcome.plain()}, outcome.found)
    for line in () if quiet else outcome.report():
        typer.echo(line)
    print_findings(outcome.found, texts_of(asked))
