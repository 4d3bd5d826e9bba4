"""PH314: of each other site there must be an inventory that can be relied on, or references there lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.validation.rule import Finder

_FIND = Finder("PH314", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each site whose inventory is missing, unreadable or another's."""
    for site, entry in graph.sisters.entries.items():
        kept = graph.sisters.kept.get(site)
        if kept is None or kept.problem is None:
            continue
        words = kept.problem
        issue = _FIND.at(
            entry,
            ("id",),
            f"บัญชีระเบียนของเว็บไซต์ “{site}” ใช้ไม่ได้: {words.th}",
            f"the inventory of the site “{site}” cannot be used: {words.en}",
            f"สั่ง phaen inventories {site} เพื่อรับใหม่",
        )
        yield replace(issue, place=kept.place) if kept.place else issue


RULE = _FIND.rule(
    "เว็บไซต์อื่นที่อ้างถึงต้องมีบัญชีระเบียนที่ใช้ได้", "other sites have an inventory that can be used", check
)
