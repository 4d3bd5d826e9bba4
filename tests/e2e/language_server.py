"""A client of yaml-language-server, the engine of VS Code's YAML extension, over its own protocol."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

SERVER = Path("node_modules/yaml-language-server/out/server/src/server.js")
CURSOR = "▮"


def settings_of(project: Path) -> dict[str, Any]:
    """What the project's folder tells VS Code for its YAML extension, as that passes it on."""
    text = (project / ".vscode/settings.json").read_text(encoding="utf-8")
    tree: dict[str, Any] = {}
    for name, value in json.loads(text).items():
        *path, last = name.split(".")
        if path[:1] == ["yaml"]:
            inner = tree
            for step in path:
                inner = inner.setdefault(step, {})
            inner[last] = value
    return tree


@dataclass
class LanguageServer:
    """One running server: requests are answered in turn, and what it says by itself is kept."""

    process: subprocess.Popen[bytes]
    settings: dict[str, Any]
    said: list[dict[str, Any]] = field(default_factory=list)
    last: int = 0
    opened: int = 0

    def open(self, path: Path, text: str) -> Document:
        """Open a file with a text of our own; the server reads its schema from the disk."""
        self.opened += 1
        document = Document(self, f"{path.parent.as_uri()}/{self.opened}-{path.name}", text)
        item = {"uri": document.uri, "languageId": "yaml", "version": 1, "text": document.text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return document

    def start(self, folder: Path) -> None:
        """Say what VS Code says when it opens a folder."""
        formats = ["markdown", "plaintext"]
        item = {"documentationFormat": formats, "snippetSupport": True}
        can = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": item},
                "hover": {"contentFormat": formats},
                "publishDiagnostics": {},
            },
        }
        uri = folder.as_uri()
        opened = {"rootUri": uri, "workspaceFolders": [{"uri": uri, "name": "plans"}]}
        self.request("initialize", {"processId": None, "capabilities": can, **opened})
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": self.settings})

    def request(self, method: str, params: Any) -> Any:
        """Ask, and wait for the answer."""
        self.last += 1
        self._send({"id": self.last, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self.last and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._take(message)

    def notify(self, method: str, params: Any) -> None:
        """Tell, and wait for nothing."""
        self._send({"method": method, "params": params})

    def wait_for(self, method: str, uri: str) -> Any:
        """The next that it says by itself about a file."""
        while True:
            for message in self.said:
                if message.get("method") == method and message["params"].get("uri") == uri:
                    self.said.remove(message)
                    return message["params"]
            self._take(self._read())

    def _take(self, message: dict[str, Any]) -> None:
        if "id" not in message:
            self.said.append(message)
            return
        items = message.get("params", {}).get("items", [])
        result = [self.settings.get(item.get("section", ""), {}) for item in items] or None
        self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message


@dataclass
class Document:
    """An open file. In `written`, `▮` is the cursor, and `⟦…⟧` stand around what is to be underlined."""

    server: LanguageServer
    uri: str
    written: str

    @property
    def text(self) -> str:
        """What the server sees."""
        return re.sub(f"[{CURSOR}⟦⟧]", "", self.written)

    @property
    def marked(self) -> str:
        """What stands between the marks."""
        return self.written.partition("⟦")[2].partition("⟧")[0]

    def offered(self) -> dict[str, str]:
        """What may be completed at the cursor, each with its explanation."""
        found = self.server.request("textDocument/completion", self._at_cursor())
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: _plain(item.get("documentation")) for item in items}

    def hovered(self) -> str:
        """What is shown beside the cursor."""
        found = self.server.request("textDocument/hover", self._at_cursor())
        return _plain(found["contents"]) if found else ""

    @cached_property
    def _told(self) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = self.server.wait_for(
            "textDocument/publishDiagnostics", self.uri
        )["diagnostics"]
        return told

    def mistakes(self) -> list[tuple[str, Any]]:
        """What is underlined: why, and where."""
        return [(told["message"], told["range"]) for told in self._told]

    def said_at(self, place: Any) -> str:
        """The text at a place, which lies in one line."""
        assert place["start"]["line"] == place["end"]["line"]
        line = self.text.split("\n")[place["start"]["line"]]
        units = line.encode("utf-16-le")
        first, last = (2 * place[end]["character"] for end in ("start", "end"))
        return units[first:last].decode("utf-16-le")

    def _at_cursor(self) -> dict[str, Any]:
        before = self.written.partition(CURSOR)[0]
        line = before.rpartition("\n")[2]
        place = {"line": before.count("\n"), "character": len(line.encode("utf-16-le")) // 2}
        return {"textDocument": {"uri": self.uri}, "position": place}


def _plain(told: Any) -> str:
    return str(told["value"] if isinstance(told, dict) else told or "")


@contextmanager
def running(project: Path, folder: Path) -> Iterator[LanguageServer]:
    """A server whose workspace is `folder`, as VS Code starts it."""
    command = ["node", str(project / SERVER), "--stdio"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as process:
        server = LanguageServer(process, settings_of(project))
        server.start(folder)
        yield server
        server.request("shutdown", None)
        server.notify("exit", None)
