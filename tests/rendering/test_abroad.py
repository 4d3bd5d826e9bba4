"""Links to the records of other sites, wherever a field may hold one."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from conftest import SOUND
from phaen.core.exporters import json_api, tables
from phaen.core.pipeline import run
from phaen.rendering.addresses import address_from, relative
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.pages import all_pages
from phaen.rendering.site import Settings, Site

ROOT = "https://plans.example/"
TITLES = {
    "organisation": "กรมกลาง",
    "framework": "ยุทธศาสตร์กลาง",
    "source": "รายงานกลาง",
    "element": "จุดเน้นกลาง",
    "indicator": "ตัวชี้วัดกลาง",
    "practice": "แนวปฏิบัติกลาง",
    "theme": "ประเด็นกลาง",
}
KEYS = {"element": "far/1.1", "indicator": "far/visits"}
FILES = {
    **SOUND,
    "sites.yml": "{id: dole, title: เว็บกลาง, url: https://plans.example/dole/}",
    "organisations/peo.yml": """
        {id: peo, title: สำนักงาน, kind: provincial-education-office, parent: dole:organisation,
         source: {document: dole:source, section: ๒, page: "9"}}
    """,
    "frameworks/nesd.yml": "{id: nesd, title: แผน, issuer: dole:organisation}",
    "sources/doc.yml": "{id: doc, title: เอกสาร, publisher: dole:organisation}",
    "glossary.yml": "[{id: peo, title: สำนักงาน, abbreviation: ศธจ., organisation: dole:organisation}]",
    "practices/pdca.yml": """
        {id: pdca, title: วงจร, evidence: named-only, developed_by: [dole:organisation], builds_on: [dole:practice],
         related: [dole:practice], addresses: [dole:far/1.1], themes: [dole:theme]}
    """,
    "plans/p/plan.yml": """
        {id: p, title: แผน, kind: strategic-plan, issuer: dole:organisation, period: {from: 2566, to: 2570},
         aligned_with: ["dole:framework#people"], themes: [dole:theme],
         reports: [{id: r1, title: รายงาน, by: [dole:organisation], to: [dole:organisation]}]}
    """,
    "plans/p/structure.yml": """
        - {id: "1.1", title: จุดเน้น, responsible: [dole:organisation], aligned_with: [dole:framework], themes: [dole:theme]}
    """,
    "plans/p/roles/office.yml": """
        {id: office, title: สำนักงาน, part: performer, holders: [dole:organisation],
         duties: [{id: d1, text: ทำแผน, elements: [dole:far/1.1], aligned_with: [dole:framework], themes: [dole:theme]}]}
    """,
    "plans/p/indicators/visits.yml": """
        {id: visits, title: ผู้ใช้, measure: quantitative, unit: คน, element: dole:far/1.1, responsible: [dole:organisation],
         themes: [dole:theme], values: [{period: {year: 2567}, value: 100, reporter: dole:organisation}]}
    """,
    "plans/p/cases/report.yml": """
        {id: report, title: รายงาน, about: ["1.1", dole:far/1.1], reporter: dole:organisation, period: {year: 2567},
         practices: [pdca, dole:practice], themes: [dole:theme], progress: [{indicator: dole:far/visits, done: [ทำแล้ว]}],
         results: [{id: o1, measure: qualitative, text: ผล, indicators: [dole:far/visits], themes: [dole:theme]}],
         problems: [{id: p1, problem: ขาดคน, themes: [dole:theme]}]}
    """,
}
WANTED = {
    "plans/p/": ["organisation", "framework#people", "theme"],
    "plans/p/1.1/": ["organisation", "framework", "theme"],
    "roles/p/office/": ["organisation", "element", "framework", "theme"],
    "indicators/p/visits/": ["organisation", "element", "theme"],
    "cases/p/report/": ["organisation", "element", "practice", "theme", "indicator"],
    "practices/pdca/": ["organisation", "practice", "element", "theme"],
    "organisations/peo/": ["organisation", "source"],
    "frameworks/nesd/": ["organisation"],
    "sources/doc/": ["organisation"],
    "glossary/all/so-sala/": ["organisation"],
}


def _inventory(titles: dict[str, str] = TITLES) -> str:
    rows = [
        f'["{kind}","{KEYS.get(kind, kind)}","{kind}s/{KEYS.get(kind, kind)}/","{title}"]'
        for kind, title in titles.items()
    ]
    rows.append('["framework","framework#people","frameworks/framework/#people","ส่วนคน"]')
    return f'{{"version":1,"url":"","records":[{",".join(rows)}]}}'


def _site(folder: Path, root: str = ROOT, titles: dict[str, str] = TITLES) -> Site:
    for name, text in {**FILES, "inventories/dole.json": _inventory(titles)}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = text.strip("\n").split("\n")
        indent = len(lines[0]) - len(lines[0].lstrip())
        path.write_text("\n".join(line[indent:] for line in lines), encoding="utf-8")
    outcome = run(folder, "data")
    assert [str(issue) for issue in outcome.issues if issue.severity.value == "error"] == []
    return Site(outcome.graph, Settings(site_url=root))


def _render(site: Site) -> dict[str, str]:
    environment = make_environment(site.say, hold=str)
    return {page.address: render_page(environment, page).html for _, page in all_pages(site)}


def _address(what: str) -> str:
    kind, _, part = what.partition("#")
    return f"dole/{kind}s/{KEYS.get(kind, kind)}/" + (f"#{part}" if part else "")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return _render(_site(tmp_path_factory.mktemp("data")))


@pytest.mark.parametrize("page", WANTED)
def test_every_field_leads_to_the_other_site(pages: dict[str, str], page: str) -> None:
    found = set(re.findall(r'href="([^"]*dole/[^"]*)"', pages[page]))
    up = "../" * page.count("/")
    assert {up + _address(what) for what in WANTED[page]} <= found


def test_a_link_tells_its_title_and_the_name_of_its_site(pages: dict[str, str]) -> None:
    up = "../../../"
    link = f'<a href="{up}dole/themes/theme/">ประเด็นกลาง <small>(เว็บกลาง)</small></a>'
    assert link in pages["roles/p/office/"]


def test_a_citation_tells_document_site_section_and_page(pages: dict[str, str]) -> None:
    html_ = pages["organisations/peo/"]
    assert "รายงานกลาง" in html_
    assert re.search(r"รายงานกลาง\s*<small>\(เว็บกลาง\)</small>", html_)
    assert '<span class="cite">ข้อ 2 หน้า 9</span>' in html_.replace("\xa0", " ")


def test_no_page_shows_a_reference_as_it_is_written(pages: dict[str, str]) -> None:
    assert [
        address
        for address, body in pages.items()
        if "dole:" in body and not address.startswith("rules/")
    ] == []


def test_of_another_origin_addresses_are_whole(tmp_path: Path) -> None:
    for root in ("", "https://province.example/"):
        body = _render(_site(tmp_path, root))["plans/p/"]
        assert 'href="https://plans.example/dole/organisations/organisation/"' in body


def test_titles_from_outside_are_text(tmp_path: Path) -> None:
    evil = '<img src=x onerror=alert(1)> *a* [b](javascript:alert(1)) & \\"'
    told = evil.replace('\\"', '"')
    bodies = _render(_site(tmp_path, titles=dict.fromkeys(TITLES, evil)))
    assert "<img src=x" not in "".join(bodies.values())
    assert 'href="javascript' not in "".join(bodies.values())
    assert html.escape(told, quote=False).replace('"', "&#34;") in bodies["roles/p/office/"]


def test_the_api_tells_the_whole_address(tmp_path: Path) -> None:
    import json  # noqa: PLC0415

    site = _site(tmp_path)
    items = json.loads(dict(json_api.export(site.graph, ROOT))["api/v1/plan.json"])["items"]
    assert items[0]["issuer"] == "dole:organisation"
    assert {
        "field": "aligned_with.0",
        "ref": "dole:framework#people",
        "kind": "framework",
        "title": "ส่วนคน",
        "site": "เว็บกลาง",
        "url": "https://plans.example/dole/frameworks/framework/#people",
    } in items[0]["elsewhere"]
    (theme,) = json.loads(dict(json_api.export(site.graph, ROOT))["api/v1/theme.json"])["items"]
    assert "elsewhere" not in theme


def test_spreadsheets_name_bodies_of_other_sites(tmp_path: Path) -> None:
    files = dict(tables.export(_site(tmp_path).graph, ROOT))
    for name in ("duties", "indicators", "practices", "problems", "reports"):
        assert "กรมกลาง (เว็บกลาง)" in files[f"exports/{name}.csv"].decode(), name
    duties = files["exports/duties.csv"].decode()
    for title in ("จุดเน้นกลาง", "ยุทธศาสตร์กลาง", "ประเด็นกลาง"):
        assert f"{title} (เว็บกลาง)" in duties


@pytest.mark.parametrize(
    ("root", "url", "address"),
    [
        ("https://a.example/", "https://a.example/phrae/plans/x/", "phrae/plans/x/"),
        ("https://a.example/phrae/", "https://a.example/plans/x/", "../plans/x/"),
        ("https://a.example/phrae/", "https://a.example/tak/plans/x/#d1", "../tak/plans/x/#d1"),
        ("https://a.example/phrae/", "https://a.example/", "../"),
        ("https://a.example/", "https://b.example/plans/x/", "https://b.example/plans/x/"),
        ("https://a.example/", "http://a.example/plans/x/", "http://a.example/plans/x/"),
        ("https://a.example/", "https://a.example:8443/x/", "https://a.example:8443/x/"),
        ("", "https://b.example/plans/x/", "https://b.example/plans/x/"),
    ],
)
def test_sites_of_one_origin_are_relative(root: str, url: str, address: str) -> None:
    assert address_from(root, url) == address


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("../plans/x/", "", "../plans/x/"),
        ("../plans/x/", "roles/p/a/", "../../../../plans/x/"),
        ("../", "search/", "../../"),
        ("https://b.example/x/", "roles/p/a/", "https://b.example/x/"),
    ],
)
def test_they_lead_there_from_any_page(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link
