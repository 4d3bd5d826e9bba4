from __future__ import annotations

import pytest

from conftest import Find

FILE = "practices/b.yml"
PRACTICE = "title: ข\nid: b\nevidence: named-only\n"


def test_practice_that_no_case_uses(find: Find) -> None:
    assert find({FILE: PRACTICE}) == [f"PH408 note {FILE}:2:5"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(
            "plans/p/cases/new.yml",
            '{id: new, title: ก, about: ["1"], reporter: peo, period: {year: 2567}, practices: [b]}',
            id="by a case",
        ),
        pytest.param(
            "practices/pdca.yml",
            "{id: pdca, title: ก, evidence: named-only, builds_on: [b]}",
            id="by a practice that builds on it",
        ),
    ],
)
def test_practice_that_is_used(find: Find, name: str, text: str) -> None:
    assert find({FILE: PRACTICE, name: text}) == []


def test_related_practice_is_no_use(find: Find) -> None:
    pdca = "{id: pdca, title: ก, evidence: named-only, related: [b]}"
    assert find({FILE: PRACTICE, "practices/pdca.yml": pdca}) == [f"PH408 note {FILE}:2:5"]
