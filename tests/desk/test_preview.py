"""The preview as a server: to whom it answers, what it tells, and how it stops."""

import http.client
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

MONTH = "month: 2031-05\nannounced: 2031-06-01\nexports: {value: 50000, change: 3.1}\n"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[SimpleNamespace]:
    months = tmp_path / "releases" / "trade"
    months.mkdir(parents=True)
    (months / "2031-05.yaml").write_text(MONTH)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "relgen", "preview", "--no-open", "--port", str(port)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    lines = [running.stderr.readline() for _ in range(2)]
    yield SimpleNamespace(
        port=port, month=months / "2031-05.yaml", lines=lines, process=running, command=command, root=tmp_path
    )
    running.kill()
    running.wait()
    running.stderr.close()


def answer(port: int, path: str = "/", method: str = "GET", **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    return response.status, response.read().decode()


def test_it_tells_what_it_built_how_long_that_took_and_where_it_is(preview):
    assert preview.lines[0].startswith("2031-05 built in ")
    assert preview.lines[0].rstrip().endswith(" ms")
    assert preview.lines[1] == f"http://127.0.0.1:{preview.port}/  (Ctrl-C stops)\n"


def test_it_serves_its_page_and_nothing_else(preview):
    status, page = answer(preview.port)

    assert status == 200
    assert "Korea’s May exports grow" in page
    assert "connect-src &#39;self&#39;" in page or "connect-src 'self'" in page
    for path in ("/releases/trade/2031-05.yaml", "/../releases/trade/2031-05.yaml", "/?x", "/favicon.ico"):
        assert answer(preview.port, path)[0] == 404, path
    assert answer(preview.port, "/", "POST")[0] == 501


def test_it_answers_to_no_host_but_its_own(preview):
    assert answer(preview.port, Host=f"localhost:{preview.port}")[0] == 200
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1", f"127.0.0.1:{preview.port + 1}"):
        status, text = answer(preview.port, Host=host)
        assert (status, "Korea" in text) == (403, False), host


def test_it_listens_at_one_loopback_address_alone(preview):
    with socket.socket() as own, socket.socket() as other:
        assert own.connect_ex(("127.0.0.1", preview.port)) == 0
        assert other.connect_ex(("127.0.0.2", preview.port)) != 0


def test_it_tells_which_file_it_was_built_anew_for_and_what_is_to_be_corrected(preview):
    preview.month.write_text(MONTH.replace("3.1", "three"))

    line = preview.process.stderr.readline()
    assert line.startswith("2031-05 built in ")
    assert line.endswith(" ms, 1 to correct after releases/trade/2031-05.yaml\n")
    assert "RG104" in answer(preview.port)[1]


def test_a_month_that_is_broken_from_the_start_is_served_with_its_findings(preview):
    preview.process.send_signal(signal.SIGINT)
    preview.process.wait(10)
    preview.month.write_text("month: 2031-05\nexports: {value: [}\n")
    again = subprocess.Popen(preview.command, stderr=subprocess.PIPE, text=True, cwd=preview.root)
    assert "to correct" in again.stderr.readline()
    again.stderr.readline()

    assert "RG001" in answer(preview.port)[1]
    again.kill()
    again.wait()
    again.stderr.close()


def test_a_month_file_that_vanishes_is_a_finding_and_no_traceback(preview):
    preview.month.unlink()

    assert "1 to correct" in preview.process.stderr.readline()
    assert "there is no month file" in answer(preview.port)[1]


def test_ctrl_c_stops_it_cleanly(preview):
    preview.process.send_signal(signal.SIGINT)

    assert preview.process.wait(10) == 0
    assert preview.process.stderr.read() == "stopped\n"


def test_a_port_that_is_taken_is_named_with_what_to_do(preview):
    result = subprocess.run(preview.command, cwd=preview.root, capture_output=True, text=True, timeout=60, check=False)

    assert result.returncode == 2
    assert f"relgen: port {preview.port} cannot be used" in result.stderr
    assert "add --port NUMBER" in result.stderr


def test_a_draft_that_is_edited_is_shown_with_its_findings_as_soon_as_it_is_saved(preview):
    subprocess.run([sys.executable, "-m", "relgen", "build", "--quiet"], cwd=preview.root, check=True)
    preview.process.stderr.readline()
    draft = preview.root / "build" / "trade" / "2031-05" / "draft.en.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("3.1 percent", "3.7 percent"), encoding="utf-8")

    line = preview.process.stderr.readline()
    assert line.endswith(" ms after build/trade/2031-05/draft.en.md\n")
    assert 'data-tag="RG402">3.7 percent</a>' in answer(preview.port)[1]
