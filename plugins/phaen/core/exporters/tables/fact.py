"""A fact as a row of a spreadsheet, and the columns that all tables share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from phaen.core.graph import Graph

Cell: TypeAlias = str | int | float
Row: TypeAlias = Sequence[Cell]

_BEFORE = ("รหัส", "แผน", "หน่วยงาน")
_AFTER = ("ข้อความ", "ประเด็น", "ข้อสังเกต", "เอกสารต้นฉบับ", "หัวข้อ", "หน้า", "ที่อยู่")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One row. `details` are cells of its table's own columns; empty ones may be left out.

    `bodies` and `plans` are the ids of those in whose own files it stands as well.
    """

    id: str
    plan: str
    organisation: str
    text: str
    themes: str
    note: str
    document: str
    section: str
    page: str
    address: str
    details: Mapping[str, Cell]
    bodies: frozenset[str]
    plans: frozenset[str]

    @property
    def before(self) -> Row:
        """The cells that stand before those of the table's own columns."""
        return (self.id, self.plan, self.organisation)

    @property
    def after(self) -> Row:
        """The cells that stand after them."""
        return (
            self.text,
            self.themes,
            self.note,
            self.document,
            self.section,
            self.page,
            self.address,
        )


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of fact. `headings` are its own columns; `collect` gives its facts in the order of the data."""

    name: str
    title: str
    headings: tuple[str, ...]
    collect: Callable[[Graph], Iterator[Fact]]

    @property
    def columns(self) -> tuple[str, ...]:
        """All headings from left to right."""
        return (*_BEFORE, *self.headings, *_AFTER)

    def row(self, fact: Fact) -> Row:
        """The fact's cells under `columns`."""
        own = (fact.details.get(heading, "") for heading in self.headings)
        return (*fact.before, *own, *fact.after)


MIXED_COLUMNS = (_BEFORE[0], "ชนิดข้อมูล", *_BEFORE[1:], "รายละเอียด", *_AFTER)
"""The headings where facts of all tables stand in one list."""


def mixed_row(table: Table, fact: Fact) -> Row:
    """The fact's cells under `MIXED_COLUMNS`: what is its table's own is said in words."""
    told = ((heading, fact.details.get(heading, "")) for heading in table.headings)
    details = "; ".join(f"{heading}: {cell}" for heading, cell in told if cell != "")
    return (fact.id, table.title, *fact.before[1:], details, *fact.after)
