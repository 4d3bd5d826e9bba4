"""Abbreviations say their full names: to the keyboard, to a pointer that stays on them, without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

ADDRESS = "cases/tak-2566/focus-5-2/"
SAID = "part => getComputedStyle(part, '::after').content"


@pytest.fixture
def page(browser: Browser, origin: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(origin + ADDRESS)
    yield page
    context.close()


def _says(part: Locator) -> bool:
    full = part.get_attribute("data-full")
    return bool(full) and full in part.evaluate(SAID)


def test_focus_shows_the_full_name_and_escape_puts_it_away(page: Page) -> None:
    link = page.locator(".ab").first
    assert not _says(link)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert _says(link)
    page.keyboard.press("Escape")
    assert not _says(link)
    assert link.evaluate("link => link === document.activeElement")


def test_the_pointer_may_move_onto_the_full_name(page: Page) -> None:
    link = page.locator(".ab").first
    link.scroll_into_view_if_needed()
    link.hover()
    assert _says(link)
    box = link.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + box["height"] + 12, steps=8)
    assert _says(link)
    page.keyboard.press("Escape")
    assert not _says(link)


def test_later_ones_say_the_same(page: Page) -> None:
    later = page.locator("#_main abbr").first
    later.hover()
    assert _says(later)


def test_the_full_name_stays_on_the_screen(page: Page) -> None:
    for link in page.locator(".ab").all():
        link.hover()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_a_script_it_leads_to_the_glossary(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(origin + ADDRESS)
        page.locator(".ab").first.click()
        assert page.url.startswith(f"{origin}glossary/#")
        assert page.locator(":target").count() == 1
    finally:
        context.close()
