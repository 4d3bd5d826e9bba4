from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from phaen.core.entry import Entry
from phaen.core.model import KINDS, Kind
from phaen.core.rulebook import RULEBOOK, address_of
from phaen.rendering.page import Page
from phaen.rendering.pages import MAKERS, all_pages, listing, problems
from phaen.rendering.site import Site
from rendering.small import ROOT, Seen, html_of, look_at, render, site_of, small_site

ENTRIES = list(small_site().graph.all())


def _name(entry: Entry) -> str:
    return f"{entry.key.kind} {entry.key.ref}"


def _addresses(site: Site) -> list[str]:
    return [page.address for _, page in all_pages(site)]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_a_kind_has_a_maker_and_a_list_at_the_head_of_its_addresses(kind: Kind, site: Site) -> None:
    assert kind.name in MAKERS
    assert kind.index_address in _addresses(site)


@pytest.mark.parametrize("kind", KINDS)
def test_the_small_data_folder_holds_a_record_of_each_kind(kind: str) -> None:
    assert any(entry.key.kind == kind for entry in ENTRIES)


def test_every_address_is_one_pages_only(pages: list[tuple[str, Page]]) -> None:
    counted = Counter(page.address for _, page in pages)

    assert [address for address, count in counted.items() if count > 1] == []


def test_addresses_are_folders_below_the_root(pages: list[tuple[str, Page]]) -> None:
    for _, page in pages:
        assert re.fullmatch(r"([a-z0-9.-]+/)*", page.address), page.address


@pytest.mark.parametrize("code", RULEBOOK)
def test_a_code_has_a_page_with_its_wrong_and_its_right_example(
    code: str, bodies: dict[str, str]
) -> None:
    entry = RULEBOOK[code]
    _, wrong, right = re.split('id="_(?:wrong|right)"', bodies[address_of(code)])
    for html, example in ((wrong, entry.wrong), (right, entry.right)):
        words = look_at(html).words
        assert f"data/{example.path} " in words
        lines = (example.before + example.text).splitlines()
        shown = [" ".join(line.split()) for line in lines if line.isprintable()]
        assert [line for line in shown if line not in words] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=_name)
def test_a_record_has_one_page_at_its_address(entry: Entry, site: Site) -> None:
    address, _, anchor = entry.address.partition("#")
    [page] = [page for page in MAKERS[entry.key.kind](site) if page.address == address]
    if anchor:
        assert anchor in look_at(render(page)).ids
    else:
        assert page.entry is not None
        assert page.entry.key == entry.key
        assert page.listed
        assert page.title
        assert page.description


def test_anchors_are_unique_on_each_page(seen: dict[str, Seen]) -> None:
    for address, page in seen.items():
        repeated = [anchor for anchor, count in Counter(page.ids).items() if count > 1]
        assert repeated == [], address


@pytest.mark.parametrize("entry", ENTRIES, ids=_name)
def test_every_part_with_an_id_has_an_anchor(entry: Entry, seen: dict[str, Seen]) -> None:
    parts = {value.id for path, value in entry.contents if path and getattr(value, "id", None)}

    assert parts <= set(seen[entry.address.partition("#")[0]].ids)


@pytest.mark.parametrize("name", [name for name in listing.LISTED if KINDS[name].in_plan])
def test_a_list_past_its_length_splits_by_plan(
    name: str, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "MAX_ROWS", 1)
    kind = KINDS[name]
    whole = look_at(html_of(site, kind.index_address), kind.index_address)

    for entry in site.graph.of_kind(name):
        part = f"{kind.index_address}{entry.key.plan}/"
        assert ROOT + part in whole.links
        assert ROOT + entry.address not in whole.links
        assert ROOT + entry.address in look_at(html_of(site, part), part).links


# Themes are a short list by design, frameworks few: these four grow with the country.
@pytest.mark.parametrize("name", ["plan", "organisation", "practice", "source"])
def test_a_list_outside_plans_past_its_length_splits(
    name: str, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "MAX_ROWS", 1)
    address = KINDS[name].index_address
    links = look_at(html_of(site, address), address).links

    rows = [entry.address for entry in site.graph.of_kind(name) if ROOT + entry.address in links]
    assert len(rows) <= 1


