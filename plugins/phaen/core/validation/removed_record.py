"""PH311: a tombstone stands where something was published and is no more, and nowhere else.

On the address of a living record it would hide it; on one that nothing ever had, it is a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.issues import Issue, Severity
from phaen.core.model import KINDS
from phaen.core.model.base import Model
from phaen.core.removals import Removal, old_keys, removals
from phaen.core.validation.rule import Finder

_FIND = Finder("PH311", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each tombstone on what is still there, or could never have been."""
    old = {
        key: entry
        for entry in graph.all()
        for key in old_keys(graph, entry.key, entry.record.previous_ids)
    }
    for removal in removals(graph):
        finding = _misplaced(graph, removal) or _alive(graph, removal, old)
        if finding is not None:
            yield finding


def _misplaced(graph: Graph, removal: Removal) -> Issue | None:
    kind, plan = KINDS[removal.key.kind], removal.key.plan
    if kind.in_plan and not plan:
        return _say(
            removal,
            f"{kind.label}ต้องบอกแผนด้วย",
            f"a {kind.name} is known within a plan",
            f"เขียนเป็น {kind.name}/รหัสแผน/{removal.key.id}",
        )
    if plan and not kind.in_plan:
        return _say(
            removal,
            f"{kind.label}ไม่ได้อยู่ในแผน",
            f"a {kind.name} is not known within a plan",
            f"เขียนเป็น {kind.name}/{removal.key.id}",
        )
    if plan and graph.get("plan", plan) is None and f"plan/{plan}" not in graph.removed:
        return _say(removal, f"ไม่รู้จักแผน “{plan}”", f"unknown plan “{plan}”", "ใช้รหัสปัจจุบันของแผน")
    return None


def _alive(graph: Graph, removal: Removal, old: dict[Key, Entry]) -> Issue | None:
    record = graph.get(removal.key.kind, removal.key.ref)
    if removal.part is None:
        living = record or old.get(removal.key)
        if living is None:
            return None
        return _say(
            removal,
            f"“{living.record.name}” ยังอยู่ ({living.file})",
            f"“{living.key.id}” is still there ({living.file})",
            "ลบรายการนี้ หรือนำระเบียนนั้นออก",
        )
    if record is None:
        return _say(
            removal,
            f"ไม่มีระเบียน “{removal.key.ref}” ที่ข้อนี้เคยอยู่",
            f"there is no record “{removal.key.ref}” that the part was in",
            "ถ้านำทั้งระเบียนออก ไม่ต้องบอกทีละข้อ",
        )
    parts = {getattr(part, "id", None) for path, part in record.every(Model) if path}
    if removal.part in parts:
        return _say(
            removal,
            f"ข้อ “{removal.part}” ยังอยู่ใน {record.file}",
            f"the part “{removal.part}” is still in {record.file}",
            "ลบรายการนี้ หรือนำข้อนั้นออก",
        )
    return None


def _say(removal: Removal, th: str, en: str, hint: str) -> Issue:
    return _FIND.at(removal.entry, ("id",), th, en, hint)


RULE = _FIND.rule("รายการนำออกต้องเป็นสิ่งที่ไม่อยู่แล้ว", "tombstones stand for what is gone", check)
