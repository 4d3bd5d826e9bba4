from __future__ import annotations

from conftest import Find

FILE = "plans/p/roles/new.yml"
ROLE = """
    id: new
    title: บทบาท
    part: overseer
    duties:
      - {{id: d1, text: ก}}
      - {{id: {second}, text: ข}}
"""


def test_parts_with_ids_of_their_own(find: Find) -> None:
    assert find({FILE: ROLE.format(second="d2")}) == []


def test_two_parts_with_one_id(find: Find) -> None:
    assert find({FILE: ROLE.format(second="d1")}) == [f"PH306 error {FILE}:6:10"]


def test_part_may_be_called_as_its_record(find: Find) -> None:
    assert find({FILE: ROLE.format(second="new")}) == []


def test_parts_of_different_lists_share_one_page(find: Find) -> None:
    text = """
        id: new
        title: รายงาน
        about: ["1"]
        reporter: peo
        period: {year: 2567}
        results:
          - {id: x1, measure: qualitative, text: ก}
        problems:
          - {id: x1, problem: ข, solutions: [ค]}
    """
    assert find({"plans/p/cases/new.yml": text}) == ["PH306 error plans/p/cases/new.yml:9:10"]


def test_parts_of_a_framework(find: Find) -> None:
    text = "{id: b, title: ข, parts: [{id: a, title: ก}, {id: a, title: ก}]}"
    assert find({"frameworks/b.yml": text}) == ["PH306 error frameworks/b.yml:1:51"]


def test_same_id_in_two_records_is_no_duplicate(find: Find) -> None:
    text = ROLE.format(second="d2")
    assert find({FILE: text, "plans/p/roles/z.yml": text.replace("new", "z")}) == []
