"""How the site says times and numbers. Times are the core's to say: spreadsheets say them too."""

from __future__ import annotations

from phaen.core.wording import MONTHS, NOT_STATED, say_date, say_period

__all__ = ["MONTHS", "NOT_STATED", "say_amount", "say_date", "say_number", "say_period"]


def say_number(value: float) -> str:
    """`227560` → `227,560`; decimals stay as the source gives them."""
    return f"{value:,}"


def say_amount(value: float, unit: str) -> str:
    """A number with its unit: `36 แห่ง`, but `ร้อยละ 80`: that word stands before its number."""
    number = say_number(value)
    if unit.startswith("ร้อยละ"):
        return f"{unit} {number}"
    return f"{number} {unit}".strip()
