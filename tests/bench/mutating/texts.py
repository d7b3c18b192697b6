"""The texts that are mutated: each month's drafts as they are written now, and a published one; which months are set aside.

A site is words of a text with the fact that they say. That fact, never the reader, tells whether a change makes them false.
"""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from relgen.desk.workspace import open_workspace
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.renderers.markdown import escape, render
from relgen.values.calendar import YearMonth
from relgen.values.document import Document, Span
from relgen.values.facts import Amount, Change, Fact
from relgen.values.facts import Text as OwnWords

ROOT = Path(__file__).parents[3]
PUBLISHED = ROOT / "tests" / "verifying" / "published"
DRAFTS = (("en", "release"), ("ko", "itemised"), ("ko", "article"))
SEED = "relgen mutations"
PRINT = re.compile(r"\.(?:first|before)$")


@dataclass(frozen=True, slots=True)
class Site:
    """`chosen`: that its words were chosen by the size of the fact, or by its direction."""

    start: int
    end: int
    words: str
    fact: Fact
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """`own`: where an editor's words stand, which say nothing that can be held against a figure."""

    name: str
    month: YearMonth
    language: str
    words: str
    sites: tuple[Site, ...]
    workspace: Workspace
    own: tuple[tuple[int, int], ...] = ()
    known: frozenset[str] = frozenset()  # what is wrong in it as published, and rightly found

    def of(self, *kinds: type[Fact]) -> list[Site]:
        return [site for site in self.sites if isinstance(site.fact, kinds)]

    def prints(self, fact: Amount | Change, *, signed: bool = False) -> set[Decimal]:
        """Every value that the months' file has for a figure: the first print and its revisions, without their signs."""
        known = {fact.quantity.value}
        known |= {each.fact.quantity.value for each in self.of(Amount, Change) if stem(each.fact) == stem(fact)}
        named = fact_month(fact)
        file = self.workspace.months[YearMonth.parse(named) if named else self.month]
        key = stem(fact).removeprefix(f"{named}.")
        name = "change" if key.endswith(".change") else "value"
        address = key.removesuffix(".change").split(".")
        for model in (file.model, *file.model.revisions):
            found = model
            for each in address:
                found = found.get(each) if isinstance(found, Mapping) else getattr(found, each, None)
            quantity = getattr(found, name, None) if found is not None else None
            known |= {quantity.value} if quantity is not None else set()
        return known if signed else {abs(value) for value in known}

    def is_own(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self.own)


def sentence(text: Text, at: int) -> tuple[int, int]:
    """The line, or the sentence of it, in which a place stands."""
    start = max(text.words.rfind("\n", 0, at), text.words.rfind(". ", 0, at)) + 1
    ends = [end for end in (text.words.find("\n", at), text.words.find(". ", at)) if end >= 0]
    return start, min(ends, default=len(text.words))


def stem(fact: Fact) -> str:
    return PRINT.sub("", fact.key)


def fact_month(fact: Fact) -> str:
    found = re.match(r"\d{4}-\d\d", fact.key)
    return found[0] if found else ""


def chance_of(name: str) -> random.Random:
    """Chance that is the same each time, for each name another."""
    return random.Random(f"{SEED}{name}")  # noqa: S311 - nothing is kept secret by it


def set_aside(months: list[YearMonth]) -> frozenset[YearMonth]:
    """A third of the months, whose misses nobody looks at while the reader is worked on."""
    return frozenset(chance_of("").sample(sorted(months), len(months) // 3))


@cache
def workspaces() -> dict[str, Workspace]:
    """By register, each read once."""
    found = {}
    for register in ("itemised", "article"):
        project = Project(ROOT, ROOT / "phrasebook")
        workspace = open_workspace(project, TRADE, register=register)
        assert workspace is not None, project.found
        found[register] = workspace
    return found


def texts(spaces: dict[str, Workspace], months: set[YearMonth] | None = None) -> Iterator[Text]:
    for month in sorted(spaces["itemised"].months):
        if months is None or month in months:
            for code, register in DRAFTS:
                yield draft(spaces["article" if register == "article" else "itemised"], month, code, register)
            if (path := PUBLISHED / f"{month}.en.txt").exists():
                yield published(spaces["itemised"], month, path)


def draft(workspace: Workspace, month: YearMonth, code: str, register: str) -> Text:
    document, _ = workspace.draft(workspace.plan(month), code)
    words, spans = written(document)
    own = tuple((start, end) for start, end, span in spans if isinstance(span.says, OwnWords))
    sites = tuple(
        Site(start, end, words[start:end], span.says, span.place is not None) for start, end, span in spans if span.says
    )
    return Text(f"{month}.{code}.{register}", month, code, words, sites, workspace, own)


def written(document: Document) -> tuple[str, list[tuple[int, int, Span]]]:
    """A draft as Markdown, and where each of its spans that says a fact stands in it."""
    text, spans, at = render(document), [], 0
    for span in (span for sentence in document.sentences() for span in sentence.spans):
        words = escape(span.text)
        found = text.index(words, at)
        at = found + len(words)
        if span.says is not None:
            spans.append((found, at, span))
    return text, spans


def published(workspace: Workspace, month: YearMonth, path: Path) -> Text:
    """A published text: `published.yaml` names its words in their order, each with the key of the fact that they say.

    `skip`: words of the text that are passed over before them.
    """
    words = path.read_text(encoding="utf-8")
    source, _ = read("published.yaml", (Path(__file__).parent / "published.yaml").read_text(encoding="utf-8"))
    facts = facts_of(workspace, month)
    sites, at = [], 0
    for row in source.data["sites"]:
        after = words.index(row["skip"], at) + len(row["skip"]) if "skip" in row else at
        found = words.index(row["words"], after)
        at = found + len(row["words"])
        sites.append(Site(found, at, row["words"], facts[row["says"]], chosen="word" in row))
    return Text(f"{month}.en.published", month, "en", words, tuple(sites), workspace, known=frozenset(source.data["wrong"]))


def facts_of(workspace: Workspace, month: YearMonth) -> dict[str, Fact]:
    """The facts of a month by their keys, as its own drafts say them."""
    plan = workspace.plan(month)
    documents = [workspace.draft(plan, code)[0] for code in workspace.books]
    return {
        span.says.key: span.says
        for document in documents
        for sentence in document.sentences()
        for span in sentence.spans
        if span.says
    }
