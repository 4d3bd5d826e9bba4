"""Practices: models of good practice that reports name."""

from __future__ import annotations

from phaen.core.model.base import Model
from phaen.core.model.choices import Choice
from phaen.core.model.fields import Line, field, many
from phaen.core.model.item import Group, Item
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.refs import ElementOrPlanRef, OrganisationRef, PracticeRef, ThemeRef
from phaen.core.model.text import Text


class Evidence(Choice):
    """How much the sources tell of it."""

    NAMED_ONLY = "named-only", "มีแต่ชื่อ", "Named only"
    DESCRIBED = "described", "มีคำอธิบาย", "Described"
    WITH_RESULTS = "with-results", "มีผลรายงาน", "With results"


class Step(Model):
    """One step or letter of the practice."""

    letter: Line | None = field("ตัวอักษร", "อักษรของขั้นนี้ในชื่อแนวปฏิบัติ", None, examples=["S"])
    name: Line | None = field("ชื่อขั้น", "ชื่อภาษาอังกฤษ คัดตามเอกสาร", None, examples=["Survey"])
    name_th: Text | None = field("ชื่อขั้นภาษาไทย", "ชื่อภาษาไทยของขั้น", None)
    text: Text | None = field("ทำอะไร", "สิ่งที่ทำในขั้นนี้ เว้นได้เมื่อเอกสารบอกแต่ชื่อ", None)
    points: list[Text] = many("ข้อย่อย", "รายการย่อยในขั้นนี้")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้ เช่น สะกดตามเอกสาร", None)


class Activity(Model):
    """One entry of the practice's calendar."""

    when: Text | None = field("เมื่อใด", "วันหรือช่วงเวลา", None)
    what: Text = field("กิจกรรม", "ทำอะไร")
    who: Text | None = field("ใคร", "ผู้เข้าร่วม โดยตำแหน่งหรือหน่วยงาน", None)
    how: Text | None = field("อย่างไร", "รูปแบบหรือสถานที่", None)
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)


class Practice(Record):
    """A best-practice model, process or innovation."""

    acronym: Line | None = field("ชื่อย่ออักษรโรมัน", "อักษรย่อของแนวปฏิบัติ", None, examples=["STARS"])
    also_known_as: list[Line] = many("ชื่ออื่น", "ชื่อหรือการสะกดอื่นในเอกสาร")
    summary: Text | None = field("สรุป", "แนวปฏิบัตินี้คืออะไร หนึ่งหรือสองประโยค", None)
    evidence: Evidence = field("ระดับหลักฐาน", "เอกสารบอกมากเพียงใด")
    developed_by: list[OrganisationRef] = many("ผู้พัฒนา", "หน่วยงานที่คิดหรือพัฒนา")
    builds_on: list[PracticeRef] = many("ต่อยอดจาก", "แนวปฏิบัติที่เป็นฐาน เช่น PDCA")
    related: list[PracticeRef] = many("เกี่ยวข้องกับ", "แนวปฏิบัติที่อาจเป็นเรื่องเดียวกัน")
    addresses: list[ElementOrPlanRef] = many("ตอบข้อในแผน", "ข้อในแผนที่แนวปฏิบัตินี้ตอบ")
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")
    steps: list[Step] = many("ขั้นตอน", "ขั้นหรืออักษรแต่ละตัว ตามลำดับ")
    groups: list[Group] = many("องค์ประกอบ", "กลุ่มที่มีชื่อ เช่น จุดเน้นหรือด้านของคุณภาพ")
    activities: list[Activity] = many("ปฏิทินกิจกรรม", "กิจกรรมตามลำดับเวลา")
    results: list[Item] = many("ผล", "ผลที่เอกสารรายงาน")


KIND = Kind(
    name="practice",
    model=Practice,
    label="แนวปฏิบัติ",
    plural="แนวปฏิบัติที่ดี",
    label_en="Practice",
    plural_en="Good practices",
    files="practices/*.yml",
    address="practices/{id}/",
    help="รูปแบบหรือนวัตกรรมที่หน่วยงานยกเป็นแบบอย่าง",
)
