from __future__ import annotations

import pytest

from conftest import Find

FILE = "organisations/b.yml"


def _organisation(words: str) -> str:
    return f"id: b\ntitle: ข\nkind: partner\nsummary: {words}\n"


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("นายสมชาย ใจดี", 10),
        ("ประสานงานกับ นาง สมศรี", 23),
        ("นางสาวสมหญิง", 10),
        ("น.ส.สมหญิง", 10),
        ("เด็กชายแดง", 10),
        ("ด.ญ.ดำ", 10),
        ("ดร.สมชาย", 10),
        ("ผศ.ดร.สมชาย", 13),
        ("บ้านนายสมชาย", 14),
        ("นายกิตติ", 10),
        ("นายกฤษณ์", 10),
    ],
)
def test_title_with_a_name(find: Find, words: str, column: int) -> None:
    assert find({FILE: _organisation(words)}) == [f"PH409 warning {FILE}:4:{column}"]


@pytest.mark.parametrize(
    "words",
    [
        "นายกรัฐมนตรี",
        "นายกเทศมนตรีเมืองตาก",
        "นายก อบต. ทุกแห่ง",
        "นายกฯ",
        "ประธานและนายก",
        "นายอำเภอเมืองตาก",
        "นายทะเบียน",
        "นายแพทย์สาธารณสุขจังหวัด",
        "โรงเรียนนายร้อย",
        "เจ้านายและขุนนาง",
        "นางพยาบาล",
        "เด็กชายและเด็กหญิง",
        "เด็กหญิงทุกคน",
        "พนักงานและลูกจ้าง",
    ],
)
def test_office_or_common_noun(find: Find, words: str) -> None:
    assert find({FILE: _organisation(words)}) == []


@pytest.mark.parametrize(
    "words",
    [
        "ที่ปรึกษากฎหมายและทนายความ",
        "นายสัตวแพทย์ประจำจังหวัด",
        "อำเภอนางรอง จังหวัดบุรีรัมย์",
        "โรงเรียนนางรอง",
        "ตำบลนางแล",
    ],
)
def test_word_that_only_looks_like_a_title(find: Find, words: str) -> None:
    assert find({FILE: _organisation(words)}) == []


def test_every_text_of_a_record_is_looked_at(find: Find) -> None:
    text = """
        id: new
        title: รายงานของนายสมชาย
        about: ["1"]
        reporter: peo
        period: {year: 2567}
        progress:
          - indicator: visits
            done: [ซ้อมแผน, นายสมชายสาธิต]
    """
    assert find({"plans/p/cases/new.yml": text}) == [
        "PH409 warning plans/p/cases/new.yml:2:17",
        "PH409 warning plans/p/cases/new.yml:8:21",
    ]
