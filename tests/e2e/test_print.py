"""What comes out of the printer: pages for print, and one page of each kind, as PDF."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from e2e.pages import PAGES

A4 = (595, 842)
"""Width and height in points."""

TYPE_AREA = 672
"""What the margins leave of an A4 page's width (178 mm), in CSS pixels."""

PRINTED = {
    "print of a plan": "print/plans/phrae-2569/",
    "print of a plan with a tree": "print/plans/tak-2566/",
    "print of a plan with values": "print/plans/phatthalung-2567/",
    "print of an organisation": "print/organisations/peo-tak/",
}
ALL = PAGES | PRINTED
RECORDS = ("role", "organisation", "indicator", "case", "practice", "plan", "element")
# Words of the frame that no record says.
CHROME = ("ข้ามไปเนื้อหา", "สีหน้าจอ", "วิธีเรียบเรียง", "แก้ไขระเบียนนี้", "แจ้งจุดที่ผิด", "พิมพ์ทั้งฉบับ")
OVER_THE_EDGE = """width => [...document.body.querySelectorAll("*")]
    .filter(part => !part.closest(".vh") && part.getClientRects().length)
    .filter(part => part.getBoundingClientRect().right > width + 1)
    .map(part => `${part.tagName}.${part.getAttribute("class")}`)"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": TYPE_AREA, "height": 900})
    made = context.new_page()
    made.emulate_media(media="print")
    yield made
    context.close()


def _bare(text: str) -> str:
    """Text without what Chromium's PDFs lose: raised vowels and tone marks have no letter of their own there."""
    return re.sub(r"[^\w./:-]|_", "", text.replace("ำ", "า"))


def _printed(page: Page, url: str) -> list[str]:
    """The text of each sheet, bare."""
    page.goto(url, wait_until="networkidle")
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    for sheet in reader.pages:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) in {
            (width, height) for width in (A4[0], A4[0] + 1) for height in (A4[1], A4[1] + 1)
        }
    return [_bare(sheet.extract_text()) for sheet in reader.pages]


@pytest.mark.parametrize("address", ALL.values(), ids=ALL.keys())
def test_paper_has_page_numbers_and_no_chrome(page: Page, origin: str, address: str) -> None:
    sheets = _printed(page, origin + address)

    for number, text in enumerate(sheets, start=1):
        assert f"{number}/{len(sheets)}" in text
    whole = "".join(sheets)
    menu = "".join(page.locator("nav[aria-label=หมวดหลัก] a").all_text_contents())
    assert [words for words in (menu, *CHROME) if _bare(words) in whole] == []
    assert page.locator("nav:visible, form:visible, button:visible").count() == 0


@pytest.mark.parametrize("address", ALL.values(), ids=ALL.keys())
def test_nothing_runs_over_the_edge(page: Page, origin: str, address: str) -> None:
    page.goto(origin + address, wait_until="networkidle")

    assert page.evaluate(OVER_THE_EDGE, TYPE_AREA) == []


@pytest.mark.parametrize("name", RECORDS)
def test_paper_tells_where_it_comes_from(page: Page, origin: str, name: str) -> None:
    whole = "".join(_printed(page, origin + PAGES[name]))

    assert f"https://phaen.example.org/{PAGES[name]}" in whole
    assert re.search(r"https://phaen\.example\.org/sources/[a-z0-9-]+/", whole)


@pytest.mark.parametrize("address", PRINTED.values(), ids=PRINTED.keys())
def test_a_page_for_print_names_its_sources(page: Page, origin: str, address: str) -> None:
    whole = "".join(_printed(page, origin + address))

    assert re.search(r"https://phaen\.example\.org/sources/[a-z0-9-]+/", whole)


def test_what_is_folded_away_is_printed(page: Page, origin: str) -> None:
    page.goto(origin + PAGES["plan with a tree"])
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = false)")
    shown = page.locator(".tree li > a")

    assert shown.count() == 27
    assert all(link.bounding_box() for link in shown.all())


def _items(site: Path, kind: str) -> list[dict[str, Any]]:
    text = (site / "api" / "v1" / f"{kind}.json").read_text(encoding="utf-8")
    items: list[dict[str, Any]] = json.loads(text)["items"]
    return items


def test_the_print_of_a_plan_holds_every_duty(page: Page, origin: str, site: Path) -> None:
    whole = "".join(_printed(page, origin + PRINTED["print of a plan"]))
    roles = [role for role in _items(site, "role") if role["plan"] == "phrae-2569"]
    missing = [
        duty["text"]
        for role in roles
        for duty in role["duties"]
        if _bare(duty["text"]) not in whole
    ]

    assert sum(len(role["duties"]) for role in roles) == 37
    assert missing == []


def test_the_button_opens_the_browsers_own_dialog(browser: Browser, origin: str) -> None:
    context = browser.new_context()
    try:
        page = context.new_page()
        page.add_init_script("window.print = () => { window.asked = true; }")
        page.goto(origin + PAGES["plan"])
        page.get_by_role("link", name="พิมพ์ทั้งฉบับ").click()
        page.get_by_role("button", name="พิมพ์").click()
        assert page.evaluate("window.asked")
    finally:
        context.close()


@pytest.mark.parametrize("name", ["plan", "organisation"])
def test_spreadsheets_come_from_the_page(browser: Browser, origin: str, name: str) -> None:
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(origin + PAGES[name])
        for kind, start in (("CSV", b"\xef\xbb\xbf"), ("XLSX", b"PK")):
            link = page.get_by_role("link", name=kind)
            answer = page.request.get(page.evaluate("link => link.href", link.element_handle()))
            assert answer.ok
            assert answer.body().startswith(start)
    finally:
        context.close()
