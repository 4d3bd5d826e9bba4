from __future__ import annotations

import pytest

from conftest import Find

FILE = "plans/p/indicators/new.yml"


def _indicator(fields: str) -> str:
    return f"id: new\ntitle: ก\nmeasure: quantitative\n{fields}\n"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("unit: คน\ntargets: [{period: {year: 2567}, value: 1}]", id="unit"),
        pytest.param("targets: [{period: {year: 2567}, text: ทุกคน}]", id="words"),
        pytest.param("", id="no number"),
    ],
)
def test_no_number_without_a_unit(find: Find, fields: str) -> None:
    assert find({FILE: _indicator(fields)}) == []


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        pytest.param("targets: [{period: {year: 2567}, value: 1}]", ["4:41"], id="target"),
        pytest.param("values: [{period: {year: 2567}, value: 0}]", ["4:40"], id="value"),
        pytest.param(
            "targets:\n- {period: {year: 2567}, text: ก}\n- {period: {year: 2568}, value: 1}",
            ["6:33"],
            id="after words",
        ),
        pytest.param(
            "values:\n- {period: {year: 2567}, value: 1}\n- {period: {year: 2568}, value: 1}",
            ["5:33"],
            id="told once a list",
        ),
        pytest.param("baseline: {period: {year: 2566}, value: 1}", ["4:41"], id="baseline"),
    ],
)
def test_number_without_a_unit(find: Find, fields: str, places: list[str]) -> None:
    assert find({FILE: _indicator(fields)}) == [f"PH404 error {FILE}:{place}" for place in places]
