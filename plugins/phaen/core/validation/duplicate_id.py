"""PH302: an id names one record only; of two, one would vanish from the site."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.validation.rule import Finder

_FIND = Finder("PH302", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each record whose id another record already has."""
    for first, second in graph.duplicates:
        yield _FIND.at(
            second,
            ("id",),
            f"รหัส “{second.key.id}” ซ้ำกับ {first.file} บรรทัด {first.place(('id',)).line}",
            f"the id “{second.key.id}” is already used in {first.file}",
            "ตั้งรหัสใหม่ให้ไม่ซ้ำ",
        )


RULE = _FIND.rule("รหัสของระเบียนต้องไม่ซ้ำ", "ids are unique", check)
