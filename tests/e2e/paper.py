"""The text of a sheet of paper as Chromium writes it into a PDF: glyphs, and for clusters of several their letters.

A Thai letter with its marks is such a cluster: its text stands in `/ActualText`, which pypdf's own reader passes
over, so that marks without a letter of their own would be lost. Order is the order of drawing; spaces are not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PageObject
from pypdf.generic import ByteStringObject, ContentStream, TextStringObject

CODE = 2
"""Bytes of a glyph's number: Chromium embeds every font as Identity-H."""
_SINGLE = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")

Letters = Mapping[int, str]


def text_of(page: PageObject) -> str:
    """Everything written on the sheet."""
    fonts = {
        name: _letters(font.get_object()["/ToUnicode"].get_data())
        for name, font in page["/Resources"].get("/Font", {}).items()
        if "/ToUnicode" in font.get_object()
    }
    content = page.get_contents()
    return "" if content is None else "".join(_write(content, fonts))


def _write(stream: ContentStream, fonts: Mapping[str, Letters]) -> Iterator[str]:
    letters: Letters = {}
    told: list[bool] = []
    for operands, operator in stream.operations:
        if operator == b"Tf":
            letters = fonts.get(operands[0], {})
        elif operator in (b"BDC", b"BMC"):
            said = (
                operands[1].get("/ActualText")
                if operator == b"BDC" and isinstance(operands[1], dict)
                else None
            )
            if said is not None and not any(told):
                yield str(said)
            told.append(said is not None)
        elif operator == b"EMC":
            told.pop()
        elif operator in (b"Tj", b"TJ") and not any(told):
            pieces = operands[0] if operator == b"TJ" else [operands[0]]
            yield "".join(_spell(piece, letters) for piece in pieces)


def _spell(piece: Any, letters: Letters) -> str:
    if not isinstance(piece, (ByteStringObject, TextStringObject)):
        return ""
    raw = piece.original_bytes
    codes = (int.from_bytes(raw[at : at + CODE], "big") for at in range(0, len(raw), CODE))
    return "".join(letters.get(code, "") for code in codes)


def _letters(table: bytes) -> Letters:
    """A ToUnicode table: what each glyph says."""
    found: dict[int, str] = {}
    for block in _SINGLE.findall(table):
        values = _HEX.findall(block)
        found |= {
            int(code, 16): _text(to) for code, to in zip(values[::2], values[1::2], strict=True)
        }
    for block in _RANGES.findall(table):
        values = _HEX.findall(block)
        for first, last, to in zip(values[::3], values[1::3], values[2::3], strict=True):
            begin = int(first, 16)
            found |= {
                code: chr(int(to, 16) + code - begin) for code in range(begin, int(last, 16) + 1)
            }
    return found


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")
