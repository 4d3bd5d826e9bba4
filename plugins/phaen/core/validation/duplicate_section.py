"""PH310: two sections of one source with one label: nobody could tell which of them a record cites."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.citations import section_key
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.source import Source
from phaen.core.validation.rule import Finder

_FIND = Finder("PH310", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each section whose label an earlier section of the same source has."""
    for entry in graph.of_kind("source"):
        seen: dict[str, int] = {}
        for index, section in enumerate(entry.record_as(Source).sections):
            first = seen.setdefault(section_key(section.label), index)
            if first != index:
                line = entry.place(("sections", first, "label")).line
                yield _FIND.at(
                    entry,
                    ("sections", index, "label"),
                    f"หัวข้อ “{section.label}” ซ้ำกับบรรทัด {line} ในเอกสารเดียวกัน",
                    f"the section “{section.label}” is already listed on line {line}",
                    "ตั้งเลขหรือชื่อหัวข้อให้ต่างกัน แล้วแก้ระเบียนที่อ้างถึง",
                )


RULE = _FIND.rule("หัวข้อของเอกสารเดียวกันต้องไม่ซ้ำ", "labels of a source's sections are unique", check)
