"""How a text is written so that every reader of YAML takes it for that text, with as few quotes as may be.

Our loader keeps every scalar as text; other tools do not. So a text is quoted where YAML 1.1 or 1.2
would make something else of it (`no`, `1.10`, `12:30`), and, for an even look, wherever it has no
letter at all: `"2.7.4"` beside `"2.7"`; ids of several words, such as `1.1-2`, need none. Numbers and
years that the models read as such stay bare.
"""

from __future__ import annotations

import re
import unicodedata

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`=<~")
# Booleans and nulls of YAML 1.1 (https://yaml.org/type/bool.html) but for `y` and `n`, which no reader takes so.
_WORD = re.compile(r"(?i:yes|no|on|off|true|false|null)")
# Numbers of either version that hold a letter: hexadecimal, octal, exponents, infinity.
_NUMBER = re.compile(
    r"[-+]?(?:0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9_]*\.?[0-9_]+(?:[eE][-+]?[0-9]+)?|\.(?i:inf|nan))\.?"
)
_TIMESTAMP = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?")
# Ids such as `1.1-2`: no reader takes them for anything else.
_JOINED = re.compile(r"[0-9.]+(?:-[0-9.]+)+")
# Not `010`, which YAML 1.1 reads as eight.
_BARE = re.compile(r"-?(?!0[0-9])[0-9๐-๙]+(?:\.[0-9๐-๙]+)?")
_SPLITS = re.compile(r":(?:\s|$)|\s#")
_SPLITS_IN_FLOW = re.compile(r"[,\[\]{}?:]|\s#")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_scalar(text: str, *, in_flow: bool = False, bare_number: bool = False) -> str:
    """A scalar on one line. `bare_number` where the model reads a number or a year."""
    if bare_number and _BARE.fullmatch(text):
        return text
    if _is_plain(text, in_flow=in_flow) and not _is_taken_for_more(text):
        return text
    if _is_shown(text) and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escape(letter) for letter in text) + '"'


def fits_block(text: str) -> bool:
    """Whether a text of several lines may stand as lines of its own, below `|`."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    is_shown = all(map(_is_shown, lines))
    return (
        len(lines) > 1
        and is_shown
        and bool(lines[-1].strip())
        and lines[0].strip() == lines[0] != ""
    )


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not text or not _is_shown(text) or text != text.strip() or text[0] in _INDICATORS:
        return False
    if text.startswith("..."):
        return False
    return not (_SPLITS_IN_FLOW if in_flow else _SPLITS).search(text)


def _is_shown(text: str) -> bool:
    """Spaces of other widths and the marks that break or tie Thai words stay as they are: escaped, nobody could read the text."""
    return text.isprintable() or all(
        letter.isprintable() or unicodedata.category(letter) in ("Zs", "Cf") for letter in text
    )


def _is_taken_for_more(text: str) -> bool:
    """Whether a reader of YAML would, or a person might, take the text for a number or a word of YAML."""
    if any(form.fullmatch(text) for form in (_WORD, _NUMBER, _TIMESTAMP)):
        return True
    has_letter = any(letter.isalpha() for letter in text)
    return not has_letter and not _JOINED.fullmatch(text)


def _escape(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if _is_shown(letter):
        return letter
    return f"\\U{ord(letter):08x}"
