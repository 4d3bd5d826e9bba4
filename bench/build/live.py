"""From saving a file to the browser being told and the page being there, under `mkdocs serve`."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

from project import Project

EDITS = 3
REST = 20.0
"""Seconds between two edits, as of an editor who looks at what the one made. What follows the pages is done by then."""
_EPOCH = re.compile(r"livereload\((\d+), (\d+)\)")
_PATIENCE = 600.0


def edit_to_visible(project: Project, parts: frozenset[str], province: int) -> float:
    """Seconds, the median of a few edits: the waiting script is answered, then the page is asked for and shows the edit."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    origin = f"http://127.0.0.1:{port}"
    with _serving(project, parts, port):
        page = origin + "/" + project.edit(province, "ก่อนแก้")
        _wait(page, "ก่อนแก้")
        return median(_one(project, province, origin, page, f"แก้ครั้งที่ {n}") for n in range(EDITS))


def _one(project: Project, province: int, origin: str, page: str, words: str) -> float:
    sleep(REST)
    epoch, request = _EPOCH.search(_get(page)).groups()  # type: ignore[union-attr]
    started = monotonic()
    project.edit(province, words)
    while True:
        # The same long request with which the page's own script waits.
        if int(_get(f"{origin}/livereload/{epoch}/{request}")) > int(epoch) and words in _get(page):
            return monotonic() - started
        if monotonic() - started > _PATIENCE:
            raise SystemExit("an edit did not become visible")


def _wait(page: str, words: str) -> None:
    started = monotonic()
    while monotonic() - started < _PATIENCE:
        try:
            if words in _get(page):
                return
        except URLError:
            pass
        sleep(0.2)
    raise SystemExit(f"{page} is not served")


def _get(url: str) -> str:
    with urlopen(url, timeout=_PATIENCE) as answer:  # noqa: S310 -- our own server
        text: str = answer.read().decode()
        return text


@contextmanager
def _serving(project: Project, parts: frozenset[str], port: int) -> Iterator[None]:
    server = subprocess.Popen(
        project.serve(parts, port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        server.terminate()
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            print("the server had to be killed", file=sys.stderr)
            server.kill()
            server.wait()
