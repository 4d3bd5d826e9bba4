"""The findings of the loader: PH1xx, one function a code, so that each is worded once."""

from __future__ import annotations

from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.visible import visible

MAX_BYTES = 2_000_000
MAX_DEPTH = 100
MAX_NODES = 200_000
ODD_PLAN_FOLDER = "PH118"


def _error(code: str, place: Place, th: str, en: str, hint: str = "") -> Issue:
    return Issue(code, Severity.ERROR, place, Words(th, en), hint=hint)


def not_utf8(place: Place, looks_like: str) -> Issue:
    """`looks_like` names the encoding that it seems to have; empty where nobody knows."""
    return _error(
        "PH101",
        place,
        "อ่านไม่ได้ เพราะไฟล์ไม่ได้เข้ารหัสแบบ UTF-8" + (f" (น่าจะเป็น {looks_like})" if looks_like else ""),
        "not UTF-8" + (f" (looks like {looks_like})" if looks_like else ""),
        "เปิดไฟล์ในโปรแกรมแก้ไขข้อความ แล้วบันทึกใหม่โดยเลือกการเข้ารหัส UTF-8",
    )


def lost_letter(place: Place, character: str) -> Issue:
    name = f"U+{ord(character):04X}"
    return _error(
        "PH116",
        place,
        f"มีอักขระที่เสียจากการแปลงรหัสหรือคัดลอกจาก PDF ({name})",
        f"a letter was lost when the text was converted or copied from a PDF ({name})",
        "พิมพ์คำนี้ใหม่",
    )


def folded_item(place: Place) -> Issue:
    return _error(
        "PH117",
        place,
        "เครื่องหมาย - บรรทัดนี้ย่อหน้าลึกเกินไป จึงกลายเป็นข้อความต่อจากบรรทัดก่อน",
        "this “-” is indented too deeply: it goes on with the text of the line before",
        "ย่อหน้าให้ตรงกับ - ของข้อก่อน หรือใส่เครื่องหมายคำพูดครอบทั้งข้อความ",
    )


def too_large(place: Place, size: int) -> Issue:
    return _error(
        "PH102",
        place,
        f"ไฟล์ใหญ่เกินไป ({size:,} ไบต์ ต้องไม่เกิน {MAX_BYTES:,})",
        f"file too large ({size} bytes, at most {MAX_BYTES})",
        "แยกเป็นหลายไฟล์",
    )


def too_deep(place: Place) -> Issue:
    return _error(
        "PH103",
        place,
        f"ข้อมูลซ้อนกันลึกเกิน {MAX_DEPTH} ชั้น",
        f"nested deeper than {MAX_DEPTH} levels",
        "ตรวจย่อหน้าและวงเล็บที่เปิดค้าง",
    )


def broken_syntax(place: Place, th: str, en: str, hint: str) -> Issue:
    return _error("PH104", place, th, en, hint)


def unclosed_quote(place: Place, quote: str) -> Issue:
    return _error(
        "PH105",
        place,
        f"เครื่องหมายคำพูด {quote} เปิดตรงนี้แล้วไม่ได้ปิด",
        f"the quote {quote} that opens here is never closed",
        f"เติม {quote} ท้ายข้อความ",
    )


def duplicate_key(place: Place, key: str, first_line: int) -> Issue:
    return _error(
        "PH106",
        place,
        f"มีช่อง “{key}” ซ้ำ ช่องแรกอยู่บรรทัด {first_line}",
        f"duplicate key “{key}”; the first is on line {first_line}",
        "ลบหรือรวมให้เหลือช่องเดียว",
    )


def custom_tag(place: Place, tag: str) -> Issue:
    tag = visible(tag)  # the parser turns `%1B` in it into the control character
    return _error(
        "PH107",
        place,
        f"ใช้ป้ายชนิดข้อมูล “{tag}” ไม่ได้",
        f"the tag “{tag}” is not allowed",
        "ลบป้ายที่ขึ้นต้นด้วย ! ออก หรือใส่เครื่องหมายคำพูดครอบข้อความ",
    )


def alias_bomb(place: Place, name: str) -> Issue:
    return _error(
        "PH108",
        place,
        f"การอ้างซ้ำ *{name} วนหาตัวเองหรือขยายข้อมูลจนใหญ่เกินไป",
        f"alias *{name} refers to itself or grows too large",
        "เขียนข้อมูลซ้ำตรง ๆ แทนการใช้ & และ *",
    )


