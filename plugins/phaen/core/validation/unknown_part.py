"""PH304: `framework#part` must name a part that the framework lists."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.framework import Framework
from phaen.core.validation.rule import Finder

_FIND = Finder("PH304", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each reference to a part that its target does not have."""
    for links in graph.links_from.values():
        for link in links:
            if link.part is None:
                continue
            record = link.target.record
            known = [part.id for part in record.parts] if isinstance(record, Framework) else []
            if link.part not in known:
                yield _FIND.at(
                    link.source,
                    link.field,
                    f"“{link.target.key.id}” ไม่มีส่วน “{link.part}”",
                    f"“{link.target.key.id}” has no part “{link.part}”",
                    f"ส่วนที่มี: {', '.join(known)}" if known else "ลบ # และข้อความหลัง # ออก",
                )


RULE = _FIND.rule("ส่วนของกรอบที่อ้างต้องมีอยู่", "parts that are referred to exist", check)
