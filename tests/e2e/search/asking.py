"""Questions put to the search page."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page

from e2e.serving import Served

DONE = ".search-results[data-search-state=done]"
LINKS = ".search-results > li > a"
NEAR = ".search-results > .line"
SAFETY = "ความปลอดภัย"


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
