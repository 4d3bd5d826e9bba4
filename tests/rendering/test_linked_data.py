from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from phaen.rendering.linked_data import as_script, linked_data, linked_data_by_hand
from phaen.rendering.page import Page
from phaen.rendering.site import Settings, Site
from rendering.small import ROOT, pages_of, site_of, small_site

WEB = re.compile(r"https?://")


def data_of(site: Site, address: str) -> dict[str, Any]:
    [page] = [page for _, page in pages_of(site) if page.address == address]
    data = linked_data(site, page)
    assert data is not None
    return data


def node(site: Site, address: str) -> dict[str, Any]:
    """What the page says of its record."""
    first: dict[str, Any] = data_of(site, address)["@graph"][0]
    return first


def ways(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for part in data["@graph"] if part["@type"] == "BreadcrumbList"]


def addresses(value: Any) -> list[str]:
    """Every whole address in the data, but the name of the vocabulary."""
    if isinstance(value, dict):
        return [
            link for key, part in value.items() if key != "@context" for link in addresses(part)
        ]
    if isinstance(value, list):
        return [link for part in value for link in addresses(part)]
    return [value] if isinstance(value, str) and WEB.match(value) else []


def test_an_indicator_is_a_data_set(site: Site) -> None:
    told = node(site, "indicators/doi-2567/visits/")

    assert told["@type"] == "Dataset"
    assert told["@id"] == told["url"] == f"{ROOT}indicators/doi-2567/visits/"
    assert told["name"] == "จำนวนผู้ใช้แหล่งเรียนรู้"
    assert told["description"] == "นับคนที่ลงชื่อเข้าใช้ ไม่นับซ้ำในวันเดียวกัน"
    assert told["variableMeasured"] == {
        "@type": "PropertyValue",
        "name": "จำนวนผู้ใช้แหล่งเรียนรู้",
        "unitText": "คน",
    }
    assert told["measurementTechnique"] == "นับจากสมุดลงชื่อ"
    assert told["creator"] == [
        {
            "@type": "GovernmentOrganization",
            "name": "สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัดดอยงาม",
            "@id": f"{ROOT}organisations/dole-doi/",
        }
    ]
    assert [part["@id"] for part in told["isBasedOn"]] == [f"{ROOT}sources/doi-report/"]
    assert [part["@id"] for part in told["isPartOf"]] == [f"{ROOT}plans/doi-2567/"]
    assert "license" not in told


def test_a_data_set_covers_all_its_times_in_the_common_era(site: Site) -> None:
    told = node(site, "indicators/doi-2567/visits/")

    # From the baseline of พ.ศ. 2566 to the end of the fiscal year 2567.
    assert told["temporalCoverage"] == "2023-01-01/2024-09-30"
    for day in told["temporalCoverage"].split("/"):
        date.fromisoformat(day)


def test_an_indicator_without_values_claims_neither_times_nor_creators(site: Site) -> None:
    told = node(site, "indicators/doi-2567/1.1-2/")

    assert "temporalCoverage" not in told
    assert "creator" not in told
    assert told["description"].startswith("ตัวชี้วัดเชิงปริมาณ: ร้อยละของพื้นที่ที่ปลอดภัย ตามแผนส่งเสริม")


def test_an_organisation(site: Site) -> None:
    told = node(site, "organisations/dole-doi/")

    assert told["@type"] == "GovernmentOrganization"
    assert told["name"] == "สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัดดอยงาม"
    assert told["alternateName"] == ["สกร.ดอยงาม", "สกร.จ.ดอยงาม"]
    assert [body["name"] for body in told["parentOrganization"]] == ["กระทรวงตัวอย่าง"]
    assert told["areaServed"] == {"@type": "AdministrativeArea", "name": "จังหวัดดอยงาม"}


def test_a_partner_is_not_called_the_governments(site: Site) -> None:
    assert node(site, "organisations/lake-network/")["@type"] == "Organization"


def test_a_practice_with_steps_is_a_how_to(site: Site) -> None:
    told = node(site, "practices/stars/")

    assert told["@type"] == "HowTo"
    assert told["alternateName"] == ["Star Model", "S.T.A.R.S."]
    assert told["description"] == "รูปแบบที่ใช้ชวน ชุมชน มาเรียนรู้ด้วยกัน"
    assert [step["@type"] for step in told["step"]] == ["HowToStep"] * 6
    assert [step["position"] for step in told["step"]] == [1, 2, 3, 4, 5, 6]
    assert told["step"][0]["name"] == "สำรวจ"
    assert told["step"][0]["text"].startswith("ถามก่อนทำ")
    assert told["step"][1] == {
        "@type": "HowToStep",
        "position": 2,
        "name": "Train",
        "text": "Train",
    }
    assert told["step"][3]["name"] == "R"
    assert {part["@id"] for part in told["isBasedOn"]} == {
        f"{ROOT}sources/doi-report/",
        f"{ROOT}practices/pdca/",
    }
    assert told["dateModified"] == "2025-01-02"


def test_a_practice_of_which_only_the_name_is_known_is_an_article(site: Site) -> None:
    told = node(site, "practices/pdca/")

    assert (told["@type"], told["headline"]) == ("Article", "PDCA")
    assert "step" not in told


