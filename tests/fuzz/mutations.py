"""What happens to files: slips of editors, broken tools, and people who mean harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from hypothesis import strategies as st

HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<svg/onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](https://other.example/x.png)",
    "[x](//other.example)",
    "[x](../../../etc/passwd)",
    "{{ 7 * 7 }}{% for x in y %}",
    "{{ config.__class__ }}",
    "<!-- -->",
    "]]>",
    "&lt;script&gt;&#60;b&#62;",
    "`" * 3,
    "*" * 40,
    "[" * 60,
    "\\" * 9,
    "\u202egnp\u202c",
    "\x00",
    "\x1b]0;x\x07",
    "\ufeff",
    "\ufffd",
    "é\u0301" * 20,
    "=cmd|' /C calc'!A1",
    "&a [*a]",
    "!!python/object/apply:os.system [ls]",
    "%TAG ! x",
    "--- \n...",
    "? [a]: b",
    "{a: [",
    "|2\n",
    ">-",
    "'",
    '"',
    "\t",
    "\r",
    "\n",
    ": ",
    "- ",
    "#",
    "~",
    "null",
    "0x10",
    "1e999",
    "-" + "9" * 40,
    "๒๕๖๗",
    "2024",
    "9999-99-99",
    "con",
    "../x",
    "peo-tak",
    "none",
    "not-stated",
    "previous_ids: [index]",
    "parent: peo-tak",
)
_TOKEN = re.compile(rb"[^\s:,\[\]{}#'\"-][^\s:,\[\]{}#'\"]*")
Change = Callable[[bytes, int, int, bytes], bytes]


def _insert(data: bytes, at: int, _to: int, piece: bytes) -> bytes:
    return data[:at] + piece + data[at:]


def _replace(data: bytes, at: int, to: int, piece: bytes) -> bytes:
    return data[:at] + piece + data[to:]


def _cut(data: bytes, at: int, to: int, _piece: bytes) -> bytes:
    return data[:at] + data[to:]


def _repeat(data: bytes, at: int, to: int, _piece: bytes) -> bytes:
    return data[:to] + data[at:to] * 3 + data[to:]


def _end(data: bytes, at: int, _to: int, _piece: bytes) -> bytes:
    return data[:at]


def _flip(data: bytes, at: int, _to: int, piece: bytes) -> bytes:
    mask = (piece or b"\x01")[0] or 1
    return data[:at] + bytes(byte ^ mask for byte in data[at : at + 1]) + data[at + 1 :]


def _lines(data: bytes, at: int, to: int, piece: bytes) -> bytes:
    """Two lines change places, or one is indented or taken out."""
    lines = data.split(b"\n")
    one, other = at % len(lines), to % len(lines)
    if len(piece) % 4 == 0:
        lines[one], lines[other] = lines[other], lines[one]
    elif len(piece) % 4 == 1:
        lines[one] = b"  " + lines[one]
    elif len(piece) % 4 == 2:
        lines[one] = lines[one][1:]
    else:
        del lines[one]
    return b"\n".join(lines)


def _word(data: bytes, at: int, _to: int, piece: bytes) -> bytes:
    """The word at or behind a place becomes another."""
    match = _TOKEN.search(data, at)
    return data[: match.start()] + piece + data[match.end() :] if match else data + piece


def replace_value(data: bytes, at: int, _to: int, piece: bytes) -> bytes:
    """The rest of a line becomes another, in quotes: what stays YAML goes deepest."""
    start = data.find(b": ", at)
    end = data.find(b"\n", start)
    quoted = b'"' + piece.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b" ") + b'"'
    return data if start < 0 else data[: start + 2] + quoted + data[end:]


def _encode(data: bytes, at: int, _to: int, _piece: bytes) -> bytes:
    name = ("utf-16", "tis-620", "latin-1", "utf-32-be", "utf-8-sig")[at % 5]
    return data.decode("utf-8", "replace").encode(name, "replace")


def _old_ends(data: bytes, at: int, _to: int, _piece: bytes) -> bytes:
    return data.replace(b"\n", (b"\r\n", b"\r")[at % 2])


CHANGES: Final[Sequence[Change]] = (
    _insert,
    _replace,
    _cut,
    _repeat,
    _end,
    _flip,
    _lines,
    _lines,
    _word,
    _word,
    replace_value,
    replace_value,
    replace_value,
    _encode,
    _old_ends,
)
PIECES: Final = st.one_of(
    st.sampled_from(HOSTILE).map(str.encode),
    st.text(max_size=30).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=12),
)
STEPS: Final = st.lists(
    st.tuples(
        st.sampled_from(CHANGES),
        st.integers(0, 1 << 16),
        st.integers(0, 400),
        PIECES,
    ),
    min_size=1,
    max_size=4,
)


def mutate(data: bytes, steps: Sequence[tuple[Change, int, int, bytes]]) -> bytes:
    """The file after all steps; places wrap around its length."""
    for change, place, length, piece in steps:
        at = place % (len(data) + 1)
        data = change(data, at, min(at + length, len(data)), piece)
    return data