def test_problems_past_their_length_split_by_plan(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "คนไม่มาก" in html_of(site, "problems/")
    monkeypatch.setattr(problems, "MAX_ROWS", 1)
    whole = html_of(site, "problems/")

    assert 'href="lake/"' in whole
    assert "คนไม่มาก" not in whole
    assert "คนไม่มาก" in html_of(site, "problems/lake/")
    assert "คนไม่มาก" not in html_of(site, "problems/doi-2567/")


def test_every_old_id_leads_to_its_record(site: Site) -> None:
    found = {page.address: page.meta["redirect"] for page in MAKERS["redirect"](site)}

    assert (
        found.items()
        >= {
            "themes/school-safety/": "themes/safety/",
            "organisations/nfe-doi/": "organisations/dole-doi/",
            "practices/star-model/": "practices/stars/",
            "plans/doi-plan/": "plans/doi-2567/",
            "roles/doi-2567/provincial-office/": "roles/doi-2567/office/",
            "cases/doi-2567/focus-one/": "cases/doi-2567/focus-1-1/",
        }.items()
    )


@pytest.mark.parametrize(
    "address",
    [
        "plans/doi-plan/1.1/",
        "roles/doi-plan/office/",
        "indicators/doi-plan/visits/",
        "cases/doi-plan/quiet/",
    ],
)
def test_the_old_id_of_a_plan_leads_to_its_parts_too(address: str, site: Site) -> None:
    assert address in _addresses(site)


def test_the_old_number_of_an_element_leads_to_it(tmp_path: Path) -> None:
    structure = '{id: "1.2", title: ข้อที่ย้าย, previous_ids: ["1.1"]}\n'
    site = site_of(tmp_path, {"plans/p/structure.yml": structure})

    assert [issue.code for issue in site.findings if issue.code < "PH300"] == []
    assert "plans/p/1.1/" in _addresses(site)


def test_old_ids_of_a_record_and_of_its_plan_lead_to_it_together(site: Site) -> None:
    found = {page.address: page.meta["redirect"] for page in MAKERS["redirect"](site)}

    assert found["roles/doi-plan/provincial-office/"] == "roles/doi-2567/office/"
    assert found["roles/doi-plan/"] == "roles/doi-2567/"


def test_a_removed_record_goes_on_to_answer_at_all_its_addresses(site: Site) -> None:
    assert "practices/old-camp/" in _addresses(site)
    found = {page.address: page.meta["redirect"] for page in MAKERS["redirect"](site)}
    assert found["practices/first-camp/"] == "practices/old-camp/"


def test_a_list_whose_last_record_was_removed_leads_to_that_of_all_plans(tmp_path: Path) -> None:
    gone = '{id: case/p/report, title: ก, date: "2568-10-01", reason: ข}\n'
    plan = "{id: p, title: ก, kind: strategic-plan, issuer: peo, period: not-stated}\n"
    site = site_of(tmp_path, {"plans/p/plan.yml": plan, "removed.yml": gone})
    found = {page.address: page.meta["redirect"] for page in MAKERS["redirect"](site)}
    assert found["cases/p/"] == "cases/"


@pytest.mark.parametrize(
    ("address", "anchor"),
    [
        pytest.param("roles/doi-2567/office/", "d9", id="a duty that was removed"),
        pytest.param("glossary/", "old-word", id="a term that was removed"),
        pytest.param("glossary/", "ministry", id="the old id of a term"),
    ],
)
def test_old_anchors_answer(address: str, anchor: str, seen: dict[str, Seen]) -> None:
    assert anchor in seen[address].ids


def test_print_redirects_search_and_suggest_are_in_no_list(pages: list[tuple[str, Page]]) -> None:
    unlisted = {name for name, page in pages if not page.listed}

    assert unlisted == {"print", "redirect", "removed", "search", "suggest"}


def test_a_body_links_back_to_the_practice_that_names_it(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            "organisations/a.yml": (
                "- {id: maker, title: ผู้คิด, kind: partner}\n"
                "- {id: helper, title: ผู้ร่วม, kind: partner}\n"
            ),
            "practices/a.yml": (
                "id: knack\ntitle: วิธีดี\nevidence: described\ndeveloped_by: [maker]\n"
                "groups:\n  - {title: ผู้ร่วมทำ, items: [{text: ผู้ร่วม, organisations: [helper, maker]}]}\n"
            ),
        },
    )
    link = 'href="../../practices/knack/"'
    assert html_of(site, "organisations/helper/").count(link) == 1
    assert html_of(site, "organisations/maker/").count(link) == 1
