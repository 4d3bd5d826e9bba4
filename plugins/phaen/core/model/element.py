"""Elements: the tree of a plan, such as policy → focus point."""

from __future__ import annotations

from phaen.core.model.citation import Citations
from phaen.core.model.fields import DottedId, Line, field, many
from phaen.core.model.item import Group
from phaen.core.model.kind import Kind
from phaen.core.model.record import NumberedRecord
from phaen.core.model.refs import FrameworkRef, HolderRef, ThemeRef
from phaen.core.model.text import Text


class Element(NumberedRecord):
    """One node of the plan's tree; those below it stand in `children`."""

    id: DottedId = field(
        "รหัส", "ปกติเท่ากับเลขของข้อในแผน เขียนด้วยเลขอารบิกในเครื่องหมายคำพูด", examples=["1.1"]
    )
    number: Line | None = field("เลขที่", "เลขของข้อตามเอกสาร ถ้าต่างจากรหัส", None)
    summary: Text | None = field("สรุป", "ข้อนี้ว่าด้วยเรื่องใด หนึ่งหรือสองประโยค", None)
    responsible: list[HolderRef] = many("ผู้รับผิดชอบ", "บทบาทหรือหน่วยงานที่รับผิดชอบ")
    aligned_with: list[FrameworkRef] = many("สอดคล้องกับ", "รหัสกรอบหรือแผนที่สูงกว่า")
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")
    groups: list[Group] = many("กลุ่มข้อความ", "กลุ่มที่มีชื่อภายในข้อนี้")
    source: Citations = many("ที่มา", "เอกสาร หัวข้อ และหน้า")
    children: list[Element] = many("ข้อย่อย", "ข้อที่อยู่ใต้ข้อนี้ ตามลำดับ")

    @property
    def shown_number(self) -> str:
        """The number that stands before the title."""
        return self.number or self.id


KIND = Kind(
    name="element",
    model=Element,
    label="ข้อในแผน",
    plural="โครงสร้างแผน",
    label_en="Element",
    plural_en="Elements",
    files="plans/{plan}/structure.yml",
    address="plans/{plan}/{id}/",
    help="โครงสร้างของแผน เช่น นโยบายและจุดเน้น",
    tree="children",
)
