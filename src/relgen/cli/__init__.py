"""The commands: arguments, exit codes, printing. Text goes to standard output, progress and findings to standard error.

Nothing else prints. A command imports what it needs when it runs, so that help and completion are there at once.
"""

import sys
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from relgen import __version__
from relgen.cli.drafts import build, explain, preview, verify
from relgen.cli.months import check, new, phrases, schema
from relgen.cli.printing import FINDINGS, USAGE
from relgen.cli.signed import diff, sign
from relgen.values.diagnostics import UsageError

COMMANDS = (build, check, explain, new, verify, diff, sign, phrases, preview, schema)  # as `--help` lists them


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


for command in COMMANDS:
    app.command()(command)
