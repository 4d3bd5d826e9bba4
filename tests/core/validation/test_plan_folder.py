from __future__ import annotations

import pytest

from conftest import SOUND, Find


def test_id_that_is_not_the_folder(find: Find) -> None:
    plan = "{id: q, title: แผน, kind: strategic-plan, issuer: peo, period: not-stated}"
    found = find({"plans/r/plan.yml": plan})
    assert found == ["PH307 error plans/r/plan.yml:1:6"]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("structure.yml", '\n# ก\n- {id: "1", title: ก}\n', "2:3"),
        ("roles/a.yml", "{id: a, title: ก, part: performer, duties: [{id: d, text: ข}]}", "1:1"),
        ("indicators/a.yml", "{id: a, title: ก, measure: qualitative}", "1:1"),
    ],
)
def test_folder_without_a_plan(find: Find, name: str, text: str, place: str) -> None:
    assert find({f"plans/q/{name}": text}) == [f"PH307 error plans/q/{name}:{place}"]


def test_folder_without_a_plan_is_told_once(find: Find) -> None:
    files = {
        "plans/q/structure.yml": '[{id: "1", title: ก}, {id: "2", title: ข}]',
        "plans/q/indicators/a.yml": "{id: a, title: ก, measure: qualitative}",
    }
    assert find(files) == ["PH307 error plans/q/structure.yml:1:2"]


def test_plan_that_could_not_be_read(find: Find) -> None:
    plan = SOUND["plans/p/plan.yml"].replace("แผนของเรา", '"แผนของเรา')
    found = find({"plans/p/plan.yml": plan})
    assert found == ["PH105 error plans/p/plan.yml:2:8"]


def test_plan_in_another_folder_is_told_once(find: Find) -> None:
    plan = "{id: q, title: แผน, kind: strategic-plan, issuer: peo, period: not-stated}"
    files = {"plans/r/plan.yml": plan, "plans/r/structure.yml": '[{id: "1", title: ก}]'}
    assert find(files) == ["PH307 error plans/r/plan.yml:1:6"]


def test_file_of_a_plan_holds_one_plan(find: Find) -> None:
    plan = "{id: %s, title: แผน, kind: strategic-plan, issuer: peo, period: not-stated}"
    found = find({"plans/q/plan.yml": f"- {plan % 'q'}\n- {plan % 'r'}\n"})
    assert found == ["PH307 error plans/q/plan.yml:2:8"]
