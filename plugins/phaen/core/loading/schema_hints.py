"""What would mend a value that a model refuses, said with the value itself where that can be guessed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from phaen.core.ids import MAX_ID_LENGTH
from phaen.core.loading.guesses import (
    guess_date,
    guess_id,
    guess_number,
    guess_year,
    strange_letters,
)
from phaen.core.model.base import NONE_SAID

_RESERVED = frozenset({"index", "all"})
_SHORT = 40


def _number_hint(given: str) -> str:
    found = guess_number(given)
    unit = " ส่วนหน่วยนับให้ใส่ในช่อง unit" if found and found != _digits(given) else ""
    return f"เขียน {found}{unit}" if found else ""


def _digits(given: str) -> str:
    return "".join(letter for letter in given if letter in "-.0123456789")


def _year_hint(given: str) -> str:
    found = guess_year(given)
    return f"เขียน {found} ใช่ไหม" if found else ""


def _date_hint(given: str) -> str:
    found = guess_date(given)
    return f"เขียน {found} ใช่ไหม" if found else ""


def _id_hint(given: str) -> str:
    if len(given) > MAX_ID_LENGTH:
        return f"ยาวเกิน {MAX_ID_LENGTH} ตัวอักษร"
    if given in _RESERVED:
        return "คำนี้เว็บใช้เองแล้ว ให้ตั้งรหัสอื่น"
    found = guess_id(given)
    return f"ใช้ “{found}” ได้{_strange(given)}" if found else ""


def _reference_hint(given: str) -> str:
    found = guess_id(given)
    return f"หมายถึง “{found}” ใช่ไหม{_strange(given)}" if found and "/" not in given else ""


def _strange(given: str) -> str:
    letters = strange_letters(given)
    return f" (มีอักขระแปลกปลอม {', '.join(letters)})" if letters else ""


_BY_MEANING: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {
        "phaen_number": _number_hint,
        "phaen_year": _year_hint,
        "phaen_date": _date_hint,
        "phaen_id": _id_hint,
        "phaen_reference": _reference_hint,
    }
)


def meaning_hint(kind: str, given: str) -> str:
    """For what our own types refuse; empty where the rule itself is the best that can be said."""
    guess = _BY_MEANING.get(kind)
    return guess(given) if guess else ""


def list_hint(name: str, given: Any) -> str:
    """For something else where a list belongs."""
    if isinstance(given, dict):
        return "เติม - หน้าช่องแรก แล้วย่อหน้าช่องที่เหลือให้ตรงกัน"
    if not isinstance(given, str):
        return ""
    if given == NONE_SAID:
        return "ช่องนี้เขียน none ไม่ได้ ถ้าไม่มีข้อมูลให้ลบช่องนี้ออก"
    if given.startswith("-"):
        return "เว้นวรรคหลังเครื่องหมาย - ของทุกข้อ"
    if len(given) > _SHORT or "\n" in given:
        return "ขึ้นบรรทัดใหม่ ย่อหน้า แล้วนำหน้าข้อความด้วย - และวรรค"
    return f"เขียน {name}: [{given}]"


def text_hint(given: Any) -> str:
    """For something else where a single text belongs."""
    if isinstance(given, list):
        return "เขียนค่าเดียว ไม่ใช้ [ ] หรือ -"
    return "เขียนค่าต่อจากเครื่องหมาย : ในบรรทัดเดียวกัน ไม่มีช่องย่อย" if isinstance(given, dict) else ""
