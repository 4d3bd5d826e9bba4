"""What pydantic finds wrong with a record, as findings with places: PH2xx."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Any

from pydantic import BaseModel, ValidationError

from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.loading.nodes import Node, find, find_key
from phaen.core.model.choices import Choice
from phaen.core.model.describe import field_names, find_field, model_at

_SHAPES = {
    "list_type": ("รายการที่ขึ้นต้นด้วย -", "a list"),
    "model_type": ("ข้อความหรือช่องย่อย", "a text or a mapping"),
    "model_attributes_type": ("ช่องย่อย (ชื่อ: ค่า)", "a mapping"),
    "dict_type": ("ช่องย่อย (ชื่อ: ค่า)", "a mapping"),
    "string_type": ("ข้อความ", "a text"),
}
_CUSTOM = {
    "phaen_id": (
        "PH205",
        "รหัส “{given}” ใช้ไม่ได้",
        "“{given}” is not an id",
        "ใช้ a–z ตัวพิมพ์เล็ก ตัวเลข และขีด (-) เช่น provincial-office",
    ),
    "phaen_reference": (
        "PH206",
        "“{given}” ไม่ใช่รูปของรหัสอ้างอิง",
        "“{given}” is not a reference",
        "เขียนรหัสของระเบียนที่อ้างถึง เช่น peo-tak หรือ tak-2566/1.1",
    ),
    "phaen_number": (
        "PH207",
        "“{given}” ไม่ใช่ตัวเลข",
        "“{given}” is not a number",
        "เขียนเฉพาะตัวเลขกับจุดทศนิยม ไม่ใส่จุลภาคหรือหน่วยนับ",
    ),
    "phaen_year": (
        "PH208",
        "“{given}” ไม่ใช่ปี",
        "“{given}” is not a year",
        "เขียนปี พ.ศ. สี่หลัก เช่น 2567",
    ),
    "phaen_date": (
        "PH208",
        "“{given}” ไม่ใช่วันที่",
        "“{given}” is not a date",
        "เขียน ปี พ.ศ.-เดือน-วัน เช่น 2567-05-07",
    ),
    "phaen_period": (
        "PH209",
        "ช่วงเวลาบอกไม่ครบหรือบอกหลายแบบพร้อมกัน",
        "the period names no time, or several",
        "ใช้แบบเดียว: from คู่กับ to, fiscal_year, academic_year, year, date หรือ not-stated",
    ),
    "phaen_link": (
        "PH210",
        "“{given}” ไม่ใช่ที่อยู่เว็บ",
        "“{given}” is not a web address",
        "ต้องขึ้นต้นด้วย https:// หรือ http://",
    ),
    "phaen_no_value": (
        "PH201",
        "ต้องมี value หรือ text อย่างน้อยหนึ่งช่อง",
        "needs a value or a text",
        "",
    ),
}


def explain(error: ValidationError, model: type[BaseModel], node: Node, file: str) -> list[Issue]:
    """One finding for each mistake, worst place first as pydantic lists them."""
    seen: dict[tuple[str, Place], Issue] = {}
    for details in error.errors(include_url=False):
        issue = _explain_one(dict(details), model, node, file)
        seen.setdefault((issue.code, issue.place), issue)
    return list(seen.values())


def _explain_one(details: dict[str, Any], model: type[BaseModel], node: Node, file: str) -> Issue:
    path: Sequence[str | int] = details["loc"]
    kind: str = details["type"]
    given = details["input"]
    target, taken = find(node, path)
    field = ".".join(str(step) for step in taken)
    place = Place(file, target.line, target.column)
    if kind == "missing":
        return _missing(str(path[-1]), model_at(model, path[:-1]), place, field)
    if kind == "extra_forbidden":
        key = find_key(node, path)
        return _unknown(
            str(path[-1]), model_at(model, path[:-1]), Place(file, key.line, key.column), field
        )
    if kind in _CUSTOM:
        code, th, en, hint = _CUSTOM[kind]
        words = Words(th.format(**details.get("ctx", {})), en.format(**details.get("ctx", {})))
        return Issue(code, Severity.ERROR, place, words, field, hint)
    if given is None or kind in ("string_too_short", "too_short"):
        return Issue(
            "PH203",
            Severity.ERROR,
            place,
            Words(f"ช่อง “{_last_name(taken)}” ว่าง", f"“{_last_name(taken)}” is empty"),
            field,
            "เติมข้อมูล หรือลบช่องนี้ออก",
        )
    if kind == "enum":
        return _bad_choice(str(given), model, path, place, field)
    th, en = _SHAPES.get(kind, ("ข้อมูลแบบอื่น", details["msg"]))
    return Issue(
        "PH204",
        Severity.ERROR,
        place,
        Words(f"ช่อง “{_last_name(taken)}” ต้องเป็น{th}", f"“{_last_name(taken)}” must be {en}"),
        field,
    )


def _missing(name: str, model: type[BaseModel] | None, place: Place, field: str) -> Issue:
    info = find_field(model, name) if model else None
    label = f" ({info.title})" if info else ""
    return Issue(
        "PH201",
        Severity.ERROR,
        place,
        Words(f"ขาดช่อง “{name}”{label}", f"the field “{name}” is missing"),
        f"{field}.{name}".lstrip("."),
        info.description or "" if info else "",
    )


def _unknown(name: str, model: type[BaseModel] | None, place: Place, field: str) -> Issue:
    known = field_names(model) if model else []
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    hint = f"หมายถึง “{near[0]}” หรือไม่" if near else f"ช่องที่มีได้: {', '.join(known)}"
    return Issue(
        "PH202",
        Severity.ERROR,
        place,
        Words(f"ไม่รู้จักช่อง “{name}”", f"unknown field “{name}”"),
        field,
        hint,
    )


def _bad_choice(
    given: str, model: type[BaseModel], path: Sequence[str | int], place: Place, field: str
) -> Issue:
    owner = model_at(model, path[:-1])
    info = find_field(owner, str(path[-1])) if owner else None
    words = _choices(info.annotation if info else None)
    near = get_close_matches(given, words, n=1, cutoff=0.6)
    hint = f"หมายถึง “{near[0]}” หรือไม่ " if near else ""
    return Issue(
        "PH211",
        Severity.ERROR,
        place,
        Words(f"“{given}” ไม่อยู่ในรายการที่เลือกได้", f"“{given}” is not one of the choices"),
        field,
        f"{hint}เลือกได้: " + ", ".join(f"{word} ({label})" for word, label in words.items()),
    )


def _choices(annotation: Any) -> dict[str, str]:
    parts = [annotation, *getattr(annotation, "__args__", ())]
    for part in parts:
        if isinstance(part, type) and issubclass(part, Choice) and issubclass(part, Enum):
            return {str(member): member.label for member in part}
    return {}


def _last_name(taken: Sequence[str | int]) -> str:
    names = [str(step) for step in taken if isinstance(step, str)]
    return names[-1] if names else "ระเบียน"
