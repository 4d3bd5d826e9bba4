"""A built site served on this machine only, which counts what it serves as a web server with gzip would."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

LEVEL = 6
"""Of gzip, as nginx and GitHub Pages have it or better."""


@dataclass
class Served:
    """Where the site is served, with a slash at its end, and the paths asked for since `forget`."""

    origin: str
    folder: Path
    paths: list[str] = field(default_factory=list)
    _sizes: dict[str, int] = field(default_factory=dict)

    def forget(self) -> None:
        """Begin counting anew."""
        self.paths.clear()

    def size(self, path: str) -> int:
        """Bytes of a served file, packed; fonts and images are packed already."""
        if path not in self._sizes:
            file = self.folder / path
            file = file / "index.html" if file.is_dir() else file
            content = file.read_bytes() if file.is_file() else b""
            packed = file.suffix in (".woff2", ".png", ".gz")
            self._sizes[path] = (
                len(content) if packed else len(gzip.compress(content, LEVEL, mtime=0))
            )
        return self._sizes[path]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, told: Served, **kwargs: object) -> None:
        self.told = told
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.told.paths.append(urlsplit(self.path).path.lstrip("/"))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        del format, args


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve a folder while the block runs."""
    told = Served("", folder)
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder), told=told))
    told.origin = f"http://127.0.0.1:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
