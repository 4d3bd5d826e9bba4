from __future__ import annotations

import pytest

from conftest import Find

FILE = "plans/p/plan.yml"
PLAN = """
    id: p
    title: แผน
    kind: strategic-plan
    issuer: peo
    period: {{from: 2566, to: 2570}}
    aligned_with: [{ref}]
"""


@pytest.mark.parametrize("ref", ["nesd", "nesd#people", "nesd, nesd#people"])
def test_part_that_the_framework_lists(find: Find, ref: str) -> None:
    assert find({FILE: PLAN.format(ref=ref)}) == []


@pytest.mark.parametrize(
    ("ref", "place"),
    [
        pytest.param("nesd#water", "6:16", id="not listed"),
        pytest.param("nesd#people, nesd#p", "6:29", id="second of two"),
        pytest.param("p#people", "6:16", id="plans have no parts"),
    ],
)
def test_part_that_does_not_exist(find: Find, ref: str, place: str) -> None:
    assert find({FILE: PLAN.format(ref=ref)}) == [f"PH304 error {FILE}:{place}"]


def test_only_frameworks_have_parts(find: Find) -> None:
    text = "id: b\ntitle: ข\nkind: partner\nparent: peo#people\n"
    assert find({"organisations/b.yml": text}) == ["PH304 error organisations/b.yml:4:9"]
