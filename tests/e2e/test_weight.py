"""What a reader's line carries, packed as a web server does it, and that nothing jumps while it arrives."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from e2e.crawl import Seen, crawl, crawl_one, inside
from e2e.pages import PAGES

FIRST_VISIT, SECOND_PAGE = 65_000, 8_000
MOST_SHIFT = 0.05

SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 100));
})"""


def _packed(file: Path) -> int:
    content = file.read_bytes()
    ready = file.suffix in (".woff2", ".png")
    return len(content) if ready else len(gzip.compress(content, 6, mtime=0))


def _assets(site: Path, seen: Seen, html: str) -> set[Path]:
    """What the page loads: what its head names, every font, and the script that narrows lists where there are any."""
    loads = {site / target[0] for load in seen.loads if (target := inside(load))}
    # What a search takes has a bound of its own: bench/search.
    loads -= {site / "assets" / "search.js", site / "search" / "manifest.json"}
    # Asked for only when the page is put on a phone's home screen.
    loads.discard(site / "assets" / "leaf-180.png")
    fonts = set((site / "assets" / "fonts").glob("*.woff2"))
    lists = {site / "assets" / "lists.js"} if "data-facets" in html else set()
    return {file for file in loads if file.suffix != ".html"} | fonts | lists


def test_every_page_is_light(site: Path) -> None:
    first, second = {}, {}
    for address, seen in crawl(site).items():
        # A whole plan for paper is as long as the plan.
        if address.startswith("print/"):
            continue
        file = site / address / "index.html" if not address.endswith(".html") else site / address
        own = _packed(file)
        text = file.read_text(encoding="utf-8")
        if own > SECOND_PAGE:
            second[address] = own
        whole = own + sum(_packed(asset) for asset in _assets(site, seen, text))
        if whole > FIRST_VISIT:
            first[address] = whole
    assert second == {}
    assert first == {}


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_a_first_visit_asks_for_nothing_else_and_nothing_jumps(
    browser: Browser, origin: str, site: Path, address: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    asked: list[str] = []
    try:
        page = context.new_page()
        page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
        page.goto(origin + address, wait_until="networkidle")
        shift = page.evaluate(SHIFT)
    finally:
        context.close()
    path = address.partition("?")[0]
    file = site / path / "index.html" if not path.endswith(".html") else site / path
    known = _assets(site, crawl_one(site, file), file.read_text(encoding="utf-8"))
    # Search fetches its engine and its index on its own page.
    extra = {
        one
        for one in asked
        if site / one not in known
        and one != path
        and not one.startswith(("search/", "assets/search"))
    }
    assert extra == set()
    assert shift <= MOST_SHIFT
