"""Plans: what a body has committed itself to, or reported on."""

from __future__ import annotations

from typing import ClassVar

from phaen.core.model.base import Model
from phaen.core.model.choices import Choice
from phaen.core.model.citation import Citations
from phaen.core.model.fields import Id, field, many
from phaen.core.model.item import Item
from phaen.core.model.kind import Kind
from phaen.core.model.period import Period
from phaen.core.model.record import Record
from phaen.core.model.refs import FrameworkRef, HolderRef, OrganisationRef, ThemeRef
from phaen.core.model.text import Text


class PlanKind(Choice):
    """What kind of document the plan is."""

    LEARNING_PROMOTION = (
        "learning-promotion-plan",
        "แผนการส่งเสริมการเรียนรู้",
        "Learning-promotion plan",
    )
    EDUCATION_DEVELOPMENT = (
        "education-development-plan",
        "แผนพัฒนาการศึกษา",
        "Education development plan",
    )
    STRATEGIC = "strategic-plan", "แผนยุทธศาสตร์", "Strategic plan"
    INSPECTION_REPORT = "inspection-report", "รายงานผลการตรวจราชการ", "Inspection report"
    POLICY_REPORT = "policy-report", "รายงานผลตามนโยบาย", "Policy report"


class ReportDue(Model):
    """A report that somebody owes somebody."""

    id: Id = field("รหัสรายงาน", "รหัสสำหรับลิงก์ถึงรายงานนี้")
    title: Text = field("ชื่อรายงาน", "รายงานเรื่องอะไร")
    by: list[HolderRef] = many("ผู้รายงาน", "บทบาทหรือหน่วยงานที่ต้องส่ง")
    to: list[OrganisationRef] = many("ผู้รับ", "หน่วยงานหรือคณะที่รับรายงาน")
    often: Text | None = field("ความถี่", "เช่น ทุกปี ทุกเดือน", None)
    due: Text | None = field("กำหนดส่ง", "ภายในวันใด ถ้าเอกสารบอก", None)
    text: Text | None = field("รายละเอียด", "สิ่งที่รายงานต้องมี", None)
    source: Citations = many("ที่มา", "เอกสารและหัวข้อ")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)


class Plan(Record):
    """A plan, or a report on one, with what holds for the whole of it."""

    may_be_none: ClassVar[frozenset[str]] = frozenset({"reports", "success_factors"})

    kind: PlanKind = field("ประเภท", "ประเภทของแผนหรือรายงาน")
    issuer: OrganisationRef = field("ผู้จัดทำ", "รหัสหน่วยงานเจ้าของแผน")
    area: Text | None = field("พื้นที่", "จังหวัดหรือกลุ่มจังหวัด", None)
    period: Period = field("ช่วงเวลา", "ช่วงปีของแผน หรือ not-stated เมื่อเอกสารไม่ได้บอก")
    summary: Text | None = field("สรุป", "แผนนี้ว่าด้วยเรื่องใด หนึ่งหรือสองประโยค", None)
    goals: list[Item] = many("เป้าหมาย", "สิ่งที่แผนมุ่งให้เกิด")
    levels: list[Text] = many(
        "ชื่อระดับ", "ชื่อที่แผนเรียกแต่ละระดับ เช่น [นโยบาย, จุดเน้น]", examples=[["นโยบาย", "จุดเน้น"]]
    )
    mechanisms: list[Item] = many("กลไกขับเคลื่อน", "วิธีที่แผนใช้พาไปสู่การปฏิบัติ")
    process: list[Item] = many("ขั้นตอนดำเนินงาน", "ขั้นตอนตามลำดับ")
    resources: list[Item] = many("ทรัพยากร", "แหล่งงบประมาณและการระดมทรัพยากร")
    monitoring: list[Item] = many("การติดตามและประเมินผล", "ระดับหรือขั้นตอนของการติดตาม")
    collection: list[Item] = many("วิธีเก็บรวบรวมข้อมูล", "ขั้นตอนเก็บข้อมูล")
    data_sources: list[Item] = many("แหล่งข้อมูล", "ข้อมูลที่ใช้ติดตาม")
    products: list[Item] = many("ผลการดำเนินงาน", "ผลผลิตหรือสิ่งที่ได้จากการดำเนินงาน")
    stakeholders: list[Item] = many("ผู้เกี่ยวข้อง", "บุคคลและคณะที่เกี่ยวข้อง โดยตำแหน่ง")
    evidence: list[Item] = many("หลักฐานอ้างอิง", "เอกสารที่แสดงว่าได้ทำ")
    reports: list[ReportDue] = many("รายงานที่ต้องส่ง", "รายงานอะไร ใครส่งใคร เมื่อใด")
    success_factors: list[Item] = many("เงื่อนไขความสำเร็จ", "สิ่งที่ต้องมีเพื่อให้แผนสำเร็จ")
    aligned_with: list[FrameworkRef] = many("สอดคล้องกับ", "รหัสกรอบหรือแผนที่สูงกว่า")
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")


KIND = Kind(
    name="plan",
    model=Plan,
    label="แผน",
    plural="แผนและรายงาน",
    label_en="Plan",
    plural_en="Plans and reports",
    files="plans/{plan}/plan.yml",
    address="plans/{id}/",
    help="แผนหรือรายงานหนึ่งฉบับ รหัสตรงกับชื่อโฟลเดอร์",
)
