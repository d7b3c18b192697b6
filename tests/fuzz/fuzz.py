"""Damages months, phrasebooks, drafts, bookkeeping and command lines, and asks for findings, never a traceback.

`python tests/fuzz/fuzz.py --seconds 600 --seed 1` prints how many inputs were tried, how many of them reached a draft, the
slowest one, and each crash with the input that caused it. Exit code 1 if there was a crash. The same seed damages the same.
"""

import argparse
import os
import random
import re
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from typer.testing import CliRunner

from relgen.cli import app

ROOT = Path(__file__).parents[2]
MONTHS = ["2019-10", "2019-11", *(f"2020-{number:02}" for number in range(6, 12))]
TARGET = "releases/trade/2020-11.yaml"
SLOW = 5.0  # seconds: no input may take longer

# Texts that an editor might paste, gentle ones first: those leave a month that can be drafted.
GENTLE_TEXTS = [
    "as orders grew", "## a heading", "---", "~~~", "- a list", "1. a list", "a *star* and a _line_", "<b>bold</b>",

    "iPhone sales", "https://example.com/a_b", "5G and COVID-19", "R&D &amp; more", "a | b", "[x](y)", "\\\\", "100% of it",
    "“quoted”", "`code`",
]  # fmt: skip
HARSH_PIECES = [
    "{", "}", "[", "]", ":", "-", "'", '"', "|", ">", "&a", "*a", "!!x", "? ", "<<: ", "{exports", "{exports:을/를}",
    "{exports:zz}", "\t",
    "\x00", "\x1b", "\u202e", "\ufeff", "\uffff", "\\u202e", "ﬁ", "e\u0301", "1e9", "-0", "9" * 30, "0." + "1" * 40,
    "△3", "１１", " " * 3000,
    "[" * 60, "null", "~", "yes", "2020-13", "\r", "\n\n", "---\n", "<<<<<<<", "streak: 1000000", "value:", "revisions: [{}]",
]  # fmt: skip


FIGURES = [
    "9" * 30,
    "0." + "1" * 60,
    "-100.0",
    "1" + " " * 3000 + "0",
    "-0",
    "1e9",
    "１１",
    "△3",
    "3 billion",
    "1조 -5억",
    "",
    "{a: b}",
]
TEXTS = [
    '"{exports:을/를} rose"', '"{exports:은/이}"', '"{exports:zz}"', '"{exports"', '"{terms.oled:을/를}"', '"{terms.zz}"',
    '"a \\u202e b"', '"\\x1b[1m"', '""', "{itemised: 늘며, zz: 늘며}", "{article: x}", "x.", "|\n      ## x\n\n      y",
    "늘며", '"{items.ships.streak}"',
]  # fmt: skip
LINES = [
    "month: 2021-05\nsay: [exports.highest, items.ships.streak]", "say: [exports.held, balance.record, year, x]",
    "month: 2020-10",
    "exports: {value: 45810, change: 4.0, streak: 1000000}", "accept: [{code: RG201, at: balance, because: x}]", "exports: {}",
    "revisions: [{announced: 2020-12-16, exports: {change: -100.0}}, {announced: 2020-12-15}]", "year: {balance: -1}",
]  # fmt: skip
LETTERS = ["\uffff", "\ufffe", "\x00", "\x1b", "\u200b", "e\u0301", "\t", "\r", "\u2028", '"', "{", "["]


@dataclass
class Tally:
    tried: int = 0
    drafted: int = 0
    slowest: tuple[float, str] = (0.0, "")
    crashes: list[str] = field(default_factory=list)


def changed_figure(text: str, chance: random.Random) -> str:
    """One digit of a change of an item or a region: the month stays one that can be drafted."""
    spans = list(re.finditer(r"(?m)^ .*change: -?\d+(\.\d)", text))
    match = chance.choice(spans)
    return f"{text[: match.end() - 1]}{chance.randrange(10)}{text[match.end() :]}"


