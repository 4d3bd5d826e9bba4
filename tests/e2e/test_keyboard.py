"""Everything that a hand with a mouse can do, a keyboard can: skip, menu, folds, colours; focus is always seen.

Lists and search have their own: test_lists.py, search/.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.pages import PAGES

FOCUSED = """() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const ringed = part => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    const box = here.getBoundingClientRect();
    const seen = [here, here.form].some(part => part && ringed(part)) && box.width > 0 && box.height > 0;
    return { seen, html: here.outerHTML.slice(0, 120) };
}"""
MOST_STOPS = 400


@pytest.fixture(params=[360, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


def _focus(page: Page, selector: str) -> None:
    """Press Tab until the part has the focus, as a visitor would."""
    wanted = page.locator(selector).first
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("part => part === document.activeElement"):
            return
    message = f"{selector} was not reached"
    raise AssertionError(message)


def test_the_first_stop_skips_to_the_content(page: Page, origin: str) -> None:
    page.goto(origin + PAGES["role"])
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#_main")).to_be_focused()


def test_the_menu_opens_and_leads_on(page: Page, origin: str) -> None:
    page.goto(origin + PAGES["role"])
    link = page.locator(".menu nav a").nth(2)
    if not link.is_visible():
        _focus(page, ".menu summary")
        page.keyboard.press("Enter")
    _focus(page, ".menu nav li:nth-child(3) a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{origin}indicators/")


def test_a_branch_folds_and_unfolds(page: Page, origin: str) -> None:
    page.goto(origin + PAGES["plan with a tree"])
    branch = page.locator(".tree details").first
    _focus(page, ".tree summary")
    before = branch.evaluate("part => part.open")
    page.keyboard.press("Enter")
    assert branch.evaluate("part => part.open") is not before
    page.keyboard.press("Space")
    assert branch.evaluate("part => part.open") is before


def test_the_colours_are_chosen(page: Page, origin: str) -> None:
    page.goto(origin + PAGES["hand-written"])
    _focus(page, ".theme input:checked")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".theme input[value=dark]")).to_be_checked()
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper


@pytest.mark.parametrize("name", ["home", "role", "case", "problems", "search", "not found"])
def test_focus_is_always_seen(page: Page, origin: str, name: str) -> None:
    page.goto(origin + PAGES[name], wait_until="networkidle")
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        if here is None:
            break
        if not here["seen"]:
            unseen.append(here["html"])
    assert unseen == []
