"""What the YAML parser complains about, in words that an editor understands, and what would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Said(NamedTuple):
    """A sentence in both languages and a hint; `at_start` where the place is that of the whole, not of the slip."""

    th: str
    en: str
    hint: str = ""
    at_start: bool = False


_QUOTE_IT = "ใส่เครื่องหมายคำพูดครอบทั้งข้อความ"
_INDENT = "ย่อหน้าช่องในระดับเดียวกันให้ตรงกัน"

TAB: Final = Said(
    "ย่อหน้าด้วยปุ่ม Tab ไม่ได้", "tabs cannot indent", "ลบออกแล้วใช้ช่องว่าง (Space) ระดับละสองช่อง"
)
CONFLICT: Final = Said(
    "มีเครื่องหมายที่ Git ใส่ไว้เมื่อการแก้ไขชนกัน",
    "a conflict of Git is left here",
    "เลือกข้อความที่ถูก แล้วลบบรรทัด <<<<<<< ======= และ >>>>>>>",
)
AFTER_QUOTE: Final = Said(
    "มีข้อความต่อท้ายเครื่องหมายคำพูดที่ปิดแล้ว",
    "text follows a quote that is closed",
    "ครอบทั้งข้อความด้วยเครื่องหมายคำพูด ถ้าข้างในมี \" ให้ครอบด้วย ' และถ้าข้างในมี ' ให้พิมพ์ซ้ำเป็น ''",
)
BRACKETS: Final[Mapping[str, Said]] = MappingProxyType(
    {
        "[": Said(
            "วงเล็บเหลี่ยม [ เปิดตรงนี้แล้วไม่ได้ปิด", "“[” opens here and is never closed", "เติม ] ท้ายรายการ"
        ),
        "{": Said(
            "วงเล็บปีกกา { เปิดตรงนี้แล้วไม่ได้ปิด",
            "“{” opens here and is never closed",
            "เติม } ท้ายช่องสุดท้าย",
        ),
    }
)
WRONG_BRACKET: Final = Said(
    "วงเล็บปิดเกินมา หรือไม่ตรงกับวงเล็บเปิด",
    "a closing bracket is one too many, or of the wrong kind",
    "ลบออก หรือใช้วงเล็บแบบเดียวกับที่เปิด",
)
NO_COLON: Final = Said(
    "ขาดเครื่องหมาย : หลังชื่อช่อง",
    "a “:” is missing after the key",
    "เขียนเป็น ชื่อช่อง: ค่า",
    at_start=True,
)
NO_SPACE: Final = Said(
    "ไม่ได้เว้นวรรคหลังเครื่องหมาย :", "no space after “:”", "เว้นวรรคหลัง : ด้วยแป้น Space", at_start=True
)
WIDE_COLON: Final = Said(
    "ใช้เครื่องหมาย ： แบบเต็มความกว้าง",
    "a full-width “：” for “:”",
    "พิมพ์ : จากแป้นพิมพ์ภาษาอังกฤษ แล้วเว้นวรรค",
    at_start=True,
)

# libyaml's messages (src/scanner.c, src/parser.c), by a part that has been stable since 0.1.
SAID: Final[Mapping[str, Said]] = MappingProxyType(
    {
        "mapping values are not allowed": Said(
            "มีเครื่องหมาย : ในที่ที่ไม่ควรมี",
            "a “:” where none is allowed",
            f"ถ้าเป็นส่วนหนึ่งของข้อความ ให้{_QUOTE_IT} ถ้าเป็นช่องใหม่ ให้{_INDENT}",
        ),
        "mapping keys are not allowed": Said(
            "มีเครื่องหมาย ? ในที่ที่ไม่ควรมี", "a “?” where none is allowed", _QUOTE_IT
        ),
        "block sequence entries are not allowed": Said(
            "มีเครื่องหมาย - ในที่ที่ไม่ควรมี",
            "a “-” where none is allowed",
            "รายการต้องขึ้นบรรทัดใหม่ใต้ชื่อช่อง",
        ),
        "found a tab character": TAB,
        "found character that cannot start any token": Said(
            "ข้อความขึ้นต้นด้วยอักขระพิเศษ (@ ` หรือ %)",
            "a text starts with a special character",
            _QUOTE_IT,
        ),
        "did not find expected alphabetic or numeric character": Said(
            "ข้อความขึ้นต้นด้วย & หรือ *", "a text starts with “&” or “*”", _QUOTE_IT, at_start=True
        ),
        "did not find expected whitespace or line break": Said(
            "ข้อความขึ้นต้นด้วย !", "a text starts with “!”", _QUOTE_IT, at_start=True
        ),
        "did not find expected tag URI": Said(
            "ข้อความขึ้นต้นด้วย !", "a text starts with “!”", _QUOTE_IT, at_start=True
        ),
        "found undefined tag handle": Said("ข้อความขึ้นต้นด้วย !", "a text starts with “!”", _QUOTE_IT),
        "did not find expected comment or line break": Said(
            "ข้อความขึ้นต้นด้วย > หรือ |",
            "a text starts with “>” or “|”",
            f"{_QUOTE_IT} หรือขึ้นบรรทัดใหม่หลัง > หรือ |",
            at_start=True,
        ),
        "directive": Said(
            "บรรทัดขึ้นต้นด้วย %", "a line starts with “%”", f"ลบบรรทัดนี้ หรือ{_QUOTE_IT}", at_start=True
        ),
        "found unknown escape character": Said(
            "เครื่องหมาย \\ ในเครื่องหมายคำพูดคู่มีความหมายพิเศษ",
            "a “\\” in double quotes has a meaning of its own",
            "ใช้เครื่องหมายคำพูดเดี่ยว ' ครอบแทน",
        ),
        "did not find expected hexdecimal number": Said(
            "รหัสอักขระหลัง \\ เขียนไม่ครบ",
            "the number behind “\\” is incomplete",
            "พิมพ์อักขระนั้นตรง ๆ หรือใช้เครื่องหมายคำพูดเดี่ยว ' ครอบแทน",
        ),
        "found invalid Unicode character escape code": Said(
            "รหัสอักขระหลัง \\ ไม่มีในยูนิโคด",
            "the number behind “\\” is no character",
            "พิมพ์อักขระนั้นตรง ๆ",
        ),
        "did not find expected key": Said(
            "ย่อหน้าไม่ตรงกับบรรทัดก่อน", "indentation does not fit the lines before", _INDENT
        ),
        "did not find expected <document start>": Said(
            "บรรทัดนี้ไม่ต่อเนื่องกับข้อมูลก่อนหน้า",
            "this does not go on from what is above",
            f"{_INDENT} และตรวจเครื่องหมายคำพูด",
        ),
        "did not find expected node content": Said(
            "ขาดค่าตรงนี้ หรือมีเครื่องหมายเกิน", "a value is missing here, or a mark is one too many"
        ),
        "did not find expected '-' indicator": Said(
            "รายการขาดเครื่องหมาย - หรือย่อหน้าไม่ตรงกัน",
            "a list item lacks its “-” or its indentation",
            _INDENT,
        ),
        "did not find expected ',' or '}'": Said(
            "ขาดจุลภาคคั่นระหว่างช่องใน { }",
            "a “,” is missing between fields in “{ }”",
            "เติม , ก่อนช่องนี้ หรือปิดวงเล็บด้วย }",
        ),
        "did not find expected ',' or ']'": Said(
            "ขาดจุลภาคคั่นระหว่างข้อใน [ ]",
            "a “,” is missing between entries in “[ ]”",
            "เติม , ก่อนข้อนี้ หรือปิดวงเล็บด้วย ]",
        ),
        "indentation indicator": Said(
            "ตัวเลขหลัง > หรือ | ใช้ไม่ได้",
            "the number behind “>” or “|” is wrong",
            "ลบตัวเลขนั้นออก",
            at_start=True,
        ),
    }
)
OTHERWISE: Final = "ตรวจย่อหน้า เครื่องหมาย : และ - ในบรรทัดนี้และบรรทัดก่อน"
