"""Themes: the controlled list that lets readers cross documents."""

from __future__ import annotations

from phaen.core.model.fields import field
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.text import Text


class Theme(Record):
    """One theme."""

    summary: Text | None = field("คำอธิบาย", "ประเด็นนี้ครอบคลุมเรื่องใด", None)


KIND = Kind(
    name="theme",
    model=Theme,
    label="ประเด็น",
    plural="ประเด็น",
    label_en="Theme",
    plural_en="Themes",
    files="themes.yml",
    address="themes/{id}/",
    help="รายการประเด็นกลางที่ใช้ข้ามเอกสาร",
)
