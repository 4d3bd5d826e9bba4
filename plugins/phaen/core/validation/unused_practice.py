"""PH408: a practice that no report uses is hard to find and may be left over."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.validation.rule import Finder

_FIND = Finder("PH408", Severity.NOTE)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a note for each practice that neither a case nor another practice refers to."""
    if graph.lost:
        return  # what could not be read may be what uses it
    for entry in graph.of_kind("practice"):
        if not graph.incoming(entry, "case") and not graph.incoming(entry, "practice", "builds_on"):
            yield _FIND.at(
                entry,
                ("id",),
                f"ไม่มีกรณีศึกษาใดใช้แนวปฏิบัติ “{entry.record.name}”",
                f"no case uses the practice “{entry.key.id}”",
                "เพิ่มรหัสนี้ในช่อง practices ของกรณีศึกษาที่ใช้",
            )


RULE = _FIND.rule("แนวปฏิบัติควรมีกรณีศึกษาที่ใช้", "practices are used by cases", check)
