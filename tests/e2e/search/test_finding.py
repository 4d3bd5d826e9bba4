"""What is found, and in which order."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.search.asking import DONE, LINKS, NEAR, SAFETY, ask, full
from e2e.serving import Served


@pytest.mark.parametrize(
    ("query", "anchor"),
    [
        ("พิจารณาแผนของจังหวัด", r"roles/.*#d\d"),
        ("หลากหลายชาติพันธุ์", r"cases/.*#p\d"),
        ("ห้องเรียนออนไลน์ของเขตพื้นที่สอน", r"cases/.*#r\d"),
    ],
)
def test_a_hit_opens_at_its_duty_problem_or_result(
    page: Page, served: Served, query: str, anchor: str
) -> None:
    assert any(re.match(anchor, href) for href in ask(page, served, query))
    link = page.locator(f"{LINKS}[href*='#']").first
    target = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    page.wait_for_url(re.compile("#"))
    assert page.locator(f"[id='{target}']").count() == 1


def test_a_result_tells_title_kind_plan_status_and_where_it_matches(
    page: Page, served: Served
) -> None:
    ask(page, served, "ปฐมพยาบาล")
    first = page.locator(".search-results > li").first
    assert first.locator("mark").first.inner_text() == "ปฐมพยาบาล"
    told = page.locator(".search-results .kind").all_inner_texts()
    assert all(" · " in line for line in told if "คำศัพท์" not in line)
    ask(page, served, "ร้อยละ", "&kind=indicator")
    assert page.locator(".search-results .kind").first.inner_text().count(" · ") == 2


def test_ids_and_numbers_come_first(page: Page, served: Served) -> None:
    assert ask(page, served, "tak-2566")[0] == "plans/tak-2566/"
    assert ask(page, served, "1.3")[0] == "plans/tak-2566/1.3/"
    assert ask(page, served, "๒.๑")[0].endswith("/2.1/")


def test_abbreviation_and_full_name_find_each_other(page: Page, served: Served) -> None:
    assert "organisations/obec/" in ask(page, served, "สพฐ.")
    assert "organisations/obec/" in ask(page, served, "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน")
    # The other name of some letters is not found inside words: พุทธศักราช, ยุทธศาสตร์.
    ask(page, served, "กรมทรัพยากรธรณี")
    texts = page.locator(".search-results > li").all_inner_texts()[: full(page)]
    assert all("กรมทรัพยากรธรณี" in text.replace("\n", "") or "ทธ." in text for text in texts)


def test_whole_latin_words_come_before_those_they_begin(page: Page, served: Served) -> None:
    ask(page, served, "net")
    marks = page.locator(".search-results > li mark").all_inner_texts()
    whole = [mark.lower() == "net" for mark in marks]
    assert whole[0]
    assert len(whole) > 1


def test_full_matches_come_first_and_near_ones_stand_below_a_line(
    page: Page, served: Served
) -> None:
    ask(page, served, "ปฐมพยาบาล น้ำฝน")
    assert page.locator(NEAR).count() == 1
    assert "ครบทุกคำ" in page.locator(".said").inner_text()
    found = ask(page, served, "การศึกษา")
    assert len(set(found)) >= 10
    assert page.locator(NEAR).count() == 0


def test_what_was_probably_meant_is_offered(page: Page, served: Served) -> None:
    assert ask(page, served, "โรงเรยนคุณภาพ")
    assert full(page) == 0
    said = page.locator(".said")
    assert "หมายถึง" in said.inner_text()
    said.locator("a").click()
    page.wait_for_selector(DONE, state="attached")
    expect(page.locator(NEAR)).to_have_count(0)


def test_of_several_words_the_one_that_is_nowhere_is_put_right(page: Page, served: Served) -> None:
    assert ask(page, served, "ปฐมพยบาล นักเรียน")
    expect(page.locator(".said a")).to_have_text("ปฐมพยาบาล นักเรียน")


def test_where_nothing_is_found_there_is_help(page: Page, served: Served) -> None:
    assert ask(page, served, "ฟฟฟหหหดดด") == []
    assert "ไม่พบ" in page.locator(".said").inner_text()
    expect(page.locator(".lists")).to_be_visible()
    assert page.locator(".lists a[href*='themes/']").count() > 5
    ask(page, served, SAFETY)
    expect(page.locator(".lists")).to_be_hidden()
