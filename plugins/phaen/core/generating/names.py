"""Names of provinces and districts that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

_FIRST = ("ธารา", "ภูผา", "ทิวา", "มาลี", "พนา", "วารี", "ดารา", "กานดา", "เมฆา", "บุปผา", "ศิลา")
_LAST = ("บุรี", "นคร", "ธานี", "คาม", "เวียง", "ไพร", "สาคร")
_DISTRICT_FIRST = ("บ้าน", "ท่า", "หนอง", "ดอน", "โคก", "ห้วย", "บาง", "ทุ่ง")
_DISTRICT_LAST = ("ไม้งาม", "ข้าวหอม", "น้ำใส", "ดอกแก้ว", "ลมเย็น", "ตะวันขึ้น", "ปลาแดง")


def province_names(wanted: int) -> Iterator[str]:
    """Seventy-seven names, one for each province of the country; then the same with a number."""
    return islice(_endless(), wanted)


def _endless() -> Iterator[str]:
    for turn in count(1):
        for last in _LAST:
            for first in _FIRST:
                yield f"{first}{last}" if turn == 1 else f"{first}{last}ที่ {turn}"


def district_names(province: int, wanted: int) -> list[str]:
    """Districts of the province of that number; neighbours share none."""
    every = [first + last for last in _DISTRICT_LAST for first in _DISTRICT_FIRST]
    start = province * wanted
    return [every[(start + step) % len(every)] for step in range(wanted)]
