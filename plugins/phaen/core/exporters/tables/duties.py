"""Duties: who must do what."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.exporters.tables.drafting import (
    Draft,
    make_fact,
    name,
    names,
    numbers,
    say,
    who,
)
from phaen.core.exporters.tables.fact import Fact, Table
from phaen.core.graph import Graph
from phaen.core.model.role import Role
from phaen.core.thai import arabic_digits

ROLE, PART, NUMBER = "บทบาท", "ฐานะ", "ข้อที่"
ELEMENTS, ALIGNED = "ข้อในแผน", "สอดคล้องกับ"


def collect(graph: Graph) -> Iterator[Fact]:
    """One row a duty."""
    for entry in graph.of_kind("role"):
        role = entry.record_as(Role)
        people = who(graph, [entry])
        for index, duty in enumerate(role.duties, start=1):
            draft = Draft(
                anchor=duty.id,
                text=say(duty.text, duty.points),
                who=people,
                themes=duty.themes,
                source=duty.source,
                note=duty.note,
                details={
                    ROLE: name(entry),
                    PART: role.part.label,
                    NUMBER: arabic_digits(duty.number or str(index)),
                    ELEMENTS: numbers(graph, entry, duty.elements),
                    ALIGNED: names(graph, entry, duty.aligned_with),
                },
            )
            yield make_fact(graph, entry, draft)


TABLE = Table("duties", "หน้าที่", (ROLE, PART, NUMBER, ELEMENTS, ALIGNED), collect)
