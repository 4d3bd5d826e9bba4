"""A built site served on this machine only, packed as a web server would, over connections that stay open."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

LEVEL = 6
PACKED = frozenset({".woff2", ".png"})
FLOOR = "floor/"
"""Below the root: the same page as bare text, for what the line itself costs."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(
        self, *args: object, folder: Path, floors: dict[str, str], **kwargs: object
    ) -> None:
        self.folder = folder
        self.floors = floors
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if path.startswith(FLOOR):
            self._answer(
                200, "text/html", self.floors[path.removeprefix(FLOOR)].encode(), pack=True
            )
            return
        file = self.folder / path
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self._answer(404, "text/plain", b"", pack=False)
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self._answer(200, kind, file.read_bytes(), pack=file.suffix not in PACKED)

    def _answer(self, status: int, kind: str, content: bytes, *, pack: bool) -> None:
        body = gzip.compress(content, LEVEL, mtime=0) if pack else content
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if pack:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        del format, args


@contextmanager
def serve(folder: Path, floors: dict[str, str]) -> Iterator[str]:
    """The origin at which the site stands while the block runs, with a slash at its end."""
    handler = partial(_Handler, folder=folder, floors=floors)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
