"""The box on every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.search.asking import DONE, LINKS, SAFETY
from e2e.serving import Served


def test_nothing_is_fetched_until_the_box_is_touched(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}plans/tak-2566/")
    page.wait_for_load_state("networkidle")
    assert served.of_search == []
    with page.expect_response("**/search.js"):
        page.locator(".mast-s input").focus()
    expect(page.locator(".mast-s input")).to_have_attribute("role", "combobox")
    assert [path.rpartition("/")[2] for path in served.of_search] == ["search.js"]
    page.keyboard.insert_text("ก")
    expect(page.locator(".sugg [role=option]").first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_the_box_is_a_combobox_that_keys_reach(page: Page, served: Served, key: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served.origin}plans/tak-2566/")
    page.keyboard.press(key)
    box = page.locator(".mast-s input")
    expect(box).to_be_focused()
    page.keyboard.insert_text("พาน้อง")
    options = page.locator(".mast-s [role=option]")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".mast-s [role=status]")).to_contain_text(re.compile(r"\d"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute(
        "aria-activedescendant", options.nth(1).get_attribute("id") or "-"
    )
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    address = options.first.get_attribute("data-href") or "-"
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert address.startswith(served.origin)


def test_enter_and_the_last_option_lead_to_all_results(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}plans/tak-2566/")
    page.locator(".mast-s input").fill("ครู")
    last = page.locator(".mast-s [role=option]").last
    expect(last).to_contain_text("ดูผลทั้งหมด")
    last.click()
    page.wait_for_selector(DONE, state="attached")
    expect(page.locator("#_q")).to_have_value("ครู")
    page.goto(f"{served.origin}plans/tak-2566/")
    page.locator(".mast-s input").fill(SAFETY)
    page.locator(".mast-s input").press("Enter")
    page.wait_for_selector(DONE, state="attached")
    assert page.locator(LINKS).count() == 10


def test_without_a_script_the_box_leads_to_the_lists(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served.origin}plans/tak-2566/")
    page.locator(".mast-s input").fill("ครู")
    page.locator(".mast-s input").press("Enter")
    page.wait_for_url(re.compile("search/"))
    assert page.locator(".lists a").count() > 5
    context.close()
