"""What every record has, whatever its kind."""

from __future__ import annotations

from phaen.core.model.base import SaysNone
from phaen.core.model.citation import Citations
from phaen.core.model.fields import DottedId, Id, field, many
from phaen.core.model.text import Text, Texts

_OLD_IDS = ("รหัสเดิม", "รหัสที่เคยใช้ หน้าตามรหัสเดิมจะพาไปหน้าใหม่")


class Record(SaysNone):
    """One published thing with an address of its own."""

    id: Id = field(
        "รหัส",
        "ตัวพิมพ์เล็ก a–z ตัวเลข และขีด (-) ใช้เป็นที่อยู่ถาวรของหน้า เมื่อเผยแพร่แล้วไม่เปลี่ยน",
        examples=["provincial-office"],
    )
    title: Text = field("ชื่อ", "ชื่อทางการ คัดตามเอกสาร แก้เฉพาะคำสะกดผิดจากการสแกน")
    short_title: Text | None = field("ชื่อย่อ", "ชื่อสั้นสำหรับรายการและเมนู", None)
    source: Citations = many("ที่มา", "เอกสาร หัวข้อ และหน้า ที่ข้อมูลนี้มาจาก")
    note: Texts = many("ข้อสังเกต", "สิ่งที่ผู้อ่านควรรู้ เช่น เอกสารขัดกันเอง หรือตัวเลขผิดปกติ")
    previous_ids: list[Id] = many(*_OLD_IDS)

    @property
    def name(self) -> Text:
        """What lists and links call it."""
        return self.short_title or self.title


class NumberedRecord(Record):
    """A record whose ids, old ones too, repeat the numbers of its document: `1.1`."""

    id: DottedId
    previous_ids: list[DottedId] = many(*_OLD_IDS)
