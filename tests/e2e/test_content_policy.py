"""Everything works under the content policy, and what a mistake of ours might let through does not run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from e2e.pages import PAGES

SEEN = "addEventListener('securitypolicyviolation', e => (window.refused ??= []).push(e.violatedDirective))"
INJECTED = (
    "<script>window.ran = 'script'</script>"
    "<script type=module>window.ran = 'module'</script>"
    "<img src=data:, onerror=\"window.ran = 'handler'\">"
    "<svg onload=\"window.ran = 'svg'\"></svg>"
    '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>'
    "<script src=https://other.example/x.js></script>"
    "<style>body { display: none }</style>"
    '<p id=styled style="display: none">ก</p>'
    "<a id=pressed href=\"javascript:window.ran = 'link'\">ข</a>"
)
REFUSED = {"script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "img-src"}


@contextmanager
def _open(browser: Browser) -> Iterator[Page]:
    """A page that counts what the policy refuses."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(SEEN)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[Page]:
    with _open(browser) as page:
        yield page


@pytest.fixture
def visited(opened: Page, origin: str) -> Page:
    """A page for many addresses, whose visitor has chosen nothing yet."""
    opened.goto(origin)
    opened.evaluate("localStorage.clear(), sessionStorage.clear()")
    return opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with _open(browser) as page:
        yield page


def _refused(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.refused ?? []")
    return found


def test_every_page_carries_the_policy_before_anything_that_it_governs(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        policy = head.index('<meta http-equiv="Content-Security-Policy" content="')
        assert policy < min(head.index("<script"), head.index("<link")), path
        assert "unsafe" not in head[policy : head.index(">", policy)], path


def test_no_page_has_a_script_a_style_or_a_handler_in_it(site: Path) -> None:
    inline = re.compile(
        r"<script(?![^>]*\ssrc=)(?! type=\"application/ld\+json\">)|<style|<[a-z][^>]*\s(?:style|on[a-z]+)\s*="
    )
    found = [
        path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*.html"))
        if inline.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_nothing_that_a_page_does_is_refused(visited: Page, origin: str, address: str) -> None:
    page = visited
    page.goto(origin + address, wait_until="networkidle")
    box = page.locator("form[data-index] input[type=search]").first
    box.click()
    box.type("แผน", delay=20)
    for box in page.locator("[data-facets] input[type=checkbox]").all()[:1]:
        box.dispatch_event("click")
    if page.locator(".theme").count():
        page.get_by_label("มืด").check()
    page.wait_for_load_state("networkidle")
    assert _refused(page) == []
    assert "js" in page.evaluate("document.documentElement.className").split()


@pytest.mark.parametrize("name", ["home", "hand-written", "role", "search", "not found"])
def test_what_is_injected_into_a_page_does_not_run(page: Page, origin: str, name: str) -> None:
    address = PAGES[name]
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route("https://other.example/**", refuse)

    def poison(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</main>", INJECTED + "</main>"))

    page.route(lambda url: url == origin + address, poison)
    page.goto(origin + address, wait_until="networkidle")
    page.locator("#pressed").click()
    assert page.evaluate("window.ran ?? null") is None
    assert page.locator("#styled").is_visible()
    assert asked == []
    assert set(_refused(page)) >= REFUSED
