"""What tests of search share: a served copy of the site, and questions put to the search page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from urllib.parse import quote, unquote

from playwright.sync_api import Page

DONE = ".search-results[data-search-state=done]"
LINKS = ".search-results > li > a"
NEAR = ".search-results > .line"
SAFETY = "ความปลอดภัย"


@dataclass
class Served:
    """A copy of the site below a folder, which remembers what was asked for and can refuse."""

    origin: str = ""
    paths: list[str] = field(default_factory=list)
    refused: re.Pattern[str] | None = None

    @property
    def of_search(self) -> list[str]:
        return [path for path in self.paths if re.search(r"search\.js|/search/.*json", path)]


class Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, told: Served, **kwargs: object) -> None:
        self.told = told
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(self.path)
        self.told.paths.append(path)
        if self.told.refused and self.told.refused.search(path):
            self.send_error(503)
            return
        if not path.startswith("/phrae/"):
            self.send_error(404)
            return
        self.path = self.path.removeprefix("/phrae")
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        del format, args


def ask(page: Page, served: Served, query: str, more: str = "") -> list[str]:
    page.goto(f"{served.origin}search/?q={quote(query, safe='')}{more}")
    page.wait_for_selector(DONE, state="attached")
    return links(page, served)


def links(page: Page, served: Served) -> list[str]:
    hrefs: list[str] = page.eval_on_selector_all(LINKS, "links => links.map(link => link.href)")
    return [href.removeprefix(served.origin) for href in hrefs]


def full(page: Page) -> int:
    """How many results stand above the line of near matches."""
    count: int = page.evaluate(
        "() => { const all = [...document.querySelectorAll('.search-results > li')];"
        " const at = all.findIndex(one => one.className === 'line');"
        " return at < 0 ? all.length : at; }"
    )
    return count
