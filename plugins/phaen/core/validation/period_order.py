"""PH401: a period begins before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.period import Period
from phaen.core.validation.rule import Finder

_FIND = Finder("PH401", Severity.ERROR)
QUARTERS = 4


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each period or span of quarters that ends before it begins."""
    for entry in graph.all():
        for path, period in entry.every(Period):
            if period.start is not None and period.end is not None and period.start > period.end:
                yield _FIND.at(
                    entry,
                    (*path, "from"),
                    f"ปีเริ่ม {period.start} มาหลังปีสิ้นสุด {period.end}",
                    f"the period begins in {period.start}, after its end in {period.end}",
                    "สลับ from กับ to",
                )
            if period.quarters and not 1 <= period.quarters[0] <= period.quarters[1] <= QUARTERS:
                yield _FIND.at(
                    entry,
                    (*path, "quarters"),
                    "ไตรมาสต้องอยู่ระหว่าง 1 ถึง 4 และเรียงจากน้อยไปมาก",
                    "quarters run from 1 to 4, the first before the last",
                )


RULE = _FIND.rule("ช่วงเวลาต้องเริ่มก่อนสิ้นสุด", "periods begin before they end", check)
