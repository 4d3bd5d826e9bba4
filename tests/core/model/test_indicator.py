from __future__ import annotations

import pytest
from pydantic import ValidationError

from phaen.core.model.indicator import Measurement, Target

NOW = {"period": {"year": "2567"}}


@pytest.mark.parametrize("model", [Target, Measurement])
@pytest.mark.parametrize("held", [{"value": "0"}, {"text": "มี"}, {"value": "1", "text": "มี"}])
def test_value_or_words(model: type[Target], held: dict[str, str]) -> None:
    assert model.model_validate(NOW | held)


@pytest.mark.parametrize("model", [Target, Measurement])
@pytest.mark.parametrize("held", [{}, {"value": None}, {"note": "ไม่มีข้อมูล"}])
def test_neither_value_nor_words(model: type[Target], held: dict[str, str | None]) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(NOW | held)
    assert [error["type"] for error in caught.value.errors()] == ["phaen_no_value"]


def test_parts_of_a_value_are_numbers_by_name() -> None:
    found = Measurement.model_validate(NOW | {"value": "3", "parts": {"ห้องสมุด": "๑", "ศกร.": "2"}})
    assert found.parts == {"ห้องสมุด": 1, "ศกร.": 2}
