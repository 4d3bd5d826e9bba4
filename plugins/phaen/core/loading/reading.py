"""From bytes to text: what may not even reach the YAML parser is stopped here."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from phaen.core.issues import Issue, Place
from phaen.core.loading import findings

# C0 and C1 controls but for tab, line feed and carriage return; the two line ends of Unicode that
# YAML knows and editors do not, so that every line number would be off; the byte-order mark, which
# hides in the middle of files joined together; and two that are no characters.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# What a converter writes for a letter it does not know, and letters that only one font has: Thai marks
# copied from a PDF often stand there.
LOST = re.compile("[\ufffd\ue000-\uf8ff]")
# The characters of the "Trojan source" attacks (Unicode TR 36, section 3): embeddings, overrides, isolates, marks.
BIDI_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_REFUSED = re.compile("|".join(one.pattern for one in (CONTROL, BIDI_CONTROL, LOST)))
MAX_REPORTED = 20
_SAMPLE, _MANY = 4_000, 5
"""Of so many bytes at the head of a file, one of so many is zero: no text, or one of wide letters."""
_LAST_ASCII, _THAI, _WINDOWS = 0x7F, range(0xA1, 0xFC), b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\xa0"


def read_text(path: Path, name: str) -> tuple[str | None, list[Issue]]:
    """The text of a file without its byte-order mark; None where it may not be parsed."""
    data, issues = read_bytes(path, name)
    return (None, issues) if data is None else decode(data, name)


def read_bytes(path: Path, name: str) -> tuple[bytes | None, list[Issue]]:
    """What stands in a file; None where it cannot be read."""
    start = Place(name)
    try:
        status = path.stat()
        # A pipe would keep us waiting for somebody to write into it.
        if not stat.S_ISREG(status.st_mode):
            return None, [findings.no_file(start)]
        if status.st_size > findings.MAX_BYTES:
            return None, [findings.too_large(start, status.st_size)]
        return path.read_bytes(), []
    except OSError as error:
        return None, [findings.unreadable(start, error.strerror or str(error))]


def decode(data: bytes, name: str) -> tuple[str | None, list[Issue]]:
    """The content of a file as text without its byte-order mark; None where it may not be parsed."""
    start = Place(name)
    if data[:_SAMPLE].count(0) * _MANY > len(data[:_SAMPLE]):
        return None, [findings.not_utf8(start, _guess_encoding(data))]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder has taken the byte-order mark off its object, and counts from there.
        before = _same_line_ends(error.object[: error.start].decode("utf-8", "replace"))
        return None, [
            findings.not_utf8(_place_at(name, before, len(before)), _guess_encoding(data))
        ]
    return _refuse_characters(_same_line_ends(text), name)


def _guess_encoding(data: bytes) -> str:
    zeros = (data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (any(zeros) and not all(zeros)):
        return "UTF-16"
    high = [byte for byte in data[:_SAMPLE] if byte > _LAST_ASCII]
    # The letters of TIS-620, and what Windows-874 adds: quotes, dashes, an ellipsis.
    is_thai = all(byte in _THAI or byte in _WINDOWS for byte in high)
    return "TIS-620 หรือ Windows-874" if len(high) > 1 and is_thai else ""


def _same_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_characters(text: str, name: str) -> tuple[str | None, list[Issue]]:
    if not _REFUSED.search(text):
        return text, []
    controls = [
        findings.control_character(_place_at(name, text, match.start()), match[0])
        for match in _first(CONTROL, text)
    ]
    deceptive = [
        findings.deceptive_character(_place_at(name, text, match.start()), match[0])
        for match in _first(BIDI_CONTROL, text)
    ]
    lost = [
        findings.lost_letter(_place_at(name, text, match.start()), match[0])
        for match in _first(LOST, text)
    ]
    return (None if controls else text), controls + deceptive + lost


def _first(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return [match for match, _ in zip(pattern.finditer(text), range(MAX_REPORTED), strict=False)]


def _place_at(name: str, text: str, offset: int) -> Place:
    line = text.count("\n", 0, offset)
    start = text.rfind("\n", 0, offset) + 1
    return Place(name, line + 1, offset - start + 1)
