"""A real browser: Debian's chromium, driven by playwright. Where either is missing, these tests are skipped and say so."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]

MISSING = "needs chromium and `pip install '.[browser]'`: .ci/run installs both"


def skip_or_fail() -> None:
    """.ci/run installs the browser, so there a missing one is a fault."""
    if os.environ.get("RELGEN_BROWSER") == "needed":
        pytest.fail(MISSING)
    pytest.skip(MISSING)


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if path is None:
        skip_or_fail()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium):
    """A page in a context of its own; what it asks of the network and what its script says stand in `asked` and `said`."""
    contexts = []

    def open_tab(url: str, width: int = 1440, height: int = 900, **options: object):
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(url)
        return page

    yield open_tab
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory):
    """The URL of the page of a month, as `relgen build` writes it."""
    out = tmp_path_factory.mktemp("build")

    def url(month: str) -> str:
        page = out / "trade" / month / "review.html"
        if not page.exists():
            command = [sys.executable, "-m", "relgen", "build", month, "--out", str(out), "--quiet"]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return page.as_uri()

    return url


@pytest.fixture
def live(tmp_path: Path):
    """A preview of a copy of the project: its URL, the month file, and the lines that it prints."""
    shutil.copytree(ROOT / "releases", tmp_path / "releases")
    shutil.copytree(ROOT / "phrasebook", tmp_path / "phrasebook")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "relgen", "preview", "2020-11", "--no-open", "--port", str(port), "--root", str(tmp_path)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    lines = [running.stderr.readline(), running.stderr.readline()]
    month = tmp_path / "releases" / "trade" / "2020-11.yaml"
    yield SimpleNamespace(url=f"http://127.0.0.1:{port}/", port=port, month=month, lines=lines, process=running)
    running.kill()
    running.wait()
    running.stderr.close()
