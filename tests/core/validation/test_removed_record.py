from __future__ import annotations

import pytest

from conftest import Build, Find
from phaen.core.removals import removals


def _removed(id_: str, more: str = "") -> dict[str, str]:
    return {"removed.yml": f'id: {id_}\ntitle: ชื่อเดิม\ndate: "2569-10-01"\nreason: ยกเลิกแล้ว\n{more}'}


@pytest.mark.parametrize(
    "id_",
    [
        "practice/gone",
        "term/gone",
        "plan/gone",
        "role/p/gone",
        "element/p/1.9",
        "role/p/office#d9",
        "framework/nesd#gone",
    ],
)
def test_what_is_gone_may_have_a_tombstone(find: Find, id_: str) -> None:
    assert find(_removed(id_)) == []


@pytest.mark.parametrize(
    "id_",
    [
        pytest.param("practice/pdca", id="a living record"),
        pytest.param("role/p/office", id="a living record of a plan"),
        pytest.param("role/p/office#d1", id="a living part"),
        pytest.param("role/p/gone#d1", id="a part of a record that is gone"),
        pytest.param("role/gone", id="no plan"),
        pytest.param("practice/p/gone", id="a plan too many"),
        pytest.param("role/q/gone", id="an unknown plan"),
    ],
)
def test_tombstones_on_anything_else_are_refused(find: Find, id_: str) -> None:
    assert find(_removed(id_)) == ["PH311 error removed.yml:1:5"]


def test_what_redirects_needs_none(find: Find) -> None:
    practice = "id: pdca\ntitle: ก\nevidence: named-only\nprevious_ids: [cycle]\n"
    found = find({**_removed("practice/cycle"), "practices/pdca.yml": practice})
    assert found == ["PH311 error removed.yml:1:5"]


def test_records_of_a_removed_plan_may_be_told_of(find: Find) -> None:
    both = """
        - {id: plan/q, title: ก, date: "2569-10-01", reason: ข}
        - {id: role/q/office, title: ก, date: "2569-10-01", reason: ข}
    """
    assert find({"removed.yml": both}) == []


@pytest.mark.parametrize("id_", ["gone", "practices/gone", "practice/ก", "practice/"])
def test_an_id_without_a_kind_is_refused_at_its_place(find: Find, id_: str) -> None:
    assert find(_removed(id_)) == ["PH206 error removed.yml:1:5"]


def test_two_tombstones_for_one_thing_are_refused(find: Find) -> None:
    one = '{id: practice/a, title: ก, date: "2569-10-01", reason: ข}'
    assert find({"removed.yml": f"- {one}\n- {one}\n"}) == ["PH302 error removed.yml:2:8"]


def test_what_to_see_instead_must_be_there(find: Find) -> None:
    assert find(_removed("practice/gone", "see: [pdca, p/office]")) == []
    assert find(_removed("practice/gone", "see: [nowhere]")) == ["PH301 error removed.yml:5:7"]


def test_tombstones_are_no_records(build: Build) -> None:
    graph = build(_removed("role/p/office#d9", "see: [pdca]")).graph
    [removal] = removals(graph)

    assert removal.address == "roles/p/office/#d9"
    assert removal.entry not in list(graph.all())
    assert not [
        link for links in graph.links_to.values() for link in links if link.source is removal.entry
    ]