def changed_text(text: str, chance: random.Random) -> str:
    """Another text for a note; Korean ones keep their Hangul."""
    piece = chance.choice(GENTLE_TEXTS).replace('"', "'")
    spans = list(re.finditer(r"(?m)^    (en|ko): (.+)$(?!\n {6})", text))
    if not spans:
        return text
    match = chance.choice(spans)
    said = f"{piece} 증가하며" if match[1] == "ko" else piece
    return f'{text[: match.start(2)]}"{said}"{text[match.end(2) :]}'


def dropped_line(text: str, chance: random.Random) -> str:
    """The month without an item or a region that has a line of its own."""
    lines = text.splitlines(keepends=True)
    spans = [number for number, line in enumerate(lines) if re.match(r"  \w+: +\{", line)]
    lines.pop(chance.choice(spans))
    return "".join(lines)


def added_keys(text: str, chance: random.Random) -> str:
    keys = ["say: [exports.held]", "skip: [balance.held]", "status: final"]
    key = chance.choice(keys)
    return text if f"\n{key.split(':')[0]}:" in text else f"{text}{key}\n"


def harsh(text: str, chance: random.Random) -> str:
    """A line, a word or a value taken out, put twice, or put wrong."""
    pattern = chance.choice([r"[\w.%-]+", r"(?<=: )[^\n]+", r"[^\n]*\n", r"."])
    start, end = chance.choice([match.span() for match in re.finditer(pattern, text)])
    piece = chance.choice(HARSH_PIECES)
    return text[:start] + chance.choice([piece, "", text[start:end] * 2, piece + text[start:end]]) + text[end:]


def put_where_it_hurts(text: str, chance: random.Random) -> str:
    """What is hard to take where it would stand: a figure, a text, a key, a letter."""
    figure, words = r"(?<=value: )[\w. ]+|(?<=change: )-?[\d.]+", r"(?m)(?<=^    en: ).+|(?<=^    ko: ).+"
    where, pieces = chance.choice(
        [(figure, FIGURES), (words, TEXTS), (r"(?m)^(month|say|exports): .+", LINES), (r".", LETTERS)]
    )
    spans = [match.span() for match in re.finditer(where, text)]
    if not spans:
        return text
    start, end = chance.choice(spans)
    piece = chance.choice(pieces)
    return text[:start] + piece + (text[end:] if where != "." else text[start:])


GENTLE: list[Callable[[str, random.Random], str]] = [changed_figure, changed_text, dropped_line, added_keys]


