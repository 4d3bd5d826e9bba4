from __future__ import annotations

import pytest

from conftest import Build, Find
from core.validation.sisters import PRACTICE, practice, with_dole


@pytest.mark.parametrize(
    "field",
    [
        "builds_on: [dole:walk]",
        'builds_on: ["dole:walk"]',
        "builds_on:\n  - dole:walk",
        "addresses: [dole:plan-9/1.1]",
    ],
)
def test_reference_that_the_other_site_answers(find: Find, field: str) -> None:
    assert find(with_dole(practice(field))) == []


def test_part_of_a_framework_there(find: Find) -> None:
    plan = "{id: p, title: ก, kind: strategic-plan, issuer: peo, period: {year: 2567}, aligned_with: [%s]}"
    assert find(with_dole({"plans/p/plan.yml": plan % '"dole:strategy-2#people"'})) == []
    found = find(with_dole({"plans/p/plan.yml": plan % '"dole:strategy-2#nobody"'}))
    assert [line.partition(":")[0] for line in found] == ["PH313 error plans/p/plan.yml"]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("builds_on: [dole:wolk]", "“dole:walk” (เดินดูงาน)"),
        ("builds_on: [dale:walk]", "“dole” (กรมส่งเสริมการเรียนรู้)"),
        ("builds_on: [nowhere:walk]", "sites.yml"),
        ("builds_on: [dole:zzzzzzzz]", "phaen inventories"),
    ],
)
def test_reference_that_leads_nowhere_is_told_with_what_comes_near(
    build: Build, field: str, hint: str
) -> None:
    (issue,) = build(with_dole(practice(field))).issues
    assert (issue.code, issue.place.line, issue.place.column) == ("PH313", 4, 13)
    assert issue.field == "builds_on.0"
    assert hint in issue.hint


def test_reference_of_the_wrong_kind_says_what_it_is(build: Build) -> None:
    (issue,) = build(with_dole(practice("builds_on: [dole:strategy-2]"))).issues
    assert issue.code == "PH313"
    assert "of the kind framework, not practice" in issue.message.en


def test_ones_own_record_of_the_same_id_is_not_meant(find: Find) -> None:
    assert find(with_dole(practice("builds_on: [dole:pdca]"))) == [f"PH313 error {PRACTICE}:4:13"]


def test_where_the_list_of_sites_cannot_be_read_references_are_not_told_besides(find: Find) -> None:
    broken = {
        **with_dole(practice("builds_on: [dole:walk]")),
        "sites.yml": "- {id: dole, title: [}",
    }
    assert {line.partition(" ")[0] for line in find(broken)} & {"PH313", "PH301"} == set()
    wrong = {**broken, "sites.yml": "- {id: dole, title: ก, url: nowhere}"}
    assert [line.partition(" ")[0] for line in find(wrong)] == ["PH210"]


def test_where_its_inventory_cannot_be_read_that_alone_is_told(find: Find) -> None:
    files = {**with_dole(practice("builds_on: [dole:wolk]")), "inventories/dole.json": "{"}
    assert [line.partition(" ")[0] for line in find(files)] == ["PH314"]


def test_a_tombstone_stands_for_nothing_of_another_site(find: Find) -> None:
    text = "- {id: practice/dole:walk, title: ก, date: 2567-01-15, reason: ข}"
    assert len(find(with_dole({"removed.yml": text}))) == 1
