"""Lists narrowed by facets: counts, the address, the keyboard; whole without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

ROWS = "[data-f]:not([hidden])"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def _ready(page: Page) -> None:
    page.wait_for_selector("[data-facets]:not([hidden])")


def test_a_facet_narrows_and_its_own_counts_stay(page: Page, origin: str) -> None:
    page.goto(origin + "problems/")
    _ready(page)
    whole = page.locator(ROWS).count()
    theme = page.locator('fieldset[data-name="theme"] label')
    second = theme.nth(1).locator("b").inner_text()
    wanted = int(theme.first.locator("b").inner_text())
    theme.first.locator("input").check()
    assert page.locator(ROWS).count() == wanted < whole
    assert theme.nth(1).locator("b").inner_text() == second
    assert f"{wanted} จาก {whole}" in page.locator("[data-facets] [role=status]").inner_text()


def test_the_address_keeps_what_was_chosen(page: Page, origin: str) -> None:
    page.goto(origin + "problems/")
    _ready(page)
    page.locator('fieldset[data-name="area"] input').first.check()
    page.locator("[name=text]").fill("งบประมาณ")
    page.wait_for_url("**text=**")
    shown, address = page.locator(ROWS).count(), page.url
    page.goto("about:blank")
    page.goto(address)
    _ready(page)
    assert page.locator(ROWS).count() == shown > 0


def test_the_keyboard_is_enough(page: Page, origin: str) -> None:
    page.goto(origin + "practices/")
    _ready(page)
    whole = page.locator(ROWS).count()
    box = page.locator('fieldset[data-name="theme"] input').first
    box.focus()
    page.keyboard.press("Space")
    assert page.locator(ROWS).count() < whole
    clear = page.locator("[data-facets] button")
    clear.focus()
    page.keyboard.press("Enter")
    assert page.locator(ROWS).count() == whole


def test_rows_sort_as_a_thai_dictionary_does(page: Page, origin: str) -> None:
    page.goto(origin + "practices/?sort=title")
    _ready(page)
    titles = [row.inner_text() for row in page.locator(f"{ROWS} > a").all()]
    ordered = page.evaluate(
        "titles => [...titles].sort(new Intl.Collator('th', {numeric: true}).compare)", titles
    )
    assert titles == ordered


def test_duties_are_narrowed_by_theme(page: Page, origin: str) -> None:
    page.goto(origin + "roles/phrae-2569/provincial-office/?theme=planning")
    _ready(page)
    assert page.locator(".duties > li:not([hidden])").count() == 3


def test_the_whole_list_is_there_without_a_script(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(origin + "practices/")
        assert page.locator(".toc li").count() >= 47
        assert not page.locator("[data-facets]").is_visible()
    finally:
        context.close()
