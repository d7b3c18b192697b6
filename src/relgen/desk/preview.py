"""The review page, live: rebuilt when a month file or the phrasebook changes, and shown anew without a reload by hand.

It is served on this machine alone, to a browser that asks for it by its own name, and nothing but the page is served. A month
that cannot be drafted shows what is wrong with it, and below that the last draft that was good. Nothing is written.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from time import perf_counter

from watchfiles import watch

from relgen.desk.build import can_build, draft_month, edited_words, out_folder
from relgen.desk.last_build import earlier_drafts
from relgen.desk.review.make import Drafted, broken_review, make_review
from relgen.desk.signed import signed_of
from relgen.desk.workspace import open_workspace, select
from relgen.project import open_project
from relgen.reading.kept import Kept
from relgen.renderers.review import render
from relgen.values.diagnostics import Diagnostic, Place, UsageError, in_order
from relgen.values.review import Review

HOST = "127.0.0.1"
PORT = 8420  # always the same, so that the boxes that were ticked are found again
DEBOUNCE, STEP = 20, 5  # milliseconds: an editor that saves a file touches it more than once
LOOK_ANYWAY = 1000  # milliseconds
Stamps = dict[Path, tuple[int, int]]  # of each file when it was changed, and its size
HEARTBEAT = 15  # seconds between two signs of life, so that a page that is closed is noticed


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is previewed: a month, or the newest; `out`: where its drafts lie, some of them edited, if not in build/."""

    root: Path | None
    month: str | None = None
    kind: str | None = None
    register: str | None = None
    out: Path | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What a look at the files gave: the page, and how many findings keep it from being new."""

    review: Review
    findings: int


def look(wanted: Wanted, last: Review | None, kept: Kept) -> Shown:
    """The page as the files now are; `last` is the last one that was good, `kept` what the last look made of its texts."""
    try:
        asked = select(wanted.root, [wanted.month] if wanted.month else (), only=wanted.kind)[0]
    except UsageError as fault:
        if last is None:
            raise
        found = [Diagnostic("RG007", Place(f"releases/{last.release}", 1, 1), str(fault))]
        return Shown(broken_review(last.release, last.month, found, {}, last), 1)
    project, month = asked.project, asked.months[-1]
    project.kept = kept
    kept.turn()
    workspace = open_workspace(project, asked.release, until=month, register=wanted.register)
    found = [*project.found]
    if workspace and can_build(workspace) and month in workspace.months:
        draft = draft_month(workspace, month, formats=("html",))
        found += draft.found
        if draft.documents:
            out, folder = out_folder(project, wanted.out), f"{asked.release.name}/{month}"
            edited = edited_words(workspace, draft, out, folder)
            signed, _ = signed_of(project, asked.release.name, month)
            earlier = earlier_drafts(draft.documents, out / folder, signed)
            drafted = Drafted(month, draft.documents, draft.found, draft.angles, edited=edited, earlier=earlier)
            return Shown(make_review(workspace, drafted), 0)
    errors = [each for each in in_order(found) if each.severity == "error"]
    same = last if last and (last.release, last.month) == (asked.release.name, month) else None
    return Shown(broken_review(asked.release.name, month, errors, project.texts, same), len(errors))


def stamps(folders: Sequence[Path], out: Path) -> Stamps:
    """What tells whether a YAML file of some folders, or a draft in `out`, has changed."""
    found: Stamps = {}
    watched = (path for folder in folders for path in folder.rglob("*.yaml"))
    for path in (*watched, *out.rglob("draft.??.md")):
        with suppress(OSError):  # one that has just gone
            known = path.stat()
            found[path] = (known.st_mtime_ns, known.st_size)
    return found


class Live:
    """The page that is shown, and those who wait for the next one."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.good: Review | None = None
        self.kept = Kept()
        self.count = 0
        self.page = b""
        self.closed = False
        self.changed = Condition()

    @property
    def version(self) -> str:
        """Of this page; another preview on the same port has other ones."""
        return f"{os.getpid()}.{self.count}"

    def rebuild(self) -> str:
        """Look at the files anew; what came of it, in a line."""
        start = perf_counter()
        shown = look(self.wanted, self.good, self.kept)
        if not shown.findings:
            self.good = shown.review
        with self.changed:
            self.count += 1
            self.page = render(shown.review, live=self.version).encode()
            self.changed.notify_all()
        took = 1000 * (perf_counter() - start)
        state = f", {shown.findings} to correct" if shown.findings else ""
        return f"{shown.review.month} built in {took:.0f} ms{state}"

    def close(self) -> None:
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def versions(self) -> Iterator[str]:
        """The version now and each new one; "" as a sign of life where there is none for a while."""
        told = ""
        while not self.closed:
            with self.changed:
                if told == self.version:
                    self.changed.wait(HEARTBEAT)
                new = self.version
            yield new if new != told else ""
            told = new


