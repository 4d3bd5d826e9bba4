"""PH315: a record that another site calls otherwise by now should be referred to by its new id."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.validation.rule import Finder

_FIND = Finder("PH315", Severity.WARNING)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a warning for each reference by an old id: its page redirects, but not for ever."""
    for links in graph.abroad.values():
        for link in links:
            if link.is_moved:
                yield _FIND.at(
                    link.source,
                    link.field,
                    f"“{link.ref}” เป็นรหัสเดิม",
                    f"“{link.ref}” is an old id",
                    f"เปลี่ยนเป็น “{link.there.ref}” ({link.there.listed.title})",
                )


RULE = _FIND.rule(
    "อ้างถึงระเบียนของเว็บไซต์อื่นด้วยรหัสปัจจุบัน", "references to other sites use present ids", check
)
