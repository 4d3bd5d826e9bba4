"""A folder served on this machine only, by a server that tells what it was asked for."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote


@dataclass
class Served:
    """Where it is, with a slash at its end; the paths that were asked for, and those that are refused."""

    origin: str = ""
    paths: list[str] = field(default_factory=list)
    refused: re.Pattern[str] | None = None

    @property
    def of_search(self) -> list[str]:
        return [path for path in self.paths if re.search(r"search\.js|/search/.*json", path)]


@contextmanager
def serve(folder: Path, below: str = "/") -> Iterator[Served]:
    """A server of its own, hence a browser's storage of its own; nothing is there but `below` a path."""
    told = Served()
    handler = partial(_Handler, told=told, below=below, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    told.origin = f"http://127.0.0.1:{server.server_address[1]}{below}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, told: Served, below: str, **kwargs: object) -> None:
        self.told, self.below = told, below
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # what the server gives, passed on

    def do_GET(self) -> None:
        path = unquote(self.path)
        self.told.paths.append(path)
        if self.told.refused and self.told.refused.search(path):
            self.send_error(503)
        elif not path.startswith(self.below):
            self.send_error(404)
        else:
            self.path = "/" + self.path.removeprefix(self.below)
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        del format, args
