"""How well the bands and verbs agree with what the ministry printed: the table of CONTRIBUTING.md.

`python tests/bench/calibration.py` prints it. A verb of ours is right if the ministry used it for that direction and band; a
printed verb is known if it is among ours for its direction and band. The rows: the ministry's releases of 2017 to 2020.
"""

import csv
import re
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LEMMAS = {
    "grow": "grew", "rise": "rose", "fall": "fell", "drop": "dropped", "decrease": "decreased", "surge": "surged",
    "inch down": "inched down", "edge down": "edged down", "inching downward": "inched down", "jumping": "jumped",
    "rise by": "rose", "rose by": "rose", "rebound ... and grow": "grew", "rebounded and increased": "increased",
    "went down only": "went down", "falling": "fell",
}  # fmt: skip
NO_VERB = re.compile(r"^(up|down|were up|saw a .*|showed growth|posted growth|experienced .*)$")  # "up 4.0 percent"


class Row(NamedTuple):
    direction: str
    band: str
    printed: int
    known: int
    ours: int
    right: int
    unattested: tuple[str, ...]


def printed_verbs() -> list[tuple[str, Decimal, str]]:
    """(direction, size, verb in the past) of every English row that has a verb."""
    with (ROOT / "tests" / "verbs" / "printed.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["language"] == "en" and not NO_VERB.match(row["verb"])]
    return [(row["direction"], abs(Decimal(row["percent"])), LEMMAS.get(row["verb"], row["verb"])) for row in rows]


def table() -> list[Row]:
    from relgen.desk.workspace import open_workspace
    from relgen.project import Project
    from relgen.releases.trade import TRADE

    workspace = open_workspace(Project(ROOT, ROOT / "phrasebook"), TRADE, codes=("en",))
    assert workspace is not None
    book = workspace.books["en"]
    rows = []
    for direction in ("up", "down"):
        for band in book.bands:
            found = Counter(verb for way, size, verb in printed_verbs() if way == direction and book.shared.band(size) is band)
            ours = {row["past"] for row in book.look_up_verbs(direction, band.name)[0]}
            unattested = tuple(sorted(ours - set(found)))
            known = sum(number for verb, number in found.items() if verb in ours)
            rows.append(Row(direction, band.name, found.total(), known, len(ours), len(ours) - len(unattested), unattested))
    return rows


def markdown() -> str:
    rows = table()
    lines = [
        "| direction | band | printed | of them ours | our verbs | of them printed | not printed |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        cells = (row.direction, row.band, row.printed, row.known, row.ours, row.right, ", ".join(row.unattested))
        lines.append(f"| {' | '.join(map(str, cells))} |")
    printed, known, ours, right = (sum(getattr(row, name) for row in rows) for name in ("printed", "known", "ours", "right"))
    share = f"{known} ({100 * known // printed}%)", f"{right} ({100 * right // ours}%)"
    lines.append(f"| all | | {printed} | {share[0]} | {ours} | {share[1]} | |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(markdown() + "\n")
