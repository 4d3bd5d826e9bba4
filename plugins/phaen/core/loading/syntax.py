"""What the YAML parser complains about, in words that an editor understands."""

from __future__ import annotations

import re
from types import MappingProxyType

import yaml

from phaen.core.issues import Issue, Place
from phaen.core.loading import findings

# libyaml's messages (src/scanner.c, src/parser.c), by a part that has been stable since 0.1.
_WORDS = MappingProxyType(
    {
        "mapping values are not allowed": (
            "มีเครื่องหมาย : ในที่ที่ไม่ควรมี ถ้าเป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดครอบ",
            "a “:” where none is allowed; quote the text if it belongs to it",
        ),
        "found character '\\t'": (
            "ย่อหน้าด้วยปุ่ม Tab ไม่ได้ ให้ใช้ช่องว่าง",
            "tabs cannot indent; use spaces",
        ),
        "found character that cannot start any token": (
            "ข้อความขึ้นต้นด้วยอักขระพิเศษ (เช่น @ ` % หรือ Tab) ให้ใส่เครื่องหมายคำพูดครอบ",
            "a text starts with a special character; quote it",
        ),
        "did not find expected key": (
            "ย่อหน้าหรือเครื่องหมายคำพูดไม่ตรงกับบรรทัดก่อน",
            "indentation or quotes do not fit the lines before",
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
        "found duplicate anchor": ("ชื่ออ้างซ้ำ (&) ถูกตั้งไว้แล้ว", "the anchor is defined twice"),
    }
)
_OPENING = re.compile(r"""(?:^|[:\-\[{,]\s+|[\[{])(["'])""")


def explain(error: yaml.YAMLError, text: str, name: str) -> Issue:
    """The parser's error as a finding, at the place where the mistake was made."""
    problem = str(getattr(error, "problem", None) or error)
    # «could not find expected ':'» is noticed a line later than where the colon is missing.
    where = "context_mark" if "could not find expected ':'" in problem else "problem_mark"
    mark = getattr(error, where, None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    start = getattr(error, "context_mark", None)
    context = str(getattr(error, "context", ""))
    if start and "unexpected end of stream" in problem and "quoted scalar" in context:
        return _unclosed(name, start.line + 1, start.column + 1, text.splitlines())
    open_quote = _find_open_quote(text.splitlines(), line)
    if open_quote is not None:
        return _unclosed(name, *open_quote, text.splitlines())
    th, en = next(
        (words for part, words in _WORDS.items() if part in problem),
        ("รูปแบบไฟล์ไม่ถูกต้อง", problem),
    )
    return findings.broken_syntax(Place(name, line, column), th, en)


def _unclosed(name: str, line: int, column: int, lines: list[str]) -> Issue:
    quote = lines[line - 1][column - 1 : column] or '"'
    return findings.unclosed_quote(Place(name, line, column), quote)


def _find_open_quote(lines: list[str], near: int) -> tuple[int, int] | None:
    """The last quote at or before line `near` that its own line does not close.

    The parser reports an unclosed quote where a *later* quote closes it, so the mistake
    lies above: such a line opens a value with a quote and has an odd number of them.
    """
    for number in range(min(near, len(lines)), 0, -1):
        line = lines[number - 1]
        for match in _OPENING.finditer(line):
            quote = match[1]
            if _is_open(line[match.end() :], quote):
                return number, match.start(1) + 1
    return None


def _is_open(rest: str, quote: str) -> bool:
    if quote == '"':
        return re.match(r'(?:[^"\\]|\\.)*"', rest) is None
    return re.match(r"(?:[^']|'')*'(?!')", rest) is None
