"""Reports due: what somebody owes somebody."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.exporters.tables.drafting import (
    Draft,
    Who,
    make_fact,
    referred,
    say,
)
from phaen.core.exporters.tables.fact import Fact, Table
from phaen.core.graph import Graph
from phaen.core.model.plan import Plan

TITLE, TO, OFTEN, DUE = "รายงาน", "เสนอต่อ", "ความถี่", "กำหนดส่ง"


def collect(graph: Graph) -> Iterator[Fact]:
    """One row a report; it stands in the files of those who send it and of those who receive it."""
    for entry in graph.of_kind("plan"):
        for report in entry.record_as(Plan).reports:
            senders = referred(graph, entry, report.by)
            receivers = referred(graph, entry, report.to)
            draft = Draft(
                anchor=report.id,
                text=say(report.text),
                who=Who(senders.names, senders.ids | receivers.ids),
                source=report.source,
                note=report.note,
                details={
                    TITLE: say(report.title),
                    TO: receivers.names,
                    OFTEN: say(report.often),
                    DUE: say(report.due),
                },
            )
            yield make_fact(graph, entry, draft)


TABLE = Table("reports", "รายงานที่ต้องส่ง", (TITLE, TO, OFTEN, DUE), collect)
