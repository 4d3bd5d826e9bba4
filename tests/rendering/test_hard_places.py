"""What documents leave out, say outright or tell in part is shown as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from rendering.small import DATA, Seen, html_of, look_at, pages_of, render, site_of

NONE_SAID = "เอกสารระบุว่าไม่มี"

BODY = "id: body\ntitle: หน่วยงาน\nkind: partner\n"
ROLE = "id: r\ntitle: บทบาท\npart: performer\nduties: [{id: d1, text: ทำ}]\n"
CASE = """\
id: c
title: กรณี
about: [p]
reporter: body
period: {year: 2567}
"""
PLAN = """\
id: p
title: แผน
kind: strategic-plan
issuer: body
period: {year: 2567}
"""
SOURCE = "id: book\ntitle: หนังสือ\n"
SOUND = {
    "organisations/a.yml": BODY,
    "plans/p/plan.yml": PLAN,
    "plans/p/roles/r.yml": ROLE,
    "plans/p/cases/c.yml": CASE,
    "sources/book.yml": SOURCE,
}


def _says(seen: Seen, words: str) -> bool:
    """Whether the words stand in the page in this order, however they are spaced."""
    return words.replace(" ", "") in seen.words.replace(" ", "")


def test_none_said_is_shown_for_each_list_of_a_case(seen: dict[str, Seen]) -> None:
    assert seen["cases/doi-2567/quiet/"].words.count(NONE_SAID) == 6


def test_silence_is_not_none(seen: dict[str, Seen]) -> None:
    assert NONE_SAID not in seen["cases/doi-2567/silent/"].words


@pytest.mark.parametrize(
    "title", ["เงื่อนไขความสำเร็จ", "รายงานที่ต้องส่ง"], ids=["success factors", "reports"]
)
def test_none_said_is_shown_for_each_list_of_a_plan(title: str, seen: dict[str, Seen]) -> None:
    assert _says(seen["plans/lake/"], f"{title} {NONE_SAID}")


def test_half_empty_problems_say_what_is_missing(seen: dict[str, Seen]) -> None:
    page = seen["cases/doi-2567/focus-1-1/"]

    assert _says(page, "ฝนตกหนัก ทางแก้ รายงานว่ายังไม่ได้ผล เอกสารระบุว่าไม่มี")
    assert _says(page, "ไม่มีผู้ดูแลตอนค่ำ ทางแก้ เอกสารไม่ได้ระบุทางแก้")
    assert _says(page, "เอกสารไม่ได้ระบุปัญหา ทางแก้ รายงานว่าได้ผล จัดเวรดูแล")


def test_a_year_that_is_not_stated_is_said_so(seen: dict[str, Seen]) -> None:
    assert _says(seen["plans/lake/"], "เอกสารไม่ได้ระบุปี")


def test_parts_of_a_value_stand_in_a_table(seen: dict[str, Seen]) -> None:
    page = seen["indicators/doi-2567/visits/"]

    assert _says(page, "แยกเป็น (ปีงบประมาณ 2567 ไตรมาส 1–3)")
    assert _says(page, "ห้องสมุด 200,000 บ้านหนังสือ 27,560")


def test_former_names_say_until_when(seen: dict[str, Seen]) -> None:
    page = seen["organisations/dole-doi/"]

    assert _says(page, "(กศน.ดอยงาม) ใช้ถึง 18 พฤษภาคม 2566 ตามพระราชบัญญัติ")
    assert _says(page, "ใช้ถึง พ.ศ. 2551")


def test_a_report_without_a_day_says_so(seen: dict[str, Seen]) -> None:
    assert _says(seen["plans/doi-2567/"], "ความถี่ เอกสารไม่ได้ระบุ กำหนดส่ง เอกสารไม่ได้ระบุ")


@pytest.mark.parametrize(
    "plan",
    ["id: p\ntitle: แผน\n", "id: [\n", "id: other\n" + PLAN.partition("\n")[2]],
    ids=["schema", "syntax", "another id"],
)
def test_a_plan_that_cannot_be_read_takes_no_page_down(plan: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, SOUND | {"plans/p/plan.yml": plan})

    assert "roles/p/r/" in {page.address for _, page in pages_of(site)}
    for _, page in pages_of(site):
        render(page)


def test_no_data_at_all_still_makes_pages(tmp_path: Path) -> None:
    for _, page in pages_of(site_of(tmp_path, {})):
        render(page)


@pytest.mark.parametrize(
    "name", sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.yml"))
)
def test_any_file_may_be_missing(name: str, tmp_path: Path) -> None:
    files = {
        path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
        for path in DATA.rglob("*.yml")
    }
    del files[name]
    for _, page in pages_of(site_of(tmp_path, files)):
        render(page)


def test_the_glossary_says_that_its_file_cannot_be_read(tmp_path: Path) -> None:
    site = site_of(tmp_path, SOUND | {"glossary.yml": "- id: [\n"})

    assert 'class="alert error"' in html_of(site, "glossary/")


def test_a_citation_of_a_whole_document_makes_no_empty_link(tmp_path: Path) -> None:
    result = "results: [{id: r1, measure: qualitative, text: ก, source: {document: book}}]\n"
    site = site_of(tmp_path, SOUND | {"plans/p/cases/c.yml": CASE + result})

    html = html_of(site, "cases/p/c/")
    assert 'href="../../../sources/book/"' in html
    assert "></a>" not in html


def test_a_part_may_have_the_id_of_an_anchor_that_pages_make(tmp_path: Path) -> None:
    more = "success_factors: [ก]\nproblems: [{id: factor-1, problem: ข, solutions: [ค]}]\n"
    site = site_of(tmp_path, SOUND | {"plans/p/cases/c.yml": CASE + more})

    ids = look_at(html_of(site, "cases/p/c/")).ids
    assert len(ids) == len(set(ids))


def test_a_link_inside_a_problem_is_not_put_into_another_link(tmp_path: Path) -> None:
    more = "problems: [{id: p1, problem: 'ดู [คู่มือ](https://a.example/)', solutions: [ข]}]\n"
    site = site_of(tmp_path, SOUND | {"plans/p/cases/c.yml": CASE + more})

    assert _deepest_link(html_of(site, "organisations/body/")) == 1


def test_markup_does_not_show_in_links_made_from_texts(tmp_path: Path) -> None:
    role = ROLE.replace("text: ทำ", "text: ทำ **มาก**") + "holders: [body]\n"
    site = site_of(tmp_path, SOUND | {"plans/p/roles/r.yml": role})

    assert "**" not in html_of(site, "organisations/body/")


@pytest.mark.parametrize("address", ["cases/p/c/", "organisations/body/"])
def test_a_link_of_a_text_to_a_page_of_this_site_leads_there(address: str, tmp_path: Path) -> None:
    more = "problems: [{id: p1, problem: ก, solutions: ['ดู [แผน](plans/p/)']}]\n"
    site = site_of(tmp_path, SOUND | {"plans/p/cases/c.yml": CASE + more})
    assert site.findings == []

    page = look_at(html_of(site, address), address)
    assert {link for link in page.links if link.endswith("/plans/p/")} == {
        "https://plans.example/plans/p/"
    }


def _deepest_link(html: str) -> int:
    depth = deepest = 0
    for part in html.split("<"):
        depth += part.startswith("a ")
        depth -= part.startswith("/a>")
        deepest = max(deepest, depth)
    return deepest
