"""The arguments and options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

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
