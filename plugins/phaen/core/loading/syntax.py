"""What the YAML parser complains about, in words that an editor understands."""

from __future__ import annotations

from types import MappingProxyType

import yaml

from phaen.core.issues import Issue, Place
from phaen.core.loading import findings
from phaen.core.loading.open_quotes import find_open_quote

_TAB = ("ย่อหน้าด้วยปุ่ม Tab ไม่ได้ ให้ใช้ช่องว่าง (Space)", "tabs cannot indent; use spaces")
# libyaml's messages (src/scanner.c, src/parser.c), by a part that has been stable since 0.1.
_WORDS = MappingProxyType(
    {
        "mapping values are not allowed": (
            "มีเครื่องหมาย : ในที่ที่ไม่ควรมี ถ้าเป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดครอบ",
            "a “:” where none is allowed; quote the text if it belongs to it",
        ),
        "block sequence entries are not allowed": (
            "มีเครื่องหมาย - ในที่ที่ไม่ควรมี รายการต้องขึ้นบรรทัดใหม่ใต้ชื่อช่อง",
            "a “-” where none is allowed; a list begins on a line of its own",
        ),
        "found a tab character": _TAB,
        "found character that cannot start any token": (
            "ข้อความขึ้นต้นด้วยอักขระพิเศษ (เช่น @ ` %) ให้ใส่เครื่องหมายคำพูดครอบ",
            "a text starts with a special character; quote it",
        ),
        "did not find expected alphabetic or numeric character": (
            "ข้อความขึ้นต้นด้วย & หรือ * ให้ใส่เครื่องหมายคำพูดครอบ",
            "a text starts with “&” or “*”; quote it",
        ),
        "found unknown escape character": (
            "เครื่องหมาย \\ ในเครื่องหมายคำพูดคู่มีความหมายพิเศษ ให้ใช้เครื่องหมายคำพูดเดี่ยวครอบแทน",
            "a “\\” in double quotes has a meaning of its own; use single quotes",
        ),
        "did not find expected key": (
            "ย่อหน้าหรือเครื่องหมายคำพูดไม่ตรงกับบรรทัดก่อน",
            "indentation or quotes do not fit the lines before",
        ),
        "did not find expected <document start>": (
            "บรรทัดนี้ไม่ต่อเนื่องกับข้อมูลก่อนหน้า ตรวจย่อหน้าและเครื่องหมายคำพูด",
            "this does not go on from what is above; see to indentation and quotes",
        ),
        "did not find expected node content": (
            "ขาดค่าตรงนี้ หรือมีเครื่องหมายเกิน",
            "a value is missing here, or a mark is one too many",
        ),
        "did not find expected '-' indicator": (
            "รายการขาดเครื่องหมาย - หรือย่อหน้าไม่ตรงกัน",
            "a list item lacks its “-” or its indentation",
        ),
        "could not find expected ':'": (
            "ขาดเครื่องหมาย : หลังชื่อช่อง",
            "a “:” is missing after the key",
        ),
        "did not find expected ',' or '}'": (
            "วงเล็บปีกกา { ไม่ได้ปิด หรือขาดจุลภาค",
            "“{” is not closed, or a “,” is missing",
        ),
        "did not find expected ',' or ']'": (
            "วงเล็บเหลี่ยม [ ไม่ได้ปิด หรือขาดจุลภาค",
            "“[” is not closed, or a “,” is missing",
        ),
        "found undefined tag handle": ("ใช้ป้ายชนิดข้อมูลไม่ได้", "tags are not allowed"),
    }
)


def explain(error: yaml.YAMLError, text: str, name: str) -> Issue:
    """The parser's error as a finding, at the place where the mistake was made."""
    if isinstance(error, yaml.MarkedYAMLError):
        quote = find_open_quote(error, text)
        if quote is not None:
            return findings.unclosed_quote(_place(quote, name), text[quote.index])
    problem = str(getattr(error, "problem", None) or error)
    # «could not find expected ':'» is noticed a line later than where the colon is missing.
    where = "context_mark" if "could not find expected ':'" in problem else "problem_mark"
    mark = getattr(error, where, None)
    th, en = _TAB if mark and text[mark.index : mark.index + 1] == "\t" else _say(problem)
    return findings.broken_syntax(_place(mark, name), th, en)


def _say(problem: str) -> tuple[str, str]:
    found = (words for part, words in _WORDS.items() if part in problem)
    return next(found, ("รูปแบบไฟล์ไม่ถูกต้อง", problem))


def _place(mark: yaml.Mark | None, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
