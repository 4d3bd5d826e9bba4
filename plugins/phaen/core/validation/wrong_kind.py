"""PH303: a reference must lead to a record of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model import KINDS
from phaen.core.validation.dangling_reference import MAX_SUGGESTED, suggest
from phaen.core.validation.rule import Finder

_FIND = Finder("PH303", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each reference that only a record of another kind answers to."""
    for index, dangling in enumerate(graph.dangling):
        if dangling.elsewhere is None:
            continue
        wanted = "หรือ".join(KINDS[kind].label for kind in dangling.ref.kinds)
        given = dangling.elsewhere.kind
        yield _FIND.at(
            dangling.source,
            dangling.field,
            f"“{dangling.ref}” เป็น{given.label} แต่ช่องนี้ต้องเป็น{wanted}",
            f"“{dangling.ref}” is of the kind {given.name}, not {' or '.join(dangling.ref.kinds)}",
            (index < MAX_SUGGESTED and suggest(graph, dangling))
            or f"ใส่รหัสของ{wanted} หรือย้ายไปช่องที่รับ{given.label}",
        )


RULE = _FIND.rule("รหัสอ้างอิงต้องเป็นประเภทที่ช่องนั้นรับ", "references lead to the right kind", check)
