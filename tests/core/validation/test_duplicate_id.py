from __future__ import annotations

import pytest

from conftest import Find


def test_same_id_in_two_files(find: Find) -> None:
    text = "{title: ซ้ำ, kind: partner, id: peo}"
    assert find({"organisations/z.yml": text}) == ["PH302 error organisations/z.yml:1:33"]


def test_same_id_in_one_file(find: Find) -> None:
    text = """
        - id: safety
          title: ความปลอดภัย
        - id: safety
          title: ความปลอดภัยอื่น
        - id: safety
          title: ความปลอดภัยอีก
    """
    assert find({"themes.yml": text}) == [
        "PH302 error themes.yml:3:7",
        "PH302 error themes.yml:5:7",
    ]


def test_same_id_at_two_places_of_a_tree(find: Find) -> None:
    text = """
        - id: "1"
          title: ก
          children:
            - {id: "1.1", title: ข}
        - {id: "1.1", title: ค}
    """
    assert "PH302 error plans/p/structure.yml:5:8" in find({"plans/p/structure.yml": text})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(
            "organisations/pdca.yml", "{id: pdca, title: ก, kind: partner}", id="another kind"
        ),
        pytest.param(
            "plans/q/structure.yml", '[{id: "1", title: ก}, {id: "2", title: ข}]', id="another plan"
        ),
    ],
)
def test_same_id_elsewhere_is_no_duplicate(find: Find, name: str, text: str) -> None:
    plan = "{id: q, title: แผน, kind: strategic-plan, issuer: peo, period: not-stated}"
    assert find({name: text, "plans/q/plan.yml": plan}) == []
