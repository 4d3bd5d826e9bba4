"""PH301: a reference must lead to a record. A link into nothing is a dead link on the site."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from phaen.core.graph import Dangling, Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model import KINDS
from phaen.core.validation.rule import Finder

_FIND = Finder("PH301", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each reference that no record answers to."""
    for dangling in graph.dangling:
        if dangling.elsewhere is not None:
            continue
        labels = " หรือ".join(KINDS[kind].label for kind in dangling.ref.kinds)
        yield _FIND.at(
            dangling.source,
            dangling.field,
            f"ไม่มี{labels}ที่มีรหัส “{dangling.ref}”",
            f"no {' or '.join(dangling.ref.kinds)} has the id “{dangling.ref}”",
            _suggest(graph, dangling),
        )


def _suggest(graph: Graph, dangling: Dangling) -> str:
    key = dangling.source.key
    plan = key.id if key.kind == "plan" else key.plan
    known = {
        entry.key.id if entry.key.plan == plan else entry.key.ref: entry
        for kind in dangling.ref.kinds
        for entry in graph.of_kind(kind)
    }
    near = get_close_matches(dangling.ref, known, n=3, cutoff=0.6)
    if not near:
        return "ตรวจการสะกด หรือเพิ่มระเบียนนี้ก่อน"
    return (
        "หมายถึง " + " หรือ ".join(f"“{ref}” ({known[ref].record.name})" for ref in near) + " ใช่ไหม"
    )


RULE = _FIND.rule("รหัสอ้างอิงต้องมีระเบียนรองรับ", "every reference leads to a record", check)
