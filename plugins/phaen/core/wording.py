"""How times are said, on pages and in spreadsheets: the one formatter of periods and dates."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from phaen.core.model.period import Period


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What a language says of times: the names of the months, and patterns whose `{…}` are filled here.

    `comma` stands between the parts of a period that narrow one another.
    """

    months: tuple[str, ...]
    not_stated: str
    fiscal_year: str
    quarters: str
    quarter: str
    round: str
    academic_year: str
    semester: str
    years: str
    year: str
    date: str
    comma: str

    @classmethod
    def patterns(cls) -> list[str]:
        """The names of all but the months."""
        return [field.name for field in fields(cls) if field.name != "months"]


THAI: Final = TimeWords(
    months=(
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ),
    not_stated="เอกสารไม่ได้ระบุปี",
    fiscal_year="ปีงบประมาณ {year}",
    quarters="ไตรมาส {first}–{last}",
    quarter="ไตรมาส {first}",
    round="รอบที่ {round}",
    academic_year="ปีการศึกษา {year}",
    semester="ภาคเรียนที่ {semester}",
    years="พ.ศ. {first}–{last}",
    year="พ.ศ. {year}",
    date="{day} {month} {year}",
    comma=" ",
)
"""What spreadsheets say, whatever the site's language: their headings are Thai."""


def say_period(period: Period, words: TimeWords = THAI) -> str:
    """`ปีงบประมาณ 2567 ไตรมาส 1–3`, `พ.ศ. 2569–2570`, `7 พฤษภาคม 2567`."""
    if not period.is_stated:
        return words.not_stated
    if period.fiscal_year:
        year = words.fiscal_year.format(year=period.fiscal_year)
        return _join(words, year, _quarters(period, words), _round(period, words))
    if period.academic_year:
        semester = words.semester.format(semester=period.semester) if period.semester else ""
        return _join(words, semester, words.academic_year.format(year=period.academic_year))
    if period.date:
        return say_date(period.date, words)
    if period.start and period.end and period.start != period.end:
        return words.years.format(first=period.start, last=period.end)
    year_alone = period.start or period.year
    return words.year.format(year=year_alone) if year_alone else str(period.text or "")


def say_date(date: str, words: TimeWords = THAI) -> str:
    """`2567-05-07` (Buddhist era) → `7 พฤษภาคม 2567`."""
    year, month, day = date.split("-")
    return words.date.format(day=int(day), month=words.months[int(month) - 1], year=year)


def _quarters(period: Period, words: TimeWords) -> str:
    if not period.quarters:
        return ""
    first, last = period.quarters
    pattern = words.quarters if first != last else words.quarter
    return pattern.format(first=first, last=last)


def _round(period: Period, words: TimeWords) -> str:
    return words.round.format(round=period.round) if period.round else ""


def _join(words: TimeWords, *parts: str) -> str:
    return words.comma.join(part for part in parts if part)
