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
from e2e.paper import text_of

A4 = (210, 297)
"""Width and height in millimetres."""

TYPE_AREA = 672
"""What the margins leave of an A4 page's width (178 mm), in CSS pixels."""

PRINTED = {
    "print of a plan": PAGES["print of a plan"],
    "print of a plan with a tree": "print/plans/tak-2566/",
    "print of a plan with values": "print/plans/phatthalung-2567/",
    "print of an organisation": PAGES["print of an organisation"],
}
ALL = {name: address for name, address in PAGES.items() if name != "not found"} | PRINTED
SITE_URL = "https://phaen.example.org/"
SOURCE = re.compile(rf"{re.escape(SITE_URL)}sources/[a-z0-9-]+/")
RECORDS = ("role", "organisation", "indicator", "case", "practice", "plan", "element")
# Words of the frame that no record says.
CHROME = ("ข้ามไปเนื้อหา", "สีหน้าจอ", "วิธีเรียบเรียง", "แก้ไขระเบียนนี้", "พิมพ์ทั้งฉบับ")
OVER_THE_EDGE = """width => [...document.body.querySelectorAll("*")]
    .filter(part => !part.closest(".vh") && part.getClientRects().length)
    .filter(part => part.getBoundingClientRect().right > width + 1)
    .map(part => `${part.tagName}.${part.getAttribute("class")}`)"""


class Printer:
    """Prints pages of the site, each once."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.origin = origin
        self.done: dict[str, list[str]] = {}

    def open(self, address: str) -> Page:
        """The page as the printer sees it."""
        self.page.goto(self.origin + address)
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return self.page

    def sheets(self, address: str) -> list[str]:
        """The text of each sheet of paper, bare."""
        if address not in self.done:
            pdf = self.open(address).pdf(prefer_css_page_size=True)
            pages = PdfReader(BytesIO(pdf)).pages
            assert {_size(page.mediabox.width, page.mediabox.height) for page in pages} == {A4}
            self.done[address] = [_bare(text_of(page)) for page in pages]
        return self.done[address]


@pytest.fixture(scope="module")
def printer(browser: Browser, origin: str) -> Iterator[Printer]:
    context = browser.new_context(viewport={"width": TYPE_AREA, "height": 900})
    page = context.new_page()
    page.emulate_media(media="print")
    yield Printer(page, origin)
    context.close()


def _size(width: float, height: float) -> tuple[int, int]:
    """In whole millimetres: Chromium rounds the sheet to its own pixels."""
    return round(width / 72 * 25.4), round(height / 72 * 25.4)


def _bare(text: str) -> str:
    """Text without spaces: where lines end, and what stands apart, is no matter here. Marks count."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("address", ALL.values(), ids=ALL.keys())
def test_paper_has_page_numbers_and_no_chrome(printer: Printer, address: str) -> None:
    sheets = printer.sheets(address)

    for number, text in enumerate(sheets, start=1):
        assert f"{number}/{len(sheets)}" in text
    whole = "".join(sheets)
    assert [words for words in CHROME if _bare(words) in whole] == []


@pytest.mark.parametrize("address", ALL.values(), ids=ALL.keys())
def test_nothing_on_paper_leads_elsewhere_or_runs_over_the_edge(
    printer: Printer, address: str
) -> None:
    page = printer.open(address)

    assert page.locator("nav:visible, form:visible, button:visible").count() == 0
    assert page.evaluate(OVER_THE_EDGE, TYPE_AREA) == []


@pytest.mark.parametrize("name", RECORDS)
def test_paper_tells_where_it_comes_from(printer: Printer, name: str) -> None:
    whole = "".join(printer.sheets(PAGES[name]))

    assert SITE_URL + PAGES[name] in whole
    assert SOURCE.search(whole)


@pytest.mark.parametrize("address", PRINTED.values(), ids=PRINTED.keys())
def test_a_page_for_print_names_its_sources(printer: Printer, address: str) -> None:
    assert SOURCE.search("".join(printer.sheets(address)))


def test_what_is_folded_away_is_printed(printer: Printer) -> None:
    page = printer.open(PAGES["plan with a tree"])
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = false)")
    shown = page.locator(".tree li > a")

    assert shown.count() == 27
    assert all(link.bounding_box() for link in shown.all())


def _items(site: Path, kind: str) -> list[dict[str, Any]]:
    text = (site / "api" / "v1" / f"{kind}.json").read_text(encoding="utf-8")
    items: list[dict[str, Any]] = json.loads(text)["items"]
    return items


def test_the_print_of_a_plan_holds_every_duty(printer: Printer, site: Path) -> None:
    whole = "".join(printer.sheets(PRINTED["print of a plan"]))
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
