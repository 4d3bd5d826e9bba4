"""Spreadsheets of all facts: for the whole site, for each plan, and for each body that has any.

    exports/<table>.csv                      one table each
    exports/phaen.xlsx                       all tables, a sheet each
    exports/{plans,organisations}/<id>.csv   all that concerns it in one list
    exports/{plans,organisations}/<id>.xlsx  the same, a sheet a table

A contract: no published file, table or column is renamed or removed; new columns come last
among those of their table. Files named by an id stand under the old ids too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from phaen.core.exporters.tables import cases, duties, indicators, practices, problems, reports
from phaen.core.exporters.tables.csv_file import write_csv
from phaen.core.exporters.tables.fact import MIXED_COLUMNS, Fact, Table, mixed_row
from phaen.core.exporters.tables.xlsx_file import Sheet, write_xlsx
from phaen.core.graph import Graph

ROOT = "exports"
TABLES: Final[tuple[Table, ...]] = (
    duties.TABLE,
    indicators.TABLE,
    reports.TABLE,
    cases.TABLE,
    problems.TABLE,
    practices.TABLE,
)
REMARKS = (
    "ข้อความเรียบเรียงขึ้นใหม่ ไม่ใช่ถ้อยคำทางการ ชื่อและตัวเลขคัดตามเอกสาร โปรดอ้างอิงจากเอกสารต้นฉบับที่ระบุไว้",
    "ช่องว่างหมายถึงเอกสารไม่ได้ระบุ",
    "ที่อยู่ในช่องสุดท้ายเป็นที่อยู่ถาวรของข้อความนั้นในทะเบียน",
)

_Facts: TypeAlias = Sequence[tuple[Table, list[Fact]]]
_FOLDERS = (("plan", "plans"), ("organisation", "organisations"))


def export(graph: Graph, site_url: str = "") -> Iterator[tuple[str, bytes]]:
    """Each file as (path below the site's root, bytes). Addresses are whole where `site_url` is known."""
    facts = [(table, _collect(table, graph, site_url)) for table in TABLES]
    for table, found in facts:
        yield f"{ROOT}/{table.name}.csv", write_csv(table.columns, map(table.row, found))
    yield f"{ROOT}/phaen.xlsx", _workbook("ทะเบียนแผน", facts)
    for kind, folder in _FOLDERS:
        for ref, own in _by_owner(facts, kind).items():
            owner = graph.get(kind, ref)
            rows = [mixed_row(table, fact) for table, found in own for fact in found]
            name = owner.record.title.th if owner else ref
            listed, book = write_csv(MIXED_COLUMNS, rows), _workbook(name, own)
            # A file cannot redirect: what was fetched by an old id goes on to be there.
            for known_as in (ref, *(owner.record.previous_ids if owner else ())):
                yield f"{ROOT}/{folder}/{known_as}.csv", listed
                yield f"{ROOT}/{folder}/{known_as}.xlsx", book


def downloads(graph: Graph) -> dict[str, dict[str, tuple[str, str]]]:
    """By kind, for each plan or body that has files of its own, where its CSV and its workbook stand."""
    facts = [(table, list(table.collect(graph))) for table in TABLES]
    found = {}
    for kind, folder in _FOLDERS:
        start = f"{ROOT}/{folder}"
        owners = _by_owner(facts, kind)
        found[kind] = {ref: (f"{start}/{ref}.csv", f"{start}/{ref}.xlsx") for ref in owners}
    return found


def _collect(table: Table, graph: Graph, site_url: str) -> list[Fact]:
    return [replace(fact, address=site_url + fact.address) for fact in table.collect(graph)]


def _by_owner(facts: _Facts, kind: str) -> dict[str, _Facts]:
    """The facts that concern each plan or body, under their tables; in the order of the ids."""
    found: dict[str, dict[str, tuple[Table, list[Fact]]]] = defaultdict(dict)
    for table, rows in facts:
        for fact in rows:
            for ref in fact.plans if kind == "plan" else fact.bodies:
                found[ref].setdefault(table.name, (table, []))[1].append(fact)
    return {ref: list(found[ref].values()) for ref in sorted(found)}


def _workbook(title: str, facts: _Facts) -> bytes:
    sheets = [
        Sheet(table.title, table.columns, [table.row(fact) for fact in found])
        for table, found in facts
    ]
    return write_xlsx(title, sheets, REMARKS)
