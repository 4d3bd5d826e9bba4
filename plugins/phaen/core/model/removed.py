"""Tombstones: what was published and is no more, without a successor. Its address goes on to say so."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from phaen.core.ids import LOCAL_REFERENCE_PATTERN, MAX_REFERENCE_LENGTH, is_local_reference
from phaen.core.model.fields import Date, DottedId, field, many
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.refs import AnyRef
from phaen.core.model.text import Text
from phaen.core.model.written import identifier

_PATTERN = f"[a-z]+/{LOCAL_REFERENCE_PATTERN}"


def _read_name(value: Any) -> Any:
    if isinstance(value, str):
        kind, _, reference = value.partition("/")
        if not (kind in AnyRef.kinds and is_local_reference(reference)):
            raise PydanticCustomError("phaen_removed", "not a kind and an id", {"given": value})
    return value


RemovedId = Annotated[
    str,
    BeforeValidator(_read_name),
    WithJsonSchema(identifier(_PATTERN, MAX_REFERENCE_LENGTH + 20, "phaen_removed", dotted=True)),
]
"""The kind and the reference of what was removed, with `#` where it is a part: `role/tak-2566/office#d3`."""


class Removed(Record):
    """What was removed, when and why."""

    id: RemovedId = field(
        "สิ่งที่นำออก",
        "ชนิด/รหัส หรือ ชนิด/แผน/รหัส ของระเบียนที่นำออก ถ้าเป็นเพียงข้อหนึ่งให้ต่อท้ายด้วย # และรหัสข้อ",
        examples=["practice/pdca", "role/phrae-2569/provincial-office#d3"],
    )
    title: Text = field("ชื่อเดิม", "ชื่อที่หน้าหรือข้อนี้เคยใช้")
    previous_ids: list[DottedId] = many("รหัสเดิม", "รหัสที่เคยใช้ก่อนหน้านั้น หน้าตามรหัสเดิมจะพามาหน้านี้")
    date: Date = field("วันที่นำออก", "ปี-เดือน-วัน โดยปีเป็น พ.ศ.", examples=["2569-10-01"])
    reason: Text = field("เหตุที่นำออก", "บอกผู้อ่านสั้น ๆ ว่าเพราะอะไร")
    see: list[AnyRef] = many("ดูแทน", "รหัสระเบียนที่อาจตอบสิ่งที่ผู้อ่านมาหา ไม่ใช่หน้าที่มาแทน")


REMOVED = Kind(
    name="removed",
    model=Removed,
    label="ระเบียนที่นำออก",
    plural="ระเบียนที่นำออก",
    label_en="Removed record",
    plural_en="Removed records",
    files="removed.yml",
    address="",
    help="สิ่งที่เคยเผยแพร่และนำออกแล้วโดยไม่มีสิ่งที่มาแทน ที่อยู่เดิมยังบอกผู้อ่านว่าเกิดอะไรขึ้น",
)
"""Not one of `KINDS`: a tombstone is no record of its own, and has the address of what it stands for."""
