"""How fast relgen is, as ratios measured side by side in one run.

`python tests/bench/bench.py [--rounds N] [--against CHECKOUT]`: another checkout is measured in turn with this one.
Nothing here passes or fails.
"""

import argparse
import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from relgen.desk.workspace import open_workspace, select
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.values.document import Document

ROOT = Path(__file__).parents[2]
IMPORTS = "import typer, pydantic, ruamel.yaml, babel.dates; pydantic.BaseModel"
OPENED = (
    "from relgen.desk.workspace import open_workspace, select; "
    "it = select(root)[0]; it = open_workspace(it.project, it.release)"
)
OPENED_OF_OLD = (  # as commit ec98783 has it
    "from relgen.pipeline import open_desk, read_months; from relgen.project import Project; "
    "it = open_desk(Project(root, root / 'phrasebook')); read_months(it); it.months = it.filed"
)
WARM = """
import sys, time
from pathlib import Path
from relgen.renderers.markdown import render
root = Path(sys.argv[1])
{opened}
months = sorted(it.months)[-12:]
def drafts():
    for month in months:
        plan = it.plan(month)
        for code in it.books:
            render(it.draft(plan, code)[0])
drafts()
start = time.process_time()
for _ in range(20):
    drafts()
print(20 * 2 * len(months) / (time.process_time() - start))
"""
HELD = """
import sys, time
from pathlib import Path
from relgen.desk.texts import data_of
from relgen.languages.reading import reader
from relgen.values.calendar import YearMonth
from relgen.verifying.reading_back import check
root = Path(sys.argv[1])
{opened}
text = Path(sys.argv[2]).read_text(encoding="utf-8")
data, read = data_of(it, YearMonth.parse("2020-11"), "en"), reader("en")
check(text, read, data)
start = time.process_time()
for number in range(10):
    check(text + " " * (number + 1), read, data)  # another text each time: what was read is not read again
print((time.process_time() - start) / 10)
"""


