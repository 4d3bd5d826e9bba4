"""Terms: abbreviations and words that the site explains."""

from __future__ import annotations

from phaen.core.model.fields import field, many
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.refs import OrganisationRef
from phaen.core.model.text import Text


class Term(Record):
    """An abbreviation or a word; `title` is the full name."""

    abbreviation: Text | None = field("อักษรย่อ", "เขียนพร้อมจุดตามทางการ", None, examples=["สพฐ."])
    also: list[Text] = many("เขียนได้อีกแบบ", "การเขียนแบบอื่นที่พบในเอกสาร")
    meaning: Text | None = field("ความหมาย", "อธิบายสั้น ๆ", None)
    organisation: OrganisationRef | None = field("หน่วยงาน", "เมื่อคำนี้เป็นชื่อหน่วยงาน", None)


KIND = Kind(
    name="term",
    model=Term,
    label="คำศัพท์",
    plural="อภิธานศัพท์",
    label_en="Term",
    plural_en="Glossary",
    files="glossary.yml",
    address="glossary/#{id}",
    help="อักษรย่อและคำที่ใช้ในเอกสาร",
)
