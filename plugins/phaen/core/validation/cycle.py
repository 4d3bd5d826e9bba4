"""PH308: parents, and what practices build on, must not run in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.validation.rule import Finder

_FIND = Finder("PH308", Severity.ERROR)
_CHAINS = (("organisation", "parent"), ("practice", "builds_on"))


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error at each record from which following the field leads back to itself."""
    for kind, head in _CHAINS:
        for entry in graph.of_kind(kind):
            if _reaches_itself(graph, entry, head):
                yield _FIND.at(
                    entry,
                    (head,),
                    f"ช่อง “{head}” ของ “{entry.key.id}” วนกลับมาหาตัวเอง",
                    f"“{head}” of “{entry.key.id}” leads back to itself",
                    "ตัดความเชื่อมโยงที่วนกลับออก",
                )


def _reaches_itself(graph: Graph, start: Entry, head: str) -> bool:
    seen = set()
    frontier = graph.targets(start, head)
    while frontier:
        entry = frontier.pop()
        if entry is start:
            return True
        if entry.key not in seen:
            seen.add(entry.key)
            frontier += graph.targets(entry, head)
    return False


RULE = _FIND.rule("ความเชื่อมโยงต้องไม่วนเป็นวง", "chains of records do not run in a circle", check)
