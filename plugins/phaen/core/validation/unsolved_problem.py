"""PH407: a problem without a solution (or the reverse) is worth a second look at the source.

`solutions: none` says that somebody has looked.
"""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.case import Case
from phaen.core.validation.rule import Finder

_FIND = Finder("PH407", Severity.WARNING)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a warning for each half-empty problem row."""
    for entry in graph.of_kind("case"):
        if not isinstance(entry.record, Case):
            continue
        for index, problem in enumerate(entry.record.problems):
            said_none = "solutions" in problem.stated_none
            if problem.problem is not None and not problem.solutions and not said_none:
                th, en = "ปัญหานี้ไม่มีทางแก้", "this problem has no solution"
            elif problem.problem is None:
                th, en = "ทางแก้นี้ไม่บอกว่าแก้ปัญหาใด", "this solution names no problem"
            else:
                continue
            yield _FIND.at(
                entry,
                ("problems", index),
                f"{th} (ข้อ {problem.id})",
                f"{en} ({problem.id})",
                "เติมให้ครบ หรือบอกในช่อง note ว่าเอกสารเว้นไว้" if problem.note is None else "",
            )


RULE = _FIND.rule("ปัญหาควรมีทางแก้", "problems have solutions", check)
