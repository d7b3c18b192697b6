"""How `relgen verify` judges sentences that were written without sight of it: `python tests/bench/paraphrases.py [FILE …]`.

A file holds entries (id, month, kind, text, verdict: true, false or unknown; of a false one the `wrong` words). Of a true or
unknown one, any contradiction is a false alarm. A false one is found where its wrong words are contradicted; else it is told
what became of them: contradicted at other words only, left open (not checkable), not read (silent), or proven, the worst.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mutating.texts import ROOT, workspaces

from relgen.desk.texts import data_of
from relgen.languages.reading import reader
from relgen.pipeline import Workspace
from relgen.reading.source import read
from relgen.values.calendar import YearMonth
from relgen.verifying.data import Data
from relgen.verifying.reading_back import Checked, check
from relgen.verifying.verdicts import Verdict

FOLDER = ROOT / "tests" / "verifying" / "paraphrases"
CAME = ("found", "elsewhere", "open", "silent", "proven", "flagged", "passed")
NO_MISS = ("found", "passed")


@dataclass(frozen=True, slots=True)
class Entry:
    """`wrong`: the words of a false sentence that make it so."""

    name: str
    month: YearMonth
    language: str
    kind: str
    text: str
    verdict: str
    wrong: tuple[str, ...] = ()

    def spots(self) -> list[tuple[int, int]]:
        return [(at, at + len(words)) for words in self.wrong if (at := self.text.find(words)) >= 0]


def entries(path: Path) -> Iterator[Entry]:
    source, found = read(path.name, path.read_text(encoding="utf-8"))
    assert not found, found
    rows = source.data if isinstance(source.data, list) else source.data["sentences"]
    for row in rows:
        language = str(row["id"])[:2]
        month, wrong = YearMonth.parse(row["month"]), tuple(row.get("wrong", ()))
        yield Entry(row["id"], month, language, row["kind"], row["text"], str(row["verdict"]).lower(), wrong)


@cache
def workspace() -> Workspace:
    return workspaces()["itemised"]


@cache
def data(month: YearMonth, language: str) -> Data:
    return data_of(workspace(), month, language)


def held(entry: Entry) -> Checked:
    return check(entry.text, reader(entry.language), data(entry.month, entry.language))


def came(entry: Entry, verdicts: Iterable[Verdict]) -> str:
    """What became of a sentence, in a word of `CAME`."""
    wrong = [each for each in verdicts if each.state == "contradicted"]
    if entry.verdict != "false":
        return "flagged" if wrong else "passed"
    spots = entry.spots()
    if any(touches(each, spots) for each in wrong):
        return "found"
    if wrong:
        return "elsewhere"
    states = {each.state for each in verdicts if touches(each, spots)}
    return "open" if "not checkable" in states else "proven" if "proven" in states else "silent"


def touches(verdict: Verdict, spots: list[tuple[int, int]]) -> bool:
    marked = [verdict.span, *((each.start, each.end) for each in verdict.remedies)]
    return any(start < last and first < end for start, end in marked for first, last in spots)


class Score:
    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str, str, str]] = Counter()
        self.misses: list[str] = []
        self.figures, self.tied = 0, 0

    def add(self, entry: Entry) -> None:
        checked = held(entry)
        how = came(entry, checked.verdicts)
        self.counts[entry.language, entry.kind, entry.verdict, how] += 1
        self.figures, self.tied = self.figures + checked.figures, self.tied + checked.tied
        if how not in NO_MISS:
            self.misses += told(entry, how, checked.verdicts)

    def number(self, language: str = "", kind: str = "", verdict: str = "", how: str = "") -> int:
        asked = (language, kind, verdict, how)
        return sum(
            number
            for key, number in self.counts.items()
            if all(want in {"", have} for want, have in zip(asked, key, strict=True))
        )

    def table(self) -> str:
        rows = [
            "| language | kind | true or unknown | flagged | false | found | elsewhere | open | silent | proven |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ]
        languages = sorted({key[0] for key in self.counts})
        for language in languages:
            kinds = sorted({key[1] for key in self.counts if key[0] == language})
            rows += [self.row(language, kind) for kind in (*kinds, "")]
        return "\n".join([*rows, self.row("", "")])

    def row(self, language: str, kind: str) -> str:
        right = self.number(language, kind, "true") + self.number(language, kind, "unknown")
        wrong = [self.number(language, kind, "false", how) for how in CAME[:5]]
        cells = (language or "both", kind or "all", right, self.number(language, kind, how="flagged"), sum(wrong), *wrong)
        return f"| {' | '.join(map(str, cells))} |"


def told(entry: Entry, how: str, verdicts: Iterable[Verdict]) -> list[str]:
    """A miss for a person: the sentence, what is wrong in it, and what was said of it."""
    lines = [f"\n{entry.name} {entry.month} {entry.kind} {entry.verdict}: {how} {list(entry.wrong)}", f"  {entry.text}"]
    for each in verdicts:
        lines.append(f"    {each.state} {each.code} [{entry.text[slice(*each.span)]}] {each.kind} {each.fact} {each.message}")
    return lines


def score(paths: Iterable[Path]) -> Score:
    found = Score()
    for path in paths:
        for entry in entries(path):
            found.add(entry)
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(FOLDER.glob("*.yaml")))
    parser.add_argument("--misses", action="store_true", help="the words of each miss, and what was said of them")
    asked = parser.parse_args(arguments)
    found = score(asked.files)
    lines = [found.table(), f"\nfigures tied to facts: {found.tied} of {found.figures}"]
    sys.stdout.write("\n".join([*lines, *(found.misses if asked.misses else [])]) + "\n")


if __name__ == "__main__":
    main()
