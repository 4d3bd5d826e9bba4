"""Reports that somebody owes somebody: shown on the plan's page and on each body's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from phaen.core.entry import Entry
from phaen.core.ids import Key
from phaen.core.model.plan import Plan, ReportDue
from phaen.rendering.heads import resolve_links
from phaen.rendering.page import LinkTo
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class DueReport:
    """A report with its people as links."""

    report: ReportDue
    plan: LinkTo
    by: list[LinkTo]
    to: list[LinkTo]


def due_reports(site: Site, plan: Entry) -> list[DueReport]:
    """The reports that a plan demands."""
    return [_due(site, plan, report) for report in plan.record_as(Plan).reports]


def reports_of(site: Site, *named: Entry) -> list[DueReport]:
    """The reports that name a body or one of its roles, whatever its part in them."""
    found = {
        (plan.key, at): plan
        for entry in named
        for plan, at in site.find(_by_named, entry.key) or ()
    }
    return [_due(site, plan, plan.record_as(Plan).reports[at]) for (_, at), plan in found.items()]


def _by_named(site: Site) -> Mapping[Key, Sequence[tuple[Entry, int]]]:
    """For each body or role the reports that name it: the plan, and the report's place in it."""
    found: dict[Key, dict[tuple[Key, int], tuple[Entry, int]]] = {}
    for plan in site.graph.of_kind("plan"):
        for link in site.graph.links_out(plan):
            if link.head == "reports":
                at = int(link.field[1])
                found.setdefault(link.target.key, {})[plan.key, at] = (plan, at)
    return {key: list(reports.values()) for key, reports in found.items()}


def _due(site: Site, plan: Entry, report: ReportDue) -> DueReport:
    here = LinkTo(plan.record.name.th, plan.address)
    by, to = (resolve_links(site, plan, refs) for refs in (report.by, report.to))
    return DueReport(report, here, by, to)
