"""PH309: an old id leads to one record only, and never hides a living one."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.issues import Issue, Severity
from phaen.core.validation.rule import Finder

_FIND = Finder("PH309", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each old id that is also a present one, or old twice."""
    taken: dict[Key, Entry] = {entry.key: entry for entry in graph.all()}
    for entry in graph.all():
        for index, old in enumerate(entry.record.previous_ids):
            key = Key(entry.key.kind, entry.key.plan, old)
            other = taken.setdefault(key, entry)
            if other is not entry or key == entry.key:
                yield _FIND.at(
                    entry,
                    ("previous_ids", index),
                    f"รหัสเดิม “{old}” เป็นของ “{other.record.name}” ({other.file})",
                    f"the old id “{old}” belongs to “{other.key.id}” ({other.file})",
                    "ลบออก หรือแก้ให้ตรงกับรหัสที่เคยใช้จริง",
                )


RULE = _FIND.rule("รหัสเดิมต้องไม่ชนกับรหัสอื่น", "old ids do not collide", check)