def process(*arguments: str, source: Path = ROOT) -> str:
    """What a fresh Python process prints that finds relgen in a checkout."""
    environment = {"PYTHONPATH": str(source / "src"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    return done.stdout


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def in_turn(rounds: int, *actions: Callable[[], object]) -> list[float]:
    """The median seconds of each action; they run in turn, so that all meet the same machine."""
    for action in actions:
        action()
    rows = [[seconds(action) for action in actions] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*rows, strict=True)]


def whole_processes(rounds: int, against: Path | None) -> None:
    with tempfile.TemporaryDirectory() as out:

        def build(source: Path) -> Callable[[], object]:
            options = ("build", "2020-11", "--quiet", "--root", str(source), "--out", str(Path(out, source.name)))
            return lambda: process("-m", "relgen", *options, source=source)

        compileall.compile_dir(ROOT / "src", quiet=1)  # as pip does with what it installs
        actions = [build(ROOT), lambda: process("-m", "relgen", "--help"), lambda: process("-c", IMPORTS)]
        if against:
            compileall.compile_dir(against / "src", quiet=1)
            actions.append(build(against))
        built, helped, imported, *other = in_turn(rounds, *actions)
    write(f"build 2020-11, whole process: {built / imported:.2f} x the imports ({ms(built)}, {ms(imported)})")
    write(f"--help, whole process: {helped / imported:.2f} x the imports ({ms(helped)})")
    if other:
        write(f"build 2020-11, whole process: {built / other[0]:.2f} x that of the other checkout ({ms(other[0])})")


def beside_the_page(rounds: int) -> None:
    """What the review page adds to a build, and how large it is."""
    with tempfile.TemporaryDirectory() as out:
        options = ("-m", "relgen", "build", "2020-11", "--quiet", "--out", out)
        both, alone = in_turn(rounds, lambda: process(*options), lambda: process(*options, "--format", "md"))
        size = Path(out, "trade", "2020-11", "review.html").stat().st_size
    write(f"build 2020-11 with its page: {both / alone:.2f} x Markdown alone ({ms(both)}, {ms(alone)}); {size / 1024:.0f} KiB")


def warm_drafts(rounds: int, against: Path | None) -> None:
    """Drafts a second of the last twelve months, each round in a fresh process."""
    sources = [source for source in (ROOT, against) if source]
    rates = [[warm_rate(source) for source in sources] for _ in range(rounds)]
    own, *other = (statistics.median(column) for column in zip(*rates, strict=True))
    write(f"drafts in a warm process: {own:.0f} a second of processor time")
    if other:
        ratio = statistics.median(mine / its for mine, its in rates)
        write(f"drafts in a warm process: {ratio:.2f} x those of the other checkout ({other[0]:.0f} a second)")


def warm_rate(source: Path) -> float:
    is_old = (source / "src" / "relgen" / "build.py").exists()
    return float(process("-c", WARM.format(opened=OPENED_OF_OLD if is_old else OPENED), str(source), source=source))


def beside_a_template(rounds: int) -> None:
    workspace = opened(ROOT)
    month = next(each for each in workspace.months if str(each) == "2020-11")
    fillers = [template_of(workspace.draft(workspace.plan(month), code)[0]) for code in workspace.books]

    def draft() -> None:
        plan = workspace.plan(month)
        for code in workspace.books:
            render(workspace.draft(plan, code)[0])

    def fill() -> None:
        for each in fillers:
            each()

    drafted, filled = in_turn(20 * rounds, draft, fill)
    write(f"both drafts of 2020-11: {drafted / filled:.0f} x a plain jinja2 template of the same ({ms(drafted)}, {ms(filled)})")


def template_of(document: Document) -> Callable[[], str]:
    """Fills a template of the text of a draft, in which every fact is a variable."""
    import jinja2

    words = [span.text for sentence in document.sentences() for span in sentence.spans if span.says]
    number = iter(range(len(words)))
    blocks = [
        "".join(
            f"{{{{ words[{next(number)}] }}}}" if span.says else span.text
            for sentence in block.sentences
            for span in sentence.spans
        )
        for block in document.blocks
    ]
    template = jinja2.Environment(autoescape=True).from_string("\n\n".join(blocks))
    return lambda: template.render(words=words)


def texts_held(rounds: int, against: Path | None) -> None:
    """A whole published text, held against its month, each round in a fresh process."""
    path = ROOT / "tests" / "verifying" / "published" / "2020-11.en.txt"
    sources = [source for source in (ROOT, against) if source]
    took = [[held_seconds(source, path) for source in sources] for _ in range(rounds)]
    own, *other = (statistics.median(column) for column in zip(*took, strict=True))
    letters = len(path.read_text(encoding="utf-8"))
    write(f"verify, a text of {letters:,} letters, warm: {ms(own)} of processor time")
    if other:
        ratio = statistics.median(mine / its for mine, its in took)
        write(f"verify, the same text, warm: {ratio:.2f} x the time of the other checkout ({ms(other[0])})")


def held_seconds(source: Path, path: Path) -> float:
    return float(process("-c", HELD.format(opened=OPENED), str(source), str(path), source=source))


def many_months() -> None:
    """Reading and checking so many months of made figures, and drafting the newest: seconds, and milliseconds a month."""
    for count in (30, 120, 480, 1200):
        with tempfile.TemporaryDirectory() as folder:
            made_months(Path(folder), count)
            took = seconds(lambda root=Path(folder): read_check_and_draft(root))
        write(
            f"{count:5} made months read and checked, the newest drafted: {took:5.2f} s, {1000 * took / count:.1f} ms a month"
        )


def made_months(root: Path, count: int) -> None:
    months = root / "releases" / "trade"
    months.mkdir(parents=True)
    for number in range(count):
        year, month = divmod(1950 * 12 + number, 12)
        later_year, later = divmod(1950 * 12 + number + 1, 12)
        text = (
            f"month: {year}-{month + 1:02}\nannounced: {later_year}-{later + 1:02}-01\n"
            f"exports: {{value: {40000 + number % 7}, change: 0.0}}\nimports: {{value: {39000 + number % 5}, change: 0.0}}\n"
            f"items:\n  semiconductors: {{value: 8.6 billion, change: 0.{number % 9}}}\n"
            f"regions:\n  china: {{change: 0.{number % 8}}}\n"
        )
        (months / f"{year}-{month + 1:02}.yaml").write_text(text)


def read_check_and_draft(root: Path) -> None:
    workspace = opened(root)
    for month in workspace.months:
        workspace.check(month)
    plan = workspace.plan(max(workspace.months))
    for code in workspace.books:
        render(workspace.draft(plan, code)[0])


def opened(root: Path) -> Workspace:
    asked = select(root)[0]
    workspace = open_workspace(asked.project, asked.release)
    assert workspace is not None
    return workspace


def ms(took: float) -> str:
    return f"{1000 * took:.1f} ms" if took < 0.01 else f"{1000 * took:.0f} ms"


def write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--against", type=Path, help="another checkout of relgen")
    asked = parser.parse_args()
    whole_processes(asked.rounds, asked.against)
    beside_the_page(asked.rounds)
    warm_drafts(max(3, asked.rounds // 3), asked.against)
    beside_a_template(asked.rounds)
    many_months()
    texts_held(asked.rounds, asked.against)


if __name__ == "__main__":
    main()
