"""How long it takes from saving a month file to the new page in a browser: `python tests/bench/saving.py [--rounds N]`.

Needs what tests/browser/ needs. Nothing here passes or fails.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
PORT = "8421"
SHOWN = """wanted => { window.shown = new Promise(done => {
  const look = () => {
    const there = [...document.querySelectorAll('.e')].some(figure => figure.textContent.includes(wanted));
    if (there) requestAnimationFrame(() => done(performance.timeOrigin + performance.now())); else setTimeout(look, 4);
  };
  look();
}); }"""


def milliseconds(page: "Page", month: Path, text: str, wanted: str) -> float:
    """From just before a text is saved to when the browser has drawn what it says."""
    page.evaluate(SHOWN, wanted)
    start = 1000 * time.time()
    month.write_text(text, encoding="utf-8")
    return float(page.evaluate("window.shown")) - start


def measure(root: Path, page: "Page", rounds: int) -> list[float]:
    month = root / "releases" / "trade" / "2020-11.yaml"
    text = month.read_text(encoding="utf-8")
    found = []
    for number in range(rounds):
        rate = f"{31 + number % 2}.{number % 10}"
        found.append(milliseconds(page, month, text.replace("eu: {change: 24.6}", f"eu: {{change: {rate}}}"), rate))
        time.sleep(0.3)
    return found


def main() -> None:
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name in ("releases", "phrasebook"):
            shutil.copytree(ROOT / name, Path(folder, name))
        command = [sys.executable, "-m", "relgen", "preview", "2020-11", "--no-open", "--port", PORT, "--root", folder]
        running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert running.stderr
        running.stderr.readline(), running.stderr.readline()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{PORT}/")
        page.wait_for_timeout(500)
        found = measure(Path(folder), page, rounds)
        browser.close()
        running.terminate()
        running.wait()
    sys.stdout.write(f"from saving to the new page in the browser: median {statistics.median(found):.0f} ms of {rounds} ")
    sys.stdout.write(f"({min(found):.0f} to {max(found):.0f})\n")


if __name__ == "__main__":
    main()