class Case:
    """A project in a folder of its own, to be damaged and put right again."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        shutil.copytree(ROOT / "phrasebook", folder / "phrasebook")
        (folder / "releases" / "trade").mkdir(parents=True)
        for month in MONTHS:
            shutil.copy(ROOT / "releases" / "trade" / f"{month}.yaml", folder / "releases" / "trade")
        shutil.copy(ROOT / "releases" / "trade" / "history.yaml", folder / "releases" / "trade")
        self.files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
        self.sound = {name: (folder / name).read_bytes() for name in self.files}

    def restore(self) -> None:
        for top in ("releases", "phrasebook", "build"):
            shutil.rmtree(self.folder / top, ignore_errors=True)
        for name, data in self.sound.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(data)

    def damage(self) -> str:
        """Damage something, gently three times in four; what was done, in words."""
        chance, before = self.chance, self.sound[TARGET].decode()
        if chance.random() < 0.72:
            text = before
            for _ in range(chance.randrange(1, 4)):
                text = chance.choice(GENTLE)(text, chance)
            (self.folder / TARGET).write_text(text, encoding="utf-8")
            return f"gentle: {difference(before, text)}"
        kind = chance.choice(["text"] * 6 + ["bytes", "kind", "bookkeeping"])
        name = chance.choice([TARGET] * 16 + self.files)
        path = self.folder / name
        if kind == "text":
            way = harsh if name != TARGET or chance.random() < 0.3 else put_where_it_hurts
            text = way(self.sound[name].decode(), chance)
            path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
            return f"{name}: {difference(self.sound[name].decode(), text)}"
        if kind == "bytes":
            data = bytearray(self.sound[name])
            data[chance.randrange(len(data))] = chance.randrange(256)
            path.write_bytes(bytes(data))
            return f"{name}: a byte"
        if kind == "kind":
            return self.another_kind(path)
        out = self.folder / "build" / "trade" / "2020-11"
        out.mkdir(parents=True)
        (out / ".drafts").write_bytes(chance.randbytes(30))
        (out / "draft.en.md").write_text("edited")
        return "bookkeeping: noise"

    def another_kind(self, path: Path) -> str:
        """Something else than a file where a file was."""
        chance = self.chance
        path.unlink()
        made = chance.choice(["fifo", "folder", "link", "nothing", "lock", "large"])
        if made == "fifo":
            os.mkfifo(path)
        elif made == "folder":
            path.mkdir()
        elif made == "link":
            path.symlink_to("/etc/passwd")
        elif made == "lock":
            (path.parent / f".#{path.name}").symlink_to("somebody@host.1")
        elif made == "large":
            path.write_text("#" * 1_200_000)
        return f"{path.name} is {made}"

    def arguments(self) -> list[str]:
        chance = self.chance
        command = chance.choice(["build", "build", "build", "check", "check", "explain", "explain", "phrases"])
        line = [command, *({"phrases": [chance.choice(["en", "ko"])], "explain": ["2020-11"]}.get(command, ["2020-11"]))]
        line += chance.choice(
            [[], [], ["--json"], ["--quiet"], ["--register", "article"] if command in {"build", "check"} else []]
        )
        if chance.random() < 0.06:
            line[chance.randrange(len(line))] = chance.choice(
                ["", "--", "-x", "2020-1", "２０２０-11", "\udcff", "RG205", "ko", "--as-of", "--register"]
            )
        return [*line, "--root", str(self.folder)]


def difference(before: str, after: str) -> str:
    """What stands in one and not in the other, cut short."""
    old, new = before.splitlines(), after.splitlines()
    changed = [line for line in new if line not in old] or [f"without {line}" for line in old if line not in new]
    return repr(" / ".join(changed))[:200]


def inputs(seed: int) -> Iterator[tuple[str, list[str]]]:
    chance = random.Random(seed)  # noqa: S311 - the same damage for the same seed
    with tempfile.TemporaryDirectory() as folder:
        case = Case(Path(folder) / "project", chance)
        while True:
            done = case.damage()
            yield done, case.arguments()
            case.restore()


def try_one(done: str, line: list[str], tally: Tally) -> None:
    said = f"{' '.join(line[:-2])!r} after {done}"
    start = time.perf_counter()
    result = CliRunner().invoke(app, line, prog_name="relgen")
    took = time.perf_counter() - start
    tally.tried += 1
    tally.drafted += result.exit_code == 0 and line[0] != "phrases"
    tally.slowest = max(tally.slowest, (took, said))
    crashed = result.exception is not None and not isinstance(result.exception, SystemExit)
    if crashed and result.exc_info:
        where = "".join(traceback.format_exception(*result.exc_info)[-3:])
        tally.crashes.append(f"{said}\n{where}")
    elif took > SLOW:
        tally.crashes.append(f"{said}\n  took {took:.1f} s")
    elif result.exit_code not in {0, 1, 2}:
        tally.crashes.append(f"{said}\n  exit code {result.exit_code}")


def fuzz(seed: int, seconds: float) -> Tally:
    tally, end = Tally(), time.monotonic() + seconds
    for done, line in inputs(seed):
        try_one(done, line, tally)
        if time.monotonic() > end or len(tally.crashes) >= 20:
            return tally
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    tally = fuzz(asked.seed, asked.seconds)
    sys.stdout.write("".join(f"{crash}\n" for crash in tally.crashes))
    sys.stdout.write(
        f"{tally.tried} inputs, {tally.drafted} drafted ({100 * tally.drafted // max(1, tally.tried)}%), "
        f"{len(tally.crashes)} crashes; slowest {tally.slowest[0]:.2f} s: {tally.slowest[1]}\n"
    )
    return 1 if tally.crashes else 0


if __name__ == "__main__":
    sys.exit(main())
