"""Indicators: what is watched, and each baseline, target and value of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from phaen.core.entry import Entry
from phaen.core.exporters.tables.drafting import (
    Draft,
    Who,
    make_fact,
    name,
    named,
    numbered,
    referred,
    say,
)
from phaen.core.exporters.tables.fact import Cell, Fact, Table
from phaen.core.graph import Graph
from phaen.core.model.indicator import Indicator, Measurement, Target
from phaen.core.wording import say_period

NAME, ELEMENTS, NUMBER, MEASURE = "ตัวชี้วัด", "ข้อในแผน", "ข้อที่", "ลักษณะ"
WHAT, WHEN, PLACE, PART = "รายการ", "ช่วงเวลา", "พื้นที่", "รายการย่อย"
VALUE, OUT_OF, UNIT = "ค่า", "จากทั้งหมด", "หน่วยนับ"


def collect(graph: Graph) -> Iterator[Fact]:
    """The indicator's own row, then one a figure; parts of a figure have rows of their own."""
    for entry in graph.of_kind("indicator"):
        record = entry.record_as(Indicator)
        about: Mapping[str, Cell] = {
            NAME: name(entry),
            ELEMENTS: numbered(graph.targets(entry, "element")),
            NUMBER: record.number or "",
            MEASURE: record.measure.label,
            UNIT: say(record.unit),
        }
        responsible = named(graph, entry, "responsible")
        draft = Draft(
            text=say(record.definition),
            who=responsible,
            themes=record.themes,
            note=record.note,
            details={**about, WHAT: "ตัวชี้วัด"},
        )
        yield make_fact(graph, entry, draft)
        for what, figure in _figures(record):
            people = _reporter(graph, entry, figure) or responsible
            for told in _rows(figure):
                draft = Draft(
                    text="" if PART in told else say(figure.text),
                    who=people,
                    themes=record.themes,
                    source=figure.source,
                    note=figure.note,
                    details={**about, WHAT: what, **told},
                )
                yield make_fact(graph, entry, draft)


def _figures(record: Indicator) -> Iterator[tuple[str, Target]]:
    if record.baseline:
        yield "ค่าตั้งต้น", record.baseline
    yield from (("เป้าหมาย", target) for target in record.targets)
    yield from (("ค่าที่วัดได้", value) for value in record.values)


def _reporter(graph: Graph, entry: Entry, figure: Target) -> Who | None:
    if not isinstance(figure, Measurement) or figure.reporter is None:
        return None
    return referred(graph, entry, [figure.reporter])


def _rows(figure: Target) -> Iterator[Mapping[str, Cell]]:
    row: dict[str, Cell] = {WHEN: say_period(figure.period)}
    if not isinstance(figure, Measurement):
        yield row | _number(VALUE, figure.value)
        return
    row[PLACE] = say(figure.place)
    yield row | _number(VALUE, figure.value) | _number(OUT_OF, figure.out_of)
    for part, count in figure.parts.items():
        yield row | {PART: part, VALUE: count}


def _number(heading: str, value: float | None) -> dict[str, Cell]:
    return {} if value is None else {heading: value}


HEADINGS = (NAME, ELEMENTS, NUMBER, MEASURE, WHAT, WHEN, PLACE, PART, VALUE, OUT_OF, UNIT)
TABLE = Table("indicators", "ตัวชี้วัดและค่า", HEADINGS, collect)
