"""Four small provinces and a national site, built apart, put together under one address, and walked."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from e2e.axe import violations
from e2e.crawl import crawl, inside
from e2e.pages import PROJECT
from e2e.serving import Served, serve

URL = "https://plans.example/"
FAR = "https://far.example/"
PROVINCES = {"phrae": "แพร่", "tak": "ตาก", "satun": "สตูล", "nan": "น่าน"}
TERM = "ซ้อมแผนเผชิญเหตุ"
# What of the policy a script breaks that asks an address; null where it may.
ASK = """async url => {
  const refused = new Promise(tell => {
    addEventListener("securitypolicyviolation", event => tell(event.violatedDirective), { once: true });
    setTimeout(tell, 1000, null);
  });
  await fetch(url, { mode: "no-cors" }).catch(() => null);
  return refused;
}"""
DONE = ".search-results[data-search-state=done]"
LINKS = ".search-results > li > a"
# Phrae asks the national site too, the other provinces are alone; Nan stands at another origin.
SEARCHES = {"national": "all", "phrae": "national"}


def _national() -> dict[str, str]:
    related = ", ".join(f'"{site}:walk"' for site in PROVINCES)
    return {
        "organisations/ministry.yml": "{id: ministry, title: กระทรวงกลาง, kind: ministry}",
        "frameworks/strategy.yml": "{id: strategy, title: ยุทธศาสตร์กลาง, parts: [{id: people, title: คน}]}",
        "sources/book.yml": '{id: book, title: คู่มือกลาง, sections: [{label: "1", title: ความนำ}]}',
        "themes.yml": "[{id: safety, title: ความปลอดภัย}]",
        "practices/cycle.yml": f"{{id: cycle, title: วงจรกลาง, evidence: described, summary: ให้ทุกจังหวัด{TERM}, related: [{related}]}}",
    }


def _province(site: str, name: str) -> dict[str, str]:
    others = [other for other in PROVINCES if other != site]
    return {
        "organisations/peo.yml": f'{{id: peo, title: ศธจ.{name}, kind: provincial-education-office, parent: "national:ministry"}}',
        "themes.yml": "[{id: safety, title: ความปลอดภัย}]",
        "practices/walk.yml": f'{{id: walk, title: เดินดูงานจังหวัด{name}, evidence: described, builds_on: ["national:cycle"], related: ["{others[0]}:walk"]}}',
        "plans/p/plan.yml": f'{{id: p, title: แผนจังหวัด{name}, kind: strategic-plan, issuer: peo, period: {{year: 2567}}, aligned_with: ["national:strategy#people"]}}',
        "plans/p/structure.yml": '[{id: "1", title: ความปลอดภัย}]',
        "plans/p/roles/office.yml": f'{{id: office, title: สำนักงานจังหวัด{name}, part: performer, holders: [peo, "national:ministry"], duties: [{{id: d1, text: {TERM}ทุกภาคเรียน, elements: ["1"], themes: [safety]}}], source: {{document: "national:book", section: "1"}}}}',
    }


def _write(sites: Path) -> None:
    urls = {"national": URL, **{site: f"{URL}{site}/" for site in PROVINCES}, "nan": f"{FAR}nan/"}
    titles = {
        "national": "ทะเบียนกลาง",
        **{site: f"จังหวัด{name}" for site, name in PROVINCES.items()},
    }
    for site, url in urls.items():
        own = _national() if site == "national" else _province(site, PROVINCES[site])
        known = [
            f"{{id: {one}, title: {titles[one]}, url: '{urls[one]}'}}"
            for one in urls
            if one != site
        ]
        for name, text in {**own, "sites.yml": f"[{', '.join(known)}]"}.items():
            path = sites / site / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (sites / site / "mkdocs.yml").write_text(
            f"""\
INHERIT: {PROJECT / "mkdocs.yml"}
site_name: {titles[site]}
site_url: {url}
docs_dir: {PROJECT / "content"}
theme: {{custom_dir: {PROJECT / "overrides"}}}
plugins:
  - phaen:
      search_sites: [{SEARCHES.get(site, "")}]
      sister_sites: [{FAR if site == "national" else ""}]
watch: []
""",
            encoding="utf-8",
        )


def _tool(*arguments: str | Path) -> str:
    result = subprocess.run(
        [sys.executable, PROJECT / "tools/national.py", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all sites, each built by its own data and the others' inventories alone."""
    folder = tmp_path_factory.mktemp("country")
    sites, out = folder / "sites", folder / "inventories"
    _write(sites)
    out.mkdir()
    _tool("inventories", sites, out)
    for site in ("national", *PROVINCES):
        _tool("build", sites, site, "--from", out)
    _tool("join", sites, folder / "country")
    return folder / "country"


