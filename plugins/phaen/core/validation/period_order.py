"""PH401: a period begins before it ends, and names only parts of a year that there are."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity, Words
from phaen.core.model.period import Period
from phaen.core.validation.rule import Finder

_FIND = Finder("PH401", Severity.ERROR)
_QUARTERS = 4
_SEMESTERS = range(1, 4)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each period that ends before it begins, and for each part that no year has."""
    for entry in graph.all():
        for path, period in entry.every(Period):
            for name, message in _faults(period):
                yield _FIND.at(entry, (*path, name), message.th, message.en)


def _faults(period: Period) -> Iterator[tuple[str, Words]]:
    """What is wrong, each with the field at which to tell it."""
    if period.start is not None and period.end is not None and period.start > period.end:
        yield (
            "from",
            Words(
                f"ปีเริ่ม {period.start} มาหลังปีสิ้นสุด {period.end}",
                f"the period begins in {period.start}, after its end in {period.end}",
            ),
        )
    if period.quarters and not 1 <= period.quarters[0] <= period.quarters[1] <= _QUARTERS:
        yield (
            "quarters",
            Words(
                "ไตรมาสต้องอยู่ระหว่าง 1 ถึง 4 และเรียงจากน้อยไปมาก",
                "quarters run from 1 to 4, the first before the last",
            ),
        )
    if period.semester is not None and period.semester not in _SEMESTERS:
        yield "semester", Words("ภาคเรียนต้องเป็น 1, 2 หรือ 3", "semesters run from 1 to 3")
    if period.round is not None and period.round < 1:
        yield "round", Words("รอบเริ่มนับจาก 1", "rounds are counted from 1")


RULE = _FIND.rule(
    "ช่วงเวลาต้องเริ่มก่อนสิ้นสุด และมีอยู่จริง",
    "periods begin before they end, and name parts that a year has",
    check,
)
