"""Wrong marks and vowels, and what fingers do wrong on a Thai keyboard."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

_TONES = "่้๊๋"
_MARKS = "่้๊๋็์"
_VOWELS = ("ิีึื", "ุู", "ไใ", "เแโ", "ะา")
_CARRIES_TONE = set("กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮิีึืุูั")
# TIS 820-2538 (Kedmanee), unshifted and shifted, row by row.
_ROWS = (
    ("_/-ภถุึคตจขช", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง_", "ผปแอิืทมใฝ__"),
    ("_____ู______", "__ฎฑธํ๊ณฯญฐ_", "ฤฆฏโฌ็๋ษศซ__", "__ฉฮฺ์_ฒฬฦ__"),
)


def wrong_marks(word: str) -> list[str]:
    """The word with one tone or mark dropped, added or changed, or one vowel taken for its like."""
    told = set(_dropped_marks(word)) | set(_changed_tones(word)) | set(_changed_vowels(word))
    told |= set(_added_tones(word))
    return sorted(told - {word})


def _dropped_marks(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        if letter in _MARKS:
            yield word[:at] + word[at + 1 :]


def _changed_tones(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        if letter in _TONES:
            yield from (word[:at] + other + word[at + 1 :] for other in _TONES)


def _added_tones(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        follows = word[at + 1 : at + 2]
        if letter in _CARRIES_TONE and follows not in set("ิีึืุูั็ฺ์ํ" + _TONES):
            yield from (word[: at + 1] + tone + word[at + 1 :] for tone in "่้")


def _changed_vowels(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        for group in _VOWELS:
            if letter in group:
                yield from (word[:at] + other + word[at + 1 :] for other in group)


def dropped(word: str, draw: random.Random) -> str:
    """A letter is missing."""
    at = draw.randrange(len(word))
    return word[:at] + word[at + 1 :]


def doubled(word: str, draw: random.Random) -> str:
    """A letter stands twice."""
    at = draw.randrange(len(word))
    return word[: at + 1] + word[at:]


def swapped(word: str, draw: random.Random) -> str:
    """Two neighbours have changed places."""
    at = draw.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def next_key(word: str, draw: random.Random) -> str:
    """A letter from the key beside the right one."""
    at = draw.randrange(len(word))
    beside = _beside(word[at])
    return word[:at] + draw.choice(beside) + word[at + 1 :] if beside else word


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (dropped, doubled, swapped, next_key)


def _beside(letter: str) -> list[str]:
    """Letters of the keys left, right, above and below."""
    for rows in _ROWS:
        for row, keys in enumerate(rows):
            at = keys.find(letter)
            if at < 0 or letter == "_":
                continue
            near = [(row, at - 1), (row, at + 1), (row - 1, at), (row + 1, at)]
            found = [rows[r][c] for r, c in near if 0 <= r < len(rows) and 0 <= c < len(rows[r])]
            return [other for other in found if other >= "ก"]
    return []
