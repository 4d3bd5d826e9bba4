"""Roles: who does what in a plan."""

from __future__ import annotations

from phaen.core.model.base import Model
from phaen.core.model.choices import Choice
from phaen.core.model.citation import Citations
from phaen.core.model.fields import Id, Line, field, many
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.refs import ElementRef, FrameworkRef, OrganisationRef, ThemeRef
from phaen.core.model.text import Text


class Part(Choice):
    """The part that a role plays (StratML ISO 17469-1: performer, beneficiary; overseer is ours)."""

    PERFORMER = "performer", "ผู้ดำเนินการ", "Performer"
    OVERSEER = "overseer", "ผู้กำกับดูแล", "Overseer"
    BENEFICIARY = "beneficiary", "ผู้รับประโยชน์", "Beneficiary"


class Duty(Model):
    """One duty, with an address of its own that letters may cite for years."""

    id: Id = field("รหัสหน้าที่", "รหัสถาวรของข้อนี้ เช่น d1 ไม่เปลี่ยนแม้ลำดับเปลี่ยน", examples=["d1"])
    number: Line | None = field("ข้อที่", "เลขข้อตามเอกสาร ถ้าต่างจากลำดับในไฟล์", None)
    text: Text = field("หน้าที่", "ต้องทำอะไร เรียบเรียงเป็นประโยคสั้นที่เริ่มด้วยคำกริยา")
    points: list[Text] = many("ข้อย่อย", "รายการย่อยของหน้าที่นี้")
    elements: list[ElementRef] = many("ข้อในแผน", "ข้อในแผนที่หน้าที่นี้สนับสนุน")
    aligned_with: list[FrameworkRef] = many("สอดคล้องกับ", "กรอบหรือแผนที่หน้าที่นี้เอ่ยถึง")
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")
    source: Citations = many("ที่มา", "ระบุเมื่อมาจากหัวข้ออื่นที่ไม่ใช่ของบทบาท")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)


class Role(Record):
    """Who, in which part, with which duties."""

    part: Part = field("ฐานะ", "เป็นผู้ดำเนินการ ผู้กำกับดูแล หรือผู้รับประโยชน์")
    holders: list[OrganisationRef] = many("ผู้ถือบทบาท", "รหัสหน่วยงานที่ถือบทบาทนี้")
    unit_kind: Text | None = field(
        "หน่วยที่ถือบทบาท", "ใช้เมื่อเอกสารหมายถึงทุกหน่วยของประเภทหนึ่ง ไม่ใช่หน่วยงานเดียว", None
    )
    summary: Text | None = field("สรุป", "บทบาทนี้ทำอะไรเป็นหลัก หนึ่งประโยค", None)
    duties: list[Duty] = field("หน้าที่", "หน้าที่เรียงตามเอกสาร", min_length=1)


KIND = Kind(
    name="role",
    model=Role,
    label="บทบาท",
    plural="บทบาทและหน้าที่",
    label_en="Role",
    plural_en="Roles and duties",
    files="plans/{plan}/roles/*.yml",
    address="roles/{plan}/{id}/",
    help="ผู้มีหน้าที่ตามแผน พร้อมหน้าที่ทีละข้อ",
)
