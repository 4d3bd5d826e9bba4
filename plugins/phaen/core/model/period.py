"""Spans of time as the documents name them, all in the Buddhist era."""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import Field, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from phaen.core.model.base import Model
from phaen.core.model.fields import Date, Whole, Year, field
from phaen.core.model.text import Text
from phaen.core.model.written import DIGIT, MAX_TEXT_LENGTH, RULES, TOLD_BY
from phaen.core.thai import (
    arabic_digits,
    calendar_years_iso,
    fiscal_year_iso,
    school_year_iso,
    to_ce,
)

NOT_STATED = "not-stated"
_WAYS = [["from", "to"], ["year"], ["fiscal_year"], ["academic_year"], ["date"], ["text"]]
_BARE_YEAR = re.compile(r"[0-9]{4}")


class Period(Model):
    """Exactly one of: `years` from–to, `year`, `fiscal_year`, `academic_year`, `date`, or `not-stated`.

    `quarters` (first and last) and `round` narrow a fiscal year, `semester` a school year.
    """

    bare = "text"
    inline = True

    start: Year | None = field("ตั้งแต่ปี", "ปี พ.ศ. แรกของช่วง", None, alias="from", examples=[2569])
    end: Year | None = field("ถึงปี", "ปี พ.ศ. สุดท้ายของช่วง", None, alias="to", examples=[2570])
    year: Year | None = field("ปี พ.ศ.", "ปีปฏิทิน", None)
    fiscal_year: Year | None = field("ปีงบประมาณ", "ปีงบประมาณ พ.ศ. (1 ตุลาคมปีก่อน ถึง 30 กันยายน)", None)
    quarters: Annotated[list[Whole], Field(min_length=2, max_length=2)] | None = field(
        "ไตรมาส", "ไตรมาสแรกและไตรมาสสุดท้าย เช่น [1, 3]", None
    )
    round: Whole | None = field("รอบ", "รอบของการตรวจราชการหรือการรายงาน", None)
    academic_year: Year | None = field("ปีการศึกษา", "ปีการศึกษา พ.ศ.", None)
    semester: Whole | None = field("ภาคเรียน", "ภาคเรียนที่ 1, 2 หรือ 3", None)
    date: Date | None = field("วันที่", "ปี-เดือน-วัน โดยปีเป็น พ.ศ. เช่น 2567-05-07", None)
    text: Text | None = field(
        "คำบอกเวลา", "ใช้เมื่อเอกสารบอกเวลาเป็นคำ หรือ not-stated เมื่อไม่ได้บอก", None
    )

    @classmethod
    def _bare_schema(cls) -> JsonSchemaValue:
        year = {"pattern": rf"^\s*{DIGIT}{{4}}\s*$"}
        text = {"type": "string", "pattern": r"\S", "maxLength": MAX_TEXT_LENGTH, "not": year}
        return text | {TOLD_BY: "phaen_period_bare"}

    @classmethod
    def _fit_schema(cls, made: JsonSchemaValue) -> None:
        """Say what `_hold_one` holds to, in its order."""
        super()._fit_schema(made)
        made[RULES] = [
            {"one_of": _WAYS, TOLD_BY: "phaen_period_several"},
            {"needs": {"from": "to", "to": "from"}, TOLD_BY: "phaen_period_ends"},
            {
                "needs": {"quarters": "fiscal_year", "round": "fiscal_year"},
                TOLD_BY: "phaen_period_fiscal",
            },
            {"needs": {"semester": "academic_year"}, TOLD_BY: "phaen_period_school"},
        ]

    @model_validator(mode="before")
    @classmethod
    def _refuse_bare_year(cls, value: Any) -> Any:
        """A year alone would be kept as words, and no chart or filter would know of it."""
        if isinstance(value, str) and _BARE_YEAR.fullmatch(arabic_digits(value).strip()):
            raise PydanticCustomError("phaen_period_bare", "a bare year", {"given": value.strip()})
        return value

    @model_validator(mode="after")
    def _hold_one(self) -> Self:
        ends = (self.start, self.end)
        single = (self.year, self.fiscal_year, self.academic_year, self.date, self.text)
        count = sum(part is not None for part in single) + (ends != (None, None))
        if count != 1:
            kind = "phaen_period_several" if count else "phaen_period_none"
            raise PydanticCustomError(kind, "one way of naming a time", {})
        if None in ends and ends != (None, None):
            raise PydanticCustomError("phaen_period_ends", "from and to go together", {})
        if (self.quarters or self.round is not None) and self.fiscal_year is None:
            raise PydanticCustomError(
                "phaen_period_fiscal", "quarters and rounds are a fiscal year's", {}
            )
        if self.semester is not None and self.academic_year is None:
            raise PydanticCustomError("phaen_period_school", "semesters are a school year's", {})
        return self

    @property
    def is_stated(self) -> bool:
        """Whether the document names a time at all."""
        return self.text is None or self.text.th != NOT_STATED

    @property
    def iso_range(self) -> tuple[str, str] | None:
        """First and last day as ISO dates of the common era; None where no time is named.

        Quarters and semesters are not narrowed: the range is that of their whole year.
        """
        if self.date:
            day = f"{to_ce(int(self.date[:4])):04d}{self.date[4:]}"
            return day, day
        if self.fiscal_year:
            return fiscal_year_iso(self.fiscal_year)
        if self.academic_year:
            return school_year_iso(self.academic_year)
        first, last = self.start or self.year, self.end or self.year
        return calendar_years_iso(first, last) if first and last else None

    @property
    def first_year(self) -> int | None:
        """The first Buddhist-era year that this touches; None where no year is named."""
        if self.date:
            return int(self.date[:4])
        return self.start or self.year or self.fiscal_year or self.academic_year

    @property
    def last_year(self) -> int | None:
        """The last Buddhist-era year that this touches; None where no year is named."""
        return self.end or self.first_year
