"""PH409: no private person's name is published (Personal Data Protection Act, B.E. 2562).

A title followed by a name gives it away. Words that merely begin like a title (นายก,
นายอำเภอ, นางพยาบาล …) are offices or common nouns, words that merely end like one
(ทนาย, ขุนนาง …) are others, and what follows on อำเภอ or ตำบล is a place (นางรอง).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.text import Text
from phaen.core.validation.rule import Finder

_FIND = Finder("PH409", Severity.WARNING)
# นายก alone would hide every name that begins with ก.
_HEADS = "นายก(?:รัฐ|เทศ|องค์|อบ|สมาคม|สภา|สโมสร|เหล่า|เมือง|พุทธ|ยุว|ฯ|[^ก-๎]|$)"
_OFFICES = (
    f"{_HEADS}|นายอำเภอ|นายทะเบียน|นายช่าง|นายจ้าง|นายหน้า|นายทหาร|นายตำรวจ|นายแพทย์|นายสถานี|นายท่า|"
    "นายทุน|นายประกัน|นายพราน|นายพล|นายพัน|นายร้อย|นายสิบ|นายเรือ|นายด่าน|นายตรวจ|นายไปรษณีย์|นายแบบ|"
    "นายหนัง|นายโรง|นายวง|นายบ้าน|นายสัตวแพทย์|นายเวร|นายหมวด|นายกอง|นางรอง|"
    "นางพยาบาล|นางแบบ|นางงาม|นางเอก|นางฟ้า|นางรำ|นางสาวไทย|นางนวล|นางเงือก|นางสนม|นางกวัก"
)
_NOT_BEHIND = "".join(f"(?<!{word})" for word in ("ขุน", "เจ้า", "มูล", "ท", "อำเภอ", "ตำบล", "แขวง"))
_TITLE = re.compile(
    # The letters with which titles begin stand first: at most places nothing more is looked at.
    rf"(?=[เดน]){_NOT_BEHIND}(?!{_OFFICES})"
    r"(?:เด็กชาย|เด็กหญิง|นางสาว|นาย|นาง|ด\.ช\.|ด\.ญ\.|น\.ส\.|(?<![ก-๎])ดร\.)\s?([ก-ฮเ-ไ][ก-๎]{1,})"
)
_COMMON_NOUNS = ("แต่ละ", "ทุก", "หลาย", "คน", "และ", "หรือ", "ที่", "ของ")


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a warning for each title that is followed by what looks like a name."""
    for entry in graph.written():
        for path, text in entry.every(Text):
            for match in _TITLE.finditer(text.th):
                if match[1].startswith(_COMMON_NOUNS):
                    continue
                yield _FIND.at(
                    entry,
                    path,
                    f"“{match[0]}” อาจเป็นชื่อบุคคล",
                    f"“{match[0]}” looks like a private person's name",
                    "ใช้ตำแหน่งหรือชื่อหน่วยงานแทน",
                    letter=match.start(),
                )


RULE = _FIND.rule("ไม่เผยแพร่ชื่อบุคคล", "no private person is named", check)
