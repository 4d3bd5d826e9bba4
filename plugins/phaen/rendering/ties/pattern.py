"""What is tied, as one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable

from phaen.rendering.letters import any_of

_MONTHS = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
_BEFORE_A_NUMBER = (
    f"ปีงบประมาณ|ปีการศึกษา|ไตรมาส|ร้อยละ|หัวข้อ|มาตรา|หน้า|พ\\.ศ\\.|เขต|ภาค|ข้อ|ที่|ปี|{_MONTHS}"
)
_AFTER_A_NUMBER = (
    "ปีงบประมาณ|ปีการศึกษา|หน่วยงาน|โรงเรียน|ตัวชี้วัด|ประเด็น|รายการ|รูปแบบ|เรื่อง|ปัญหา|ผลงาน|ครั้ง|หน้า|แห่ง|ด้าน|ขั้น|"
    f"บาท|แผน|ข้อ|คน|ราย|วัน|ปี|{_MONTHS}"
)
_NUMBER = "[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*"
# A syllable goes on with a vowel or a mark behind its consonant, or with a silent letter.
_SYLLABLE_BEGINS = "(?<![เแโใไ])"
_SYLLABLE_ENDS = "(?![ะ-\u0e3aๅ็-\u0e4e]|[ก-ฮ][ิุ]?์)"


def hard_places(words: Iterable[str]) -> re.Pattern[str]:
    """Numbers with their words, ๆ with the space before it, and the listed words (group `words`)."""
    return re.compile(
        f"(?:{_BEFORE_A_NUMBER}) {_NUMBER}"
        f"|(?<![0-9๐-๙.,]){_NUMBER} (?:{_AFTER_A_NUMBER}){_SYLLABLE_ENDS}"
        "| ๆ"
        f"|(?P<words>{_SYLLABLE_BEGINS}{any_of(words)}{_SYLLABLE_ENDS})"
    )
