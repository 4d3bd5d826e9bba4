from __future__ import annotations

import pytest

from conftest import Find

FILE = "plans/p/indicators/new.yml"


def _indicator(field: str, period: str, more: str = "") -> str:
    value = f"{{value: 1, period: {period}{more}}}"
    return f"id: new\ntitle: ก\nmeasure: quantitative\nunit: คน\n{field}: [{value}]\n"


@pytest.mark.parametrize(
    "period",
    [
        "{year: 2566}",
        "{year: 2570}",
        "{fiscal_year: 2566}",
        pytest.param("{fiscal_year: 2571}", id="begins within the plan"),
        pytest.param("{from: 2560, to: 2566}", id="ends within the plan"),
        pytest.param("{from: 2560, to: 2580}", id="longer than the plan"),
        "{date: 2566-01-01}",
        "not-stated",
    ],
)
def test_value_within_the_period_of_the_plan(find: Find, period: str) -> None:
    assert find({FILE: _indicator("values", period)}) == []


@pytest.mark.parametrize(
    "period",
    [
        "{year: 2565}",
        "{year: 2571}",
        "{fiscal_year: 2565}",
        "{fiscal_year: 2572}",
        "{date: 2565-12-31}",
        "{from: 2560, to: 2565}",
    ],
)
def test_value_outside_the_period_of_the_plan(find: Find, period: str) -> None:
    assert find({FILE: _indicator("values", period)}) == [f"PH405 warning {FILE}:5:29"]


def test_target_outside_the_period_of_the_plan(find: Find) -> None:
    found = find({FILE: _indicator("targets", "{year: 2600}")})
    assert found == [f"PH405 warning {FILE}:5:30"]


def test_note_explains_the_year(find: Find) -> None:
    assert find({FILE: _indicator("values", "{year: 2565}", ", note: ปีก่อนเริ่มแผน")}) == []


def test_baseline_lies_before_the_plan(find: Find) -> None:
    text = _indicator("values", "{year: 2567}")
    assert find({FILE: text + "baseline: {value: 1, period: {year: 2565}}\n"}) == []


def test_plan_of_no_stated_period_covers_all(find: Find) -> None:
    plan = "{id: p, title: แผน, kind: strategic-plan, issuer: peo, period: not-stated}"
    assert find({"plans/p/plan.yml": plan, FILE: _indicator("values", "{year: 2500}")}) == []
