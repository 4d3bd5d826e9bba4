"""Thai digits, Buddhist-era years and collation: the only place that knows them.

The Buddhist era (พ.ศ.) runs 543 years ahead of the common era; Thailand's fiscal
year N runs from 1 October N-1 to 30 September N (Budget Procedures Act, section 4),
its school year N from 16 May N (Ministry of Education regulation on the opening and
closing of schools).
"""

from __future__ import annotations

import re

ERA_OFFSET = 543

# Years that can only be meant in one era: no plan here predates 2400 BE, none is dated after 2700 BE.
BE_YEARS = range(2400, 2700)
CE_YEARS = range(1857, 2157)

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_THAI_DIGIT = re.compile("[๐-๙]")
_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_MARKS = re.compile("[็่้๊๋์ํ๎]")
_CHUNKS = re.compile(r"(\d+)")
# What may stand at a place of a collation key, in order: a word goes before all that go on from it.
_END, _DIGITS, _LETTERS = range(3)


def arabic_digits(text: str) -> str:
    """`๒๕๖๗` → `2567`; everything else stays."""
    return text.translate(_TO_ARABIC) if _THAI_DIGIT.search(text) else text


def thai_digits(text: str) -> str:
    """`2567` → `๒๕๖๗`; everything else stays."""
    return text.translate(_TO_THAI)


def to_ce(year: int) -> int:
    """A Buddhist-era year as a common-era one."""
    return year - ERA_OFFSET


def to_be(year: int) -> int:
    """A common-era year as a Buddhist-era one."""
    return year + ERA_OFFSET


def fiscal_year_iso(year: int) -> tuple[str, str]:
    """First and last day of the Buddhist-era fiscal year, as ISO dates: 2567 → 2023-10-01, 2024-09-30."""
    return f"{to_ce(year) - 1:04d}-10-01", f"{to_ce(year):04d}-09-30"


def school_year_iso(year: int) -> tuple[str, str]:
    """First and last day of the Buddhist-era school year, as ISO dates: 2566 → 2023-05-16, 2024-05-15."""
    return f"{to_ce(year):04d}-05-16", f"{to_ce(year) + 1:04d}-05-15"


def calendar_years_iso(first: int, last: int) -> tuple[str, str]:
    """First and last day of a span of Buddhist-era calendar years, as ISO dates."""
    return f"{to_ce(first):04d}-01-01", f"{to_ce(last):04d}-12-31"


def stands_before_number(unit: str) -> bool:
    """Whether a unit is said before its number: `ร้อยละ 80`, but `80 แห่ง`."""
    return unit.startswith("ร้อยละ")


def collation_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts as the Royal Institute dictionary does, numbers by value.

    A leading vowel sorts after its consonant, tone marks and ์ count only between
    words that are otherwise equal (TIS 620 / ISO 14651 practice).
    """
    plain = arabic_digits(text).casefold()
    swapped = _LEADING_VOWEL.sub(r"\2\1", plain)
    primary = _chunk_key(_MARKS.sub("", swapped))
    return (*primary, (_END, 0, swapped))


def initial(text: str) -> str:
    """The letter under which a dictionary has a text: `เ` is read after its consonant; empty where it has none."""
    swapped = _LEADING_VOWEL.sub(r"\2\1", arabic_digits(text))
    return next((letter for letter in swapped if letter.isalnum()), "").upper()


def _chunk_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Runs of digits are compared by length, then letter by letter: by value, however long they are."""
    keys = []
    for chunk in filter(None, _CHUNKS.split(text)):
        if chunk.isdecimal():
            digits = chunk.lstrip("0")
            keys.append((_DIGITS, len(digits), digits))
        else:
            keys.append((_LETTERS, 0, chunk))
    return tuple(keys)
