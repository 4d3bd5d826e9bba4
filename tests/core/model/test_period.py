from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from phaen.core.model.period import Period


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ({"from": "2566", "to": "2570"}, ("2023-01-01", "2027-12-31")),
        ({"year": "2567"}, ("2024-01-01", "2024-12-31")),
        ({"fiscal_year": "๒๕๖๗"}, ("2023-10-01", "2024-09-30")),
        ({"fiscal_year": "2567", "quarters": ["1", "3"]}, ("2023-10-01", "2024-09-30")),
        ({"fiscal_year": "2566", "round": "2"}, ("2022-10-01", "2023-09-30")),
        ({"academic_year": "2566", "semester": "1"}, ("2023-05-16", "2024-05-15")),
        ({"date": "2567-05-07"}, ("2024-05-07", "2024-05-07")),
        ({"text": "ทุกภาคเรียน"}, None),
        ("not-stated", None),
    ],
)
def test_days_that_a_period_spans(written: Any, iso: tuple[str, str] | None) -> None:
    assert Period.model_validate(written).iso_range == iso


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        pytest.param({}, "none", id="nothing"),
        pytest.param({"from": "2566"}, "ends", id="from without to"),
        pytest.param({"to": "2566"}, "ends", id="to without from"),
        pytest.param({"year": "2567", "fiscal_year": "2567"}, "several", id="two ways"),
        pytest.param(
            {"from": "2566", "to": "2567", "date": "2566-01-01"}, "several", id="span and day"
        ),
        pytest.param({"quarters": ["1", "2"]}, "none", id="quarters of no year"),
        pytest.param({"year": "2567", "quarters": ["1", "2"]}, "fiscal", id="quarters of a year"),
        pytest.param({"year": "2567", "round": "0"}, "fiscal", id="round of a year"),
        pytest.param({"year": "2567", "semester": "0"}, "school", id="semester of a year"),
        pytest.param("2567", "bare", id="year alone"),
        pytest.param(" ๒๕๖๗ ", "bare", id="year alone, in Thai digits"),
    ],
)
def test_period_names_a_time_in_one_way(written: Any, kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Period.model_validate(written)
    assert [error["type"] for error in caught.value.errors()] == [f"phaen_period_{kind}"]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ({"from": "2566", "to": "2570"}, 2566, 2570),
        ({"academic_year": "2566"}, 2566, 2566),
        ({"date": "2567-05-07"}, 2567, 2567),
        ("not-stated", None, None),
    ],
)
def test_first_and_last_year(written: Any, first: int | None, last: int | None) -> None:
    period = Period.model_validate(written)
    assert (period.first_year, period.last_year) == (first, last)


def test_silence_of_the_document_is_told_from_words_for_a_time() -> None:
    assert not Period.model_validate("not-stated").is_stated
    assert Period.model_validate("ทุกภาคเรียน").is_stated
    assert Period.model_validate({"year": "2567"}).is_stated
