from __future__ import annotations

import pytest

from phaen.core.model.period import Period
from phaen.core.plan_status import PlanStatus, plan_status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2025-12-31", PlanStatus.NOT_BEGUN),
        ("2026-01-01", PlanStatus.UNDER_WAY),
        ("2027-12-31", PlanStatus.UNDER_WAY),
        ("2028-01-01", PlanStatus.ENDED),
    ],
)
def test_a_plan_is_under_way_from_its_first_day_to_its_last(day: str, status: PlanStatus) -> None:
    assert plan_status(Period.model_validate({"from": 2569, "to": 2570}), day) is status


def test_a_fiscal_year_begins_in_october() -> None:
    period = Period.model_validate({"fiscal_year": 2567})

    assert plan_status(period, "2023-09-30") is PlanStatus.NOT_BEGUN
    assert plan_status(period, "2023-10-01") is PlanStatus.UNDER_WAY
    assert plan_status(period, "2024-10-01") is PlanStatus.ENDED


@pytest.mark.parametrize("text", ["not-stated", "ปลายปี"])
def test_a_period_without_a_date_tells_nothing(text: str) -> None:
    assert plan_status(Period.model_validate({"text": text}), "2026-01-01") is PlanStatus.NOT_STATED
