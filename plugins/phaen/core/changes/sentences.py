"""The words of a summary of changes, in Thai and English, and how single values are said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from phaen.core.issues import Words
from phaen.core.model import Kind
from phaen.core.model.choices import Choice
from phaen.core.model.period import Period
from phaen.core.model.text import Text
from phaen.core.thai import stands_before_number

_SENTENCES: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "added": Words("เพิ่มระเบียนใหม่", "new record"),
        "removed": Words("นำระเบียนออก", "record removed"),
        "removed_told": Words(
            "นำระเบียนออก ที่อยู่เดิมแจ้งผู้อ่านว่า {reason}",
            "record removed; its address tells readers: {reason}",
        ),
        "renamed": Words(
            "เปลี่ยนรหัสจาก {old} เป็น {new} ที่อยู่เดิมพาไปหน้าใหม่",
            "id changed from {old} to {new}; the old address redirects",
        ),
        "renamed_lost": Words("เปลี่ยนรหัสจาก {old} เป็น {new}", "id changed from {old} to {new}"),
        "moved": Words("ย้ายจาก {old} ไปอยู่ใต้ {new}", "moved from {old} to {new}"),
        "moved_up": Words("ย้ายจาก {old} ขึ้นไปอยู่ระดับบนสุด", "moved from {old} to the top level"),
        "moved_down": Words("ย้ายจากระดับบนสุดไปอยู่ใต้ {new}", "moved from the top level to {new}"),
        "changed": Words(
            "{label}: เปลี่ยนจาก {old} เป็น {new}", "{label}: changed from {old} to {new}"
        ),
        "raised": Words("{label}: เพิ่มจาก {old} เป็น {new}", "{label}: raised from {old} to {new}"),
        "lowered": Words("{label}: ลดจาก {old} เหลือ {new}", "{label}: lowered from {old} to {new}"),
        "reworded": Words("{label}: แก้ถ้อยคำ", "{label}: reworded"),
        "stated": Words(
            "{label}: ระบุว่า {new} (เดิมไม่ได้ระบุ)", "{label}: now {new} (not stated before)"
        ),
        "unstated": Words("{label}: ไม่ระบุแล้ว (เดิม {old})", "{label}: no longer stated (was {old})"),
        "set": Words("{label}: เพิ่ม {new}", "{label}: added {new}"),
        "unset": Words("{label}: ตัด {old} ออก", "{label}: {old} taken out"),
        "reordered": Words("{label}: เรียงลำดับใหม่", "{label}: put in another order"),
        "said_none": Words(
            "{label}: เอกสารระบุว่าไม่มี (เดิมไม่ได้บันทึก)", "{label}: the document says there are none"
        ),
        "unsaid_none": Words(
            "{label}: ไม่บันทึกแล้วว่าเอกสารระบุว่าไม่มี", "{label}: no longer said to be none"
        ),
        "id": Words(
            "{label}: เปลี่ยนรหัสจาก {old} เป็น {new}", "{label}: id changed from {old} to {new}"
        ),
        "numbered": Words("{label} ข้อ {number}", "{label} {number}"),
        "of": Words("{label} {name}", "{label} {name}"),
        "site_added": Words("เพิ่มเว็บไซต์ที่อ้างถึงได้", "site added that records may refer to"),
        "site_removed": Words("ตัดเว็บไซต์ออก อ้างถึงไม่ได้แล้ว", "site taken out: nothing refers to it"),
        "inventory": Words(
            "บัญชีระเบียนที่เก็บไว้: เพิ่ม {come} ระเบียน หายไป {gone} ระเบียน เปลี่ยน {other} ระเบียน",
            "kept inventory: {come} records added, {gone} gone, {other} changed",
        ),
        "section": Words("หัวข้อ {section}", "section {section}"),
        "page": Words("หน้า {page}", "page {page}"),
    }
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language that changes are told in; `say_period` says spans of time in it."""

    is_thai: bool
    say_period: Callable[[Period], str]

    def __call__(self, sentence: str, **values: object) -> str:
        """A sentence by its name, filled in."""
        words = _SENTENCES[sentence]
        return (words.th if self.is_thai else words.en).format(**values)

    def label(self, name: str, title: str | None) -> str:
        """What a field is called; in English by the name that editors write."""
        return title or name if self.is_thai else name.replace("_", " ")

    def kind(self, kind: Kind) -> str:
        """What a record of a kind is called."""
        return kind.label if self.is_thai else kind.label_en

    def plain(self, value: Any, unit: str = "") -> str:
        """A value that stands for itself: texts in quotes, numbers with their unit."""
        if isinstance(value, Choice):
            return value.label if self.is_thai else value.label_en
        if isinstance(value, Period):
            return self.say_period(value)
        if isinstance(value, (int, float)):
            number = f"{value:,}"
            return f"{unit} {number}" if stands_before_number(unit) else f"{number} {unit}".strip()
        return quoted(value.th if isinstance(value, Text) else str(value))


def quoted(text: str) -> str:
    """Words of the data, told apart from ours."""
    return f"“{text}”"
