"""One text in one dress. The specification that the browser's script implements too.

1. Thai digits become Arabic. 2. นิคหิต + า (a tone between them or not) becomes ำ, and เเ becomes แ.
3. Invisible characters go. 4. A tone typed before the vowel above or below it changes places with
it, a mark typed twice stands once. 5. Lower case. 6. The dot after a Thai consonant goes
(ก.ค.ศ. = กคศ), and the dots between single Latin letters (D.I.Y. = DIY). 7. The commas of a number
go (78,867 = 78867). 8. Spaces are one space, none before ๆ, none at the ends.
"""

from __future__ import annotations

import re

_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_THAI_DIGIT = re.compile("[๐-๙]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_TONE_FIRST = re.compile("([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e39\u0e47\u0e4d])")
_TWICE = re.compile("([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\\1+")
_LATIN_DOTS = re.compile("[a-z](?<![a-z0-9].)(?:\\.[a-z])+\\.?(?![a-z0-9])")
_DOT = re.compile("\\.(?<=[\u0e01-\u0e2e]\\.)")
_COMMAS = re.compile("[0-9](?<![0-9,].)[0-9]{0,2}(?:,[0-9]{3})+(?![0-9]|,[0-9])")
# Latin capitals only: languages differ in how they lower the rest.
_CAPITALS = re.compile("[A-Z\u00c0-\u024f]+")
# Written out: the two languages differ in what they take for white space.
_ODD_SPACE = "\t\n\r\f\v\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES = re.compile(f"(?:[{_ODD_SPACE}]| [ {_ODD_SPACE}])[ {_ODD_SPACE}]*")

# Letters of one sound, vowels that differ in length, marks that are left out: typing errors.
_FOLDED = {
    ord(letter): group[0]
    for group in (
        "ขฃ",
        "คฅฆ",
        "ชฌ",
        "ดฎ",
        "ตฏ",
        "ถฐ",
        "ทฑธ",
        "นณ",
        "พภ",
        "ยญ",
        "ลฬ",
        "สศษ",
        "ิีึื",
        "ุู",
        "ไใ",
        "เแ",
    )
    for letter in group
}
_LEVELLED = {**_FOLDED, **dict.fromkeys(map(ord, "็่้๊๋์ํ๎ะัาฺ"))}


def normalise(text: str) -> str:
    """The text as it is indexed and as a query is compared."""
    if _THAI_DIGIT.search(text):
        text = text.translate(_DIGITS)
    text = _INVISIBLE.sub("", text)
    if "\u0e4d" in text:
        text = _SARA_AM.sub("\\1\u0e33", text)
    text = text.replace("เเ", "แ")
    text = _TONE_FIRST.sub("\\2\\1", text)
    text = _TWICE.sub("\\1", text)
    text = _CAPITALS.sub(_lower, text)
    if "." in text:
        text = _LATIN_DOTS.sub(_undotted, _DOT.sub("", text))
    if "," in text:
        text = _COMMAS.sub(_without_commas, text)
    return _SPACES.sub(" ", text).replace(" ๆ", "ๆ").strip(" ")


def _undotted(match: re.Match[str]) -> str:
    return match[0].replace(".", "")


def _without_commas(match: re.Match[str]) -> str:
    return match[0].replace(",", "")


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def fold(text: str) -> str:
    """A normalised text with what is easily mistyped levelled: tone marks, vowel lengths, letters of one sound."""
    return text.translate(_LEVELLED)
