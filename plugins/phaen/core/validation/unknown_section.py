"""PH305: a cited section must stand in the source's own list, or readers cannot find it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from phaen.core.citations import citations_of, section_key
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.source import Source
from phaen.core.validation.dangling_reference import MAX_SUGGESTED
from phaen.core.validation.rule import Finder

_FIND = Finder("PH305", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each citation of a section that its source does not list."""
    sections = {
        entry.key.id: {
            section_key(section.label): section.label for section in entry.record.sections
        }
        for entry in graph.of_kind("source")
        if isinstance(entry.record, Source)
    }
    files = {entry.key.id: entry.file for entry in graph.of_kind("source")}
    told = 0
    for entry in graph.all():
        for path, citation in citations_of(entry):
            known = sections.get(citation.document)
            if not citation.section or not known or section_key(citation.section) in known:
                continue
            told += 1
            wanted = section_key(citation.section)
            near = (
                get_close_matches(wanted, known, n=2, cutoff=0.5) if told <= MAX_SUGGESTED else []
            )
            yield _FIND.at(
                entry,
                (*path, "section"),
                f"เอกสาร “{citation.document}” ไม่มีหัวข้อ “{citation.section}”",
                f"the source “{citation.document}” lists no section “{citation.section}”",
                "หัวข้อที่ใกล้เคียง: " + ", ".join(f"“{known[key]}”" for key in near)
                if near
                else f"เพิ่มหัวข้อนี้ในช่อง sections ของ {files[citation.document]}",
            )


RULE = _FIND.rule(
    "หัวข้อที่อ้างต้องอยู่ในสารบัญของเอกสาร", "cited sections are listed in their source", check
)
