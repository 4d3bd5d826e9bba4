from __future__ import annotations

import pytest

from conftest import Build, Find

FILE = "organisations/b.yml"


def _organisation(words: str) -> str:
    return f"id: b\ntitle: ข\nkind: partner\narea: {words}\n"


@pytest.mark.parametrize(
    "words",
    [
        "พ.ศ. 2567",
        "พ.ศ.๒๕๖๗ – ๒๕๗๐",
        "ค.ศ. 2024 (พ.ศ. 2567)",
        "ปี 2024",
        "มาตรา 2024 ของ พ.ร.บ.",
        "พ.ศ. 20245",
    ],
)
def test_year_that_fits_its_era(find: Find, words: str) -> None:
    assert find({FILE: _organisation(words)}) == []


@pytest.mark.parametrize("words", ["พ.ศ. 2325", "ค.ศ. 1776", "ค.ศ. 2200"])
def test_year_long_ago_or_far_ahead_is_not_of_the_other_era(find: Find, words: str) -> None:
    assert find({FILE: _organisation(words)}) == []


@pytest.mark.parametrize(
    ("words", "column"),
    [("พ.ศ. 2024", 7), ("พ.ศ.๒๐๒๔", 7), ("ค.ศ. 2567", 7), ("ตั้งแต่ พ.ศ.  2023 ถึงปัจจุบัน", 15)],
)
def test_year_of_the_other_era(find: Find, words: str, column: int) -> None:
    assert find({FILE: _organisation(words)}) == [f"PH403 error {FILE}:4:{column}"]


def test_each_year_of_a_text_is_told(build: Build) -> None:
    issues = build({FILE: _organisation("พ.ศ. 2024 ถึง ค.ศ. 2570")}).issues
    assert [issue.code for issue in issues] == ["PH403", "PH403"]
    assert ["2567" in issues[0].hint, "2027" in issues[1].hint] == [True, True]
