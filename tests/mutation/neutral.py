"""Each function of history/ and values/ made empty, one at a time: it returns what its type has for nothing.

What no test notices then is not tested, whatever its lines of coverage say.
"""

from collections.abc import Iterator

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutants import SOURCE, Mutant

ROOMS = ("history", "values")
NOTHING = {
    "bool": "False", "str": "''", "int": "0", "Decimal": "Decimal(0)", "list": "[]", "dict": "{}", "Mapping": "{}",
    "set": "set()", "frozenset": "frozenset()", "tuple": "()", "Iterator": "iter(())", "Iterable": "()", "Sequence": "()",
}  # fmt: skip


def nothing(annotation: str) -> str:
    """What stands for nothing of a type; None for what is no more than a name, or may be None."""
    if annotation.endswith("| None"):
        return "None"
    kind = annotation.partition("[")[0].strip("\"'")
    return NOTHING.get(kind, "None")


class Functions(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self) -> None:
        self.within: list[str] = []
        self.found: list[tuple[str, tuple[int, int], cst.FunctionDef]] = []

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:  # noqa: N802 - libcst calls it
        self.within.append(node.name.value)
        return not any(isinstance(base.value, cst.Name) and base.value.value == "Protocol" for base in node.bases)

    def leave_ClassDef(self, original_node: cst.ClassDef) -> None:  # noqa: ARG002, N802
        self.within.pop()

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:  # noqa: N802
        place = self.get_metadata(PositionProvider, node.body)
        self.found.append((".".join((*self.within, node.name.value)), (place.start.line, place.end.line), node))
        return False


def empty_functions() -> Iterator[Mutant]:
    for room in ROOMS:
        for path in sorted((SOURCE / room).rglob("*.py")):
            wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
            functions = Functions()
            wrapper.visit(functions)
            for name, lines, node in functions.found:
                returns = wrapper.module.code_for_node(node.returns.annotation) if node.returns else "None"
                empty = node.with_changes(body=cst.IndentedBlock([cst.parse_statement(f"return {nothing(returns)}\n")]))
                place = path.relative_to(SOURCE).as_posix()
                yield Mutant(room, place, name, "empty", lines, "", nothing(returns), 1, wrapper.module, (node, empty))
