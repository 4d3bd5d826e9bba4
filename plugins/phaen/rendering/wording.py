"""How the site writes numbers, in every language. What it says stands in `words/`, times are the core's to put together."""

from __future__ import annotations

from phaen.core.thai import stands_before_number

__all__ = ["say_amount", "say_number"]


def say_number(value: float) -> str:
    """`227560` → `227,560`; decimals stay as the source gives them."""
    return f"{value:,}"


def say_amount(value: float, unit: str) -> str:
    """A number with its unit: `36 แห่ง`, but `ร้อยละ 80`."""
    number = say_number(value)
    if stands_before_number(unit):
        return f"{unit} {number}"
    return f"{number} {unit}".strip()
