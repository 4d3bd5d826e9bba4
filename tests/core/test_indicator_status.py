from __future__ import annotations

from typing import Any

import pytest

from phaen.core.indicator_status import Status, latest, standing
from phaen.core.model.indicator import Indicator


def _indicator(**more: Any) -> Indicator:
    base = {"id": "i", "title": "ตัวชี้วัด", "measure": "quantitative", "unit": "แห่ง"}
    return Indicator.model_validate(base | more)


def _at(year: int, value: float | None = None, **more: Any) -> dict[str, Any]:
    return {"period": {"fiscal_year": year}, "value": value, **more}


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({}, Status.NOT_MEASURED),
        ({"values": [_at(2567, text="ดีขึ้น")]}, Status.NOT_MEASURED),
        ({"values": [_at(2567, 36)]}, Status.NO_TARGET),
        ({"values": [_at(2567, 36)], "targets": [_at(2567, text="เพิ่มขึ้น")]}, Status.NO_TARGET),
        ({"values": [_at(2567, 80)], "targets": [_at(2567, 80)]}, Status.REACHED),
        ({"values": [_at(2567, 79)], "targets": [_at(2567, 80)]}, Status.BEHIND),
        ({"values": [_at(2567, 79)], "targets": [_at(2570, 80)]}, Status.ON_THE_WAY),
        ({"values": [_at(2568, 79)], "targets": [_at(2567, 80)]}, Status.BEHIND),
        (
            {"direction": "down", "values": [_at(2567, 3)], "targets": [_at(2567, 5)]},
            Status.REACHED,
        ),
        ({"direction": "down", "values": [_at(2567, 6)], "targets": [_at(2567, 5)]}, Status.BEHIND),
        ({"direction": "hold", "values": [_at(2567, 6)], "targets": [_at(2567, 5)]}, Status.BEHIND),
        ({"values": [_at(2567, 0)], "targets": [_at(2567, 0)]}, Status.REACHED),
    ],
)
def test_the_rule(more: dict[str, Any], status: Status) -> None:
    assert standing(_indicator(**more)).status is status


@pytest.mark.parametrize(("value", "status"), [(50, Status.ON_THE_WAY), (49, Status.BEHIND)])
def test_pace_is_a_straight_line_from_the_baseline(value: float, status: Status) -> None:
    indicator = _indicator(
        baseline=_at(2566, 0), targets=[_at(2570, 100)], values=[_at(2568, value)]
    )
    assert standing(indicator).status is status


def test_the_target_of_the_same_time_counts_before_later_ones() -> None:
    targets = [_at(2568, 90), _at(2567, 50)]
    judged = standing(_indicator(values=[_at(2567, 60)], targets=targets))
    assert judged.status is Status.REACHED
    assert judged.target is not None
    assert judged.target.value == 50


def test_the_latest_value_is_the_last_in_time_not_in_the_file() -> None:
    second = {"period": {"academic_year": 2566, "semester": 2}, "value": 2}
    first = {"period": {"academic_year": 2566, "semester": 1}, "value": 1}
    found = latest(_indicator(values=[second, first]).values)
    assert found is not None
    assert found.value == 2
