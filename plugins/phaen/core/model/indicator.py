"""Indicators: what is watched, what was aimed at, what was measured."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from phaen.core.model.base import Model
from phaen.core.model.choices import Choice
from phaen.core.model.citation import Citations
from phaen.core.model.fields import NAME_OF_PART, DottedId, Line, Number, field, many
from phaen.core.model.item import Group
from phaen.core.model.kind import Kind
from phaen.core.model.measure import Measure
from phaen.core.model.period import Period
from phaen.core.model.record import NumberedRecord
from phaen.core.model.refs import ElementRef, HolderRef, OrganisationRef, ThemeRef
from phaen.core.model.text import Text
from phaen.core.model.written import RULES, TOLD_BY


class Stage(Choice):
    """Where in the chain of results it looks (StratML part 2)."""

    INPUT = "input", "ปัจจัยนำเข้า", "Input"
    PROCESS = "process", "กระบวนการ", "Process"
    OUTPUT = "output", "ผลผลิต", "Output"
    OUTCOME = "outcome", "ผลลัพธ์", "Outcome"
    IMPACT = "impact", "ผลกระทบ", "Impact"


class Direction(Choice):
    """Which way is better."""

    UP = "up", "ยิ่งมากยิ่งดี", "More is better"
    DOWN = "down", "ยิ่งน้อยยิ่งดี", "Less is better"
    HOLD = "hold", "รักษาระดับ", "Hold the level"


class Target(Model):
    """What was aimed at, for a time."""

    period: Period = field("ช่วงเวลา", "เป้าหมายนี้ของปีหรือช่วงใด")
    value: Number | None = field("ค่าเป้าหมาย", "ตัวเลข ไม่มีจุลภาค", None)
    text: Text | None = field("เป้าหมายเป็นคำ", "ใช้เมื่อเป้าหมายไม่ใช่ตัวเลข", None)
    source: Citations = many("ที่มา", "เอกสารและหัวข้อ")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)

    @classmethod
    def _fit_schema(cls, made: JsonSchemaValue) -> None:
        super()._fit_schema(made)
        made[RULES] = [{"any_of": ["value", "text"], TOLD_BY: "phaen_no_value"}]

    @model_validator(mode="after")
    def _hold_something(self) -> Self:
        if self.value is None and self.text is None:
            raise PydanticCustomError("phaen_no_value", "a value or a text", {})
        return self


class Measurement(Target):
    """What was measured, when and by whom."""

    value: Number | None = field("ค่าที่วัดได้", "ตัวเลข ไม่มีจุลภาค", None)
    text: Text | None = field("ผลเป็นคำ", "ใช้เมื่อผลไม่ใช่ตัวเลข หรือขยายความตัวเลข", None)
    reporter: OrganisationRef | None = field("ผู้รายงาน", "หน่วยงานที่รายงานค่านี้", None)
    place: Text | None = field("เฉพาะพื้นที่", "ใช้เมื่อค่านี้เป็นของส่วนหนึ่งของพื้นที่", None)
    out_of: Number | None = field("จากทั้งหมด", "จำนวนเต็มที่ค่านี้เป็นส่วนหนึ่ง เช่น 36 จาก 65", None)
    parts: Annotated[dict[Line, Number], Field(max_length=60)] = Field(
        default_factory=dict,
        title="แยกเป็น",
        description="ชื่อรายการย่อยและค่าของแต่ละรายการ",
        json_schema_extra={"propertyNames": NAME_OF_PART},
    )


class Indicator(NumberedRecord):
    """What is watched about an element of the plan."""

    id: DottedId = field("รหัส", "รหัสของตัวชี้วัดในแผนนี้", examples=["1.3-1", "visits-2567"])
    element: ElementRef | None = field("ข้อในแผน", "ข้อในแผนที่ตัวชี้วัดนี้วัด", None)
    number: Line | None = field("เลขที่", "เลขของประเด็นหรือตัวชี้วัดตามเอกสาร", None)
    definition: Text | None = field("คำนิยาม", "หมายความว่าอะไร นับอย่างไร", None)
    measure: Measure = field("ลักษณะ", "เชิงปริมาณหรือเชิงคุณภาพ")
    stage: Stage | None = field("ขั้นของผล", "วัดปัจจัย กระบวนการ ผลผลิต ผลลัพธ์ หรือผลกระทบ", None)
    unit: Text | None = field("หน่วยนับ", "เช่น คน แห่ง ร้อยละ", None)
    direction: Direction | None = field("ทิศทาง", "ค่ามากหรือน้อยจึงดี", None)
    baseline: Measurement | None = field("ค่าตั้งต้น", "ค่าก่อนเริ่มแผน", None)
    targets: list[Target] = many("เป้าหมาย", "เป้าหมายรายปีหรือรายช่วง")
    values: list[Measurement] = many("ค่าที่วัดได้", "ค่าตามเวลาและผู้รายงาน")
    responsible: list[HolderRef] = many("ผู้รับผิดชอบ", "บทบาทหรือหน่วยงานที่ตอบตัวชี้วัดนี้")
    collection: Text | None = field("วิธีเก็บข้อมูล", "เก็บอย่างไร จากที่ใด", None)
    evidence: list[Text] = many("หลักฐาน", "เอกสารหรือข้อมูลที่ยืนยันค่า")
    groups: list[Group] = many("กลุ่มข้อความ", "กลุ่มที่มีชื่อภายในตัวชี้วัดนี้")
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")


KIND = Kind(
    name="indicator",
    model=Indicator,
    label="ตัวชี้วัด",
    plural="ตัวชี้วัด",
    label_en="Indicator",
    plural_en="Indicators",
    files="plans/{plan}/indicators/*.yml",
    address="indicators/{plan}/{id}/",
    help="ตัวชี้วัดหรือประเด็นการตรวจติดตาม พร้อมเป้าหมายและค่าที่วัดได้",
)
