"""The JSON Schema of a month file, for completion and checks while typing: the model of a release, with its names filled in.

It says what the model says of the shape of a file; what must be true of its figures is `relgen check`'s.
"""

from collections.abc import Mapping
from json import dumps
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from relgen.desk.workspace import chosen, open_workspace
from relgen.phrasebook.names import NameRow
from relgen.pipeline import Workspace
from relgen.project import open_project
from relgen.releases import RELEASES
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, UsageError, in_order

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "month.schema.json"  # beside the month files
LINE = f"# yaml-language-server: $schema={NAME}"  # which a month file begins with
NO_MONTH = YearMonth(1, 1)
Node = dict[str, Any]
TEXT: Node = {"anyOf": [{"type": "string"}, {"additionalProperties": {"type": "string"}, "type": "object"}]}


class Untitled(GenerateJsonSchema):
    """Without the titles that pydantic makes of the names of fields."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - as pydantic calls it
        return False


def schema_of(root: Path | None, *, only: str | None = None) -> tuple[Node, list[Diagnostic], Mapping[str, str]]:
    """The schema of the kind of release that is named or has months; empty, and what is wrong, if the phrasebook has faults.

    UsageError where the kind cannot be told.
    """
    project, releases = open_project(root, Path.cwd()), chosen(only, RELEASES)
    releases = tuple(each for each in releases if project.months(each.name)) or releases
    if len(releases) > 1:
        raise UsageError(f"there are months of {' and '.join(each.name for each in releases)}: add --release NAME")
    workspace = open_workspace(project, releases[0], until=NO_MONTH)
    return month_schema(workspace) if workspace else {}, in_order(project.found), project.texts


def schema_text(made: Node) -> str:
    """The schema as a file."""
    return dumps(made, ensure_ascii=False, indent=1) + "\n"


def month_schema(workspace: Workspace) -> Node:
    made = workspace.release.month.model_json_schema(schema_generator=Untitled)
    del made["title"]
    for each in made["$defs"].values():
        del each["title"]
    return {"$schema": DIALECT, **Known(workspace).filled(made)}


class Known:
    """What a schema is told that the model does not know: names, languages, registers."""

    def __init__(self, workspace: Workspace) -> None:
        sections = workspace.shared.names.sections()
        self.names = {kind: sections[kind] for kind in workspace.release.layout.kinds() if kind in sections}
        self.registers = {code: tuple(book.words.files(workspace.release.name)) for code, book in workspace.books.items()}

    def filled(self, node: Any) -> Any:
        """A part of the schema: names in the place of any key, no defaults that are nothing."""
        if isinstance(node, list):
            return [self.filled(each) for each in node]
        if not isinstance(node, dict):
            return node
        if node.get("additionalProperties") == TEXT:
            return {**self.text(), **{key: node[key] for key in ("description", "examples") if key in node}}
        kept = {key: value for key, value in node.items() if key != "default" or value}
        if isinstance(node.get("properties"), dict):
            kept["properties"] = {key: self.field(key, value) for key, value in node["properties"].items()}
            return {key: value if key == "properties" else self.filled(value) for key, value in kept.items()}
        return {key: value if key == "examples" else self.filled(value) for key, value in kept.items()}

    def field(self, key: str, node: Node) -> Node:
        filled: Node = self.filled(node)
        if key not in self.names or "additionalProperties" not in filled:
            return filled
        inner = filled["additionalProperties"]
        listed = {name: {"description": called(row), **inner} for name, row in self.names[key].items()}
        return {**filled, "properties": listed, "additionalProperties": False}

    def text(self) -> Node:
        """An editor's text in every language: of all registers, or one for each."""
        by_language: Node = {}
        for code, registers in self.registers.items():
            one_each = {"type": "object", "properties": {name: {"type": "string"} for name in registers}}
            choices = [{"type": "string"}, {**one_each, "additionalProperties": False}]
            by_language[code] = {"anyOf": choices} if len(registers) > 1 else {"type": "string"}
        return {"type": "object", "properties": by_language, "required": list(by_language), "additionalProperties": False}


def called(row: NameRow) -> str:
    return ", ".join(forms.name for forms in row.values())
