from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from e2e.axe import violations
from e2e.crawl import crawl
from e2e.pages import PAGES


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


def _watch(page: Page, host: str, wrong: list[str]) -> None:
    """Note errors and requests to other hosts; a request cut off by the next page is no error."""

    def on_console(said: ConsoleMessage) -> None:
        if said.type == "error":
            wrong.append(f"{page.url}: {said.text}")

    def on_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            wrong.append(f"{request.url}: {request.failure}")

    def on_request(request: Request) -> None:
        if urlsplit(request.url).netloc not in (host, ""):
            wrong.append(request.url)

    page.on("console", on_console)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("requestfailed", on_failure)
    page.on("request", on_request)


def test_every_page_opens_without_an_error_or_a_foreign_request(
    context: BrowserContext, origin: str, site: Path
) -> None:
    wrong: list[str] = []
    page = context.new_page()
    _watch(page, urlsplit(origin).netloc, wrong)
    for address in crawl(site):
        answer = page.goto(origin + address, wait_until="load")
        assert answer is not None
        assert answer.ok, address
        assert page.locator("h1").count() == 1, address
    assert wrong == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_axe_finds_no_violation(audited: Page, origin: str, address: str, width: int) -> None:
    assert violations(audited, origin + address, width) == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_nothing_scrolls_sideways_on_the_narrowest_phone(
    audited: Page, origin: str, address: str
) -> None:
    audited.set_viewport_size({"width": 320, "height": 700})
    audited.goto(origin + address, wait_until="networkidle")
    assert audited.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_page_reads_without_scripts(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(origin + PAGES["role"])
        assert page.locator(".duties > li").count() == 7
        page.goto(origin + "search/")
        assert page.locator("noscript").count() == 1
        assert page.locator(".toc a").count() >= 9
        page.goto(origin)
        page.locator("summary", has_text="เมนู").is_visible()
        assert page.locator("nav[aria-label=หมวดหลัก] a").count() >= 7
    finally:
        context.close()


def test_the_menu_opens_with_the_keyboard_on_a_phone(browser: Browser, origin: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    try:
        page = context.new_page()
        page.goto(origin + PAGES["plan"])
        link = page.locator("nav[aria-label=หมวดหลัก] a").first
        assert not link.is_visible()
        page.locator("summary", has_text="เมนู").focus()
        page.keyboard.press("Enter")
        assert link.is_visible()
    finally:
        context.close()


def test_a_link_to_a_duty_opens_at_it(context: BrowserContext, origin: str) -> None:
    page = context.new_page()
    page.goto(origin + PAGES["role"] + "#d5")
    assert page.locator("#d5").evaluate("part => part.matches(':target')")
    assert 0 <= page.locator("#d5").evaluate("part => part.getBoundingClientRect().top") < 900


def test_a_citation_for_a_letter_is_copied(browser: Browser, origin: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    try:
        page = context.new_page()
        page.goto(origin + PAGES["role"])
        page.locator("#d3 button", has_text="อ้างอิง").click()
        page.locator(".toast", has_text="คัดลอก").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
    finally:
        context.close()
    assert copied.startswith("หน้าที่ข้อ 3 ของสำนักงานส่งเสริมการเรียนรู้ประจำจังหวัด ตามแผน")
    assert f"{origin}{PAGES['role']}#d3 สืบค้นเมื่อ " in copied
    assert int(copied.rsplit(" ", 1)[1]) > 2560


def test_the_chosen_scheme_stays(context: BrowserContext, origin: str) -> None:
    page = context.new_page()
    page.goto(origin)
    page.get_by_label("มืด").check()
    page.goto(origin + PAGES["plan"])
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(25, 22, 18)"


def _search(page: Page, origin: str, query: str) -> list[str]:
    page.goto(f"{origin}search/?q={query}")
    page.wait_for_selector('.search-results[data-search-state="done"]', state="attached")
    return [
        link.get_attribute("href") or "" for link in page.locator(".search-results > li a").all()
    ]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("ปฐมพยาบาล", "cases/tak-2566/focus-1-2/"),
        ("สพฐ", "organisations/obec/"),
        ("STARS model", "practices/stars-model/"),
        ("๒๕๖๙", "plans/phrae-2569/"),
        ("tak-2566", "plans/tak-2566/"),
    ],
)
def test_search_finds_thai_inside_a_run(
    context: BrowserContext, origin: str, query: str, address: str
) -> None:
    found = _search(context.new_page(), origin, query)
    assert any(link.endswith(address) for link in found[:20]), found[:20]


def test_search_survives_odd_queries(context: BrowserContext, origin: str) -> None:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for query in ("", "%E0%B9%88%E0%B9%89", "(((", "<script>alert(1)</script>", "ก" * 3000, "😀"):
        _search(page, origin, query)
    assert errors == []
