"""How fast relgen is, as ratios measured side by side in one run. `python tests/bench/bench.py` prints three lines.

1. A whole process of `relgen build 2020-11`, as a multiple of merely importing typer, pydantic, ruamel.yaml and babel.numbers
   (of which relgen itself uses neither typer nor babel: they are in the `bench` extra).
2. Drafts a second once everything is read.
3. Reading, checking and drafting all months, per month.
"""

import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
BASELINE = [sys.executable, "-c", "import typer, pydantic, ruamel.yaml, babel.numbers"]
LIMIT = 1.6


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return time.perf_counter() - start


def build_ratio(rounds: int) -> tuple[float, float, float]:
    """(ratio, build, baseline): medians of runs taken in turn, so that both meet the same machine."""
    with tempfile.TemporaryDirectory() as out:
        script = Path(sys.executable).with_name("relgen")
        command = [str(script)] if script.exists() else [sys.executable, "-m", "relgen"]
        build = [*command, "build", "2020-11", "--quiet", "--root", str(ROOT), "--out", out]
        compileall.compile_dir(ROOT / "src", quiet=1)  # as pip does with what it installs
        for warm_up in (build, BASELINE):
            seconds(warm_up)
        pairs = [(seconds(build), seconds(BASELINE)) for _ in range(rounds)]
    built, imported = (statistics.median(column) for column in zip(*pairs, strict=True))
    return built / imported, built, imported


def rate(action: Callable[[], None], rounds: int) -> float:
    """How often a second `action` is done, by the median of `rounds`."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return 1 / statistics.median(times)


def main(rounds: int) -> None:
    ratio, built, imported = build_ratio(rounds)
    shown = f"at most {LIMIT}; {built * 1000:.0f} ms, {imported * 1000:.0f} ms"
    write(f"build 2020-11, whole process: {ratio:.2f} x the imports ({shown})")

    from relgen.facts import YearMonth
    from relgen.pipeline import open_desk, read_months
    from relgen.project import Project
    from relgen.renderers.markdown import render

    desk = open_desk(Project(ROOT, ROOT / "phrasebook"))
    assert desk is not None
    read_months(desk)
    month = YearMonth(2020, 11)

    def one_month() -> None:
        plan = desk.plan(month)
        for code in desk.books:
            render(desk.draft(plan, code)[0])

    write(f"drafts of 2020-11 in a warm process: {2 * rate(one_month, 50):.0f} a second")

    def all_months() -> None:
        fresh = open_desk(Project(ROOT, ROOT / "phrasebook"))
        assert fresh is not None
        read_months(fresh)
        for each in fresh.filed:
            fresh.check(each)
            plan = fresh.plan(each)
            for code in fresh.books:
                render(fresh.draft(plan, code)[0])

    write(
        f"all {len(desk.filed)} months read, checked and drafted: {1000 / rate(all_months, 5) / len(desk.filed):.1f} ms a month"
    )


def write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 21)
