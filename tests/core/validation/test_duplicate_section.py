from __future__ import annotations

import pytest

from conftest import Find

FILE = "sources/b.yml"


def _source(*labels: str) -> str:
    sections = "".join(f"  - {{label: {label}, has_no_record: ว่าง}}\n" for label in labels)
    return f"id: b\ntitle: ข\nsections:\n{sections}"


def test_sections_that_differ(find: Find) -> None:
    assert find({FILE: _source("1.3", "13", '"1.3 ก"')}) == []


@pytest.mark.parametrize("label", ["1.3", "๑.๓", '" 1.3 "'])
def test_section_that_is_listed_twice(find: Find, label: str) -> None:
    found = find({FILE: _source("1.3", "2", label)})
    assert found == [f"PH310 error {FILE}:6:13"]


def test_each_repetition_is_told(find: Find) -> None:
    assert len(find({FILE: _source("1", "1", "1")})) == 2


def test_two_sources_may_have_sections_of_one_label(find: Find) -> None:
    assert find({FILE: _source("1")}) == []
