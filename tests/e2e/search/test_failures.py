"""What goes wrong: odd queries, files that fail, a site that changes, no network."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.search.asking import LINKS, SAFETY, ask
from e2e.serving import Served


@pytest.mark.parametrize(
    "query",
    [
        "ก" * 10_000,
        "ครู " * 2_500,
        "a.b-" * 2_500,
        "ิีึื่้๊๋",
        "😀🎉👩‍👩‍👧",
        "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>",
        "(.*)+[^]\\ $& {1,9} (?<a>b) ^$ |",
        "../../etc %00 \x00 __proto__ constructor",
        "   ",
        "*$ | · …",
    ],
)
def test_odd_queries_are_answered_within_a_second(page: Page, served: Served, query: str) -> None:
    ask(page, served, SAFETY)
    taken = page.evaluate(
        """async query => {
          const started = performance.now(), input = document.querySelector('#_q');
          input.value = query;
          input.form.requestSubmit();
          await new Promise(resolve => {
            const look = () => document.querySelector('.search-results[data-search-state=done]')
              && new URLSearchParams(location.search).get('q') !== 'ความปลอดภัย' ? resolve() : setTimeout(look, 5);
            setTimeout(look, 5);
          });
          return performance.now() - started;
        }""",
        query,
    )
    assert taken < 1000
    assert page.title() != "run"
    assert "เปิดดัชนีค้นหาไม่ได้" not in page.locator(".said").inner_text()


@pytest.mark.parametrize("refused", ["/search/i/", "/search/t/", "manifest"])
def test_a_file_that_fails_is_told_and_can_be_tried_again(
    page: Page, served: Served, refused: str
) -> None:
    served.refused = re.compile(refused)
    assert ask(page, served, SAFETY) == []
    again = page.locator(".said button")
    expect(again).to_be_visible()
    served.refused = None
    again.click()
    expect(page.locator(LINKS)).to_have_count(10)
    expect(again).to_have_count(0)


def test_an_updated_site_is_met_with_its_own_files_only(page: Page, served: Served) -> None:
    """A tab that stood open asks for files that are gone: it begins anew with the manifest of now."""
    ask(page, served, SAFETY)
    served.paths.clear()
    served.refused = re.compile("/search/[ityn]/")
    page.locator("#_q").fill("ห้องเรียนอาชีพ")
    expect(page.locator(".said button")).to_be_visible()
    assert sum("manifest" in path for path in served.paths) >= 1
    served.refused = None
    page.locator(".said button").click()
    expect(page.locator(LINKS).first).to_be_visible()


def test_what_was_used_once_works_without_a_network(page: Page, served: Served) -> None:
    found = ask(page, served, SAFETY)
    page.wait_for_function(
        """async () => {
          const kept = await (await caches.open('phaen-search-page')).keys();
          return navigator.serviceWorker.controller && kept.some(one => one.url.endsWith('/search/'))
            && kept.some(one => one.url.endsWith('phaen.css')) && kept.some(one => one.url.endsWith('search.js'));
        }"""
    )
    served.refused = re.compile(".")
    assert ask(page, served, SAFETY) == found
    page.locator("#_q").fill("ทุ่งนา")
    expect(page.locator(".said button")).to_be_visible()
    page.locator("#_q").fill(SAFETY)
    expect(page.locator(LINKS)).to_have_count(10)
