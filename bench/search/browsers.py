"""The real search page, asked in Chromium and in Firefox: every result's address, best first."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
# Everything that would make Chromium speak to its maker is off.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DONE = ".search-results[data-search-state=done]"
RESULTS = ".search-results > li > a"

Lists = list[list[str]]
Progress = Callable[[int], None]


class Missing(Exception):  # noqa: N818 -- it is the machine that is wrong
    """Something this benchmark needs is not on this machine."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium from PATH."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        raise Missing("no Chromium on PATH (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


def search_address(origin: str, query: str) -> str:
    """The search page with a query."""
    return f"{origin}search/?q={quote(query, safe='')}"


def ask(page: Page, origin: str, query: str) -> list[str]:
    """Open the search page on a query and read its list, near matches too."""
    page.goto(search_address(origin, query), wait_until="commit")
    page.wait_for_selector(DONE, state="attached")
    found: list[str] = page.eval_on_selector_all(RESULTS, "links => links.map(link => link.href)")
    return found


def ask_chromium(
    browser: Browser, origin: str, queries: Sequence[str], progress: Progress
) -> Lists:
    """Each query's list."""
    context = browser.new_context()
    page = context.new_page()
    lists = []
    for number, query in enumerate(queries, 1):
        lists.append(ask(page, origin, query))
        progress(number)
    context.close()
    return lists


def find_firefox() -> str:
    """Firefox on PATH; Debian's is installed where that is allowed."""
    found = _firefox()
    if not found and os.geteuid() == 0 and (apt := shutil.which("apt-get")):
        subprocess.run([apt, "update", "-qq"], check=False)
        subprocess.run(
            [apt, "install", "-y", "-qq", "--no-install-recommends", "firefox-esr"],
            check=False,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        )
        found = _firefox()
    if not found:
        raise Missing("no Firefox on PATH (Debian: apt-get install firefox-esr)")
    return found


def _firefox() -> str | None:
    return shutil.which("firefox-esr") or shutil.which("firefox")


def version(command: str) -> str:
    """What a program says of its version."""
    told = subprocess.run(
        [command, "--version"], capture_output=True, encoding="utf-8", check=False
    )
    return told.stdout.strip()


def node() -> str:
    """Node, and the packages of package.json beside this file."""
    found = shutil.which("node")
    if not found:
        raise Missing("no Node on PATH (Debian: apt-get install nodejs)")
    if not (HERE / "node_modules").is_dir():
        raise Missing(f"no {HERE / 'node_modules'}: run `make bench-search`, which installs it")
    return found


def ask_firefox(origin: str, queries: Sequence[str], progress: Progress) -> Lists:
    """Each query's list, from Firefox over WebDriver BiDi."""
    asked = json.dumps(
        {
            "firefox": find_firefox(),
            "done": DONE,
            "results": RESULTS,
            "addresses": [search_address(origin, query) for query in queries],
        }
    )
    with subprocess.Popen(
        [node(), str(HERE / "firefox.mjs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdin  # noqa: S101 -- asked for above
        assert process.stdout  # noqa: S101
        process.stdin.write(asked)
        process.stdin.close()
        lists: Lists = []
        for line in process.stdout:
            lists.append(json.loads(line))
            progress(len(lists))
    if process.returncode or len(lists) < len(queries):
        raise Missing(f"Firefox gave up after {len(lists)} of {len(queries)} queries")
    return lists
