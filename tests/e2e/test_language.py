"""The frame in English: as accessible as the Thai one, and what it writes in the browser speaks English too."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.axe import violations
from e2e.pages import PAGES

KINDS = (
    "home",
    "hand-written",
    "plan with a tree",
    "role",
    "indicator with values",
    "problems",
    "glossary",
    "alignment",
    "search",
    "not found",
)
# Thai in the page's text that no element says to be Thai; what scripts wrote is there too.
UNMARKED = """() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) {
        const node = walk.currentNode;
        if (/[\\u0e01-\\u0e5b]/.test(node.data) && node.parentElement.closest("[lang]").lang !== "th") found.push(node.data);
    }
    return found;
}"""

# What is said to be Thai and holds no Thai letter.
WRONG = """() => [...document.querySelectorAll("body [lang=th]")].map((part) => part.textContent)
    .filter((text) => !/[\\u0e01-\\u0e5b]/.test(text))"""


def _open(browser: Browser, address: str, width: int = 360) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(audited: Page, english_origin: str, kind: str, width: int) -> None:
    assert violations(audited, english_origin + PAGES[kind], width, ["light"]) == []


@pytest.mark.parametrize("kind", PAGES)
def test_every_thai_text_says_that_it_is_and_nothing_scrolls_sideways(
    audited: Page, english_origin: str, kind: str
) -> None:
    audited.set_viewport_size({"width": 320, "height": 800})
    audited.goto(english_origin + PAGES[kind], wait_until="networkidle")

    assert audited.evaluate(UNMARKED) == []
    assert audited.evaluate(WRONG) == []
    assert audited.evaluate("document.documentElement.scrollWidth") <= 320


def test_search_speaks_english(browser: Browser, english_origin: str) -> None:
    page = _open(browser, english_origin + PAGES["search"])

    page.wait_for_selector("[data-search-state=done] li")
    assert page.locator(".found [role=status]").inner_text().endswith("pages found")
    assert page.locator(".search-results a[lang=th]").count() > 0
    assert page.locator(".facets legend").first.text_content() == "Type"
    page.close()


def test_lists_speak_english(browser: Browser, english_origin: str) -> None:
    page = _open(browser, english_origin + PAGES["list of a plan"], width=1280)

    page.locator("[data-facets] input[type=checkbox]").first.check()
    # Until the rest of the list has come, it says that it is fetched.
    expect(page.locator("[data-facets] [role=status]")).to_have_text(re.compile(" shown$"))
    page.close()
