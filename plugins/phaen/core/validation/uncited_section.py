"""PH411: a section of a source from which no record was made is probably forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.citations import records_by_section, section_key
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.source import Source
from phaen.core.validation.rule import Finder

_FIND = Finder("PH411", Severity.WARNING)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a warning for each listed section that no record cites and that does not say why."""
    if graph.lost:
        return  # what could not be read may be what cites it
    for entry in graph.of_kind("source"):
        if not isinstance(entry.record, Source):
            continue
        cited = records_by_section(graph, entry.key.id)
        for index, section in enumerate(entry.record.sections):
            if section_key(section.label) in cited or section.has_no_record:
                continue
            yield _FIND.at(
                entry,
                ("sections", index),
                f"ยังไม่มีระเบียนจากหัวข้อ “{section.label}”",
                f"no record cites the section “{section.label}”",
                "เพิ่มระเบียน หรือบอกเหตุในช่อง has_no_record",
            )


RULE = _FIND.rule("ทุกหัวข้อของเอกสารควรมีระเบียน", "every section of a source has a record", check)
