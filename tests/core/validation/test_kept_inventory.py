from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Build, Find
from core.validation.sisters import ROWS, SITES, inventory, with_dole

FILE = "inventories/dole.json"
GOOD = ["practice", "walk", "practices/walk/", "เดินดูงาน"]


def test_inventory_that_can_be_used(find: Find) -> None:
    assert find(with_dole()) == []
    assert find(with_dole(url="https://plans.example/dole/")) == []
    assert find(with_dole({"sites.yml": SITES.replace("dole/}", "dole}")})) == []


def test_kinds_of_a_newer_version_are_passed_over(find: Find) -> None:
    assert find(with_dole(rows=[*ROWS, ["budget", "b1", "budgets/b1/", "งบ"]])) == []


def test_missing_inventory_is_told_where_the_site_is_named(build: Build) -> None:
    (issue,) = build({"sites.yml": SITES}).issues
    assert (issue.code, issue.place.file, issue.place.line) == ("PH314", "sites.yml", 1)
    assert "phaen inventories dole" in issue.hint


def test_inventory_of_another_site(build: Build) -> None:
    (issue,) = build(with_dole(url="https://elsewhere.example/")).issues
    assert (issue.code, issue.place.file) == ("PH314", "sites.yml")
    assert "elsewhere.example" in issue.message.en


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "<html>",
        '{"version":1}',
        '{"version":1,"url":"","records":{}}',
        '{"version":1,"url":7,"records":[]}',
        inventory(version=2),
        inventory(version="1"),
        '{"version":NaN,"url":"","records":[]}',
        '{"version":1,"url":"","records":' + "[" * 100_000,
        b"\xff\xfe".decode("latin-1"),
    ],
)
def test_what_is_no_inventory(build: Build, text: str) -> None:
    (issue,) = build({"sites.yml": SITES, FILE: text}).issues
    assert (issue.code, issue.place.file) == ("PH314", f"{FILE}")


@pytest.mark.parametrize(
    "row",
    [
        7,
        [],
        GOOD[:3],
        [*GOOD, [], []],
        ["practice", "walk", 7, "เดินดูงาน"],
        ["practice", "walk", "practices/walk/", ""],
        ["practice", "walk", "practices/walk/", "  "],
        ["practice", "walk", "practices/walk/", "ก\u202eข"],
        ["practice", "walk", "practices/walk/", "ก\x00"],
        ["practice", "walk", "practices/walk/", "ก" * 9000],
        ["practice", "other:walk", "practices/walk/", "เดินดูงาน"],
        ["practice", "../walk", "practices/walk/", "เดินดูงาน"],
        ["<b>", "walk", "practices/walk/", "เดินดูงาน"],
        ["practice", "walk", "practices/walk/", "เดินดูงาน", "old"],
        ["practice", "walk", "practices/walk/", "เดินดูงาน", [7]],
        *(
            ["practice", "walk", address, "เดินดูงาน"]
            for address in (
                "",
                "/",
                "#x",
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "javascript:alert(1)//",
                "data:text/html,x/",
                "../elsewhere/",
                "practices/../../elsewhere/",
                "practices/./walk/",
                "/practices/walk/",
                "practices\\walk/",
                "practices/walk/?q=1",
                "practices/%2e%2e/x/",
                "practices/walk/#a b",
                'practices/"onclick="/',
                "practices/walk",
                "a/" * 400,
            )
        ),
    ],
)
def test_hostile_record_is_refused_at_its_line(build: Build, row: object) -> None:
    lines = ",\n".join(json.dumps(each) for each in ([GOOD[0], "run", *GOOD[2:]], row, GOOD))
    text = f'{{"version":1,"url":"","records":[\n{lines}\n]}}\n'
    outcome = build({"sites.yml": SITES, FILE: text})
    (issue,) = outcome.issues
    assert (issue.code, issue.place.file, issue.place.line) == ("PH314", f"{FILE}", 3)
    assert issue.message.en.isprintable()
    assert outcome.graph.sisters.of_kinds(("practice",)) == {}


def test_record_that_is_listed_twice(find: Find) -> None:
    assert find(with_dole(rows=[GOOD, GOOD])) == [f"PH314 error {FILE}:1:1"]


def test_too_large_a_file_is_not_read_to_its_end(find: Find) -> None:
    assert find({"sites.yml": SITES, FILE: b" " * 16_000_001}) == [f"PH314 error {FILE}:1:1"]


def test_a_link_out_of_the_folder_is_not_followed(find: Find, tmp_path: Path) -> None:
    (tmp_path / "outside.json").write_text(inventory(), encoding="utf-8")
    (tmp_path / "data/inventories").mkdir(parents=True)
    (tmp_path / "data" / FILE).symlink_to(tmp_path / "outside.json")
    assert find({"sites.yml": SITES}) == [f"PH112 error {FILE}:1:1", "PH314 error sites.yml:1:6"]
