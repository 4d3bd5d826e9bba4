"""Numbered statements: what a plan lists and a report tells."""

from __future__ import annotations

from phaen.core.model.base import Model
from phaen.core.model.citation import Citations
from phaen.core.model.fields import Id, field, many
from phaen.core.model.refs import OrganisationRef, ThemeRef
from phaen.core.model.text import Text


class Item(Model):
    """One statement; editors may write it as a bare sentence."""

    bare = "text"

    id: Id | None = field("รหัสข้อ", "รหัสสำหรับลิงก์ถึงข้อนี้ ไม่ซ้ำกับข้ออื่นในระเบียน", None)
    title: Text | None = field("ชื่อข้อ", "ชื่อสั้นของข้อ", None)
    text: Text = field("ข้อความ", "เนื้อความหนึ่งข้อ เรียบเรียงให้สั้นและตรงกับเอกสาร")
    points: list[Text] = many("ข้อย่อย", "รายการย่อยภายในข้อนี้")
    organisations: list[OrganisationRef] = many("หน่วยงาน", "หน่วยงานที่ข้อนี้เอ่ยถึง")
    themes: list[ThemeRef] = many("ประเด็น", "รหัสประเด็นจาก data/themes.yml")
    source: Citations = many("ที่มา", "ระบุเมื่อข้อนี้มาจากหัวข้ออื่นที่ไม่ใช่ของทั้งระเบียน")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้ เช่น เอกสารขัดกันเอง", None)


class Group(Model):
    """A named group of statements inside a record."""

    id: Id | None = field("รหัสกลุ่ม", "รหัสสำหรับลิงก์ถึงกลุ่มนี้", None)
    title: Text = field("ชื่อกลุ่ม", "ชื่อของกลุ่ม")
    items: list[Item] = field("รายการ", "ข้อที่อยู่ในกลุ่มนี้", min_length=1)
    source: Citations = many("ที่มา", "เอกสารและหัวข้อของกลุ่มนี้")
    note: Text | None = field("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้", None)
