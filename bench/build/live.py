"""From saving a file to the browser being told and the page being there, under `mkdocs serve`."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from urllib.error import URLError
from urllib.parse import urljoin
from urllib.request import urlopen

from project import Project

EDITS = 3
REST = 1.0
"""Seconds from a finished build to the next edit, as of an editor who saves again at once."""
_DONE = b"Reloading browsers"
_EPOCH = re.compile(r"livereload\((\d+), (\d+)\)")
_PATIENCE = 600.0


def edit_to_visible(project: Project, parts: frozenset[str], province: int) -> float:
    """Seconds, the median of a few edits: the waiting script is answered, then the page is asked for and shows the edit."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    origin = f"http://127.0.0.1:{port}"
    with _serving(project, parts, port) as log:
        page = origin + "/" + project.edit(province, "ก่อนแก้")
        _wait(page, "ก่อนแก้")
        return median(_one(project, province, page, f"แก้ครั้งที่ {n}", log) for n in range(EDITS))


def _one(project: Project, province: int, page: str, words: str, log: Path) -> float:
    sleep(REST)
    builds = _builds(log)
    epoch, request = _EPOCH.search(_get(page)).groups()  # type: ignore[union-attr]
    asked = urljoin(page, f"/livereload/{epoch}/{request}")
    started = monotonic()
    project.edit(province, words)
    # The same long request with which the page's own script waits.
    while not (int(_get(asked)) > int(epoch) and words in _get(page)):
        if monotonic() - started > _PATIENCE:
            raise SystemExit("an edit did not become visible")
    seconds = monotonic() - started
    _built(log, builds)
    return seconds


def _builds(log: Path) -> int:
    return log.read_bytes().count(_DONE)


def _built(log: Path, before: int) -> None:
    """Waits for the build that an edit began: a page may be there while the others are being made."""
    started = monotonic()
    while _builds(log) == before:
        if monotonic() - started > _PATIENCE:
            raise SystemExit("a build did not end")
        sleep(0.1)


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
def _serving(project: Project, parts: frozenset[str], port: int) -> Iterator[Path]:
    """The server's log while it runs."""
    log = project.folder / "serve.log"
    with log.open("wb") as told:
        server = subprocess.Popen(project.serve(parts, port), stdout=told, stderr=told)
    try:
        yield log
    finally:
        server.terminate()
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            print("the server had to be killed", file=sys.stderr)
            server.kill()
            server.wait()
