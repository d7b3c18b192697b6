"""A client of yaml-language-server, as an editor is one: it opens a file, and asks what may be typed at a place."""

import json
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from conftest import ROOT

INSTALLED = ROOT / ".venv" / "node" / "node_modules"  # where .ci/run installs it
HINT = "is not here: npm install --prefix .venv/node"


def server() -> str | None:
    return shutil.which("yaml-language-server", path=str(INSTALLED / ".bin")) or shutil.which("yaml-language-server")


class Editor:
    def __init__(self, folder: Path) -> None:
        self.folder, self.number, self.told = folder, 0, dict[str, list[dict[str, Any]]]()

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            [server() or "", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": {}})
        self.send("initialized", {})
        settings = {"yaml": {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}}
        self.send("workspace/didChangeConfiguration", {"settings": settings})
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.process.kill()
        self.process.communicate()

    def opened(self, path: Path, text: str) -> list[str]:
        """What the server finds in a text."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        while path.as_uri() not in self.told:
            self.read()
        return [each["message"] for each in self.told[path.as_uri()]]

    def completions(self, path: Path, line: int, column: int) -> list[str]:
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        found = self.ask("textDocument/completion", place)
        return [each["label"] for each in (found.get("items", []) if isinstance(found, dict) else found)]

    def hover(self, path: Path, line: int, column: int) -> str:
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        return str((self.ask("textDocument/hover", place) or {}).get("contents"))

    def ask(self, method: str, params: object) -> Any:
        self.number += 1
        self.write({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        while True:
            answer = self.read()
            if answer.get("id") == self.number and "method" not in answer:
                return answer.get("result")

    def send(self, method: str, params: object) -> None:
        self.write({"jsonrpc": "2.0", "method": method, "params": params})

    def write(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def read(self) -> dict[str, Any]:
        """The next message of the server; what it asks is answered with nothing."""
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the server ended"
        message = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:
            items = len(message.get("params", {}).get("items", []))
            self.write({"jsonrpc": "2.0", "id": message["id"], "result": [None] * items})
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message
