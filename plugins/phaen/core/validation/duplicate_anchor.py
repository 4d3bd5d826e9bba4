"""PH306: two parts of one record with one id would share an anchor, and links would go astray."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Path
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.base import Model
from phaen.core.validation.rule import Finder

_FIND = Finder("PH306", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each part whose id an earlier part of the same record has."""
    for entry in graph.all():
        seen: dict[str, Path] = {}
        for path, part in entry.every(Model):
            # Asking a model for a field that it has not takes long.
            part_id = vars(part).get("id")
            if not path or part_id is None:
                continue
            if part_id in seen:
                line = entry.place((*seen[part_id], "id")).line
                yield _FIND.at(
                    entry,
                    (*path, "id"),
                    f"รหัส “{part_id}” ซ้ำกับบรรทัด {line} ในระเบียนเดียวกัน",
                    f"the id “{part_id}” is already used on line {line} of this record",
                    "ตั้งรหัสใหม่ให้ไม่ซ้ำ",
                )
            seen.setdefault(part_id, path)


RULE = _FIND.rule("รหัสข้อในระเบียนต้องไม่ซ้ำ", "ids inside a record are unique", check)
