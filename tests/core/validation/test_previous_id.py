from __future__ import annotations

from conftest import Find

FILE = "organisations/b.yml"


def _organisation(own: str, old: str) -> str:
    return f"id: {own}\ntitle: ก\nkind: partner\nprevious_ids: [{old}]\n"


def test_id_that_nobody_has(find: Find) -> None:
    assert find({FILE: _organisation("b", "b-old, b-older")}) == []


def test_id_that_another_record_has(find: Find) -> None:
    assert find({FILE: _organisation("b", "b-old, peo")}) == [f"PH309 error {FILE}:4:23"]


def test_id_that_the_record_has_itself(find: Find) -> None:
    assert find({FILE: _organisation("b", "b")}) == [f"PH309 error {FILE}:4:16"]


def test_id_that_two_records_had(find: Find) -> None:
    files = {FILE: _organisation("b", "x"), "organisations/c.yml": _organisation("c", "x")}
    assert find(files) == ["PH309 error organisations/c.yml:4:16"]


def test_id_of_another_kind_or_plan_is_free(find: Find) -> None:
    text = "{id: new, title: ก, measure: qualitative, previous_ids: [office]}"
    assert find({FILE: _organisation("b", "pdca"), "plans/p/indicators/new.yml": text}) == []


def test_element_that_got_another_number(find: Find) -> None:
    text = '- {id: "1", title: ก}\n- {id: "1.1", title: ข, previous_ids: ["1"]}\n'
    assert find({"plans/p/structure.yml": text}) == ["PH309 error plans/p/structure.yml:2:40"]
    assert find({"plans/p/structure.yml": text.replace('["1"]', '["2.1"]')}) == []
