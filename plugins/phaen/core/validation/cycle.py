"""PH308: parents, and what practices build on, must not run in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.issues import Issue, Severity
from phaen.core.validation.rule import Finder

_FIND = Finder("PH308", Severity.ERROR)
_CHAINS = (("organisation", "parent"), ("practice", "builds_on"))


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each circle, at the first of its records, naming the way around."""
    for kind, head in _CHAINS:
        told: set[Key] = set()
        for entry in graph.of_kind(kind):
            circle = [] if entry.key in told else _way_back(graph, entry, head)
            told |= {other.key for other in circle}
            if circle:
                way = " → ".join(f"“{other.key.id}”" for other in (*circle, entry))
                yield _FIND.at(
                    entry,
                    (head,),
                    f"ช่อง “{head}” วนเป็นวง: {way}",
                    f"“{head}” runs in a circle: {way}",
                    "ตัดความเชื่อมโยงที่วนกลับออกหนึ่งจุด",
                )


def _way_back(graph: Graph, start: Entry, head: str) -> list[Entry]:
    """The records from `start` to the one that leads back to it, by the shortest way; none where none does."""
    before: dict[Key, Entry] = {}
    frontier = [start]
    for entry in frontier:
        for target in graph.targets(entry, head):
            if target is start:
                way = [entry]
                while way[-1] is not start:
                    way.append(before[way[-1].key])
                return way[::-1]
            if target.key not in before:
                before[target.key] = entry
                frontier.append(target)
    return []


RULE = _FIND.rule("ความเชื่อมโยงต้องไม่วนเป็นวง", "chains of records do not run in a circle", check)
