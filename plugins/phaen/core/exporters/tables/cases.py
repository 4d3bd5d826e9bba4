"""Cases: what reporters did, reached and recommend; their problems have a table of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from phaen.core.entry import Entry
from phaen.core.exporters.tables.drafting import (
    Draft,
    Who,
    make_fact,
    name,
    named,
    names,
    numbered,
    say,
    say_item,
)
from phaen.core.exporters.tables.fact import Cell, Fact, Table
from phaen.core.graph import Graph
from phaen.core.model.case import Case
from phaen.core.model.item import Item
from phaen.core.wording import say_period

CASE, WHEN, ABOUT = "กรณีศึกษา", "ช่วงเวลา", "เกี่ยวกับ"
WHAT, INDICATORS = "รายการ", "ตัวชี้วัด"


def collect(graph: Graph) -> Iterator[Fact]:
    """The case's own row, then one a statement."""
    for entry in graph.of_kind("case"):
        case = entry.record_as(Case)
        reporter = named(graph, entry, "reporter")
        about: dict[str, Cell] = {
            CASE: name(entry),
            WHEN: say_period(case.period),
            ABOUT: numbered(graph.targets(entry, "about")),
        }
        yield make_fact(
            graph,
            entry,
            Draft(
                text=say(case.summary),
                who=reporter,
                themes=case.themes,
                note=case.note,
                details={**about, WHAT: "สรุป"},
            ),
        )
        for draft in [*_progress(graph, entry, reporter), *_results(graph, entry, reporter)]:
            yield _told(graph, entry, draft, about)
        for what, item in _statements(case):
            yield _told(graph, entry, _statement(what, item, reporter), about)


def _told(graph: Graph, entry: Entry, draft: Draft, about: dict[str, Cell]) -> Fact:
    """The row with what it shares with the case; a statement without themes is about those of the case."""
    themes = draft.themes or entry.record_as(Case).themes
    whole = replace(draft, themes=themes, details={**about, **draft.details})
    return make_fact(graph, entry, whole)


def _progress(graph: Graph, entry: Entry, reporter: Who) -> Iterator[Draft]:
    for part in entry.record_as(Case).progress:
        indicators = names(graph, entry, [part.indicator])
        for item in part.done:
            notes = [note for note in (item.note, part.note) if note]
            yield Draft(
                anchor=item.id or "",
                text=say_item(item),
                who=reporter,
                themes=item.themes,
                source=item.source or part.source,
                note=notes,
                details={WHAT: "ความก้าวหน้า", INDICATORS: indicators},
            )


def _results(graph: Graph, entry: Entry, reporter: Who) -> Iterator[Draft]:
    for result in entry.record_as(Case).results:
        yield Draft(
            anchor=result.id,
            text=say(result.text),
            who=reporter,
            themes=result.themes,
            source=result.source,
            note=result.note,
            details={
                WHAT: f"ผล{result.measure.label}",
                INDICATORS: names(graph, entry, result.indicators),
            },
        )


def _statements(case: Case) -> Iterator[tuple[str, Item]]:
    advice = case.recommendations
    for what, items in (
        ("ปัจจัยความสำเร็จ", case.success_factors),
        ("ข้อเสนอแนะระดับพื้นที่", advice.area),
        ("ข้อเสนอแนะระดับนโยบาย", advice.policy),
        ("ข้อเสนอแนะอื่น", advice.general),
    ):
        yield from ((what, item) for item in items)


def _statement(what: str, item: Item, reporter: Who) -> Draft:
    return Draft(
        anchor=item.id or "",
        text=say_item(item),
        who=reporter,
        themes=item.themes,
        source=item.source,
        note=item.note,
        details={WHAT: what},
    )


TABLE = Table("cases", "กรณีศึกษา", (CASE, WHEN, ABOUT, WHAT, INDICATORS), collect)
