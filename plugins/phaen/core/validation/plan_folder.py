"""PH307: a plan's folder bears its id, and every folder of a plan holds a plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.refs import PlanRef
from phaen.core.validation.rule import Finder

_FIND = Finder("PH307", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error where a folder and the plan in it differ, or the plan is missing."""
    told: set[str] = set()
    for entry in graph.of_kind("plan"):
        folder = PurePosixPath(entry.file).parent.name
        if folder != entry.key.id:
            told.add(folder)
            yield _FIND.at(
                entry,
                ("id",),
                f"รหัสแผน “{entry.key.id}” ไม่ตรงกับชื่อโฟลเดอร์ “{folder}”",
                f"the plan's id “{entry.key.id}” is not the name of its folder “{folder}”",
                "แก้ให้ตรงกัน",
            )
    for entry in graph.all():
        plan = entry.key.plan
        if plan and plan not in told and graph.get("plan", plan) is None:
            told.add(plan)
            if graph.lost.may_hold(PlanRef(plan), None):
                continue  # its plan.yml is there, and has findings of its own
            yield _FIND.at(
                entry,
                (),
                f"โฟลเดอร์ “{plan}” ไม่มีไฟล์ plan.yml",
                f"the folder “{plan}” holds no plan.yml",
                "เพิ่ม plan.yml หรือย้ายไฟล์นี้ไปโฟลเดอร์ของแผนที่ถูกต้อง",
            )


RULE = _FIND.rule("รหัสแผนต้องตรงกับชื่อโฟลเดอร์", "a plan's folder bears its id", check)
