from __future__ import annotations

import pytest

from phaen.core.model.organisation import FormerName


@pytest.mark.parametrize(
    ("written", "until"), [("2560", 2560), ("๒๕๖๐", 2560), ("2560-04-03", "2560-04-03")]
)
def test_former_name_ends_in_a_year_or_on_a_day(written: str, until: int | str) -> None:
    assert FormerName.model_validate({"title": "ก", "until": written}).until == until
