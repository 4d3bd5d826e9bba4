from __future__ import annotations

import pytest

from conftest import Find

FILE = "plans/p/structure.yml"
TREE = """
    - id: "1"
      title: ก
      children:
        - {{id: "1.1", title: ข}}
        - {{id: "{second}", title: ค}}
        - {{id: "1.10", title: ง}}
    - {{id: "{last}", title: จ}}
"""


def test_numbers_that_rise(find: Find) -> None:
    assert find({FILE: TREE.format(second="1.2", last="2")}) == []


def test_numbers_that_fall(find: Find) -> None:
    assert find({FILE: TREE.format(second="1.0", last="0")}) == [
        f"PH406 warning {FILE}:5:12",
        f"PH406 warning {FILE}:7:8",
    ]


def test_numbers_go_by_value_not_by_letters(find: Find) -> None:
    assert find({FILE: TREE.format(second="1.9", last="10")}) == []


def test_ids_that_are_no_numbers_have_no_order(find: Find) -> None:
    assert find({FILE: TREE.format(second="vision", last="annex")}) == []


def test_number_of_the_document_goes_before_the_id(find: Find) -> None:
    text = """
        - {id: "1.1", title: ก, number: ๒}
        - {id: "1", title: ข, number: ๑}
    """
    assert find({FILE: text}) == [f"PH406 warning {FILE}:2:31"]


def test_same_number_twice(find: Find) -> None:
    text = '- {id: "1.1", title: ก, number: ๑}\n- {id: b, title: ข, number: "1"}\n'
    assert find({FILE: text}) == [f"PH406 warning {FILE}:2:29"]


def test_numbers_of_different_plans_have_no_order(find: Find) -> None:
    plan = "{id: q, title: แผน, kind: strategic-plan, issuer: peo, period: not-stated}"
    assert find({"plans/q/plan.yml": plan, "plans/q/structure.yml": '{id: "0", title: ก}'}) == []


@pytest.mark.parametrize(
    "tree",
    [
        pytest.param(
            '{id: "2", title: ก, children: [{id: a, title: ข, number: ๑}, {id: b, title: ค}]}',
            id="of one part, counted anew",
        ),
        pytest.param(
            '{id: vision, title: ก, children: [{id: "3.2", title: ข}]}', id="below no number"
        ),
        pytest.param(
            '{id: "2", title: ก, number: ๒, children: [{id: a, title: ข, number: "2.1"}]}',
            id="in the other digits",
        ),
    ],
)
def test_number_that_fits_the_element_above(find: Find, tree: str) -> None:
    plan = "{id: q, title: แผน, kind: strategic-plan, issuer: peo, period: not-stated}"
    assert find({"plans/q/plan.yml": plan, "plans/q/structure.yml": tree}) == []


def test_number_that_is_wrong_in_both_ways_is_told_once(find: Find) -> None:
    text = '{id: "1", title: ก, children: [{id: "1.1", title: ข}, {id: "0.2", title: ค}]}'
    assert find({FILE: text}) == [f"PH406 warning {FILE}:1:60"]


def test_number_begins_with_that_of_the_element_above(find: Find) -> None:
    text = '{id: "1", title: ก, children: [{id: "1.1", title: ข}, {id: "3.2", title: ค}]}'
    assert find({FILE: text}) == [f"PH406 warning {FILE}:1:60"]
