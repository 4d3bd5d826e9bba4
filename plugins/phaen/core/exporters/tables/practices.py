"""Practices: models that reports name, with their steps and results."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.exporters.tables.drafting import (
    Draft,
    make_fact,
    name,
    named,
    say,
    say_item,
)
from phaen.core.exporters.tables.fact import Fact, Table
from phaen.core.graph import Graph
from phaen.core.model.practice import Practice, Step

NAME, ACRONYM, EVIDENCE = "แนวปฏิบัติ", "ชื่อย่อ", "ระดับหลักฐาน"
STEPS, RESULTS = "ขั้นตอน", "ผล"


def collect(graph: Graph) -> Iterator[Fact]:
    """One row a practice; it stands with the plans that it answers and with those whose reports use it."""
    for entry in graph.of_kind("practice"):
        practice = entry.record_as(Practice)
        draft = Draft(
            text=say(practice.summary),
            who=named(graph, entry, "developed_by"),
            themes=practice.themes,
            note=practice.note,
            details={
                NAME: name(entry),
                ACRONYM: practice.acronym or "",
                EVIDENCE: practice.evidence.label,
                STEPS: "\n".join(_say_step(step) for step in practice.steps),
                RESULTS: "\n".join(say_item(result) for result in practice.results),
            },
        )
        yield make_fact(graph, entry, draft, _plans(graph, entry))


def _plans(graph: Graph, entry: Entry) -> list[Entry]:
    near = [*graph.targets(entry, "addresses"), *graph.sources(entry, "case", "practices")]
    found = (graph.get("plan", other.key.plan or other.key.id) for other in near)
    return list({plan.key: plan for plan in found if plan is not None}.values())


def _say_step(step: Step) -> str:
    heading = " ".join(filter(None, [step.letter, step.name, say(step.name_th)]))
    return say(": ".join(filter(None, [heading, say(step.text)])), step.points)


TABLE = Table("practices", "แนวปฏิบัติ", (NAME, ACRONYM, EVIDENCE, STEPS, RESULTS), collect)
