"""A server and a page for each test of search."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from e2e.search.asking import Handler, Served


@pytest.fixture
def served(site: Path) -> Iterator[Served]:
    """Each test has a server of its own, hence a browser's storage of its own; the site is in a sub-folder."""
    told = Served()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, told=told, directory=str(site)))
    told.origin = f"http://127.0.0.1:{server.server_address[1]}/phrae/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 390, "height": 800})
    made.set_default_timeout(15_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails the test where a script does."""
    made = context.new_page()
    failed: list[str] = []
    made.on("pageerror", lambda error: failed.append(str(error)))
    yield made
    assert failed == []