class Handler(BaseHTTPRequestHandler):
    """GET / is the page, GET /events tells its version whenever there is a new one; nothing else is there."""

    server: "Server"

    def do_GET(self) -> None:
        if self.headers.get("Host") not in self.server.names:
            self.answer(403, "text/plain", b"this preview is served to its own address alone\n")
        elif self.path == "/":
            self.answer(200, "text/html", self.server.live.page)
        elif self.path == "/events":
            self.tell_versions()
        else:
            self.answer(404, "text/plain", b"there is nothing here but the page, at /\n")

    def answer(self, status: int, kind: str, body: bytes) -> None:
        self.start(status, kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def start(self, status: int, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        for name, value in (
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ):
            self.send_header(name, value)

    def tell_versions(self) -> None:
        self.start(200, "text/event-stream")
        self.end_headers()
        for version in self.server.live.versions():
            self.wfile.write(f"event: page\ndata: {version}\n\n".encode() if version else b": still here\n\n")

    def log_message(self, *_: object) -> None:
        """Each request in the terminal would hide what was rebuilt."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, live: Live, port: int) -> None:
        super().__init__((HOST, port), Handler)
        self.live = live
        self.url = f"http://{HOST}:{self.server_port}/"
        self.names = {f"{name}:{self.server_port}" for name in (HOST, "localhost")}

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that was closed while it was written to is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(wanted: Wanted, *, port: int, open_page: Callable[[str], object] | None, tell: Callable[[str], None]) -> None:
    """Serve the page until Ctrl-C; `open_page` is given its URL, `tell` a line for all that happens.

    UsageError if the port is taken, or there is no such month.
    """
    project = open_project(wanted.root, Path.cwd())
    folders = (project.root / "releases", project.phrasebook)
    out = out_folder(project, wanted.out).absolute()
    seen, live = stamps(folders, out), Live(wanted)
    first = live.rebuild()
    try:
        server = Server(live, port)
    except OSError as fault:
        message = f"port {port} cannot be used ({fault.strerror}): stop the preview that uses it, or add --port NUMBER"
        raise UsageError(message) from None
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        tell(first)
        tell(f"{server.url}  (Ctrl-C stops)")
        if open_page:
            open_page(server.url)
        for changed in changes(folders, out, seen):
            tell(f"{live.rebuild()} after {', '.join(project.label(path) for path in changed)}")
    except KeyboardInterrupt:
        tell("stopped")
    finally:
        live.close()
        server.shutdown()
        server.server_close()


def changes(folders: Sequence[Path], out: Path, seen: Stamps) -> Iterator[list[Path]]:
    """The files that changed since they were `seen`, whenever some did.

    The watcher tells at once; each second they are looked at anyway, for what changed before it listened, or that it is
    not told of, as in a folder of drafts that was not there yet.
    """
    told = (*folders, out) if any(path.is_relative_to(out) for path in seen) else folders
    for _ in watch(*told, debounce=DEBOUNCE, step=STEP, rust_timeout=LOOK_ANYWAY, yield_on_timeout=True):
        now = stamps(folders, out)
        changed = sorted(path for path in {*now, *seen} if now.get(path) != seen.get(path))
        seen = now
        if changed:
            yield changed
