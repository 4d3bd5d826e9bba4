"""Whether a renaming has done what it should, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable

from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.issues import Severity, Words
from phaen.core.pipeline import Outcome
from phaen.core.renaming.request import CannotRenameError, Request


def prove(before: Outcome, after: Outcome, request: Request) -> None:
    """Raise unless there are no new errors and every reference leads where it led."""
    new = [issue for issue in after.issues if issue.severity is Severity.ERROR]
    if new:
        place = new[0].place
        raise CannotRenameError(
            Words(
                f"เปลี่ยนแล้วจะเกิดข้อผิด {new[0].code} {new[0].message.th} ({place.file}:{place.line})",
                f"it would make an error: {new[0].code} {new[0].message.en}",
            )
        )
    if _links(before.graph, request.moved) != _links(after.graph, lambda key: key):
        raise CannotRenameError(
            Words(
                f"รหัส “{request.new.id}” จะทำให้การอ้างอิงบางแห่งไปถึงระเบียนอื่น",
                f"with the id “{request.new.id}” some reference would lead to another record",
            )
        )


def _links(graph: Graph, moved: Callable[[Key], Key]) -> Counter[Hashable]:
    return Counter(
        (_source(link.source.key, moved), link.field, moved(link.target.key), link.part)
        for links in graph.links_from.values()
        for link in links
    )


def _source(key: Key, moved: Callable[[Key], Key]) -> Key | str:
    # The id of a tombstone names what is gone: it may change with its plan.
    return "removed" if key.kind == "removed" else moved(key)
