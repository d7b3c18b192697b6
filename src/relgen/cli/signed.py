"""The commands on a release as it goes out: signed, and held against what was signed or stands there."""

import os
import sys
from typing import Annotated, Any

import typer

from relgen.cli.options import Json, Kind, Out, Quiet, Register, Root
from relgen.cli.printing import print_findings, print_json
from relgen.values.diagnostics import plain

MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
STYLES: dict[str, dict[str, Any]] = {"gone": {"fg": "red", "strikethrough": True}, "new": {"fg": "green"}}


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


def diff(
    month: Annotated[str, typer.Argument(metavar="MONTH", hidden=True)],
    since: Annotated[str | None, typer.Option(metavar="REV", help="Of git: what has changed since, by its files.")] = None,
    register: Register = None, kind: Kind = None, root: Root = None, out: Out = None, json: Json = False, _quiet: Quiet = False,
) -> None:  # fmt: skip
    """Show what a rebuild would change in the drafts, and why."""
    from relgen.desk.build import out_folder
    from relgen.desk.diff import diff_month
    from relgen.desk.workspace import select, texts_of

    asked = select(root, [month], only=kind)
    made = diff_month(asked[0], out_folder(asked[0].project, out), since=since, register=register)
    if json:
        print_json({"findings": [plain(each) for each in made.found], **made.plain()}, made.found)
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in made.lines(in_colour if coloured else in_marks):
        typer.echo(line)
    print_findings(made.found, texts_of(asked))


def in_marks(sort: str, text: str) -> str:
    return MARKS[sort].format(text)


def in_colour(sort: str, text: str) -> str:
    return typer.style(text, **STYLES[sort]) if sort in STYLES else text
