"""The search page: its address, facets, more results."""

from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import Page, expect

from e2e.search.asking import DONE, LINKS, SAFETY, ask, links
from e2e.serving import Served


def test_facets_narrow_and_their_counts_leave_their_own_choice_aside(
    page: Page, served: Served
) -> None:
    ask(page, served, SAFETY)
    page.locator(".fac > summary").click()
    kinds = page.locator(".fac fieldset").filter(has_text="ประเภท").first
    before = kinds.locator("label").all_inner_texts()
    assert len(before) > 2
    kinds.locator("input").nth(0).check()
    expect(page.locator(DONE)).to_be_attached()
    expect(kinds.locator("input").nth(0)).to_be_checked()
    assert kinds.locator("label").all_inner_texts() == before
    kinds.locator("input").nth(1).check()
    expect(page).to_have_url(re.compile(r"kind=.*kind="))
    counts = [int(re.sub(r"\D", "", text[-4:])) for text in before[:2]]
    expect(page.locator(".said")).to_contain_text(str(sum(counts)))
    page.get_by_role("button", name="ล้างตัวกรอง").click()
    expect(page).not_to_have_url(re.compile("kind="))


def test_an_address_can_be_shared_and_goes_back_and_forward(page: Page, served: Served) -> None:
    narrowed = ask(page, served, SAFETY, "&kind=case")
    assert narrowed
    assert all(href.startswith("cases/") for href in narrowed)
    page.locator("#_q").fill("ครู")
    page.locator("#_q").press("Enter")
    expect(page).to_have_url(re.compile(quote("ครู")))
    page.go_back()
    expect(page.locator("#_q")).to_have_value(SAFETY)
    page.wait_for_selector(DONE, state="attached")
    assert links(page, served) == narrowed
    page.go_forward()
    expect(page.locator("#_q")).to_have_value("ครู")


def test_more_results_can_be_asked_for(page: Page, served: Served) -> None:
    first = ask(page, served, "การศึกษา")
    page.locator(".more").click()
    expect(page.locator(LINKS)).to_have_count(20)
    assert links(page, served)[:10] == first
