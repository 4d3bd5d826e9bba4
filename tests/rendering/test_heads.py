from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from phaen.core.model import KINDS
from phaen.core.model.citation import Citation
from phaen.rendering.heads import (
    _quoted,
    cite,
    index_link,
    link_to,
    list_head,
    plan_index_link,
    record_head,
    report_link,
    say_changed,
)
from phaen.rendering.page import Cited, LinkTo
from phaen.rendering.site import Settings, Site

DOCUMENT = "รายงานดอยงาม 2567"
AT = "https://plans.example/sources/doi-report/"


def _cite(site: Site, **citation: str) -> Cited:
    [cited] = cite(site, [Citation.model_validate(citation)])
    return cited


def test_a_section_is_cited_with_its_title_page_and_anchor(site: Site) -> None:
    assert _cite(site, document="doi-report", section="1.1") == Cited(
        LinkTo(DOCUMENT, "sources/doi-report/#_s2"), "1.1", "4–6", "พื้นที่เรียนรู้ปลอดภัย", AT
    )


def test_the_page_of_the_citation_wins_and_digits_are_arabic(site: Site) -> None:
    cited = _cite(site, document="doi-report", section="๑", page="๕")

    assert (cited.section, cited.page) == ("1", "5")


def test_the_page_of_the_section_is_in_arabic_digits(site: Site) -> None:
    assert _cite(site, document="doi-report", section="1").page == "3"


def test_a_whole_document_is_cited_without_anchor(site: Site) -> None:
    assert _cite(site, document="doi-report") == Cited(
        LinkTo(DOCUMENT, "sources/doi-report/"), at=AT
    )


def test_a_document_that_does_not_exist_is_named_by_its_id(site: Site) -> None:
    assert _cite(site, document="nobody", section="1") == Cited(LinkTo("nobody", ""), "1")


def test_a_section_that_is_not_listed_leads_to_the_whole_document(site: Site) -> None:
    assert _cite(site, document="doi-report", section="๑.๒").document.address.endswith("#_s3")
    assert "#" not in _cite(site, document="doi-report", section="9.9").document.address


def test_a_report_says_what_it_is_about(site: Site) -> None:
    link = report_link(site, "ก & ข", "plans/lake/", "data/plans/lake/plan.yml:1")

    assert link is not None
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "owner@plans.example")
    said = parse_qs(parts.query)
    assert said["subject"] == ["แจ้งจุดที่ควรแก้: ก & ข"]
    assert said["body"][0].split("\n") == [
        "หน้า: https://plans.example/plans/lake/",
        "ระเบียน: data/plans/lake/plan.yml:1",
        "สิ่งที่ควรแก้: ",
    ]


def test_a_report_about_a_list_names_no_record(site: Site) -> None:
    assert "%3A1" not in (report_link(site, "ก", "plans/", "") or "")


def test_without_an_owner_there_is_no_report(site: Site) -> None:
    assert report_link(replace(site, settings=Settings()), "ก", "plans/", "") is None


def test_the_day_of_a_change_is_said_in_the_buddhist_era(site: Site) -> None:
    assert say_changed(site, "data/practices/stars.yml") == "2 มกราคม 2568"
    assert say_changed(site, "data/themes.yml") == ""


def test_a_record_head_holds_the_frame(site: Site) -> None:
    entry = site.graph.get("role", "doi-2567/office")
    assert entry is not None
    head = record_head(site, entry)

    assert head.is_record
    assert head.kind == "บทบาท"
    assert head.crumbs == [index_link(site, KINDS["role"])]
    assert head.edit_url == "https://git.example/edit/data/plans/doi-2567/roles/office.yml#L1"
    assert head.changed == "31 ธันวาคม 2567"
    assert head.official_title == ""


def test_a_short_title_leaves_the_official_one_beside_it(site: Site) -> None:
    entry = site.graph.get("organisation", "dole-doi")
    assert entry is not None
    head = record_head(site, entry)

    assert head.title == "สกร.ดอยงาม"
    assert head.official_title == "สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัดดอยงาม"


def test_a_list_is_no_record(site: Site) -> None:
    head = list_head(site, "plans/", "รายการ", "แผน")

    assert not head.is_record
    assert head.edit_url is None


def test_links_name_records_as_lists_do(site: Site) -> None:
    entry = site.graph.get("plan", "doi-2567")
    assert entry is not None

    assert link_to(entry, "ก") == LinkTo("แผนดอยงาม 2567", "plans/doi-2567/", "ก")
    assert plan_index_link(site, KINDS["role"], "doi-2567") == LinkTo(
        "แผนดอยงาม 2567", "roles/doi-2567/"
    )
    assert plan_index_link(site, KINDS["role"], "nobody").title == "nobody"


@pytest.mark.parametrize("title", ["ก & ข/ค?", "", "plain", "é1ก\n– “x” %", "พ.ศ. ๒๕๖๗"])
def test_a_report_is_quoted_as_the_library_would(title: str) -> None:
    assert _quoted(title) == quote(title)
