"""How times are said, on pages and in spreadsheets: the one formatter of periods and dates."""

from __future__ import annotations

from phaen.core.model.period import Period

MONTHS = (
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
)
NOT_STATED = "เอกสารไม่ได้ระบุปี"


def say_period(period: Period) -> str:
    """`ปีงบประมาณ 2567 ไตรมาส 1–3`, `พ.ศ. 2569–2570`, `7 พฤษภาคม 2567`."""
    if not period.is_stated:
        return NOT_STATED
    if period.fiscal_year:
        return _join(f"ปีงบประมาณ {period.fiscal_year}", _quarters(period), _round(period))
    if period.academic_year:
        semester = f"ภาคเรียนที่ {period.semester}" if period.semester else ""
        return _join(semester, f"ปีการศึกษา {period.academic_year}")
    if period.date:
        return say_date(period.date)
    if period.start and period.end and period.start != period.end:
        return f"พ.ศ. {period.start}–{period.end}"
    year = period.start or period.year
    return f"พ.ศ. {year}" if year else str(period.text or "")


def say_date(date: str) -> str:
    """`2567-05-07` (Buddhist era) → `7 พฤษภาคม 2567`."""
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def _quarters(period: Period) -> str:
    if not period.quarters:
        return ""
    first, last = period.quarters
    return f"ไตรมาส {first}–{last}" if first != last else f"ไตรมาส {first}"


def _round(period: Period) -> str:
    return f"รอบที่ {period.round}" if period.round else ""


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)
