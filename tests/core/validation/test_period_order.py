from __future__ import annotations

import pytest

from conftest import Find

FILE = "frameworks/b.yml"


def _framework(period: str) -> str:
    return f"id: b\ntitle: ข\nperiod: {period}\n"


@pytest.mark.parametrize(
    "period",
    [
        "{from: 2566, to: 2570}",
        "{from: 2566, to: 2566}",
        "{fiscal_year: 2567, quarters: [1, 4]}",
        "{fiscal_year: 2567, quarters: [2, 2]}",
        "{fiscal_year: 2567, quarters: [๑, ๔], round: ๒}",
        "{academic_year: 2567, semester: 3}",
        "not-stated",
    ],
)
def test_period_in_order(find: Find, period: str) -> None:
    assert find({FILE: _framework(period)}) == []


@pytest.mark.parametrize(
    ("period", "place"),
    [
        ("{from: 2570, to: 2566}", "3:16"),
        ("{to: 2566, from: ๒๕๗๐}", "3:26"),
        ("{fiscal_year: 2567, quarters: [3, 1]}", "3:39"),
        ("{fiscal_year: 2567, quarters: [0, 1]}", "3:39"),
        ("{fiscal_year: 2567, quarters: [1, 5]}", "3:39"),
        ("{academic_year: 2567, semester: 0}", "3:41"),
        ("{academic_year: 2567, semester: 4}", "3:41"),
        ("{fiscal_year: 2567, round: -1}", "3:36"),
    ],
)
def test_period_out_of_order(find: Find, period: str, place: str) -> None:
    assert find({FILE: _framework(period)}) == [f"PH401 error {FILE}:{place}"]


@pytest.mark.parametrize(
    "period",
    [
        "{fiscal_year: 2567, quarters: [1.5, 2]}",
        "{academic_year: 2567, semester: 7}",
        "{fiscal_year: 2567, round: 0}",
    ],
)
def test_part_of_a_year_that_does_not_exist(find: Find, period: str) -> None:
    assert len(find({FILE: _framework(period)})) == 1
