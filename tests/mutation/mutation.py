"""Whether the tests notice faults: a seeded sample of them is put into the code one at a time.

    python tests/mutation/mutation.py --collect             once, and when tests have changed: which tests run which lines
    python tests/mutation/mutation.py --seed 23 --each 30   the sample; what comes out is kept in build/mutation/

A survivor that is no fault stands in no_fault.txt with its reason; what is not listed there should be noticed.
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from covering import ROOT, Covering, collect, read_covering
from mutants import GROUPS, SOURCE, Mutant, sample
from neutral import ROOMS, empty_functions
from running import fate, get_ready, installing

KEPT = ROOT / "build" / "mutation"
NO_FAULT = Path(__file__).parent / "no_fault.txt"
TELLING = (
    "tests/test_golden.py",
    "tests/test_errors.py",
    "tests/verifying/test_changes.py",
)  # whole texts, and all that is found


@dataclass
class Tester:
    """`seconds`: how long the tests may take that are run for a fault, the nearest first."""

    covering: Covering
    seconds: float
    noticed: Counter[str] = field(default_factory=Counter)

    def tests_for(self, mutant: Mutant) -> list[str]:
        """The tests that run what is changed: those that noticed most so far, then those of its room, the quickest first."""
        room = mutant.path.split("/", maxsplit=1)[0]
        taken = self.covering.taken
        found = self.covering.tests_of(mutant.path, mutant.lines)
        ranked = sorted(found, key=lambda test: (-self.noticed[test], self.distance(test, room), taken.get(test, 0), test))
        until = accumulate(taken.get(test, 0) for test in ranked)
        return [test for test, seconds in zip(ranked, until, strict=True) if seconds < self.seconds]

    @staticmethod
    def distance(test: str, room: str) -> int:
        return 0 if f"/{room}/" in test else 1 if test.startswith(TELLING) else 2

    def try_one(self, mutant: Mutant) -> str:
        change = installing(mutant.imported, mutant.function, SOURCE / mutant.path, mutant.code)
        found = fate(change, self.tests_for(mutant))
        self.noticed[found] += 1
        return found


def no_faults() -> dict[str, str]:
    """Name and reason of each survivor that is no fault; a reason stands below its name, set in."""
    reasons: dict[str, str] = {}
    for block in NO_FAULT.read_text(encoding="utf-8").split("\n\n")[1:]:
        name, _, reason = block.strip().partition("\n")
        reasons[name] = " ".join(reason.split())
    return reasons


def table(chosen: list[Mutant], fates: Mapping[str, str]) -> Iterator[str]:
    reasons = no_faults()
    yield f"{'':14}{'tried':>6}{'noticed':>9}{'no fault':>9}{'survived':>9}"
    for group in [*GROUPS, *ROOMS, "all"]:
        own = [each for each in chosen if group in {each.group, "all"} and each.name in fates]
        noticed = sum(bool(fates[each.name]) for each in own)
        excused = sum(not fates[each.name] and each.name in reasons for each in own)
        if own:
            left = len(own) - noticed - excused
            yield f"{group:14}{len(own):6}{noticed:9}{excused:9}{left:9}{100 * noticed / len(own):7.1f}%"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collect", nargs="*", metavar="TEST", help="all tests, or those that are named beside what is known")
    parser.add_argument("--seed", type=int, default=23)
    parser.add_argument("--each", type=int, default=30)
    parser.add_argument("--empty", action="store_true", help="each function of history/ and values/ made empty, instead")
    parser.add_argument("--groups", nargs="*", default=list(GROUPS), choices=list(GROUPS))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=math.inf, help="of tests for each fault, as --collect measured them")
    parser.add_argument("--again", action="store_true", help="those that survived the last time")
    asked = parser.parse_args()
    if asked.collect is not None:
        collect(KEPT, asked.collect)
        return 0
    kept = KEPT / ("empty.json" if asked.empty else f"seed-{asked.seed}.json")
    fates: dict[str, str] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    chosen = list(empty_functions()) if asked.empty else sample(asked.seed, asked.each, asked.groups)
    tester = Tester(read_covering(KEPT), asked.seconds)
    get_ready()
    again = {each.name for each in chosen if asked.again and not fates.get(each.name)} - no_faults().keys()
    left = [each for each in chosen if each.name not in fates or each.name in again]
    with ThreadPoolExecutor(asked.workers) as pool:
        tried = {pool.submit(tester.try_one, mutant): mutant for mutant in left}
        for done in as_completed(tried):
            mutant = tried[done]
            if done.exception():
                sys.stdout.write(f"{mutant.path}:{mutant.lines[0]} {mutant.name}: {done.exception()}\n")
                continue
            fates[mutant.name] = done.result()
            kept.write_text(json.dumps(fates, ensure_ascii=False, indent=1), encoding="utf-8")
            if not fates[mutant.name] and mutant.name not in no_faults():
                sys.stdout.write(f"{mutant.path}:{mutant.lines[0]} {mutant.name}\n")
                sys.stdout.flush()
    sys.stdout.write("\n".join(table(chosen, fates)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
