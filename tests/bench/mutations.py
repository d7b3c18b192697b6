"""How many changes that make a text false `relgen verify` finds: `python tests/bench/mutations.py`.

Each class of change is made, one at a time, in the drafts of every month and in a published text. Found is what is contradicted
at the changed words; the rest is told apart: contradicted at other words only, left open at the place (not checkable) or passed
in silence. A third of the months is set aside: their misses are not shown, so that the reader is not fitted to them (`--open`
shows them all the same).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from mutating import figures, lists, times, words
from mutating.edits import Mutation, Mutator
from mutating.texts import Text, chance_of, set_aside, texts, workspaces

from relgen.desk.texts import data_of
from relgen.languages.reading import reader
from relgen.verifying.reading_back import Checked, check
from relgen.verifying.verdicts import Verdict

MUTATORS: tuple[Mutator, ...] = (
    figures.digit, figures.swapped, figures.of_another, figures.unit, figures.points, words.sign, words.direction, words.size,
    lists.count, times.run, times.run_for_turn, times.since_month, words.rank, times.date, times.weekday, times.month_name,
    lists.moved, lists.dropped, lists.swapped, figures.threshold, figures.working_days,
)  # fmt: skip
OUTCOMES = ("found", "elsewhere", "open", "silent")
MOST = 6  # changes of a class in a text


def mutations(text: Text, most: int = MOST) -> Iterator[Mutation]:
    """The changes to a text, so many of each class at most, the same each time."""
    for mutator in MUTATORS:
        chance = chance_of(f"{text.name} {mutator.__module__} {mutator.__name__}")
        made = list(mutator(text, chance))
        yield from made if len(made) <= most else chance.sample(made, most)


def held(text: Text, words_: str) -> Checked:
    return check(words_, reader(text.language), data_of(text.workspace, text.month, text.language))


def outcome(mutation: Mutation, before: set[tuple[str, str]]) -> str:
    verdicts, spots = held(mutation.text, mutation.words).verdicts, mutation.spots()
    new = [each for each in verdicts if each.state == "contradicted" and told(mutation.words, each) not in before]
    at = [each for each in verdicts if touches(each, spots)]
    if any(each.state == "contradicted" for each in at):
        return "found"
    return "elsewhere" if new else "open" if any(each.state == "not checkable" for each in at) else "silent"


def told(text: str, verdict: Verdict) -> tuple[str, str]:
    return verdict.code, text[slice(*verdict.span)]


def touches(verdict: Verdict, spots: list[tuple[int, int]]) -> bool:
    marked = [verdict.span, *((each.start, each.end) for each in verdict.remedies)]
    return any(start < last and first < end for start, end in marked for first, last in spots)


class Score:
    """What came of the changes, by class and language, of some of the texts."""

    def __init__(self) -> None:
        self.outcomes: Counter[tuple[str, str, str]] = Counter()
        self.misses: list[str] = []
        self.untouched: list[str] = []

    def add(self, text: Text, most: int = MOST) -> None:
        findings = [each for each in held(text, text.words).verdicts if each.state == "contradicted"]
        before = {told(text.words, each) for each in findings}
        wrong = [f"{each.code} {text.words[slice(*each.span)]}" for each in findings]
        self.untouched += [f"{text.name}: {each}" for each in wrong if each not in text.known]
        for mutation in mutations(text, most):
            came = outcome(mutation, before)
            self.outcomes[mutation.kind, text.language, came] += 1
            if came != "found":
                self.misses.append(f"{mutation.kind} | {came} | {mutation.told()}")

    def made(self, kind: str = "", language: str = "", came: str = "") -> int:
        return sum(
            number
            for (kind_, language_, came_), number in self.outcomes.items()
            if kind in {"", kind_} and language in {"", language_} and came in {"", came_}
        )

    def table(self) -> str:
        rows = ["| class | language | made | found | share | elsewhere | open | silent |", "|---|---|---|---|---|---|---|---|"]
        kinds = dict.fromkeys(kind for kind, _, _ in self.outcomes)
        rows += [self.row(kind, language) for kind in sorted(kinds) for language in ("en", "ko")]
        return "\n".join([*(row for row in rows if row), *(self.row("", language) for language in ("en", "ko", ""))])

    def row(self, kind: str, language: str) -> str:
        made = self.made(kind, language)
        if not made:
            return ""
        counts = [self.made(kind, language, came) for came in OUTCOMES]
        share = f"{100 * counts[0] / made:.1f}%"
        cells = (kind or "all", language or "both", made, counts[0], share, *counts[1:])
        return f"| {' | '.join(map(str, cells))} |"


def scores(most: int = MOST) -> tuple[Score, Score]:
    """Of the months that may be looked at, and of those set aside."""
    spaces = workspaces()
    aside = set_aside(list(spaces["itemised"].months))
    tuning, held_out = Score(), Score()
    for text in texts(spaces):
        (held_out if text.month in aside else tuning).add(text, most)
    return tuning, held_out


def write(line: str) -> None:
    sys.stdout.write(line + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=MOST, help="changes of a class in a text")
    parser.add_argument("--misses", action="store_true", help="the misses of the months that may be looked at")
    parser.add_argument("--open", action="store_true", help="those of the months set aside too: they are then no longer that")
    parser.add_argument("--only", default="", help="misses of this class alone")
    asked = parser.parse_args(arguments)
    tuning, held_out = scores(asked.most)
    for name, score in (("months that may be looked at", tuning), ("months set aside", held_out)):
        write(f"\n{name}:\n\n{score.table()}")
        write(f"\nfindings on untouched texts: {len(score.untouched)}")
    shown = [*(tuning.misses if asked.misses or asked.open else []), *(held_out.misses if asked.open else [])]
    for line in shown:
        if line.startswith(asked.only):
            write(line)
    for line in tuning.untouched:
        write(line)


if __name__ == "__main__":
    main()
