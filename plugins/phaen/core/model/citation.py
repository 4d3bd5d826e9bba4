"""Where a fact comes from: document, section, page."""

from __future__ import annotations

from phaen.core.model.base import Model
from phaen.core.model.fields import Line, OneOrMany, field
from phaen.core.model.refs import SourceRef


class Citation(Model):
    """One place in a source document."""

    inline = True

    document: SourceRef = field("เอกสาร", "รหัสของเอกสารต้นฉบับใน data/sources", examples=["tak-2566"])
    section: Line | None = field(
        "หัวข้อ",
        "เลขหรือชื่อหัวข้อ ตรงกับที่บันทึกไว้ใน sections ของเอกสารนั้น",
        None,
        examples=["1.3.1 2)"],
    )
    page: Line | None = field("หน้า", "เลขหน้าในเอกสาร ถ้าทราบ", None, examples=["38", "38–40"])


Citations = OneOrMany[Citation]
"""Editors write one citation, or a list of them where a fact stands in several places."""
