"""What all invented provinces share: themes, central bodies, higher plans, terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from phaen.core.generating.words import TOPICS
from phaen.core.generating.yaml_text import Record, dump

SOURCE: Final = "invented-handbook"
MINISTRY: Final = "invented-ministry"
CENTRAL: Final = ("invented-basic", "invented-lifelong", "invented-vocational")
FRAMEWORK: Final = "invented-strategy"
PARTS: Final = ("people", "opportunity", "administration", "environment")
BASE_PRACTICE: Final = "pdca"

_CITED: Final[Record] = {"document": SOURCE}


def files() -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of each file."""
    yield "themes.yml", dump("theme", 0, [_theme(i) for i in range(len(TOPICS))])
    yield "glossary.yml", dump("term", 0, _TERMS)
    yield "sources/handbook.yml", dump("source", 1, _HANDBOOK)
    yield "organisations/central.yml", dump("organisation", 1, list(_bodies()))
    yield "frameworks/national.yml", dump("framework", 1, _STRATEGY)
    yield "practices/pdca.yml", dump("practice", 1, _PDCA)


def _theme(index: int) -> Record:
    topic = TOPICS[index]
    return {"id": topic.id, "title": topic.name, "summary": topic.covers}


_TERMS: Final[list[Record]] = [
    {"id": "peo", "title": "สำนักงานศึกษาธิการจังหวัด", "abbreviation": "ศธจ."},
    {"id": "esa", "title": "สำนักงานเขตพื้นที่การศึกษา", "abbreviation": "สพท."},
    {
        "id": "pdca",
        "title": "วงจรคุณภาพ",
        "abbreviation": "PDCA",
        "meaning": "วางแผน ลงมือทำ ตรวจสอบ และปรับปรุง",
    },
    {
        "id": "ministry",
        "title": "กระทรวงตัวอย่าง",
        "abbreviation": "กต.ย.",
        "also": ["กระทรวงสมมติ"],
        "meaning": "กระทรวงที่แต่งขึ้นเพื่อทดสอบ ไม่มีอยู่จริง",
        "organisation": MINISTRY,
        "source": _CITED,
    },
]
_HANDBOOK: Final[Record] = {
    "id": SOURCE,
    "title": "คู่มือข้อมูลจำลองสำหรับทดสอบทะเบียนแผน",
    "publisher": MINISTRY,
    "year": 2566,
    "summary": "เอกสารที่แต่งขึ้นทั้งฉบับ จังหวัด หน่วยงาน และตัวเลขทั้งหมดไม่มีอยู่จริง",
}
_STRATEGY: Final[Record] = {
    "id": FRAMEWORK,
    "title": "ยุทธศาสตร์ชาติฉบับจำลอง",
    "issuer": MINISTRY,
    "period": {"from": 2561, "to": 2580},
    "area": "ทั้งประเทศ",
    "summary": "กรอบระดับสูงที่แผนจำลองทุกจังหวัดสอดคล้อง",
    "parts": [
        {"id": PARTS[0], "number": "1", "title": "การพัฒนาศักยภาพคน"},
        {"id": PARTS[1], "number": "2", "title": "การสร้างโอกาสและความเสมอภาค"},
        {"id": PARTS[2], "number": "3", "title": "การปรับระบบบริหารจัดการ"},
        {"id": PARTS[3], "number": "4", "title": "คุณภาพชีวิตที่เป็นมิตรกับสิ่งแวดล้อม"},
    ],
    "source": _CITED,
}
_PDCA: Final[Record] = {
    "id": BASE_PRACTICE,
    "title": "วงจรคุณภาพ PDCA",
    "acronym": "PDCA",
    "summary": "วงจรพัฒนางานสี่ขั้นที่แนวปฏิบัติอื่นต่อยอด",
    "evidence": "described",
    "themes": ["quality"],
    "steps": [
        {"letter": "P", "name": "Plan", "name_th": "วางแผน"},
        {"letter": "D", "name": "Do", "name_th": "ลงมือทำ"},
        {"letter": "C", "name": "Check", "name_th": "ตรวจสอบ"},
        {"letter": "A", "name": "Act", "name_th": "ปรับปรุง"},
    ],
    "source": _CITED,
}


def _bodies() -> Iterator[Record]:
    yield {
        "id": MINISTRY,
        "title": "กระทรวงตัวอย่าง",
        "abbreviation": "กต.ย.",
        "kind": "ministry",
        "area": "ทั้งประเทศ",
        "summary": "กระทรวงสมมติที่แผนจำลองทุกจังหวัดรายงานถึง",
        "source": _CITED,
    }
    titles = ("สำนักงานการศึกษาพื้นฐานตัวอย่าง", "กรมส่งเสริมการเรียนรู้ตัวอย่าง", "สำนักงานอาชีวศึกษาตัวอย่าง")
    for body, title in zip(CENTRAL, titles, strict=True):
        yield {
            "id": body,
            "title": title,
            "kind": "department",
            "parent": MINISTRY,
            "source": _CITED,
        }
