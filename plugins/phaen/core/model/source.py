"""Sources: the documents that facts come from."""

from __future__ import annotations

from phaen.core.model.base import Model
from phaen.core.model.fields import Line, Link, Year, field, many
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.refs import OrganisationRef
from phaen.core.model.text import Text


class Section(Model):
    """A section of the document, as records cite it."""

    label: Line = field("เลขหรือชื่อหัวข้อ", "ข้อความที่ระเบียนใช้อ้างถึง ไม่ซ้ำกันในเอกสารเดียว")
    title: Text | None = field("ชื่อเต็มของหัวข้อ", "ชื่อหัวข้อตามเอกสาร", None)
    page: Line | None = field("หน้า", "เลขหน้า ถ้าทราบ", None)
    has_no_record: Text | None = field("เหตุที่ไม่มีระเบียน", "บอกเหตุเมื่อหัวข้อนี้ไม่มีข้อมูลให้ทำเป็นระเบียน", None)


class Source(Record):
    """One document."""

    publisher: OrganisationRef | None = field("ผู้เผยแพร่", "หน่วยงานเจ้าของเอกสาร", None)
    year: Year | None = field("ปีที่เผยแพร่", "ปี พ.ศ. ที่เผยแพร่", None)
    published: Text | None = field("วันเผยแพร่", "วันหรือเดือนตามที่เอกสารบอก", None)
    summary: Text | None = field("คำอธิบาย", "เอกสารนี้คืออะไร", None)
    scope: Text | None = field("ส่วนที่ใช้", "ส่วนของเอกสารที่นำมาเรียบเรียง", None)
    where: Text | None = field("ขอดูได้ที่ไหน", "ที่ที่ขอหรือเปิดอ่านเอกสารได้", None)
    link: Link | None = field("ที่อยู่เว็บ", "ที่อยู่ของเอกสารฉบับเต็ม", None)
    sections: list[Section] = many("หัวข้อในเอกสาร", "สารบัญของส่วนที่ใช้ ตามลำดับในเอกสาร")


KIND = Kind(
    name="source",
    model=Source,
    label="เอกสารต้นฉบับ",
    plural="เอกสารต้นฉบับ",
    label_en="Source document",
    plural_en="Source documents",
    files="sources/*.yml",
    address="sources/{id}/",
    help="เอกสารราชการที่ข้อมูลมาจาก",
)
