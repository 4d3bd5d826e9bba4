"""PH301: a reference must lead to a record. A link into nothing is a dead link on the site."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from phaen.core.graph import Dangling, Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model import KINDS
from phaen.core.validation.rule import Finder

_FIND = Finder("PH301", Severity.ERROR)
MAX_SUGGESTED = 100
"""Where more references than this lead nowhere, the rest is told without looking for what comes near."""


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each reference that no record answers to."""
    for index, dangling in enumerate(graph.dangling):
        if dangling.elsewhere is not None:
            continue
        labels = "หรือ".join(KINDS[kind].label for kind in dangling.ref.kinds)
        yield _FIND.at(
            dangling.source,
            dangling.field,
            f"ไม่พบ{labels}รหัส “{dangling.ref}”",
            f"no {' or '.join(dangling.ref.kinds)} has the id “{dangling.ref}”",
            (index < MAX_SUGGESTED and suggest(graph, dangling)) or "ตรวจการสะกด หรือเพิ่มระเบียนนี้ก่อน",
        )


def suggest(graph: Graph, dangling: Dangling) -> str:
    """The references of the right kind that come near; empty where none does."""
    key = dangling.source.key
    plan = key.id if key.kind == "plan" else key.plan
    known = {
        entry.key.id if entry.key.plan == plan else entry.key.ref: entry
        for kind in dangling.ref.kinds
        for entry in graph.of_kind(kind)
    }
    near = get_close_matches(dangling.ref, known, n=3, cutoff=0.6)
    words = " หรือ ".join(f"“{ref}” ({known[ref].record.name})" for ref in near)
    return f"หมายถึง {words} ใช่ไหม" if words else ""


RULE = _FIND.rule("รหัสอ้างอิงต้องมีระเบียนรองรับ", "every reference leads to a record", check)