def test_a_plan(site: Site) -> None:
    told = node(site, "plans/doi-2567/")

    assert told["@type"] == "CreativeWork"
    assert told["temporalCoverage"] == "2023-10-01/2024-09-30"
    assert told["spatialCoverage"]["name"] == "จังหวัดดอยงาม"
    assert [body["@id"] for body in told["author"]] == [f"{ROOT}organisations/dole-doi/"]
    assert told["inLanguage"] == "th"
    assert "**" not in told["description"]


def test_a_report_on_a_plan_is_a_report(tmp_path: Path) -> None:
    plan = "id: a\ntitle: รายงาน\nkind: inspection-report\nissuer: b\nperiod: not-stated\n"
    told = node(site_of(tmp_path, {"plans/a/plan.yml": plan}), "plans/a/")

    assert told["@type"] == "Report"
    assert not {"author", "temporalCoverage", "spatialCoverage"} & set(told)


def test_a_case_is_an_article_of_its_reporter(site: Site) -> None:
    told = node(site, "cases/doi-2567/focus-1-1/")
    [record] = [e.record for e in site.graph.of_kind("case") if e.key.id == "focus-1-1"]

    assert told["@type"] == "Article"
    assert told["headline"] == told["name"] == record.title.th
    assert told["author"]
    assert told["about"]
    assert [part["@id"] for part in told["isPartOf"]] == [f"{ROOT}plans/doi-2567/"]


@pytest.mark.parametrize(
    "address", ["plans/doi-2567/1.1/", "roles/doi-2567/office/", "themes/planning/", "glossary/"]
)
def test_what_has_no_type_that_fits_says_only_where_it_stands(address: str, site: Site) -> None:
    assert [part["@type"] for part in data_of(site, address)["@graph"]] == ["BreadcrumbList"]


def test_every_listed_page_but_the_home_page_says_where_it_stands(
    site: Site, pages: list[tuple[str, Page]]
) -> None:
    for _, page in pages:
        if not page.listed:
            assert linked_data(site, page) is None, page.address
        elif page.address:
            [way] = ways(data_of(site, page.address))
            steps = way["itemListElement"]
            assert [step["position"] for step in steps] == [*range(1, len(steps) + 1)]
            assert (steps[0]["name"], steps[0]["item"]) == ("หน้าแรก", ROOT)
            assert (steps[-1]["name"], steps[-1]["item"]) == (page.title, ROOT + page.address)
            assert len({step["item"] for step in steps}) == len(steps)


def test_every_address_is_a_page_of_the_site(site: Site, pages: list[tuple[str, Page]]) -> None:
    known = {ROOT + page.address for _, page in pages}
    for _, page in pages:
        assert set(addresses(linked_data(site, page))) <= known, page.address


def test_a_site_that_does_not_know_its_address_names_none(pages: list[tuple[str, Page]]) -> None:
    site = Site(small_site().graph, Settings())
    for _, page in pages:
        assert addresses(linked_data(site, page)) == [], page.address
    assert node(site, "indicators/doi-2567/visits/")["@type"] == "Dataset"


def test_a_page_that_shows_a_record_and_is_not_its_own_does_not_claim_to_be_it(site: Site) -> None:
    [page] = [page for _, page in pages_of(site) if page.address == "plans/doi-2567/"]
    other = Page("other/", page.title, page.template, page.make_context, page.entry)
    data = linked_data(site, other)

    assert data is not None
    assert [part["@type"] for part in data["@graph"]] == ["BreadcrumbList"]


def test_hand_written_pages(site: Site) -> None:
    about = linked_data_by_hand(site, "เกี่ยวกับ", "about/")
    home = linked_data_by_hand(site, "หน้าแรก", "")

    assert about is not None
    assert home is not None
    [way] = ways(about)
    assert [step["item"] for step in way["itemListElement"]] == [ROOT, f"{ROOT}about/"]
    assert home["@graph"] == [
        {"@type": "WebSite", "name": "แผนตัวอย่าง", "inLanguage": "th", "url": ROOT}
    ]


HOSTILE = "</script><script>alert(1)</script><!-- <SCRIPT> & ' \" \u2028 ]]>"


def test_hostile_words_do_not_break_out_of_the_script(tmp_path: Path) -> None:
    practice = {"id": "a", "title": HOSTILE, "summary": HOSTILE, "evidence": "described"}
    written = json.dumps(practice | {"steps": [{"name": HOSTILE}]}, ensure_ascii=True)
    data = data_of(site_of(tmp_path, {"practices/a.yml": written}), "practices/a/")
    script = as_script(data)

    assert not re.search("[<>&\u2028\u2029]", script)
    assert json.loads(script) == data
    assert "</script>" in data["@graph"][0]["name"]


def test_nothing_to_tell_is_nothing_to_print() -> None:
    assert as_script(None) == ""


def test_the_small_site_has_a_page_for_each_shape(site: Site) -> None:
    shapes = {
        part["@type"]
        for _, page in pages_of(site)
        for part in (linked_data(site, page) or {"@graph": []})["@graph"]
    }
    assert {"Dataset", "GovernmentOrganization", "HowTo", "Article", "CreativeWork"} <= shapes
