"""What is wrong with a field, in both languages, by pydantic's names and ours for the mistakes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from phaen.core.issues import Words


class Told(NamedTuple):
    """A code, a sentence in both languages with the names of what it is about in braces, a hint."""

    code: str
    th: str
    en: str
    hint: str = ""


_MAPPING = Words("ช่องย่อย (ชื่อ: ค่า)", "a mapping")
TEXT_OR_MAPPING: Final = Words("ข้อความหรือช่องย่อย", "a text or a mapping")
SHAPES: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "list_type": Words("รายการที่ขึ้นต้นด้วย -", "a list"),
        "model_type": _MAPPING,
        "model_attributes_type": _MAPPING,
        "dict_type": _MAPPING,
        "string_type": Words("ข้อความ", "a text"),
        **dict.fromkeys(
            ("enum", "phaen_number", "phaen_whole", "phaen_year", "phaen_date"),
            Words("ค่าเดียว ไม่ใช่รายการหรือช่องย่อย", "a single value"),
        ),
    }
)
"""What belongs there instead."""

_PERIODS = "ใช้แบบเดียว: from คู่กับ to, fiscal_year, academic_year, year, date หรือ not-stated"

LENGTHS: Final[Mapping[str, Told]] = MappingProxyType(
    {
        "string_too_long": Told(
            "PH204",
            "ช่อง “{name}” ยาว {given} ตัวอักษร ต้องไม่เกิน {max_length}",
            "“{name}” has {given} characters, at most {max_length} are allowed",
            "เขียนให้สั้นลง หรือแยกเป็นหลายข้อ",
        ),
        "too_long": Told(
            "PH204",
            "ช่อง “{name}” มี {given} รายการ ต้องไม่เกิน {max_length}",
            "“{name}” has {given} entries, at most {max_length} are allowed",
        ),
        "too_short": Told(
            "PH204",
            "ช่อง “{name}” มี {given} รายการ ต้องมีอย่างน้อย {min_length}",
            "“{name}” has {given} entries, at least {min_length} are needed",
        ),
    }
)
"""Texts and lists of a wrong length."""

MEANINGS: Final[Mapping[str, Told]] = MappingProxyType(
    {
        "phaen_removed": Told(
            "PH206",
            "“{given}” ไม่ใช่รูปของ ชนิด/รหัส หรือ ชนิด/แผน/รหัส",
            "“{given}” is neither kind/id nor kind/plan/id",
            "เช่น practice/pdca หรือ role/phrae-2569/provincial-office#d3",
        ),
        "phaen_id": Told(
            "PH205",
            "รหัส “{given}” ใช้ไม่ได้",
            "“{given}” is not an id",
            "ใช้ a–z ตัวพิมพ์เล็ก ตัวเลข และขีด (-) เช่น provincial-office",
        ),
        "phaen_reference": Told(
            "PH206",
            "“{given}” ไม่ใช่รูปของรหัสอ้างอิง",
            "“{given}” is not a reference",
            "เขียนรหัสของระเบียนที่อ้างถึง เช่น peo-tak หรือ tak-2566/1.1",
        ),
        "phaen_number": Told(
            "PH207",
            "“{given}” ไม่ใช่ตัวเลข",
            "“{given}” is not a number",
            "เขียนเฉพาะตัวเลขกับจุดทศนิยม ไม่ใส่จุลภาคหรือหน่วยนับ",
        ),
        "phaen_whole": Told(
            "PH207",
            "“{given}” ไม่ใช่จำนวนเต็ม",
            "“{given}” is not a whole number",
            "เขียนเลขจำนวนเต็ม เช่น 1",
        ),
        "phaen_year": Told(
            "PH208",
            "“{given}” ไม่ใช่ปี",
            "“{given}” is not a year",
            "เขียนปี พ.ศ. สี่หลัก เช่น 2567",
        ),
        "phaen_date": Told(
            "PH208",
            "“{given}” ไม่ใช่วันที่",
            "“{given}” is not a date",
            "เขียน ปี พ.ศ.-เดือน-วัน เช่น 2567-05-07",
        ),
        "phaen_day": Told(
            "PH208",
            "ปฏิทินไม่มีวันที่ “{given}”",
            "no calendar has the day “{given}”",
            "ตรวจวันและเดือน (ปี พ.ศ.-เดือน-วัน)",
        ),
        "phaen_period_none": Told(
            "PH209",
            "ไม่ได้บอกว่าเป็นช่วงเวลาใด",
            "the period names no time",
            _PERIODS,
        ),
        "phaen_period_several": Told(
            "PH209",
            "บอกช่วงเวลาหลายแบบพร้อมกัน",
            "the period is named in several ways",
            _PERIODS,
        ),
        "phaen_period_ends": Told(
            "PH209",
            "from กับ to ต้องมาคู่กัน",
            "“from” and “to” go together",
            "เติมอีกช่องหนึ่ง หรือใช้ year เมื่อเป็นปีเดียว",
        ),
        "phaen_period_fiscal": Told(
            "PH209",
            "quarters และ round ใช้คู่กับ fiscal_year เท่านั้น",
            "“quarters” and “round” belong to a fiscal year",
            "เขียน fiscal_year แทนปีแบบอื่น",
        ),
        "phaen_period_school": Told(
            "PH209",
            "semester ใช้คู่กับ academic_year เท่านั้น",
            "“semester” belongs to a school year",
            "เขียน academic_year แทนปีแบบอื่น",
        ),
        "phaen_period_bare": Told(
            "PH209",
            "“{given}” ไม่บอกว่าเป็นปีแบบใด",
            "“{given}” does not say which kind of year it is",
            "เขียน {{year: {given}}}, {{fiscal_year: {given}}} หรือ {{academic_year: {given}}}",
        ),
        "phaen_link": Told(
            "PH210",
            "“{given}” ไม่ใช่ที่อยู่เว็บ",
            "“{given}” is not a web address",
            "ต้องขึ้นต้นด้วย https:// หรือ http:// ไม่มีช่องว่าง และไม่มีชื่อผู้ใช้หรือรหัสผ่าน",
        ),
        "phaen_no_value": Told(
            "PH201",
            "ต้องมี value หรือ text อย่างน้อยหนึ่งช่อง",
            "needs a value or a text",
        ),
    }
)
"""What our own types refuse."""
