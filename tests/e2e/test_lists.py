"""Lists narrowed by facets: counts, the address, the keyboard; whole without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

ROWS = "[data-f]:not([hidden])"
SAID = "[data-facets] [role=status]"
LONG = ["problems/", "indicators/", "indicators/tak-2566/"]
"""These hold the first of their rows; the rest stand on pages of their own."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def _ready(page: Page) -> None:
    page.wait_for_selector("[data-facets]:not([hidden])")


def _count(page: Page) -> int:
    """How many rows the head of the page tells of."""
    words = page.locator(".kind").first.inner_text()
    return int(re.findall(r"\d+", words)[-1])


def _wait(page: Page) -> None:
    """Until the rest of the list is there."""
    page.wait_for_function(
        "part => / จาก /.test(document.querySelector(part).textContent)", arg=SAID
    )


def test_a_facet_narrows_and_its_own_counts_stay(page: Page, origin: str) -> None:
    page.goto(origin + "problems/")
    _ready(page)
    whole = _count(page)
    theme = page.locator('fieldset[data-name="theme"] label')
    second = theme.nth(1).locator("b").inner_text()
    wanted = int(theme.first.locator("b").inner_text())
    theme.first.locator("input").check()
    _wait(page)
    assert page.locator(ROWS).count() == wanted < whole
    assert theme.nth(1).locator("b").inner_text() == second
    assert f"{wanted} จาก {whole}" in page.locator(SAID).inner_text()


@pytest.mark.parametrize("address", LONG)
def test_a_list_that_goes_on_is_narrowed_as_a_whole(page: Page, origin: str, address: str) -> None:
    page.goto(origin + address)
    _ready(page)
    begun, whole = page.locator(ROWS).count(), _count(page)
    assert 0 < begun < whole
    counts = {
        box.get_attribute("value"): int(box.locator("xpath=..").locator("b").inner_text())
        for box in page.locator("[data-facets] fieldset input").all()
    }
    box = page.locator("[data-facets] fieldset input").last
    box.check()
    _wait(page)
    assert page.locator(ROWS).count() == counts[box.get_attribute("value")]
    page.locator("[data-facets] button").click()
    assert page.locator("[data-f]").count() == page.locator(ROWS).count() == whole
    links = page.evaluate(
        "[...document.querySelectorAll('[data-f] a[href]')].map(link => link.href)"
    )
    assert {
        page.request.get(link.partition("#")[0]).status for link in links[:: len(links) // 9]
    } == {200}


@pytest.mark.parametrize("address", LONG)
def test_a_list_goes_on_without_a_script(browser: Browser, origin: str, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(origin + address)
        whole = _count(page)
        found = {link for section in _sections(page) for link in section}
    finally:
        context.close()
    assert len(found) == whole


def _sections(page: Page) -> Iterator[set[str]]:
    """Where the rows of each part of a list lead, the plain links to its further pages followed."""
    rows, rests = "[data-f] > a, [data-f] h3 a", []
    for section in page.locator("section:has([data-f])").all():
        rest = section.locator("a[data-rest]")
        if rest.count():
            rests.append(rest.evaluate("link => link.href"))
        else:
            yield set(section.locator(rows).evaluate_all("links => links.map(link => link.href)"))
    following = page.locator("a[rel=next]")
    rests += following.evaluate_all("links => links.map(link => link.href)")
    for rest in rests:
        page.goto(rest)
        yield from _sections(page)


def test_without_the_rest_the_list_says_so(page: Page, origin: str) -> None:
    page.route("**/problems/*/", lambda route: route.abort())
    page.goto(origin + "problems/")
    _ready(page)
    page.locator('fieldset[data-name="area"] input').first.check()
    page.wait_for_function(
        "part => /ไม่ได้/.test(document.querySelector(part).textContent)", arg=SAID
    )
    page.unroute("**/problems/*/")
    page.locator("[data-facets] button").click()
    page.locator('fieldset[data-name="area"] input').first.check()
    _wait(page)


def test_the_address_keeps_what_was_chosen(page: Page, origin: str) -> None:
    page.goto(origin + "problems/")
    _ready(page)
    page.locator('fieldset[data-name="area"] input').first.check()
    page.locator("[name=text]").fill("งบประมาณ")
    page.wait_for_url("**text=**")
    _wait(page)
    shown, address = page.locator(ROWS).count(), page.url
    page.goto("about:blank")
    page.goto(address)
    _wait(page)
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
