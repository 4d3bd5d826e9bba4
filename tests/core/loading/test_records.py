from __future__ import annotations

import pytest

from conftest import Find, show
from phaen.core.loading.records import Loaded, read_records
from phaen.core.loading.tree import read_tree
from phaen.core.model import KINDS


def _read(kind: str, text: str) -> Loaded:
    root, issues = read_tree(text, "a.yml")
    assert issues == []
    return read_records(root, KINDS[kind], "p" if KINDS[kind].in_plan else None, "a.yml")


def _refs(loaded: Loaded) -> list[str]:
    return [entry.key.ref for entry in loaded.entries]


def test_file_may_hold_one_record() -> None:
    assert _refs(_read("theme", "id: a\ntitle: ก\n")) == ["a"]


def test_file_may_hold_a_list_of_records() -> None:
    loaded = _read("theme", "- {id: b, title: ข}\n- {id: a, title: ก}\n")
    assert _refs(loaded) == ["b", "a"]
    assert [(entry.line, entry.order) for entry in loaded.entries] == [(1, 0), (2, 1)]


def test_records_of_a_plan_are_known_within_it() -> None:
    assert _refs(_read("element", '- {id: "1.1", title: ก}\n')) == ["p/1.1"]


def test_tree_is_laid_out_from_top_to_bottom() -> None:
    text = """
        - id: "1"
          title: ก
          children:
            - {id: "1.1", title: ข, children: [{id: 1.1.1, title: ค}]}
            - {id: "1.2", title: ง}
        - {id: "2", title: จ}
    """
    found = [
        (entry.key.id, entry.parent.id if entry.parent else None)
        for entry in _read("element", text).entries
    ]
    assert found == [("1", None), ("1.1", "1"), ("1.1.1", "1.1"), ("1.2", "1"), ("2", None)]


def test_broken_record_hides_no_other() -> None:
    loaded = _read("theme", "- {id: a}\n- {id: b, title: ข}\n- {id: c, title: ค, x: 1}\n")
    assert _refs(loaded) == ["b"]
    assert {key.id for key in loaded.broken} == {"a", "c"}
    assert [show(issue) for issue in loaded.issues] == [
        "PH201 error a.yml:1:3",
        "PH202 error a.yml:3:21",
    ]


def test_broken_element_hides_nothing_below_it() -> None:
    loaded = _read("element", '- {id: "1", children: [{id: "1.1", title: ก}, {id: "1.2"}]}\n')
    assert _refs(loaded) == ["p/1.1"]
    assert len(loaded.issues) == 2


@pytest.mark.parametrize("text", ["", "# ความเห็น\n", "~", "[]", "{}"])
def test_file_without_records_is_an_error(find: Find, text: str) -> None:
    assert find({"themes.yml": text}, alone=True) == ["PH110 error themes.yml:1:1"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("ข้อความ\n", ["1:1"], id="text"),
        pytest.param("- ก\n- [ข]\n-\n", ["1:3", "2:3", "3:2"], id="list of other things"),
        pytest.param("- - {id: a, title: ก}\n", ["1:3"], id="list in a list"),
    ],
)
def test_only_mappings_are_records(find: Find, text: str, places: list[str]) -> None:
    expected = [f"PH204 error themes.yml:{place}" for place in places]
    assert find({"themes.yml": text}, alone=True) == expected


@pytest.mark.parametrize(
    ("children", "place"), [("text", "1:38"), ("{id: a}", "1:38"), ("[text]", "1:39")]
)
def test_children_are_a_list_of_records(find: Find, children: str, place: str) -> None:
    text = f'- {{id: "1", title: นโยบาย, children: {children}}}\n'
    found = find({"plans/p/structure.yml": text})
    assert f"PH204 error plans/p/structure.yml:{place}" in found