@dataclass
class Country:
    """The country below one origin; where the far site is away, nobody answers for it."""

    server: Served
    is_far_away: bool = False

    @property
    def origin(self) -> str:
        return self.server.origin

    def searched(self, site: str) -> list[str]:
        return [
            path
            for path in self.server.paths
            if path.startswith(f"/{site}search/") and path.endswith(".json")
        ]


@pytest.fixture
def served(country: Path) -> Iterator[Country]:
    with serve(country) as server:
        yield Country(server)


@pytest.fixture
def page(browser: Browser, country: Path, served: Country) -> Iterator[Page]:
    """A page that fails the test where a script does; the far site is answered from the same folder."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)

    def answer(route: Route) -> None:
        if served.is_far_away:
            route.abort()
            return
        file = country / unquote(urlsplit(route.request.url).path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        route.fulfill(path=file)

    context.route(f"{FAR}**", answer)
    made = context.new_page()
    failed: list[str] = []
    made.on("pageerror", lambda error: failed.append(str(error)))
    yield made
    context.close()
    assert failed == []


def _ask(page: Page, served: Country, site: str = "", more: str = "") -> list[str]:
    page.goto(f"{served.origin}{site}search/?q={quote(TERM)}{more}")
    page.wait_for_selector(DONE, state="attached")
    return _links(page, served)


def _links(page: Page, served: Country) -> list[str]:
    hrefs: list[str] = page.eval_on_selector_all(LINKS, "links => links.map(link => link.href)")
    return [href.removeprefix(served.origin).removeprefix(FAR) for href in hrefs]


WANTED = {"practices/cycle/", *(f"{site}/roles/p/office/#d1" for site in PROVINCES)}


# Between the sites -------------------------------------------------------------------------------


def test_no_link_between_or_inside_the_sites_is_broken(country: Path) -> None:
    pages = crawl(country)
    broken, between = [], set()
    for page in pages.values():
        for link in page.links:
            target = inside(link)
            if target is None:
                continue
            address, anchor = target
            here, there = (_site_of(each) for each in (page.address, address))
            if here != there:
                between.add((here, there))
            found = pages.get(address)
            is_file = found is None and (country / address).is_file()
            if not is_file and (found is None or (anchor and anchor not in found.ids)):
                broken.append((page.address, link))
    assert broken == []
    near = set(PROVINCES) - {"nan"}
    assert {("national", site) for site in near} <= between
    assert {(site, "national") for site in near} <= between
    assert ("phrae", "tak") in between
    whole = {(_site_of(page.address), link) for page in pages.values() for link in page.links}
    assert {site for site, link in whole if link.startswith(URL)} == {"nan"}
    assert {site for site, link in whole if link.startswith(FAR)} >= {"national"}


def _site_of(address: str) -> str:
    head = address.partition("/")[0]
    return head if head in PROVINCES else "national"


def test_a_visitor_walks_from_site_to_site(page: Page, served: Country) -> None:
    page.goto(f"{served.origin}practices/cycle/")
    link = page.get_by_role("link", name="เดินดูงานจังหวัดแพร่ (จังหวัดแพร่)")
    link.click()
    page.wait_for_url(f"{served.origin}phrae/practices/walk/")
    expect(page.locator("h1")).to_have_text("เดินดูงานจังหวัดแพร่")
    page.get_by_role("link", name="วงจรกลาง (ทะเบียนกลาง)").click()
    page.wait_for_url(f"{served.origin}practices/cycle/")
    page.goto(f"{served.origin}tak/plans/p/")
    page.get_by_role("link", name="ยุทธศาสตร์กลาง: คน (ทะเบียนกลาง)").click()
    page.wait_for_url(f"{served.origin}frameworks/strategy/#people")
    page.goto(f"{served.origin}nan/roles/p/office/")
    expect(page.get_by_role("link", name="คู่มือกลาง (ทะเบียนกลาง)").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_links_between_sites_and_results_of_several_break_no_rule_of_access(
    audited: Page, served: Country, width: int
) -> None:
    served.server.refused = re.compile("^/phrae/search/manifest")
    for path in ("practices/cycle/", "tak/roles/p/office/", f"search/?q={quote(TERM)}"):
        assert violations(audited, served.origin + path, width) == [], path


# One box for all ---------------------------------------------------------------------------------


def test_one_box_finds_what_all_sites_hold(page: Page, served: Country) -> None:
    assert set(_ask(page, served)) == WANTED
    lines = page.locator(".search-results .kind").all_inner_texts()
    for title in ("ทะเบียนกลาง", *(f"จังหวัด{name}" for name in PROVINCES.values())):
        assert sum(f" · {title}" in line for line in lines) == 1
    expect(page.locator(".said")).to_contain_text("5")
    expect(page.locator(".lost")).to_have_count(0)
    page.locator(LINKS).filter(has_text="ตาก").click()
    page.wait_for_url(f"{served.origin}tak/roles/p/office/#d1")


def test_results_can_be_narrowed_to_a_site(page: Page, served: Country) -> None:
    _ask(page, served)
    sites = page.locator(".fac fieldset").first
    expect(sites.locator("legend")).to_have_text("เว็บไซต์")
    assert sites.locator("label").count() == 5
    sites.get_by_label("จังหวัดน่าน").check()
    expect(page.locator(LINKS)).to_have_count(1)
    assert _links(page, served) == ["nan/roles/p/office/#d1"]
    assert _ask(page, served, more="&site=satun&site=tak&kind=role") != []
    assert {_site_of(link) for link in _links(page, served)} == {"satun", "tak"}


def test_the_box_in_the_head_offers_them_too(page: Page, served: Country) -> None:
    page.goto(f"{served.origin}practices/cycle/")
    page.locator(".mast-s input").fill("สำนักงานจังหวัดสตูล")
    option = page.locator(".sugg [role=option]").first
    expect(option).to_contain_text("จังหวัดสตูล")
    expect(option).to_have_attribute("data-href", re.compile(r"/satun/roles/p/office/"))


def test_a_province_may_ask_the_national_site_and_a_site_alone_asks_nobody(
    page: Page, served: Country
) -> None:
    assert set(_ask(page, served, "phrae/")) == {"practices/cycle/", "phrae/roles/p/office/#d1"}
    assert served.searched("tak/") == []
    # The facets come after the results.
    page.wait_for_load_state("networkidle")
    served.server.paths.clear()
    assert _ask(page, served, "tak/") == ["tak/roles/p/office/#d1"]
    assert page.locator(".fac legend", has_text="เว็บไซต์").count() == 0
    assert [served.searched(site) for site in ("", "phrae/", "satun/", "nan/")] == [[]] * 4


@pytest.mark.parametrize("what", ["manifest", "[it]/"])
def test_a_site_that_does_not_answer_is_told_and_stops_nothing(
    page: Page, served: Country, what: str
) -> None:
    served.server.refused = re.compile(f"^/phrae/search/{what}")
    gone = {link for link in WANTED if link.startswith("phrae/")}
    assert set(_ask(page, served)) == WANTED - gone
    lost = page.locator(".lost")
    expect(lost).to_contain_text("จังหวัดแพร่")
    expect(lost).to_have_attribute("role", "status")
    served.server.refused = None
    lost.get_by_role("button").click()
    expect(page.locator(LINKS)).to_have_count(5)
    expect(lost).to_have_count(0)


def test_a_site_of_another_origin_that_cannot_be_asked_is_told(page: Page, served: Country) -> None:
    served.is_far_away = True
    assert set(_ask(page, served)) == {link for link in WANTED if not link.startswith("nan/")}
    expect(page.locator(".lost")).to_contain_text("จังหวัดน่าน")


@pytest.mark.parametrize(
    ("address", "allowed", "refused"),
    [
        ("search/", [f"{FAR}nan/search/manifest.json"], ["https://other.example/"]),
        ("phrae/search/", [], [f"{FAR}nan/search/manifest.json", "https://other.example/"]),
    ],
)
def test_a_script_may_ask_the_hosts_that_the_settings_name_and_no_other(
    page: Page, served: Country, address: str, allowed: list[str], refused: list[str]
) -> None:
    page.goto(f"{served.origin}{address}")
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    hosts = " https://far.example" if allowed else ""
    assert f"connect-src 'self'{hosts};" in policy
    assert [page.evaluate(ASK, url) for url in allowed] == [None] * len(allowed)
    assert [page.evaluate(ASK, url) for url in refused] == ["connect-src"] * len(refused)


def test_where_no_site_answers_it_can_be_tried_again(page: Page, served: Country) -> None:
    served.server.refused = re.compile("/search/manifest")
    served.is_far_away = True
    assert _ask(page, served) == []
    again = page.locator(".said button")
    served.server.refused = None
    again.click()
    expect(page.locator(LINKS)).to_have_count(4)
