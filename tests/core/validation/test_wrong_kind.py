from __future__ import annotations

import pytest

from conftest import Find

FILE = "organisations/b.yml"


@pytest.mark.parametrize("ref", ["pdca", "p", "safety", "nesd", "p/1.1", "p/office"])
def test_reference_to_a_record_of_another_kind(find: Find, ref: str) -> None:
    text = f"id: b\ntitle: ข\nkind: partner\nparent: {ref}\n"
    assert find({FILE: text}) == [f"PH303 error {FILE}:4:9"]


def test_reference_within_a_plan_to_another_kind(find: Find) -> None:
    text = """
        id: new
        title: รายงาน
        about: [visits]
        reporter: office
        period: {year: 2567}
    """
    assert find({"plans/p/cases/new.yml": text}) == [
        "PH303 error plans/p/cases/new.yml:3:9",
        "PH303 error plans/p/cases/new.yml:4:11",
    ]


def test_reference_to_the_right_kind(find: Find) -> None:
    assert find({FILE: "id: b\ntitle: ข\nkind: partner\nparent: peo\n"}) == []