def unknown_alias(place: Place, name: str) -> Issue:
    return _error(
        "PH108",
        place,
        f"การอ้างซ้ำ *{name} ไม่มีที่มา",
        f"alias *{name} has no anchor",
        "ข้อความที่ขึ้นต้นด้วย * ต้องอยู่ในเครื่องหมายคำพูด",
    )


def control_character(place: Place, character: str) -> Issue:
    name = f"U+{ord(character):04X}"
    return _error(
        "PH109",
        place,
        f"มีอักขระควบคุมที่มองไม่เห็น ({name})",
        f"invisible control character {name}",
        "ลบอักขระนี้แล้วพิมพ์ใหม่",
    )


def empty_file(place: Place) -> Issue:
    return _error("PH110", place, "ไฟล์นี้ไม่มีข้อมูล", "the file holds nothing", "เติมระเบียน หรือลบไฟล์")


def unknown_place(place: Place, hint: str) -> Issue:
    return _error(
        "PH111",
        place,
        "ไฟล์อยู่ผิดที่หรือชื่อผิด จึงไม่รู้ว่าเป็นข้อมูลประเภทใด",
        "no kind of record is kept at this path",
        hint,
    )


def odd_name(place: Place) -> Issue:
    return _error(
        "PH111",
        place,
        "ชื่อไฟล์หรือโฟลเดอร์มีอักขระที่มองไม่เห็น หรือไม่ได้เข้ารหัสแบบ UTF-8",
        "the name of the file or its folder is not UTF-8, or has invisible characters",
        "ตั้งชื่อใหม่ด้วย a–z ตัวเลข และขีด (-)",
    )


def odd_plan_folder(place: Place, folder: str, meant: str) -> Issue:
    """`meant` is an id that the name comes near; empty where it comes near none."""
    return _error(
        ODD_PLAN_FOLDER,
        place,
        f"ชื่อโฟลเดอร์ของแผน “{folder}” ไม่ใช่รหัส",
        f"the name of the plan's folder “{folder}” is not an id",
        f"เปลี่ยนชื่อโฟลเดอร์เป็น {meant or 'รหัสของแผน ใช้ a–z ตัวเลข และขีด (-)'}",
    )


def unreadable(place: Place, reason: str) -> Issue:
    return _error("PH112", place, f"เปิดไม่ได้: {reason}", f"cannot read: {reason}")


def no_file(place: Place) -> Issue:
    return _error(
        "PH112",
        place,
        "ไม่ใช่ไฟล์ธรรมดา จึงไม่อ่าน",
        "not a regular file",
        "วางไฟล์ข้อความจริงแทน หรือลบออก",
    )


def outside_link(place: Place) -> Issue:
    return _error(
        "PH112",
        place,
        "ไฟล์นี้เป็นทางลัดที่ชี้ออกนอกโฟลเดอร์ข้อมูล",
        "a symbolic link out of the data folder",
        "คัดลอกไฟล์จริงมาวางแทน",
    )


def many_documents(place: Place) -> Issue:
    return _error(
        "PH113",
        place,
        "มีเครื่องหมาย --- คั่นกลางไฟล์",
        "more than one YAML document in the file",
        "เก็บหลายระเบียนเป็นรายการที่ขึ้นต้นด้วย - แทน",
    )


def odd_key(place: Place) -> Issue:
    return _error(
        "PH114",
        place,
        "ชื่อช่องต้องเป็นข้อความ",
        "a key must be a plain text",
        "ถ้าเป็นข้อความที่ขึ้นต้นด้วย { [ หรือ ? ให้ใส่เครื่องหมายคำพูดครอบทั้งข้อความ",
    )


def deceptive_character(place: Place, character: str) -> Issue:
    name = f"U+{ord(character):04X}"
    return _error(
        "PH115",
        place,
        f"มีอักขระสลับทิศทางข้อความ ({name}) ซึ่งทำให้เห็นข้อความไม่ตรงกับที่เก็บ",
        f"bidirectional control {name} makes text look other than it is",
        "ลบอักขระนี้ ภาษาไทยและอังกฤษไม่ต้องใช้",
    )


def and_more(place: Place, more: int) -> Issue:
    return _error(
        "PH119",
        place,
        f"ระเบียนนี้ยังมีจุดผิดอีก {more:,} แห่งที่ไม่ได้แสดง",
        f"this record has {more} further mistakes that are not shown",
        "แก้จุดที่แสดงก่อน แล้วตรวจใหม่",
    )
