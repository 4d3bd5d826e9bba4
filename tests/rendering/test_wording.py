from __future__ import annotations

import pytest

from phaen.rendering.wording import say_amount, say_number


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1,000"),
        (227560, "227,560"),
        (-1500, "-1,500"),
        (79.8, "79.8"),
        (1500.5, "1,500.5"),
        (0.05, "0.05"),
    ],
)
def test_say_number(value: float, said: str) -> None:
    assert say_number(value) == said


def test_a_unit_stands_where_it_is_said() -> None:
    assert say_amount(36, "แห่ง") == "36 แห่ง"
    assert say_amount(80, "ร้อยละ") == "ร้อยละ 80"
    assert say_amount(80, "") == "80"
