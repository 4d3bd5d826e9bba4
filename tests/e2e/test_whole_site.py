from __future__ import annotations

import json
import re
from collections import Counter
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from e2e.crawl import Seen, crawl, inside
from e2e.pages import build

RECORD_PAGE = 40_000
"""Bytes that the HTML of a record's page may weigh."""


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Seen]:
    return crawl(site)


def test_every_internal_link_and_anchor_resolves(site: Path, pages: dict[str, Seen]) -> None:
    broken = []
    for page in pages.values():
        for link in page.links:
            target = inside(link)
            if target is None:
                continue
            address, anchor = target
            is_file = bool(address) and not address.endswith("/") and (site / address).is_file()
            if address not in pages and not is_file:
                broken.append(f"{page.address} -> {address}")
            elif anchor and address in pages and anchor not in pages[address].ids:
                broken.append(f"{page.address} -> {address}#{anchor}")
    assert broken == []


def test_no_page_has_an_id_twice(pages: dict[str, Seen]) -> None:
    twice = {
        page.address: [name for name, count in Counter(page.ids).items() if count > 1]
        for page in pages.values()
    }
    assert {address: names for address, names in twice.items() if names} == {}


def test_every_page_can_be_reached_from_home(pages: dict[str, Seen]) -> None:
    reached, frontier = {""}, [""]
    while frontier:
        for link in pages[frontier.pop()].links:
            target = inside(link)
            if target and target[0] in pages and target[0] not in reached:
                reached.add(target[0])
                frontier.append(target[0])
    assert sorted(set(pages) - reached - {"404.html"}) == []


def test_nothing_is_loaded_from_another_host(pages: dict[str, Seen]) -> None:
    foreign = [
        (page.address, load) for page in pages.values() for load in page.loads if not inside(load)
    ]
    assert foreign == []


def test_links_out_are_web_pages_and_mail_only(pages: dict[str, Seen]) -> None:
    schemes = {
        urlsplit(link).scheme for page in pages.values() for link in page.links if not inside(link)
    }
    assert schemes <= {"https", "http", "mailto"}


def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    build(tmp_path / "again")
    assert _digests(site) == _digests(tmp_path / "again")


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_no_record_is_too_heavy_for_a_slow_line(site: Path) -> None:
    """Nor any page on which a record goes on."""
    index = json.loads((site / "api/v1/index.json").read_text(encoding="utf-8"))
    records = {
        item["url"]
        for kind in index["kinds"].values()
        for item in json.loads((site / kind["url"]).read_text(encoding="utf-8"))["items"]
        if "#" not in item["url"]
    }
    weights = {
        page.relative_to(site).as_posix(): page.stat().st_size
        for record in records
        for page in (site / record).rglob("index.html")
    }
    assert len(weights) > len(records)
    assert {page: weight for page, weight in weights.items() if weight > RECORD_PAGE} == {}


def test_what_moved_to_a_further_page_is_all_there(site: Path) -> None:
    """Every statement of the heaviest case is on its pages, and each of its problems keeps its address."""
    cases = json.loads((site / "api/v1/case.json").read_text(encoding="utf-8"))["items"]
    case = max(cases, key=lambda item: len(json.dumps(item, ensure_ascii=False)))
    pages = [page.read_text(encoding="utf-8") for page in (site / case["url"]).rglob("index.html")]
    assert len(pages) > 1
    words = [re.sub(r"<[^>]*>", "", page) for page in pages]
    said = [part["text"] for part in case["results"]]
    assert [text for text in said if not any(text in page for page in words)] == []
    own = (site / case["url"] / "index.html").read_text(encoding="utf-8")
    anchors = [part["id"] for part in case["results"] + case["problems"]]
    assert [anchor for anchor in anchors if f' id="{anchor}"' not in own] == []


def test_the_api_counts_what_the_data_holds(site: Path) -> None:
    api = site / "api" / "v1"
    index = json.loads((api / "index.json").read_text(encoding="utf-8"))
    assert index["kinds"]["plan"]["count"] == 5
    roles = json.loads((api / "role.json").read_text(encoding="utf-8"))["items"]
    duties = [duty for role in roles if role["plan"] == "phrae-2569" for duty in role["duties"]]
    assert len(duties) == 37
    for name, kind in index["kinds"].items():
        items = json.loads((site / kind["url"]).read_text(encoding="utf-8"))["items"]
        assert len(items) == kind["count"], name
        for item in items:
            path = item["url"].partition("#")[0]
            assert (site / path / "index.html").is_file(), item["url"]


def test_the_api_writes_thai_as_thai(site: Path) -> None:
    assert "\\u0e" not in (site / "api" / "v1" / "plan.json").read_text(encoding="utf-8")
