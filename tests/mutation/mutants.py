"""Which faults can be put into the code, one at a time, and a seeded sample of them.

The operators are mutmut's; to them come conditions that are decided beforehand, and `any` for `all`. Only what the code does
is changed: no message, docstring, annotation, decorator, import or declared type. Mutants are chosen by their hashes, so
that an edit elsewhere leaves most of a sample as it is.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import libcst as cst
from libcst import matchers
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation import mutators

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "relgen"
GROUPS = {
    "quantities": ("values/quantity.py", "values/calendar.py"),
    "facts": ("values/facts.py", "values/standing.py", "history/facts.py", "history/series_facts.py", "history/easing.py"),
    "claims": ("history/claims.py", "history/all_claims.py", "history/peaks.py", "history/subject.py"),
    "records": ("history/records.py", "history/stated.py"),
    "choice": ("history/choice.py", "history/doubts.py"),
    "checks": ("history/checks/*.py",),
    "vintages": ("history/vintages.py", "history/months.py", "history/layout.py", "history/texts.py"),
    "walks": ("history/walks.py",),
    "aggregation": ("drafting/aggregate.py", "drafting/fitting.py"),
    "realisation": ("drafting/realise.py", "drafting/voice.py", "drafting/strength.py", "drafting/marks.py"),
    "forms": ("languages/language.py", *(f"languages/*/{name}.py" for name in ("forms", "lists", "numbers", "josa"))),
    "verification": ("verifying/*.py",),
}  # fmt: skip
WORDS = {"message", "hint", "formula", "said", "help"}  # what only words are put into
DECLARING = {"isinstance", "issubclass", "len", "field", "cast", "frozenset", "TypeVar"}
INSTEAD = {"any": "all", "all": "any", "min": "max", "max": "min"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: what stands at some lines of a module, and what is put there instead."""

    group: str
    path: str
    function: str
    operator: str
    lines: tuple[int, int]
    before: str
    after: str
    number: int  # of those that are alike in this function
    module: cst.Module = field(repr=False)
    nodes: tuple[cst.CSTNode, cst.CSTNode] = field(repr=False)

    @property
    def name(self) -> str:
        return f"{self.path}:{self.function}:{self.operator}:{self.before}>{self.after}:{self.number}"

    @property
    def imported(self) -> str:
        return "relgen." + self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def code(self) -> str:
        """The whole module with the fault in it; "" if that is no Python."""
        code = self.module.deep_replace(*self.nodes).code
        try:
            compile(code, self.path, "exec")
        except SyntaxError:
            return ""
        return code

    def order(self, seed: int) -> str:
        return hashlib.sha256(f"{seed}:{self.name}".encode()).hexdigest()


def instead(node: cst.Call) -> Iterator[cst.CSTNode]:
    if isinstance(node.func, cst.Name) and node.func.value in INSTEAD:
        yield node.with_changes(func=cst.Name(INSTEAD[node.func.value]))


def keyword(node: cst.SimpleString) -> Iterator[cst.CSTNode]:
    """A string that is a word of the data, `up` or `balance`; whoever reads a message reads more than one word."""
    if re.fullmatch(r"'[a-z_]+'|\"[a-z_]+\"", node.value):
        yield next(iter(mutators.operator_string(node)))


LEFT_OUT = {mutators.operator_string, mutators.operator_dict_arguments}
OPERATORS = (
    *((kind, operator) for kind, operator in mutators.mutation_operators if operator not in LEFT_OUT),
    (cst.Call, instead),
    (cst.SimpleString, keyword),
)


def only_words_or_types(node: cst.CSTNode) -> bool:
    """Whether nothing of what the code does stands in a node."""
    match node:
        case cst.Annotation() | cst.Decorator() | cst.Import() | cst.ImportFrom() | cst.FormattedString():
            return True
        case cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString()):
            return True
        case cst.Call(func=cst.Name(value=name)):
            return name in DECLARING
        case cst.ClassDef():
            return any(matchers.matches(base.value, matchers.Name("Protocol")) for base in node.bases)
        case cst.Arg(keyword=cst.Name(value=name)):
            return name in {*WORDS, "strict", "repr"}
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))]):
            return name in WORDS or name == "__all__" or bool(re.fullmatch(r"[A-Z][a-z]\w*", name))  # a type's other name
        case cst.AnnAssign():
            return node.value is None or matchers.matches(
                node.value, matchers.Name("None") | matchers.Call(matchers.Name("field"))
            )
    return False


def changed(node: cst.CSTNode) -> Iterator[tuple[str, cst.CSTNode]]:
    for kind, operator in OPERATORS:
        if isinstance(node, kind):
            yield from ((operator.__name__.removeprefix("operator_"), other) for other in operator(node))


class Finder(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self) -> None:
        self.found: list[tuple[str, str, tuple[int, int], cst.CSTNode, cst.CSTNode]] = []
        self.within: list[str] = []
        self.conditions: set[cst.CSTNode] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        if only_words_or_types(node):
            return False
        if isinstance(node, cst.ClassDef | cst.FunctionDef):
            self.within.append(node.name.value)
        place = self.get_metadata(PositionProvider, node, None)
        if place:
            lines = place.start.line, place.end.line
            for name, other in changed(node):
                self.found.append((name, ".".join(self.within), lines, node, other))
            if isinstance(node, cst.If | cst.CompIf):
                self.conditions.add(node.test)
            if node in self.conditions:
                self.found += [("decided", ".".join(self.within), lines, node, cst.Name(each)) for each in ("True", "False")]
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if isinstance(original_node, cst.ClassDef | cst.FunctionDef) and self.within[-1:] == [original_node.name.value]:
            self.within.pop()


def mutants_of(group: str, path: Path) -> Iterator[Mutant]:
    wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
    finder = Finder()
    wrapper.visit(finder)
    module, name = wrapper.module, path.relative_to(SOURCE).as_posix()
    alike: Counter[tuple[str, ...]] = Counter()
    for operator, function, lines, node, other in finder.found:
        before, after = (" ".join(module.code_for_node(each).split()) for each in (node, other))
        alike[function, operator, before, after] += 1
        number = alike[function, operator, before, after]
        yield Mutant(group, name, function, operator, lines, before, after, number, module, (node, other))


def sample(seed: int, each: int, groups: Iterable[str] = GROUPS) -> list[Mutant]:
    """`each` mutants of every group; its operators take turns, so that the many arguments of calls crowd nothing out."""
    chosen: list[Mutant] = []
    for group in groups:
        paths = sorted({path for pattern in GROUPS[group] for path in SOURCE.glob(pattern)})
        there = sorted((mutant for path in paths for mutant in mutants_of(group, path)), key=lambda each: each.order(seed))
        turns: Counter[str] = Counter()
        ranked = []
        for mutant in there:
            turns[mutant.operator] += 1
            ranked.append((turns[mutant.operator], mutant.order(seed), mutant))
        sound = (mutant for *_, mutant in sorted(ranked, key=lambda row: row[:2]) if mutant.code)
        chosen += islice(sound, each)
    return chosen
