"""Cases: what a reporter did about an element in a period."""

from __future__ import annotations

from typing import ClassVar

from phaen.core.model.base import Model, SaysNone
from phaen.core.model.choices import Choice
from phaen.core.model.citation import Citations
from phaen.core.model.fields import Id, Line, field, many
from phaen.core.model.item import Item
from phaen.core.model.kind import Kind
from phaen.core.model.measure import Measure
from phaen.core.model.period import Period
from phaen.core.model.record import Record
from phaen.core.model.refs import (
    ElementOrPlanRef,
    IndicatorRef,
    OrganisationRef,
    PracticeRef,
    ThemeRef,
)
from phaen.core.model.text import Text, Texts


class Progress(Model):
    """What was done about one indicator or assessment point."""

    indicator: IndicatorRef = field("ตัวชี้วัด", "ตัวชี้วัดหรือประเด็นที่ข้อนี้ตอบ")
    done: list[Item] = field("สิ่งที่ทำ", "สิ่งที่รายงานว่าได้ทำ ทีละข้อ", min_length=1)
    source: Citations = many("ที่มา", "เอกสารและหัวข้อ")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)


class Result(Model):
    """One result as reported."""

    id: Id = field("รหัสผล", "รหัสสำหรับลิงก์ถึงผลข้อนี้ เช่น r1", examples=["r1"])
    measure: Measure = field("ลักษณะ", "เชิงปริมาณหรือเชิงคุณภาพ")
    text: Text = field("ผล", "ผลที่รายงาน เรียบเรียงให้สั้น")
    indicators: list[IndicatorRef] = many("ตัวชี้วัด", "ตัวชี้วัดที่ผลนี้เป็นค่า")
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")
    source: Citations = many("ที่มา", "เอกสารและหัวข้อ")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)


class Outcome(Choice):
    """Whether the solution is reported to have worked."""

    WORKED = "worked", "รายงานว่าได้ผล", "Reported to have worked"
    PARTLY = "partly", "รายงานว่าได้ผลบางส่วน", "Reported to have worked in part"
    FAILED = "failed", "รายงานว่ายังไม่ได้ผล", "Reported not to have worked"


class Problem(SaysNone):
    """A problem and what was done or proposed about it; sources leave one side empty at times."""

    may_be_none: ClassVar[frozenset[str]] = frozenset({"solutions"})

    id: Id = field("รหัสปัญหา", "รหัสสำหรับลิงก์ถึงปัญหานี้ เช่น p1", examples=["p1"])
    number: Line | None = field("ข้อที่", "เลขข้อตามเอกสาร ถ้าต่างจากลำดับในไฟล์", None)
    problem: Text | None = field("ปัญหา", "ติดขัดเรื่องใด เว้นได้เมื่อเอกสารบอกแต่ทางแก้", None)
    solutions: list[Item] = many("ทางแก้", "สิ่งที่ทำหรือเสนอให้ทำ")
    expected: Texts = many("ผลที่คาดว่าจะได้รับ", "ผลที่เอกสารคาดไว้")
    outcome: Outcome | None = field("ผลของทางแก้", "เอกสารบอกหรือไม่ว่าแก้ได้", None)
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")
    source: Citations = many("ที่มา", "เอกสารและหัวข้อ")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)


class Recommendations(SaysNone):
    """What the reporter recommends, to its own area and to policy makers."""

    may_be_none: ClassVar[frozenset[str]] = frozenset({"area", "policy", "general"})

    area: list[Item] = many("ระดับพื้นที่", "ข้อเสนอต่อหน่วยงานและสถานศึกษา")
    policy: list[Item] = many("ระดับนโยบาย", "ข้อเสนอต่อส่วนกลาง")
    general: list[Item] = many("ข้อเสนอแนะอื่น", "ข้อเสนอที่เอกสารไม่ได้แยกระดับ")


class Case(Record):
    """A report on an element of a plan, by one body, for one period."""

    may_be_none: ClassVar[frozenset[str]] = frozenset(
        {"success_factors", "problems", "practices", "results"}
    )

    about: list[ElementOrPlanRef] = field("เกี่ยวกับ", "ข้อในแผนที่รายงานนี้ว่าด้วย", min_length=1)
    reporter: OrganisationRef = field("ผู้รายงาน", "หน่วยงานที่รายงาน")
    period: Period = field("ช่วงเวลา", "รายงานนี้ของปีหรือช่วงใด")
    summary: Text | None = field("สรุป", "ทำอะไร ได้ผลอย่างไร หนึ่งหรือสองประโยค", None)
    progress: list[Progress] = many("ความก้าวหน้า", "สิ่งที่ทำตามตัวชี้วัดแต่ละข้อ")
    results: list[Result] = many("ผล", "ผลเชิงปริมาณและเชิงคุณภาพ หรือ none เมื่อเอกสารบอกว่าไม่มี")
    success_factors: list[Item] = many("ปัจจัยความสำเร็จ", "สิ่งที่ช่วยให้สำเร็จ หรือ none")
    problems: list[Problem] = many("ปัญหาและทางแก้", "ปัญหา ทางแก้ และผลที่คาด หรือ none")
    practices: list[PracticeRef] = many("แนวปฏิบัติ", "แนวปฏิบัติที่รายงานนี้ใช้หรือยกเป็นตัวอย่าง")
    recommendations: Recommendations = field(
        "ข้อเสนอแนะ", "ข้อเสนอต่อพื้นที่และต่อนโยบาย", default_factory=Recommendations
    )
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")


KIND = Kind(
    name="case",
    model=Case,
    label="กรณีศึกษา",
    plural="กรณีศึกษา",
    label_en="Case",
    plural_en="Cases",
    files="plans/{plan}/cases/*.yml",
    address="cases/{plan}/{id}/",
    help="รายงานของหน่วยงานหนึ่งว่าทำอะไร ติดขัดเรื่องใด แก้อย่างไร",
)
