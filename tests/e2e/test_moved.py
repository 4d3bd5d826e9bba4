"""Addresses that have moved, or that stand for what is gone, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from e2e.serving import serve
from mkdocs_adapter.project import make_project


@pytest.fixture(scope="module")
def small_origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the small project is served; its records have old ids, and some of them are gone."""
    built = make_project(tmp_path_factory.mktemp("moved") / "project").build("--strict")
    assert built.code == 0, built.log
    with serve(built.site) as served:
        yield served.origin


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("roles/doi-2567/provincial-office/", "roles/doi-2567/office/"),
        ("roles/doi-plan/provincial-office/", "roles/doi-2567/office/"),
        ("roles/doi-plan/", "roles/doi-2567/"),
        ("practices/first-camp/", "practices/old-camp/"),
    ],
)
def test_an_old_address_leads_to_the_new_one(
    browser: Browser, small_origin: str, old: str, new: str, *, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{small_origin}{old}#d2")
    page.wait_for_url(f"{small_origin}{new}{'#d2' if scripts else ''}")
    context.close()


def test_what_is_gone_says_so(browser: Browser, small_origin: str) -> None:
    page = browser.new_page()
    page.goto(f"{small_origin}practices/old-camp/")
    expect(page.locator("main")).to_contain_text("นำออกเมื่อวันที่ 1 ตุลาคม 2568")
    page.goto(f"{small_origin}roles/doi-2567/office/#d9")
    expect(page.locator("#d9")).to_be_in_viewport()
    expect(page.locator("#d9")).to_contain_text("จัดค่ายเรียนรู้ทุกไตรมาส")
    page.close()
