"""What an editor probably meant by a value that is refused: the hint is then the value itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from phaen.core.ids import is_id
from phaen.core.thai import CE_YEARS, arabic_digits, to_be
from phaen.core.wording import THAI

_PLAIN_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")
_GROUPED = re.compile(r"-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.:](\d{1,2})[-/.:](\d{1,2})(?:T.*)?")
_IN_WORDS = re.compile(rf"(\d{{1,2}})\s*({'|'.join(THAI.months)})\s*(?:พ\.ศ\.\s*)?(\d{{4}})")
_SHORT = 4
"""Words of so few letters look alike too easily."""
_BE_OF_TWO_DIGITS = 2500


def guess_number(given: str) -> str:
    """`1,000` → `1000`, `80%` → `80`; empty where nothing is likely."""
    plain = arabic_digits(unicodedata.normalize("NFKC", given)).strip().replace("−", "-")
    if _GROUPED.fullmatch(plain):
        return plain.replace(",", "").replace(" ", "")
    bare = re.sub(r"^[+฿]\s*|\s*(?:%|[ก-๎].*)$", "", plain).removesuffix(".")
    return bare if _PLAIN_NUMBER.fullmatch(bare) else ""


def guess_year(given: str) -> str:
    """`67` → `2567`, `ค.ศ. 2024` → `2567`; empty where nothing is likely."""
    plain = arabic_digits(unicodedata.normalize("NFKC", given)).replace(",", "")
    if re.fullmatch(r"\s*\d\d\s*", plain):
        return str(_BE_OF_TWO_DIGITS + int(plain))
    years = _YEAR.findall(plain)
    return str(_in_be(int(years[0]))) if len(years) == 1 else ""


def guess_date(given: str) -> str:
    """`7/5/2567` or `7 พฤษภาคม 2567` → `2567-05-07`; empty where nothing is likely."""
    plain = arabic_digits(given).strip()
    if match := _DAY_FIRST.fullmatch(plain):
        day, month, year = (int(part) for part in match.groups())
    elif match := _YEAR_FIRST.fullmatch(plain):
        year, month, day = (int(part) for part in match.groups())
    elif match := _IN_WORDS.fullmatch(plain):
        day, month, year = int(match[1]), THAI.months.index(match[2]) + 1, int(match[3])
    else:
        return ""
    made = f"{_in_be(year)}-{month:02d}-{day:02d}"
    return made if 1 <= month <= len(THAI.months) and made != plain else ""


def guess_id(given: str) -> str:
    """`My_Practice 2` → `my-practice-2`; empty where nothing is likely."""
    plain = arabic_digits(unicodedata.normalize("NFKC", given)).lower()
    visible = "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")
    made = re.sub(r"-{2,}", "-", re.sub(r"[\s_./–—-]+", "-", visible)).strip("-")
    return made if is_id(made) else ""


def guess_name(given: str, known: Mapping[str, str]) -> str:
    """The name nearest to `given`; `known` maps whatever people write (names, labels) to names."""
    plain = folded(given)
    words = {folded(word): name for word, name in known.items()}
    if plain in words:
        return words[plain]
    near = get_close_matches(plain, words, n=1, cutoff=0.6 if len(plain) > _SHORT else 0.75)
    return words[near[0]] if near else ""


def strange_letters(given: str) -> Iterable[str]:
    """Letters that look like nothing, or like others, each as `U+200B`: neither ASCII nor Thai."""
    strange = dict.fromkeys(
        letter for letter in given if not letter.isascii() and not "\u0e00" <= letter <= "\u0e7f"
    )
    return [f"U+{ord(letter):04X}" for letter in strange]


def _in_be(year: int) -> int:
    return to_be(year) if year in CE_YEARS else year


def folded(given: str) -> str:
    """The word without what people write differently: capitals, spaces, hyphens, invisible letters."""
    visible = "".join(letter for letter in given if unicodedata.category(letter) != "Cf")
    return re.sub(r"[\s_-]+", "_", unicodedata.normalize("NFKC", visible).strip().casefold())
