"""What a command prints at its end, and the exit code that it leaves with. Nothing else prints."""

from collections.abc import Iterable, Mapping, Sequence
from json import dumps
from typing import Any, NoReturn

import typer

from relgen.values.diagnostics import Diagnostic, has_errors, show_all

CLEAN, FINDINGS, USAGE = 0, 1, 2


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
