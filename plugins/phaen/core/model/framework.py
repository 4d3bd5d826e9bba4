"""Frameworks: higher plans that plans align with."""

from __future__ import annotations

from phaen.core.model.base import Model
from phaen.core.model.fields import Id, Line, field, many
from phaen.core.model.kind import Kind
from phaen.core.model.period import Period
from phaen.core.model.record import Record
from phaen.core.model.refs import OrganisationRef
from phaen.core.model.text import Text


class FrameworkPart(Model):
    """A named part (strategy, milestone, chapter) that a plan may align with: `framework#part`."""

    id: Id = field("รหัสส่วน", "รหัสของส่วน ใช้ต่อท้ายรหัสกรอบด้วยเครื่องหมาย #")
    number: Line | None = field("เลขที่", "เลขของส่วนตามเอกสาร", None)
    title: Text = field("ชื่อส่วน", "ชื่อทางการของส่วน")


class Framework(Record):
    """A higher plan or law: national strategy, national education plan, provincial plan."""

    issuer: OrganisationRef | None = field("ผู้จัดทำ", "หน่วยงานเจ้าของกรอบ", None)
    period: Period | None = field("ช่วงเวลา", "ช่วงปีของกรอบ", None)
    area: Text | None = field("พื้นที่", "ทั้งประเทศ ภาค หรือจังหวัด", None)
    summary: Text | None = field("คำอธิบาย", "กรอบนี้คืออะไร หนึ่งหรือสองประโยค", None)
    parts: list[FrameworkPart] = many("ส่วน", "ยุทธศาสตร์หรือหมวดที่แผนอื่นอ้างถึงได้")


KIND = Kind(
    name="framework",
    model=Framework,
    label="กรอบ",
    plural="กรอบที่แผนสอดคล้อง",
    label_en="Framework",
    plural_en="Frameworks",
    files="frameworks/*.yml",
    address="frameworks/{id}/",
    help="แผนหรือกฎหมายระดับสูงที่แผนอื่นต้องสอดคล้อง",
)
